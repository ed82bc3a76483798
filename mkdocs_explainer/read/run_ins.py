"""Which paragraphs begin with a heading: a question, or a label that stands for one.

"What is this prison? The centre …" has one only when the article is built that way, for prose asks questions too;
so has "Why it matters: The dam …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_explainer.english.heading_words import BOLD_LABEL, LABEL, RUN_IN, SPEAKER
from mkdocs_explainer.read.credits import names_only
from mkdocs_explainer.read.headings import QUESTION_WORDS, Sign
from mkdocs_explainer.read.pieces import Piece

RUN_IN_WORDS = 14
RUN_IN_SHARE = 0.25
"""Share of the paragraphs, from the first run-in question on, that must begin with one."""


def run_ins(pieces: Sequence[Piece], *, questions: bool, statements: bool) -> list[int]:
    """For each paragraph the length of the question or label it begins with, 0 for none.

    A question in bold is always one. Otherwise an article without question headings of their own line must
    begin at least two paragraphs so, or just one where it has no headings at all. Of labels there must be two.

    Args:
        pieces: the paragraphs of an article in order.
        questions: whether the article has question headings on lines of their own.
        statements: whether it has other headings.
    """
    labels = [_label(piece) for piece in pieces]
    asked = _asked(pieces, questions=questions, statements=statements)
    return [max(each) for each in zip(asked, labels, strict=True)] if sum(map(bool, labels)) > 1 else asked


def _label(piece: Piece) -> int:
    """The length of a label in bold ("A long decline. The mill …"), or of one that stands for a question, or 0."""
    bold = piece.text[: piece.bold].rstrip()
    rest = piece.text[len(bold) :].strip()
    found = LABEL.match(piece.text)
    if found or not (rest and BOLD_LABEL.fullmatch(bold)):
        return found.end() if found else 0
    return 0 if names_only(bold.rstrip(":.")) or SPEAKER.match(piece.text) else len(bold)


def _asked(pieces: Sequence[Piece], *, questions: bool, statements: bool) -> list[int]:
    found = [_run_in(piece) if number else _bold_run_in(piece) for number, piece in enumerate(pieces)]
    bold = [length if _bold_run_in(piece) else 0 for length, piece in zip(found, pieces, strict=True)]
    if any(bold):
        return bold
    some = [number for number, length in enumerate(found) if length]
    if not some or questions:
        return bold
    share = len(some) / (len(pieces) - some[0])
    if len(some) >= 2 and share >= RUN_IN_SHARE:
        return found
    if len(some) == 1 and not statements and _weighty(pieces[some[0]], found[some[0]]):
        return found
    return bold


def _run_in(piece: Piece) -> int:
    match = RUN_IN.match(piece.text)
    if match is None or any(sign.holds(match["head"], piece.text[match.end() :]) for sign in NO_RUN_IN):
        return 0
    return len(match["head"])


def _asks_again(_: str, rest: str) -> bool:
    return re.split(r"(?<=[.!?])\s", rest, maxsplit=1)[0].rstrip("\"'”’").endswith("?")


NO_RUN_IN = (
    Sign("headings are shorter", lambda head, _: _words(head) > RUN_IN_WORDS),
    Sign("it is one word", lambda head, _: _words(head) < 2),
    Sign("two questions in a row are a writer’s turn of phrase", _asks_again),
    Sign("so is a word for an answer: “Who knows? Nobody.”", lambda _, rest: _words(rest) < 12),
)
"""Why a question that opens a paragraph is no heading, given itself and what stands behind it."""


def _weighty(piece: Piece, length: int) -> bool:
    """Whether a question that stands alone in its article asks in full and gets a full answer."""
    return _words(piece.text[:length]) >= 4 and _words(piece.text[length:]) >= 30


def _bold_run_in(piece: Piece) -> int:
    head = piece.text[: piece.bold].strip()
    if not head or piece.bold >= len(piece.text.rstrip()) or _words(head) > QUESTION_WORDS:
        return 0
    return len(piece.text[: piece.bold].rstrip()) if head.endswith("?") else 0


def _words(text: str) -> int:
    return len(text.split())

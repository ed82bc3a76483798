"""Which lines are headings, and which paragraphs begin with one.

A question on a line of its own is a heading wherever it stands. A statement is one when it is short, does
not end like a sentence and a longer paragraph follows. A question that opens a paragraph ("What is this
prison? The centre …") is one only when the article is built that way: prose asks questions too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_explainer.english.heading_words import ABBREVIATED, CLOCK, NUMBER, RUN_IN
from mkdocs_explainer.read.pieces import Piece, has_letters

QUESTION_WORDS = 16
STATEMENT_WORDS = 12
RUN_IN_WORDS = 14
RUN_IN_SHARE = 0.25
"""Share of the paragraphs, from the first run-in question on, that must begin with one."""

_QUESTION = re.compile(r"[^?]*[^\s?!][\"'”’)]?\?+!?[\"'”’)]?", re.DOTALL)
_FINAL = re.compile(r"[.!?:;,…–—-][\"'”’)\]]*$")


def number_mark(text: str) -> int:
    """How many characters at the head of a heading are its number ("1. ", "Q: ")."""
    found = NUMBER.match(text)
    return found.end() if found else 0


def is_question(text: str) -> bool:
    """Whether a line by itself asks: one question, short, not something that somebody says."""
    text = text.strip()[number_mark(text.strip()) :]
    if not text.rstrip("\"'”’)").endswith(("?", "?!")) or len(text.split()) > QUESTION_WORDS:
        return False
    if text.startswith(("“", '"')) or re.search(r":\s*[“\"]", text) or not has_letters(text):
        return False
    return not re.search(r"[.!?][\"”’]?\s+\w[^?\n]{0,300}\?", text) or bool(
        _QUESTION.fullmatch(text) and _abbreviations_only(text)
    )


def _abbreviations_only(text: str) -> bool:
    return all(ABBREVIATED.search(text[: stop.end()]) for stop in re.finditer(r"\.(?=\s)", text)) and "!" not in text


def ends_like_a_sentence(text: str) -> bool:
    """Whether a line ends in a final mark that is not an abbreviation's full stop."""
    return bool(_FINAL.search(text)) and not (ABBREVIATED.search(text) and len(text.split()) <= STATEMENT_WORDS)


def is_label(text: str) -> bool:
    """Whether a line is a time ("6 a.m.") or a year, as they head the entries of a running report."""
    return bool(CLOCK.fullmatch(text) or re.fullmatch(r"(?:1[5-9]|20)\d\d", text))


def is_statement(piece: Piece, after: Piece | None) -> bool:
    """Whether a line without markup is a heading that states or names something.

    Args:
        piece: the line.
        after: what follows it, if that is still text of the report.
    """
    text = piece.text.strip()
    if after is None or is_label(text):
        return after is not None
    if piece.words > STATEMENT_WORDS or ends_like_a_sentence(text) or not has_letters(text):
        return False
    first = text.lstrip("“‘\"'([")[:1]
    if not (first.isupper() or first.isdigit()) or text.startswith(("•", "@", "http")):
        return False
    return is_question(after.text) or (
        len(after.text) > len(text) and after.words > STATEMENT_WORDS // 2 and _prose(after)
    )


def _prose(piece: Piece) -> bool:
    return bool(_FINAL.search(piece.text.rstrip())) or piece.words > 2 * STATEMENT_WORDS


def all_capitals(text: str) -> bool:
    """Whether a line is set in capitals and long: in news feeds that is a link to another story."""
    return text.isupper() and len(text.split()) >= 6


def run_ins(pieces: Sequence[Piece], *, questions: bool, statements: bool) -> list[int]:
    """For each paragraph the length of the question it begins with, 0 for none.

    A question in bold is always one. Otherwise an article without question headings of their own line must
    begin at least two paragraphs so, or just one where it has no headings at all.

    Args:
        pieces: the paragraphs of an article in order.
        questions: whether the article has question headings on lines of their own.
        statements: whether it has other headings.
    """
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
    if match is None or len(match["head"].split()) > RUN_IN_WORDS or len(match["head"].split()) < 2:
        return 0
    rest = piece.text[match.end() :]
    first = re.split(r"(?<=[.!?])\s", rest, maxsplit=1)[0]
    # two questions in a row, or a word for an answer ("Who knows? Nobody."), are a writer's turn of phrase
    if first.rstrip("\"'”’").endswith("?") or len(rest.split()) < 12:
        return 0
    return len(match["head"])


def _weighty(piece: Piece, length: int) -> bool:
    """Whether a question that stands alone in its article asks in full and gets a full answer."""
    return len(piece.text[:length].split()) >= 4 and len(piece.text[length:].split()) >= 30


def _bold_run_in(piece: Piece) -> int:
    head = piece.text[: piece.bold].strip()
    if not head or piece.bold >= len(piece.text.rstrip()) or len(head.split()) > QUESTION_WORDS:
        return 0
    return len(piece.text[: piece.bold].rstrip()) if head.endswith("?") else 0

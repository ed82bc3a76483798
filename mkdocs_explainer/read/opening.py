"""What opens a file: title lines, bylines, dates.

They stand above the first paragraph; lines that cannot be anything else are believed further down, too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from mkdocs_explainer.read.credits import agency_only, byline, names_only, publication_date
from mkdocs_explainer.read.draft import Draft, Part
from mkdocs_explainer.read.headings import ends_like_a_sentence, is_question, number_mark
from mkdocs_explainer.read.pieces import Piece

TITLE_WORDS = 24
PARAGRAPH_WORDS = 12
"""A line of this many words that ends like a sentence is the first paragraph; the title stands before it."""
_ASKING_TITLE = 5
"""Words from which a question that stands above everything is a headline; shorter ones head a section. Unmeasured."""
_ANSWER = 3
"""Parts of an article, its first line among them, up to which the rest is one answer to the question above it.
Unmeasured."""


class Line(NamedTuple):
    """A kind of line that opens a file.

    Attributes:
        fate: the reason for which it is set apart.
        why: what it is.
        takes: whether the part of this number is such a line, standing above the first paragraph or not; what it
            says is noted in the draft.
    """

    fate: str
    why: str
    takes: Callable[[Draft, int, bool], bool]


def opening(draft: Draft) -> list[Part]:
    """The parts with the lines that open the file decided; the first kind that takes a line has it."""
    undecided = [(number, part.piece) for number, part in enumerate(draft.parts) if part.fate is None]
    first = next(
        (number for number, piece in undecided if is_paragraph(piece)),
        next((number for number, piece in undecided if ends_like_a_sentence(piece.text)), 0),
    )
    for number, _ in undecided:
        fate = next((line.fate for line in LINES if line.takes(draft, number, number < first)), None)
        draft.parts[number] = replace(draft.parts[number], fate=fate)
    return draft.parts


def is_paragraph(piece: Piece) -> bool:
    """Whether a piece is too long, or too much of a sentence, to stand above an article."""
    if piece.kind == "heading":
        return False
    return piece.words > TITLE_WORDS or (piece.words >= PARAGRAPH_WORDS and ends_like_a_sentence(piece.text.rstrip()))


def _byline(draft: Draft, number: int, top: bool) -> bool:
    named = byline(draft.parts[number].piece.text.strip(), top=top)
    draft.authors = draft.authors or (named or () if top else ())
    return named is not None


def _dated(draft: Draft, number: int, _: bool) -> bool:
    dated = publication_date(draft.parts[number].piece.text.strip())
    if dated is not None:
        draft.published = dated[0] if dated[1] else draft.published or dated[0]
    return dated is not None


def _agency(draft: Draft, number: int, top: bool) -> bool:
    if not top or not agency_only(draft.parts[number].piece.text.strip()):
        return False
    # "Jane Roe" above "Associated Press" is a byline, unless it is all the title there is
    above = draft.parts[number - 1] if number else None
    names = names_only(above.piece.text) if above and above.fate in {None, "title line"} else None
    if above and names and (draft.known or draft.title != _folded(above.piece)):
        draft.parts[number - 1] = replace(above, fate="byline")
        draft.authors = draft.authors or names
    return True


def _title(draft: Draft, number: int, top: bool) -> bool:
    piece = draft.parts[number].piece
    text = _folded(piece)
    if draft.known and _plain(text) == _plain(draft.known):
        taken = top or piece.kind == "heading"
    elif not top or piece.words > TITLE_WORDS or is_question(text) or number_mark(text):
        taken = False
    else:
        taken = piece.kind == "heading" or not ends_like_a_sentence(text)
    return taken and _noted(draft, text)


def _only_question(draft: Draft, number: int, top: bool) -> bool:
    piece = draft.parts[0].piece
    if number or not top or draft.known or piece.words < _ASKING_TITLE or len(draft.parts) <= _ANSWER:
        return False
    asking = [at for at, part in enumerate(draft.parts) if is_question(_folded(part.piece))]
    return asking == [0] and _noted(draft, _folded(piece))


LINES = (
    Line("byline", "names behind “by”, or before a role or an outlet", _byline),
    Line("publication date", "a date with nothing beside it but when it was published or changed", _dated),
    Line("credit line", "an agency or a role where a byline stands, with the names above it", _agency),
    Line("title line", "the title that is known, or a line that is no sentence and asks nothing", _title),
    Line("title line", "the one question of an article, above all of it: “Is the dam safe?”", _only_question),
)
"""All of them, in the order in which they are tried: a title is what nothing else takes."""


def _noted(draft: Draft, title: str) -> bool:
    """Notes a title; one of two words ("Live", "World news") gives way to the next."""
    if draft.title is None or len(draft.title.split()) <= 2:
        draft.title = title
    return True


def _folded(piece: Piece) -> str:
    return " ".join(piece.text.split())


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())

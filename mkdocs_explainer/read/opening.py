"""What opens a file: title lines, bylines, dates.

They stand above the first paragraph; lines that cannot be anything else are believed further down, too. Only one
line is the title: what follows it in small letters states something, and what is marked up as a heading is one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from mkdocs_explainer.english.credits import ROLE_LINE
from mkdocs_explainer.english.heading_words import ASKS, MOMENT, PAGE_SIGN
from mkdocs_explainer.english.print_dates import PUBLISHED, UPDATED
from mkdocs_explainer.read.credits import agency_only, byline, names_only, publication_date, without_date
from mkdocs_explainer.read.headings import (
    ends_like_a_sentence,
    ends_within,
    is_label,
    is_question,
    number_mark,
    stamp,
)
from mkdocs_explainer.read.outlets import is_outlet, same_outlet
from mkdocs_explainer.read.parts import Part, Reading
from mkdocs_explainer.read.pieces import Piece

TITLE_WORDS = 24
PARAGRAPH_WORDS = 12
"""A line of this many words that ends like a sentence is the first paragraph; the title stands before it."""
STANDFIRST_WORDS = 6
"""Words from which on a line below the title that is set like a sentence is one, with or without a full stop; shorter
ones head a section."""
REPEATED = 0.6
"""Share of a line's words above which they are the title's in another form."""
FURNITURE = 5
"""Lines of furniture over which the title is looked for above a line. Unmeasured."""
SMALL_WORDS = 3
"""Small words of four letters or more by which a line that is full of names is still told from a headline."""
_OTHERS = frozenset({"read more", "another story"})
"""Reasons for which a line of another article is set apart."""
LABEL_WORDS = 2
"""Words of a title up to which it gives way to the next line."""
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
            says is noted in the reading.
    """

    fate: str
    why: str
    takes: Callable[[Reading, int, bool], bool]


def opening(reading: Reading) -> list[Part]:
    """The parts with the lines that open the file decided; the first kind that takes a line has it."""
    undecided = [(number, part.piece) for number, part in enumerate(reading.parts) if part.fate is None]
    first = next(
        (number for number, piece in undecided if is_paragraph(piece)),
        next((number for number, piece in undecided if ends_like_a_sentence(piece.text)), 0),
    )
    for number, _ in undecided:
        fate = next((line.fate for line in LINES if line.takes(reading, number, number < first)), None)
        reading.parts[number] = replace(reading.parts[number], fate=fate)
    return reading.parts


def is_paragraph(piece: Piece) -> bool:
    """Whether a piece is too long, or too much of a sentence, to stand above an article."""
    if piece.kind == "heading":
        return False
    return piece.words > TITLE_WORDS or (piece.words >= PARAGRAPH_WORDS and ends_like_a_sentence(piece.text.rstrip()))


def _byline(reading: Reading, number: int, top: bool) -> bool:
    text = reading.parts[number].piece.text.strip()
    line, date = without_date(text)
    # "Arnby Bridge, March 4, 2025" may be all the title there is
    titled = reading.known or reading.title
    named = byline(line, top=top) or (names_only(line) if top and titled and date and line != text else None)
    if named is None:
        return False
    reading.authors = reading.authors or (named if top else ())
    if date is not None and top:
        _note_date(reading, date, sure=not UPDATED.search(text))
    return True


def _dated(reading: Reading, number: int, top: bool) -> bool:
    dated = publication_date(reading.parts[number].piece.text.strip())
    own = top or (PUBLISHED.search(reading.parts[number].piece.text) and not _below_another(reading, number))
    if dated is not None and dated[0] is not None and own:
        _note_date(reading, dated[0], sure=dated[1])
    if (
        dated is not None
        and top
        and any(part.piece.words > LABEL_WORDS for part in reading.parts[: max(number - 1, 0)])
    ):
        _name_above(reading, number)
    return dated is not None


def _below_another(reading: Reading, number: int) -> bool:
    """Whether what stands right above a line leads to another article, or looks like the headline of one."""
    above = reading.parts[number - 1] if number else None
    if above is None or above.fate is not None:
        return above is not None and above.fate in _OTHERS
    text = above.piece.text.rstrip()
    return not (is_paragraph(above.piece) or ends_like_a_sentence(text) or names_only(text))


def _note_date(reading: Reading, date: str, *, sure: bool) -> None:
    """Notes a date; the first one of publication counts, then the first of a change: below stand those of others."""
    if reading.published is None or (sure and reading.changed):
        reading.published, reading.changed = date, not sure


def _agency(reading: Reading, number: int, top: bool) -> bool:
    text = reading.parts[number].piece.text.strip()
    names = names_only(reading.parts[number - 1].piece.text) if number else None
    # without a name above, the first line may be the headline that the file is named for
    after = names is not None or (number == 0 and reading.known is not None)
    below = after and (same_outlet(text, reading.outlet, whole=True) or (names and ROLE_LINE.fullmatch(text)))
    outlet = is_outlet(text) and (number == 0 or names is not None)
    if not top or not (agency_only(text) or outlet or below):
        return False
    _name_above(reading, number)
    return True


def _name_above(reading: Reading, number: int) -> None:
    """Makes a byline of "Jane Roe" above "Associated Press", unless it is all the title there is."""
    above = reading.parts[number - 1] if number else None
    names = names_only(above.piece.text) if above and above.fate in {None, "title line"} else None
    titles = [part for part in reading.parts[: max(number - 1, 0)] if part.fate == "title line"]
    if above and names and (reading.known or titles or reading.title != _folded(above.piece)):
        if titles and reading.title == _folded(above.piece):
            reading.title = _folded(titles[-1].piece)
        reading.parts[number - 1] = replace(above, fate="byline")
        reading.authors = reading.authors or names


def _title(reading: Reading, number: int, top: bool) -> bool:
    piece = reading.parts[number].piece
    text = _folded(piece)
    if reading.known and _plain(text) == _plain(reading.known):
        taken = top or piece.kind == "heading"
    elif not top or piece.words > TITLE_WORDS or is_question(text) or _is_no_title(reading, number):
        taken = False
    elif title := _settled(reading):
        long = piece.words >= STANDFIRST_WORDS or _between_title_and_report(reading, number, title)
        told = piece.kind == "heading" or (long and _in_sentence_case(text))
        taken = (_repeats(text, title) or not told) and not ends_like_a_sentence(text)
    else:
        taken = piece.kind == "heading" or not ends_like_a_sentence(text)
    return taken and _noted(reading, text)


def _is_no_title(reading: Reading, number: int) -> bool:
    """Whether a line is numbered, a year, a time, or words of somebody, as an epigraph has them."""
    part = reading.parts[number]
    text = part.piece.text.strip()
    return part.signer != "" or number_mark(text) > 0 or is_label(text) or MOMENT.fullmatch(text) is not None


def is_standfirst(piece: Piece) -> bool:
    """Whether a line below the title states something as a sentence does: one without a full stop, or a heading that
    is as long as one or has one."""
    text = _folded(piece)
    stopped = ends_like_a_sentence(text)
    fewest = PARAGRAPH_WORDS if piece.kind == "heading" else STANDFIRST_WORDS
    if not (piece.kind == "heading" if stopped else fewest <= piece.words <= TITLE_WORDS):
        return False
    return _in_sentence_case(text) and not (ASKS.match(text) or is_question(text) or number_mark(text) or stamp(text))


def _settled(reading: Reading) -> str | None:
    """The title that is known, or that a line above gave and no line below can better."""
    title = reading.known or reading.title
    return title if title and (reading.known or len(title.split()) > LABEL_WORDS) else None


def _repeats(text: str, title: str) -> bool:
    """Whether most words of a line are the title's: an earlier or later form of it."""
    words, others = ({word.casefold().strip("‘’“”\"',:") for word in line.split()} for line in (text, title))
    return len(words & others) > REPEATED * len(words)


def _between_title_and_report(reading: Reading, number: int, title: str) -> bool:
    """Whether a line stands alone between the title and the first paragraph, and not in a row of labels or names."""
    parts = reading.parts
    near = parts[max(0, number - FURNITURE) : number]
    above = next((part for part in reversed(near) if part.fate in {None, "title line"}), None)
    alone = above is None or (above.fate is not None and _plain(above.piece.text) == _plain(title))
    return alone and number + 1 < len(parts) and is_paragraph(parts[number + 1].piece)


def _in_sentence_case(text: str) -> bool:
    """Whether words of a line are small, as those of one sentence are, and of no headline, name or label."""
    words = [word for word in text.split()[1:] if word[0].isalpha()]
    small = [word for word in words if word[0].islower()]
    told = len(small) > len(words) / 2 or sum(len(word) >= 4 for word in small) >= SMALL_WORDS
    return told and not (PAGE_SIGN.search(text) or ends_within(text))


def _only_question(reading: Reading, number: int, top: bool) -> bool:
    piece = reading.parts[0].piece
    if number or not top or reading.known or piece.words < _ASKING_TITLE or len(reading.parts) <= _ANSWER:
        return False
    asking = [at for at, part in enumerate(reading.parts) if is_question(_folded(part.piece))]
    return asking == [0] and _noted(reading, _folded(piece))


LINES = (
    Line("byline", "names behind “by”, or before a role or an outlet", _byline),
    Line("publication date", "a date with nothing beside it but when it was published or changed", _dated),
    Line("credit line", "an agency or a role where a byline stands, with the names above it", _agency),
    Line("title line", "the title, an earlier form of it, or a name or label that is no sentence", _title),
    Line("title line", "the one question of an article, above all of it: “Is the dam safe?”", _only_question),
)
"""All of them, in the order in which they are tried: a title is what nothing else takes."""


def _noted(reading: Reading, title: str) -> bool:
    """Notes a title; one of two words ("Live", "World news") gives way to the next."""
    if reading.title is None or len(reading.title.split()) <= LABEL_WORDS:
        reading.title = title
    return True


def _folded(piece: Piece) -> str:
    return " ".join(piece.text.split())


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())

"""Which lines are headings.

A question on a line of its own is a heading wherever it stands, unless it is one of a list of them. A statement is
one when it is short, does not end like a sentence and a longer paragraph follows. What is less sure (a long question,
one that goes on from what stands above, two in one line, a line below a link) is one only when the article is built
that way: prose asks questions too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from mkdocs_explainer.english.furniture import SHORTENED
from mkdocs_explainer.english.heading_words import (
    ABBREVIATED,
    ASKED,
    ASKS,
    ENDS_WITHIN,
    GOES_ON,
    HALF_OF_DAY,
    LINKED,
    NUMBER,
    PAGE_LINE,
    PAGE_SIGN,
    SAYS,
    SPEAKER,
    STAMP,
)
from mkdocs_explainer.read.credits import names_only
from mkdocs_explainer.read.pieces import Piece, has_letters

QUESTION_WORDS = 16
NUMBERED_WORDS = 24
"""Words of a question that has a number before it."""
STATED_QUESTION = 8
"""Words of a question that begins like a statement; of six longer ones that stand alone in 584 stories none heads."""
LONG_QUESTION = 20
"""Words of a question that has others beside it in its article, or of two in one line; what prose asks is longer."""
BELOW_A_LINK = 8
"""Words of a heading that stands below a link; longer lines below a short one are as often links themselves: of ten
such lines of all lengths in 583 stories five were headings, and all of those were as short."""
SPEAKS_AGAIN = 2
"""Lines of a conversation that each of two begins with his name."""
ASKED_IN_A_ROW = 3
"""Questions on lines of their own, with nothing between them, from which on they are a list and head nothing."""
STATEMENT_WORDS = 12
LONG_STATEMENT = 16
"""Words of a heading where another of its article has as many as `STATEMENT_WORDS`: all five such lines of 13 to 16
words in 583 stories are headings, of the ten in other articles about half."""
ASKING_CAPITALS = 10
"""Words of a question in capitals from which on it is a link to another story: both in 583 stories are; of nine words
one of two is, of fewer none of seven."""

_QUESTION = re.compile(r"[^?]*[^\s?!][\"'”’)]?\?+!?[\"'”’)]?", re.DOTALL)
_COLON = re.compile(r":\s")
_ENDS_QUOTED = re.compile(r"[.,!?…][”\"](?=\s+\S)")
_FINAL = re.compile(r"[.!?:;,…–—-][\"'”’)\]]*$")


class Sign(NamedTuple):
    """One thing by which a line is no question, or no heading that states something."""

    why: str
    holds: Callable[..., bool]


class Kind(NamedTuple):
    """What an undecided piece is.

    Attributes:
        fate: that.
        why: by what it is told.
        holds: whether it does, given the piece, the paragraph right before it if it is one, and what follows it.
    """

    fate: str
    why: str
    holds: Callable[[Piece, Piece | None, Piece | None], bool]


def number_mark(text: str) -> int:
    """How many characters at the head of a heading are its number ("1. ", "Q: ")."""
    found = NUMBER.match(text)
    return found.end() if found else 0


def stamp(text: str) -> int:
    """How many characters at the head of a heading say when it was written ("Update at 9:20 a.m. ET: ")."""
    found = STAMP.match(text)
    return found.end() if found else 0


def is_question(text: str, *, numbered: bool = False) -> bool:
    """Whether a line by itself asks: one question, short or numbered, not something that somebody says.

    Args:
        text: the line.
        numbered: whether a number that is no part of it stands before it.
    """
    text = text.strip()
    number = number_mark(text)
    text = text[number or stamp(text) :]
    most = NUMBERED_WORDS if number or numbered else QUESTION_WORDS
    return _words(text) <= most and not _asks_nothing(text, NO_QUESTION)


def _heads(piece: Piece, after: Piece | None) -> bool:
    """Whether a line asks as a heading does in any article, and there is something that it heads."""
    if after is None or not is_question(piece.text, numbered=piece.numbered):
        return False
    text = piece.text.strip()
    asked = text[number_mark(text) or stamp(text) :]
    stated = ASKS.match(asked) is None and _words(asked) > STATED_QUESTION
    return piece.numbered or asked != text or not (stated or GOES_ON.match(asked))


def asks(heading: str) -> bool:
    """Whether what is known to be a heading asks at its end, be it long or behind another sentence."""
    return not _asks_nothing(heading.strip(), NO_QUESTION[:-1])


def _asks_nothing(text: str, signs: Sequence[Sign]) -> bool:
    return any(sign.holds(text) for sign in signs)


def _ends_asking(text: str) -> bool:
    return text.rstrip("\"'”’)").endswith(("?", "?!"))


def _asks_late(text: str) -> bool:
    """Whether something else ends before the question: all of it is one only if those stops abbreviate."""
    if not re.search(r"[.!?][\"”’]?\s+[“‘\"']?\w[^?\n]{0,300}\?", text):
        return False
    return not _QUESTION.fullmatch(text) or not _abbreviations_only(text)


def _abbreviations_only(text: str) -> bool:
    stops = [text[: stop.end()] for stop in re.finditer(r"\.(?=\s)", text)]
    return all(ABBREVIATED.search(stop) or HALF_OF_DAY.search(stop) for stop in stops) and "!" not in text


NO_QUESTION = (
    Sign("it ends in no question mark", lambda text: not _ends_asking(text)),
    Sign("somebody says it", lambda text: text.startswith(("“", '"'))),
    Sign("somebody says it, behind a colon or comma", lambda text: re.search(r"[:,]\s*[“\"]", text) is not None),
    Sign("somebody asks it", lambda text: ASKED.match(text) is not None),
    Sign("somebody asks it, as a transcript has it", lambda text: SPEAKER.match(text) is not None),
    Sign("pages say it of themselves", lambda text: PAGE_LINE.fullmatch(text.strip()) is not None),
    Sign("it has a sign of a post, a link or a note", lambda text: PAGE_SIGN.search(text) is not None),
    Sign("it has no words", lambda text: not has_letters(text)),
    Sign("another sentence stands before it", _asks_late),
)
"""Why a line does not ask by itself; where others of the article do, the last of them is no reason."""


def ends_like_a_sentence(text: str) -> bool:
    """Whether a line ends in a final mark that is not an abbreviation's full stop."""
    return bool(_FINAL.search(text)) and not (ABBREVIATED.search(text) and _words(text) <= STATEMENT_WORDS)


def is_label(text: str) -> bool:
    """Whether a line is a year, as they head the entries of a timeline."""
    return re.fullmatch(r"(?:1[5-9]|20)\d\d", text) is not None


def _heads_an_entry(piece: Piece, before: Piece | None, after: Piece | None) -> bool:
    beside = [other for other in (before, after) if other is not None and is_label(other.text.strip())]
    return is_label(piece.text.strip()) and after is not None and not beside


def is_statement(piece: Piece, after: Piece | None) -> bool:
    """Whether a line without markup is a heading that states or names something.

    Args:
        piece: the line.
        after: what follows it, if that is still text of the report.
    """
    if after is None:
        return False
    text = piece.text.strip()
    piece = piece.cut(stamp(text), len(text)) if stamp(text) else piece
    return not any(sign.holds(piece, after) for sign in NO_STATEMENT)


def _small(piece: Piece, _: Piece) -> bool:
    first = piece.text.strip().lstrip("“‘\"'([")[:1]
    return not (first.isupper() or first.isdigit())


def ends_within(text: str) -> bool:
    """Whether something ends within a line, as a caption does before its credit or its headline."""
    return any(found["word"].casefold() not in SHORTENED for found in ENDS_WITHIN.finditer(text))


def _over_little(piece: Piece, after: Piece) -> bool:
    longer = len(after.text) > len(piece.text.strip()) and after.words > STATEMENT_WORDS // 2 and _prose(after)
    return not longer and not is_question(after.text)


def _prose(piece: Piece) -> bool:
    return bool(_FINAL.search(piece.text.rstrip())) or piece.words > 2 * STATEMENT_WORDS


NO_STATEMENT = (
    Sign("headings are shorter", lambda piece, _: piece.words > STATEMENT_WORDS),
    Sign("it ends like a sentence", lambda piece, _: ends_like_a_sentence(piece.text.strip())),
    Sign("it has no words", lambda piece, _: not has_letters(piece.text)),
    Sign("it begins with a small letter or a sign", _small),
    Sign("pages say it of themselves", lambda piece, _: PAGE_LINE.fullmatch(piece.text.strip()) is not None),
    Sign(
        "it has a sign of a post, a link or a note", lambda piece, _: PAGE_SIGN.search(piece.text.strip()) is not None
    ),
    Sign("a quotation ends in it like a sentence", lambda piece, _: _ENDS_QUOTED.search(piece.text) is not None),
    Sign("a caption ends before its credit", lambda piece, _: ends_within(piece.text)),
    Sign("neither a question nor a longer paragraph follows", _over_little),
)
"""Why a line without markup states nothing as a heading does; in an article of long ones the first is no reason."""


def all_capitals(text: str) -> bool:
    """Whether a line is set in capitals and long: in news feeds that is a link to another story."""
    return text.isupper() and _words(text) >= 6


def kind_of(piece: Piece, before: Piece | None, after: Piece | None) -> str:
    """What an undecided piece is, by itself and between its neighbours: a paragraph if nothing else.

    Args:
        piece: the piece.
        before: the paragraph right before it, if it is one.
        after: what follows it.
    """
    return next((kind.fate for kind in KINDS if kind.holds(piece, before, after)), "paragraph")


def _in_list(piece: Piece, before: Piece | None, after: Piece | None) -> bool:
    return piece.item and ((before is not None and before.item) or (after is not None and after.item))


def _below_a_short_line(_: Piece, before: Piece | None, __: Piece | None) -> bool:
    return before is not None and before.words <= STATEMENT_WORDS and not ends_like_a_sentence(before.text.rstrip())


KINDS = (
    Kind("heading", "the markup says so", lambda piece, *_: piece.kind == "heading"),
    Kind(
        "read more",
        "a link to another article ends in the words of its button",
        lambda piece, *_: piece.words <= 2 * STATEMENT_WORDS and LINKED.fullmatch(piece.text.strip()) is not None,
    ),
    Kind(
        "navigation",
        "a long question in capitals is a link to another story",
        lambda piece, *_: piece.words >= ASKING_CAPITALS and piece.text.isupper() and is_question(piece.text),
    ),
    Kind("heading", "it asks", lambda piece, _, after: _heads(piece, after)),
    Kind(
        "heading",
        "a year heads an entry; a row of them heads nothing",
        lambda piece, before, after: _heads_an_entry(piece, before, after),
    ),
    Kind("paragraph", "it stands beside others in a list", _in_list),
    Kind("paragraph", "the second line of a signature or a list stands below a short one", _below_a_short_line),
    Kind(
        "navigation",
        "a long line in capitals is a link to another story",
        lambda piece, _, after: (
            all_capitals(piece.text.strip())
            and (is_statement(piece, after) or PAGE_LINE.fullmatch(piece.text) is not None)
        ),
    ),
    Kind("heading", "it states something", lambda piece, _, after: is_statement(piece, after)),
)
"""All of them; the first that holds decides."""


def in_series(pieces: Sequence[Piece], fates: Sequence[str]) -> list[str]:
    """The fates again, after a look at all of an article: its headings are built alike.

    Args:
        pieces: the headings and paragraphs of an article, in order.
        fates: for each, what it is by itself and between its neighbours.
    """
    found = list(fates)
    listed = _listed(pieces) | _said(pieces)
    for number in listed:
        found[number] = "paragraph"
    _answered_by_somebody(pieces, found)
    asked = any(fate == "heading" and is_question(piece.text) for piece, fate in zip(pieces, found, strict=True))
    others = [n for n, fate in enumerate(found) if fate == "heading" and not is_label(pieces[n].text.strip())]
    if len(others) == 1 and pieces[others[0]].kind == "line" and _headline(pieces[others[0]].text):
        found[others.pop()] = "paragraph"
    long = any(pieces[number].words >= STATEMENT_WORDS and not asks(pieces[number].text) for number in others)
    for number, piece in enumerate(pieces):
        if found[number] == "paragraph" and number not in listed:
            below = found[number + 1] if number + 1 < len(found) else None
            as_others = (asked or len(others) > 1) and below == "paragraph" and _asks_beside_others(piece)
            stated = (others and _below_a_link(pieces, number)) or (long and _states_at_length(pieces, number))
            found[number] = "heading" if as_others or stated else "paragraph"
    return found


def _answered_by_somebody(pieces: Sequence[Piece], fates: list[str]) -> None:
    """Makes the only heading of an article a paragraph if it asks what the quotation below it answers."""
    headings = [number for number, fate in enumerate(fates) if fate == "heading"]
    if len(headings) != 1 or headings[0] + 1 >= len(pieces) or pieces[headings[0]].kind != "line":
        return
    if is_question(pieces[headings[0]].text) and pieces[headings[0] + 1].text.lstrip().startswith(("“", '"')):
        fates[headings[0]] = "paragraph"


def _said(pieces: Sequence[Piece]) -> frozenset[int]:
    """The lines that begin with a name and a colon, where the names of at least two come again and again."""
    found = {number: says["who"] for number, piece in enumerate(pieces) if (says := SAYS.match(piece.text))}
    times = Counter(found.values())
    talk = sum(count >= SPEAKS_AGAIN for count in times.values()) > 1
    return frozenset(number for number in found if talk and pieces[number].kind == "line")


def _asks_beside_others(piece: Piece) -> bool:
    """Whether a line asks as a heading may where an article has others; prose asks three things in a row."""
    return piece.words <= LONG_QUESTION and asks(piece.text) and piece.text.count("?") < ASKED_IN_A_ROW


def _headline(text: str) -> bool:
    """Whether a label and a headline make a line, as where a page links to another: "Opinion: Save the mill"."""
    return _COLON.search(text) is not None and not stamp(text) and not is_question(text)


def _below_a_link(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a line states something below just one short line, which headed nothing itself."""
    if number < 2 or number + 1 >= len(pieces):
        return False
    sentence, link, after = pieces[number - 2], pieces[number - 1], pieces[number + 1]
    return (
        _prose(sentence)
        and _below_a_short_line(pieces[number], link, after)
        and names_only(link.text.strip()) is None
        and pieces[number].words <= BELOW_A_LINK
        and is_statement(pieces[number], after)
    )


def _states_at_length(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a line states something as a heading does, but for its length, between two paragraphs of prose."""
    piece = pieces[number]
    if piece.words > LONG_STATEMENT or not 0 < number < len(pieces) - 1 or not _prose(pieces[number - 1]):
        return False
    return not any(sign.holds(piece, pieces[number + 1]) for sign in NO_STATEMENT[1:])


def _listed(pieces: Sequence[Piece]) -> frozenset[int]:
    """The questions that stand in a list: three in a row, or two behind a colon."""
    found: set[int] = set()
    row: list[int] = []
    for number in range(len(pieces) + 1):
        if number < len(pieces) and _listable(pieces[number]):
            row.append(number)
            continue
        behind_colon = bool(row and row[0] and pieces[row[0] - 1].text.rstrip().endswith(":"))
        if len(row) >= ASKED_IN_A_ROW - behind_colon:
            found.update(row)
        row = []
    return frozenset(found)


def _listable(piece: Piece) -> bool:
    asked = piece.kind == "line" and piece.words <= NUMBERED_WORDS and _ends_asking(piece.text)
    return asked and not NUMBER.match(piece.text)


def _words(text: str) -> int:
    return len(text.split())

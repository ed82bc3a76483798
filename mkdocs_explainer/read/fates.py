"""What becomes of each piece of an article: a table of steps, one after the other.

A piece that a step speaks for keeps that fate; later steps see only what is left. What opens the file
(title, byline, date) is settled before the headings, since a title looks like one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple

from mkdocs_explainer.english.credits import LETTERS
from mkdocs_explainer.read.boilerplate import boilerplate, pleas, stray_end, without_link_boxes
from mkdocs_explainer.read.credits import agency_only, credit
from mkdocs_explainer.read.dateline import dateline
from mkdocs_explainer.read.headings import is_question, kind_of, number_mark, run_ins
from mkdocs_explainer.read.interviews import speakers
from mkdocs_explainer.read.opening import is_paragraph, opening
from mkdocs_explainer.read.parts import Part, Reading
from mkdocs_explainer.read.pieces import Piece, has_letters
from mkdocs_explainer.read.signatures import signatures

DATELINES = 5
"""Pieces among which the dateline is looked for."""


class Step(NamedTuple):
    """One thing that is decided about all pieces of an article.

    Attributes:
        name: what is told apart.
        why: what makes it needed.
        act: the reading's parts with that decided.
    """

    name: str
    why: str
    act: Callable[[Reading], list[Part]]


def decided(pieces: Iterable[Piece], known: str | None, outlet: str = "") -> Reading:
    """An article with the fate of each of its pieces, and what it says of itself.

    Args:
        pieces: what the file holds, in order.
        known: the title that `_topic.yml` or the file's head gives.
        outlet: the outlet that they give, or "".
    """
    reading = Reading([Part(piece) for piece in pieces if piece.text.strip()], known, outlet)
    for step in STEPS:
        reading.parts = step.act(reading)
    return reading


def _boilerplate(reading: Reading) -> list[Part]:
    return [replace(part, fate=boilerplate(part.piece)) for part in reading.parts]


def _pleas(reading: Reading) -> list[Part]:
    reasons = pleas([part.piece for part in reading.parts], [part.fate for part in reading.parts])
    return [replace(part, fate=reason) for part, reason in zip(reading.parts, reasons, strict=True)]


def _credits(reading: Reading) -> list[Part]:
    found = list(reading.parts)
    first = next((n for n, part in enumerate(found) if part.fate is None and is_paragraph(part.piece)), 0)
    last = True
    for number in range(len(found) - 1, -1, -1):
        part = found[number]
        if part.fate is not None:
            continue
        text = part.piece.text
        # above the first paragraph an agency's name is part of the byline: that is decided there
        if credit(text, last=last and number > first) and (number > first or not agency_only(text)):
            found[number] = replace(part, fate="credit line")
        else:
            last = False
    return found


def _letters(reading: Reading) -> list[Part]:
    of_letters = any(LETTERS.search(part.piece.text) for part in reading.parts)
    return _signed(reading, *signatures(_texts(reading), of_letters=of_letters))


def _interview(reading: Reading) -> list[Part]:
    if any(part.fate == "signature" for part in reading.parts):
        return reading.parts
    return _signed(reading, *speakers(_texts(reading)))


def _texts(reading: Reading) -> list[str | None]:
    return [part.piece.text.strip() if part.fate is None else None for part in reading.parts]


def _signed(reading: Reading, lines: frozenset[int], signed: dict[int, str]) -> list[Part]:
    return [
        replace(part, fate="signature" if number in lines else part.fate, signer=signed.get(number, part.signer))
        for number, part in enumerate(reading.parts)
    ]


def _link_boxes(reading: Reading) -> list[Part]:
    found = []
    for part in reading.parts:
        piece, boxes = without_link_boxes(part.piece) if part.fate is None else (part.piece, [])
        found += [replace(part, piece=piece)] if piece.text else []
        found += [Part(box, "read more") for box in boxes]
    # where nothing else is left, a sentence with links in it is better than none
    return found if any(part.fate is None and is_paragraph(part.piece) for part in found) else reading.parts


def _stray_ends(reading: Reading) -> list[Part]:
    found = []
    for part in reading.parts:
        piece, mark = stray_end(part.piece) if part.fate is None else (part.piece, None)
        found.append(replace(part, piece=piece))
        if mark is not None:
            found.append(Part(mark, "stray symbol"))
    return found


def _dateline(reading: Reading) -> list[Part]:
    lines = [
        number for number, part in enumerate(reading.parts) if part.fate is None and part.piece.kind != "heading"
    ]
    for number in lines[:DATELINES]:
        part = reading.parts[number]
        if length := dateline(part.piece.text, first=number == lines[0]):
            rest = _behind(part, length)
            cut = [_head(part, length, "dateline"), *([rest] if rest.piece.text else [])]
            return [*reading.parts[:number], *cut, *reading.parts[number + 1 :]]
    return reading.parts


def _kinds(reading: Reading) -> list[Part]:
    found = list(reading.parts)
    left = [number for number, part in enumerate(found) if part.fate is None]
    for number, following in zip_longest(left, left[1:]):
        above = found[number - 1] if number else None
        before = above.piece if above and above.fate == "paragraph" else None
        after = None if following is None else found[following].piece
        found[number] = replace(found[number], fate=kind_of(found[number].piece, before, after))
    return found


def _run_ins(reading: Reading) -> list[Part]:
    pieces = [part.piece for part in reading.parts if part.fate == "paragraph"]
    asked = [is_question(part.piece.text) for part in reading.parts if part.fate == "heading"]
    lengths = iter(run_ins(pieces, questions=any(asked), statements=not all(asked)))
    found: list[Part] = []
    for part in reading.parts:
        length = next(lengths) if part.fate == "paragraph" else 0
        found += [_head(part, length, "heading"), _behind(part, length)] if length else [part]
    return found


def _numbers(reading: Reading) -> list[Part]:
    found: list[Part] = []
    for part in reading.parts:
        length = number_mark(part.piece.text) if part.fate == "heading" else 0
        rest = _behind(part, length)
        if length and has_letters(rest.piece.text):
            mark = _head(part, length, "stray symbol")
            found += [mark, rest] if has_letters(mark.piece.text) else [rest]
        else:
            found.append(part)
    return found


def _head(part: Part, length: int, fate: str) -> Part:
    return Part(part.piece.cut(0, length).strip(), fate)


def _behind(part: Part, length: int) -> Part:
    return replace(part, piece=part.piece.cut(length, len(part.piece.text)).strip())


STEPS = (
    Step("boilerplate", "a line that pages put around a report is told by itself", _boilerplate),
    Step("pleas", "what stands beside a sure plea for money looks like prose by itself", _pleas),
    Step("credits", "who worked on a report, or where it was taken from, is no part of it", _credits),
    Step("opening", "title lines, bylines and dates stand above the report", opening),
    Step("letters", "a letter is its writer’s and not the outlet’s", _letters),
    Step("interview", "words of an interview belong to the one who speaks", _interview),
    Step("link boxes", "a box of links that lost its frame has run into a sentence", _link_boxes),
    Step("stray ends", "an end mark behind the last sentence is no part of it", _stray_ends),
    Step("dateline", "place and agency stand before the first sentence", _dateline),
    Step("kinds", "what is left is a heading or a paragraph, by itself and between its neighbours", _kinds),
    Step("run-ins", "a question may open the paragraph that answers it", _run_ins),
    Step("numbers", "a heading’s number is no part of it; “Q:” has a letter and is set apart", _numbers),
)
"""All of them, in order."""

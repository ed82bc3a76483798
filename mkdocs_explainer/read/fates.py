"""What becomes of each piece of an article: a table of steps, one after the other.

A piece that a step speaks for keeps that fate; later steps see only what is left. What opens the file
(title, byline, date) is settled before the headings, since a title looks like one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby, takewhile, zip_longest
from typing import NamedTuple

from mkdocs_explainer.english.credits import LETTERS
from mkdocs_explainer.english.heading_words import ANSWER, HIGHLIGHTS, MOMENT
from mkdocs_explainer.read.boilerplate import boilerplate, pleas, stray_end, without_link_boxes
from mkdocs_explainer.read.credits import agency_only, byline, credit, publication_date
from mkdocs_explainer.read.dateline import dateline
from mkdocs_explainer.read.gate import refused
from mkdocs_explainer.read.headings import (
    asks,
    ends_like_a_sentence,
    in_series,
    is_question,
    kind_of,
    number_mark,
    stamp,
)
from mkdocs_explainer.read.interviews import speakers
from mkdocs_explainer.read.opening import is_paragraph, is_standfirst, opening
from mkdocs_explainer.read.parts import Part, Reading
from mkdocs_explainer.read.pieces import QUOTE, Piece, has_letters
from mkdocs_explainer.read.posts import posts
from mkdocs_explainer.read.quoted import items, quotations
from mkdocs_explainer.read.reports import datelines
from mkdocs_explainer.read.run_ins import run_ins
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
        # above the first paragraph names and agencies are part of the byline: that is decided there
        if credit(text, last=last and number > first) and (number > first or not _says_whose(text)):
            found[number] = replace(part, fate="credit line")
        else:
            last = last and publication_date(text) is not None
    return found


def _highlights(reading: Reading) -> list[Part]:
    found: list[Part] = []
    for part in reading.parts:
        label = HIGHLIGHTS.match(part.piece.text) if part.fate is None else None
        cut = [_head(part, label.end(), "navigation"), _behind(part, label.end())] if label else [part]
        found += cut
    return found


def _posts(reading: Reading) -> list[Part]:
    return posts(reading.parts)


def _quotations(reading: Reading) -> list[Part]:
    return quotations(reading.parts)


def _items(reading: Reading) -> list[Part]:
    return items(reading.parts)


def _gate(reading: Reading) -> list[Part]:
    found = list(reading.parts)
    reasons = refused([part.piece for part in found])
    signed = {
        number for lines, behind in (speakers(_texts(reading)), _signatures(reading)) for number in (*lines, *behind)
    }
    above = True
    if len(reasons) > 1 and reasons[1] is None:
        reasons[0] = None  # what stands alone above a report is its title
    for number, (part, reason) in enumerate(zip(reading.parts, reasons, strict=True)):
        text = part.piece.text.strip()
        if part.fate is not None:
            continue
        if reason is None:
            above = above and not is_paragraph(part.piece)
        # a name or a date above the first paragraph, and any name that signs, says whose words they are
        elif not (number in signed or (above and _says_whose(text)) or _is_answered(found, reasons, number)):
            found[number] = replace(part, fate=reason)
    return _whole_lists(reading.parts, found)


def _whole_lists(before: list[Part], after: list[Part]) -> list[Part]:
    """What is left of an article, with each list whole of which an item is left.

    In saved pages all five lists of which the gate refuses some items and leaves others belong to the article.
    """
    found: list[Part] = []
    for item, numbers in groupby(range(len(after)), lambda number: after[number].piece.item):
        listed = list(numbers)
        left = item and any(after[number].fate is None for number in listed)
        found += [(before if left else after)[number] for number in listed]
    return found


def _says_whose(text: str) -> bool:
    return byline(text, top=True) is not None or publication_date(text) is not None or agency_only(text)


def _is_answered(parts: list[Part], reasons: list[str | None], number: int) -> bool:
    """Whether a question stands above a line that is not refused and ends like a sentence."""
    if number + 1 >= len(parts) or reasons[number + 1] is not None or parts[number + 1].fate is not None:
        return False
    return is_question(parts[number].piece.text) and ends_like_a_sentence(parts[number + 1].piece.text.rstrip())


def _moments(reading: Reading) -> list[Part]:
    return [
        replace(part, fate="publication date")
        if part.fate is None and MOMENT.fullmatch(part.piece.text.strip())
        else part
        for part in reading.parts
    ]


def _letters(reading: Reading) -> list[Part]:
    return _signed(reading, *_signatures(reading))


def _signatures(reading: Reading) -> tuple[frozenset[int], dict[int, str]]:
    of_letters = any(LETTERS.search(part.piece.text) for part in reading.parts)
    return signatures(_texts(reading), of_letters=of_letters)


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
    above = len(list(takewhile(lambda number: is_standfirst(reading.parts[number].piece), lines)))
    for number in lines[: above + DATELINES]:
        part = reading.parts[number]
        if length := dateline(part.piece.text, first=number in lines[: above + 1]):
            rest = _behind(part, length)
            cut = [_head(part, length, "dateline"), *([rest] if rest.piece.text else [])]
            return [*reading.parts[:number], *cut, *reading.parts[number + 1 :]]
    return reading.parts


def _kinds(reading: Reading) -> list[Part]:
    found = list(reading.parts)
    left = [number for number, part in enumerate(found) if part.fate is None]
    below_title = True
    for number, following in zip_longest(left, left[1:]):
        above = found[number - 1] if number else None
        before = above.piece if above and above.fate == "paragraph" else None
        after = None if following is None else found[following].piece
        piece = found[number].piece
        below_title = below_title and is_standfirst(piece)
        quoted = found[number].signer and (piece.mark == QUOTE or piece.text.startswith(("“", '"')))
        below_line = above is not None and above.fate == "dateline" and piece.kind != "heading"
        told = below_title or quoted or below_line
        found[number] = replace(found[number], fate="paragraph" if told else kind_of(piece, before, after))
    shown = [number for number, part in enumerate(found) if part.fate in {"heading", "paragraph"}]
    fates = in_series([found[number].piece for number in shown], [str(found[number].fate) for number in shown])
    for number, fate in zip(shown, fates, strict=True):
        found[number] = replace(found[number], fate=fate)
    return found


def _reports(reading: Reading) -> list[Part]:
    lengths = datelines(reading.parts)
    found: list[Part] = []
    for number, part in enumerate(reading.parts):
        length = lengths.get(number, 0)
        found += [_head(part, length, "dateline"), _behind(part, length)] if length else [part]
    return found


def _run_ins(reading: Reading) -> list[Part]:
    pieces = [part.piece for part in reading.parts if part.fate == "paragraph"]
    asked = [asks(part.piece.text) for part in reading.parts if part.fate == "heading"]
    lengths = iter(run_ins(pieces, questions=any(asked), statements=not all(asked)))
    found: list[Part] = []
    for part in reading.parts:
        length = next(lengths) if part.fate == "paragraph" else 0
        if length:
            label = len(part.piece.text[:length].rstrip(":."))
            found += [_head(part, label, "heading"), _behind(part, length)]
        else:
            found.append(part)
    return found


def _numbers(reading: Reading) -> list[Part]:
    found: list[Part] = []
    for part in reading.parts:
        text = part.piece.text
        length = when = 0
        if part.fate == "heading":
            length, when = number_mark(text), stamp(text)
        elif part.fate == "paragraph" and len(found) > 1 and found[-2].fate == "stray symbol":
            answer = ANSWER.match(text) if found[-1].fate == "heading" else None
            length = answer.end() if answer else 0
        rest = _behind(part, length or when)
        if (length or when) and has_letters(rest.piece.text):
            mark = _head(part, length, "stray symbol") if length else _head(part, when, "publication date")
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
    Step("posts", "an embedded post is its author’s and not the outlet’s", _posts),
    Step("quotations", "a quotation is of whom the credit behind it names, which is no byline", _quotations),
    Step("items", "what a round-up takes from other outlets is theirs", _items),
    Step("credits", "who worked on a report, or where it was taken from, is no part of it", _credits),
    Step("link boxes", "a box of links that lost its frame has run into a sentence", _link_boxes),
    Step("gate", "what states nothing is no report, whatever its words", _gate),
    Step("highlights", "the label of the lines below a title may have run into the first of them", _highlights),
    Step("opening", "title lines, bylines and dates stand above the report", opening),
    Step("times", "when an entry of a running report was written heads nothing", _moments),
    Step("letters", "a letter is its writer’s and not the outlet’s", _letters),
    Step("interview", "words of an interview belong to the one who speaks", _interview),
    Step("stray ends", "an end mark behind the last sentence is no part of it", _stray_ends),
    Step("dateline", "place and agency stand before the first sentence", _dateline),
    Step("kinds", "what is left is a heading or a paragraph, by itself and between its neighbours", _kinds),
    Step("reports", "each report of a round-up has its own dateline", _reports),
    Step("run-ins", "a question may open the paragraph that answers it", _run_ins),
    Step("numbers", "a heading’s number is no part of it; “Q:” has a letter and is set apart", _numbers),
)
"""All of them, in order."""

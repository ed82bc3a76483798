"""Emphasis in Markdown: which stars, underscores and tildes begin and end it, as CommonMark says.

Each run of equal marks is tried against those before it that are still open; how far back that search was in vain is
remembered, so that no row of stars makes it slow.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_explainer.read.pieces import Range

PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
"""The signs of ASCII: what a backslash may take the meaning of."""
_SAME = re.compile(r"\*+|_+|~+|=+")


@dataclass
class Run:
    """Some equal marks, as far as they have not found their others.

    Attributes:
        start, end: their place in the text, without those that have.
        mark: the character.
        length: how many they were.
        opens, closes: whether emphasis may begin or end there.
    """

    start: int
    end: int
    mark: str
    length: int
    opens: bool
    closes: bool


def run_at(text: str, start: int) -> Run | None:
    """The run of marks that begins at an offset of a text, if one does."""
    found = _SAME.match(text, start)
    if found is None:
        return None
    end, mark, length = found.end(), found[0][0], len(found[0])
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    left = not after.isspace() and (not _is_sign(after) or before.isspace() or _is_sign(before))
    right = not before.isspace() and (not _is_sign(before) or after.isspace() or _is_sign(after))
    opens, closes = left, right
    if mark in "_=" or (mark == "~" and length == 1):  # not within words: "20~30"
        opens = left and (not right or _is_sign(before))
        closes = right and (not left or _is_sign(after))
    if mark == "=" and length != 2:
        opens = closes = False
    return Run(start, end, mark, length, opens, closes)


def paired(runs: Sequence[Run]) -> Iterator[tuple[str, Range, Range]]:
    """The marks that belong together: which, and where those stand that open and those that close."""
    waiting: list[Run] = []
    bottoms: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        while run.closes and run.start < run.end:
            kind = (run.mark, run.opens, run.length % 3 if run.mark in "*_" else run.length)
            number = len(waiting) - 1
            while number >= bottoms.get(kind, 0) and not _belong(waiting[number], run):
                number -= 1
            if number < bottoms.get(kind, 0):
                bottoms[kind] = len(waiting)
                break
            opening = waiting[number]
            length = min(opening.end - opening.start, run.end - run.start, 2 if run.mark in "*_" else run.length)
            opening.end -= length
            run.start += length
            yield run.mark, (opening.end, opening.end + length), (run.start - length, run.start)
            del waiting[number + (opening.start < opening.end) :]
            bottoms = {key: min(bottom, len(waiting)) for key, bottom in bottoms.items()}
        if run.opens and run.start < run.end:
            waiting.append(run)


def _belong(opening: Run, closing: Run) -> bool:
    """Whether two runs are emphasis together, as CommonMark says."""
    if opening.mark != closing.mark:
        return False
    if opening.mark in "~=":
        return opening.length == closing.length
    lengths = opening.length, closing.length
    both = opening.closes or closing.opens
    return not (both and sum(lengths) % 3 == 0 and any(length % 3 for length in lengths))


def _is_sign(char: str) -> bool:
    return char in PUNCTUATION or unicodedata.category(char)[0] in "PS"

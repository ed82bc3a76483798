"""Pieces of an article: text that knows from which characters of the article it was put together.

Every later decision (a dateline cut off, markup left out, a run-in question split from its answer) is
a cut in a piece, so that offsets stay right without anyone counting them twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from mkdocs_explainer.model import Excluded

Range = tuple[int, int]
Spelt = tuple[int, int, str]

LONGEST_WORD = 1000
"""Characters of a word; the longest addresses have some hundreds, and what is longer (data, a row of signs) is no
prose, but keeps everything busy that looks for words."""
_LONG_WORD = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD + 1},}}")


QUOTE = ">"
"""The mark of a piece that is set as a quotation."""


@dataclass(frozen=True)
class Piece:
    """A line or paragraph on its way to becoming a block.

    Attributes:
        text: the characters of `ranges`, put together, as a reader sees them.
        ranges: half-open character ranges of the article's text, in order.
        kind: what the markup says it is; "line" where there is no markup to go by.
        bold: how many of the first characters of `text` the markup sets in bold.
        mark: what stands before the text and is no part of it: `QUOTE`, the dash that seems to be of a list, or the
            number of an item.
        spelt: stretches of the article's text, and the character that a reader sees of each; only the first character
            of one stands in `ranges`, so that `text` has one character for each of them.
        item: whether it is one of a list.
        quotation: the number of the quotation that the markup sets it in, within its file; 0 for none.
    """

    text: str
    ranges: tuple[Range, ...]
    kind: Literal["line", "heading"] = "line"
    bold: int = 0
    mark: str = ""
    spelt: tuple[Spelt, ...] = ()
    item: bool = False
    quotation: int = 0

    @property
    def start(self) -> int:
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        last = self.ranges[-1][1]
        return next((end for start, end, _ in self.spelt if start == last - 1), last)

    @property
    def numbered(self) -> bool:
        return any(map(str.isdigit, self.mark))

    @property
    def words(self) -> int:
        return len(self.text.split())

    def cut(self, start: int, end: int) -> Piece:
        """The part of this piece between two offsets of its text; it may be empty."""
        return self.without([(0, start), (end, len(self.text))])

    def without(self, slices: Iterable[Range]) -> Piece:
        """This piece without the given slices of its text (offsets into `text`, in order, apart)."""
        keep: list[Range] = []
        at = 0
        for start, end in slices:
            if start > at:
                keep.append((at, start))
            at = max(at, end)
        if at < len(self.text):
            keep.append((at, len(self.text)))
        bold = sum(max(0, min(end, self.bold) - start) for start, end in keep)
        text = "".join(self.text[start:end] for start, end in keep)
        return replace(self, text=text, ranges=self._project(keep), bold=bold)

    def spelt_within(self) -> tuple[Spelt, ...]:
        """What is spelt otherwise in what is left of this piece after all cuts."""
        if not self.spelt:
            return ()
        kept = {at for start, end in self.ranges for at in range(start, end)}
        return tuple(one for one in self.spelt if one[0] in kept)

    def places(self) -> list[Range]:
        """What of the article's text it shows: its ranges, and the whole of each stretch that is spelt otherwise."""
        return sorted([*self.ranges, *((start, end) for start, end, _ in self.spelt_within())])

    def strip(self) -> Piece:
        """This piece without white space around it."""
        start = len(self.text) - len(self.text.lstrip())
        end = len(self.text.rstrip())
        if start == 0 and end == len(self.text):
            return self
        return self.cut(min(start, end), end)

    def _project(self, slices: list[Range]) -> tuple[Range, ...]:
        """Where slices of `text` (in order) stand in the article; neighbours are joined."""
        found: list[Range] = []
        ranges = iter(self.ranges)
        low, high = next(ranges, (0, 0))
        at = 0  # offset in `text` at which the range (low, high) begins
        for start, end in slices:
            while start < end:
                while start >= at + (high - low):
                    at += high - low
                    low, high = next(ranges)
                stop = min(end, at + (high - low))
                here = (low + start - at, low + stop - at)
                if found and found[-1][1] == here[0]:
                    found[-1] = (found[-1][0], here[1])
                else:
                    found.append(here)
                start = stop
        return tuple(found)


@dataclass(frozen=True)
class Taken:
    """What a format's reader hands on.

    Attributes:
        text: the article's text.
        pieces: what it is made of, in order.
        head: what the head of the file says.
        excluded: what was set apart already.
        expected: words that a plain reading finds, where the pieces were chosen; 0 where they are all there is.
    """

    text: str
    pieces: tuple[Piece, ...]
    head: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    excluded: tuple[Excluded, ...] = ()
    expected: int = 0


def without_long_words(taken: Taken) -> Taken:
    """The taken with every word that is too long to be one set apart."""
    pieces: list[Piece] = []
    excluded = list(taken.excluded)
    for piece in taken.pieces:
        cuts = [found.span() for found in _LONG_WORD.finditer(piece.text)]
        for start, end in cuts:
            word = piece.cut(start, end)
            text = taken.text[word.start : word.end]
            excluded.append(Excluded(text=text, reason="overlong word", start=word.start, end=word.end))
        pieces.append(piece.without(cuts).strip() if cuts else piece)
    return replace(taken, pieces=tuple(pieces), excluded=tuple(excluded))


def piece_of(text: str, start: int, end: int) -> Piece:
    """The piece for one stretch of the article's text."""
    return Piece(text=text[start:end], ranges=((start, end),) if end > start else ())


def joined(text: str, ranges: Sequence[Range]) -> Piece:
    """The piece for stretches of the article's text, in order and apart; neighbours become one."""
    found: list[Range] = []
    for start, end in ranges:
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return Piece(text="".join(text[start:end] for start, end in found), ranges=tuple(found))


def has_letters(text: str) -> bool:
    """Whether there is a word in the text, and not only digits and signs."""
    return any(char.isalpha() for char in text)


def left_out(whole: Iterable[Range], kept: Iterable[Range]) -> list[Range]:
    """The parts of the ranges `whole` that are not in the ranges `kept`; both in order, each apart."""
    found: list[Range] = []
    rest = list(kept)
    number = 0
    for start, end in whole:
        at = start
        while number < len(rest) and rest[number][0] < end:
            low, high = rest[number]
            if low > at:
                found.append((at, low))
            at = max(at, high)
            if high > end:
                break
            number += 1
        if at < end:
            found.append((at, end))
    return found

"""What a reader sees of a text, character by character: itself, something else, or nothing.

An entity ("&mdash;") is seen as what it stands for; soft hyphens and the like are not seen at all.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from mkdocs_explainer.read.pieces import Piece, Range

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
NOTHING = "\u200b\u2060\ufeff\u200e\u200f\u061c\u202a\u202b\u2066\u2067\u2068\u2069"
"""Where a word may be broken or not, marks of the order of bytes and of the direction of writing: a reader sees none
of them. What joins or parts letters (U+200C, U+200D) is kept, and what turns them around (U+202D, U+202E)."""
INVISIBLE = re.compile(f"\u00ad(?:[ \t]{{0,9}}\r?\n[ \t]{{0,9}})?|[{NOTHING}]")
"""The same, and soft hyphens: one at the end of a line has broken its word there."""
_OTHERWISE = re.compile(f"{ENTITY.pattern}|{INVISIBLE.pattern}")


def read_entity(entity: str) -> str:
    """The characters that an entity ("&amp;") stands for: none where a reader sees none, itself if unknown."""
    seen = html.unescape(entity)
    return "" if INVISIBLE.fullmatch(seen) else seen


class Sight:
    """What is seen of a piece as written, as far as that is known.

    Attributes:
        characters: for each character of its text what is seen of it, "" for nothing.
    """

    def __init__(self, piece: Piece) -> None:
        self.characters = list(piece.text)
        self._piece = piece
        self._places = [at for start, end in piece.ranges for at in range(start, end)]
        self._stretches: dict[int, int] = {}  # where something is seen otherwise, and the end of what it stands for
        self._unseen: dict[int, int] = {}  # where what is left out ends, and where it begins

    def drop(self, start: int, end: int) -> None:
        """Notes that nothing is seen of a stretch."""
        self.spell(start, end, "")

    def spell(self, start: int, end: int, seen: str) -> None:
        """Notes that a stretch is seen as something that is no longer than it."""
        self.characters[start:end] = [*seen, *[""] * (end - start - len(seen))]
        for at in range(start, start + len(seen)):
            # each character stands for one of the stretch, the last for all that is left of it
            self._stretches[at] = at + 1 if at < start + len(seen) - 1 else end
        self._unseen[end] = start + len(seen) if seen else self._unseen.get(start, start)

    def turn(self, start: int, end: int, table: dict[int, int]) -> None:
        """Notes that the characters of a stretch are seen as others."""
        for at in range(start, end):
            seen = self.characters[at].translate(table)
            if seen != self.characters[at]:
                self.spell(at, self._stretches.get(at, at + 1), seen)

    def before(self, at: int, most: int = 12) -> str:
        """The last characters seen before an offset, as many as the longest unit that is spelt out has and one more;
        without marks of emphasis that may stand between.
        """
        found: list[str] = []
        while at > 0 and len(found) < most:
            if self._unseen.get(at, at) < at:
                at = self._unseen[at]
            else:
                at -= 1
                found.append(self.characters[at])
        return "".join(reversed(found)).rstrip("*_~")

    def piece(self, start: int, end: int, bold: int = 0) -> Piece:
        """What is seen between two offsets of the piece's text, in bold up to a third."""
        kept = [at for at in range(start, end) if self.characters[at]]
        places = self._places
        spelt = [
            (places[at], places[self._stretches[at] - 1] + 1, self.characters[at])
            for at in kept
            if at in self._stretches
        ]
        return replace(
            self._piece,
            text="".join(self.characters[at] for at in kept),
            ranges=_ranges(places[at] for at in kept),
            spelt=tuple(spelt),
            bold=bisect_left(kept, bold),
        )

    def written(self, start: int, end: int) -> Piece:
        """What is written between two offsets of the piece's text."""
        return replace(self._piece, text=self._piece.text[start:end], ranges=_ranges(self._places[start:end]), bold=0)


def _ranges(places: Iterable[int]) -> tuple[Range, ...]:
    """Places in order as ranges."""
    found: list[Range] = []
    for at in places:
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return tuple(found)


def as_seen(piece: Piece) -> Piece:
    """A piece of plain text with its entities read and without what is invisible."""
    found = list(_OTHERWISE.finditer(piece.text))
    if not found:
        return piece
    sight = Sight(piece)
    for one in found:
        sight.spell(*one.span(), read_entity(one[0]) if one[0][0] == "&" else "")
    return sight.piece(0, len(piece.text))

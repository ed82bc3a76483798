"""Where the reports of a round-up begin: several things reported below each other, each from its own place.

The dateline of an article's first report is told with its opening. Further down capitals and a dash begin a report
where they stand right below a heading, or where several paragraphs do so: alone they may be an update or a remark.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mkdocs_explainer.read.dateline import dateline
from mkdocs_explainer.read.parts import Part

_SEVERAL = 3
"""Paragraphs with a dateline of which those below no heading begin reports, too: of 1,971 articles none has two."""


def datelines(parts: Sequence[Part]) -> dict[int, int]:
    """The parts of an article that begin a report of their own, and the length of the dateline of each.

    Args:
        parts: the parts of an article in order, of which it is told what is a heading and what a paragraph.
    """
    lengths = {
        number: dateline(part.piece.text, first=True)
        for number, part in enumerate(parts)
        if part.fate == "paragraph" and part.piece.text.split(maxsplit=1)[0].strip(",").isupper()
    }
    found = {number: length for number, length in lengths.items() if 0 < length < len(parts[number].piece.text)}
    told = [number for number, part in enumerate(parts) if part.fate in {"heading", "paragraph"}]
    headed = {below for above, below in pairwise(told) if parts[above].fate == "heading"}
    several = len(found) + sum(part.fate == "dateline" for part in parts) >= _SEVERAL
    return {number: length for number, length in found.items() if several or number in headed}

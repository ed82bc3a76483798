"""Which lines state nothing of a report, told by what was learnt of some thousand lines of pages and articles.

A line is looked at twice: by itself, and among what stands around it, for a word of a menu stands among words of
menus, and a heading above a paragraph. It goes whole or not at all. What by itself is almost sure to be report stays
wherever it stands, and what by itself is furniture goes only where that fits. The first line is what it is alone,
for nothing stands above a title that could speak for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from mkdocs_explainer.linear import Linear, load, score
from mkdocs_explainer.read.lines import among_others, by_themselves
from mkdocs_explainer.read.pieces import Piece

LONGEST = 90
"""Words above which no prose is refused: the longest caption of the stories has 84, and a paragraph that holds a
whole report is not lost for what stands around it."""
_SENTENCE = re.compile(r"[a-z0-9][.!?][\"'”’)]{0,2}\s+[A-Z“\"]")
_PROSE = 2
"""Ends of sentences from which so long a piece is prose; a menu that has run into one line has none."""
REASONS = ("caption", "another story")
"""What has a model of its own; all else that is refused is "page furniture"."""


@cache
def models() -> dict[str, Linear]:
    """The learnt models, by name; `training/lines.py` makes them."""
    return load(Path(__file__).with_name("lines.json"))


def refused(pieces: Sequence[Piece]) -> list[str | None]:
    """For each piece of an article why it is no part of the report, or None.

    Args:
        pieces: all of them in order: each is judged among the others.
    """
    learnt = models()
    alone = by_themselves([piece.text for piece in pieces])
    itself = [score(learnt["itself"], one) for one in alone]
    found: list[str | None] = []
    for number, (piece, one) in enumerate(zip(pieces, among_others(alone, itself), strict=True)):
        least = learnt["among others"].threshold
        likely = score(learnt["among others"], one) if number else itself[0]
        # where the markup says that a line is a heading, what stands around it is not enough
        floor = least if piece.kind == "heading" else learnt["itself"].threshold
        sure = likely >= least and itself[number] >= floor and not _is_prose(piece)
        found.append(_reason(learnt, one) if sure else None)
    return found


def _is_prose(piece: Piece) -> bool:
    return piece.words > LONGEST and len(_SENTENCE.findall(piece.text)) >= _PROSE


def _reason(learnt: dict[str, Linear], features: dict[str, float]) -> str:
    likely = {name: score(learnt[name], features) for name in REASONS}
    best = max(REASONS, key=lambda name: likely[name])
    return best if likely[best] >= learnt[best].threshold else "page furniture"

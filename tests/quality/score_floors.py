"""The floors under the figures: none falls unnoticed, and none is lowered without a reason.

`floors.json` holds the figure that each build of the sample topic must reach, and the list of those
that were ever lowered, with the reason. `score.py --update` raises them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import msgspec
from score_reading import Figure

STEPS = 10_000
"""A floor has four decimals; it is cut, not rounded, towards the easier side."""


class Lowered(msgspec.Struct, frozen=True):
    figure: str
    floor: float
    """What it was before."""
    to: float
    reason: str


class Floors(msgspec.Struct, frozen=True):
    floors: dict[str, float] = {}
    lowered: list[Lowered] = []


class Fall(msgspec.Struct, frozen=True):
    """A figure that is worse than its floor."""

    figure: Figure
    floor: float

    def __str__(self) -> str:
        value = self.figure.value
        now = "nothing to measure" if value is None else f"{value:.4g}"
        by = "" if value is None else f", worse by {abs(value - self.floor):.4g}"
        items = "".join(f"\n      - {item}" for item in self.figure.items)
        return f"{self.figure.name}: {self.figure} = {now}; the floor is {self.floor:.4g}{by}{items}"


def read_floors(path: Path) -> Floors:
    """The floors of a file; none when there is no such file."""
    return msgspec.json.decode(path.read_bytes(), type=Floors) if path.exists() else Floors()


def write_floors(path: Path, floors: Floors) -> None:
    """Write floors so that a change reads well in a diff."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(floors), indent=2) + b"\n")


def floor_of(figure: Figure) -> float | None:
    """The floor that a figure would set; None for figures that are only told, or measure nothing."""
    value = figure.value
    if value is None or figure.better == "told":
        return None
    scaled = round(value * STEPS, 6)
    cut = math.floor(scaled) if figure.better == "more" else math.ceil(scaled)
    return cut / STEPS


def falls(figures: Sequence[Figure], floors: Floors) -> list[Fall]:
    """The figures that are worse than their floors, a floor's missing figure among them."""
    measured = {figure.name: figure for figure in figures}
    found = []
    for name, floor in floors.floors.items():
        figure = measured.get(name) or Figure(name=name, got=0, of=0)
        value = figure.value
        if value is None or (value < floor if figure.better == "more" else value > floor):
            found.append(Fall(figure=figure, floor=floor))
    return found


def without_floor(figures: Sequence[Figure], floors: Floors) -> list[str]:
    """Names of figures that could have a floor and have none."""
    return [f.name for f in figures if floor_of(f) is not None and f.name not in floors.floors]


def moved(figures: Sequence[Figure], floors: Floors, *, reason: str | None = None) -> Floors:
    """The floors as the figures would have them.

    Args:
        figures: what was measured.
        floors: the floors so far.
        reason: why figures that fell may lower their floors.

    Raises:
        ValueError: a figure fell, and there is no reason to let it.
    """
    fallen = falls(figures, floors)
    if fallen and not (reason and reason.strip()):
        listed = "\n  - ".join(str(fall) for fall in fallen)
        message = (
            f"{len(fallen)} of {len(figures)} figures fell below their floors:\n  - {listed}\n"
            'Mend what made them fall; or, when it must be, say why: --allow-regression "reason".'
        )
        raise ValueError(message)
    lowered = [
        Lowered(figure=fall.figure.name, floor=fall.floor, to=floor_of(fall.figure) or 0.0, reason=reason or "")
        for fall in fallen
    ]
    new = {figure.name: floor for figure in figures if (floor := floor_of(figure)) is not None}
    return Floors(floors=new, lowered=[*floors.lowered, *lowered])

"""Dates as precisely as they are known, and never more precisely: what a template puts into words.

The ISO date of a decade is its first year, that of a weekend its Saturday, so a date alone does not say how
precise it is: 2010 may be a year or a decade. Where only the date is known, one that could stand for
something longer is therefore not shown at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_LENGTHS = {4: "year", 7: "month", 10: "day"}
_SATURDAY, _MONDAY = 5, 0


@dataclass(frozen=True)
class Moment:
    """A date and how far it is known; `month` and `day` are 0 where they are not."""

    precision: str
    """day, weekend, week, month, year, decade or century."""
    year: int
    """Of a decade its first; of a century, see `century`."""
    month: int = 0
    day: int = 0
    until: Moment | None = None
    """The last day of a weekend."""

    @property
    def century(self) -> int:
        """18 for 1701 to 1800."""
        return (self.year + 99) // 100


def moment(iso: str, precision: str) -> Moment:
    """The date of a timeline's entry.

    Args:
        iso: YYYY, YYYY-MM or YYYY-MM-DD, as far as known.
        precision: as in `TimelineEntry`.
    """
    parts = [int(part) for part in iso.split("-")]
    if precision in {"century", "decade", "year"}:
        return Moment(precision, parts[0])
    if precision == "month":
        return Moment(precision, parts[0], parts[1])
    until = None
    if precision == "weekend":
        sunday = date(*parts) + timedelta(days=1)
        until = Moment("day", sunday.year, sunday.month, sunday.day)
    return Moment(precision, parts[0], parts[1], parts[2], until)


def certain_moment(iso: str) -> Moment | None:
    """A date of which nothing else is known; None where it may stand for a longer time.

    Args:
        iso: YYYY, YYYY-MM or YYYY-MM-DD.
    """
    found = moment(iso, _LENGTHS[len(iso)])
    if found.precision == "year" and (found.year % 10 == 0 or found.year % 100 == 1):
        return None
    if found.precision == "day" and date.fromisoformat(iso).weekday() in {_SATURDAY, _MONDAY}:
        return None
    return found


def period(known: Moment) -> Moment:
    """The year under which a moment is listed; a decade and a century stand for themselves."""
    return known if known.precision in {"decade", "century"} else Moment("year", known.year)

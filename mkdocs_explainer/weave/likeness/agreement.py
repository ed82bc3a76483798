"""Whether two amounts are one, and whether two dates can be."""

from __future__ import annotations

from mkdocs_explainer.english.amounts import TO_BASE
from mkdocs_explainer.model import DateMention, Quantity
from mkdocs_explainer.weave.likeness.comparing import kin

_ROUNDED = 0.04
"""Converted measures are rounded for print: 45 miles are 72 kilometers."""


def same_quantity(a: Quantity, b: Quantity) -> bool:
    """True when two quantities give one amount, in whatever unit of one kind."""
    unit_a, factor_a = TO_BASE.get(a.unit, (a.unit, 1.0))
    unit_b, factor_b = TO_BASE.get(b.unit, (b.unit, 1.0))
    converted = a.unit != b.unit and unit_a == unit_b and factor_a != factor_b
    tolerance = _ROUNDED if converted else 1e-9
    money = {unit_a, unit_b} & {"$", "€", "£", "¥"}
    if money and unit_a != unit_b and "" not in {unit_a, unit_b}:
        return False
    return _near(a.value * factor_a, b.value * factor_b, tolerance) and _near(
        a.high * factor_a, b.high * factor_b, tolerance
    )


def same_unit(a: Quantity, b: Quantity) -> bool:
    """True when two quantities count one kind of thing."""
    unit_a, unit_b = TO_BASE.get(a.unit, (a.unit, 1.0))[0], TO_BASE.get(b.unit, (b.unit, 1.0))[0]
    return bool(unit_a) and (unit_a == unit_b or kin(unit_a, unit_b))


def _near(a: float, b: float, tolerance: float) -> bool:
    return abs(a - b) <= tolerance * max(abs(a), abs(b), 1e-12)


def _date_parts(date: DateMention) -> tuple[int | None, int | None, int | None]:
    return (date.year if date.shift_unit not in {"century", "decade"} else None, date.month, date.day)


def compatible_dates(a: DateMention, b: DateMention) -> bool:
    """True when two absolute dates can be one: no part that both give differs."""
    pairs = zip(_date_parts(a), _date_parts(b), strict=True)
    return all(x is None or y is None or x == y for x, y in pairs)

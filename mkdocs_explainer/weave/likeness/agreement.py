"""Whether two amounts are one."""

from __future__ import annotations

from math import isclose

from mkdocs_explainer.english.amounts import TO_BASE
from mkdocs_explainer.model import Quantity
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
    return isclose(a.value * factor_a, b.value * factor_b, rel_tol=tolerance) and isclose(
        a.high * factor_a, b.high * factor_b, rel_tol=tolerance
    )


def same_unit(a: Quantity, b: Quantity) -> bool:
    """True when two quantities count one kind of thing."""
    unit_a, unit_b = TO_BASE.get(a.unit, (a.unit, 1.0))[0], TO_BASE.get(b.unit, (b.unit, 1.0))[0]
    return bool(unit_a) and (unit_a == unit_b or kin(unit_a, unit_b))

"""What no fixture holds in its place: rules of a table that can be left out, numbers that can be moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


def idle(table: tuple[T, ...], outcome: Callable[[tuple[T, ...]], Any]) -> list[T]:
    """The rules of a table without which all comes out the same.

    Args:
        table: the rules.
        outcome: what becomes of the fixtures with some of the rules.
    """
    whole = outcome(table)
    return [rule for at, rule in enumerate(table) if outcome((*table[:at], *table[at + 1 :])) == whole]


def loose(number: float, step: float, outcome: Callable[[Any], Any]) -> list[float]:
    """Where a threshold may be moved to, a step down or up, and all comes out the same.

    Args:
        number: the threshold.
        step: how far from it the fixtures on either side of it are.
        outcome: what becomes of the fixtures with a threshold.
    """
    whole = outcome(number)
    return [moved for moved in (number - step, number + step) if outcome(moved) == whole]

"""A quantity with the words beside it that bound it: "at least", "nearly", "or more".

One place, because numbers, shares, ages and "twice" are all qualified by the same words.
"""

from __future__ import annotations

import re
from typing import Literal

from mkdocs_explainer.english.amounts import (
    ABOUT,
    AGE_OF,
    AT_LEAST,
    AT_MOST,
    LESS_THAN,
    MORE_THAN,
    OR_LESS,
    OR_MORE,
    OR_SO,
)
from mkdocs_explainer.model import Quantity

Qualifier = Literal["", "about", "at least", "at most", "more than", "less than"]

_BEFORE: tuple[tuple[re.Pattern[str], Qualifier], ...] = (
    (AT_LEAST, "at least"),
    (AT_MOST, "at most"),
    (MORE_THAN, "more than"),
    (LESS_THAN, "less than"),
    (ABOUT, "about"),
)
_AFTER: tuple[tuple[re.Pattern[str], Qualifier], ...] = (
    (OR_MORE, "at least"),
    (OR_LESS, "at most"),
    (OR_SO, "about"),
)

_REACH = 50
"""Characters in front of a number that its qualifier can take, with "the age of" between them."""


def qualified(text: str, start: int, end: int, low: float, high: float, unit: str, *, plus: bool = False) -> Quantity:
    """The quantity at `text[start:end]`, with the qualifier that stands before or after it.

    Args:
        text: the sentence.
        start: where the number's words begin.
        end: where they end.
        low: the value, or the lower end of a range.
        high: the upper end; the same for a single value.
        unit: what is counted, in the words of `Quantity`.
        plus: whether a plus sign follows ("40+").
    """
    qualifier: Qualifier = "at least" if plus else ""
    before = text[max(0, start - _REACH) : start]
    if unit == "age":
        before = AGE_OF.sub("", before)  # "under the age of 18"
    for pattern, name in _BEFORE:
        if not qualifier and pattern.search(before):
            qualifier = name
    for pattern, name in _AFTER:
        if not qualifier and pattern.search(text[end:]):
            qualifier = name
    return Quantity(text=text[start:end], value=low, high=high, unit=unit, qualifier=qualifier, start=start, end=end)

"""A quantity with the words beside it that bound it: "at least", "nearly", "or more".

One place, because numbers, shares, ages and "twice" are all qualified by the same words.
"""

from __future__ import annotations

import re
from typing import Literal

from mkdocs_explainer.model import Quantity

Qualifier = Literal["", "about", "at least", "at most", "more than", "less than"]

_QUALIFIERS: tuple[tuple[str, Qualifier], ...] = (
    (r"at least|no fewer than|no less than|not less than|a minimum of", "at least"),
    (r"at most|up to|as many as|as much as|no more than|not more than|a maximum of", "at most"),
    (r"more than|greater than|over|upwards of|in excess of|exceeding|above", "more than"),
    (r"less than|fewer than|under|below", "less than"),
    (r"about|around|roughly|approximately|some|nearly|almost|an estimated|estimated|close to|circa", "about"),
)
_BEFORE = tuple(
    (re.compile(rf"\b(?:{words})(?: estimated| additional)? $", re.IGNORECASE), q) for words, q in _QUALIFIERS
)
_AFTER: tuple[tuple[re.Pattern[str], Qualifier], ...] = (
    (re.compile(r"^ or more\b", re.IGNORECASE), "at least"),
    (re.compile(r"^ or (?:fewer|less)\b", re.IGNORECASE), "at most"),
    (re.compile(r"^ or so\b", re.IGNORECASE), "about"),
)
_AGE = re.compile(r"(?:the )?age(?:d|s)? (?:of )?$", re.IGNORECASE)

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
        before = _AGE.sub("", before)  # "under the age of 18"
    for pattern, name in _BEFORE:
        if not qualifier and pattern.search(before):
            qualifier = name
    for pattern, name in _AFTER:
        if not qualifier and pattern.search(text[end:]):
            qualifier = name
    return Quantity(text=text[start:end], value=low, high=high, unit=unit, qualifier=qualifier, start=start, end=end)

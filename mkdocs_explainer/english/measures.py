"""TODO measures."""

from __future__ import annotations

import re

TO_BASE = {
    "mile": ("kilometer", 1.609344),
    "km": ("kilometer", 1.0),
    "kilometre": ("kilometer", 1.0),
    "kilometer": ("kilometer", 1.0),
    "foot": ("meter", 0.3048),
    "ft": ("meter", 0.3048),
    "metre": ("meter", 1.0),
    "meter": ("meter", 1.0),
    "yard": ("meter", 0.9144),
    "pound": ("kilogram", 0.45359237),
    "kg": ("kilogram", 1.0),
    "kilogram": ("kilogram", 1.0),
    "acre": ("hectare", 0.40468564),
    "hectare": ("hectare", 1.0),
    "%": ("percent", 1.0),
    "percent": ("percent", 1.0),
    "dozen": ("", 12.0),
}

QUALIFIED = re.compile(
    r"\b(?:at (?:least|most)|no (?:more|fewer|less) than|(?:more|less|fewer) than|up to|as (?:many|much) as"
    r"|about|around|roughly|approximately|some|nearly|almost|over|under|an estimated|between|only)\s+$",
    re.IGNORECASE,
)
"""Words right before a number that belong to it: "at least 12"."""

SPANS_OF_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})

MEASURES = frozenset(
    {"kilometer", "mile", "meter", "foot", "yard", "kilogram", "pound", "ton", "tonne", "acre", "hectare"}
)

NOT_PEOPLE = frozenset(
    """second minute hour day week month year decade percent kilometer kilometre mile meter metre foot degree pound
    dollar euro $ € £ time""".split()
)

BEFORE_A_NUMBER = re.compile(
    r"\b(?:about|after|at least|at most|before|by|from|in|more than|on|since|under|until|up to) $"
)
"""What belongs to a number that a source leaves out."""

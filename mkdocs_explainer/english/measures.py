"""Units, and the words around numbers."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set

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
"""Units in a common unit, and how many of it: exact by definition."""

QUALIFIED = re.compile(
    r"\b(?:at (?:least|most)|no (?:more|fewer|less) than|(?:more|less|fewer) than|up to|as (?:many|much) as"
    r"|about|around|roughly|approximately|some|nearly|almost|over|under|an estimated|between|only)\s+$",
    re.IGNORECASE,
)
"""Words right before a number that belong to it: "at least 12"."""

SPANS_OF_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
"""Units of time."""

MEASURES = frozenset(
    {"kilometer", "mile", "meter", "foot", "yard", "kilogram", "pound", "ton", "tonne", "acre", "hectare"}
)
"""Units of length, weight and area, of which rounding is to be expected."""

NOT_PEOPLE = frozenset(
    """second minute hour day week month year decade percent kilometer kilometre mile meter metre foot degree pound
    dollar euro $ € £ time""".split()
)
"""Units of numbers that count no people."""

BEFORE_A_NUMBER = re.compile(
    r"\b(?:about|after|at least|at most|before|by|from|in|more than|on|since|under|until|up to) $"
)
"""What belongs to a number that a source leaves out."""

NOT_COMPARED = frozenset({"age", "time", "occasion", "cent", "percentage point", "photo", "image", "slide"})
"""Units that differ from sentence to sentence, or count what the page itself is made of ("2 of 6 photos")."""

PART_OF_A_COUNT = re.compile(
    r"\b(?:another|additional|further|extra|other|others|remaining|first|each|every|per|annual(?:ly)?|daily|monthly"
    r"|weekly|average|of (?:them|those|whom|these)|including|among|a (?:year|day|week|month)|half|quarter|third)\b",
    re.IGNORECASE,
)
"""Words by which a number counts only a part."""

NO_NAME = frozenset({"official", "police", "authoriti", "spokesman", "spokeswoman"})
"""Stems of words that do not tell one speaker from another."""

COUNTED_SPANS = frozenset("second minute hour day week month year decade century time age".split())
"""Units that make no figure of a story."""

BREAK = re.compile(
    r"[,;:—–“”\"](?!\d)|(?<=\w)\.(?= )|\b(?:that|which|who|but|while|because|although|and|where|when)\b"
)
"""Where what a number counts ends."""

JOINTS = frozenset(
    "in on at to for from by with about during after across under per before between since until into over than as "
    "and or but that which who when where while because would will can could may might".split()
)
"""Words before which the words of a figure can be cut."""

FIRST_PERSON = re.compile(r"\b(?:I|my|me)\b")
"""The speaker of a quotation."""

LOOSE = frozenset(
    "a an the of in on at to for from by with about and or but as is are was were be been that which who its his her "
    "their this these than into also had has have said during after across under per before between since until "
    "among where when while those it they he she monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words that no figure's words end with."""

HANGING = re.compile(r"[a-z]+ing\b")
""" "including 32 Kenyans", "killing all 189 people on board": of what or where stands before it."""

TOLLS = {
    "dead": tuple(
        """kill killed killing die died dying dead death deaths fatal fatality perish perished victim victims
        toll""".split()
    ),
    "hurt": tuple("injure injured injury injuries wound wounded hurt hospitalised hospitalized".split()),
    "missing": ("missing", "unaccounted"),
    "held": tuple("arrest arrested arrests detain detained custody".split()),
    "saved": tuple("rescue rescued survive survived survivor survivors".split()),
    "found": ("recover", "recovered"),
    "ill": tuple("infect infected infection infections case cases sickened ill".split()),
    "displaced": tuple("displaced homeless evacuate evacuated evacuees".split()),
    "hit": tuple("hit affect affected".split()),
}
"""Words that make a count one that rises, by what is counted; a count of the dead is none of the hurt."""

MOVING = word_set(
    """
    yield yields share shares stock stocks price prices futures traded trading index bond bonds rate rates barrel
    barrels ounce poll polls survey surveyed respondents margin approve disapprove earnings wages inflation
    unemployment
    """
)
"""Words that come with numbers that are others every hour, or in every survey."""

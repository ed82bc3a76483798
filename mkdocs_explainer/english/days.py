"""Months, weekdays and all other words by which news tells when something was."""

from __future__ import annotations

import re

from mkdocs_explainer.english.amounts import TENS, UNITS
from mkdocs_explainer.english.months import MONTH_NAMES, WEEKDAY_NAMES

MONTHS = {
    **{name: number for number, name in enumerate(MONTH_NAMES, start=1)},
    **{name[:3]: number for number, name in enumerate(MONTH_NAMES, start=1)},
    "sept": 9,
}
"""The months' numbers, by name and abbreviation."""
WEEKDAYS = {name: number for number, name in enumerate(WEEKDAY_NAMES)}
"""Their numbers, from Monday."""

LONG_MONTHS = "|".join(name.title() for name in MONTH_NAMES)
"""Piece: the full names of the months."""
ANY_MONTH = "|".join(form for m in sorted(MONTHS, key=len, reverse=True) for form in (m.title(), m.upper()))
"""Piece: those and their abbreviations."""
MONTH = rf"(?P<month>(?-i:{ANY_MONTH})\b\.?)"
"""Piece: a month beside a day or a year."""
CLOCK_BEHIND = r" (?:(?-i:[A-Z]{0,2}[MSE][DS]?T)\b|hours|local time)"
"""Piece: what stands behind an hour in four digits: "2030 GMT"."""
YEAR = rf"(?P<year>(?:1[0-9]|20)\d\d)(?![\d,]*\d)(?![-–]?(?:year|day|strong)|{CLOCK_BEHIND})"
"""Piece: a year, and no number of things."""
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
"""Piece: a day of a month."""

PART = r"(?P<part>early|mid|middle of|late|beginning of|start of|end of)(?: ?[-–] ?| )(?:the month of |the |in )?"
"""Piece: which part of a month or a year."""
PART_OF = r"(?:(?:the )?(?P<part>early|mid|late)[ -])?(?:the )?"
"""Piece: which part of a century or a decade, if any."""
PARTS = {"beginning of": "early", "start of": "early", "early": "early", "earlier": "early"}
"""The parts that are early; what is neither here nor in the middle is late."""

DIRECTION = "ago|earlier|later|previously|from now|afterwards"
"""Piece: what stands behind a number of days."""
WEEKDAY = rf"(?P<weekday>(?-i:{'|'.join(w.title() for w in WEEKDAYS)}))"
"""Piece: a day of the week."""
SPAN = r"(?P<unit>day|weekend|week|month|year|decade|century|centurie)"
"""Piece: what is counted; "centurie" is followed by its plural."""
COUNTS = {**UNITS, **TENS, "a": 1, "an": 1, "a couple of": 2}
"""Number words before those, and their values."""
COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(COUNTS, key=len, reverse=True)) + ")"
"""Piece: one of them, or digits."""

WHICH = r"(?P<which>last|past|previous|this|next|coming|following)"
"""Piece: which week, month or year."""
SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1}
"""How far those are from the present one."""

BEFORE_MONTH = (
    r"(?:in|last|this|next|since|until|by|of|from|during|for|to|and|between|through|before|after|over|around) "
)
"""Piece: words before "May" and "March" that make them months."""
RELATIVE = r"(?:that|as|when|(?:in|on) which)\b"
"""Piece: words behind "the same day" with which the sentence tells the day itself."""
CLAUSE_START = rf"(?:{RELATIVE}|(?:the|an?|he|she|it|they|we|I|his|her|its|their|this|these|those)\b|(?-i:[A-Z]))"
"""Piece: the same, with those that begin a clause without such a word."""

FORMS = tuple(
    (kind, re.compile(r"(?<![\w$€£.,])" + pattern, re.IGNORECASE))
    for kind, pattern in (
        ("iso", r"(?P<year>(?:19|20)\d\d)-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
        ("absolute", rf"(?:{WEEKDAY},? )?{MONTH} {DAY}(?!,\d|\s?%)(?:,? {YEAR})?"),
        ("absolute", rf"(?:{WEEKDAY},? )?(?:the )?{DAY} (?:of )?{MONTH}(?:,? {YEAR})?"),
        ("absolute", rf"(?:{PART})?{MONTH},?(?: of)? {YEAR}"),
        ("absolute", rf"{PART}(?P<month>(?-i:{LONG_MONTHS}))\b(?! \d)"),
        ("absolute", rf"{PART}{YEAR}(?!s\b)"),
        ("century", rf"{PART_OF}(?P<number>1\d|2[01]|[4-9])(?:st|nd|rd|th)[ -]century\b"),
        ("decade", rf"{PART_OF}[’']?(?P<year>(?:1[5-9]|20)\d0)s\b"),
        # two digits are degrees or ages as well ("in the 80s", "in her 20s"), unless shortened or divided
        ("decade", rf"{PART_OF}[’'](?P<year>[2-9]0)s\b"),
        ("decade", r"(?:the )?(?P<part>early|mid|late)[ -](?P<year>[2-9]0)s\b"),
        ("day word", r"(?:the )?(?P<word>today|yesterday|tomorrow|tonight)\b(?![’']s)"),
        ("next day", r"(?:the )?(?:next|following) (?:day|morning)\b|the day after(?=[,.;]|$)"),
        ("which", rf"(?:(?P<part>earlier|later|early|late|mid|end of)[ -])?(?:the )?{WHICH} {SPAN}\b(?!-)"),
        ("weekend", r"(?:over|at|during|on|for) (?:the|this) weekend\b"),
        ("shifted", rf"(?:the )?{COUNT} {SPAN}s? (?P<where>{DIRECTION}|(?:before|after|afterward)(?=[,.;:!?)]|$))"),
        # "the same day that she left", "the same day she left" tell the day themselves
        ("same", rf"(?:the|that) same {SPAN}\b(?! {CLAUSE_START})"),
        ("same", rf"(?:^|(?<=^On )|(?<=^In )|(?<=^At ))(?:the|that) same {SPAN}\b(?! {RELATIVE})"),
        ("which weekday", rf"(?P<which>last|this|next) {WEEKDAY}\b"),
        ("which month", rf"(?P<which>last|this|next) (?P<month>(?-i:{LONG_MONTHS}))\b"),
        ("absolute", rf"{WEEKDAY}\b"),
        # "by June Abbot": a month before a capital may be a first name, but nothing is done "in June Abbot"
        ("absolute", rf"(?:{BEFORE_MONTH})(?P<month>(?-i:{LONG_MONTHS}))\b(?=[ ,.;:)’'-]|$)(?! (?:\d|(?-i:[A-Z])))"),
        ("absolute", rf"(?:in|since|until|during) (?P<month>(?-i:{LONG_MONTHS}))\b(?= (?-i:[A-Z]))"),
        ("absolute", YEAR),
    )
)
"""How dates are written, and the kind of each; what stands first is taken first."""

DAY_WORDS = {"yesterday": -1, "tomorrow": 1}
"""Days from today."""
FROM_TEXT = ("previous", "following")
"""Words for which week, month or year that count from a date that the text tells, not from the publication."""
BACK = ("ago", "earlier", "before", "previously")
"""Which words behind a number of days count back."""
FROM_NOW = ("ago", "from now")
"""Which of them count from the publication."""

LEADING_WORD = re.compile(rf"{BEFORE_MONTH}(?=(?-i:{LONG_MONTHS}))", re.IGNORECASE)
"""A word before a month that shows what it is, and is no part of the date."""
DATING = ("last ", "this ", "next ")
"""Those of them that are part of it: "last May"."""
OF_A_LIFE = re.compile(
    r"\b(?:my|your|his|her|its|our|their|one[’']s)\s+(?:(?:early|mid|late)[\s-]+(?:to[\s-]+)?)*$", re.IGNORECASE
)
"""What stands before the decade of somebody's life: "in her early 30s"."""

COUNTED = re.compile(r" ?(?:%|percent|people|miles|kilometers|feet|tons|jobs|men|women|dollars)")
"""What stands behind four digits that are a number of things and no year."""
COUNTING = re.compile(r"\b(?:about|around|than|least|most|nearly|almost|some|over|up to|No\.|#)\s?$")
"""What stands before them, if a plural stands behind: "more than 1500 people"."""
PLURAL = re.compile(r" (?:\w+ )?[a-z]+s\b")
"""That plural."""

UNSURE_MONTHS = frozenset({"march", "may"})
"""Months that are words as well."""

BEFORE_MONTHS = frozenset("in since until till by early late mid from through".split())
"""Words before "march" and "may" that make them months."""

BEFORE_MAY = frozenset("to of on last next this before after".split())
"""More such words, of "may" alone."""

HEADING_MONTH = rf"(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in MONTH_NAMES)}|sept)\.?"
"""Piece: a month, short or in full."""

CLOCK = r"(?:[01]?\d|2[0-3])"
"""Piece: an hour."""

HEADING_TIME = re.compile(
    rf"(?:(?:{CLOCK}[:.][0-5]\d(?:\s*[ap]\.?\s?m\.?)?|{CLOCK}\s*[ap]\.?\s?m\.?)(?:\s*(?-i:[A-Z]{{2,4}}))?"
    rf"|(?:(?:{'|'.join(WEEKDAY_NAMES)}),?\s*)?(?:{HEADING_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{HEADING_MONTH})(?:,?\s+\d{{4}})?)",
    re.IGNORECASE,
)
"""A time or a day that is a whole heading: "7:55 p.m.", "March 4"."""

PARTS_OF_MONTH = {"early": (1, 12), "mid": (10, 20), "late": (18, 31)}
"""First and last day of a part of a month."""

PARTS_OF_YEAR = {"early": (1, 5), "mid": (4, 9), "late": (8, 12)}
"""First and last month of a part of a year."""

STRETCH = re.compile(r"\b(?:past|coming)\b|\bthe (?:last|next)\b", re.IGNORECASE)
"""A stretch up to now or from now ("in the last year"), not the calendar's last or next one."""

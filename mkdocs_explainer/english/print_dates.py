"""Dates as they are printed at an article's head, in its front matter and in its credits."""

from __future__ import annotations

import re

from mkdocs_explainer.english.months import MONTH_NAMES

MONTHS = tuple(name[:3] for name in MONTH_NAMES)
"""The first three letters of each month, in order."""

MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
"""A month, short or in full: "Sept", "September"."""

LONE_MONTH = re.compile(MONTH, re.IGNORECASE)
"""A word that is a month, as it stays behind a name whose day has been cut off: "Jane Roe November"."""

DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
"""A day of the month: "4th"."""

YEAR = r"(?P<year>(?:19|20)\d\d)"
"""A year of this century or the last."""

CLOCK = r"(?:[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?"
"""Piece: the time of day with its zone, as programs write it behind a date: "T09:40:00+01:00"."""

DATE = re.compile(
    rf"\b(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d){CLOCK}|{MONTH}\s+{DAY},?\s+{YEAR})\b"
    rf"|\b{DAY.replace('day', 'day2')}[\s-]+{MONTH.replace('month', 'month2')}"
    rf"(?:,?\s+|-){YEAR.replace('year', 'year2')}\b"
    r"|\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year3>(?:19|20)\d\d)\b"
    r"|\b(?P<compact>(?:19|20)\d\d[/.]\d{1,2}[/.]\d{1,2})\b",
    re.IGNORECASE,
)
"""A date in figures or words: "2025-03-04", "March 4th, 2025", "4-Mar-2025", "13/04/2025"."""

UNDATED = re.compile(
    r"\b(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ap]m)?|\d{1,2}(?=\s?[ap]\.?m\b)"
    rf"|{MONTH.replace('month', 'month4')}\s+{DAY.replace('day', 'day4')}"
    rf"|{DAY.replace('day', 'day5')}\s+{MONTH.replace('month', 'month5')}|\d{{1,2}}/\d{{1,2}})(?![\w/])",
    re.IGNORECASE,
)
"""A time of day, or a day without its year: "9:40", "2 p.m.", "March 4th", "18 March", "5/29"."""

PUBLISHED = re.compile(
    r"\b(?:published|posted|updated?|modified|created|issued|filed)\b(?! (?:in|by|under|to|with)\b)", re.IGNORECASE
)
"""What makes a line with a time of day or a day without its year one of publication."""

TIME_WORDS = (
    r"(?:(?:first|last|originally|date|most recent) )?"
    r"(?:published|updated?|posted|modified|created|date|issued|filed)(?: (?:on|at))?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ap]m)?|\d{1,2} ?[ap]\.?m"
    r"|[ap]\.?m|gmt|utc|bst|cet|cest|[ecmp][sd]?t|ist|local time|(?:eastern|central|pacific)(?: time)?|at|on"
)
"""Piece: what stands beside a date, of its time and of what was done then."""

DATE_WORDS = re.compile(
    rf"\b(?:{TIME_WORDS}|this|the|we|article|post|report|story|which|was|has been|(?:most )?recently)\b",
    re.IGNORECASE,
)
"""What else stands in a line that is nothing but a date: "This report was last updated on Tue, … at 6:30 pm GMT"."""

BEFORE_DATE = re.compile(rf"(?>[\s,;:|/·•()\[\]–—@-]|\b(?:{TIME_WORDS})\b\.?){{1,20}}+\Z", re.IGNORECASE)
"""What stands between the names of a byline and its date, and is part of neither: " | Updated on"."""

BEHIND_DATE = re.compile(rf"(?>[\s,;:|/·•()\[\]–—@-]|\b(?:{TIME_WORDS})\b\.?){{1,20}}+", re.IGNORECASE)
"""The same between a date and the names behind it: ", 9:40 GMT, "."""

UPDATED = re.compile(r"updated|modified", re.IGNORECASE)
"""That a date is of a later change, and not of the first publication."""

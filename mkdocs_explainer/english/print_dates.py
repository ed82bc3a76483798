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

DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
"""A day of the month: "4th"."""

YEAR = r"(?P<year>(?:19|20)\d\d)"
"""A year of this century or the last."""

DATE = re.compile(
    rf"\b(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)|{MONTH}\s+{DAY},?\s+{YEAR})\b"
    rf"|\b{DAY.replace('day', 'day2')}\s+{MONTH.replace('month', 'month2')}"
    rf",?\s+{YEAR.replace('year', 'year2')}\b"
    r"|\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year3>(?:19|20)\d\d)\b"
    r"|\b(?P<compact>(?:19|20)\d\d[/.]\d{1,2}[/.]\d{1,2})\b",
    re.IGNORECASE,
)
"""A date in figures or words: "2025-03-04", "March 4th, 2025", "4 March 2025", "13/04/2025"."""

DATE_WORDS = re.compile(
    r"\b(?:(?:first |last |originally |date )?(?:published|updated|posted|modified|created|date|issued"
    r"|filed)(?: on| at)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|\d{1,2}[:.]\d\d(?:[:.]\d\d)?|\d{1,2} ?[ap]\.?m"
    r"|[ap]\.?m|gmt|utc|bst|cet|cest|[ecmp][sd]?t|ist|local time|at|on)\b",
    re.IGNORECASE,
)
"""What else stands in a line that is nothing but a date: "Last updated on Tue, … at 6:30 pm GMT"."""

UPDATED = re.compile(r"updated|modified", re.IGNORECASE)
"""That a date is of a later change, and not of the first publication."""

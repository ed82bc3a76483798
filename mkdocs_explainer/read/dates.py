"""Dates as people write them, to ISO; only those that can be read in one way.

"03/04/2025" is March in one country and April in the next: such a date is left unread, because a
wrong date moves every "on Sunday" of the article.
"""

from __future__ import annotations

import datetime
import re

from mkdocs_explainer.english.print_dates import DATE, MONTHS


def iso_date(text: str) -> str | None:
    """The first date in the text as YYYY-MM-DD, or None if there is none that is certain."""
    found = DATE.search(text[:1000])
    if found is None:
        return None
    part = found.groupdict()
    if part["iso"]:
        year, month, day = (int(number) for number in part["iso"].split("-"))
    elif part["compact"]:
        year, month, day = (int(number) for number in re.split(r"[/.]", part["compact"]))
    elif part["a"]:
        year, month, day = int(part["year3"]), int(part["a"]), int(part["b"])
        if month > 12:
            month, day = day, month
        elif day <= 12 and month != day:
            return None
    else:
        name = part["month"] or part["month2"]
        month = MONTHS.index(name[:3].lower()) + 1
        day = int(part["day"] or part["day2"])
        year = int(part["year"] or part["year2"])
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None

"""When things happened: what the dates of a sentence mean, and which of them make the timeline.

Decided here: the tense of a date, the day, month or year it means, counted from the day of publication, and which
printed sentences tell one event.
"""

from __future__ import annotations

from mkdocs_explainer.weave.time.published import date_units, first_date
from mkdocs_explainer.weave.time.timeline import make_timeline

__all__ = [
    "date_units",
    "first_date",
    "make_timeline",
]

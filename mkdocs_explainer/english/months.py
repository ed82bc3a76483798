"""Months and weekdays by name, apart from the patterns of dates: pages ask for these alone."""

from __future__ import annotations

MONTH_NAMES = tuple("january february march april may june july august september october november december".split())
"""The months in order, in small letters."""

WEEKDAY_NAMES = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
"""The days of the week in order, in small letters."""

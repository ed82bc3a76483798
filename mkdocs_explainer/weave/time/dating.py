"""Which day, month or year a date mention means, counted from publication or from the date told before it.

Only what the words, the tense of their verb and the day of publication imply is resolved; "recently", "in the past
year" and a weekday that may lie ahead or behind stay undated, because a wrong date on a timeline is worse than a
missing one. A date keeps the precision of its words: "last year" is a year, never a day. Where the day of publication
is known only within a stretch of days, a date is resolved when every day of that stretch gives the same.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from mkdocs_explainer.english.days import FROM_NOW, PARTS_OF_MONTH, PARTS_OF_YEAR, STRETCH
from mkdocs_explainer.model import DateMention, Precision, Value

PRECISIONS: tuple[Precision, ...] = ("day", "weekend", "week", "month", "year", "decade", "century")
"""Finest first."""
_MONTHS = tuple(calendar.month_name)
_FAR = 5
"""Years counted back in words ("five years ago") beyond which they are a round number."""

_UPDATED = 6
"""Days back from which a weekday is the day after that of the article: so for all seven of three labelled stories."""

Span = tuple[date, date, Precision]
"""First day, last day, precision."""


class Window(Value):
    """The days on which an article can have been published, as ISO dates; `why` says how that is known."""

    first: str
    last: str
    why: str


class Resolved(Value):
    """A date mention resolved.

    `date` is ISO as far as the precision goes: "2025-03-16" for a day, "2025-03" for a month, "2025" for a year; a
    weekend is its Saturday, a week its Monday, a decade ("2010") or century ("1701") its first year. `first` and
    `last` are the ISO days that it can mean ("mid-March": the 10th to the 20th). `derivation` is None where the words
    give the date themselves.
    """

    date: str
    precision: Precision
    derivation: str | None
    first: str
    last: str


def published_on(iso: str) -> Window:
    """The window of an article whose day of publication is known."""
    return Window(first=iso, last=iso, why=f"published {plain_day(date.fromisoformat(iso))}")


def resolve(mention: DateMention, window: Window | None, anchor: Resolved | None = None) -> Resolved | None:
    """The date that a mention means, or None where its words and the window leave it open.

    Args:
        mention: the mention, with the tense of its verb.
        window: when the article was published, if known.
        anchor: for "a year later" and its like, the date that they count from.
    """
    if mention.anchor == "text":
        counted = _counted(mention, anchor) if anchor else None
        if counted is None or anchor is None:
            return None
        return _resolved(counted, f"“{mention.text}”: counted from {plain(anchor)}")
    if mention.year is not None:
        given = _given(mention)
        return _resolved(given, None) if given else None
    if window is None or STRETCH.search(mention.text):
        return None
    first, last = date.fromisoformat(window.first), date.fromisoformat(window.last)
    meant = {_relative(mention, first + timedelta(days)) for days in range((last - first).days + 1)}
    span = meant.pop()
    return _resolved(span, f"“{mention.text}”: {window.why}") if span and not meant else None


def overlap(a: Resolved, b: Resolved) -> bool:
    """True when two dates can mean one day."""
    return a.first <= b.last and b.first <= a.last


def plain(resolved: Resolved) -> str:
    """A resolved date in words: "16 March 2025", "March 2025", "the 2010s"."""
    first = date.fromisoformat(resolved.first)
    words = {
        "day": plain_day(first),
        "weekend": f"the weekend of {plain_day(first)}",
        "week": f"the week of {plain_day(first + timedelta(1))}",
        "month": f"{_MONTHS[first.month]} {first.year}",
        "year": str(first.year),
        "decade": f"the {first.year}s",
    }
    century = first.year // 100 + 1
    return words.get(resolved.precision) or f"the {century}{'st' if century == 21 else 'th'} century"


def plain_day(day: date) -> str:
    """A day in words: "18 March 2025"."""
    return f"{day.day} {_MONTHS[day.month]} {day.year}"


def part_of_month(year: int, month: int, part: str) -> tuple[date, date]:
    """The days that "early", "mid" or "late" can mean of a month, with room for the writer's ease; all for ""."""
    length = calendar.monthrange(year, month)[1]
    low, high = PARTS_OF_MONTH.get(part, (1, length))
    return date(year, month, low), date(year, month, min(high, length))


def _resolved(span: Span, derivation: str | None) -> Resolved:
    first, last, precision = span
    length = {"month": 7, "year": 4, "decade": 4, "century": 4}.get(precision, 10)
    start = first + timedelta(1) if precision == "week" else first
    return Resolved(
        date=start.isoformat()[:length],
        precision=precision,
        derivation=derivation,
        first=first.isoformat(),
        last=last.isoformat(),
    )


def _given(mention: DateMention) -> Span | None:
    """The span of a date whose year is given."""
    year = mention.year or 0
    if mention.shift_unit == "century":
        return date(year, 1, 1), date(year + 99, 12, 31), "century"
    if mention.shift_unit == "decade":
        return date(year, 1, 1), date(year + 9, 12, 31), "decade"
    if mention.month is None:
        low, high = PARTS_OF_YEAR.get(mention.part, (1, 12))
        return date(year, low, 1), date(year, high, calendar.monthrange(year, high)[1]), "year"
    return _in_year(mention, year)


def _in_year(mention: DateMention, year: int) -> Span | None:
    """The span of a month, or day of a month, in a year; None for a day that the month does not have."""
    month = mention.month or 1
    if mention.day is None:
        return (*part_of_month(year, month, mention.part), "month")
    if mention.day > calendar.monthrange(year, month)[1]:
        return None
    day = date(year, month, mention.day)
    return day, day, "day"


def _relative(mention: DateMention, published: date) -> Span | None:
    """What a mention without a year means in an article published on a day."""
    if mention.month is not None:
        if mention.shift is None:
            return _nearest_year(mention, published)
        # "last May" told in December can be this year's or the year before's
        sure = {-1: mention.month >= published.month, 0: True, 1: mention.month <= published.month}
        return _in_year(mention, published.year + mention.shift) if sure.get(mention.shift) else None
    if mention.weekday is not None:
        return _weekday(mention, published)
    if mention.shift is None:
        return None
    if mention.shift_unit == "weekend":
        return _weekend(mention, published)
    if mention.text.casefold().endswith(FROM_NOW):
        if mention.shift_unit not in {"day", "year"} or abs(mention.shift) > _FAR:
            return None  # "three weeks ago" is about three weeks
    elif mention.shift_unit == "day" and mention.shift == 0 and mention.tense != "past":
        return None  # "today" is mostly "nowadays"
    return _shifted(published, mention.shift, mention.shift_unit)


def _nearest_year(mention: DateMention, published: date) -> Span | None:
    """A month or day without a year: the last one told of in the past, the next one told of as coming."""
    years = (published.year - 1, published.year, published.year + 1)
    spans = [span for year in years if (span := _in_year(mention, year)) is not None]
    behind = [span for span in spans if span[0] <= published]
    ahead = [span for span in spans if span[1] >= published]
    if mention.tense == "past":
        return behind[-1] if behind else None
    if mention.tense == "future":
        return ahead[0] if ahead else None
    near = [s for s in spans if abs((s[0] - published).days) < 90 or s[0] <= published <= s[1]]
    return near[0] if len(near) == 1 else None


def _weekday(mention: DateMention, published: date) -> Span | None:
    away = (published.weekday() - (mention.weekday or 0)) % 7
    back = published - timedelta(away)
    this = published + timedelta((mention.weekday or 0) - published.weekday())
    if mention.shift is not None:
        # "last Friday" told on a Tuesday; told on a Saturday it could be either of two
        day = this if mention.shift == 0 else back if mention.shift == -1 and this > published else None
    elif mention.tense == "past" or (mention.tense == "present" and not away):
        # what was six days ago is told as "last week": the article was brought up to date on the day after its own
        day = published + timedelta(1) if away == _UPDATED else back
    else:
        day = published + timedelta(-away % 7) if mention.tense == "future" else None
    return (day, day, "day") if day else None


def _weekend(mention: DateMention, published: date) -> Span | None:
    saturday = published - timedelta((published.weekday() - 5) % 7)
    within = published.weekday() >= 5
    if mention.shift == -1:
        saturday -= timedelta(7 if within else 0)
    elif mention.shift == 1 or mention.tense not in ("past", "future"):
        return None
    elif mention.tense == "future" and not within:
        saturday += timedelta(7)
    return saturday, saturday + timedelta(1), "weekend"


def _shifted(start: date, shift: int, unit: str) -> Span | None:
    """The calendar's day, week, month, year or decade that lies some of them away."""
    if unit == "day":
        day = start + timedelta(shift)
        return day, day, "day"
    if unit == "week":
        # readers of four of five labelled stories count a week from its Sunday
        sunday = start - timedelta((start.weekday() + 1) % 7) + timedelta(7 * shift)
        return sunday, sunday + timedelta(6), "week"
    if unit == "month":
        months = start.year * 12 + start.month - 1 + shift
        return (*part_of_month(months // 12, months % 12 + 1, ""), "month")
    if unit == "year":
        year = start.year + shift
        return date(year, 1, 1), date(year, 12, 31), "year"
    if unit == "decade":
        year = start.year // 10 * 10 + 10 * shift
        return date(year, 1, 1), date(year + 9, 12, 31), "decade"
    return None


_ENOUGH = {
    "day": ("day",),
    "week": ("day", "week"),
    "month": ("day", "weekend", "week", "month"),
    "year": ("day", "weekend", "week", "month", "year"),
}


def _counted(mention: DateMention, anchor: Resolved) -> Span | None:
    """What "a year later" means after an anchor precise enough to count from."""
    if mention.shift is None or anchor.precision not in _ENOUGH.get(mention.shift_unit, ()):
        return None
    if abs(mention.shift) > 1 and mention.shift_unit == "week":
        return None
    return _shifted(date.fromisoformat(anchor.first), mention.shift, mention.shift_unit)

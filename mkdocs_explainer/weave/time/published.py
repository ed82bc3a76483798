"""When each article was published, from its own date or from what the folder's other articles let one conclude.

An article without a date is not without evidence: where the judge holds that a sentence of it says what another
source dates, only some days of publication give its "Sunday" or its "last year" the same date; and the news that it
opens with is not weeks old. Each conclusion says what it rests on; sentences that agree on no day conclude nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from mkdocs_explainer.weave.corpus import Unit
from mkdocs_explainer.weave.story import Story
from mkdocs_explainer.weave.time.dating import Resolved, Window, overlap, plain_day, published_on, resolve

_LEAD = 6
"""Sentences from the top within which an article tells its news."""
_FRESH = 21
"""Days after the news by which an article that leads with it was written: enough for its year and month."""
_YEAR = 366
"""Days on either side of a date within which an article that speaks of it by "last year" or a weekday was written."""
_WEEK = 7
"""Days within which what another source dates is news to it."""
_ROUNDS = 3


def publication_windows(story: Story) -> tuple[Window | None, ...]:
    """Per article, the days on which it can have been published; None where nothing tells."""
    articles = story.corpus.articles
    windows = [None if a.published is None else published_on(a.published) for a in articles]
    undated = [number for number, window in enumerate(windows) if window is None]
    for _ in range(_ROUNDS):  # an article that is placed may place another
        before = tuple(windows)
        for number in undated:
            windows[number] = _concluded(story, story.corpus.of_article(number), before, before[number])
        if before == tuple(windows):
            break
    return tuple(windows)


def _concluded(
    story: Story, units: list[Unit], windows: Sequence[Window | None], mine: Window | None
) -> Window | None:
    """The days that all sentences allow which others date."""
    days = _within(mine) if mine else set()
    reasons: list[str] = []
    for unit in units:
        for fitting, reason in _allowed(story, unit, windows, days):
            both = days & fitting if days else fitting
            if not both:
                return mine  # they contradict one another: none is believed
            if both != days:
                reasons.append(reason)
            days = both
    if not reasons:
        return mine
    first, last = min(days), max(days)
    between = plain_day(first) if first == last else f"between {plain_day(first)} and {plain_day(last)}"
    told = f"{' and '.join(reasons)}{f', and {mine.why}' if mine else ''}"
    return Window(first=first.isoformat(), last=last.isoformat(), why=f"published {between}, as {told}")


def _allowed(
    story: Story, unit: Unit, windows: Sequence[Window | None], days: set[date]
) -> Iterator[tuple[set[date], str]]:
    """For each other source's date of what a sentence tells: the days of publication with which the two agree."""
    own = [mention for mention in unit.sentence.dates if mention.role != "name"]
    for other in story.verdicts.near[unit.index]:
        there = story.corpus.units[other]
        window = windows[there.article]
        theirs = [mention for mention in there.sentence.dates if mention.role != "name"]
        if len(theirs) != 1 or len(own) > 1 or not _same(story, unit.index, other):
            continue
        outlet = story.corpus.articles[there.article].outlet
        sure = resolve(theirs[0], window)
        if own and own[0].year is None:
            fitting = {
                day
                for day in days or (_around(sure) if sure else set())
                if (mine := resolve(own[0], published_on(day.isoformat()))) is not None
                # what has no date either was written at about the same time
                and (found := resolve(theirs[0], window or published_on(day.isoformat()))) is not None
                and overlap(mine, found)
            }
            if fitting:
                yield fitting, f"its “{own[0].text}” is “{theirs[0].text}” in {outlet}"
        elif (
            not own and unit.position < _LEAD and sure is not None and window is not None and sure.precision == "day"
        ):
            day = date.fromisoformat(sure.first)
            if abs((date.fromisoformat(window.first) - day).days) <= _WEEK:
                fresh = {day + timedelta(n) for n in range(_FRESH + 1)}
                yield fresh, f"it tells of what {outlet} dates to {plain_day(day)}"


def _same(story: Story, unit: int, other: int) -> bool:
    found = story.verdicts.of(unit, (other,))
    return found.word in ("full", "partial") and not found.veto.kind


def _within(window: Window) -> set[date]:
    first, last = date.fromisoformat(window.first), date.fromisoformat(window.last)
    return {first + timedelta(n) for n in range((last - first).days + 1)}


def _around(resolved: Resolved) -> set[date]:
    """The days on which a date may still be told without its year."""
    first, last = date.fromisoformat(resolved.first), date.fromisoformat(resolved.last)
    far = timedelta(_YEAR if (last - first).days <= _YEAR else 0)
    return _within(Window(first=(first - far).isoformat(), last=(last + far).isoformat(), why="")) if far else set()

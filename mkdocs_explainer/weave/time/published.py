"""When each article was published, from its own date or from what the folder's other articles let one conclude.

An article without a date is not without evidence: when its "last year" is another source's "2024" in a sentence
about the same thing it was written in 2025, and when its "Sunday" is the other's "mid-March" it was written in
the week from that Sunday. Each conclusion says what it rests on; links that do not agree conclude nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mkdocs_explainer.model import DateMention, Value
from mkdocs_explainer.weave.corpus import Corpus, Unit, role_of
from mkdocs_explainer.weave.story import Story
from mkdocs_explainer.weave.time.dating import Resolved, Window, part_of_month, plain_day, published_on, resolve
from mkdocs_explainer.weave.time.tense import tense_at

_SAME_FACT = 0.4
"""Similarity from which "last year" and "2024" are taken for one date; both sentences hold only that one."""
_SAME_NEWS = 0.3
_ROUNDS = 3
_LEAD = 6
"""Sentences from the top within which an article tells its news."""
_FRESH = 21
"""Days after the news by which an article that leads with it was written: enough for its year and month."""


class Dated(Value):
    """A date mention of a unit with what it means."""

    mention: DateMention
    resolved: Resolved


def date_units(story: Story) -> tuple[tuple[Dated, ...], ...]:
    """Per unit, its date mentions that can be resolved, in the order of the words."""
    return resolve_units(story.corpus, publication_windows(story))


def resolve_units(corpus: Corpus, windows: tuple[Window | None, ...]) -> tuple[tuple[Dated, ...], ...]:
    """The same from known windows, one per article."""
    out: list[tuple[Dated, ...]] = []
    for unit in corpus.units:
        here: list[Dated] = []
        told = [
            dated
            for back in (unit.index - 2, unit.index - 1)
            if back >= 0 and corpus.units[back].section == unit.section
            for dated in out[back]
        ]
        previous = out[-1] if out and corpus.units[unit.index - 1].section == unit.section else ()
        for mention in unit.sentence.dates:
            anchor = _anchor(here) or _anchor(list(previous))
            resolved = resolve(mention, unit.sentence.text, windows[unit.article], anchor)
            if resolved is not None and not _in_a_story(mention, resolved, [*told, *here]):
                here.append(Dated(mention=mention, resolved=resolved))
        out.append(tuple(here))
    return tuple(out)


def _anchor(dated: list[Dated]) -> Resolved | None:
    """The one date that "a year later" can count from; None when there are several."""
    near = [d.resolved for d in dated if d.resolved.precision not in {"decade", "century"}]
    return near[0] if len(near) == 1 else None


def _in_a_story(mention: DateMention, resolved: Resolved, told: list[Dated]) -> bool:
    """True for "in December" after a sentence about 2016: the year is the story's and not that of publication."""
    if mention.year is not None or mention.month is None or mention.shift is not None:
        return False
    years = [d.resolved.date[:4] for d in told if d.mention.year is not None and not d.mention.shift_unit]
    return bool(years) and years[-1] != resolved.date[:4]


def publication_windows(story: Story) -> tuple[Window | None, ...]:
    """Per article, the days on which it can have been published; None where nothing tells."""
    windows = [None if a.published is None else published_on(a.published) for a in story.corpus.articles]
    undated = [number for number, window in enumerate(windows) if window is None]
    units: list[list[Unit]] = [[] for _ in story.corpus.articles]
    for unit in story.corpus.units:
        units[unit.article].append(unit)
    for _ in range(_ROUNDS if undated else 0):
        before = list(windows)
        for article in undated:
            window = windows[article]
            if window is None:
                window = _year_told(story, units[article])
            window = _weekday_told(story, units[article], window, before)
            windows[article] = window or _leads_with(story, units[article][:_LEAD], before)
        if windows == before:
            break
    return tuple(windows)


def _links(story: Story, unit: int, least: float) -> Iterator[int]:
    """The units of other articles that tell the same."""
    for other, score in story.likeness.pairs[unit]:
        if score < least:
            return
        found = story.verdicts.of(unit, (other,))
        if found.word in {"full", "partial"} and not found.veto.kind:
            yield other


def _year_told(story: Story, units: list[Unit]) -> Window | None:
    """The year of an article whose "last year" another source gives in figures."""
    found: dict[int, str] = {}
    for unit in units:
        dates = unit.sentence.dates
        if len(dates) != 1 or dates[0].shift_unit != "year" or dates[0].anchor == "text":
            continue
        shift = dates[0].shift
        if shift is None or abs(shift) > 1 or dates[0].month is not None or "past" in dates[0].text.casefold():
            continue
        for other in _links(story, unit.index, _SAME_FACT):
            theirs = story.corpus.units[other].sentence.dates
            if len(theirs) == 1 and theirs[0].year is not None and not theirs[0].shift_unit:
                outlet = story.corpus.articles[story.corpus.units[other].article].outlet
                reason = f"its “{dates[0].text}” is “{theirs[0].text}” in {outlet}"
                found.setdefault(theirs[0].year - shift, reason)
    if len(found) != 1:
        return None
    [(year, reason)] = found.items()
    return Window(first=f"{year}-01-01", last=f"{year}-12-31", why=f"published in {year}, as {reason}")


def _weekday_told(
    story: Story,
    units: list[Unit],
    window: Window | None,
    windows: list[Window | None],
) -> Window | None:
    """The window narrowed to the week around a weekday whose day another source lets one tell."""
    narrowed = window
    for unit in units:
        for mention in unit.sentence.dates:
            if mention.weekday is None or mention.month is not None or mention.shift is not None:
                continue
            tense = tense_at(unit.sentence.text, mention.start, mention.end)
            if tense == "":
                continue
            days: dict[date, str] = {}
            for other in _links(story, unit.index, _SAME_NEWS):
                there = story.corpus.units[other]
                outlet = story.corpus.articles[there.article].outlet
                for theirs in there.sentence.dates:
                    reason = f"its “{mention.text}” is “{theirs.text}” in {outlet}"
                    if theirs.month is None:
                        reason = f"{outlet} gives the day of what it tells of “{mention.text}”"
                    for day in _meant(mention, theirs, there.sentence.text, windows[there.article], narrowed):
                        days.setdefault(day, reason)
            if len(days) != 1:
                continue
            [(day, reason)] = days.items()
            first, last = (day, day + timedelta(6)) if tense == "past" else (day - timedelta(6), day)
            if narrowed is not None:
                first = max(first, date.fromisoformat(narrowed.first))
                last = min(last, date.fromisoformat(narrowed.last))
            if first > last:
                return window  # the links contradict one another: none is believed
            if narrowed is None or (first.isoformat(), last.isoformat()) != (narrowed.first, narrowed.last):
                why = f"published between {plain_day(first)} and {plain_day(last)}, as {reason}"
                if narrowed is not None and narrowed.first.endswith("-01-01"):
                    why += f", and {narrowed.why}"
                narrowed = Window(first=first.isoformat(), last=last.isoformat(), why=why)
    return narrowed


def _meant(
    mention: DateMention, theirs: DateMention, text: str, there: Window | None, here: Window | None
) -> list[date]:
    """The days that a weekday can be when another source gives the same event another way."""
    resolved = resolve(theirs, text, there)
    if resolved is not None and resolved.precision == "day":
        day = date.fromisoformat(resolved.first)
        return [day] if day.weekday() == mention.weekday else []
    month = theirs.month
    if here is None or month is None or theirs.day is not None or here.first[:4] != here.last[:4]:
        return []
    if theirs.year is not None and theirs.year != int(here.first[:4]):
        return []
    low, high = part_of_month(int(here.first[:4]), month, theirs.part)
    days = [low + timedelta(n) for n in range((high - low).days + 1)]
    fitting = [day for day in days if day.weekday() == mention.weekday]
    return fitting if len(fitting) == 1 else []


def _leads_with(story: Story, units: list[Unit], windows: list[Window | None]) -> Window | None:
    """The weeks after the news that an article leads with, when another source dates that news to the day."""
    news: dict[str, str] = {}
    for unit in units:
        for other in _links(story, unit.index, _SAME_NEWS):
            there = story.corpus.units[other]
            window = windows[there.article]
            if window is None:
                continue
            for mention in there.sentence.dates:
                resolved = resolve(mention, there.sentence.text, window)
                if resolved is None or resolved.precision not in {"day", "weekend"}:
                    continue
                if abs((date.fromisoformat(window.first) - date.fromisoformat(resolved.first)).days) <= 7:
                    news.setdefault(resolved.first, story.corpus.articles[there.article].outlet)
    if not news:
        return None
    days = sorted(news)
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    if (last - first).days > 7:
        return None
    return Window(
        first=last.isoformat(),
        last=(last + timedelta(_FRESH)).isoformat(),
        why=f"published soon after {plain_day(last)}, as it tells of what {news[days[-1]]} dates to that day",
    )


def first_date(story: Story, unit: int, dated: tuple[Dated, ...]) -> str | None:
    """The first date in a sentence that says when something was, and is not part of a name."""
    sentence = story.corpus.units[unit].sentence
    return next((d.resolved.date for d in dated if role_of(sentence, d.mention) != "label"), None)

"""The time of every sentence: when it was said, and when what it tells holds.

A sentence's date is one that it gives itself, the article's day, or the day that the sentences before it speak of.
Which of them, a learnt model decides (`moments.json`; `training/times.py` makes it) from the mode of the sentence and
from what each date hangs on. Where none is likely enough no date is given, because a wrong one is worse than none;
the article's day then still bounds what it tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from mkdocs_explainer.linear import Linear, load, score
from mkdocs_explainer.model import DateMention, Precision, Sentence, Value
from mkdocs_explainer.weave.story import Story
from mkdocs_explainer.weave.time.dating import Resolved, Window, plain_day, published_on, resolve
from mkdocs_explainer.weave.time.published import publication_windows

WEIGHTS = Path(__file__).with_name("moments.json")
_NEAR = (1, 2, 4, 8)
"""Sentences back to which a day told before is looked for, by steps."""
_OLD = 30
"""Days after which a date is history and no news."""


class Moment(Value):
    """When a sentence was said, and when what it tells holds.

    `said` is the day of its article; `first` and `last` are the ISO days between which what it tells holds, None
    where they are open; `date` is ISO as far as it is known, None where no date is sure enough. `derivation` says
    what the date rests on, None where the sentence's own words give it.
    """

    mode: Literal["done", "state", "planned", "possible", "general", "said"]
    said: str | None
    first: str | None
    last: str | None
    date: str | None
    precision: Precision | None
    derivation: str | None


class Dated(Value):
    """A date mention of a unit with what it means."""

    mention: DateMention
    resolved: Resolved


class Choice(NamedTuple):
    """A date that a sentence may have, and what speaks for it; `bound` says that it is only a limit."""

    resolved: Resolved
    bound: Literal["", "since", "until"]
    features: dict[str, float]


def moments(story: Story) -> tuple[Moment, ...]:
    """The time of each unit of a story, in their order."""
    windows = publication_windows(story)
    units = story.corpus.units
    chosen = choices(story, windows)
    return tuple(
        moment_of(unit.sentence, windows[unit.article], picked(those))
        for unit, those in zip(units, chosen, strict=True)
    )


def picked(those: Sequence[Choice]) -> Choice | None:
    """The likeliest date of a sentence, where it is likely enough."""
    model = _model()
    likely = [score(model, one.features) for one in those]
    best = max(range(len(those)), key=lambda number: likely[number], default=None)
    return None if best is None or likely[best] < model.threshold else those[best]


def date_units(story: Story, windows: Sequence[Window | None] | None = None) -> tuple[tuple[Dated, ...], ...]:
    """Per unit, its date mentions that can be resolved, in the order of the words."""
    windows = publication_windows(story) if windows is None else windows
    units = story.corpus.units
    out: list[tuple[Dated, ...]] = []
    for unit in units:
        here: list[Dated] = []
        before = [out[n] for n in (unit.index - 2, unit.index - 1) if n >= 0 and units[n].section == unit.section]
        told = [dated for row in before for dated in row]
        for mention in unit.sentence.dates:
            # "a day earlier" goes back to what its own sentence tells, "two days later" on from the one before
            back = mention.shift_unit == "day" and (mention.shift or 0) < 0
            anchor = _anchor(here) or _anchor(before[-1] if before and not back else ())
            resolved = resolve(mention, windows[unit.article], anchor)
            if resolved is not None and not _in_a_story(mention, resolved, [*told, *here]):
                here.append(Dated(mention=mention, resolved=resolved))
        out.append(tuple(here))
    return tuple(out)


def choices(story: Story, windows: Sequence[Window | None]) -> list[list[Choice]]:
    """For each unit, the dates that it may have."""
    dated = date_units(story, windows)
    found: list[list[Choice]] = []
    for number in range(len(story.corpus.articles)):
        units = story.corpus.of_article(number)
        days = [_own_day(dated[unit.index]) for unit in units]
        for at, unit in enumerate(units):
            found.append(list(_choices(unit.sentence, at, dated[unit.index], days, windows[number])))
    return found


def _choices(
    sentence: Sentence, at: int, dated: Sequence[Dated], days: Sequence[Resolved | None], window: Window | None
) -> Iterator[Choice]:
    mode = sentence.mode
    event = any(d.mention.role in ("event", "saying") and not d.mention.quoted for d in dated)
    has = "event" if event else "aside" if sentence.dates else "none"
    common = {f"length {len(sentence.dates) > 1}": 1.0, "leans": float(bool(sentence.dangling))}
    said = window.first if window is not None and window.first == window.last else None
    for number, one in enumerate(sorted(dated, key=lambda d: (d.mention.quoted, d.mention.role != "event"))):
        mention, resolved = one.mention, one.resolved
        names = [
            f"own {mention.role}",
            f"own {mention.role} {mention.tense}",
            f"own {mention.role} {mode}",
            f"own {mention.tense} {mode}",
            f"own {resolved.precision}",
            f"own {resolved.precision} {mode}",
            f"own bound {mention.bound}",
            f"own quoted {mention.quoted}",
            f"own first {number == 0}",
            f"own {'the article’s' if resolved.date == said else 'another'}",
            f"own {'old' if said and _apart(resolved.last, said) > _OLD else 'new'} {mode}",
        ]
        yield Choice(resolved, mention.bound, common | dict.fromkeys(names, 1.0))
    if said is None:
        return
    back = next(((at - n, day) for n in range(at - 1, -1, -1) if (day := days[n]) is not None), None)
    near = "none" if back is None else f"within {next((n for n in _NEAR if back[0] <= n), 'far')}"
    same = back is not None and back[1].date == said
    told = {day.date for day in days if day is not None}
    eve = (date.fromisoformat(said) - timedelta(1)).isoformat()
    named = "article" if said in told else "eve" if eve in told else "no day" if not told else "other"
    names = [
        f"article {mode}",
        f"article {mode} {has}",
        f"article {mode} {named}",
        f"article {near} {same}",
        f"article {mode} {'after another day' if back is not None and not same else ''}",
        f"article at {min(at, 3)}",
        f"article {mode} {'leans' if sentence.dangling else ''}",
        f"article {mode} {'spoken' if sentence.speech else ''}",
    ]
    day = _day(said, f"the article’s own day: {plain_day(date.fromisoformat(said))}")
    yield Choice(day, "", common | dict.fromkeys(names, 1.0))
    if back is not None and not same:
        names = [
            f"before {mode}",
            f"before {mode} {has}",
            f"before {near}",
            f"before {near} {mode}",
            f"before {named}",
        ]
        names.append(f"before {'old' if _apart(back[1].last, said) > _OLD else 'new'}")
        day = _day(back[1].first, f"told of {plain_day(date.fromisoformat(back[1].first))} before it")
        yield Choice(day, "", common | dict.fromkeys(names, 1.0))


def moment_of(sentence: Sentence, window: Window | None, choice: Choice | None) -> Moment:
    """The time of a sentence, given when its article was published and which date it has."""
    said = window.first if window is not None and window.first == window.last else None
    mode = sentence.mode
    timeless = mode == "general"
    if choice is None or timeless:
        ahead = mode in ("planned", "possible")
        first, last = (said, None) if ahead else (None, window.last if window else None)
        if timeless:
            first = last = None
        return Moment(mode=mode, said=said, first=first, last=last, date=None, precision=None, derivation=None)
    found = choice.resolved
    return Moment(
        mode=mode,
        said=said,
        first=None if choice.bound == "until" else found.first,
        last=None if choice.bound == "since" else found.last,
        date=found.date,
        precision=found.precision,
        derivation=found.derivation,
    )


def _own_day(dated: Sequence[Dated]) -> Resolved | None:
    """The day that a sentence gives of what it tells."""
    return next(
        (
            d.resolved
            for d in dated
            if d.mention.role in ("event", "saying") and not d.mention.quoted and d.resolved.precision == "day"
        ),
        None,
    )


def _day(iso: str, why: str) -> Resolved:
    window = published_on(iso)
    return Resolved(date=iso, precision="day", derivation=why, first=window.first, last=window.last)


def _apart(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def _anchor(dated: Sequence[Dated]) -> Resolved | None:
    """The one date that "a year later" can count from; None when there are several."""
    near = [d.resolved for d in dated if d.resolved.precision not in {"decade", "century"}]
    return near[0] if len(near) == 1 else None


def _in_a_story(mention: DateMention, resolved: Resolved, told: list[Dated]) -> bool:
    """True for "in December" after a sentence about 2016: the year is the story's and not that of publication."""
    if mention.year is not None or mention.month is None or mention.shift is not None:
        return False
    years = [d.resolved.date[:4] for d in told if d.mention.year is not None and not d.mention.shift_unit]
    return bool(years) and years[-1] != resolved.date[:4]


@cache
def _model() -> Linear:
    return load(WEIGHTS)["date"]

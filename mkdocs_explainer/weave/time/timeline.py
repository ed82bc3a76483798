"""Which printed sentences tell a dated event, one entry per event, oldest first.

A sentence's entry has the date of what it tells, as precise as its evidence, telling the same, gives it.
Sentences that tell one event are one entry, with the date at its most precise; how things stand, what may be and what
is so at all times is no event.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from mkdocs_explainer.model import Claim, TimelineEntry, Value
from mkdocs_explainer.weave.corpus import Quoted, words
from mkdocs_explainer.weave.story import Story
from mkdocs_explainer.weave.time.dating import PRECISIONS, Resolved, overlap
from mkdocs_explainer.weave.time.moments import Dated, Moment, date_units

_CONSIDERED = 500
"""Entries that are compared with one another: a folder of thousands of stories has more than anyone reads."""
_PER_DATE, _ENTRIES = 4, 24
_LONG = 25
_LOOSE = ("decade", "century")
"""Too long for an event."""
_CLOSE = ("day", "month")
"""Precise enough, without a year of its own, for what is told beside: "who died on Sunday"."""


class Entry(Value):
    """An event in the making: the claim that tells it best so far, and when it was."""

    unit: int
    claim: Claim
    resolved: Resolved
    units: tuple[int, ...]
    """The units that date it."""
    merit: float


def make_timeline(story: Story, claims: dict[int, Claim], timed: Sequence[Moment]) -> list[TimelineEntry]:
    """The timeline of a folder, oldest first.

    Args:
        story: the story.
        claims: the printed claim of each printed unit.
        timed: per unit, its time (`moments`).
    """
    quoted, dated = Quoted(story.corpus), date_units(story)
    events = {unit.index: _events(timed[unit.index], dated[unit.index]) for unit in story.corpus.units}
    found = [
        entry
        for unit, claim in sorted(claims.items(), key=lambda item: item[0])
        for entry in _entries(story, unit, claim, quoted.units(claim), events)
    ]
    return [
        TimelineEntry(
            date=event.resolved.date,
            precision=event.resolved.precision,
            claim=event.claim.id,
            derivation=event.resolved.derivation,
        )
        for event in _kept(_merged(story, found))
    ]


def _events(moment: Moment, dated: Sequence[Dated]) -> list[Resolved]:
    """The dates of what a sentence tells as happening: those that hang on its verbs, else that which is its own."""
    telling = ("event", "aside", "saying") if moment.mode == "said" else ("event", "aside")
    found = [
        d.resolved
        for d in sorted(dated, key=lambda d: telling.index(d.mention.role) if d.mention.role in telling else 9)
        if d.mention.role in telling
        and not d.mention.quoted
        and not d.mention.bound
        and (d.mention.role != "aside" or d.mention.year or d.resolved.precision in _CLOSE)
        and (d.mention.shift, d.mention.shift_unit) != (0, "year")
    ]
    if not found and not dated and moment.mode == "done" and moment.date and moment.precision:
        day = moment.date
        found = [
            Resolved(
                date=day,
                precision=moment.precision,
                derivation=moment.derivation,
                first=moment.first or day,
                last=moment.last or day,
            )
        ]
    return [one for one in found if one.precision not in _LOOSE]


def _entries(
    story: Story, unit: int, claim: Claim, quoted: Sequence[int], events: dict[int, list[Resolved]]
) -> list[Entry]:
    """One entry for each date of a claim, as precise as its evidence gives it."""
    corpus = story.corpus
    sentence = corpus.units[unit].sentence
    theirs = [
        (msgspec.structs.replace(date, derivation=f"{outlet}: {date.derivation or date.date}"), other)
        for other in quoted
        if other != unit
        for date in events[other]
        for outlet in [corpus.articles[corpus.units[other].article].outlet]
    ]
    sources = len({corpus.units[u].article for u in (unit, *quoted)})
    merit = 0.6 * sources - (1.6 if sentence.dangling else 0.0) - 0.03 * max(0, words(sentence.text) - _LONG)
    found = []
    for number, date in enumerate(events[unit]):
        agreeing = [(d, other) for d, other in theirs if overlap(d, date) and story.verdicts.shared(unit, other)]
        best = min([date, *(d for d, _ in agreeing)], key=lambda d: PRECISIONS.index(d.precision))
        units = (unit, *(other for _, other in agreeing))
        found.append(Entry(unit=unit, claim=claim, resolved=best, units=units, merit=round(merit - 0.6 * number, 4)))
    return found


def _merged(story: Story, entries: list[Entry]) -> list[Entry]:
    """Entries of one event put together: the best first, each taking the most precise date of those that tell it."""
    events: list[Entry] = []
    for entry in sorted(entries, key=_best_first)[:_CONSIDERED]:
        for number, event in enumerate(events):
            if overlap(event.resolved, entry.resolved) and (
                event.resolved.date == entry.resolved.date
                if event.unit == entry.unit
                else bool(set(event.units) & set(entry.units)) or story.verdicts.shared(event.unit, entry.unit)
            ):
                best = min(event.resolved, entry.resolved, key=lambda d: PRECISIONS.index(d.precision))
                units = tuple(dict.fromkeys((*event.units, *entry.units)))
                events[number] = msgspec.structs.replace(event, resolved=best, units=units)
                break
        else:
            events.append(entry)
    return events


def _best_first(entry: Entry) -> tuple[float, int, str]:
    return -entry.merit, entry.unit, entry.resolved.first


def _kept(events: list[Entry]) -> list[Entry]:
    """At most a few entries a date and in all, the best of them, in order of time."""
    count: Counter[str] = Counter()
    kept: list[Entry] = []
    for event in sorted(events, key=_best_first):
        count[event.resolved.date] += 1
        if count[event.resolved.date] <= _PER_DATE and len(kept) < _ENTRIES:
            kept.append(event)
    return sorted(kept, key=lambda e: (e.resolved.first, e.resolved.date, -e.merit, e.unit))

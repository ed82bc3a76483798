"""Which printed sentences tell a dated event, one entry per event, oldest first.

A sentence's dates are its own and those of its evidence that tell the same. Not every date makes an event: one
that belongs to a name ("the Roads Act of 1888"), to a thing ("the 2015 deal") or to nothing certain ("this year")
makes none. Sentences that tell one event on one date are one entry, with the date at its most precise.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import msgspec

from mkdocs_explainer.english.days import CIRCUMSTANCE
from mkdocs_explainer.model import Claim, TimelineEntry, Value
from mkdocs_explainer.weave.corpus import Corpus, Quoted, Role, role_of, words
from mkdocs_explainer.weave.story import Story
from mkdocs_explainer.weave.time.dating import Resolved, finer, overlap
from mkdocs_explainer.weave.time.published import Dated

_AGAIN = 0.3
_FORTNIGHT = 14
_CONSIDERED = 500
"""Entries that are compared with one another: a folder of thousands of stories has more than anyone reads."""
_PER_DATE, _ENTRIES = 4, 24
_LONG = 25


class Entry(Value):
    """An event in the making: the claim that tells it best so far, its date, and the units that give the date."""

    unit: int
    claim: Claim
    resolved: Resolved
    role: Role
    own: bool
    """The printed sentence itself gives the date."""
    places: tuple[tuple[int, int], ...]
    """Where it is dated: unit and offset of the mention."""
    merit: float


def make_timeline(
    story: Story,
    claims: dict[int, Claim],
    dated: tuple[tuple[Dated, ...], ...],
) -> list[TimelineEntry]:
    """The timeline of a folder, oldest first.

    Args:
        story: the story.
        claims: the printed claim of each printed unit.
        dated: per unit, its resolved dates (`date_units`).
    """
    quoted = Quoted(story.corpus)
    found = [
        entry
        for unit, claim in sorted(claims.items(), key=lambda item: item[0])
        for entry in _entries(story, dated, unit, claim, quoted.units(claim))
    ]
    events = _kept(_merged(story, found))
    return [
        TimelineEntry(
            date=event.resolved.date,
            precision=event.resolved.precision,
            claim=event.claim.id,
            derivation=event.resolved.derivation,
        )
        for event in events
    ]


def _entries(
    story: Story,
    dated: tuple[tuple[Dated, ...], ...],
    unit: int,
    claim: Claim,
    quoted: tuple[int, ...],
) -> list[Entry]:
    """One entry per date that a claim and its evidence tell."""
    corpus = story.corpus
    sentence = corpus.units[unit].sentence
    others = [u for u in quoted if u != unit]
    theirs = [
        (u, d, role)
        for u in others
        for d in dated[u]
        if (role := role_of(corpus.units[u].sentence, d.mention)) != "label"
    ]
    out = []
    for number, mine in enumerate(dated[unit]):
        role = role_of(sentence, mine.mention)
        agreeing = [(u, d) for u, d, _ in theirs if _agree(story, unit, mine.resolved, u, d.resolved, role)]
        if role == "label" and not agreeing:
            continue
        if _doubtful(mine, [d for _, d, _ in theirs]):
            continue
        resolved = _finest([mine.resolved, *(_of_outlet(corpus, u, d) for u, d in agreeing)])
        places = ((unit, mine.mention.start), *((u, d.mention.start) for u, d in agreeing))
        behind = bool(CIRCUMSTANCE.match(_clause_of(sentence.text, mine.mention.start)))
        number += 3 if behind else 0
        out.append(_entry(corpus, unit, claim, resolved, role, role != "label", places, number))
    out = _apart(out)
    if not dated[unit] and not sentence.dates:
        for u, d, role in theirs:
            if role == "event" and story.verdicts.of(unit, (u,)).word == "full" and len(dated[u]) == 1:
                out.append(
                    _entry(corpus, unit, claim, _of_outlet(corpus, u, d), role, False, ((u, d.mention.start),), 0)
                )
    return out


def _agree(story: Story, unit: int, mine: Resolved, other: int, theirs: Resolved, role: Role) -> bool:
    """True when another source's date is this one: the same, or one that agrees where both tell the same."""
    if mine.date == theirs.date and mine.precision == theirs.precision:
        return mine.precision != "century"
    return role != "label" and overlap(mine, theirs) and story.verdicts.shared(unit, other)


def _clause_of(text: str, at: int) -> str:
    """The text from the last comma, dash or bracket before an offset."""
    return text[max((m.end() for m in re.finditer(r"^|[,;:—–(] *", text) if m.end() <= at), default=0) :]


def _apart(entries: list[Entry]) -> list[Entry]:
    """One entry for the dates of one sentence that lie within a fortnight: the others are its circumstances."""
    kept: list[Entry] = []
    for entry in sorted(entries, key=lambda e: (-e.merit, e.resolved.first)):
        day = date.fromisoformat(entry.resolved.first)
        if all(abs((day - date.fromisoformat(k.resolved.first)).days) > _FORTNIGHT for k in kept):
            kept.append(entry)
    return kept


def _doubtful(mine: Dated, theirs: list[Dated]) -> bool:
    """True when another source dates the same to the day, with the same weekday, weeks away: one of them errs."""
    if mine.mention.weekday is None or mine.mention.month is not None:
        return False
    days = [d.resolved for d in theirs if d.resolved.precision == "day" and d.mention.month is not None]
    days += [d.resolved for d in theirs if d.mention.weekday == mine.mention.weekday]
    return bool(days) and not any(overlap(mine.resolved, day) for day in days)


def _entry(
    corpus: Corpus,
    unit: int,
    claim: Claim,
    resolved: Resolved,
    role: Role,
    own: bool,
    places: tuple[tuple[int, int], ...],
    number: int,
) -> Entry:
    sentence = corpus.units[unit].sentence
    sources = len({corpus.units[u].article for u in (unit, *(place[0] for place in places))})
    merit = 0.6 * sources + (2.0 if own else 0.0) - 0.6 * number
    merit -= 1.0 if role == "statement" else 0.0
    merit -= 1.6 if sentence.dangling else 0.0
    merit -= 0.03 * max(0, words(sentence.text) - _LONG)
    return Entry(unit=unit, claim=claim, resolved=resolved, role=role, own=own, places=places, merit=round(merit, 4))


def _finest(dates: list[Resolved]) -> Resolved:
    """The most precise of dates that agree, the first of those."""
    best = dates[0]
    for other in dates[1:]:
        best = other if finer(other, best) else best
    return best


def _of_outlet(corpus: Corpus, unit: int, dated: Dated) -> Resolved:
    """A date that another source gives, with that source in its derivation."""
    outlet = corpus.articles[corpus.units[unit].article].outlet
    derivation = dated.resolved.derivation or f"“{dated.mention.text}”"
    return msgspec.structs.replace(dated.resolved, derivation=f"{outlet}: {derivation}")


def _merged(story: Story, entries: list[Entry]) -> list[Entry]:
    """Entries of one event put together: the best first, each taking in those that tell the same."""
    events: list[Entry] = []
    for entry in sorted(entries, key=_best_first)[:_CONSIDERED]:
        home = next((n for n, event in enumerate(events) if _one_event(story, event, entry)), None)
        if home is None:
            events.append(entry)
            continue
        event = events[home]
        events[home] = msgspec.structs.replace(
            event,
            resolved=_finest([event.resolved, entry.resolved]),
            places=tuple(dict.fromkeys((*event.places, *entry.places))),
            merit=round(event.merit + _AGAIN, 4),
        )
    return events


def _best_first(entry: Entry) -> tuple[float, int, str]:
    return -entry.merit, entry.unit, entry.resolved.first


def _one_event(story: Story, a: Entry, b: Entry) -> bool:
    """True when two dated claims tell one event: they share the words that date it, or say some of the same."""
    if not overlap(a.resolved, b.resolved):
        return False
    if a.unit == b.unit:
        return a.resolved.date == b.resolved.date
    return bool(set(a.places) & set(b.places)) or story.verdicts.shared(a.unit, b.unit)


def _kept(events: list[Entry]) -> list[Entry]:
    """At most a few entries a date and in all, the best of them, in order of time."""
    count: Counter[str] = Counter()
    kept: list[Entry] = []
    for event in sorted(events, key=_best_first):
        count[event.resolved.date] += 1
        if count[event.resolved.date] <= _PER_DATE and len(kept) < _ENTRIES:
            kept.append(event)
    return sorted(kept, key=lambda e: (e.resolved.first, e.resolved.date, -e.merit, e.unit))

"""When it happened: two sources give one event different dates.

Only dates of one kind are compared (years with years, days with days), each the only one in its sentence,
and neither may stand anywhere in the other's article: whoever gives both dates tells of two events.
"""

from __future__ import annotations

import re

from mkdocs_explainer.english.days import REPORTED, SINCE
from mkdocs_explainer.model import DateMention, Value
from mkdocs_explainer.weave.differences.sides import (
    Finding,
    Side,
    alike,
    around,
    cut,
    gather_positions,
    names_fit,
    pairs,
    shared,
    stem,
)
from mkdocs_explainer.weave.likeness import compatible_dates
from mkdocs_explainer.weave.story import Story

_ALIKE = 0.4
_COVERED = (0.45, 0.6)
_NEAR = 2


class Day(Value):
    """A date with its words in the sentence."""

    mention: DateMention
    value: str


def find_dates(story: Story) -> list[Finding]:
    """Findings where one event has different dates."""
    corpus = story.corpus
    only = {u.index: d for u in corpus.units if (d := _only_date(u.sentence.text, u.sentence.dates))}
    given: dict[int, list[DateMention]] = {}
    for unit in corpus.units:
        given.setdefault(unit.article, []).extend(unit.sentence.dates)
    conflicts = []
    for a, b, _ in pairs(story.likeness, _ALIKE):
        if a not in only or b not in only:
            continue
        x, y = only[a].mention, only[b].mention
        if compatible_dates(x, y) or _shape(x) != _shape(y):
            continue
        if any(_equal(d, y) for d in given[corpus.units[a].article]) or any(
            _equal(d, x) for d in given[corpus.units[b].article]
        ):
            continue
        texts = [corpus.units[u].sentence.text for u in (a, b)]
        # names alone make no event: the signature under a message has a name and a date too
        near = shared(_plain_words(texts[0], x), _plain_words(texts[1], y))
        low, high = alike(story.likeness, a, b)
        if near < _NEAR or low < _COVERED[0] or high < _COVERED[1] or not names_fit(story, a, b):
            continue
        conflicts.append((Side(unit=a, value=only[a].value), Side(unit=b, value=only[b].value)))

    def same(p: Side, q: Side) -> bool:
        return compatible_dates(only[p.unit].mention, only[q.unit].mention)

    everyone = [Side(unit=u, value=d.value) for u, d in only.items()]
    return [
        Finding(
            kind="contradiction", about=f"when: {' or '.join(p[0].value for p in positions)}", positions=positions
        )
        for positions in gather_positions(story, conflicts, same, everyone)
    ]


def _only_date(text: str, dates: tuple[DateMention, ...]) -> Day | None:
    absolute = [d for d in dates if d.year or d.month]
    if len(absolute) != 1:
        return None
    when = absolute[0]
    if when.shift is not None or REPORTED.search(text[: when.start]) or REPORTED.match(text[when.end :]):
        return None
    if SINCE.search(text[: when.start]):
        return None
    return Day(mention=when, value=cut(text, when.start, when.end))


def _plain_words(text: str, when: DateMention) -> list[str]:
    """The stems around a date of words without a capital letter."""
    capital = {stem(m.group()) for m in re.finditer(r"\b[A-Z][\w’'.-]*", text)}
    return [word for word in around(text, when.start, when.end) if word not in capital]


def _shape(d: DateMention) -> tuple[bool, bool, bool, str]:
    return (d.year is not None, d.month is not None, d.day is not None, d.shift_unit)


def _equal(d: DateMention, other: DateMention) -> bool:
    """True when a date gives every part of another, alike."""
    parts = ((other.year, d.year), (other.month, d.month), (other.day, d.day))
    return all(theirs is None or theirs == mine for theirs, mine in parts)

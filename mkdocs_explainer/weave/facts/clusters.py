"""Which sentences tell one fact: each of them says all of each other, by the judge, in both directions.

Complete linkage (Sørensen 1948): a chain of sentences that are alike by twos is not one fact, or a story would end up
as a single one. What says more than another sentence tells that one's fact beside its own.
"""

from __future__ import annotations

from mkdocs_explainer.judge.learnt import bounds
from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.facts.told import near, tells
from mkdocs_explainer.weave.story import Story


class Facts(Value):
    """The facts of a story: by number the units that tell each, in order, and by unit the number of its own."""

    units: tuple[tuple[int, ...], ...]
    of: tuple[int, ...]


def find_facts(story: Story) -> Facts:
    """The facts of a story: each sentence tells one of its own, or one that others tell as well."""
    same: dict[tuple[int, int], float] = {}
    for unit in story.corpus.units:
        for other in near(story, unit.index):
            if other > unit.index and (sure := _same(story, unit.index, other)):
                same[unit.index, other] = sure
    cluster = {unit.index: [unit.index] for unit in story.corpus.units}
    for (a, b), _ in sorted(same.items(), key=lambda item: (-item[1], item[0])):
        mine, theirs = cluster[a], cluster[b]
        if mine is not theirs and all((min(x, y), max(x, y)) in same for x in mine for y in theirs):
            mine += theirs
            cluster.update(dict.fromkeys(theirs, mine))
    groups = sorted({tuple(sorted(group)) for group in cluster.values()})
    of = {unit: number for number, group in enumerate(groups) for unit in group}
    return Facts(units=tuple(groups), of=tuple(of[unit.index] for unit in story.corpus.units))


def _same(story: Story, a: int, b: int) -> float:
    """How surely two sentences say the same; 0 where one says more, or a word speaks against it."""
    there, back = story.verdicts.of(a, (b,)), story.verdicts.of(b, (a,))
    least = min(there.all, back.all)
    return least if least >= bounds().all and not there.veto.kind and not back.veto.kind else 0.0


def told_by(story: Story, facts: Facts, unit: int) -> tuple[int, ...]:
    """The facts that a sentence tells: its own first, and those of what it says all of besides."""
    besides = (facts.of[other] for other in near(story, unit) if tells(story, unit, other))
    return tuple(dict.fromkeys((facts.of[unit], *sorted(besides))))

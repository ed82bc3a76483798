"""How far what is printed tells a sentence already.

A sentence is told when one that is printed says all of it, and gives each of its numbers: then printing it would say
nothing new. Short of that it is told in part, and worth the less.
"""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_explainer.weave.likeness import same_quantity
from mkdocs_explainer.weave.story import Story

ALIKE = 0.08
"""Similarity below which two sentences of two articles are not looked at, as when support is looked for."""
OWN = 0.2
"""The same for two sentences of one article: it repeats itself, its lead in its body."""
TOLD = 0.25
"""Probability of saying all of another sentence from which it need not be printed. On eight stories with a reading of
their facts 15 printed sentences then tell nothing new; from .5 on twice as many do."""
SOME = 0.9
"""What the chance of saying some of a sentence counts beside that of saying all of it. On eight stories 280 facts are
printed with .7, 286 with .8, 294 with .9 and 291 with 1."""
MOST, NEAREST = 1500, 24
"""Sentences of a folder that are held against each other, the first of each article before the rest, and against how
many others each: a pair costs half a millisecond. Of four or five articles every likely pair is."""


def near(story: Story, unit: int) -> list[int]:
    """The units of other articles that a unit is held against, the likest first; none beyond what a story holds."""
    if not _looked_at(story, unit):
        return []
    alike = [other for other, score in story.likeness.pairs[unit] if score >= ALIKE]
    both = dict.fromkeys([*alike[: NEAREST // 2], *story.verdicts.near[unit], *alike])
    return [other for other in both if _looked_at(story, other)][:NEAREST]


def _looked_at(story: Story, unit: int) -> bool:
    each = max(1, MOST // len(story.corpus.articles))
    return len(story.corpus.units) <= MOST or story.corpus.units[unit].position < each


def tells(story: Story, unit: int, other: int) -> bool:
    """Whether a unit tells all that matters of another, its numbers among it."""
    mine, theirs = (story.corpus.units[one].sentence.quantities for one in (other, unit))
    found = story.verdicts.of(other, (unit,))
    whole = found.all >= TOLD and not found.veto.kind
    return whole and all(any(same_quantity(q, there) for there in theirs) for q in mine)


class Told:
    """What some printed sentences tell of all the others.

    Attributes:
        printed: the units that are printed, in order of printing.
        told: by unit, how likely it is told already (0 to 1).
    """

    def __init__(self, story: Story) -> None:
        self._story = story
        self.printed: dict[int, None] = {}
        self.told = [0.0] * len(story.corpus.units)

    def around(self, unit: int) -> list[int]:
        """The units that a unit can tell, and that can tell it."""
        own = [other for other, score in self._story.likeness.own[unit] if score >= OWN]
        return [*near(self._story, unit), *sorted(own)]

    def again(self, unit: int, printed: Iterable[int] | None = None) -> bool:
        """Whether a unit would say nothing new: a printed one tells it.

        Args:
            unit: the unit in question.
            printed: what to hold it against; all that is printed when None.
        """
        there = self.printed if printed is None else frozenset(printed)
        return any(other in there and tells(self._story, other, unit) for other in self.around(unit))

    def print(self, units: Iterable[int]) -> None:
        """Take units as printed."""
        for unit in units:
            self.printed[unit] = None
            self.told[unit] = 1.0
            for other in self.around(unit):
                found = self._story.verdicts.of(other, (unit,))
                self.told[other] = max(self.told[other], found.all, round(SOME * found.some, 4))

    def start_again(self, printed: Iterable[int]) -> None:
        """Forget what was printed, and print these instead."""
        self.printed.clear()
        self.told = [0.0] * len(self.told)
        self.print(printed)

"""What the printed sentences tell of the folder so far, and how much each source may still give.

A sentence tells part of another when the two are alike and share weighted words. Several printed sentences
may tell together what none tells alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from mkdocs_explainer.weave.corpus import Corpus, Token, in_order, length, words
from mkdocs_explainer.weave.likeness import Floats, Ints, same_quantity
from mkdocs_explainer.weave.story import Story

RELATED = 0.2
"""Similarity from which one sentence can tell part of another."""
_TOLD = 0.25
"""Probability of saying all of another sentence from which it need not be printed."""
_NEW, _NEW_NUMBER = 0.45, 0.25
"""Untold share of a sentence from which it is worth printing; less is asked of one that brings a number."""
_OTHERS = 1.75
"""Weight of what other articles tell: it is what the story is about."""
_LAST, _DECAY = 0.4, 0.05
"""News tells the main things first: a sentence's weight falls by a twentieth with its place under its heading."""


class Budget:
    """How many words of each article may still be printed."""

    def __init__(self, corpus: Corpus, max_share: float) -> None:
        self._corpus = corpus
        self._left = [int(length(article) * max_share) for article in corpus.articles]

    def fits(self, units: Iterable[int]) -> bool:
        """True when all these units can be printed."""
        need: Counter[int] = Counter()
        for unit in units:
            need[self._corpus.units[unit].article] += words(self._corpus.units[unit].sentence.text)
        return all(self._left[article] >= count for article, count in need.items())

    def spend(self, units: Iterable[int]) -> None:
        """Take the units' words off their articles' budgets."""
        for unit in units:
            here = self._corpus.units[unit]
            self._left[here.article] -= words(here.sentence.text)

    def refund(self, units: Iterable[int]) -> None:
        """Give the units' words back."""
        for unit in units:
            here = self._corpus.units[unit]
            self._left[here.article] += words(here.sentence.text)


class _Reach(NamedTuple):
    """The words that one unit tells: their places among all words of all units, and for each the place of its unit
    in `matters`, which says what a word of that unit is worth beside its own weight."""

    places: Ints
    of: Ints
    weight: Floats
    matters: Floats


class Cover:
    """What has been told so far: per unit, which of its tokens stand in a related printed sentence."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.likeness = story.likeness
        self.printed: dict[int, None] = {}
        self._told = np.zeros(story.likeness.matrices.tokens.nnz, dtype=bool)

    def related(self, unit: int) -> dict[int, None]:
        """The units that this one can tell part of, itself first."""
        near = [o for o, score in self.likeness.pairs[unit] if score >= RELATED]
        # an article repeats itself too: its lead and its body
        own = sorted(o for o, score in self.likeness.own[unit] if score >= RELATED)
        return dict.fromkeys([unit, *near, *own])

    def gain(self, group: Iterable[int]) -> float:
        """How much of the folder a group would tell for the first time.

        What other articles tell counts double: it is what the story is about.
        """
        total = 0.0
        for member in group:
            reach = self._reach(member)
            fresh = np.where(self._told[reach.places], 0.0, reach.weight)
            for part in (reach.matters * np.bincount(reach.of, fresh, len(reach.matters))).tolist():
                total += part
        return total

    def _reach(self, member: int) -> _Reach:
        # reckoned each time: kept, it would take gigabytes where many articles tell the same, and saves no time
        matrices, units = self.likeness.matrices, self.likeness.corpus.units
        related, article = list(self.related(member)), units[member].article
        places, of = matrices.reached(np.array(related), member)
        others = (_OTHERS if units[u].article != article else 1.0 for u in related)
        return _Reach(
            places=places,
            of=of,
            weight=matrices.weight[matrices.tokens.indices[places]],
            matters=np.array([other * self._standing(u) for other, u in zip(others, related, strict=True)]),
        )

    def _standing(self, unit: int) -> float:
        """How much a sentence matters by its place: news tells the main things first (1 down to 0.4)."""
        section = self.likeness.corpus.sections[self.likeness.corpus.units[unit].section]
        return max(_LAST, 1.0 - _DECAY * (unit - section.units[0]))

    def brings_new(self, unit: int, beside: Iterable[int] | None = None) -> bool:
        """True when a unit says enough that nothing printed says: content words, or a number of its own.

        Args:
            unit: the unit in question.
            beside: the printed units to hold against it; all of them when None.
        """
        related = self.related(unit)
        there_are = self.printed if beside is None else frozenset(beside)
        near = [other for other in related if other in there_are]
        if any(self._repeated_by(unit, other) for other in near):
            return False
        units = self.likeness.corpus.units
        there = [q for other in near for q in units[other].sentence.quantities]
        number = any(not any(same_quantity(q, o) for o in there) for q in units[unit].sentence.quantities)
        told: set[Token] = set()
        for other in near:
            told |= self.likeness.shared(unit, other)
        mass = self.likeness.mass(unit)
        untold = 1.0 - sum(self.likeness.weight[t] for t in in_order(told)) / mass if mass else 0.0
        return untold >= (_NEW_NUMBER if number else _NEW)

    def _repeated_by(self, unit: int, other: int) -> bool:
        """True when one printed sentence alone tells all that matters of this one, its numbers among it."""
        mine, theirs = (self.likeness.corpus.units[one].sentence.quantities for one in (unit, other))
        found = self.story.verdicts.of(unit, (other,))
        told = found.all >= _TOLD and not found.veto.kind
        return told and all(any(same_quantity(q, o) for o in theirs) for q in mine)

    def start_again(self, printed: Iterable[int]) -> None:
        """Forget what was told and tell these units instead."""
        self._told[:] = False
        self.printed.clear()
        self.tell(printed)

    def tell(self, group: Iterable[int]) -> None:
        """Take units as printed."""
        for member in group:
            self.printed[member] = None
            self._told[self._reach(member).places] = True

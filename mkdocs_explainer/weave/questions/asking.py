"""Chooses the questions that nobody set as a heading: who and what the story is about, why, what next.

They are asked only of sentences that no heading claims, and only where enough of those answer. Their titles are made
from plain frames around a name or a noun that the sources use ("Who is …?", "What is known about the …?"), since
a frame that is always right beats a clever sentence that may be wrong.
"""

from __future__ import annotations

import re

from mkdocs_explainer.english.asking import DEATH_TOLL
from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.questions.candidates import Candidate, Ground
from mkdocs_explainer.weave.questions.forms import ask_forms
from mkdocs_explainer.weave.questions.headings import Ask
from mkdocs_explainer.weave.questions.subjects import subjects, topic_itself
from mkdocs_explainer.weave.questions.themes import cross_heads, themes

_FEWEST = 3
"""Sentences that a question must have for itself: a short answer and two more."""
_ALONE = 5
"""The same where only one of several articles answers."""
_WORTH = 0.9
"""What a question must tell that others do not, in sentences that answer it well."""
_EACH = 8
"""Sentences of a question by which it is weighed: more would favor what is wide."""
_ROOM = 8
"""Sentences without a page for which one question more is asked: of fewer too little can be printed."""


class Generated(Value):
    """A question made here: its words without the topic, and the units that answer it."""

    core: str
    units: tuple[int, ...]
    sections: tuple[int, ...] = ()
    """The section whose heading this is, if it is one: a cross-head of a running report."""
    thing: int | None = None
    """The thing whose identity is asked for."""
    dead: bool = False
    """It asks how many died."""


class QuestionChooser:
    """Makes questions for the sentences that no heading claims.

    Args:
        ground: those sentences; what its topic is about makes no question.
        printable: units that can be printed.
    """

    def __init__(self, ground: Ground, printable: set[int]) -> None:
        self.ground = ground
        self.chains = ground.chains
        self.counted = [sum(unit in printable for unit in chain) for chain in ground.chains]

    def questions(self, most: int, asked: list[tuple[str, Ask]]) -> list[Generated]:
        """At most so many questions that the sentences answer, beside those asked already.

        Args:
            most: how many pages there is room for.
            asked: the questions that headings ask, as words and taken apart.
        """
        total = sum(self.counted)
        most = min(most, total // _ROOM)
        chosen: list[Candidate] = []
        if most > 0:
            chosen = self._choose([c for c in self._candidates(asked) if self._told_by_enough(c)], most)
        while chosen:
            given = self._give(chosen)
            thin = [c for c in chosen if self._size(given[c.core]) < _FEWEST]
            if not thin:
                return [
                    Generated(
                        core=c.core,
                        units=tuple(unit for at in sorted(given[c.core]) for unit in self.chains[at]),
                        sections=c.sections,
                        thing=c.thing,
                        dead=c.core == DEATH_TOLL,
                    )
                    for c in chosen
                ]
            worst = min(thin, key=lambda c: (self._size(given[c.core]), c.core))
            chosen = [c for c in chosen if c is not worst]
        return []

    def _told_by_enough(self, candidate: Candidate) -> bool:
        """Whether several sources answer, where there are several, or one at length."""
        articles = {
            self.ground.story.corpus.units[self.chains[at][0]].article
            for at in candidate.strength
            if self.counted[at]
        }
        several = len(articles) >= min(2, len(self.ground.story.corpus.articles))
        return self._size(candidate.strength) >= (_FEWEST if several else _ALONE)

    def _article(self, at: int) -> int:
        return self.ground.story.corpus.units[self.chains[at][0]].article

    def _size(self, chains: dict[int, float] | list[int]) -> int:
        return sum(self.counted[at] for at in chains)

    def _give(self, chosen: list[Candidate]) -> dict[str, list[int]]:
        """Each chain to the question it belongs to best."""
        given: dict[str, list[int]] = {c.core: [] for c in chosen}
        for at in range(len(self.chains)):
            fits = [(c.strength[at], -number) for number, c in enumerate(chosen) if at in c.strength]
            if fits:
                given[chosen[-max(fits)[1]].core].append(at)
        return given

    def _choose(self, candidates: list[Candidate], most: int) -> list[Candidate]:
        """The candidates that tell most of what the ones before them leave."""
        chosen: list[Candidate] = []
        taken: set[int] = set()
        left = list(candidates)
        while left and len(chosen) < most:
            worth = [self._worth(c, taken) for c in left]
            best = max(range(len(left)), key=lambda number: (worth[number], -number))
            fresh = [at for at in left[best].strength if at not in taken]
            if worth[best] < _WORTH or self._size(fresh) < _FEWEST:
                left.pop(best)
                continue
            chosen.append(left.pop(best))
            taken.update(fresh)
        return chosen

    def _worth(self, candidate: Candidate, taken: set[int]) -> float:
        """What a question would tell that others do not: what several sources tell counts for more."""
        fresh = [at for at in candidate.strength if at not in taken and self.counted[at]]
        if self._size(fresh) < _FEWEST:
            return 0.0
        best = sorted((candidate.strength[at] * (1.0 + self._told(at)) for at in fresh), reverse=True)[:_EACH]
        articles = {self._article(at) for at in fresh}
        return round(sum(best) * (1.0 + 0.25 * min(4, len(articles) - 1)), 6)

    def _told(self, at: int) -> float:
        near: dict[int, float] = {}
        for unit in self.chains[at]:
            for other, score in self.ground.story.likeness.pairs[unit]:
                article = self.ground.story.corpus.units[other].article
                near[article] = max(near.get(article, 0.0), score)
        return sum(min(1.0, max(0.0, (score - 0.15) / 0.35)) for score in near.values())

    def _candidates(self, asked: list[tuple[str, Ask]]) -> list[Candidate]:
        known = {thing for _, one in asked if one.kind in {"who", "what is"} for thing in one.things}
        words = {token for _, one in asked for token in one.tokens}
        topic = set(re.findall(r"\w{3,}", self.ground.topic.casefold()))
        return [
            *topic_itself(self.ground),
            *subjects(self.ground, known),
            *cross_heads(self.ground),
            *themes(self.ground, topic, words),
            *ask_forms(self.ground, [core for core, _ in asked], {one.kind for _, one in asked}),
        ]

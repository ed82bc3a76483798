"""How much two articles tell alike: the same sentences in the same order, the same words in a row.

Quotations are left out of both, because independent reporters quote the same people.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus, Unit, without_quotations
from mkdocs_explainer.weave.likeness import Similarity

MATCH = 0.35
"""Similarity from which a sentence counts as told again."""
RUN = 7
"""Words in a row that independent reporters hardly ever share."""
_OWN_WORDS = 5
"""Words outside quotations from which a sentence is one of the reporter's own."""
_SHARED = 2
"""Sentences told again from which two articles are compared: most pairs of a large folder share none."""


class Alignment(Value):
    """How two articles compare.

    `share` (0 to 1) of the shorter article's sentences are told again in the other, `matches` in number, with
    order correlation `order` (Kendall's tau, −1 to 1); `verbatim` is the share of the shorter one's runs of
    `RUN` words that stand in the other.
    """

    share: float
    matches: int
    order: float
    verbatim: float


class _Told(Value):
    """What of an article is compared: its number of sentences, the position by unit of those with enough words
    outside quotations, what other articles tell again of them, and its runs of words."""

    article: int
    sentences: int
    plain: dict[int, int]
    again: dict[int, list[tuple[int, int]]]
    runs: frozenset[tuple[str, ...]]


class Aligner:
    """Compares articles of a folder; what it takes from one article it takes once, however many it is held to."""

    def __init__(self, corpus: Corpus, similarity: Similarity) -> None:
        self.corpus = corpus
        self.similarity = similarity
        self._plain = [_own_words(unit) >= _OWN_WORDS for unit in corpus.units]
        self._told: dict[int, _Told] = {}

    def align(self, first: int, second: int) -> Alignment:
        """How two articles, given by index, compare."""
        a, b = sorted((self._of(first), self._of(second)), key=lambda told: told.sentences)
        matches = [(a.plain[index], b.plain[other]) for index, other in a.again.get(b.article, ())]
        agree = sum((x[1] < y[1]) - (x[1] > y[1]) for x, y in combinations(sorted(matches), 2))
        pairs = len(matches) * (len(matches) - 1) / 2
        shorter = min(len(a.runs), len(b.runs))
        return Alignment(
            share=len(matches) / max(1, len(a.plain)),
            matches=len(matches),
            order=agree / pairs if pairs else 0.0,
            verbatim=len(a.runs & b.runs) / shorter if shorter else 0.0,
        )

    def _of(self, article: int) -> _Told:
        if article not in self._told:
            units = self.corpus.of_article(article)
            plain = {unit.index: unit.position for unit in units if self._plain[unit.index]}
            self._told[article] = _Told(
                article=article, sentences=len(units), plain=plain, again=self._again(plain), runs=_runs(units)
            )
        return self._told[article]

    def _again(self, plain: Iterable[int]) -> dict[int, list[tuple[int, int]]]:
        """Per other article, the units that are told again there, each with the unit that tells it best."""
        again: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for unit in plain:
            seen = set()
            for other, score in self.similarity.pairs[unit]:
                if score < MATCH:
                    break
                article = self.corpus.units[other].article
                if article not in seen and self._plain[other]:
                    seen.add(article)
                    again[article].append((unit, other))
        return dict(again)


def likely_pairs(corpus: Corpus, similarity: Similarity) -> list[tuple[int, int]]:
    """Pairs of articles with enough matching sentences."""
    shared: Counter[tuple[int, int]] = Counter()
    for unit, other, _ in similarity.pairs.once(MATCH):
        shared[corpus.units[unit].article, corpus.units[other].article] += 1
    return sorted(pair for pair, count in shared.items() if count >= _SHARED)


def _own_words(unit: Unit) -> int:
    return len(re.findall(r"\w+", without_quotations(unit.sentence.text, " ", paired=True)))


def _runs(units: list[Unit]) -> frozenset[tuple[str, ...]]:
    out: set[tuple[str, ...]] = set()
    for unit in units:
        tokens = re.findall(r"\w+", without_quotations(unit.sentence.text, " | ", paired=True).casefold())
        out |= {tuple(tokens[i : i + RUN]) for i in range(len(tokens) - RUN + 1)}
    return frozenset(out)

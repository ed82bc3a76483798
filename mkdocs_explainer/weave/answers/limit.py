"""How much of each source may be printed: the quotation limit.

A share of its words, and of a short article as much as makes an answer: a third of a note of ninety words is one
sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus, length, words

SENTENCES = 3
"""Sentences of a short article that may be printed, however long they are."""


class Limit(Value):
    """The quotation limit as an editor sets it: the largest share of an article's words, and words that may be
    printed of a short one; with these, three sentences of it."""

    share: float = 1 / 3
    words: int = 80


class Budget:
    """How much of each article may still be printed."""

    def __init__(self, corpus: Corpus, limit: Limit) -> None:
        self._corpus = corpus
        # where nothing may be printed of a long article, nothing may be of a short one
        least = limit.words if limit.share else 0
        self._most = [max(int(length(article) * limit.share), least) for article in corpus.articles]
        self._sentences = SENTENCES if least else 0
        self._words: Counter[int] = Counter()
        self._printed: Counter[int] = Counter()

    def fits(self, units: Iterable[int]) -> bool:
        """True when all these units can be printed."""
        need, more = self._measured(units)
        return all(
            self._words[article] + count <= self._most[article]
            or self._printed[article] + more[article] <= self._sentences
            for article, count in need.items()
        )

    def spend(self, units: Iterable[int], sign: int = 1) -> None:
        """Take units as printed; with a sign of -1 as not printed any more."""
        need, more = self._measured(units)
        for article, count in need.items():
            self._words[article] += sign * count
            self._printed[article] += sign * more[article]

    def _measured(self, units: Iterable[int]) -> tuple[Counter[int], Counter[int]]:
        need: Counter[int] = Counter()
        more: Counter[int] = Counter()
        for unit in units:
            here = self._corpus.units[unit]
            need[here.article] += words(here.sentence.text)
            more[here.article] += 1
        return need, more

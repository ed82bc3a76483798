"""How much two articles tell alike: the same sentences in the same order, the same words in a row.

Quotations are left out of both, because independent reporters quote the same people.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus, Unit
from mkdocs_explainer.weave.similarity import Similarity

MATCH = 0.35
"""Similarity from which a sentence counts as told again."""
RUN = 7
"""Words in a row that independent reporters hardly ever share."""
_OWN_WORDS = 5
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


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


def align(corpus: Corpus, similarity: Similarity, first: int, second: int) -> Alignment:
    """How two articles, given by index, compare."""
    a, b = sorted((corpus.of_article(first), corpus.of_article(second)), key=len)
    inside = {unit.index: unit for unit in b if _own_words(unit) >= _OWN_WORDS}
    plain = [unit for unit in a if _own_words(unit) >= _OWN_WORDS]
    matches = []
    for unit in plain:
        best = next(((o, s) for o, s in similarity.pairs[unit.index] if o in inside), None)
        if best is not None and best[1] >= MATCH:
            matches.append((unit.position, inside[best[0]].position))
    agree = sum((x[1] < y[1]) - (x[1] > y[1]) for x, y in combinations(sorted(matches), 2))
    pairs = len(matches) * (len(matches) - 1) / 2
    runs_a, runs_b = _runs(a), _runs(b)
    shorter = min(len(runs_a), len(runs_b))
    return Alignment(
        share=len(matches) / max(1, len(plain)),
        matches=len(matches),
        order=agree / pairs if pairs else 0.0,
        verbatim=len(runs_a & runs_b) / shorter if shorter else 0.0,
    )


def likely_pairs(corpus: Corpus, similarity: Similarity) -> list[tuple[int, int]]:
    """Pairs of articles with at least two matching sentences: most pairs of a large folder share none."""
    shared: Counter[tuple[int, int]] = Counter()
    for unit in corpus.units:
        for other, score in similarity.pairs[unit.index]:
            if score < MATCH:
                break
            if unit.index < other:
                shared[unit.article, corpus.units[other].article] += 1
    return sorted(pair for pair, count in shared.items() if count >= 2)


def _own_words(unit: Unit) -> int:
    return len(re.findall(r"\w+", _QUOTED.sub(" ", unit.sentence.text)))


def _runs(units: list[Unit]) -> set[tuple[str, ...]]:
    out: set[tuple[str, ...]] = set()
    for unit in units:
        tokens = re.findall(r"\w+", _QUOTED.sub(" | ", unit.sentence.text).casefold())
        out |= {tuple(tokens[i : i + RUN]) for i in range(len(tokens) - RUN + 1)}
    return out

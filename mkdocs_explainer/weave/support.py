"""Which words of which other source say what a sentence says: all of it, or part of it.

Support is directed: a short sentence may be covered whole by a long one that it covers only in part. The
other source may need two adjacent sentences. Precision goes before recall: crediting a source with what it
does not say is the worst error this program can make.
"""

from __future__ import annotations

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.agreement import Agreement, agree
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.naming import Naming
from mkdocs_explainer.weave.similarity import Similarity

FULL_COVERED = 0.6
"""Covered share from which support is whole, all content agreeing: right in 9 of 10 on the annotated topic."""
PART_SIMILAR, PART_COVERED = 0.28, 0.4
PART_NUMBER_SIMILAR = 0.24
"""Similarity that is enough when both give the same figure, or when the other says little but this."""
_WITHIN = 0.6


class Support(Value):
    """One source's words for a sentence: one unit, or two adjacent ones."""

    article: int
    units: tuple[int, ...]
    full: bool
    covered: float
    agreement: Agreement


def find_support(corpus: Corpus, similarity: Similarity, naming: Naming, unit: int) -> list[Support]:
    """The best support of each other article for a unit, in article order; articles without any are left out."""
    best: dict[int, tuple[tuple[bool, float, int], Support]] = {}
    for other, score in similarity.pairs[unit]:
        if score < PART_NUMBER_SIMILAR:
            break
        for window in _windows(corpus, other):
            support = _judge(corpus, similarity, naming, unit, other, window, score)
            if support is None:
                continue
            # two sentences must earn the second: whole support, or clearly more of it
            rank = (support.full, round(score + support.covered - 0.12 * (len(window) - 1), 4), -window[0])
            if support.article not in best or rank > best[support.article][0]:
                best[support.article] = (rank, support)
    return [best[article][1] for article in sorted(best)]


def _windows(corpus: Corpus, unit: int) -> list[tuple[int, ...]]:
    """The unit alone, and with its neighbour before or after when they are adjacent in the article's text."""
    windows: list[tuple[int, ...]] = [(unit,)]
    here = corpus.units[unit]
    for first, second in ((unit - 1, unit), (unit, unit + 1)):
        if first < 0 or second >= len(corpus.units):
            continue
        a, b = corpus.units[first], corpus.units[second]
        if a.article == b.article == here.article and a.sentence.block == b.sentence.block:
            windows.append((first, second))
    return windows


def _judge(
    corpus: Corpus,
    similarity: Similarity,
    naming: Naming,
    unit: int,
    other: int,
    window: tuple[int, ...],
    score: float,
) -> Support | None:
    a = corpus.units[unit].sentence
    words = [corpus.units[u].sentence for u in window]
    agreement = agree(a, words)
    if agreement.conflict:
        return None
    covered = similarity.covered(unit, window)
    missing = _missing_names(naming, unit, window)
    full = covered >= FULL_COVERED and agreement.complete and not missing
    part = score >= PART_SIMILAR and covered >= PART_COVERED
    within = len(window) == 1 and similarity.covered(other, (unit,)) >= _WITHIN
    part = part or ((agreement.shared_numbers > 0 and covered >= PART_COVERED) or within)
    if not (full or part):
        return None
    return Support(
        article=corpus.units[other].article,
        units=window,
        full=full,
        covered=round(covered, 4),
        agreement=agreement,
    )


def _missing_names(naming: Naming, unit: int, window: tuple[int, ...]) -> list[int]:
    """Things that the unit names and the window does not, but for those that the whole folder is about."""
    there = {thing for u in window for thing in naming.of_unit[u]}
    total = max(1, len(naming.of_unit))
    lacking = []
    for thing in naming.of_unit[unit]:
        if thing in there:
            continue
        spread = len({m.unit for m in naming.things[thing].mentions}) / total
        if spread < 0.12:
            lacking.append(thing)
    return lacking

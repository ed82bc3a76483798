"""Many pairs of sentences compared at once: what `Similarity` says of one pair, for a folder's pairs in blocks.

A folder of two hundred articles has some 400,000 pairs worth comparing, one of four thousand twenty times as many. So
words are columns of sparse matrices, and pairs are kept as three arrays; both grow with the text and not with its
square. Sums are taken token by token in one order, so that the same pair always has the same last digit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags

from mkdocs_explainer.weave.corpus import Token, in_order

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

OTHER_FORM = 0.8
"""What another form of a word counts: "deportation" for "deport" may be about something else."""
_BLOCK = 2000
"""Pairs compared at once: some 20 MB."""
_ENOUGH = 0.5
"""Dice similarity of letter trigrams from which two words look like forms of one."""


@lru_cache(maxsize=200_000)
def _trigrams(word: str) -> frozenset[str]:
    padded = f" {word} "
    return frozenset(padded[i : i + 3] for i in range(len(padded) - 2))


def _inflects(word: str) -> bool:
    return len(word) >= 5 and word[0] != "@" and not word[0].isdigit()


@lru_cache(maxsize=100_000)
def kin(a: Token, b: Token) -> bool:
    """True when two words look like forms of one word ("deport", "deportation"): same first four letters
    and Dice similarity of letter trigrams at least 0.5. A thing is no word."""
    if isinstance(a, int) or isinstance(b, int):
        return False
    return a[:4] == b[:4] and _inflects(a) and _inflects(b) and _alike(a, b)


def _alike(a: str, b: str) -> bool:
    ta, tb = _trigrams(a), _trigrams(b)
    return 2 * len(ta & tb) / (len(ta) + len(tb)) >= _ENOUGH


def families(vocabulary: Sequence[str]) -> dict[Token, frozenset[Token]]:
    """Per word, the other words of a vocabulary that are its kin; words without any are left out."""
    by_stem: dict[str, list[str]] = defaultdict(list)
    for word in vocabulary:
        if _inflects(word):
            by_stem[word[:4]].append(word)
    found: dict[Token, set[Token]] = defaultdict(set)
    for words in by_stem.values():
        for one, other in combinations(words, 2):
            if _alike(one, other):
                found[one].add(other)
                found[other].add(one)
    return {word: frozenset(others) for word, others in found.items()}


class Pairs:
    """Per unit, other units with their similarity (0 to about 1), best first; each pair is listed with both."""

    def __init__(self, count: int, first: Ints, second: Ints, scores: Floats) -> None:
        unit, other, score = np.r_[first, second], np.r_[second, first], np.r_[scores, scores]
        order = np.lexsort((other, -score, unit))
        self._others, self._scores = other[order].astype(np.int32), score[order]
        self._ends = np.searchsorted(unit[order], np.arange(count + 1)).tolist()

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, unit: int) -> list[tuple[int, float]]:
        span = slice(self._ends[unit], self._ends[unit + 1])
        return list(zip(self._others[span].tolist(), self._scores[span].tolist(), strict=True))

    def __iter__(self) -> Iterator[list[tuple[int, float]]]:
        return (self[unit] for unit in range(len(self)))

    def once(self, least: float) -> list[tuple[int, int, float]]:
        """The pairs that are at least this alike, each once, with its similarity, in order."""
        unit = np.repeat(np.arange(len(self)), np.diff(self._ends))
        kept = (self._others > unit) & (self._scores >= least)
        found = zip(unit[kept].tolist(), self._others[kept].tolist(), self._scores[kept].tolist(), strict=True)
        return sorted(found)


class Matrices:
    """A folder's sentences as rows, to compare many of them at once.

    Attributes:
        tokens: per unit, 1 for each of its tokens; the columns are the tokens in order.
        weight: per column, the weight of its token.
    """

    def __init__(
        self,
        tokens: Sequence[set[Token]],
        weight: dict[Token, float],
        kin_of: dict[Token, frozenset[Token]],
        characters: csr_matrix,
    ) -> None:
        vocabulary = in_order(weight)
        column = {token: number for number, token in enumerate(vocabulary)}
        self.weight: Floats = np.array([weight[token] for token in vocabulary])
        self.tokens = _incidence([sorted(column[t] for t in row) for row in tokens], len(vocabulary))
        kinship = _incidence([sorted(column[o] for o in kin_of.get(t, ())) for t in vocabulary], len(vocabulary))
        held = self.tokens.maximum((self.tokens @ kinship > 0) * OTHER_FORM)
        self._held = csr_matrix(held @ diags(self.weight))
        self._held.sort_indices()
        self._mass: Floats = self.tokens @ self.weight
        self._characters = characters

    def scores(self, first: Ints, second: Ints) -> Floats:
        """How alike the units of each pair are (0 to about 1)."""
        scores = [
            self._scores(first[start : start + _BLOCK], second[start : start + _BLOCK])
            for start in range(0, len(first), _BLOCK)
        ]
        return np.concatenate([*scores, np.zeros(0)])

    def _scores(self, first: Ints, second: Ints) -> Floats:
        cosines = _row_products(self._characters, first, self._characters, second).astype(np.float64)
        there, back = self._covered(first, second), self._covered(second, first)
        total = there + back
        both = np.divide(2 * there * back, total, out=np.zeros_like(total), where=total > 0)
        return np.array([round(score, 4) for score in ((cosines + both) / 2).tolist()])

    def _covered(self, units: Ints, by: Ints) -> Floats:
        found, mass = _row_products(self.tokens, units, self._held, by), self._mass[units]
        return np.divide(found, mass, out=np.zeros_like(found), where=mass > 0)

    def reached(self, units: Ints, by: int) -> tuple[Ints, Ints]:
        """The tokens of some units that stand in another unit, in whatever form.

        Returns:
            Their places among all entries of `tokens`, and for each the place of its unit in `units`.
        """
        starts, ends = self.tokens.indptr[units], self.tokens.indptr[units + 1]
        sizes = ends - starts
        of = np.repeat(np.arange(len(units)), sizes)
        places = np.arange(len(of)) + np.repeat(starts - (np.cumsum(sizes) - sizes), sizes)
        held = self._held.indices[self._held.indptr[by] : self._held.indptr[by + 1]]
        _, inside = _places_in(held, self.tokens.indices[places])
        return places[inside], of[inside]


def _places_in(ordered: Ints, wanted: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    """Where each wanted number stands among ordered ones, and whether it does."""
    if not len(ordered):
        return np.zeros(len(wanted), dtype=np.int64), np.zeros(len(wanted), dtype=bool)
    at = np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)
    return at, ordered[at] == wanted


def _incidence(rows: Sequence[Sequence[int]], width: int) -> csr_matrix:
    """A matrix with 1 in the given columns of each row, in order."""
    ends = np.cumsum([0, *(len(row) for row in rows)])
    columns = np.array([column for row in rows for column in row], dtype=np.int32)
    return csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), width))


def _row_products(left: csr_matrix, first: Ints, right: csr_matrix, second: Ints) -> Floats:
    """The products of pairs of rows, each added up from the first column to the last."""
    product = csr_matrix(left[first].multiply(right[second]))
    return np.asarray(product @ np.ones(product.shape[1], dtype=product.dtype))

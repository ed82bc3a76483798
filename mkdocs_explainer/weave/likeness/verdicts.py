"""What the judge says of two sentences of a folder: each pair is judged once."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from mkdocs_explainer.judge.learnt import Encoded, Floats, Passage, Rarity, Verdict, meanings, verdict
from mkdocs_explainer.weave.corpus import Corpus

NEAREST = 10
"""How many units of other articles are proposed by their meaning, beside those that share words."""
_ROWS = 500


class Verdicts:
    """The judge over one folder: what is uncommon in it weighs more.

    Args:
        corpus: the folder.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._sentences = [Encoded(unit.sentence.pieces, unit.sentence.vectors) for unit in corpus.units]
        self._rarity = Rarity(sentence.pieces for sentence in self._sentences)
        self._found: dict[tuple[int, tuple[int, ...]], Verdict] = {}

    def of(self, unit: int, passage: tuple[int, ...]) -> Verdict:
        """What a passage says of a unit.

        Args:
            unit: the sentence.
            passage: one other unit, or two that follow one another.
        """
        key = unit, passage
        if key not in self._found:
            self._found[key] = verdict(self._passage((unit,)), self._passage(passage), self._rarity)
        return self._found[key]

    def shared(self, a: int, b: int) -> bool:
        """Whether either of two units more likely says some of the other than not."""
        return any(self.of(one, (other,)).some > 1 / 2 for one, other in ((a, b), (b, a)))

    def _passage(self, units: tuple[int, ...]) -> Passage:
        text = " ".join(self._corpus.units[unit].sentence.text for unit in units)
        return Passage(text, tuple(self._sentences[unit] for unit in units))

    @cached_property
    def meanings(self) -> Floats:
        """What each unit is about: a vector of length 1, one a row."""
        return meanings(self._sentences, self._rarity)

    @cached_property
    def near(self) -> list[tuple[int, ...]]:
        """Per unit, the units of other articles that are nearest in meaning, the nearest first."""
        vectors = self.meanings
        article = np.array([unit.article for unit in self._corpus.units])
        found: list[tuple[int, ...]] = []
        for first in range(0, len(vectors), _ROWS):
            alike = np.round(vectors[first : first + _ROWS] @ vectors.T, 3)
            for offset, row in enumerate(alike):
                row[article == article[first + offset]] = -1
                most = min(NEAREST, int((row > -1).sum()))
                nearest = np.lexsort((np.arange(len(row)), -row))[:most]
                found.append(tuple(nearest.tolist()))
        return found

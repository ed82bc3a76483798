"""What the judge says of a sentence and a passage: whether it says some of it, all of it, or cannot be right with it.

The judge has learnt that from some forty thousand pairs that were read one by one, and from changed copies of their
sentences. Nothing else decides, but that what a veto sees is never called all (`vetoes.py`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal, NamedTuple

import msgspec
import numpy as np

from mkdocs_explainer.judge.learnt.encoder import (
    WEIGHTS,
    Encoded,
    Floats,
    numbers_of,
    session,
    spans,
    vectors_of,
    word_vectors,
)
from mkdocs_explainer.judge.learnt.vetoes import Veto, veto
from mkdocs_explainer.model import Value

PLACES = 4
"""Digits of a probability that count: beyond them, processors differ."""
_NEXT_TO_NOTHING = 1e-6
_UNLIKELY = 0.1
"""Probability of saying some below which nobody asks for a veto."""
_MARKS = 2
"""Pieces of a text without a word: the marks at its ends."""
RAREST = 6.0
"""Most that rarity can be, as in training."""


class Bounds(Value):
    """Probabilities from which a passage says some or all of a sentence, and from which its source is credited with
    some; and how raw chances become probabilities: the slope and offset of a logistic (Platt 1999)."""

    some: float
    credit: float
    all: float
    calibration: dict[str, tuple[float, float]]


@cache
def bounds() -> Bounds:
    """Those that were chosen in training, on stories that the judge had not seen."""
    return msgspec.json.decode((WEIGHTS / "about.json").read_bytes(), type=Bounds)


class Passage(NamedTuple):
    """A sentence, or two that follow one another: the words, and what is kept of each sentence."""

    text: str
    sentences: tuple[Encoded, ...]


class Verdict(NamedTuple):
    """What the judge says of a pair.

    Attributes:
        some, all, against: how likely (0 to 1) the passage says some of the sentence, says all of it, and cannot be
            right with it.
        lacks: for each piece of the sentence how much it matters that the passage has nothing of it, from 0 to 1.
        veto: what keeps the passage from saying all of it, or any of it.
    """

    some: float
    all: float
    against: float
    lacks: Floats
    veto: Veto

    @property
    def word(self) -> Literal["full", "partial", "none", "contradicts"]:
        """The verdict in a word."""
        bound = bounds()
        # reports of one day hold too few contradictions to learn them from: vetoes see them, or nobody
        if self.veto.opposes:
            return "contradicts"
        if self.some < bound.some:
            return "none"
        return "full" if self.all >= bound.all and not self.veto.kind else "partial"


class Rarity:
    """How rare each word piece is among the sentences of a folder: its inverse document frequency, from 0 to 6.

    Args:
        sentences: the pieces of each, as `encode` gives them.
    """

    def __init__(self, sentences: Iterable[bytes]) -> None:
        self._count: Counter[int] = Counter()
        self._total = 0
        for pieces in sentences:
            self._total += 1
            self._count.update(set(numbers_of(pieces).tolist()))

    def of(self, pieces: bytes) -> Floats:
        """Of each piece of a sentence; the marks at its ends have none."""
        counts = np.array([self._count[number] for number in numbers_of(pieces).tolist()])
        found = np.clip(np.log((self._total + 1) / (counts + 0.5)), 0, RAREST).astype(np.float32)
        found[[0, -1]] = 0
        return found


def verdict(sentence: Passage, passage: Passage, rarity: Rarity) -> Verdict:
    """What a passage says of a sentence.

    Args:
        sentence: the sentence.
        passage: the words that may say it.
        rarity: of the folder that both are from.
    """
    if any(len(numbers_of(one.pieces)) <= _MARKS for one in (*sentence.sentences, *passage.sentences)):
        return Verdict(0.0, 0.0, 0.0, np.zeros(len(numbers_of(sentence.sentences[0].pieces)), np.float32), Veto())
    fed = {
        f"{what}_{side}": values
        for side, those in (("a", sentence.sentences), ("b", passage.sentences))
        for what, values in _side(those, rarity).items()
    }
    chances, lacks = session("head").run(None, fed)
    raw = np.clip(chances.astype(np.float64), _NEXT_TO_NOTHING, 1 - _NEXT_TO_NOTHING)
    fitted = np.array([bounds().calibration[what] for what in ("some", "all", "against")])
    likely = 1 / (1 + np.exp(-(fitted[:, 0] * np.log(raw / (1 - raw)) + fitted[:, 1])))
    some, whole, against = (round(float(chance), PLACES) for chance in likely)
    return Verdict(some, whole, against, lacks, Veto() if some < _UNLIKELY else veto(sentence.text, passage.text))


def _side(those: Sequence[Encoded], rarity: Rarity) -> dict[str, Floats]:
    return {
        "words": np.concatenate([word_vectors(numbers_of(one.pieces)) for one in those]),
        "kept": np.concatenate([vectors_of(one) for one in those]),
        "rare": np.concatenate([rarity.of(one.pieces) for one in those]),
    }


def meanings(sentences: Sequence[Encoded], rarity: Rarity) -> Floats:
    """A vector of length 1 for each sentence, one a row: the mean of its pieces' vectors, the rare counting more.

    Args:
        sentences: the sentences.
        rarity: of the folder that they are from.
    """
    rows = [np.zeros(1, dtype=np.float32)] * len(sentences)
    for number, one in enumerate(sentences):
        kept, rare = vectors_of(one), rarity.of(one.pieces)
        mean = rare @ kept[:, kept.shape[1] // 2 :]
        rows[number] = mean / max(float(np.linalg.norm(mean)), 1e-6)
    return np.stack(rows) if rows else np.zeros((0, 1), dtype=np.float32)


LACKING = 0.15
"""From which a piece is named as lacking, of 1 for the rarest that is like nothing in the passage. Of the words by
which 460 changed copies differ from their sentences it finds 82 in 100, and no other."""
_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*|[$€£¥%]")


def lacking(text: str, found: Verdict, most: int = 6) -> tuple[tuple[int, int], ...]:
    """The places of the words of a sentence that a passage lacks, in order; neighbours are one.

    Args:
        text: the sentence.
        found: what was said of it and the passage.
        most: words that are named: the weightiest say enough.
    """
    heavy: dict[tuple[int, int], float] = {}
    places = list(zip(spans(text), found.lacks.tolist(), strict=False))
    for word in _WORD.finditer(text):
        lacks = max((lack for (start, end), lack in places if start < word.end() and end > word.start()), default=0.0)
        if lacks >= LACKING:
            heavy[word.span()] = round(lacks, 2)
    chosen = sorted(sorted(heavy, key=lambda span: (-heavy[span], span))[:most])
    joined: list[tuple[int, int]] = []
    for start, end in chosen:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)

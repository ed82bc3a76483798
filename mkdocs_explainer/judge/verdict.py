"""What the judge says of a sentence and a passage: whether it says some of it, all of it, or cannot be right with it.

The judge has learnt that from some forty thousand pairs that were read one by one, and from changed copies of their
sentences. Nothing else decides, but that what a veto sees is never called all: `vetoes.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

import msgspec
import numpy as np

from mkdocs_explainer.judge.encoder import WEIGHTS, Encoded, Floats, numbers_of, session, spans, vectors_of, words
from mkdocs_explainer.model import Value

PLACES = 4
"""Digits of a probability that count: beyond them, processors differ."""
RAREST = 6.0
"""Most that rarity can be, as in training."""


class Calibration(Value):
    """What the package says of its own weights: thresholds, and how raw chances become probabilities."""

    some: float
    all: float
    against: float


@cache
def calibration() -> Calibration:
    """The thresholds that were chosen in training."""
    return msgspec.json.decode((WEIGHTS / "about.json").read_bytes(), type=Calibration)


class Verdict(NamedTuple):
    """What the judge says of a pair.

    Attributes:
        some, all, against: how likely (0 to 1) the passage says some of the sentence, says all of it, and cannot be
            right with it.
        lacks: for each piece of the sentence how much it matters that the passage has nothing of it, from 0 up.
    """

    some: float
    all: float
    against: float
    lacks: Floats


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


def verdict(a: Sequence[Encoded], b: Sequence[Encoded], rarity: Rarity) -> Verdict:
    """What a passage says of a sentence.

    Args:
        a: the sentence.
        b: the passage: one sentence, or two that follow one another.
        rarity: of the folder that both are from.
    """
    fed = {
        f"{what}_{side}": values
        for side, those in (("a", a), ("b", b))
        for what, values in _side(those, rarity).items()
    }
    chances, lacks = session("head").run(None, fed)
    some, whole, against = (round(float(chance), PLACES) for chance in chances)
    return Verdict(some, whole, against, lacks)


def word_of(found: Verdict) -> str:
    """A verdict in a word: full, partial, contradicts or none."""
    bound = calibration()
    if found.against >= bound.against:
        return "contradicts"
    return "none" if found.some < bound.some else "full" if found.all >= bound.all else "partial"


def _side(those: Sequence[Encoded], rarity: Rarity) -> dict[str, Floats]:
    return {
        "words": np.concatenate([words(numbers_of(one.pieces)) for one in those]),
        "kept": np.concatenate([vectors_of(one) for one in those]),
        "rare": np.concatenate([rarity.of(one.pieces) for one in those]),
    }


def meanings(sentences: Sequence[Encoded], rarity: Rarity) -> Floats:
    """A vector of length 1 for each sentence, one a row: the mean of its pieces' last vectors, the rare counting more.

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


LACKING = 1.0
"""Weight from which a piece is named as lacking; see the table beside the weights."""
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

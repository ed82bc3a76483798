"""Learns encoder and head from the labelled pairs and from changed copies of their sentences.

A step is some pairs of one story: its sentences stand in many pairs, and each is encoded once. What is not learnt of
the encoder is worked out once for all. Loss: the sum of the binary cross-entropies of "some", "all" and half that of
"cannot be right". AdamW (Loshchilov and Hutter 2019), warm-up and linear decay; the figures of the trials stand
beside the weights.
"""

from __future__ import annotations

import math
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import torch
from model import AGAINST, ALL, SOME, Encoder, Head, Side
from torch import Tensor
from torch.nn import functional

LONGEST = 128
"""Word pieces of a sentence that are looked at, both marks included."""
RAREST = 6.0
"""Most that rarity can be: a piece that one sentence of four hundred has."""
RATES = (6e-5, 1e-3)
"""Learning rates of encoder and head."""
STEP = 48
"""Pairs a step, about."""
WARM = 0.06
DECAY = 0.01
AGAINST_COUNTS = 0.5


class Example(NamedTuple):
    """A pair by its sentences' numbers, and what is true of it; None where that is not known."""

    name: str
    a: int
    b: tuple[int, ...]
    truth: tuple[bool | None, bool | None, bool | None]


class Sentences:
    """All sentences as word pieces, with what stays the same of them while the encoder learns."""

    def __init__(self, encoder: Encoder, pieces: Sequence[Sequence[int]], rarity: Sequence[Tensor]) -> None:
        self.pieces, self.rarity = pieces, rarity
        self.low: list[Tensor] = [torch.zeros(0)] * len(pieces)
        encoder.eval()
        order = sorted(range(len(pieces)), key=lambda number: len(pieces[number]))
        with torch.no_grad():
            for start in range(0, len(order), 64):
                some = order[start : start + 64]
                words, there = self.padded(some)
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    found = encoder.low(words, there[:, None, None, :])
                for row, number in enumerate(some):
                    self.low[number] = found[row, : len(pieces[number])].to(torch.bfloat16).clone()

    def padded(self, some: Sequence[int]) -> tuple[Tensor, Tensor]:
        """Pieces of some sentences, one a row, and where there are any."""
        words = torch.nn.utils.rnn.pad_sequence([torch.tensor(self.pieces[n]) for n in some], batch_first=True)
        lengths = torch.tensor([len(self.pieces[n]) for n in some])
        return words, torch.arange(words.shape[1])[None] < lengths[:, None]


def rarities(pieces: Sequence[int], counts: Counter[int], total: int) -> Tensor:
    """How rare each piece is among a story's sentences: inverse document frequency, 0 for the marks at the ends."""
    found = [min(RAREST, max(0.0, math.log((total + 1) / (counts[piece] + 0.5)))) for piece in pieces]
    found[0] = found[-1] = 0.0
    return torch.tensor(found)


class Judge:
    """Encoder and head over all sentences."""

    def __init__(self, encoder: Encoder, head: Head, sentences: Sentences) -> None:
        self.encoder, self.head, self.sentences = encoder, head, sentences

    def logits(self, pairs: Sequence[tuple[int, tuple[int, ...]]], most: int = 64) -> Tensor:
        """Three logits a pair; each sentence is encoded once."""
        layers, first = self._vectors({number for a, b in pairs for number in (a, *b)})
        found = []
        for start in range(0, len(pairs), most):
            some = pairs[start : start + most]
            a, b = ([(one,) for one, _ in some], [two for _, two in some])
            found.append(self.head(self._side(a, layers, first), self._side(b, layers, first))[0])
        return torch.cat(found)

    def _vectors(self, numbers: Iterable[int]) -> tuple[list[Tensor], dict[int, int]]:
        """What is kept of all pieces of some sentences, a row of nothing first; and where each sentence begins."""
        parts: list[list[Tensor]] = [[], [], []]
        first, at = dict[int, int](), 1
        order = sorted(numbers, key=lambda number: (len(self.sentences.pieces[number]), number))
        for start in range(0, len(order), 24):
            some = order[start : start + 24]
            words, there = self.sentences.padded(some)
            low = torch.nn.utils.rnn.pad_sequence([self.sentences.low[n] for n in some], batch_first=True)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                middle, last = self.encoder.high(low.float(), there[:, None, None, :])
            kept = self.head.vectors(self.encoder.word[words[there]], middle[there].float(), last[there].float())
            for part, layer in zip(parts, kept, strict=True):
                part.append(layer)
            for number in some:
                first[number] = at
                at += len(self.sentences.pieces[number])
        return [torch.cat([part[0].new_zeros(1, part[0].shape[1]), *part]) for part in parts], first

    def _side(self, groups: Sequence[tuple[int, ...]], layers: list[Tensor], first: dict[int, int]) -> Side:
        pad = torch.nn.utils.rnn.pad_sequence
        pieces = self.sentences.pieces
        rows = [torch.cat([torch.arange(first[n], first[n] + len(pieces[n])) for n in group]) for group in groups]
        rare = pad([torch.cat([self.sentences.rarity[n] for n in group]) for group in groups], batch_first=True)
        places = pad(rows, batch_first=True)
        return Side([layer[places] for layer in layers], rare, places > 0)


def fit(
    judge: Judge, stories: Sequence[Sequence[Example]], epochs: float, told: Callable[[str], None], seed: int = 0
) -> None:
    """Learn from the examples of some stories, for so many passes over them."""
    chance = random.Random(seed)
    torch.manual_seed(seed)
    batches = [batch for story in stories for batch in _cut(story)]
    steps = round(len(batches) * epochs)
    learnt = [p for p in judge.encoder.parameters() if p.requires_grad]
    both = [*learnt, *judge.head.parameters()]
    optimiser = torch.optim.AdamW(
        [{"params": learnt, "lr": RATES[0]}, {"params": list(judge.head.parameters()), "lr": RATES[1]}],
        weight_decay=DECAY,
        fused=True,
    )
    warm = max(1, round(WARM * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))
    )
    judge.encoder.train(), judge.head.train()
    begun, losses, queue = time.monotonic(), [], []
    for step in range(steps):
        if not queue:
            queue = batches.copy()
            chance.shuffle(queue)
        batch = queue.pop()
        logits = judge.logits([(one.a, one.b) for one in batch])
        truth = torch.tensor([[float(bool(x)) for x in one.truth] for one in batch])
        known = torch.tensor([[float(x is not None) for x in one.truth] for one in batch])
        known[:, AGAINST] *= AGAINST_COUNTS
        loss = (functional.binary_cross_entropy_with_logits(logits, truth, reduction="none") * known).sum() / len(
            batch
        )
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(both, 1.0)
        optimiser.step()
        schedule.step()
        losses.append(float(loss))
        if (step + 1) % 50 == 0:
            told(f"{step + 1}/{steps} loss {sum(losses[-50:]) / 50:.3f} {time.monotonic() - begun:.0f} s")
    judge.encoder.eval(), judge.head.eval()


def _cut(story: Sequence[Example]) -> list[list[Example]]:
    """A story's examples in batches of one size, neighbours together, so that few sentences are in two of them."""
    order = sorted(story, key=lambda one: (one.a, one.b))
    count = max(1, round(len(order) / STEP))
    size = math.ceil(len(order) / count)
    return [order[start : start + size] for start in range(0, len(order), size)]


def verdicts(judge: Judge, stories: Sequence[Sequence[Example]]) -> dict[str, tuple[float, float, float]]:
    """What is said of each example, by its name."""
    found = {}
    with torch.no_grad():
        for story in stories:
            chances = torch.sigmoid(judge.logits([(one.a, one.b) for one in story])) if story else torch.zeros(0, 3)
            for one, row in zip(story, chances.tolist(), strict=True):
                found[one.name] = (row[SOME], row[ALL], row[AGAINST])
    return found

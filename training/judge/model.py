"""The judge as it is learnt: an encoder of one sentence at a time, and a head that compares two of them word by word.

Late interaction (Khattab and Zaharia 2020, "ColBERT") with soft alignment (Parikh et al. 2016, "A Decomposable
Attention Model"): for each word piece of a sentence, what stands in the other's place, and whether that covers it;
what is uncommon in the story weighs more. The encoder starts from MiniLM-L6; its word vectors and lowest layers stay.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

FROZEN = 2
"""Layers that are not learnt, from below."""
WIDTH, HEADS, LAYERS = 384, 12, 6
SIZES = (128, 160, 160)
"""Numbers kept of a piece's word vector, of layer 3 and of layer 6."""
MIDDLE = 3
HIDDEN, OUT = 64, 64
DROPOUT = 0.1
MOST = 3
"""How many of the heaviest gaps, hits and clashes are told one by one."""
SOME, ALL, AGAINST = range(3)


class Layer(nn.Module):
    """A layer of BERT."""

    def __init__(self, weights: dict[str, Tensor], number: int) -> None:
        super().__init__()
        name = f"encoder.layer.{number}."

        def linear(*parts: str) -> nn.Linear:
            weight = torch.cat([weights[f"{name}{part}.weight"] for part in parts])
            made = nn.Linear(weight.shape[1], weight.shape[0])
            made.weight.data = weight.clone()
            made.bias.data = torch.cat([weights[f"{name}{part}.bias"] for part in parts])
            return made

        self.look = linear(*(f"attention.self.{part}" for part in ("query", "key", "value")))
        self.gather = linear("attention.output.dense")
        self.widen, self.narrow = linear("intermediate.dense"), linear("output.dense")
        self.first = _norm(weights, f"{name}attention.output.LayerNorm")
        self.second = _norm(weights, f"{name}output.LayerNorm")
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        rows, length, _ = x.shape
        query, key, value = self.look(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # written out: on a processor its way back is twice as fast as that of the fused function
        fit = query @ key.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5
        seen = (fit if mask is None else fit.masked_fill(~mask, -1e4)).softmax(-1).to(value.dtype) @ value
        x = self.first(x + self.dropout(self.gather(seen.transpose(1, 2).reshape(rows, length, WIDTH))))
        return self.second(x + self.dropout(self.narrow(functional.gelu(self.widen(x)))))  # type: ignore[no-any-return]


def _norm(weights: dict[str, Tensor], name: str) -> nn.LayerNorm:
    made = nn.LayerNorm(WIDTH, eps=1e-12)
    made.weight.data, made.bias.data = weights[f"{name}.weight"].clone(), weights[f"{name}.bias"].clone()
    return made


class Encoder(nn.Module):
    """MiniLM-L6, from the files of its package."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        weights = {k.removeprefix("bert."): v.float() for k, v in load_file(folder / "model.safetensors").items()}
        self.word = nn.Parameter(weights["embeddings.word_embeddings.weight"], requires_grad=False)
        place = (
            weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
        )
        self.place = nn.Parameter(place, requires_grad=False)
        self.norm = _norm(weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(weights, number) for number in range(LAYERS))
        for part in (self.norm, *self.layers[:FROZEN]):
            part.requires_grad_(False)

    def low(self, pieces: Tensor, mask: Tensor | None) -> Tensor:
        """What the layers make of pieces that are not learnt."""
        x = self.norm(self.word[pieces] + self.place[: pieces.shape[1]])
        for layer in self.layers[:FROZEN]:
            x = layer(x, mask)
        return x  # type: ignore[no-any-return]

    def high(self, x: Tensor, mask: Tensor | None) -> tuple[Tensor, Tensor]:
        """The middle layer and the last."""
        found = []
        for layer in self.layers[FROZEN:]:
            x = layer(x, mask)
            found.append(x)
        return found[MIDDLE - FROZEN - 1], found[-1]


class Side(NamedTuple):
    """A batch of sentences or passages: each piece's vectors, how rare it is in its story, and where there is one."""

    vectors: list[Tensor]
    rarity: Tensor
    there: Tensor


class Head(nn.Module):
    """Compares a sentence with a passage."""

    def __init__(self) -> None:
        super().__init__()
        self.project = nn.ModuleList(nn.Linear(WIDTH, size, bias=False) for size in SIZES)
        for part in self.project:
            nn.init.orthogonal_(part.weight)
        self.mix = nn.Parameter(torch.tensor([0.5, 0.5, 1.0]))
        self.sharp = nn.Parameter(torch.tensor(10.0))
        self.gate = nn.Linear(SIZES[-1], 1)
        self.rare = nn.Parameter(torch.tensor(1.0))
        self.piece = nn.Sequential(nn.Linear(4 * SIZES[-1] + 5, HIDDEN), nn.GELU(), nn.Dropout(DROPOUT))
        self.told = nn.Linear(HIDDEN, 2)
        size = 2 * (2 * HIDDEN + 1 + 3 * MOST) + 6 * len(SIZES)
        self.out = nn.Sequential(nn.Linear(size, OUT), nn.GELU(), nn.Dropout(DROPOUT), nn.Linear(OUT, 3))

    def vectors(self, word: Tensor, middle: Tensor, last: Tensor) -> list[Tensor]:
        """What is kept of each piece."""
        layers = (word, middle, last)
        return [functional.normalize(part(x), dim=-1) for part, x in zip(self.project, layers, strict=True)]

    def forward(self, a: Side, b: Side) -> tuple[Tensor, Tensor]:
        """Three logits a pair: says some, says all, cannot be right with it; and what each piece of `a` lacks."""
        alike = [x @ y.transpose(1, 2) for x, y in zip(a.vectors, b.vectors, strict=True)]
        heavy_a, heavy_b = self._weight(a), self._weight(b)
        there, best_a = self._side(a, b, alike, heavy_a)
        back, best_b = self._side(b, a, [x.transpose(1, 2) for x in alike], heavy_b)
        plain: list[Tensor] = []
        for mine, theirs in zip(best_a, best_b, strict=True):
            gaps = ((1 - mine) * heavy_a).topk(MOST, -1).values
            hits = ((mine - 0.5).clamp(min=0) * heavy_a).topk(MOST, -1).values.sum(-1)
            means = [_mean(mine, heavy_a), _mean(theirs, heavy_b), _mean(mine, a.rarity * a.there)]
            plain += [*means, gaps[:, 0], gaps.sum(-1), hits]
        # what is told of each piece is what any reader can see: how unlike the nearest piece it is
        lacks = (1 - torch.stack(best_a).mean(0)) * heavy_a / heavy_a.amax(-1, keepdim=True)
        return self.out(torch.cat([torch.stack(plain, -1), there, back], -1)), lacks

    def _weight(self, side: Side) -> Tensor:
        gate = torch.sigmoid(self.gate(side.vectors[-1])[..., 0])
        return gate * functional.softplus(self.rare) * side.rarity * side.there + 1e-6 * side.there

    def _side(self, a: Side, b: Side, alike: list[Tensor], heavy: Tensor) -> tuple[Tensor, list[Tensor]]:
        nothing = (~b.there)[:, None, :]
        mixed = sum((functional.softplus(m) * x for m, x in zip(self.mix, alike, strict=True)), torch.zeros(()))
        seen = torch.softmax((mixed * self.sharp).masked_fill(nothing, -1e4), -1)
        best = [x.masked_fill(nothing, -1.0).amax(-1) for x in alike]
        mine, theirs = a.vectors[-1], seen @ b.vectors[-1]
        plain = torch.stack([*best, (mine * theirs).sum(-1), a.rarity / 5], -1)
        each = self.piece(torch.cat([mine, theirs, mine * theirs, (mine - theirs).abs(), plain], -1))
        told = self.told(each)
        covered = torch.sigmoid(told[..., 0])
        clash = torch.sigmoid(told[..., 1] - 2) * a.there
        share = heavy / heavy.sum(-1, keepdim=True)
        lacks = (1 - covered) * heavy
        parts = [
            (each * share[..., None]).sum(1),
            each.masked_fill(~a.there[..., None], -1e4).amax(1),
            (covered * share).sum(-1, keepdim=True),
            *(x.topk(MOST, -1).values for x in (lacks, covered * heavy, clash)),
        ]
        return torch.cat(parts, -1), best


def _mean(x: Tensor, weight: Tensor) -> Tensor:
    return (x * weight).sum(-1) / weight.sum(-1).clamp(min=1e-6)


def state(encoder: Encoder, head: Head) -> dict[str, Any]:
    """All that was learnt."""
    return {"encoder": encoder.state_dict(), "head": head.state_dict()}

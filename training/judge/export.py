"""What was learnt, as the package runs it: whole numbers of eight bits, run by onnxruntime.

words.npz      the word vectors, a scale a row
encoder.onnx   a sentence's word vectors in, what is kept of each piece out
head.onnx      two sides in, three probabilities and what each piece of the first lacks out
vocab.txt      the pieces
"""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import torch
from model import Encoder, Head, Side
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

_LENGTHS = (7, 12)
"""Lengths of the sentences that the graphs are drawn with; any other will do."""


class OfSentence(nn.Module):
    """The encoder, with what is kept."""

    def __init__(self, encoder: Encoder, head: Head) -> None:
        super().__init__()
        self.encoder, self.head = encoder, head

    def forward(self, words: Tensor) -> Tensor:
        x = self.encoder.norm(words + self.encoder.place[: words.shape[1]])
        for layer in self.encoder.layers[:2]:
            x = layer(x, None)
        middle, last = self.encoder.high(x, None)
        return torch.cat(self.head.vectors(words, middle, last)[1:], -1)[0]


class OfPair(nn.Module):
    """The head, for one pair."""

    def __init__(self, head: Head) -> None:
        super().__init__()
        self.head = head

    def forward(
        self, words_a: Tensor, kept_a: Tensor, rare_a: Tensor, words_b: Tensor, kept_b: Tensor, rare_b: Tensor
    ) -> tuple[Tensor, Tensor]:
        sides = [self._side(words_a, kept_a, rare_a), self._side(words_b, kept_b, rare_b)]
        logits, lacks = self.head(*sides)
        return torch.sigmoid(logits)[0], lacks[0]

    def _side(self, words: Tensor, kept: Tensor, rare: Tensor) -> Side:
        size = self.head.project[1].out_features
        normal = nn.functional.normalize
        word = normal(self.head.project[0](words), dim=-1)
        layers = [word, normal(kept[:, :size], dim=-1), normal(kept[:, size:], dim=-1)]
        return Side([x[None] for x in layers], rare[None], torch.ones_like(rare, dtype=torch.bool)[None])


def export(encoder: Encoder, head: Head, vocabulary: Path, target: Path) -> None:
    """Write the files of the package."""
    encoder.eval(), head.eval()
    target.mkdir(parents=True, exist_ok=True)
    words = encoder.word.detach().numpy()
    scale = np.abs(words).max(1, keepdims=True) / 127
    np.savez(target / "words.npz", rows=np.round(words / scale).astype(np.int8), scale=scale.astype(np.float32))
    one, two = _LENGTHS
    length = torch.export.Dim("length", min=3, max=128)
    plain = target / "plain.onnx"
    torch.onnx.export(
        OfSentence(encoder, head),
        (torch.randn(1, one, words.shape[1]),),
        plain,
        dynamic_shapes={"words": {1: length}},
        input_names=["words"],
        output_names=["kept"],
        external_data=False,
        dynamo=True,
    )
    quantize_dynamic(plain, target / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True)
    plain.unlink()
    kept = sum(part.out_features for part in head.project[1:])
    a, b = torch.export.Dim("a", min=3, max=128), torch.export.Dim("b", min=3, max=256)
    sides = [
        torch.randn(n, size) if size else torch.rand(n) for n in (one, two) for size in (words.shape[1], kept, 0)
    ]
    names = ["words_a", "kept_a", "rare_a", "words_b", "kept_b", "rare_b"]
    torch.onnx.export(
        OfPair(head),
        tuple(sides),
        target / "head.onnx",
        dynamic_shapes={name: {0: a if name.endswith("a") else b} for name in names},
        input_names=names,
        output_names=["chances", "lacks"],
        external_data=False,
        dynamo=True,
    )
    shutil.copy(vocabulary, target / "vocab.txt")

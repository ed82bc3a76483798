"""What is kept of a sentence so that the judge can compare it with any other: word pieces, a few numbers each.

Each sentence is encoded by itself, with no other in its batch: so it gives the same numbers wherever it stands, in
whatever order and on however many threads. The weights are beside this file; `training/judge` makes them.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mkdocs_explainer.judge.learnt.wordpiece import WordPiece

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

WEIGHTS = Path(__file__).with_name("weights")
LONGEST = 128
"""Word pieces of a sentence that are looked at, both marks included, as in training. Of 37,590 sentences of news
99.8 % have fewer."""
SCALE = 256.0
"""What a kept number is multiplied with before it is made whole: none of ten thousand pieces has one above 0.49."""

_PLAIN = str.maketrans("“”‘’–", "\"\"''—")

Floats = NDArray[np.float32]


class Encoded(NamedTuple):
    """A sentence as it is kept, in bytes: each piece's number (two bytes), and its vectors (a byte a number)."""

    pieces: bytes
    vectors: bytes


def encode(text: str) -> Encoded:
    """What is kept of a sentence.

    Args:
        text: the sentence, white space folded.
    """
    numbers = np.array(_pieces().numbers(plain(text), LONGEST), dtype="<u2")
    (kept,) = session("encoder").run(None, {"words": word_vectors(numbers)[None]})
    whole = np.clip(np.round(kept * SCALE), -127, 127).astype(np.int8)
    return Encoded(numbers.tobytes(), whole.tobytes())


def plain(text: str) -> str:
    """A text of the same length with one kind of quotation marks and dashes: which an outlet types says nothing."""
    return text.translate(_PLAIN)


def numbers_of(pieces: bytes) -> NDArray[np.uint16]:
    """The numbers of kept pieces."""
    return np.frombuffer(pieces, dtype="<u2")


def vectors_of(encoded: Encoded) -> Floats:
    """The vectors of kept pieces, one a row."""
    rows = len(encoded.pieces) // 2
    return np.frombuffer(encoded.vectors, dtype=np.int8).reshape(rows, -1).astype(np.float32) / SCALE


def whole_vectors(encoded: Encoded) -> NDArray[np.int64]:
    """The same as they are kept, whole numbers: their sums are the same everywhere."""
    rows = len(encoded.pieces) // 2
    return np.frombuffer(encoded.vectors, dtype=np.int8).reshape(rows, -1).astype(np.int64)


def word_vectors(numbers: NDArray[np.uint16]) -> Floats:
    """The word vectors of some pieces, one a row."""
    rows, scale = _table()
    found: Floats = rows[numbers].astype(np.float32) * scale[numbers]
    return found


def spans(text: str) -> list[tuple[int, int]]:
    """Where in a text each of its kept pieces stands; the marks at the ends stand nowhere."""
    return [(0, 0), *((start, end) for _, start, end in _pieces().places(plain(text))[: LONGEST - 2]), (0, 0)]


@cache
def session(name: str) -> InferenceSession:
    """The graph of this name, ready to run on one thread: more would change sums."""
    # from 1.29 on it would tell its maker of each run, and leave a file in the temporary folder
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"

    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(WEIGHTS / f"{name}.onnx", options, providers=["CPUExecutionProvider"])


@cache
def _table() -> tuple[NDArray[np.int8], Floats]:
    with np.load(WEIGHTS / "words.npz") as kept:
        return kept["rows"], kept["scale"]


@cache
def _pieces() -> WordPiece:
    return WordPiece((WEIGHTS / "vocab.txt").read_text(encoding="utf-8"))

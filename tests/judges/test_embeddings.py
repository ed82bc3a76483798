"""The judge `embeddings`, with a model made by hand in which a text's vector counts its words.

The model is a table of one row a piece, looked up by the token's number: every word has a direction of its own,
marks and little words have none. So the cosine of two texts is that of their words and can be worked out on paper.
"""

from __future__ import annotations

import math
import struct
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.judges import load_judge
from mkdocs_explainer.judges.base import Unanswered
from mkdocs_explainer.judges.embeddings import EmbeddingJudge, Files, Options, make

EMPTY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "on", "."]
WORDS = ["bridge", "opened", "monday", "mayor", "closed", "ferry", "sank"]
VOCABULARY = [*EMPTY, *WORDS]
INPUTS = ("input_ids", "attention_mask", "token_type_ids")

PRINTED = "The bridge opened on Monday."
PAIRS = {
    "On Monday the bridge opened": (1.0, "full"),
    "The bridge opened.": (2 / math.sqrt(6), "partial"),
    "The mayor closed the bridge": (1 / 3, None),
    "The ferry sank.": (0.0, "none"),
    "": (0.0, "none"),
}


def varint(value: int) -> bytes:
    out = b""
    while value > 127:
        out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])


def field(number: int, value: int | str | bytes) -> bytes:
    """One field of a protocol buffer, the format of ONNX files."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def tensor_info(name: str, kind: int, axes: Sequence[str]) -> bytes:
    shape = b"".join(field(1, field(2, axis)) for axis in axes)
    return field(1, name) + field(2, field(1, field(1, kind) + field(2, shape)))


def onnx_model(inputs: Sequence[str] = INPUTS) -> bytes:
    """A model that looks every token up in a table: ONNX IR 8, operator set 13."""
    rows, columns = len(VOCABULARY), len(WORDS)
    table = [[float(piece == word) for word in WORDS] for piece in VOCABULARY]
    data = b"".join(struct.pack("<f", value) for row in table for value in row)
    weights = field(1, rows) + field(1, columns) + field(2, 1) + field(8, "table") + field(9, data)
    lookup = field(1, "table") + field(1, inputs[0]) + field(2, "last_hidden_state") + field(4, "Gather")
    graph = field(1, lookup) + field(2, "lookup") + field(5, weights)
    graph += b"".join(field(11, tensor_info(name, 7, ("batch", "tokens"))) for name in inputs)
    graph += field(12, tensor_info("last_hidden_state", 1, ("batch", "tokens", "size")))
    return field(1, 8) + field(7, graph) + field(8, field(1, "") + field(2, 13))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model's folder as a user would have it, beside mkdocs.yml."""
    place = tmp_path / "model"
    place.mkdir()
    (place / "model.onnx").write_bytes(onnx_model())
    (place / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    return place


class ByHand:
    """The same lookup without onnxruntime."""

    def __init__(self, inputs: Sequence[str] = INPUTS) -> None:
        self.inputs = inputs
        self.fed: list[dict[str, Any]] = []

    def get_inputs(self) -> Sequence[Any]:
        return [type("Input", (), {"name": name})() for name in self.inputs]

    def run(self, output_names: Any, input_feed: dict[str, Any]) -> Sequence[Any]:
        assert output_names is None
        self.fed.append(input_feed)
        table = np.array([[float(piece == word) for word in WORDS] for piece in VOCABULARY], dtype=np.float32)
        return [self.result(table[input_feed["input_ids"]])]

    def result(self, vectors: Any) -> Any:
        return vectors


def by_hand(folder: Path, session: Any, **options: Any) -> EmbeddingJudge:
    return EmbeddingJudge(Options(**options), "0" * 16, Files(folder / "model.onnx", folder / "vocab.txt"), session)


@pytest.mark.parametrize(("candidate", "expected"), PAIRS.items(), ids=lambda one: str(one)[:30])
def test_verdicts_follow_the_cosine(folder: Path, candidate: str, expected: tuple[float, str | None]) -> None:
    judge = by_hand(folder, ByHand())
    likeness, verdict = expected
    assert judge.likeness(PRINTED, candidate) == round(likeness, 4)
    answer = judge.judge(PRINTED, candidate)
    assert (answer.verdict if answer is not None else None) == verdict
    if answer is not None:
        assert answer.reason == f"cosine {likeness:.4f}"


def test_a_model_file_gives_the_same(folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime", reason="onnxruntime is not installed: the model file is NOT tested")
    judge = make({"folder": "model"}, tmp_path)
    assert [judge.likeness(PRINTED, candidate) for candidate in PAIRS] == [
        round(likeness, 4) for likeness, _ in PAIRS.values()
    ]
    # a second run in another order, by a session of its own
    again = make({"folder": "model"}, tmp_path)
    assert [again.likeness(candidate, PRINTED) for candidate in reversed(PAIRS)] == [
        round(likeness, 4) for likeness, _ in reversed(PAIRS.values())
    ]


def test_a_model_of_fewer_inputs_gets_only_those(folder: Path, tmp_path: Path) -> None:
    session = ByHand(["input_ids"])
    by_hand(folder, session).likeness(PRINTED, "The ferry sank.")
    assert all(set(fed) == {"input_ids"} for fed in session.fed)
    pytest.importorskip("onnxruntime", reason="onnxruntime is not installed: the model file is NOT tested")
    (folder / "model.onnx").write_bytes(onnx_model(["input_ids"]))
    assert make({"folder": "model"}, tmp_path).likeness(PRINTED, PRINTED) == 1.0


def test_each_text_goes_through_the_model_alone_and_once(folder: Path) -> None:
    session = ByHand()
    judge = by_hand(folder, session)
    for candidate in PAIRS:
        judge.judge(PRINTED, candidate)
    assert len(session.fed) == 1 + len(PAIRS)
    for fed in session.fed:
        assert fed["input_ids"].shape[0] == 1
        assert fed["attention_mask"].all()
        assert not fed["token_type_ids"].any()
        assert {array.dtype for array in fed.values()} == {np.dtype(np.int64)}


def test_thresholds_can_be_set_and_are_part_of_who_judges(folder: Path) -> None:
    judge = by_hand(folder, ByHand(), none_below=0.4, partial_from=0.5, full_from=0.8)
    said = [judge.judge(PRINTED, candidate) for candidate in PAIRS]
    assert [one.verdict for one in said if one is not None] == ["full", "full", "none", "none", "none"]
    assert judge.version != by_hand(folder, ByHand()).version
    assert by_hand(folder, ByHand(), lowercase=False).version != by_hand(folder, ByHand()).version


def test_it_never_says_that_texts_contradict_each_other(folder: Path) -> None:
    judge = by_hand(folder, ByHand(), none_below=-1, partial_from=-1, full_from=1)
    verdicts = {one.verdict for candidate in PAIRS if (one := judge.judge(PRINTED, candidate)) is not None}
    assert verdicts <= {"none", "partial", "full"}


class Flat(ByHand):
    def result(self, vectors: Any) -> Any:
        return vectors[:, 0]


class Short(ByHand):
    def result(self, vectors: Any) -> Any:
        return vectors[:, 1:]


class Broken(ByHand):
    def result(self, vectors: Any) -> Any:
        raise RuntimeError("index out\nof range")


@pytest.mark.parametrize(
    ("session", "said"),
    [
        (Flat(), "no vector for each token"),
        (Short(), "no vector for each token"),
        (Broken(), "fails on .* tokens .index out of range"),
        (ByHand(["input_ids", "pixel_values"]), "'pixel_values'"),
    ],
    ids=["flat", "short", "broken", "pixels"],
)
def test_a_model_of_another_kind_is_named(folder: Path, session: Any, said: str) -> None:
    with pytest.raises(ExplainerError, match=said) as caught:
        by_hand(folder, session).judge(PRINTED, PRINTED)
    assert "model.onnx" in str(caught.value)


class NoNumber(ByHand):
    def result(self, vectors: Any) -> Any:
        return vectors * np.float32("nan")


def test_what_is_no_number_is_no_answer(folder: Path) -> None:
    with pytest.raises(Unanswered, match="no numbers"):
        by_hand(folder, NoNumber()).judge(PRINTED, PRINTED)


def test_a_file_that_is_no_model_is_named(folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime", reason="onnxruntime is not installed: faulty model files are NOT tested")
    (folder / "model.onnx").write_bytes(b"not a model")
    with pytest.raises(ExplainerError, match=r"model.onnx cannot be loaded"):
        make({"folder": "model"}, tmp_path).judge(PRINTED, PRINTED)


@pytest.mark.parametrize("text", [b"the\nbridge\n", b"\xff\xfe"], ids=["no marks", "no UTF-8"])
def test_a_file_that_is_no_vocabulary_is_named(folder: Path, text: bytes) -> None:
    (folder / "vocab.txt").write_bytes(text)
    with pytest.raises(ExplainerError, match=r"vocab.txt is no vocabulary"):
        by_hand(folder, ByHand()).judge(PRINTED, PRINTED)


def test_without_onnxruntime_what_to_install_is_told(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    judge = make({"folder": "model"}, tmp_path)
    with pytest.raises(ExplainerError, match=r'pip install "mkdocs-explainer\[embeddings\]"'):
        judge.judge(PRINTED, PRINTED)


def test_the_fingerprint_is_of_the_files(folder: Path, tmp_path: Path) -> None:
    one = make({"folder": "model"}, tmp_path).model
    assert len(one) == 16
    folder.rename(tmp_path / "moved")
    moved = tmp_path / "moved"
    assert make({"folder": "moved"}, tmp_path).model == one
    (moved / "model.onnx_data").write_bytes(b"weights beside")
    two = make({"folder": "moved"}, tmp_path).model
    (moved / "vocab.txt").write_text("\n".join([*VOCABULARY, "more"]), encoding="utf-8")
    assert len({one, two, make({"folder": "moved"}, tmp_path).model}) == 3


def test_with_a_fingerprint_the_lock_file_is_enough(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("onnxruntime", reason="onnxruntime is not installed: the model file is NOT tested")
    mark = make({"folder": "model"}, tmp_path).model
    options = {"folder": "model", "fingerprint": mark}
    first = load_judge("embeddings", options, tmp_path)
    assert first is not None
    said = [first.judge(PRINTED, candidate) for candidate in PAIRS]
    first.save()
    # a machine that has neither the model nor the library
    for path in folder.iterdir():
        path.unlink()
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    second = load_judge("embeddings", options, tmp_path)
    assert second is not None
    assert [second.judge(PRINTED, candidate) for candidate in PAIRS] == said
    with pytest.raises(ExplainerError, match="which are not here"):
        second.judge(PRINTED, "The mayor sank.")
    offline = load_judge("embeddings", {**options, "offline": True}, tmp_path)
    assert offline is not None
    assert offline.judge(PRINTED, "The mayor sank.") is None
    assert len(offline.warnings) == 1


def test_a_package_can_carry_the_model(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "lib" / "carried_model"
    (package / "data" / "onnx").mkdir(parents=True)
    (package / "__init__.py").write_text("raise RuntimeError('its code need not run')\n")
    (package / "data" / "vocab.txt").write_bytes((folder / "vocab.txt").read_bytes())
    (package / "data" / "onnx" / "model.onnx").write_bytes((folder / "model.onnx").read_bytes())
    monkeypatch.syspath_prepend(tmp_path / "lib")
    assert make({"package": "carried_model"}, tmp_path).model == make({"folder": "model"}, tmp_path).model
    (package / "data" / "model.onnx").write_bytes(b"another")
    with pytest.raises(ExplainerError, match=r"data/model.onnx, data/onnx/model.onnx"):
        make({"package": "carried_model"}, tmp_path)
    chosen = make({"package": "carried_model", "file": "data/onnx/model.onnx"}, tmp_path)
    assert chosen.model == make({"folder": "model"}, tmp_path).model


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "either a folder"),
        ({"folder": "model", "package": "numpy"}, "either a folder"),
        ({"folder": "nowhere"}, "no model.onnx with a vocab.txt in .*nowhere"),
        ({"folder": "model", "file": "other.onnx"}, "no other.onnx"),
        ({"folder": "model", "file": "/model.onnx"}, "path within"),
        ({"package": "no_such_package_here"}, "not installed"),
        ({"package": "os.path"}, "not installed"),
        ({"package": "numpy"}, "no model.onnx"),
        ({"folder": "model", "fingerprint": "abc"}, "but the files in .* have"),
        ({"folder": "model", "none_below": 0.8}, "have to rise"),
        ({"folder": "model", "full_from": 2}, "full_from"),
        ({"folder": "model", "max_tokens": 1}, "max_tokens"),
        ({"folder": "model", "treshold": 1}, "treshold"),
        ({"folder": 5}, "folder"),
    ],
)
def test_options_that_cannot_work_are_named(folder: Path, tmp_path: Path, options: Any, said: str) -> None:
    with pytest.raises(ExplainerError, match=said) as caught:
        make(options, tmp_path)
    assert "embeddings" in str(caught.value)

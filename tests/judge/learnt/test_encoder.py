"""What is kept of a sentence: the same wherever it stands, and small."""

from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_explainer.judge.learnt.encoder import LONGEST, WEIGHTS, encode, numbers_of, session, spans, vectors_of

SENTENCES = [
    "The Orwick tunnel will open in 2027, the council of Arnby said on Monday.",
    "It leaks.",
    "“Nobody will lose a job over it,” Mayor Ana Ruiz told the Lumen Post, which first reported the plan.",
    "The dam holds 40,000 cubic metres of water; in March it held 36,000.",
    "word " * 300,
]
_HASH = (
    "import hashlib, sys; from mkdocs_explainer.judge.learnt.encoder import encode;"
    "print(hashlib.sha256(b''.join(b for t in sys.argv[1:] for b in encode(t))).hexdigest())"
)


def test_a_sentence_is_encoded_the_same_in_any_order() -> None:
    alone = {text: encode(text) for text in SENTENCES}
    shuffled = SENTENCES * 2
    random.Random(3).shuffle(shuffled)  # noqa: S311
    assert all(encode(text) == alone[text] for text in shuffled)


@pytest.mark.parametrize("threads", ["1", "4"])
def test_a_sentence_is_encoded_the_same_on_any_number_of_threads(threads: str) -> None:
    expected = hashlib.sha256(b"".join(part for text in SENTENCES for part in encode(text))).hexdigest()
    environment = {**os.environ, "OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads}
    run = subprocess.run(
        [sys.executable, "-c", _HASH, *SENTENCES], capture_output=True, text=True, check=True, env=environment
    )
    assert run.stdout.strip() == expected


def test_nobody_is_told_of_it(tmp_path: Path) -> None:
    """The library that runs the graphs leaves nothing in the temporary folder, as it does when it tells its maker."""
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    subprocess.run([sys.executable, "-c", _HASH, *SENTENCES], capture_output=True, check=True, env=environment)
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_is_small() -> None:
    """At most twelve kilobytes a sentence of usual length, and never more pieces than are looked at."""
    assert all(len(encode(text).vectors) <= 12_000 for text in SENTENCES[:4])
    assert len(numbers_of(encode(SENTENCES[4]).pieces)) == LONGEST


def test_no_vector_is_cut_by_being_made_whole() -> None:
    for text in SENTENCES:
        assert np.abs(vectors_of(encode(text))).max() < 127 / 256


def test_the_graphs_run_on_one_thread() -> None:
    for name in ("encoder", "head"):
        assert session(name).get_session_options().intra_op_num_threads == 1


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_pieces_stand_where_the_text_has_them(text: str) -> None:
    places = spans(text)
    assert len(places) == len(numbers_of(encode(text).pieces))
    inner = places[1:-1]
    assert all(0 <= start < end <= len(text) for start, end in inner)
    assert inner == sorted(inner)


def test_the_weights_are_those_that_are_described() -> None:
    about = json.loads((WEIGHTS / "about.json").read_bytes())
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in WEIGHTS.iterdir()
        if path.name != "about.json"
    }
    assert about["sha256"] == found
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir()) < 30_000_000

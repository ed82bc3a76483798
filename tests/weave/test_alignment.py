"""How two articles compare: sentences told again, runs of words, and each number that decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from controls import loose

from mkdocs_explainer.weave.corpus.folder import Corpus
from mkdocs_explainer.weave.likeness.comparing import Pairs
from mkdocs_explainer.weave.origins import alignment, provenance
from mkdocs_explainer.weave.origins.alignment import Aligner, likely_pairs


def one_seed(name: str, outlet: str, body: str) -> str:
    return f"=== {name}.md\n---\ntitle: {name}\noutlet: {outlet}\n---\n\n{body}\n\n"


def test_an_article_is_taken_apart_once_however_many_it_is_held_to(
    folder: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = folder("rewrites")
    count = len(made.corpus.articles)
    alone = [Aligner(made.corpus, made.similarity).align(0, other) for other in range(1, count)]
    read: list[int] = []
    of_article = Corpus.of_article
    monkeypatch.setattr(Corpus, "of_article", lambda self, index: read.append(index) or of_article(self, index))
    aligner = Aligner(made.corpus, made.similarity)
    assert [aligner.align(0, other) for other in range(1, count)] == alone
    assert sorted(read) == list(range(count))


def alike(*pairs: tuple[int, int, float], units: int) -> Any:
    """A likeness of which only these pairs of units are known."""
    first, second, scores = map(np.array, zip(*pairs, strict=True))

    class Known:
        pairs = Pairs(units, first, second, scores)

    return Known()


def test_what_is_told_again_is_alike_and_in_own_words(
    folder: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "“We saw it,” said two divers on Friday. “We saw it,” said divers on Friday. "
    corpus = folder(
        one_seed("a", "Sample Wire", words + "The ferry left the old quay. The crew saw the mast."),
        one_seed("b", "Example Herald", words + "The ferry sank at the quay. The crew saw a lamp."),
    ).corpus
    assert len(corpus.units) == 8
    near = alike((0, 4, 1.0), (1, 5, 1.0), (2, 6, 0.35), (3, 7, 0.349), units=8)

    def again(name: str) -> Callable[[Any], int]:
        def made(value: float) -> int:
            monkeypatch.setattr(alignment, name, value)
            return Aligner(corpus, near).align(0, 1).matches

        return made

    assert Aligner(corpus, near).align(0, 1).matches == 2
    assert loose(alignment.MATCH, 0.001, again("MATCH")) == []
    monkeypatch.undo()
    assert loose(alignment._OWN_WORDS, 1, again("_OWN_WORDS")) == []


def test_how_many_words_in_a_row_are_a_run(folder: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = folder(
        one_seed("a", "Sample Wire", "At noon the ferry left the old quay of Arnby."),
        one_seed("b", "Example Herald", "Nobody knew that the ferry left the old quay of Lomark."),
        one_seed("c", "Sample Gazette", "Only one ferry left the old quay of Hovin."),
    ).corpus
    near = alike((0, 1, 1.0), units=3)

    def made(run: int) -> list[bool]:
        monkeypatch.setattr(alignment, "RUN", run)
        return [Aligner(corpus, near).align(0, other).verbatim > 0 for other in (1, 2)]

    assert made(alignment.RUN) == [True, False]
    assert loose(alignment.RUN, 1, made) == []


def test_one_sentence_alike_is_no_reason_to_compare(
    folder: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    body = "The ferry left the old quay. The crew saw the mast."
    corpus = folder(*(one_seed(name, f"{name} Times", body) for name in ("Arnby", "Hovin", "Lomark"))).corpus
    near = alike((0, 2, 1.0), (1, 3, 0.35), (0, 4, 1.0), (1, 5, 0.349), units=6)

    def made(fewest: int) -> list[tuple[int, int]]:
        monkeypatch.setattr(alignment, "_SHARED", fewest)
        return likely_pairs(corpus, near)

    assert made(alignment._SHARED) == [(0, 1)]
    assert loose(alignment._SHARED, 1, made) == []


def test_what_a_digest_tells_is_as_another_report_tells_it(
    folder: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    body = "The ferry left the old quay. The crew saw the mast."
    corpus = folder(*(one_seed(name, f"{name} Times", body) for name in ("Arnby", "Lomark"))).corpus
    near = alike((0, 2, 0.3), (1, 3, 0.299), units=4)

    def made(told: float) -> dict[int, tuple[str, ...]]:
        monkeypatch.setattr(provenance, "_TOLD", told)
        return provenance._guessed(corpus, near, [["origin-a", "origin-b"], ["origin-b"]], {})

    assert made(provenance._TOLD) == {0: ("origin-b",)}
    assert loose(provenance._TOLD, 0.001, made) == []

"""How sentences hold in time: modes.md."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_explainer.analyse.modes import MODES
from mkdocs_explainer.model import Analysis, Sentence


def test_how_sentences_hold(text: str, expected: list[str], sentence: Callable[[str], Sentence]) -> None:
    assert [sentence(text).mode] == expected


def test_every_sentence_has_a_mode(analyse: Callable[[str], Analysis]) -> None:
    found = analyse("The ferry sank. Why? No one knows, they say.\nA list").sentences

    assert all(one.mode in MODES for one in found)

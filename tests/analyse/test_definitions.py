"""Definitions: the words that say what a name is."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_explainer.model import Sentence


def test_definitions_of_a_sentence(text: str, expected: list[str], sentence: Callable[[str], Sentence]) -> None:
    found = sentence(text)

    assert [f"{d.name} | {d.pattern} | {d.phrase}" for d in found.definitions] == expected
    assert all(d.phrase in found.text for d in found.definitions)

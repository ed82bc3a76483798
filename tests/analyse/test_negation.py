"""Negation: the words that are denied."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_explainer.model import Sentence


def test_negated_words_of_a_sentence(text: str, expected: list[str], sentence: Callable[[str], Sentence]) -> None:
    assert list(sentence(text).negated) == expected

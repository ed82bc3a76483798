"""Dangling: whether a sentence can be read without the one before it."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_explainer.model import Sentence


def test_why_a_sentence_does_not_stand_alone(
    text: str, expected: list[str], sentence: Callable[[str], Sentence]
) -> None:
    assert [sentence(text).dangling or "stands"] == expected

"""Words: the content words of a sentence in comparable form."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_explainer.model import Sentence


def test_content_words_of_a_sentence(text: str, expected: list[str], sentence: Callable[[str], Sentence]) -> None:
    assert [" ".join(sentence(text).lemmas)] == expected

"""What is too long for a word is no part of a report."""

from __future__ import annotations

import pytest

from mkdocs_explainer.read import read_seed
from mkdocs_explainer.read.pieces import LONGEST_WORD

SENTENCE = "The river rose by two metres on Monday, officials said, and forty families left their homes."
LONG = "https://example.org/?" + "q" * LONGEST_WORD


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_a_word_that_is_too_long_is_set_apart_and_the_sentence_around_it_kept(suffix: str) -> None:
    sentence = (
        f"Officials put the numbers on {LONG} for everybody who lives by the river, and spoke of a record year."
    )
    body = (
        f"<p>{SENTENCE}</p><p>{sentence}</p><p>{SENTENCE}</p>" if suffix == ".html" else f"{SENTENCE}\n\n{sentence}"
    )

    found = read_seed(f"a{suffix}", body.encode())

    assert [(one.text, one.reason) for one in found.excluded] == [(LONG, "overlong word")]
    assert " ".join(found.blocks[1].text.split()) == " ".join(sentence.replace(LONG, "").split())
    assert "".join(found.text[start:end] for start, end in found.blocks[1].ranges) == found.blocks[1].text


def test_the_longest_word_is_one() -> None:
    assert read_seed("a.txt", f"{SENTENCE} {LONG[:LONGEST_WORD]}".encode()).excluded == ()


def test_marks_within_a_word_that_is_too_long_go_with_it() -> None:
    word = "a" * 600 + "**b**" + "c" * 600

    found = read_seed(
        "a.md", f"{SENTENCE}\n\nThey left {word} behind, and nobody knows why they did so at all.".encode()
    )

    assert [(one.text, one.reason) for one in found.excluded] == [(word, "overlong word")]

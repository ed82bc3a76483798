"""What a partial quote does not say, as phrases of the printed sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.render.lacking import phrases

FERRY = "The ferry Solveig, built in Arnby in 1961, carried 150 passengers and eight cars across the lake in March."


@pytest.mark.parametrize(
    ("missing", "shown"),
    [
        ((), []),
        (("March",), ["in March"]),
        (("150", "passengers"), ["150 passengers"]),
        # small words between are part of the phrase; a comma or a word that is said ends it
        (("150", "passengers", "eight", "cars"), ["150 passengers and eight cars"]),
        (("1961", "carried"), ["in 1961", "carried"]),
        (("passengers", "cars"), ["passengers", "cars"]),
        (("150 passengers",), ["150 passengers"]),
        # as a word of its own, and not within another
        (("is",), ["is"]),
        (("sixty",), ["sixty"]),
        (("ferry", "Arnby", "1961", "passengers", "lake"), ["ferry", "in Arnby in 1961", "passengers", "lake"]),
        (("ferry", "built", "1961", "150", "eight", "lake"), ["ferry", "built", "in 1961", "150"]),
    ],
)
def test_missing_words_become_phrases(missing: tuple[str, ...], shown: list[str]) -> None:
    assert phrases(FERRY, missing) == shown


@given(st.sets(st.integers(min_value=0, max_value=18)))
def test_a_phrase_stands_in_the_sentence_and_no_word_is_put_in(chosen: set[int]) -> None:
    words = [word.strip(",.") for word in FERRY.split()]
    missing = [words[at] for at in sorted(chosen) if at < len(words)]
    small = {"The", "in", "and", "the", "across"}
    for phrase in phrases(FERRY, missing):
        assert phrase in FERRY
        assert set(phrase.split()) <= set(missing) | small

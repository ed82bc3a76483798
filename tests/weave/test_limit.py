"""The quotation limit: a share of each article, and of a short one as much as makes an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mkdocs_explainer.weave.answers.limit import SENTENCES, Budget, Limit

SENTENCE = "Divers from Arnby found the old ferry number {} below the bridge on Friday."
"""Fourteen words."""


def made_of(folder: Callable[..., Any], count: int) -> Any:
    text = " ".join(SENTENCE.format(number) for number in range(count))
    return folder(f"=== a.md\n---\ntitle: The ferry\n---\n\n{text}\n").corpus


def printed(corpus: Any, limit: Limit) -> int:
    """How many sentences fit, from the first on."""
    budget, count = Budget(corpus, limit), 0
    while count < len(corpus.units) and budget.fits([count]):
        budget.spend([count])
        count += 1
    return count


@pytest.mark.parametrize(
    ("sentences", "limit", "fit"),
    [
        (30, Limit(), 10),
        (30, Limit(share=0.1), 5),  # eighty words
        (30, Limit(share=0.1, words=0), 3),
        (30, Limit(share=0.1, words=10), 3),
        (5, Limit(), 5),
        (4, Limit(words=20), SENTENCES),
        (4, Limit(words=0), 1),
        (4, Limit(share=0), 0),
    ],
)
def test_a_short_article_gives_an_answer_and_a_long_one_its_share(
    sentences: int, limit: Limit, fit: int, folder: Callable[..., Any]
) -> None:
    assert printed(made_of(folder, sentences), limit) == fit


def test_what_is_taken_back_can_be_spent_again(folder: Callable[..., Any]) -> None:
    corpus = made_of(folder, 30)
    budget = Budget(corpus, Limit())
    budget.spend(range(10))
    assert not budget.fits([10])
    budget.spend([3], -1)
    assert budget.fits([10])

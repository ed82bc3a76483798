"""Whether two sentences can share a citation: the minimal pairs of agreement.yml, and what always holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_explainer.model import Sentence
from mkdocs_explainer.weave.likeness.agreement import agree

ROWS = yaml.safe_load((Path(__file__).parent / "agreement.yml").read_text(encoding="utf-8"))
KINDS = ("numbers", "dates", "relative_dates", "speakers")


@pytest.fixture(scope="session")
def said(folder: Callable[..., Any]) -> Callable[[str], Sentence]:
    """The one sentence of an article that says this."""

    def one(text: str) -> Sentence:
        sentences = folder(f"=== note.md\n---\ntitle: A note\n---\n\n{text}\n").analyses[0].sentences
        assert [s.text for s in sentences] == [text]
        return sentences[0]

    return one


@pytest.mark.parametrize("row", ROWS, ids=[row["why"] for row in ROWS])
def test_what_may_share_a_citation(row: dict[str, Any], said: Callable[[str], Sentence]) -> None:
    found = agree(said(row["says"]), [said(row["other"])])
    if row["agree"] == "conflict":
        assert found.conflict
        assert not found.complete
    else:
        assert not found.conflict
        missing = [kind for kind in KINDS if getattr(found, kind)]
        assert missing == ([] if row["agree"] == "complete" else row["agree"])
        assert found.complete == (row["agree"] == "complete")


@pytest.mark.parametrize("row", [r for r in ROWS if r["agree"] == "conflict"], ids=lambda row: row["why"])
def test_a_conflict_is_one_from_either_side(row: dict[str, Any], said: Callable[[str], Sentence]) -> None:
    assert agree(said(row["other"]), [said(row["says"])]).conflict


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["why"])
def test_a_sentence_agrees_with_itself(row: dict[str, Any], said: Callable[[str], Sentence]) -> None:
    for text in (row["says"], row["other"]):
        assert agree(said(text), [said(text)]).complete


def test_what_one_sentence_lacks_the_next_may_give(said: Callable[[str], Sentence]) -> None:
    whole = said("The bridge cost $48 million and opened on May 13, 2024.")
    halves = [said("The bridge cost $48 million."), said("It opened on May 13, 2024.")]
    assert [agree(whole, [half]).complete for half in halves] == [False, False]
    assert agree(whole, halves).complete


def test_shared_numbers_are_counted_without_years(said: Callable[[str], Sentence]) -> None:
    a = said("In 2019 the ferry carried 1,200 people and 30 cars.")
    b = said("The ferry carried 30 cars and 1,200 people in 2019.")
    assert agree(a, [b]).shared_numbers == 2


def test_a_small_number_of_another_unit_counts_nothing_in_common(said: Callable[[str], Sentence]) -> None:
    nine = said("The mayor said that nine passengers had died.")
    assert agree(nine, [said("The mayor said that nine buses had died down.")]).shared_counts == 0
    assert agree(nine, [said("Nine passengers died in the flood.")]).shared_counts == 1
    many = said("All 157 people on board died.")
    assert agree(many, [said("The crash killed 157.")]).shared_counts == 1

"""Whether two amounts are one: the pairs of agreement.yml, and what always holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_explainer.model import Sentence
from mkdocs_explainer.weave.likeness.agreement import same_quantity, same_unit

ROWS = yaml.safe_load((Path(__file__).parent / "agreement.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def said(folder: Callable[..., Any]) -> Callable[[str], Sentence]:
    """The one sentence of an article that says this."""

    def one(text: str) -> Sentence:
        sentences = folder(f"=== note.md\n---\ntitle: A note\n---\n\n{text}\n").analyses[0].sentences
        assert [s.text for s in sentences] == [text]
        return sentences[0]

    return one


@pytest.mark.parametrize("row", ROWS, ids=[row["why"] for row in ROWS])
def test_whether_amounts_are_one(row: dict[str, Any], said: Callable[[str], Sentence]) -> None:
    here, there = said(row["says"]).quantities, said(row["other"]).quantities
    assert here
    assert there
    assert all(any(same_quantity(one, other) for other in there) for one in here) == row["same"]
    assert all(any(same_quantity(other, one) for one in here) for other in there) == row["same"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["why"])
def test_an_amount_is_one_with_itself(row: dict[str, Any], said: Callable[[str], Sentence]) -> None:
    for quantity in said(row["says"]).quantities:
        assert same_quantity(quantity, quantity)
        assert same_unit(quantity, quantity) == bool(quantity.unit)

"""Sub-headings of long answers: the answers of parts.yml, each the body of a page below its first sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_explainer.weave.answers.parts import Stretch, divide
from mkdocs_explainer.weave.corpus.standing import standing_group

ROWS = yaml.safe_load((Path(__file__).parent / "parts.yml").read_text(encoding="utf-8"))
DIVIDED = [row for row in ROWS if row["outcome"] == "divided"]


def divided(made: Any, title: str, asked: frozenset[str] = frozenset()) -> tuple[Stretch, ...]:
    units = [unit.index for unit in made.corpus.units]
    groups = {unit: standing_group(made.corpus, unit) or (unit,) for unit in units}
    return divide(made.story, title, (units[0],), units[1:], groups, asked)


@pytest.fixture
def answer(folder: Callable[..., Any]) -> Callable[..., Any]:
    def make(row: dict[str, Any]) -> Any:
        [article] = row["articles"]
        return folder(f"=== note.md\n---\ntitle: A note\n---\n\n{article}\n")

    return make


@pytest.mark.parametrize("row", ROWS, ids=[row["why"] for row in ROWS])
def test_a_long_answer_is_divided_only_where_a_heading_is_right(
    row: dict[str, Any], answer: Callable[..., Any]
) -> None:
    made = answer(row)
    opening, *parts = divided(made, row["title"])
    expected = row.get("parts", {})
    assert opening.title == ""
    assert [part.title for part in parts] == list(expected)
    for part, words in zip(parts, expected.values(), strict=True):
        texts = [made.corpus.units[unit].sentence.text for unit in part.units]
        assert len(texts) == len(words)
        assert all(text.startswith(start) for text, start in zip(texts, words, strict=True))


@pytest.mark.parametrize("row", ROWS, ids=[row["why"] for row in ROWS])
def test_nothing_is_lost_and_each_stretch_keeps_the_order(row: dict[str, Any], answer: Callable[..., Any]) -> None:
    made = answer(row)
    stretches = divided(made, row["title"])
    assert sorted(unit for one in stretches for unit in one.units) == list(range(1, len(made.corpus.units)))
    assert all(list(one.units) == sorted(one.units) for one in stretches)
    if len(stretches) > 1:
        assert all(2 <= len(one.units) <= 8 for one in stretches)


@pytest.mark.parametrize("row", DIVIDED, ids=[row["why"] for row in DIVIDED])
def test_what_another_page_asks_no_part_asks(row: dict[str, Any], answer: Callable[..., Any]) -> None:
    asked = frozenset(title.casefold() for title in row["parts"])
    assert not {one.title for one in divided(answer(row), row["title"], asked)} & set(row["parts"])


def test_a_sentence_that_leans_on_the_short_answer_stays_first(folder: Callable[..., Any]) -> None:
    [article] = DIVIDED[0]["articles"]
    opened, rest = article.split("\n\n", 1)
    made = folder(f"=== note.md\n---\ntitle: A note\n---\n\n{opened} It was loaded with milk.\n\n{rest}\n")
    stretches = divided(made, DIVIDED[0]["title"])
    assert len(stretches) == 2
    assert made.corpus.units[stretches[0].units[0]].sentence.text == "It was loaded with milk."

"""Which sentences can be read alone, and which need those before them: the articles of standing.yml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_explainer.weave.corpus.standing import standing_group

ROWS = yaml.safe_load((Path(__file__).parent / "standing.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=[row["why"] for row in ROWS])
def test_what_must_be_printed_together(row: dict[str, Any], folder: Callable[..., Any]) -> None:
    made = folder(f"=== note.md\n---\ntitle: {row.get('title', 'A note')}\n---\n\n{row['article']}\n")
    texts = [unit.sentence.text for unit in made.corpus.units]
    [unit] = [index for index, text in enumerate(texts) if text.startswith(row["sentence"])]
    group = standing_group(made.corpus, unit, row.get("page", "")) or ()
    assert len(group) == len(row["with"])
    assert all(texts[index].startswith(words) for index, words in zip(group, row["with"], strict=True))


def test_what_must_stand_together_stands_in_a_row_under_one_heading(folder: Callable[..., Any]) -> None:
    corpus = folder("ferry").corpus
    for unit in corpus.units:
        group = standing_group(corpus, unit.index)
        if group is not None:
            assert list(group) == list(range(unit.index - len(group) + 1, unit.index + 1))
            assert len(group) <= 4
            assert len({corpus.units[member].section for member in group}) == 1

"""What the sources' words tell of where places lie: the table of places.yml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_explainer.weave.geography import Geography

ROWS = yaml.safe_load((Path(__file__).parent / "places.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['one']} {row['lie']} {row['other']}" for row in ROWS])
def test_how_two_places_lie(row: dict[str, str], folder: Callable[..., Any]) -> None:
    made = folder(f"=== one.md\n---\ntitle: A storm\noutlet: Sample Wire\n---\n\n{row['text']}\n\n")
    one, other = made.thing(row["one"]).index, made.thing(row["other"]).index
    geography = Geography(made.corpus, made.naming)
    assert (other in geography.holders(one)) == (row["lie"] == "within")
    assert geography.apart(one, other) == geography.apart(other, one) == (row["lie"] == "apart")


def test_what_holds_a_holder_holds_the_place(folder: Callable[..., Any]) -> None:
    text = "The ferry left Arnby, Ostland, at noon. It was built in Ostland, Norway, by sailors."
    made = folder(f"=== one.md\n---\ntitle: A storm\noutlet: Sample Wire\n---\n\n{text}\n\n")
    arnby, norway = made.thing("Arnby").index, made.thing("Norway").index
    geography = Geography(made.corpus, made.naming)
    assert norway in geography.holders(arnby)
    assert not geography.holders(norway)

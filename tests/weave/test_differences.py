"""What differs and what only looks as if it did: the minimal pairs of differences.yml."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_explainer.model import Difference
from mkdocs_explainer.weave.differences.finding import find_differences

ROWS = yaml.safe_load((Path(__file__).parent / "differences.yml").read_text(encoding="utf-8"))
BESIDE = ("garden", "independent", "names")
"""Other stories in the folder, so that words have weights as in a real one."""


def seed(name: str, text: str, date: str | None = None) -> str:
    head = f"title: {name}\noutlet: The {name} paper\n" + (f"date: {date}\n" if date else "")
    return f"=== {name}.md\n---\n{head}---\n\n{text}\n\n"


def differences(made: Any) -> list[Difference]:
    return find_differences(made.story)


@pytest.mark.parametrize("row", ROWS, ids=[row["why"] for row in ROWS])
def test_minimal_pair(row: dict[str, Any], folder: Callable[..., Any]) -> None:
    dates = row.get("dates", [None, None])
    made = folder(seed("one", row["one"], dates[0]), seed("other", row["other"], dates[1]), *BESIDE)
    found = differences(made)
    if row["kind"] == "none":
        assert not [(d.kind, [p.value for p in d.positions]) for d in found]
        return
    assert [d.kind for d in found] == [row["kind"]]
    assert {e.source for p in found[0].positions for e in p.evidence} == {"src-one", "src-other"}
    if "values" in row:
        assert [p.value for p in found[0].positions] == row["values"]


SAID = (
    "The ferry Solveig was licensed to carry 150 passengers and eight cars across the lake.",
    "The ferry Solveig was licensed to carry 150 passengers and also eight cars across the lake.",
    "The ferry Solveig was licensed to carry 120 passengers and eight cars across the lake.",
)


def test_one_difference_holds_the_sentence_of_every_source(folder: Callable[..., Any]) -> None:
    made = folder(*(seed(f"paper-{n}", text) for n, text in enumerate(SAID)), *BESIDE)
    (found,) = differences(made)
    assert [[e.source for e in p.evidence] for p in found.positions] == [
        ["src-paper-0", "src-paper-1"],
        ["src-paper-2"],
    ]
    assert [e.quote for p in found.positions for e in p.evidence] == list(SAID)


def test_evidence_points_at_the_sentence_in_its_file(folder: Callable[..., Any]) -> None:
    made = folder(*(seed(f"paper-{n}", text) for n, text in enumerate(SAID)), *BESIDE)
    texts = {made.corpus.sources[n]: a.text for n, a in enumerate(made.corpus.articles)}
    evidence = [e for d in differences(made) for p in d.positions for e in p.evidence]
    assert evidence
    for e in evidence:
        assert texts[e.source][e.start : e.end] == e.quote
        assert e.support == "full"


def test_words_of_a_position_stand_in_its_first_sentence(folder: Callable[..., Any]) -> None:
    rows = [row for row in ROWS if row["kind"] == "contradiction"]
    for row in rows:
        made = folder(seed("one", row["one"]), seed("other", row["other"]), *BESIDE)
        for position in (p for d in differences(made) for p in d.positions):
            assert position.value in position.evidence[0].quote


def test_order_of_the_files_changes_nothing(folder: Callable[..., Any]) -> None:
    seeds = [seed(f"paper-{n}", text) for n, text in enumerate(SAID)]
    results = [differences(folder(*order, *BESIDE)) for order in itertools.permutations(seeds)]
    assert all(found == results[0] for found in results)


def test_an_unrelated_article_changes_nothing(folder: Callable[..., Any]) -> None:
    seeds = [seed(f"paper-{n}", text) for n, text in enumerate(SAID)]
    assert differences(folder(*seeds, *BESIDE)) == differences(folder(*seeds, *BESIDE, "tunnel"))


def test_ids_are_told_apart_and_stay(folder: Callable[..., Any]) -> None:
    rows = [row for row in ROWS if row["why"] in ("two counts of one thing", "one sum, differently high")]
    one, other = (" ".join(row[key] for row in rows) for key in ("one", "other"))
    made = folder(seed("one", one), seed("other", other), *BESIDE)
    found = differences(made)
    assert len({d.id for d in found}) == len(found) == 2
    assert all(d.id.startswith("d-") for d in found)


def test_articles_of_different_stories_do_not_differ(folder: Callable[..., Any]) -> None:
    assert not differences(folder("garden", "independent", "names", "tunnel"))

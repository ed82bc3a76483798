"""What differs and what only looks as if it did: the minimal pairs of differences.yml."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from mkdocs_explainer.model import Difference
from mkdocs_explainer.weave.differences.finding import find_differences
from mkdocs_explainer.weave.differences.sides import Side, gather_positions

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


def test_a_sentence_joins_a_position_through_one_that_joined_before_it(folder: Callable[..., Any]) -> None:
    made = folder(*(seed(f"paper-{n}", f"Paper {n} has one sentence.") for n in range(4)))
    near = {(0, 2): 0.5, (2, 3): 0.5}
    rows = [[(b if a == u else a, s) for (a, b), s in sorted(near.items()) if u in (a, b)] for u in range(4)]
    story: Any = SimpleNamespace(corpus=made.corpus, likeness=SimpleNamespace(pairs=rows))
    twelve, thirty = Side(unit=0, value="12"), Side(unit=1, value="30")

    def gathered(*more: int) -> list[list[int]]:
        sides = [Side(unit=unit, value="12") for unit in more]
        (found,) = gather_positions(story, [(twelve, thirty)], lambda x, y: x.value == y.value, sides)
        return [[side.unit for side in position] for position in found]

    assert gathered(2, 3) == [[0, 2, 3], [1]]
    assert gathered(3, 2) == [[0, 2], [1]]

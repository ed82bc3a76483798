"""Which words of another source say a sentence, and how much of it: the pairs of support.yml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROWS = yaml.safe_load((Path(__file__).parent / "support.yml").read_text(encoding="utf-8"))


def seed(name: str, text: str) -> str:
    return f"=== {name}.md\n---\ntitle: {name}\noutlet: The {name} paper\n---\n\n{text}\n\n"


@pytest.fixture(scope="session")
def pair(folder: Callable[..., Any]) -> Callable[[str, str], Any]:
    """A folder of two articles beside which others stand, so that words have weights as in a real one."""
    return lambda one, other: folder(seed("one", one), seed("other", other), "garden", "independent", "names")


@pytest.mark.parametrize("row", ROWS, ids=[row["why"] for row in ROWS])
def test_how_much_another_source_says(row: dict[str, str], pair: Callable[[str, str], Any]) -> None:
    made = pair(row["says"], row["other"])
    found = made.support(row["says"])
    support = found.pop("other.md", None)
    assert not found, "an article of another story supports it"
    if row["support"] == "none":
        assert support is None
        return
    assert support is not None
    assert row["support"] == "full" or not support.full
    assert not (support.full and support.lacks)
    words = " ".join(made.corpus.units[unit].sentence.text for unit in support.units)
    assert words == row.get("by", row["other"])


def test_support_is_directed(pair: Callable[[str, str], Any]) -> None:
    short = "The ferry was licensed for 150 passengers."
    long = "The ferry, which was built in 1987 and sold in 2009, was licensed for 150 passengers and 40 cars."
    made = pair(short, long)
    assert made.support(short)["other.md"].full
    assert not made.support(long)["one.md"].full


def test_two_sentences_are_neighbours_of_one_paragraph(pair: Callable[[str, str], Any]) -> None:
    whole = "Divers found the wreck on Friday at a depth of 40 meters, and a crane will lift the wreck in June."
    halves = (
        "Divers found the wreck on Friday at a depth of 40 meters.",
        "A crane will lift the wreck in June.",
    )
    between = "Flowers were laid down at the church."
    for other in ("\n\n".join(halves), f"{halves[0]} {between} {halves[1]}"):
        support = pair(whole, other).support(whole).get("other.md")
        assert support is None or not support.full


def test_a_conflict_in_the_second_sentence_forbids_both(pair: Callable[[str, str], Any]) -> None:
    whole = "The ferry carried 86 passengers when it sank, and 71 passengers were saved by the coast guard."
    other = "The ferry carried 86 passengers when it sank. Only 64 passengers were saved by the coast guard."
    support = pair(whole, other).support(whole).get("other.md")
    assert support is None or len(support.units) == 1


def test_each_other_source_speaks_once(folder: Callable[..., Any]) -> None:
    ferry = folder("ferry")
    for unit in ferry.corpus.units:
        found = ferry.support(unit.sentence.text)
        assert ferry.corpus.articles[unit.article].path not in found
        for path, support in found.items():
            assert ferry.corpus.articles[support.article].path == path
            assert list(support.units) in (
                [support.units[0]],
                [support.units[0], support.units[0] + 1],
            )
            blocks = {ferry.corpus.units[u].sentence.block for u in support.units}
            assert len(blocks) == 1


def test_a_name_inside_another_word_is_missing(pair: Callable[[str, str], Any]) -> None:
    printed = "The ferry of Norvik Lines sailed to Iran with 150 passengers and 40 cars."
    made = pair(printed, "The ferry of Norvik Lines sailed to Tirana with 150 passengers and 40 cars.")
    support = made.support(printed)["other.md"]
    assert any("Iran" in printed[start:end] for start, end in support.lacks)


@pytest.mark.parametrize("handle", ["@nytimes", "@3", "@0", "@12"])
def test_a_handle_is_a_word_and_no_thing(handle: str, pair: Callable[[str, str], Any]) -> None:
    printed = f"The ferry of Norvik Lines sailed to Lomark with 150 passengers and 40 cars, {handle} wrote."
    made = pair(printed, "The ferry of Norvik Lines sailed to Lomark with 150 passengers and 40 cars.")
    things = {token for unit in made.corpus.units for token in made.similarity.tokens[unit.index]}
    assert all(0 <= token < len(made.naming.things) for token in things if isinstance(token, int))
    assert handle in printed
    assert made.explainer.claims


MENU = """=== a.md
---
title: Trout of Lake Tarn
---

Most growers of trout at Lake Tarn have farms below the mills of Arnby.
=== b.md
---
title: Lake Tarn
---

The mayor of Arnby opened a school on Monday and spoke of the {0}.

{0}

Farms

Growers and farms
"""


@pytest.mark.parametrize("line", ["Trout", "Lake Tarn trout growers", "Growers of trout at Lake Tarn."])
def test_what_states_nothing_is_no_evidence(line: str, folder: Callable[..., Any]) -> None:
    told = folder(MENU.format(line)).support("Most growers")
    assert not [s for s in told.values() if len(s.units) == 1 and s.units[0] > 1]

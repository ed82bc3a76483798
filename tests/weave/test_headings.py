"""What headings ask, which of them can ask the same, and how they are written as titles: tables in headings.yml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_explainer.weave.names.casing import proper_words, sentence_case
from mkdocs_explainer.weave.questions.headings import ask, compatible, is_time, overlap, without_opening
from mkdocs_explainer.weave.questions.titles import best_title

TABLE = yaml.safe_load((Path(__file__).parent / "headings.yml").read_text(encoding="utf-8"))


US = """=== us.md
---
title: Help from abroad
outlet: Example Herald
---

Mary O’Brien of the US met Theresa May. The US pays, Mary O’Brien said in the US. Theresa May left the US.

"""


@pytest.fixture(scope="session")
def names(folder: Callable[..., Any]) -> Any:
    return folder("names", US)


@pytest.mark.parametrize(("heading", "kind"), TABLE["kinds"].items())
def test_kind_of_question(heading: str, kind: str, names: Any) -> None:
    assert ask(heading, names.naming).kind == kind


@pytest.mark.parametrize(("heading", "rest"), TABLE["openings"].items())
def test_what_a_heading_opens_with(heading: str, rest: str) -> None:
    assert without_opening(heading) == rest


@pytest.mark.parametrize("heading", TABLE["times"])
def test_time_stamps(heading: str) -> None:
    assert is_time(heading)


@pytest.mark.parametrize("heading", TABLE["no times"])
def test_what_is_no_time_stamp(heading: str) -> None:
    assert not is_time(heading)


@pytest.mark.parametrize(("heading", "title"), TABLE["titles"].items())
def test_titles_are_in_sentence_case_and_names_keep_theirs(heading: str, title: str, names: Any) -> None:
    proper = proper_words(names.naming)
    assert best_title([heading], names.naming, proper) == title
    assert sentence_case(title, names.naming, proper) == title


def test_a_title_of_one_long_word_is_written_as_any_other(names: Any) -> None:
    assert sentence_case("Rails/" * 3_000 + "Or Not", names.naming, proper_words(names.naming)).endswith(
        "rails/or not"
    )


@pytest.mark.parametrize(
    "pair",
    TABLE["compatible"],
)
def test_headings_that_can_ask_the_same(pair: str, names: Any) -> None:
    first, second = (ask(heading, names.naming) for heading in pair.split(" | "))
    assert compatible(first, second)
    assert compatible(second, first)


@pytest.mark.parametrize(
    "pair",
    TABLE["incompatible"],
)
def test_headings_that_cannot_ask_the_same(pair: str, names: Any) -> None:
    first, second = (ask(heading, names.naming) for heading in pair.split(" | "))
    assert not compatible(first, second)
    assert not compatible(second, first)


@pytest.mark.parametrize("row", TABLE["overlap"])
def test_overlap_is_the_share_of_the_shorter_heading(row: str, names: Any) -> None:
    one, other, share = row.split(" | ")
    first, second = ask(one, names.naming), ask(other, names.naming)
    assert overlap(first, second) == pytest.approx(float(share), abs=0.001)
    assert overlap(second, first) == overlap(first, second)


@pytest.mark.parametrize("row", TABLE["best"])
def test_the_title_that_stands_alone_wins(row: str, names: Any) -> None:
    *headings, title = row.split(" | ")
    proper = proper_words(names.naming)
    assert best_title(headings, names.naming, proper) == title
    assert best_title(headings[::-1], names.naming, proper) == title


def test_things_are_told_from_words(names: Any) -> None:
    asked = ask("Why did Nayib Bukele call the doctors of NATO?", names.naming)
    assert {names.naming.things[index].name for index in asked.things} == {"Nayib Bukele", "NATO"}
    assert set(asked.tokens) == {"call", "doctors"}


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("Who pays for it?", []),
        ("WHO PAYS FOR US?", []),
        ("Why does the WHO pay?", ["World Health Organization"]),
        ("Who will send us more doctors?", []),
        ("What did the US send the WHO?", ["US", "World Health Organization"]),
    ],
)
def test_small_words_are_no_names(heading: str, named: list[str], folder: Callable[..., Any]) -> None:
    made = folder(
        "=== who.md\n---\ntitle: Doctors of the town\noutlet: Sample Wire\n---\n\n"
        "The World Health Organization (WHO) sent doctors to the US. The WHO will send more to the US in June.\n"
    )
    asked = ask(heading, made.naming)
    assert {made.naming.things[index] for index in asked.things} == {made.thing(name) for name in named}


@pytest.mark.parametrize(
    ("heading", "vague"),
    [
        ("What is this prison?", True),
        ("Why were they sent there?", True),
        ("Why does it matter to NATO?", False),
        ("Why do doctors leave?", False),
        ("Is it safe to drink milk?", False),
        ("How many doctors are there?", False),
        ("Can doctors get there?", True),
    ],
)
def test_a_heading_is_vague_that_points_around_and_names_nothing(heading: str, vague: bool, names: Any) -> None:
    assert ask(heading, names.naming).vague is vague

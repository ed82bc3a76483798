"""What is printed as the definition of a term: the table definitions.yml holds sentences and what they define."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_explainer.proof import prove
from mkdocs_explainer.weave.questions.placing import defining_units
from mkdocs_explainer.weave.terms.definitions import _cuts_a_word, define, find_phrases

ROWS = yaml.safe_load((Path(__file__).parent / "definitions.yml").read_text(encoding="utf-8"))


def seeds(texts: list[str]) -> list[str]:
    return [
        f"=== a{n}.md\n---\ntitle: News of day {n}\noutlet: Paper {n}\n---\n\n{text}\n\n"
        for n, text in enumerate(texts)
    ]


@pytest.mark.parametrize("row", ROWS, ids=[row["why"] for row in ROWS])
def test_definition_of_a_term(row: dict[str, Any], folder: Callable[..., Any]) -> None:
    made = folder(*seeds(row["texts"]))
    thing = made.thing(row["term"])
    assert (thing.kind == row["kind"]) if "kind" in row else True
    definition = define(made.story, find_phrases(made.story).get(thing.index, []))
    assert (definition.text if definition else None) == row["definition"]
    if "aliases" in row:
        assert {name.casefold() for name in (thing.name, *thing.aliases)} == {a.casefold() for a in row["aliases"]}


@pytest.mark.parametrize("row", ROWS, ids=[row["why"] for row in ROWS])
def test_every_definition_is_proved_and_every_name_leads_to_one_term(
    row: dict[str, Any], folder: Callable[..., Any]
) -> None:
    made = folder(*seeds(row["texts"]))
    explainer = made.weave(max_share=1)
    assert prove(explainer, made.articles).faults == ()
    names = [name for term in explainer.terms for name in (term.name, *term.aliases)]
    assert len(names) == len(set(names))


def test_a_page_is_not_opened_by_what_somebody_else_is_quoted_with(folder: Callable[..., Any]) -> None:
    made = folder(
        *seeds(
            [
                "“We thank the Arnby harbor captain Max Terne for a year of work,” Greta Holm said on Monday.",
                "The Arnby harbor captain Max Terne went to Kenya on Friday with his crew and came back alone.",
            ]
        )
    )
    units = defining_units(made.story)[made.thing("Max Terne").index]
    assert units == [made.unit("went to Kenya")]


@pytest.mark.parametrize(
    ("phrase", "text", "cut"),
    [
        ("national adviser", "then-national adviser Ana Holm", True),
        ("mayor", "the [¥mayor Ana Holm", True),
        ("arnby clerk", "@arnby clerk Ana Holm", True),
        ("a share of 5", "Ana Holm, a share of 5%", True),
        ("mayor", "the mayor’s clerk", False),
        ("mayor", "(mayor) Ana Holm", False),
        ("mayor", "the ¥mayor and mayor Ana Holm", False),
    ],
)
def test_a_phrase_is_cut_out_of_no_word(phrase: str, text: str, cut: bool) -> None:
    assert _cuts_a_word(phrase, text) is cut

"""How headings become titles that stand alone: the tables of titles.yml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_explainer.weave.names.casing import proper_words
from mkdocs_explainer.weave.questions.titles import Title, make_title

TABLE = yaml.safe_load((Path(__file__).parent / "titles.yml").read_text(encoding="utf-8"))
ROWS = [(heading, title) for group in TABLE.values() for heading, title in group.items()]
TOPIC = "Lomark tram"

NAMES = """=== a.md
---
title: Rails for Lomark
outlet: Sample Wire
---

Greta Holm of the Arnby Bank met Max Terne in Lomark. The Arnby Bank lends Lomark the money, Greta Holm said. Max
Terne left Lomark and the Arnby Bank.
"""


@pytest.fixture(scope="session")
def names(folder: Callable[..., Any]) -> Any:
    return folder(NAMES)


def title_of(row: str, names: Any, topic: str = TOPIC) -> Title:
    return make_title(row.split(" | "), names.naming, proper_words(names.naming), topic)


@pytest.mark.parametrize(("row", "title"), ROWS)
def test_titles_stand_alone(row: str, title: str, names: Any) -> None:
    made = title_of(row, names)
    assert made.text == title


@pytest.mark.parametrize(("row", "title"), ROWS)
def test_the_core_is_the_title_without_the_topic(row: str, title: str, names: Any) -> None:
    made = title_of(row, names)
    assert made.text.casefold().replace("“", "").replace("”", "").endswith(made.core.casefold())


def test_a_long_topic_stands_before_a_heading_by_its_name(names: Any) -> None:
    topic = "What the people along the old line of Lomark say of it"
    assert title_of("What happens next?", names, topic).text == "Lomark: what happens next?"


@pytest.mark.parametrize(
    ("says", "title"),
    [
        ("Ferries are the task of the HSA. The HSA closed the pier.", "What is the HSA?"),
        ("Prisoners are sent to HSA. The HSA guards wear gray. HSA holds 400.", "What is HSA?"),
    ],
)
def test_an_acronym_has_the_article_that_the_sources_give_it(
    says: str, title: str, folder: Callable[..., Any]
) -> None:
    made = folder(f"=== a.md\n---\ntitle: Rails for Lomark\n---\n\n{says}\n")
    assert title_of("What is the HSA?", made).text == title

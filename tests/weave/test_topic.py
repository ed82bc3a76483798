"""What a story is called when nobody said: the headlines of topics.yml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_explainer.weave.story.topic import _BREAK, topic_title

ROWS = yaml.safe_load((Path(__file__).parent / "topics.yml").read_text(encoding="utf-8"))
BODY = "The Northlight company ran a ferry between Solund and Arnby. Northlight said that Solund and Arnby agreed."


@pytest.mark.parametrize("row", ROWS, ids=[row["topic"] for row in ROWS])
def test_the_words_that_headlines_share_name_the_topic(row: dict[str, Any], folder: Callable[..., Any]) -> None:
    seeds = (
        f'=== {number}.md\n---\ntitle: "{title}"\noutlet: Outlet {number}\n---\n\n{BODY}\n\n'
        for number, title in enumerate(row["headlines"])
    )
    made = folder(*seeds)
    assert topic_title(made.story) == row["topic"]


@pytest.mark.parametrize(
    ("headlines", "topic"),
    [
        # two other words that they share say more than the country
        (["Kenya warns of storm surge", "Storm surge nears Kenya", "Kenya: storm surge is here"], "Storm surge"),
        (["Kenya warns of surge", "A storm nears Kenya", "Kenya is wet"], "Kenya"),
    ],
)
def test_a_country_alone_is_a_topic_only_where_nothing_else_is(
    headlines: list[str], topic: str, folder: Callable[..., Any]
) -> None:
    body = "A storm reached Kenya on Monday. Boats left Kenya in time."
    made = folder(
        *(
            f'=== {number}.md\n---\ntitle: "{title}"\noutlet: Outlet {number}\n---\n\n{body}\n\n'
            for number, title in enumerate(headlines)
        )
    )
    assert topic_title(made.story) == topic


def test_a_topic_about_somebody_has_the_full_name(folder: Callable[..., Any]) -> None:
    body = "Mayor Ana Holm said on Monday that Ana Holm would stay. Holm spoke in Arnby."
    seeds = (
        f'=== {number}.md\n---\ntitle: "{title}"\noutlet: Outlet {number}\n---\n\n{body}\n\n'
        for number, title in enumerate(["Holm will not go", "Why Holm stays", "Arnby asks what Holm knew"])
    )
    made = folder(*seeds)
    assert topic_title(made.story) == "Ana Holm"


def test_two_names_that_headlines_share_are_both_in_the_topic(folder: Callable[..., Any]) -> None:
    body = "Mayor Ana Holm said on Monday that Ana Holm would leave Kenya. Holm spoke in Kenya."
    titles = ["Holm warns of a flood in Kenya", "Boats leave Kenya: Holm stays", "Angry Kenya waits for Holm"]
    made = folder(
        *(
            f'=== {number}.md\n---\ntitle: "{title}"\noutlet: Outlet {number}\n---\n\n{body}\n\n'
            for number, title in enumerate(titles)
        )
    )
    assert topic_title(made.story) in {"Ana Holm and Kenya", "Kenya and Ana Holm"}


@pytest.mark.parametrize(
    ("headline", "pieces"),
    [
        ("Board backs a ferry plan. Islanders call it junk", ["Board backs a ferry plan", " Islanders call it junk"]),
        ("Board lifts the ban. Now what", ["Board lifts the ban", " Now what"]),
        ("Gov. Holm and the U.S. ferry of Sept. 11", ["Gov. Holm and the U.S. ferry of Sept. 11"]),
    ],
)
def test_a_title_does_not_reach_across_the_end_of_a_sentence(headline: str, pieces: list[str]) -> None:
    assert _BREAK.split(headline) == pieces

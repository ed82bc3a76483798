"""Look-alikes that share no citation, and what else a careless reader would get wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Make = Callable[..., Any]


def seed(name: str, text: str, outlet: str = "Sample Wire") -> str:
    return f"=== {name}.md\n---\ntitle: {name} of the town\noutlet: {outlet}\n---\n\n{text}\n\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("More than 200 people died in the storm near Hovin.", "Fewer than 200 people died in the storm near Hovin."),
        ("The new bridge of Hovin opened on Monday.", "The new bridge of Hovin opened on Sunday."),
        ("The new bridge of Hovin opened on May 13.", "The new bridge of Hovin opened on May 14."),
        ("The new bridge of Hovin opened in 2023.", "The new bridge of Hovin opened in 2024."),
        ("Paper output in Hovin rose by 5 percent.", "Paper output in Hovin fell by 5 percent."),
        ("The ferry of Hovin stopped last year.", "The ferry of Hovin stopped this year."),
        ("The flood reached the upper village of Hovin.", "The flood reached the lower village of Hovin."),
    ],
)
def test_these_share_no_citation(one: str, other: str, folder: Make) -> None:
    made = folder(seed("one", one), seed("other", other), "garden", "independent", "names")
    assert made.support(one).get("other.md") is None


def test_a_sentence_that_leans_on_a_very_short_one(folder: Make) -> None:
    """What is printed for another's sake is not said to be left out."""
    made = folder(
        seed(
            "news",
            "Greta Holm resigned yesterday. She promised the town of Arnby a wider bridge across the river within "
            "two years.\n\nEngineers had found rust in both towers, and a diver had lost his lamp.",
        )
    )
    explainer = made.weave(max_share=1)
    said = {c.evidence[0].quote for c in explainer.claims}
    assert not said & {left.text for left in explainer.excluded}


def test_a_digest_does_not_make_its_two_sources_one_report(folder: Make) -> None:
    dam = (
        "A dam broke above the village of Hovin on Friday, and mud covered the church. Helicopters brought 44 people "
        "to the hospital in Lomark. Geologists had warned of cracks in the dam for years."
    )
    apples = (
        "The harvest of apples in the valley was the best in a decade. Growers sold 3,000 tons abroad, and cellars "
        "are full of cider. A festival with music is planned for October."
    )
    digest = (
        "A dam broke above the village of Hovin on Friday, Sample Wire reported. Helicopters brought 44 people to "
        "the hospital in Lomark, according to Sample Wire.\n\nThe harvest of apples in the valley was the best in a "
        "decade, the Example Herald reported. Growers sold 3,000 tons abroad, according to the Example Herald."
    )
    made = folder(
        seed("dam", dam), seed("apples", apples, "Example Herald"), seed("digest", digest, "Placeholder Post")
    )
    assert "Sample Wire" not in made.origins()["apples.md"]

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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lawyers for the men denied taking the gold of Hovin.", "The men took the gold of Hovin."),
        ("The mayor of Hovin disputed that the bridge was closed.", "The bridge of Hovin was closed."),
    ],
)
def test_a_denial_is_no_support(one: str, other: str, folder: Make) -> None:
    made = folder(seed("one", one), seed("other", other), "garden", "independent", "names")
    assert made.support(one).get("other.md") is None
    assert made.support(other).get("one.md") is None


def test_what_one_side_only_claims_is_never_full(folder: Make) -> None:
    plain = "The men were members of the Red Hand gang of Hovin."
    claimed = "Governor Lund claimed that the men were members of the Red Hand gang of Hovin."
    made = folder(seed("one", plain), seed("other", claimed), "garden", "independent", "names")
    for said, source in ((plain, "other.md"), (claimed, "one.md")):
        support = made.support(said).get(source)
        assert support is None or not support.full


def test_contradicting_sides_are_never_full_support_of_each_other(folder: Make) -> None:
    first = "The mega-prison near Hovin was opened by the governor in March 2022, and it can hold 40,000 inmates."
    second = "The mega-prison near Hovin was opened by the governor in March 2022, and it can hold 20,000 inmates."
    made = folder(seed("one", first), seed("other", second), "garden", "independent", "names")
    opposed = [d for d in made.explainer.differences if d.kind == "contradiction"]
    assert opposed
    for claim in made.explainer.claims:
        if "March 2022" in claim.text:
            assert all(evidence.support == "partial" for evidence in claim.evidence[1:])


def test_what_leans_on_the_short_answer_follows_it(folder: Make) -> None:
    """In print order, a sentence that leans on the one before it stands right behind it."""
    for name in ("ferry", "questions", "rewrites"):
        explainer = folder(name).weave(max_share=1)
        claims = {claim.id: claim for claim in explainer.claims}
        for question in explainer.questions:
            order = [claims[c].evidence[0] for c in (*question.claims, *question.more)]
            for before, here in zip([None, *order], order, strict=False):
                if here.quote.startswith(("It ", "They ", "He ", "She ")):
                    assert before is not None
                    assert before.source == here.source

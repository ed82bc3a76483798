"""Sentences that answer a heading's question by their form go to its page, though they resemble nothing there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mkdocs_explainer.weave.names.common import says_what
from mkdocs_explainer.weave.questions.drafting import draft_questions

ANSWERS = {
    "what somebody does to it": ("How has Northlight responded?", "Northlight demanded a second survey of the hull."),
    "what somebody says": ("What does Northlight say?", "Northlight said in a letter that the doors were sound."),
    "who is behind it": ("Who is behind the fire?", "Two cadets were linked to the cans of petrol on the quay."),
    "what a noun means": ("What is dry rot?", "Dry rot eats the planks of old ships from within."),
}
NO_ANSWERS = {
    "somebody else who speaks": ("How has Northlight responded?", "Arnby Bank demanded its loan from Northlight."),
    "somebody who does nothing to it": ("How has Northlight responded?", "Northlight has owned ferries since 1952."),
    "what killed somebody": ("Who is behind the fire?", "Nine deaths in the town were linked to the heat."),
    "a bare link": ("Who is behind the fire?", "The quay is linked with the market by a bridge."),
    "a noun in passing": ("What is dry rot?", "Carpenters found dry rot in the planks of two ships."),
}


def place(folder: Callable[..., Any], heading: str, text: str) -> tuple[str, str]:
    """The titles of the pages of a text in an article without headings, and of what stands below the heading."""
    made = folder(
        "=== a.md\n---\ntitle: The Arnby ferry burns\noutlet: Sample Wire\n---\n\nA ferry of Northlight burned in"
        f" Arnby.\n\n## {heading}\n\nNorthlight, a shipping company, keeps 12 wooden ships with their cooks.\n\n"
        "=== b.md\n---\ntitle: Fire in the harbor\noutlet: Example Post\n---\n\nSmoke stood over the harbor.\n\n"
        f"{text}\n"
    )
    drafts = draft_questions(made.story, "Arnby ferry")
    page = {unit: draft.title for draft in drafts for unit in draft.units}
    return page[made.unit(text)], page[made.unit("with their cooks")]


@pytest.mark.parametrize(("heading", "text"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer_goes_to_its_question(folder: Callable[..., Any], heading: str, text: str) -> None:
    here, there = place(folder, heading, text)
    assert here == there


@pytest.mark.parametrize(("heading", "text"), NO_ANSWERS.values(), ids=NO_ANSWERS)
def test_what_is_no_answer_stays_on_the_lead_page(folder: Callable[..., Any], heading: str, text: str) -> None:
    assert place(folder, heading, text)[0] == "Arnby ferry: what happened?"


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Bird flu is a disease of birds.", 1.0),
        ("Bird flu spreads by droppings.", 0.8),
        ("The man had a disease called bird flu.", 0.6),
        ("Bird flu, a disease of birds, is back.", 0.6),
        ("Bird flu was found in Tarn.", 0.0),
        ("Bird flu cases of spring were few.", 0.0),
        ("Bird flu cases rose sharply on Monday.", 0.0),
        ("Bird flu outbreaks hit four farms.", 0.0),
        ("Bird flu was the worst in years.", 0.0),
        ("The mayor fears bird flu.", 0.0),
    ],
)
def test_how_surely_a_sentence_says_what_a_noun_means(text: str, sure: float) -> None:
    assert says_what("bird flu", text) == sure
    assert says_what("", text) == 0.0


LONG_SUM = (
    "The stables of Lomark closed for the money of marsh cough. Erik Dahl, a vet who has been in Lomark for many "
    "years and knows each stable there by its name, told the county on a rainy Friday in May, when nobody else would "
    "come, that the hay, the straw, the oats and the honey of that spring had been worth no less than $400,000."
)
OPENINGS = {
    "what a bare answer means": (
        "Is there a cure for marsh cough?",
        "No. There is no drug against it; care means rest and water. Erik Dahl, a vet, claims that honey works.",
        "There is no drug",
    ),
    "that a cause is not known, and not what else has one": (
        "What is behind it?",
        "Vets closed a stable because of the snow, Erik Dahl said. The cause of the marsh cough is not yet known.",
        "The cause of",
    ),
    "who most of the dead were, and not the rest of a list": (
        "Who are the victims?",
        "Countries losing one citizen were Kenya, Norway, Peru and Chad. Among the dead are 32 Germans and 17 Danes.",
        "Among the dead are 32",
    ),
    "what the story's own fall means, and not its shares": (
        "What is known about Northlight?",
        "Northlight’s shares fell 13% on Monday within minutes. Northlight sold 400 horses to the stables of Lomark.",
        "Northlight sold",
    ),
    "what somebody has to do with the story": (
        "What is known about Northlight?",
        "Northlight sold 90 saddles in May, which is many. Northlight sold the stable of Lomark the wet hay.",
        "Northlight sold the stable of Lomark",
    ),
    "what is told plainly, and not in the words of a writer": (
        "What is behind it?",
        "We have no idea why, because we are still waiting for a letter. The fungus spread because the hay was wet.",
        "The fungus spread",
    ),
    "a sum, where money is asked for, however long its sentence": (
        "How much money is involved?",
        LONG_SUM,
        "Erik Dahl, a vet",
    ),
}


@pytest.mark.parametrize(("heading", "text", "opening"), OPENINGS.values(), ids=OPENINGS.keys())
def test_a_short_answer_is(folder: Callable[..., Any], heading: str, text: str, opening: str) -> None:
    made = folder(f"=== a.md\n---\ntitle: Marsh cough\n---\n\nStables closed in Lomark.\n\n## {heading}\n\n{text}\n")
    woven = made.weave(title="Marsh cough in Lomark", max_share=1.0)
    [question] = [q for q in woven.questions if q.headings]
    texts = {claim.id: claim.text for claim in woven.claims}
    assert texts[question.short_answer[0]].startswith(opening)


MEANING = "Dry rot eats the planks of old ships from within."
HEADED = """=== a.md
---
title: The Arnby ferry rots
outlet: Sample Wire
---

Divers found holes in the ferry of Arnby on Monday.

## What is dry rot?

{own} Carpenters found it in two ships last year.

## What does the council do?

The council closed the pier on Tuesday. {other} Mayor Greta Holm will speak in the spring.
"""


@pytest.mark.parametrize(
    ("own", "other", "moved"),
    [
        ("The harbor was full of dry rot in June.", MEANING, True),
        # the page says so itself
        ("Dry rot is a fungus that lives on wet wood.", MEANING, False),
        # the next sentence leans on it
        ("The harbor was full of dry rot in June.", f"{MEANING} It came to Arnby with timber.", False),
        # somebody's word
        ("The harbor was full of dry rot in June.", f"“{MEANING}” Mayor Holm said.", False),
    ],
)
def test_what_a_noun_means_is_fetched_from_below_another_heading(
    folder: Callable[..., Any], own: str, other: str, moved: bool
) -> None:
    made = folder(HEADED.format(own=own, other=other))
    drafts = draft_questions(made.story, "Arnby ferry")
    page = {unit: draft.core for draft in drafts for unit in draft.units}
    assert (page[made.unit("eats the planks")] == "What is dry rot?") == moved

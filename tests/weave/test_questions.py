"""Which questions a folder has, and on which page its sentences belong."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mkdocs_explainer.weave.questions.drafting import Draft, draft_questions


def drafts_of(made: Any) -> list[Draft]:
    return draft_questions(made.story, "Lomark tram")


@pytest.fixture(scope="session")
def tram(folder: Callable[..., Any]) -> Any:
    return folder("questions")


@pytest.fixture(scope="session")
def drafts(tram: Any) -> list[Draft]:
    return drafts_of(tram)


def headings(made: Any, draft: Draft) -> list[tuple[str, str]]:
    """Path and text of the headings of a question."""
    sections = [made.corpus.sections[index] for index in draft.sections]
    return [(made.corpus.articles[s.article].path, s.heading) for s in sections]


def page(made: Any, drafts: list[Draft], words: str) -> Draft:
    """The page of the sentence that holds these words."""
    [draft] = [d for d in drafts if made.unit(words) in d.units]
    return draft


def test_headings_in_other_words_are_one_question_when_their_sections_tell_the_same(
    tram: Any, drafts: list[Draft]
) -> None:
    draft = page(tram, drafts, "Buses carry 90,000 people a day")
    assert headings(tram, draft) == [
        ("explainer.md", "Why does Lomark want a tram?"),
        ("questions.md", "Why is a tram better than buses?"),
    ]
    assert draft.title in {"Why does Lomark want a tram?", "Why is a tram better than buses?"}


def test_headings_that_ask_another_kind_of_thing_stay_apart(tram: Any, drafts: list[Draft]) -> None:
    assert page(tram, drafts, "Buses carry 90,000 people a day") != page(tram, drafts, "The state pays half")
    for draft in drafts:
        texts = {text for _, text in headings(tram, draft)}
        assert not {"Who pays for it?", "What happens next?"} <= texts
        assert not {"Why does Lomark want a tram?", "What happens next?"} <= texts


def test_two_sections_of_one_article_are_never_one_question(tram: Any, drafts: list[Draft]) -> None:
    for draft in drafts:
        paths = [path for path, _ in headings(tram, draft)]
        assert len(paths) == len(set(paths))
    museum = page(tram, drafts, "The museum of transport")
    assert museum != page(tram, drafts, "Opponents collect signatures")


def test_every_sentence_is_on_one_page(tram: Any, drafts: list[Draft]) -> None:
    placed = sorted(unit for draft in drafts for unit in draft.units)
    assert placed == [unit.index for unit in tram.corpus.units]


def test_the_lead_page_stands_first_and_is_named_for_the_topic(tram: Any, drafts: list[Draft]) -> None:
    assert [draft.lead for draft in drafts] == [True] + [False] * (len(drafts) - 1)
    assert drafts[0].title == "Lomark tram: what happened?"
    for opening in ("Lomark will get a tram", "The council of Lomark", "Neighbors no longer"):
        assert page(tram, drafts, opening).lead


def test_a_sentence_without_a_heading_goes_where_the_same_is_told(tram: Any, drafts: list[Draft]) -> None:
    report = [u for u in tram.corpus.units if tram.corpus.articles[u.article].path == "report.md"]
    [study] = [u.index for u in report if "worst in the country" in u.sentence.text]
    [bank] = [u.index for u in report if "Arnby Bank" in u.sentence.text]
    assert study in page(tram, drafts, "Buses carry 90,000 people a day").units
    money = [
        draft
        for draft in drafts
        if {"Who pays for it?", "Where is the money from?"} & {text for _, text in headings(tram, draft)}
    ]
    assert any(bank in draft.units for draft in money)


def test_a_sentence_that_resembles_nothing_stays_on_the_lead_page(tram: Any, drafts: list[Draft]) -> None:
    assert page(tram, drafts, "Hannes Vogt, a baker").lead


@pytest.mark.parametrize("heading", ["A short word", "‘Sense of angst’"])
def test_what_heads_no_page(heading: str, tram: Any, drafts: list[Draft]) -> None:
    """Statements over too little, and the cross-heads of an article that asks nothing."""
    assert heading in {section.heading for section in tram.corpus.sections}
    assert heading not in {text for draft in drafts for _, text in headings(tram, draft)}


def test_a_statement_over_enough_heads_a_page_in_an_article_that_asks_questions(
    folder: Callable[..., Any],
) -> None:
    text = """=== a.md
---
title: Rails for Lomark
---

The council of Lomark has decided to build a tram, and the town is divided.

## Who pays?

The state pays for the rails.

## Life on Mill Street after the vote

Bakers fear for their shops. Florists hope for more visitors. Children look forward to the first ride.
"""
    made = folder(text)
    drafts = drafts_of(made)
    assert [(d.title, d.asks) for d in drafts[1:]] == [
        ("Lomark tram: who pays?", True),
        ("Lomark tram: life on Mill Street after the vote", False),
    ]
    assert drafts_of(folder(text.replace("## Who pays?\n\n", "")))[0].units == tuple(range(5))


def test_a_paragraph_set_as_a_heading_is_no_title(folder: Callable[..., Any]) -> None:
    text = "=== a.md\n---\ntitle: Houses\n---\n\nA street is painted.\n\n## {}\n\nThe painter liked it best.\n"
    for words, pages in ((5, 2), (50, 1)):
        assert len(drafts_of(folder(text.format(f"Why is the {'very ' * words}old house red?")))) == pages


@pytest.fixture(scope="session")
def cough(folder: Callable[..., Any]) -> Any:
    return folder("explainers")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Vets have known the illness", {"What is marsh cough?", "So what exactly is marsh cough?"}),
        ("A person who breathes in", {"What are the symptoms?"}),  # of people
        ("coughs, sweats and stops eating", {"What are the symptoms in horses?"}),
    ],
)
def test_independent_outlets_that_ask_in_the_same_words_ask_the_same(words: str, asked: set[str], cough: Any) -> None:
    drafts = draft_questions(cough.story, "Marsh cough")
    assert {text for _, text in headings(cough, page(cough, drafts, words))} == asked


def test_among_explainers_a_sentence_belongs_where_its_words_are_spoken(cough: Any) -> None:
    drafts = draft_questions(cough.story, "Marsh cough")
    assert page(cough, drafts, "Farmers pour their milk away") == page(cough, drafts, "It warns against raw milk")


def test_among_reports_one_explainer_does_not_draw_in_what_only_shares_its_words(folder: Callable[..., Any]) -> None:
    text = (Path(__file__).parent / "fixtures" / "explainers.txt").read_text(encoding="utf-8")
    seeds = [seed for seed in re.split(r"(?m)^(?==== )", text) if seed]
    reports = [re.sub(r"(?m)^## .*\n\n", "", seed) for seed in (seeds[1], seeds[2])]
    made = folder(seeds[0], *reports)
    drafts = draft_questions(made.story, "Marsh cough")
    assert not headings(made, page(made, drafts, "Farmers pour their milk away"))


def test_there_are_at_most_eleven_pages_beside_the_lead(folder: Callable[..., Any]) -> None:
    colors = "red blue green white black brown purple orange pink silver golden grey".split()
    sections = "".join(
        f"## Why is house {n} {color}?\n\nThe painter of house {n} liked {color} best.\n\n"
        for n, color in enumerate(colors, 2)
    )
    made = folder(f"=== a.md\n---\ntitle: Houses\n---\n\nA street is painted.\n\n{sections}")
    drafts = drafts_of(made)
    assert len(drafts) == 12
    assert sum(len(draft.units) for draft in drafts) == len(made.corpus.units) == 13


def test_an_article_without_headings_makes_the_lead_page_alone(folder: Callable[..., Any]) -> None:
    made = folder("independent")
    [lead] = drafts_of(made)
    assert lead.lead
    assert lead.units == tuple(range(len(made.corpus.units)))


def test_headings_in_the_same_words_are_one_question_though_their_sections_tell_different_things(
    folder: Callable[..., Any],
) -> None:
    bodies = ("The state pays for the rails.", "A bank in Arnby lends forty million crowns.")
    made = folder(
        *(
            f"=== {name}.md\n---\ntitle: Rails {name}\noutlet: {name}\n---\n\nA tram is planned.\n\n"
            f"## Who pays for the Lomark tram?\n\n{body}\n\n"
            for name, body in zip("ab", bodies, strict=True)
        )
    )
    one, other = (made.unit(body) for body in bodies)
    assert other not in {unit for unit, _ in made.similarity.pairs[one]}
    assert {one, other} <= set(page(made, drafts_of(made), bodies[0]).units)


@pytest.mark.parametrize(
    "heading", ["What happened?", "What has happened?", "So what happened?", "What has happened in Lomark?"]
)
def test_a_heading_that_asks_what_happened_joins_the_lead_page(folder: Callable[..., Any], heading: str) -> None:
    made = folder(
        f"=== a.md\n---\ntitle: The tram stops\noutlet: Sample Wire\n---\n\n## {heading}\n\nThe tram of Lomark"
        " stopped on Monday. Nobody was hurt.\n\n## Who pays?\n\nThe council pays for the tram.\n\n"
        "=== b.md\n---\ntitle: No tram\noutlet: Example Post\n---\n\nA wheel broke in Lomark at noon.\n"
    )
    topic = "Lomark" if "Lomark" in heading else "Lomark tram"
    lead, other = draft_questions(made.story, topic)
    assert lead.title == f"{topic}: what happened?"
    assert [text for _, text in headings(made, lead)] == [heading]
    assert {made.unit("stopped on Monday"), made.unit("wheel broke")} <= set(lead.units)
    assert [text for _, text in headings(made, other)] == ["Who pays?"]
    assert made.weave(title=topic, max_share=1).questions[0].from_ == "heading"


@pytest.mark.parametrize("heading", ["What happened to them?", "What happened to her?", "What happened in Arnby?"])
def test_what_happened_to_somebody_else_is_another_question(folder: Callable[..., Any], heading: str) -> None:
    made = folder(
        f"=== a.md\n---\ntitle: The tram stops\n---\n\nThe tram of Lomark stopped near Arnby.\n\n## {heading}\n\nTwo"
        " drivers left Arnby on Monday. Nobody was hurt.\n"
    )
    lead, other = draft_questions(made.story, "Lomark")
    assert (lead.lead, [text for _, text in headings(made, other)]) == (True, [heading])

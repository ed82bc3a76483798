"""Questions that no heading asks: the articles of fixtures/unasked.txt have no headings at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mkdocs_explainer.weave.questions import Draft, draft_questions, fold_thin

TOPIC = "Solund ferry"


@pytest.fixture(scope="session")
def ferry(folder: Callable[..., Any]) -> Any:
    return folder("unasked")


@pytest.fixture(scope="session")
def drafts(ferry: Any) -> list[Draft]:
    return draft_questions(ferry.corpus, ferry.similarity, ferry.naming, TOPIC)


def page(made: Any, drafts: list[Draft], words: str) -> Draft:
    [draft] = [d for d in drafts if made.unit(words) in d.units]
    return draft


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Mirela Dahl grew up in Arnby", "Who is Mirela Dahl?"),
        ("Mirela Dahl, the captain of the ferry, said", "Who is Mirela Dahl?"),
        ("Seaguard has 60 members", "What is Seaguard?"),
        ("Rust caused cracks in the hull", "Solund ferry: what is behind it?"),
    ],
)
def test_questions_are_asked_of_what_the_sources_tell(
    words: str, title: str, ferry: Any, drafts: list[Draft]
) -> None:
    assert page(ferry, drafts, words).title == title


def test_what_happened_stands_first_and_holds_the_openings(ferry: Any, drafts: list[Draft]) -> None:
    assert drafts[0].lead
    assert drafts[0].title == "Solund ferry: what happened?"
    for opening in ("The Solund ferry will not sail", "People on Solund are angry"):
        assert page(ferry, drafts, opening) == drafts[0]


def test_every_sentence_is_on_one_page_and_no_page_is_thin(ferry: Any, drafts: list[Draft]) -> None:
    assert sorted(unit for draft in drafts for unit in draft.units) == [unit.index for unit in ferry.corpus.units]
    assert all(len(draft.units) >= 3 for draft in drafts[1:])


def test_what_a_question_asks_no_heading_asks(drafts: list[Draft]) -> None:
    assert all(draft.asks and not draft.sections for draft in drafts)
    assert len({draft.title for draft in drafts}) == len(drafts)


def test_a_short_note_is_one_page(folder: Callable[..., Any]) -> None:
    text = "The Solund ferry is closed. Mirela Dahl, the captain of the ferry, is angry. Dahl will sail a freighter."
    made = folder(f"=== a.md\n---\ntitle: Ferry closed\n---\n\n{text}\n")
    assert [d.lead for d in draft_questions(made.corpus, made.similarity, made.naming, TOPIC)] == [True]


def test_what_a_heading_asks_is_not_asked_again(ferry: Any, folder: Callable[..., Any]) -> None:
    asked = """=== asked.md
---
title: The Solund ferry in four questions
outlet: Sample Digest
date: 2024-05-06
---

The Solund ferry is closed.

## Who is Mirela Dahl?

Mirela Dahl is the captain of the ferry. She is from Arnby.

## What happens next?

The council is expected to vote next month. The yard in Lomark will begin its work in June.
"""
    made = folder("unasked", asked)
    titles = [d.title for d in draft_questions(made.corpus, made.similarity, made.naming, TOPIC)]
    assert titles.count("Who is Mirela Dahl?") == 1
    assert titles.count("Solund ferry: what happens next?") == 1


def test_thin_pages_made_here_fold_into_the_lead(drafts: list[Draft]) -> None:
    printed = [9, *(1 if number == 1 else 4 for number in range(1, len(drafts)))]
    folded = fold_thin(drafts, printed)
    assert [d.title for d in folded[1:]] == [d.title for d in drafts[2:]]
    assert set(folded[0].units) == {*drafts[0].units, *drafts[1].units}
    assert fold_thin(drafts, [4] * len(drafts)) == drafts


def test_the_wiki_says_which_questions_were_made(ferry: Any) -> None:
    questions = ferry.weave(title=TOPIC).questions
    assert questions
    assert {question.from_ for question in questions} == {"generated"}
    for question in questions[1:]:
        assert len(question.claims) + len(question.more) >= 2

"""Questions that no heading asks: the articles of fixtures/unasked.txt have no headings at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mkdocs_explainer.english.cues import NAMED_CAUSE, SURE_CAUSE, UNKNOWN_CAUSE
from mkdocs_explainer.weave.questions.answering import dead_in
from mkdocs_explainer.weave.questions.candidates import Ground
from mkdocs_explainer.weave.questions.drafting import Draft, draft_questions, fold_thin
from mkdocs_explainer.weave.questions.subjects import framed

TOPIC = "Solund ferry"


@pytest.fixture(scope="session")
def ferry(folder: Callable[..., Any]) -> Any:
    return folder("unasked")


@pytest.fixture(scope="session")
def drafts(ferry: Any) -> list[Draft]:
    return draft_questions(ferry.story, TOPIC)


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
    assert [d.lead for d in draft_questions(made.story, TOPIC)] == [True]


def test_who_somebody_is_is_not_asked_where_only_an_office_stands_before_the_name(
    ferry: Any, folder: Callable[..., Any]
) -> None:
    """ "President Dahl" tells that she is one, and nothing of what or where."""
    seeds = (Path(__file__).parent / "fixtures" / "unasked.txt").read_text(encoding="utf-8")
    made = folder(re.sub(r"Mirela Dahl, the captain of the ferry(?: since 2011)?,", "President Mirela Dahl", seeds))
    drafts = draft_questions(made.story, TOPIC)
    assert "Who is Mirela Dahl?" not in {draft.title for draft in drafts}


def test_a_cause_is_asked_for_only_where_a_source_speaks_of_one(folder: Callable[..., Any]) -> None:
    """ "Because" gives the cause of anything, and mostly not of what the story is about."""
    seeds = (Path(__file__).parent / "fixtures" / "unasked.txt").read_text(encoding="utf-8")
    made = folder(NAMED_CAUSE.sub("because of", seeds))
    drafts = draft_questions(made.story, TOPIC)
    assert "Solund ferry: what is behind it?" not in {draft.title for draft in drafts}


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
    titles = [d.title for d in draft_questions(made.story, TOPIC)]
    assert titles.count("Who is Mirela Dahl?") == 1
    assert titles.count("Solund ferry: what happens next?") == 1


def test_thin_pages_made_here_fold_into_the_lead(ferry: Any, drafts: list[Draft]) -> None:
    lead, thin, *rest = drafts
    shown = [lead.units, thin.units[:1], *(d.units[:4] for d in rest)]
    folded = fold_thin(ferry.story, drafts, shown)
    assert [d.title for d in folded[1:]] == [d.title for d in rest]
    assert set(folded[0].units) == {*lead.units, *thin.units}
    assert fold_thin(ferry.story, drafts, [d.units for d in drafts]) == drafts


def test_two_sentences_of_one_outlet_are_thin_among_several(ferry: Any, drafts: list[Draft]) -> None:
    lead, page, *rest = drafts
    article = ferry.corpus.units[page.units[0]].article
    own = [unit for unit in page.units if ferry.corpus.units[unit].article == article]
    other = [unit for unit in page.units if unit not in own]
    own = [unit for unit in own if not any(ferry.story.verdicts.shared(unit, one) for one in other)]
    assert len(own) >= 2
    assert other
    for shown, kept in (((own[0], own[1]), False), ((own[0], other[0]), True)):
        folded = fold_thin(ferry.story, drafts, [lead.units, shown, *(d.units for d in rest)])
        assert (page.title in {d.title for d in folded}) == kept


def test_the_wiki_says_which_questions_were_made(ferry: Any) -> None:
    questions = ferry.weave(title=TOPIC).questions
    assert questions
    assert {question.from_ for question in questions} == {"generated"}
    for question in questions[1:]:
        assert len(question.claims) + len(question.more) >= 2


CRASH = """=== gazette.md
---
title: Train derails near Vessby, killing 31
outlet: Sample Gazette
date: 2024-05-04
---

A night train derailed near Vessby on Friday with 90 people on board.

All 31 people in the last coach died. Firemen counted 31 dead on Friday night. The mayor of Vessby visited the \
hospital on Saturday. Two injured men died at Lomark on Sunday.

Hospitals in Vessby took in the injured until the morning. Doctors came from Lomark.

Three nurses from Arnby were among the dead. Four Lomark nationals died in the last coach as well. Two \
members of a choir were on board and died.

The train was built in 1998. Engineers checked the plane of the rails in April. The locomotive had new brakes. \
The train carries commuters by day.

The derailment was caused by a broken rail, an engineer said. It is too early to say why the rail broke, \
investigators of the derailment said. Frost can lead to cracks in a rail, which may have caused the derailment.

=== herald.md
---
title: 31 dead as night train derails at Vessby
outlet: Example Herald
date: 2024-05-05
---

Rescuers worked for nine hours after a night train left the rails at Vessby.

The derailment killed 31 people in the last coach, police said. Two more passengers of the night train died in the \
hospital of Arnby on Sunday, doctors said. Nobody on that line had died since 1974, when a \
collision killed 12. Police closed the road to Vessby for nine hours. \
A choir from Lomark was due to return home on the train after a tour.

A teacher from Arnby and her son were among the 31 people killed. Among those killed was a guard from Vessby. \
Lomark lost seven citizens in the derailment.

The derailment resulted from a broken rail, the railway said. The reason for the broken rail is not known, the \
railway said. Prices rose because of the closed road.

Trains go by Lomark until June. Buses run twice an hour. Tickets stay valid until Monday.
"""


@pytest.fixture(scope="session")
def crash(folder: Callable[..., Any]) -> Any:
    return folder(CRASH)


@pytest.fixture(scope="session")
def crash_questions(crash: Any) -> dict[str, Any]:
    made = crash.weave(title="Vessby train derailment")
    texts = {claim.id: claim.text for claim in made.claims}
    return {
        question.title.partition(": ")[2]: [texts[c] for c in (*question.claims, *question.more)]
        for question in made.questions
    }


def test_how_many_died_opens_with_the_number_that_most_give(crash_questions: dict[str, Any]) -> None:
    short = crash_questions["how many people died?"][0]
    assert "31" in short
    assert len(short.split()) < 15


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how many people died?", "nine hours"),
        ("how many people died?", "mayor"),
        ("who are the victims?", "hospital"),
    ],
)
def test_what_only_resembles_an_answer_stays_off_the_page(
    question: str, words: str, crash_questions: dict[str, Any]
) -> None:
    assert not any(words in text for text in crash_questions[question])


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The choir was due to return home on Sunday.", False),
        ("The yard is due to receive its first dock in April.", False),
        ("The delay was due to ice in the harbor.", True),
        ("The rail broke because of frost.", True),
        ("Experts say it is too early to tell what caused this fire.", True),
        ("The reason for the fire is not known.", True),
        ("The mayor visited the yard.", False),
    ],
)
def test_a_cause_is_told_or_said_to_be_unknown(text: str, tells: bool) -> None:
    assert bool(SURE_CAUSE.search(text) or UNKNOWN_CAUSE.search(text)) == tells


def test_one_person_is_one_whatever_follows_the_name(folder: Callable[..., Any]) -> None:
    text = "Friends of Mirela Dahl say the ferry is safe. Mirela Dahl has a boat. People who met Mirela Dahl say so."
    made = folder(f"=== a.md\n---\ntitle: Ferry\n---\n\n{text}\n")
    ground = Ground(made.story, TOPIC, [], {})
    assert framed(ground, made.thing("Mirela Dahl"), "What {do} {name} say?") == "What does Mirela Dahl say?"


def test_who_somebody_is_opens_with_what_the_glossary_says(ferry: Any, drafts: list[Draft]) -> None:
    draft = page(ferry, drafts, "Mirela Dahl grew up in Arnby")
    made = ferry.weave(title=TOPIC, max_share=1)
    [question] = [q for q in made.questions if q.title == "Who is Mirela Dahl?"]
    [short] = [c.text for c in made.claims if c.id in question.short_answer]
    assert draft.opening
    assert "captain of the ferry" in short


def test_a_heading_that_says_the_same_joins_a_question_that_was_made(
    folder: Callable[..., Any], drafts: list[Draft]
) -> None:
    assert not next(d for d in drafts if d.title == "What is Seaguard?").sections
    made = folder(
        "unasked",
        "=== more.md\n---\ntitle: Ferry off Solund\noutlet: Sample Weekly\n---\n\nFog lay over Solund.\n\n"
        "## Seaguard volunteers\n\nNights in the old boathouse smell of tar and coffee.\n",
    )
    [draft] = [d for d in draft_questions(made.story, TOPIC) if "Seaguard" in d.title]
    assert (draft.title, draft.made) == ("What is Seaguard?", True)
    assert [made.corpus.sections[s].heading for s in draft.sections] == ["Seaguard volunteers"]
    assert made.unit("Nights in the old boathouse") in draft.units


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("The storm killed four people.", [4]),
        ("Those killed were Ana Holm, 54, of Arnby, and Per Dahl, 61.", []),
        ("The storm killed Ana Holm and four others.", [4]),
    ],
)
def test_an_age_counts_no_dead(folder: Callable[..., Any], text: str, dead: list[float]) -> None:
    made = folder(f"=== a.md\n---\ntitle: Storm\noutlet: Sample Wire\n---\n\n{text}\n")
    assert dead_in(made.corpus.units[0].sentence) == dead


def test_what_something_is_is_asked_only_where_a_source_says_so(folder: Callable[..., Any]) -> None:
    text = (Path(__file__).parent / "fixtures" / "unasked.txt").read_text(encoding="utf-8")
    text = text.replace("Seaguard, a group of divers who watch the coast,", "Seaguard")
    judged = text.replace(
        "Seaguard, a group of divers from Arnby, said", "Seaguard is one of the worst mistakes, Dahl said"
    )
    assert judged.count("group of divers") == 0
    made = folder(judged)
    titles = [draft.title for draft in draft_questions(made.story, TOPIC)]
    assert "What is Seaguard?" not in titles

"""What the story tells: which sentences tell one fact, what each is worth, and what is told already."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations, pairwise
from typing import Any

import pytest

from mkdocs_explainer import linear
from mkdocs_explainer.judge.learnt import bounds
from mkdocs_explainer.weave.facts.clusters import find_facts
from mkdocs_explainer.weave.facts.told import Told, tells
from mkdocs_explainer.weave.facts.worth import PLAIN, WEIGHTS, features, weigh

FOLDERS = ["ferry", "rewrites", "independent", "questions"]

TOLL = """=== a.md
---
title: Flood in Arnby
outlet: Sample Wire
date: 2024-03-04
---

The flood in Arnby killed twelve people on Monday, the governor said. A baker from Solund likes the smell of rain.

=== b.md
---
title: Arnby flooded
outlet: Sample Post
date: 2024-03-04
---

Twelve people were killed by the flood in Arnby on Monday, according to the governor.

=== c.md
---
title: Flood toll rises
outlet: Sample Gazette
date: 2024-03-06
---

The flood in Arnby killed thirty people on Monday, the governor said.
"""


@pytest.fixture(scope="session", params=FOLDERS)
def made(request: pytest.FixtureRequest, folder: Callable[..., Any]) -> Any:
    return folder(request.param)


def test_each_sentence_tells_one_fact_of_its_own(made: Any) -> None:
    facts = find_facts(made.story)
    assert sorted(unit for group in facts.units for unit in group) == list(range(len(made.corpus.units)))
    assert all(unit in facts.units[number] for unit, number in enumerate(facts.of))


def test_of_one_fact_each_sentence_says_all_of_each_other(made: Any) -> None:
    story = made.story
    for group in find_facts(story).units:
        for a, b in combinations(group, 2):
            for one, other in ((a, b), (b, a)):
                found = story.verdicts.of(one, (other,))
                assert found.all >= bounds().all
                assert not found.veto.kind


def test_two_ways_to_say_a_thing_are_one_fact_and_another_number_is_another(folder: Callable[..., Any]) -> None:
    toll = folder(TOLL)
    facts = find_facts(toll.story)
    twelve, same, thirty = (toll.unit(words) for words in ("killed twelve", "Twelve people", "killed thirty"))
    assert facts.of[twelve] == facts.of[same]
    assert facts.of[twelve] != facts.of[thirty]


def test_claims_and_facts_name_each_other(made: Any) -> None:
    explainer = made.explainer
    facts = {fact.id: fact for fact in explainer.facts}
    origins = {origin.id for origin in explainer.origins}
    assert len(facts) == len(explainer.facts) > 0
    for claim in explainer.claims:
        assert claim.facts
        assert all(claim.id in facts[fact].claims for fact in claim.facts)
    for fact in explainer.facts:
        assert fact.claims
        assert set(fact.origins) <= origins
        assert fact.origins
        assert all(fact.id in claim.facts for claim in explainer.claims if claim.id in fact.claims)


def test_a_fact_counts_the_origins_of_all_who_tell_it(folder: Callable[..., Any]) -> None:
    explainer = folder(TOLL).weave(max_share=1)
    [claim] = [one for one in explainer.claims if "twelve" in one.text.casefold()]
    own = next(fact for fact in explainer.facts if fact.id == claim.facts[0])
    assert len(own.origins) == 2


def test_worth_is_a_chance_and_what_matters_is_worth_more(folder: Callable[..., Any]) -> None:
    toll = folder(TOLL)
    worth = weigh(toll.story)
    assert all(0 <= vital <= 1 for vital in (*worth.vital, *worth.useful))
    news, aside = toll.unit("killed twelve"), toll.unit("A baker")
    assert worth.vital[news] > worth.vital[aside]
    assert worth.useful[news] > worth.useful[aside]


def test_the_models_know_each_feature_by_its_name(made: Any) -> None:
    names, rows = features(made.story)
    assert names[: len(PLAIN)] == PLAIN
    assert len(set(names)) == len(names) == rows.shape[1]
    for model in linear.load(WEIGHTS).values():
        assert set(model.weights) == set(names)


def test_a_sentence_tells_another_when_it_says_all_of_it_and_each_number(folder: Callable[..., Any]) -> None:
    toll = folder(TOLL)
    twelve, same, thirty = (toll.unit(words) for words in ("killed twelve", "Twelve people", "killed thirty"))
    assert tells(toll.story, twelve, same)
    assert not tells(toll.story, thirty, same)


def test_what_is_told_only_grows(made: Any) -> None:
    told, states = Told(made.story), []
    for unit in range(0, len(made.corpus.units), 3):
        told.print([unit])
        states.append(list(told.told))
    assert all(0 <= chance <= 1 for chance in states[-1])
    for before, after in pairwise(states):
        assert all(a <= b for a, b in zip(before, after, strict=True))
    printed = list(told.printed)
    again = Told(made.story)
    again.start_again(printed)
    assert again.told == told.told

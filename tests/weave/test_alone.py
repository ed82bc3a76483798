"""What a stranger cannot understand is printed behind the sentence before it, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from mkdocs_explainer.weave.corpus import standing_group
from mkdocs_explainer.weave.facts.standing import LEANS, MOST, group_of
from mkdocs_explainer.weave.facts.worth import weigh


@pytest.fixture(scope="session", params=["ferry", "independent", "questions"])
def made(request: pytest.FixtureRequest, folder: Callable[..., Any]) -> Any:
    return folder(request.param)


def with_chance(made: Any, chance: float) -> Any:
    worth = weigh(made.story)
    return msgspec.structs.replace(worth, alone=tuple(chance for _ in worth.alone))


def test_what_is_sure_to_stand_stands_as_rules_say(made: Any) -> None:
    worth = with_chance(made, 1.0)
    for unit in range(len(made.corpus.units)):
        assert group_of(made.story, worth, unit, "") == standing_group(made.corpus, unit)


def test_what_leans_stands_behind_the_one_before_or_nowhere(made: Any) -> None:
    worth = with_chance(made, LEANS / 2)
    for unit in made.corpus.units:
        group = group_of(made.story, worth, unit.index, "")
        by_rule = standing_group(made.corpus, unit.index)
        titled = unit.sentence.dangling == "definite"
        assert group is None or 1 < len(group) <= MOST or (titled and by_rule == group)
        if group is not None:
            assert list(group) == list(range(group[0], unit.index + 1))
            assert {made.corpus.units[member].section for member in group} == {unit.section}


def test_a_name_stands_surer_than_what_was_told_before(folder: Callable[..., Any]) -> None:
    news = folder(
        "=== a.md\n---\ntitle: The ferry of Solund sinks\n---\n\nThe ferry Solveig sank off Solund on Friday with 40 "
        "people on board, the coastguard said. Some of those were later found on the beach with the others.\n"
    )
    alone = weigh(news.story).alone
    assert alone[news.unit("The ferry Solveig")] > alone[news.unit("Some of those")]

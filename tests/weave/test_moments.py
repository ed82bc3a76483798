"""When each sentence was said, and when what it tells holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mkdocs_explainer.weave.time import Moment, moments

HEAD = "=== {0}.md\n---\noutlet: {0}\ntitle: {0}\n{1}---\n\n"
DATED = HEAD.format("a", "date: 2025-03-18\n")


@pytest.fixture
def time_of(folder: Callable[..., Any]) -> Callable[[str], Moment]:
    def one(text: str) -> Moment:
        [found] = moments(folder(f"{DATED}{text}\n").story)
        return found

    return one


def test_what_a_sentence_dates_itself_has_that_day(time_of: Callable[[str], Moment]) -> None:
    found = time_of("The ferry Astrid sank off the coast of Lolland on Sunday.")

    assert (found.mode, found.date, found.precision) == ("done", "2025-03-16", "day")
    assert found.said == "2025-03-18"
    assert (found.first, found.last) == ("2025-03-16", "2025-03-16")
    assert found.derivation == "“Sunday”: published 18 March 2025"


@pytest.mark.parametrize(
    "text",
    [
        "The men were held in Lolland under the Harbour Act of 1888.",
        "A market is held on the quay of Lolland every Saturday.",
        "The hearing begins in Lolland at the usual hour (2030 GMT).",
    ],
)
def test_what_is_no_date_dates_nothing(text: str, time_of: Callable[[str], Moment]) -> None:
    found = time_of(text)

    assert found.date in (None, "2025-03-18")


def test_what_is_not_sure_is_bounded_by_the_day_of_the_article(time_of: Callable[[str], Moment]) -> None:
    found = time_of("The owners could face a fine of up to 40,000 crowns.")

    assert found.mode == "possible"
    assert (found.date, found.first, found.last) == (None, "2025-03-18", None)


def test_without_a_day_of_publication_nothing_was_said_on_a_day(folder: Callable[..., Any]) -> None:
    made = folder(
        HEAD.format("a", "") + "The ferry Astrid sank in March 2019.\n\nThe mayor is sorry for all of it.\n"
    )
    sank, sorry = moments(made.story)

    assert sank.said is sorry.said is sorry.date is sorry.last is None
    assert (sank.date, sank.derivation) == ("2019-03", None)


def test_a_date_belongs_to_the_sentence_that_bears_it(folder: Callable[..., Any]) -> None:
    made = folder(
        f"{DATED}The ferry Astrid sank off the coast of Lolland on Sunday.\n"
        + HEAD.format("b", "date: 2025-03-20\n")
        + "The bakers of Lund sold ninety loaves in the hall.\n"
    )

    assert moments(made.story)[1].date in (None, "2025-03-20")

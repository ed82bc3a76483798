"""Dates in words: as precisely as they are known, and never more."""

from __future__ import annotations

import msgspec
import pytest

from mkdocs_explainer.model import Explainer, TimelineEntry
from mkdocs_explainer.render import render
from mkdocs_explainer.render.moments import certain_moment


@pytest.mark.parametrize(
    ("date", "precision", "heading", "words"),
    [
        ("2025-03-16", "day", "2025", "16 March 2025"),
        ("2025-03-15", "weekend", "2025", "The weekend of 15–16 March 2025"),
        ("2025-05-31", "weekend", "2025", "The weekend of 31 May–1 June 2025"),
        ("2022-12-31", "weekend", "2022", "The weekend of 31 December 2022–1 January 2023"),
        ("2025-03-10", "week", "2025", "The week of 10 March 2025"),
        ("2022-03", "month", "2022", "March 2022"),
        ("2023", "year", "2023", None),
        ("2010", "decade", "The 2010s", None),
        ("1701", "century", "The 18th century", None),
        ("2001", "century", "The 21st century", None),
        ("1001", "century", "The 11th century", None),
    ],
)
def test_a_date_is_written_as_it_is_known(
    water: Explainer, date: str, precision: str, heading: str, words: str | None
) -> None:
    entry = {"date": date, "precision": precision, "claim": water.claims[0].id}
    timeline = (msgspec.convert(entry, TimelineEntry), *water.timeline)
    made = render(msgspec.structs.replace(water, timeline=timeline))
    text = next(page for page in made.pages if page.kind == "timeline").text
    first = text.split("\n## ")[1]
    assert first.splitlines()[0] == heading
    # a heading that says it all is not said again
    assert (f"-   **{words}**<br>" in first) is (words is not None)


@pytest.mark.parametrize(
    ("iso", "certain"),
    [
        ("2023", True),
        ("2010", False),  # or the 2010s
        ("1701", False),  # or the 18th century
        ("2022-03", True),
        ("2025-03-16", True),
        ("2025-03-15", False),  # or that weekend
        ("2025-03-10", False),  # or that week
    ],
)
def test_a_date_that_may_stand_for_more_is_not_certain(iso: str, certain: bool) -> None:
    assert (certain_moment(iso) is not None) is certain

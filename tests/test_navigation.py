"""The placeholder in a user's `nav:` becomes the wiki's pages; everything else stays as it is."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_explainer.navigation import fill, paths_in

OURS = ["index.md", "questions/a.md"]


@pytest.mark.parametrize(
    ("nav", "filled", "found"),
    [
        (["explainer"], OURS, True),
        (["about.md", "explainer", "end.md"], ["about.md", *OURS, "end.md"], True),
        ([{"Story": "explainer"}], [{"Story": OURS}], True),
        ([{"A": ["a.md", {"B": ["explainer"]}]}], [{"A": ["a.md", {"B": OURS}]}], True),
        ([{"A": ["a.md", {"B": "explainer"}]}], [{"A": ["a.md", {"B": OURS}]}], True),
        (["a.md", {"A": "b.md"}, {"Web": "https://example.org"}], None, False),
        ([{"A": None}], None, False),
        (None, None, False),
        ("index.md", None, False),
    ],
)
def test_the_placeholder_is_filled(nav: Any, filled: Any, found: bool) -> None:
    assert fill(nav, OURS) == (nav if filled is None else filled, found)


def test_without_pages_the_placeholder_goes() -> None:
    assert fill(["a.md", "explainer", {"Story": "explainer"}], []) == (["a.md"], True)


def test_all_paths_of_a_nav() -> None:
    assert paths_in(["a.md", {"B": ["b.md", {"C": "c.md"}]}, {"D": None}]) == ["a.md", "b.md", "c.md"]

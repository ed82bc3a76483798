"""Slugs: names of files that every system can keep, each given once."""

from __future__ import annotations

import pytest

from mkdocs_explainer.weave.corpus.ids import unique_slug


@pytest.mark.parametrize("name", ["Con", "AUX", "nul", "Prn", "COM1", "lpt9", "Index"])
def test_no_page_is_called_like_a_device_of_windows_or_a_list(name: str) -> None:
    assert unique_slug(name, set()) == f"{name.lower()}-2"


def test_a_slug_is_given_once() -> None:
    taken: set[str] = set()
    assert [unique_slug("Arnby", taken) for _ in range(3)] == ["arnby", "arnby-2", "arnby-3"]


def test_a_name_without_letters_has_a_slug() -> None:
    assert unique_slug("“…”", set(), "term") == "term"

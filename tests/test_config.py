"""Options refuse, by name, what cannot work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mkdocs_explainer.config import Options
from mkdocs_explainer.errors import ExplainerError


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("seeds", ""),
        ("pipeline", " "),
        ("cache", ""),
        ("min_words", -1),
        ("max_share", 0),
        ("max_share", 1.5),
        ("max_share", float("nan")),
        ("max_share", True),
        ("max_share", "1/0"),
        ("max_share", "a third"),
        ("max_share", "4/3"),
        ("processes", -1),
        ("path", "/wiki"),
        ("path", "../wiki"),
        ("path", "a\\b"),
        *(("path", f"wi{sign}ki") for sign in '?#%"<>:*|\n\x7f'),
    ],
)
def test_a_value_that_cannot_work_is_named(name: str, value: Any) -> None:
    with pytest.raises(ExplainerError, match=f"`{name}`"):
        Options(**{name: value})


@pytest.mark.parametrize(("given", "share"), [("1/3", 1 / 3), (" 1 / 4 ", 0.25), ("0.5", 0.5), (1, 1.0)])
def test_a_share_may_be_a_fraction(given: Any, share: float) -> None:
    assert Options(max_share=given) == Options(max_share=share)
    assert type(Options(max_share=given).max_share) is float


@pytest.mark.parametrize(("path", "prefix"), [("", ""), (".", ""), ("wiki", "wiki/"), ("a/b/", "a/b/")])
def test_the_path_is_what_addresses_begin_with(path: str, prefix: str) -> None:
    assert Options(path=path).prefix == prefix


def test_a_templates_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert Options().templates_folder(tmp_path) is None
    with pytest.raises(ExplainerError, match="`templates`"):
        Options(templates="nowhere").templates_folder(tmp_path)
    (tmp_path / "mine").mkdir()
    assert Options(templates="mine").templates_folder(tmp_path) == tmp_path / "mine"


def test_half_a_character_in_an_option_can_be_written() -> None:
    options = Options(title="\ud83d\udd25 Arnby \udcff", no_link=["A \ud83d"])
    assert options.title == "🔥 Arnby �"
    assert options.no_link == ["A �"]

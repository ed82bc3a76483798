"""Options refuse, by name, what cannot work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mkdocs_explainer.config import Options
from mkdocs_explainer.model import ExplainerError


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("seeds", ""),
        ("pipeline", " "),
        ("cache", ""),
        ("max_share", 0),
        ("max_share", 1.5),
        ("max_share", float("nan")),
        ("processes", -1),
        ("path", "/wiki"),
        ("path", "../wiki"),
        ("path", "a\\b"),
    ],
)
def test_a_value_that_cannot_work_is_named(name: str, value: Any) -> None:
    with pytest.raises(ExplainerError, match=f"`{name}`"):
        Options(**{name: value})


@pytest.mark.parametrize(("path", "prefix"), [("", ""), (".", ""), ("wiki", "wiki/"), ("a/b/", "a/b/")])
def test_the_path_is_what_addresses_begin_with(path: str, prefix: str) -> None:
    assert Options(path=path).prefix == prefix


def test_a_templates_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert Options().templates_folder(tmp_path) is None
    with pytest.raises(ExplainerError, match="`templates`"):
        Options(templates="nowhere").templates_folder(tmp_path)
    (tmp_path / "mine").mkdir()
    assert Options(templates="mine").templates_folder(tmp_path) == tmp_path / "mine"

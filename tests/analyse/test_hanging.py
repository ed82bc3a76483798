"""What dates hang on: hanging.md."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_explainer.model import Sentence


def test_what_dates_hang_on(text: str, expected: list[str], sentence: Callable[[str], Sentence]) -> None:
    found = sentence(text).dates

    marks = [" ".join(filter(None, (d.role, d.tense, d.bound, "apart" if d.quoted else ""))) for d in found]
    assert [f"{mark} | {d.text}" for mark, d in zip(marks, found, strict=True)] == expected

"""Dates: what the words give, and nothing that they do not."""

from __future__ import annotations

import msgspec

from mkdocs_explainer.analyse.dates import find_dates
from mkdocs_explainer.model import DateMention

PARTS = ("year", "month", "day", "weekday", "part", "shift", "shift_unit", "anchor")


def shown(date: DateMention) -> str:
    plain = msgspec.to_builtins(DateMention(text="", start=0, end=0))
    values = msgspec.to_builtins(date)
    return " ".join(f"{p}={values[p]}" for p in PARTS if values[p] != plain[p]) + " | " + date.text


def test_dates_of_a_sentence(text: str, expected: list[str]) -> None:
    found = find_dates(text)

    assert [shown(d) for d in found] == expected
    assert all(text[d.start : d.end] == d.text for d in found)

"""Every rule has a row that is read otherwise without it, and every threshold one on either side.

Each part of a table is taken out in turn, each pattern and list is switched off, each number is moved: each time some
row must be read otherwise than `test_rows.py` holds it to be. What fails here needs a row in rows.yml.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from switches import Switch, replaced, switches

from mkdocs_explainer import read

from .rows import Row, rows

ROWS = list(rows())

ELSEWHERE = {
    "english.outlets.AGENCIES": "names and no rules; rows have some of them",
    "english.outlets.OUTLETS": "its rows are compiled to read.outlets._KINDS",
    "english.credits.CREDITS": "its rows are compiled to read.credits.CREDIT_LINES",
    "english.furniture.LINES": "its rows are compiled to read.rules.RULES",
    **{
        f"read.choosing.{name}": "the weights of page_blocks.json were learnt with it"
        for name in ("_END", "_LINE", "_MOST", "_PROSE", "_RUN")
    },
    "read.page_data._DEEPEST": "it bounds the time that a page takes",
    "read.shown._DEEPEST": "it bounds the time that a page takes",
    **dict.fromkeys(
        (f"read.styles.{name}" for name in ("_COSTLY", "_ELEMENTS", "_LONGEST", "_NESTED", "_PATHS")),
        "it bounds the time that a page takes",
    ),
    "read.styles._SIMPLE": "it saves time: such selectors are found without a path through the page",
    "read.quoted._LONGEST": "it stands in a pattern; rows of credited lines have one of 100 and of 101 characters",
    "read.pieces.LONGEST_WORD": "it stands in a pattern; rows.sizes() has a word on either side",
}
"""What cannot be tried by its name, and why."""

MEASURES = "lines.py"
"""What decides nothing: what it measures is weighed by what was learnt, and lines.yml holds what comes of it."""


def asked() -> Iterator[str]:
    """What reading has of its own, and what it asks of the language."""
    for file in sorted(Path(str(read.__file__)).parent.glob("*.py")):
        if file.name == MEASURES:
            continue
        yield from (name for name in switches() if name.startswith(f"read.{file.stem}."))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("mkdocs_explainer.english."):
                yield from (f"{node.module}.{one.name}".removeprefix("mkdocs_explainer.") for one in node.names)


NAMES = sorted({name for name in asked() if name in switches() and name not in ELSEWHERE})


def named(*kinds: str) -> list[str]:
    return [name for name in NAMES if switches()[name].kind in kinds]


def is_read_otherwise(switch: Switch, other: Any) -> bool:
    """Whether some row is, with something else in the place of a value."""
    with replaced([(switch, other)]):
        return any(outcome(row) != row.expected for row in ROWS)


def outcome(row: Row) -> str | None:
    try:
        return row.outcome()
    except Exception:  # nothing is read at all
        return None


def without_one(table: Any) -> Iterator[tuple[Any, Any]]:
    """The parts of a table, each with the table without it."""
    if isinstance(table, dict):
        for key, value in table.items():
            parts = without_one(value) if isinstance(value, tuple) else [(key, None)]
            yield from ((part, {k: v for k, v in {**table, key: less}.items() if v}) for part, less in parts)
    elif isinstance(table, tuple):
        yield from ((part, (*table[:number], *table[number + 1 :])) for number, part in enumerate(table))


@pytest.mark.parametrize("name", named("list"))
def test_each_part_of_a_table_has_a_control(name: str) -> None:
    switch = switches()[name]
    assert [part for part, less in without_one(switch.value) if not is_read_otherwise(switch, less)] == []


@pytest.mark.parametrize("name", named("pattern", "list"))
def test_each_pattern_and_list_has_a_control(name: str) -> None:
    assert is_read_otherwise(switches()[name], switches()[name].off)


@pytest.mark.parametrize("name", named("number"))
def test_each_threshold_has_a_row_on_either_side(name: str) -> None:
    switch = switches()[name]
    steps = (switch.value * 0.8, switch.value * 1.25) if switch.value < 1 else (switch.value - 1, switch.value + 1)
    assert [other for other in steps if not is_read_otherwise(switch, other)] == []


def test_what_decides_is_found_by_name() -> None:
    assert {"read.fates.STEPS", "read.rules.RULES", "read.credits.BYLINES", "english.pleas.PLEAS"} <= {*named("list")}
    assert len(named("pattern")) > 50
    assert len(named("number")) > 20

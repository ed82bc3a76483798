"""What is read from each row of rows.yml and each file of fixtures/."""

from __future__ import annotations

import pytest

from .rows import FILES, HERE, Row, rows


@pytest.mark.parametrize("row", list(rows()), ids=lambda row: row.name)
def test_reads_as_expected(row: Row) -> None:
    assert row.outcome() == row.expected


def test_no_expectation_without_an_input() -> None:
    inputs = {path.name for path in FILES}
    assert {path.name.removesuffix(".expected") for path in (HERE / "fixtures").glob("*.expected")} == inputs

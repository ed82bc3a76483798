"""That a rule or a number which nothing holds in its place is found."""

from __future__ import annotations

from controls import idle, loose


def test_a_rule_that_no_fixture_needs_is_found() -> None:
    ends = ("s", "es", "ing")
    assert idle(ends, lambda rules: [word for word in ("boats", "rowing") if word.endswith(rules)]) == ["es"]


def test_a_number_that_may_move_is_found() -> None:
    assert loose(3, 1, lambda least: [length for length in (2, 3, 4) if length >= least]) == []
    assert loose(3, 1, lambda least: [length for length in (1, 3) if length >= least]) == [2]

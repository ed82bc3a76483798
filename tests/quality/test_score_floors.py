"""Floors rise with the figures, and fall only with a reason that is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from score_floors import Floors, falls, floor_of, moved, read_floors, write_floors
from score_reading import Figure


def test_a_floor_is_raised_and_cut_towards_the_easier_side() -> None:
    figures = [Figure(name="a", got=2, of=3), Figure(name="b", got=1, better="less")]
    floors = moved(figures, Floors(floors={"a": 0.5, "b": 2}))
    assert floors.floors == {"a": 0.6666, "b": 1}
    assert falls(figures, floors) == []


def test_a_figure_that_fell_is_named_with_its_amount_and_stops_the_update() -> None:
    figures = [Figure(name="recall", got=1, of=4, items=("the one missed",))]
    floors = Floors(floors={"recall": 0.75})
    with pytest.raises(ValueError, match=r"recall: 1/4 = 0\.25; the floor is 0\.75, worse by 0\.5\n.*the one missed"):
        moved(figures, floors)
    with pytest.raises(ValueError, match="--allow-regression"):
        moved(figures, floors, reason="  ")


def test_a_floor_that_is_lowered_keeps_the_reason(tmp_path: Path) -> None:
    figures = [Figure(name="leaks", got=2, better="less")]
    lowered = moved(figures, Floors(floors={"leaks": 1}), reason="a new article")
    path = tmp_path / "floors.json"
    write_floors(path, lowered)
    assert read_floors(path) == lowered
    assert [(each.figure, each.floor, each.to, each.reason) for each in lowered.lowered] == [
        ("leaks", 1, 2, "a new article")
    ]


def test_a_floor_without_its_figure_has_fallen() -> None:
    (fall,) = falls([], Floors(floors={"gone": 0.5}))
    assert "nothing to measure" in str(fall)


def test_what_is_only_told_sets_no_floor() -> None:
    assert floor_of(Figure(name="questions", got=6, better="told")) is None
    assert floor_of(Figure(name="precision", got=0, of=0)) is None

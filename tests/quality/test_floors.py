"""The sample topic, built from its seeds, is as good as it ever was.

What fell is named with its amount and with the items behind it. To set new floors after an
improvement: `python tests/quality/score.py --update`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from score import FLOORS, GOLD, SEEDS, build_sample, measure
from score_floors import falls, read_floors, without_floor
from score_gold import load_gold
from score_reading import Figure

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> list[Figure]:
    explainer = build_sample(Path(tmp_path_factory.mktemp("cache")))
    return measure(explainer, load_gold(GOLD), SEEDS)


def test_no_figure_is_below_its_floor(figures: list[Figure]) -> None:
    fallen = [str(fall) for fall in falls(figures, read_floors(FLOORS))]
    assert not fallen, "below their floors:\n  - " + "\n  - ".join(fallen)


def test_every_figure_that_can_has_a_floor(figures: list[Figure]) -> None:
    missing = without_floor(figures, read_floors(FLOORS))
    assert not missing, f"no floor: {', '.join(missing)}. Run `python tests/quality/score.py --update`."


@pytest.mark.parametrize("name", ["provenance errors", "boilerplate leaks", "sources over the printing limit"])
def test_what_must_never_be_is_not(figures: list[Figure], name: str) -> None:
    figure = next(figure for figure in figures if figure.name == name)
    assert figure.got == 0, figure.items

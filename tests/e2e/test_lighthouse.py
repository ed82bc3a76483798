"""Lighthouse gives the pages 95 or more in all four categories, and no less than to Material alone.

Speed is measured on this machine while it does other things, and differs by some points from run to run. So the two
run in turn, and the best of the page's runs counts against the median of Material's. Where that median does not come
to 95, the machine is busy, and the page has to keep up with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

import pytest
from page_tools import Scores, lighthouse, longest_of_each_kind, serve

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HERE = Path(__file__).parent

LEAST = 95
RUNS = 5

MOST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
"""No page of Material asks for more than this: six runs on an idle machine of two cores gave 97 to 99 for speed, as
did the same page with the plugin."""


def wanted(plain: Sequence[Scores]) -> Mapping[str, int]:
    """The points that a page has to get where Material alone gets these, in several runs."""
    speed = int(median(run.of["performance"] for run in plain))
    return {
        **{name: max(LEAST, points) for name, points in plain[-1].of.items()},
        "performance": max(LEAST, speed) if speed >= LEAST else speed,
    }


def lacking(got: Scores, least: Mapping[str, int]) -> dict[str, object]:
    """The categories in which a page gets too few points, with what cost them."""
    return {
        name: (points, f"instead of {least[name]}", got.lost[name])
        for name, points in got.of.items()
        if points < least[name]
    }


KINDS = {
    "home, phone": ("", False),
    "question, phone": ("questions/*", False),
    "term, phone": ("terms/*", False),
    "question, desktop": ("questions/*", True),
}


@pytest.mark.parametrize(("kind", "desktop"), KINDS.values(), ids=KINDS)
def test_a_page_gets_its_points(
    address: str, untouched: str, sample_site: Path, tmp_path: Path, kind: str, desktop: bool
) -> None:
    path = longest_of_each_kind(sample_site)[kind]
    runs: list[Scores] = []
    plain: list[Scores] = []
    for _ in range(RUNS):
        runs.append(lighthouse(address + path, tmp_path, desktop=desktop))
        print(path or "home", runs[-1])
        if not lacking(runs[-1], MOST):
            return
        plain.append(lighthouse(untouched + path, tmp_path, desktop=desktop))
        print("without the plugin", plain[-1])
        if not all(lacking(run, wanted(plain)) for run in runs):
            return
    pytest.fail(f"{path or 'home'}: {[lacking(run, wanted(plain)) for run in runs]}")


def test_a_broken_page_is_found(tmp_path: Path) -> None:
    with serve(HERE / "broken") as address:
        got = lighthouse(address + "poor.html", tmp_path, desktop=False)
    assert set(lacking(got, dict.fromkeys(got.of, LEAST))) == {
        "performance",
        "accessibility",
        "best-practices",
        "seo",
    }

"""Lighthouse gives the pages 95 or more in all four categories, and no less than to Material alone.

Speed is measured on this machine while it does other things, and differs by some points from run to run: the best of
three counts. Where even the same words without the plugin do not come to 95, the machine is busy, and the page has
to keep up with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from page_tools import Scores, lighthouse, longest_of_each_kind, serve

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HERE = Path(__file__).parent

LEAST = 95
RUNS = 3
NOISE = 3
"""Points that the speed of one page differs by between runs on an idle machine of two cores, measured."""

MOST = {"performance": 100 - NOISE, "accessibility": 100, "best-practices": 100, "seo": 100}
"""No page of Material can ask for more than this."""


def wanted(plain: Scores) -> Mapping[str, int]:
    """The points that a page has to get where Material alone gets these."""
    speed = plain.of["performance"]
    return {
        **{name: max(LEAST, points) for name, points in plain.of.items()},
        "performance": max(LEAST, speed - NOISE) if speed >= LEAST else speed - NOISE,
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
    missed = []
    for _ in range(RUNS):
        got = lighthouse(address + path, tmp_path, desktop=desktop)
        print(path or "home", got)
        if not lacking(got, MOST):
            return
        plain = lighthouse(untouched + path, tmp_path, desktop=desktop)
        print("without the plugin", plain)
        missed.append(lacking(got, wanted(plain)))
        if not missed[-1]:
            return
    pytest.fail(f"{path or 'home'}: {missed}")


def test_a_broken_page_is_found(tmp_path: Path) -> None:
    with serve(HERE / "broken") as address:
        got = lighthouse(address + "poor.html", tmp_path, desktop=False)
    assert set(lacking(got, dict.fromkeys(got.of, LEAST))) == {
        "performance",
        "accessibility",
        "best-practices",
        "seo",
    }

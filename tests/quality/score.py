#!/usr/bin/env python3
"""Measure an explainer against a gold, and hold the floors of the sample topic.

    python tests/quality/score.py                       build the sample topic and measure it
    python tests/quality/score.py --notes               and list what is missing or wrong
    python tests/quality/score.py --update              raise the floors to what is measured
    python tests/quality/score.py --update --allow-regression "reason"
    python tests/quality/score.py explainer.json --gold gold.yml --seeds folder

A floor that would have to be lowered stops the update, unless a reason is given; the reason is kept
in floors.json and belongs into the commit.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from score_claims import attribution, citations, coverage, leaks, provenance, repetition, share
from score_floors import Floors, falls, moved, read_floors, without_floor, write_floors
from score_gold import ROOT, Gold, GoldError, load_gold
from score_pages import differences, glossary, headings, origins, placement, timeline
from score_reading import Figure, Reading

from mkdocs_explainer.config import Options
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import Explainer
from mkdocs_explainer.pipeline import build

HERE = Path(__file__).resolve().parent
SEEDS = ROOT / "seeds"
GOLD = HERE / "gold.yml"
FLOORS = HERE / "floors.json"

MEASURES: tuple[Callable[[Reading], list[Figure]], ...] = (
    provenance,
    coverage,
    citations,
    repetition,
    leaks,
    attribution,
    headings,
    placement,
    glossary,
    differences,
    timeline,
    origins,
    share,
)


def measure(explainer: Explainer, gold: Gold, seeds: Path) -> list[Figure]:
    """All figures of an explainer.

    Args:
        explainer: what was woven.
        gold: what a reader found in the same articles.
        seeds: the folder of the articles.
    """
    reading = Reading(explainer, gold, seeds)
    return [figure for each in MEASURES for figure in each(reading)]


def build_sample(cache: Path) -> Explainer:
    """The explainer of the sample topic, as its explainer.json has it.

    Args:
        cache: a folder for what the build keeps; an empty one makes everything anew.

    Raises:
        ExplainerError: the sample topic does not build.
    """
    result = build(Options(seeds=str(SEEDS), cache=str(cache)), ROOT)
    if result.warnings:
        raise ExplainerError("\n".join(str(warning) for warning in result.warnings))
    data = next((asset.data for asset in result.site.assets if asset.path == "explainer.json"), None)
    if data is None:
        raise ExplainerError("The build of the sample topic wrote no explainer.json.")
    return msgspec.json.decode(data, type=Explainer)


def report(figures: Sequence[Figure], floors: Floors, *, notes: bool) -> str:
    """The figures as lines, beside their floors, and with `notes` what is behind each."""
    lines = []
    for figure in figures:
        floor = floors.floors.get(figure.name)
        beside = "" if floor is None else f"  (floor {floor:g})"
        lines.append(f"{figure.name:34} {figure!s:>9}{beside}")
    if notes:
        for figure in figures:
            if figure.items:
                lines += ["", f"## {figure.name}", *(f"  - {item}" for item in figure.items)]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; gives its exit code: 1 for figures below their floors, 2 for what cannot be measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("explainer", nargs="?", type=Path, help="an explainer.json; else the sample is built")
    parser.add_argument("--gold", type=Path, default=GOLD, help="the gold of the same articles")
    parser.add_argument("--seeds", type=Path, default=SEEDS, help="the folder of the articles")
    parser.add_argument("--notes", action="store_true", help="list what is missing or wrong, item by item")
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    parser.add_argument("--update", action="store_true", help="raise the floors of the sample topic")
    parser.add_argument("--allow-regression", metavar="REASON", help="let figures that fell lower their floors")
    args = parser.parse_args(arguments)
    of_the_sample = args.gold == GOLD and args.seeds == SEEDS
    if args.update and (args.explainer or not of_the_sample):
        parser.error("--update is for the sample topic as it is built: give no other explainer, gold or seeds")
    if args.allow_regression is not None and not args.update:
        parser.error("--allow-regression goes with --update")
    floors = read_floors(FLOORS) if of_the_sample else Floors()
    try:
        gold = load_gold(args.gold)
        if args.explainer:
            explainer = msgspec.json.decode(args.explainer.read_bytes(), type=Explainer)
        else:
            with tempfile.TemporaryDirectory() as cache:
                explainer = build_sample(Path(cache))
    except (ExplainerError, GoldError, msgspec.MsgspecError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    figures = measure(explainer, gold, args.seeds)
    if args.json:
        print(msgspec.json.format(msgspec.json.encode(figures), indent=1).decode())
    else:
        print(report(figures, floors, notes=args.notes))
    if not args.update:
        fallen = falls(figures, floors)
        for fall in fallen:
            print(f"\nbelow its floor: {fall}", file=sys.stderr)
        return 1 if fallen else 0
    try:
        new = moved(figures, floors, reason=args.allow_regression)
    except ValueError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    write_floors(FLOORS, new)
    raised = sum(new.floors[name] != floors.floors.get(name) for name in new.floors)
    print(f"\n{FLOORS.name}: {raised} of {len(new.floors)} floors moved")
    for name in without_floor(figures, new):
        print(f"no floor: {name}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

#!/usr/bin/env python3
"""Time the four stages of a build, to see which one grows; nothing passes or fails by it.

    python tests/benchmark.py                           the sample, once, twice and four times over
    EXPLAINER_TOPICS=folder python tests/benchmark.py   every sub-folder of a folder that holds articles

A copy of an article stands in a folder of its own and is a source of its own. Seconds are of processor time, so that
other programs count little; still only the shares within one run can be compared.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from mkdocs_explainer.analyse import Analyser
from mkdocs_explainer.errors import SeedError
from mkdocs_explainer.model import Article
from mkdocs_explainer.read import read_seed, read_topic_file
from mkdocs_explainer.render import render
from mkdocs_explainer.seeds import read_folder
from mkdocs_explainer.weave import weave

SAMPLE = Path(__file__).resolve().parents[1] / "seeds"
COPIES = (1, 2, 4)
T = TypeVar("T")
STAGES = ("read", "analyse", "weave", "render")


def timed(spent: dict[str, float], stage: str, work: Callable[[], T]) -> T:
    """What a piece of work gives; its seconds of processor time are noted."""
    before = time.process_time()
    result = work()
    spent[stage] = time.process_time() - before
    return result


def articles_of(folder: Path) -> list[Article]:
    """The articles of a folder that can be read."""
    found = read_folder(folder)
    listed = read_topic_file(found.topic).sources if found.topic is not None else {}
    out = []
    for seed in found.seeds:
        try:
            out.append(read_seed(seed.path, seed.data, listed.get(seed.path)))
        except SeedError as error:
            print(f"left out: {error}")
    return out


def stages(folder: Path, copies: int, analyser: Analyser) -> tuple[int, dict[str, float]]:
    """How many articles a folder makes when taken several times, and the seconds that each stage needs for them."""
    spent: dict[str, float] = {}
    once = timed(spent, "read", lambda: articles_of(folder))
    articles = [msgspec.structs.replace(a, path=f"{copy}/{a.path}") for copy in range(copies) for a in once]
    analyses = timed(spent, "analyse", lambda: [analyser.analyse(article) for article in articles])
    explainer = timed(spent, "weave", lambda: weave(articles, analyses))
    timed(spent, "render", lambda: render(explainer))
    return len(articles), spent


def main() -> None:
    """Print a line for each folder: its articles, and each stage's seconds and share of all."""
    topics = os.environ.get("EXPLAINER_TOPICS")
    folders = sorted(path for path in Path(topics).iterdir() if path.is_dir()) if topics else [SAMPLE]
    analyser = Analyser()
    analyser.analyse(articles_of(SAMPLE)[0])  # the language pipeline is loaded before anything is timed
    print(f"{'folder':24} {'articles':>8} " + " ".join(f"{stage:>16}" for stage in STAGES))
    for folder in folders:
        for copies in (1,) if topics else COPIES:
            count, spent = stages(folder, copies, analyser)
            total = sum(spent.values())
            columns = (f"{spent[stage]:8.2f} s {spent[stage] / total:5.0%}" for stage in STAGES)
            print(f"{folder.name[:24]:24} {count:8} " + " ".join(f"{column:>16}" for column in columns))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""What each rule, list, pattern and number is worth: the figures of every gold without it, and where it acts at all.

    worth.py --golds GOLDS --stories STORIES             each switched off in turn
    worth.py --golds GOLDS --stories STORIES NAME …      these only, all at once
    worth.py --stories STORIES --fires                   in how many stories each finds something
    worth.py --stories STORIES --acts NAME …             in how many stories each changes what is woven

A gold NAME.yml belongs to the articles in STORIES/NAME. `--part` names the parts of the package that are looked at,
`weave` unless it is given. What changes no figure for the better, and acts in one story or none, can go.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import msgspec
from score import measure
from score_gold import load_gold
from switches import counted, switched_off, switches

from mkdocs_explainer.articles import analysed
from mkdocs_explainer.cache import Cache
from mkdocs_explainer.config import Options
from mkdocs_explainer.model import Analysis, Article, Explainer, TopicFile
from mkdocs_explainer.read import read_seed, read_topic_file
from mkdocs_explainer.seeds import read_folder
from mkdocs_explainer.weave import weave

OPTIONS = Options(processes=1)

Sums = Counter[tuple[str, str]]
"""What was got, and out of how much, by figure, added up over the golds."""


class Story:
    """The articles of a folder with their analyses, and the gold for them if there is one."""

    def __init__(self, folder: Path, store: Cache, gold: Path | None = None) -> None:
        self.folder = folder / "articles" if (folder / "articles").is_dir() else folder
        self.gold = load_gold(gold) if gold else None
        found = read_folder(self.folder)
        self.seeds = found.seeds
        self.topic = read_topic_file(found.topic) if found.topic is not None else TopicFile()
        pieces = analysed(self.seeds, self.topic, OPTIONS, store).pieces
        self._known = [piece.article for piece in pieces], [piece.analysis for piece in pieces]

    def woven(self, *, afresh: bool) -> Explainer | None:
        """Its explainer; `afresh` with reading and analysis, too."""
        articles, analyses = self._again() if afresh else self._known
        return weave(articles, analyses, title=self.topic.title) if articles else None

    def _again(self) -> tuple[list[Article], list[Analysis]]:
        known = {article.path for article in self._known[0]}
        overrides = self.topic.sources
        articles = [read_seed(s.path, s.data, overrides.get(s.path)) for s in self.seeds if s.path in known]
        return articles, [_analyser().analyse(article) for article in articles]

    def figures(self, *, afresh: bool) -> Sums:
        """Its figures."""
        explainer = self.woven(afresh=afresh)
        sums: Sums = Counter()
        if explainer is not None and self.gold is not None:
            for figure in measure(explainer, self.gold, self.folder):
                sums[figure.name, "got"] += figure.got if figure.better == "more" else -figure.got
                sums[figure.name, "of"] += figure.of or 0
        return sums


@cache
def _analyser():
    from mkdocs_explainer.analyse import Analyser

    return Analyser(OPTIONS.pipeline)


def stories_of(folder: Path, golds: Path | None, store: Cache) -> list[Story]:
    """The stories of a folder; with golds, only those that have one."""
    if golds is not None:
        return [Story(folder / gold.stem, store, gold) for gold in sorted(golds.glob("*.yml"))]
    return [Story(path, store) for path in sorted(folder.iterdir()) if path.is_dir()]


def total(stories: Iterable[Story], *, afresh: bool) -> Sums:
    """The figures of some stories, added up."""
    sums: Sums = Counter()
    for story in stories:
        sums.update(story.figures(afresh=afresh))
    return sums


def difference(before: Sums, after: Sums) -> str:
    """How figures moved, the better ones with +; "" when none did."""
    moved = []
    for name in dict.fromkeys(figure for figure, _ in before | after):
        got, of = (after[name, part] - before[name, part] for part in ("got", "of"))
        if got or of:
            moved.append(f"{name} {got:+g}" + (f" of {of:+g}" if of else ""))
    return ", ".join(moved)


class Trial:
    """What the processes of one run share: the stories, and what is measured without any switch."""

    stories: Sequence[Story] = ()
    afresh = False
    before: Sums | Sequence[bytes] = ()

    @classmethod
    def effect(cls, names: Sequence[str]) -> tuple[Sequence[str], str]:
        """What switching some off does to the figures."""
        try:
            with switched_off(*names):
                return names, difference(cls.before, total(cls.stories, afresh=cls.afresh)) or "nothing changes"
        except Exception as error:
            return names, f"fails: {type(error).__name__}"

    @classmethod
    def acts(cls, names: Sequence[str]) -> tuple[Sequence[str], str]:
        """In how many stories switching some off changes anything."""
        with switched_off(*names):
            changed = [
                story.folder.name for story, was in zip(cls.stories, cls.before, strict=True) if data(story) != was
            ]
        return names, f"acts in {len(changed)} of {len(cls.stories)} stories: {', '.join(changed[:5])}"

    @classmethod
    def fires(cls, index: int) -> set[str]:
        """What finds something in a story."""
        found: set[str] = set()
        with counted(found.add):
            cls.stories[index].woven(afresh=cls.afresh)
        return found


def data(story: Story) -> bytes:
    """A story's explainer, or what became of it, as bytes to compare."""
    try:
        return msgspec.json.encode(story.woven(afresh=Trial.afresh))
    except Exception as error:
        return repr(error).encode()


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="what to switch off; without any, each in turn")
    parser.add_argument("--stories", type=Path, required=True)
    parser.add_argument("--golds", type=Path)
    parser.add_argument("--part", action="append", help="a part of the package (read, analyse, weave, …)")
    parser.add_argument("--fires", action="store_true")
    parser.add_argument("--acts", action="store_true", help="each name by itself")
    parser.add_argument("--cache", type=Path, help="where analyses are kept from one run to the next")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args(arguments)
    parts = args.part or ["weave"]
    Trial.afresh = any(part in {"read", "analyse"} for part in parts)
    with tempfile.TemporaryDirectory() as folder:
        Trial.stories = stories_of(args.stories, args.golds, Cache(args.cache or Path(folder) / "cache"))
    known = [name for name in switches() if name.partition(".")[0] in parts]
    # a fork shares the stories, which are read once
    context = multiprocessing.get_context("fork")
    if args.fires:
        with context.Pool(args.jobs) as pool:
            fired = Counter(name for names in pool.imap(Trial.fires, range(len(Trial.stories))) for name in names)
        for name in known:
            if switches()[name].kind != "number":
                print(f"{fired[name]:6} {switches()[name].kind:8} {name}")
        return 0
    if args.acts:
        Trial.before = [data(story) for story in Trial.stories]
        ask, asked = Trial.acts, [[name] for name in args.names]
    else:
        Trial.before = total(Trial.stories, afresh=Trial.afresh)
        ask, asked = Trial.effect, [args.names] if args.names else [[name] for name in known]
    with context.Pool(args.jobs) as pool:
        for names, line in pool.imap(ask, asked):
            print(f"{' '.join(names)}: {line}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

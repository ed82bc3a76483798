"""Who says what, by reference: which labels there are, where their words stand, and in which fold a story is.

`pairs.labels` holds no sentence of anybody's. A story is a line `= STORY FOLD ID …` with the collection's ids of its
articles (ramybaly/Article-Bias-Prediction, `data/jsons/ID.json`); each line below it is a pair: article and span of
a sentence, article and spans of one or two sentences of another, the label's first letter (full, partial, none,
contradicts), and the first eight digits of the SHA-256 of all these words.
Spans are offsets into the article's body, `content_original` there.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LABELS = Path(__file__).with_name("pairs.labels")
FOLDS = 5
_HASH = 8
_LABELS = {name[0]: name for name in ("full", "partial", "none", "contradicts")}
_HEAD = re.compile(r"\A---\n.*?\n---\n+", re.DOTALL)


class Place(NamedTuple):
    """A sentence: its article, by its place in the story, and its characters in the article's body."""

    article: int
    start: int
    end: int


class Pair(NamedTuple):
    """A sentence, what may say it, and what a careful reader found."""

    a: Place
    b: tuple[Place, ...]
    label: str


class Story(NamedTuple):
    """A story's articles and its pairs."""

    name: str
    fold: int
    bodies: list[str]
    pairs: list[Pair]

    def words(self, place: Place) -> str:
        """The words of a sentence."""
        return self.bodies[place.article][place.start : place.end]


def stories(folder: Path) -> Iterator[Story]:
    """All stories whose articles are in a folder, with the pairs whose words are as they were when they were read.

    Args:
        folder: the collection's `data/jsons`, or one folder a story, its name beginning with the story's and "-",
            in which files stand in the order of the ids, with front matter above the body.

    Raises:
        SystemExit: there is no article of any story.
    """
    found, lost = 0, 0
    for block in LABELS.read_text(encoding="utf-8").split("\n= "):
        head, *rows = block.removeprefix("= ").rstrip("\n").split("\n")
        name, fold, *ids = head.split(" ")
        bodies = _bodies(folder, name, ids)
        if not bodies:
            continue
        pairs = []
        for row in rows:
            a, *bs, last = row.split(" ")
            pair = Pair(_place(a), tuple(_place(b) for b in bs), _LABELS[last[0]])
            words = [bodies[p.article][p.start : p.end] for p in (pair.a, *pair.b)]
            if hashed(words) == last[1:]:
                pairs.append(pair)
            else:
                lost += 1
        found += 1
        yield Story(name, int(fold), bodies, pairs)
    if not found:
        raise SystemExit(f"{folder} holds no article of the stories in {LABELS.name}.")
    if lost:
        print(f"{lost} pairs are left out: the words at their places are others")


def hashed(words: list[str]) -> str:
    """What tells whether words are still the same."""
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:_HASH]


def _place(text: str) -> Place:
    article, start, end = map(int, re.split("[:-]", text))
    return Place(article, start, end)


def _bodies(folder: Path, name: str, ids: list[str]) -> list[str]:
    jsons = [folder / f"{one}.json" for one in ids]
    if all(path.is_file() for path in jsons):
        return [str(json.loads(path.read_text(encoding="utf-8"))["content_original"]) for path in jsons]
    story = next(iter(sorted(folder.glob(f"{name}-*/"))), None)
    files = sorted(story.iterdir(), key=lambda file: int(file.name.split("_")[0])) if story else []
    return [_HEAD.sub("", file.read_text(encoding="utf-8")) for file in files]

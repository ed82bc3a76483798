#!/usr/bin/env python3
"""Learn the time of sentences; write `analyse/modes.json` and `weave/time/moments.json` in the package.

    python -m training.times --stories DIR

Nothing but weights comes out of it. `times.labels` beside this file holds no sentence of anybody's: a story is a
line `= STORY ID …` as in `judge/pairs.labels`, and each line below it a sentence: article and span, its mode, when
it holds, and the first eight digits of the SHA-256 of its words. When is YYYY[-MM[-DD]], FROM/TO, <DATE, >DATE, "?"
where nobody can know, or "-".

--stories  the collection's `data/jsons`, or one folder a story, as for the judge.

The mode is learnt first, then which date a sentence has, given the modes that a model says which has not seen the
story. All figures are with the story left out.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import msgspec
import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from mkdocs_explainer.analyse import Analyser, analyser, modes
from mkdocs_explainer.linear import Linear, write
from mkdocs_explainer.model import Analysis, Article
from mkdocs_explainer.read import read_seed
from mkdocs_explainer.times import when
from mkdocs_explainer.weave.story import read_story
from mkdocs_explainer.weave.time.dating import published_on
from mkdocs_explainer.weave.time.moments import WEIGHTS, choices, moment_of
from training.judge.labels import hashed

LABELS = Path(__file__).with_name("times.labels")
STORIES = 3
"""Stories that must have a feature: what fewer have is theirs, and not the language's."""
INVERSE = 0.15
"""Inverse strength of regularisation of the mode; from 0.1 to 0.3 the share that is right moves by a hundredth."""
MEAN, VERB = 0.1, 0.07
"""What a number of the sentence's mean vector, and of its verb's, counts beside a feature of the grammar."""
INVERSE_DATE = 0.05
"""The same of the date; from 0.02 to 0.15 it changes no share by more than two hundredths."""
SURE = 0.8
"""Share of the dates given that must be right, on stories not seen: at .9 a third as many are found."""
_HEAD = re.compile(r"\A---\n.*?\n---\n+", re.DOTALL)


class Label(NamedTuple):
    """A sentence by its place in an article's body, and what a careful reader made of it."""

    article: int
    start: int
    end: int
    mode: str
    when: str
    hash: str


class Told(NamedTuple):
    """A story's articles, what was seen of each sentence, and the label of each that has one."""

    name: str
    articles: list[Article]
    analyses: list[Analysis]
    seen: list[tuple[dict[str, float], list[float]]]
    labels: list[Label | None]


def labelled() -> Iterator[tuple[str, list[str], list[Label]]]:
    """The stories of `times.labels`."""
    for block in LABELS.read_text(encoding="utf-8").split("\n= "):
        head, *rows = block.removeprefix("= ").rstrip("\n").split("\n")
        name, *ids = head.split(" ")
        labels = []
        for row in rows:
            place, mode, when, words = row.split(" ")
            article, start, end = map(int, re.split("[:-]", place))
            labels.append(Label(article, start, end, mode, when, words))
        yield name, ids, labels


def stories(folder: Path) -> Iterator[Told]:
    """Those of them whose articles are in a folder, analysed, with the labels whose words are still the same."""
    tool, lost = Analyser(), 0
    for name, ids, labels in labelled():
        files = _files(folder, name, ids)
        if not files:
            continue
        articles, analyses, seen, found = [], [], [], []
        for number, (path, text) in enumerate(files):
            article = read_seed(path, text.encode())
            body = len(text) - len(_HEAD.sub("", text))
            with mock.patch.object(analyser, "mode_of", partial(_watch, seen)):
                analysis = tool.analyse(article)
            ours: list[Label | None] = [None] * len(analysis.sentences)
            for label in labels:
                start, end = label.start + body, label.end + body
                if label.article != number or not ours:
                    continue
                shared = [min(end, s.end) - max(start, s.start) for s in analysis.sentences]
                best = int(np.argmax(shared))
                if hashed([text[start:end]]) != label.hash or 2 * shared[best] < end - start:
                    lost += 1
                elif ours[best] is None:
                    ours[best] = label
            articles.append(article)
            analyses.append(analysis)
            found += ours
        yield Told(name, articles, analyses, seen, found)
    if lost:
        print(f"{lost} labels are left out: the words at their places are others, or no sentence")


def _watch(seen: list[Any], features: dict[str, float], vector: list[float]) -> str:
    seen.append((features, vector))
    return "done"


def _files(folder: Path, name: str, ids: Sequence[str]) -> list[tuple[str, str]]:
    jsons = [folder / f"{one}.json" for one in ids]
    if all(path.is_file() for path in jsons):
        told = [json.loads(path.read_text(encoding="utf-8")) for path in jsons]
        return [(f"{number}.md", _made(one)) for number, one in enumerate(told)]
    story = next(iter(sorted(folder.glob(f"{name}-*/"))), None)
    files = sorted(story.iterdir(), key=lambda file: int(file.name.split("_")[0])) if story else []
    return [(file.name, file.read_text(encoding="utf-8")) for file in files]


def _made(told: dict[str, str]) -> str:
    head = {"title": told["title"], "outlet": told["source"], "date": told["date"]}
    lines = "".join(f"{name}: {json.dumps(value)}\n" for name, value in head.items())
    return f"---\n{lines}---\n\n{told['content_original']}"


class Rows:
    """Things to be learnt from: their features, and the story of each."""

    def __init__(self, features: list[dict[str, float]], story: list[str], vectors: Any = None) -> None:
        has: dict[str, set[str]] = defaultdict(set)
        for one, name in zip(features, story, strict=True):
            for feature in one:
                has[feature].add(name)
        kept = [{f: v for f, v in one.items() if len(has[f]) >= STORIES} for one in features]
        self.table = DictVectorizer(sparse=False)
        self.rows = self.table.fit_transform(kept)
        self.names = list(self.table.get_feature_names_out())
        self.story = np.array(story)
        self.mean = self.scale = np.zeros(0)
        if vectors is not None:
            half = vectors.shape[1] // 2
            weight = np.r_[np.full(half, MEAN), np.full(half, VERB)]
            self.mean, self.scale = vectors.mean(0), weight / (vectors.std(0) + 1e-6)
            self.rows = np.hstack([self.rows, (vectors - self.mean) * self.scale])

    def likely(self, labels: Any, known: Any, inverse: float) -> tuple[list[str], Any]:
        """What a model says of each that has not seen its story: the classes, and how likely each is."""
        classes = sorted(set(labels[known]))
        out = np.zeros((len(labels), len(classes)))
        for name in sorted(set(self.story)):
            seen, here = known & (self.story != name), self.story == name
            model = _fitted(self.rows[seen], labels[seen], inverse)
            out[np.ix_(here, [classes.index(one) for one in model.classes_])] = model.predict_proba(self.rows[here])
        return classes, out

    def models(self, labels: Any, known: Any, inverse: float) -> dict[str, Linear]:
        """The weights of each class, learnt from all."""
        model = _fitted(self.rows[known], labels[known], inverse)
        weights, free = model.coef_, model.intercept_
        classes = model.classes_[1:] if len(weights) == 1 else model.classes_
        count = len(self.names)
        return {
            str(one): Linear(
                weights={
                    f: round(float(w), 3) for f, w in zip(self.names, row[:count], strict=True) if abs(w) >= 5e-4
                },
                intercept=round(float(base - (row[count:] * self.scale) @ self.mean), 4),
                vector=tuple(round(float(w), 3) for w in row[count:] * self.scale),
            )
            for one, row, base in zip(classes, weights, free, strict=True)
        }


def _fitted(rows: Any, labels: Any, inverse: float) -> LogisticRegression:
    return LogisticRegression(C=inverse, max_iter=1000, tol=1e-4).fit(rows, labels)


def learn_modes(told: Sequence[Told]) -> tuple[dict[str, Linear], list[list[str]]]:
    """The mode's models, and the modes that models say which have not seen the story."""
    story = [one.name for one in told for _ in one.seen]
    labels = np.array([label.mode if label else "" for one in told for label in one.labels])
    known = labels != ""
    rows = Rows(
        [features for one in told for features, _ in one.seen],
        story,
        np.array([vector for one in told for _, vector in one.seen]),
    )
    classes, likely = rows.likely(labels, known, INVERSE)
    said = np.array(classes)[likely.argmax(1)]
    print(f"mode right {(said == labels)[known].sum()}/{known.sum()} = {(said == labels)[known].mean():.3f}")
    for mode in modes.MODES:
        both = (said == mode) & (labels == mode)
        print(f"  {mode:9}{both.sum():5} of {(labels == mode).sum()}, said {(known & (said == mode)).sum()}")
    at, found = 0, []
    for one in told:
        found.append([str(mode) for mode in said[at : at + len(one.seen)]])
        at += len(one.seen)
    return rows.models(labels, known, INVERSE), found


def learn_dates(told: Sequence[Told], said: Sequence[Sequence[str]]) -> Linear:
    """The model of which date a sentence has, given its mode as it is found in a story not seen."""
    features, story, right, units = [], [], [], []
    asked: Counter[bool] = Counter()
    for one, modes_of_it in zip(told, said, strict=True):
        mode, analyses = iter(modes_of_it), []
        for analysis in one.analyses:
            sentences = tuple(msgspec.structs.replace(s, mode=next(mode)) for s in analysis.sentences)
            analyses.append(msgspec.structs.replace(analysis, sentences=sentences))
        whole = read_story(one.articles, analyses)
        windows = [None if a.published is None else published_on(a.published) for a in whole.corpus.articles]
        order = {article.path: number for number, article in enumerate(one.articles)}
        base = np.cumsum([0, *(len(a.sentences) for a in one.analyses)])
        for unit, those in zip(whole.corpus.units, choices(whole, windows), strict=True):
            label = one.labels[base[order[whole.corpus.articles[unit.article].path]] + unit.position]
            if label is None:
                continue
            wanted = "" if label.when in "?-" else label.when
            asked[bool(wanted)] += 1
            for choice in those:
                features.append(choice.features)
                story.append(one.name)
                units.append((one.name, unit.index, bool(wanted), unit.sentence.mode))
                said_so = when(moment_of(unit.sentence, windows[unit.article], choice))
                right.append(bool(wanted) and said_so.startswith(wanted))
    rows, labels = Rows(features, story), np.array(right)
    _, likely = rows.likely(labels, np.ones(len(labels), dtype=bool), INVERSE_DATE)
    best: dict[Any, tuple[float, bool]] = {}
    for unit, chance, good in zip(units, likely[:, 1], right, strict=True):
        if unit[3] != "general":
            best[unit] = max(best.get(unit, (0.0, False)), (float(chance), good))
    threshold, good = 1.0, 0
    for count, (chance, hit) in enumerate(sorted(best.values(), reverse=True), 1):
        good += hit
        if good >= SURE * count:
            threshold, found = chance, (good, count)
    reach = len({unit[:2] for unit, hit in zip(units, right, strict=True) if hit})
    print(
        f"dates: {found[0]} right of {found[1]} given from {threshold:.3f} on, of {asked[True]};"
        f" {reach} are among the choices"
    )
    print(f"  without a threshold {good} right of {len(best)} given")
    model = rows.models(labels, np.ones(len(labels), dtype=bool), INVERSE_DATE)["True"]
    return msgspec.structs.replace(model, threshold=round(threshold, 3))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=Path, required=True)
    given = parser.parse_args()
    told = list(stories(given.stories))
    if not told:
        sys.exit(f"{given.stories} holds no article of the stories in {LABELS.name}.")
    models, said = learn_modes(told)
    date = learn_dates(told, said)
    write(modes.WEIGHTS, models)
    write(WEIGHTS, {"date": date})


if __name__ == "__main__":
    main()

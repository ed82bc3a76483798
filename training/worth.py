#!/usr/bin/env python3
"""Learn what a sentence is worth, and write `mkdocs_explainer/weave/facts/worth.json`.

    python training/worth.py --stories DIR --work DIR

Nothing but weights comes out of it; no sentence of an article goes into the project. `worth.labels` beside this file
has what a careful reader made of each sentence, by reference: a line `= STORY`, then article (by its place in the
story), span within the article's body, weight (vital, useful, detail, opinion, superseded, none, by their first
letters; "-" behind it where the sentence does not stand alone), and the first eight digits of its
SHA-256.

--stories  a folder of stories, each a folder whose name begins with the story's and "-", in which files with front
           matter stand in the order of the ids in `judge/pairs.labels`.
--work     a folder in which analyses are kept; stop it, and it goes on where it was.
--seen     weigh only by stories whose folders are named here (a file, a line each), as when others are measured.

Five folds by story say what each kind of feature is worth: average precision over all sentences, and the mean over
the stories.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.preprocessing import StandardScaler

from mkdocs_explainer.articles import analysed
from mkdocs_explainer.cache import Cache
from mkdocs_explainer.config import Options
from mkdocs_explainer.linear import Linear, write
from mkdocs_explainer.model import TopicFile
from mkdocs_explainer.seeds import read_folder
from mkdocs_explainer.weave.facts import worth
from mkdocs_explainer.weave.story import read_story

LABELS = Path(__file__).with_name("worth.labels")
KINDS = {"vital": r"v", "useful": r"[vu]", "alone": r".$"}
"""By model, the labels that it says yes to."""
GROUPS = {
    "who else says it": worth.OTHERS,
    "place": worth.PLACE,
    "headlines": worth.HEADLINES,
    "what it is about": worth.ABOUT,
    "form": worth.FORM,
    "what rules say of its standing": worth.STANDING,
}
INVERSE = 0.01
"""Inverse strength of regularisation; from .003 to .03 the figures move by less than a hundredth."""
FOLDS = 5
_HEAD = re.compile(r"\A---\n.*?\n---\n+", re.DOTALL)
_OVERLAP = 0.5
"""Share of a labelled span that a sentence must have to be the one that was meant."""

Floats = NDArray[np.float64]


class Labelled(NamedTuple):
    """The labelled sentences of all stories: features, a row each, weights, and the story's number."""

    names: tuple[str, ...]
    rows: Floats
    weights: NDArray[np.str_]
    story: NDArray[np.int64]


def labelled(folder: Path, work: Path, seen: frozenset[str]) -> Labelled:
    """All that can be learnt from.

    Raises:
        SystemExit: no labelled story is in the folder.
    """
    rows: list[Floats] = []
    weights: list[str] = []
    number: list[int] = []
    names: tuple[str, ...] = ()
    for count, block in enumerate(LABELS.read_text(encoding="utf-8").split("\n= ")):
        name, *lines = block.removeprefix("= ").rstrip("\n").split("\n")
        there = next(iter(sorted(folder.glob(f"{name}-*/"))), None)
        if there is None or (seen and there.name not in seen):
            continue
        names, found = _story(there, work, lines)
        for features, weight in found:
            rows.append(features)
            weights.append(weight)
            number.append(count)
        print(f"{there.name}: {len(lines)} labels", flush=True)
    if not rows:
        raise SystemExit(f"{folder} holds none of the stories in {LABELS.name}.")
    return Labelled(names, np.array(rows), np.array(weights), np.array(number))


def _story(folder: Path, work: Path, lines: Sequence[str]) -> tuple[tuple[str, ...], list[tuple[Floats, str]]]:
    options = Options(seeds=str(folder), cache=str(work), processes=1)
    pieces = analysed(read_folder(folder).seeds, TopicFile(), options, Cache(work)).pieces
    story = read_story([piece.article for piece in pieces], [piece.analysis for piece in pieces])
    names, features = worth.features(story)
    files = sorted((file for file in folder.iterdir()), key=lambda file: int(file.name.split("_")[0]))
    texts = [file.read_text(encoding="utf-8") for file in files]
    article = {one.path: number for number, one in enumerate(story.corpus.articles)}
    found = []
    for place, start, end, weight in _places(lines, texts):
        first, last = story.corpus.spans[article[files[place].name]]
        shared = {
            unit: min(end, story.corpus.units[unit].sentence.end)
            - max(start, story.corpus.units[unit].sentence.start)
            for unit in range(first, last)
        }
        best = max(shared, key=lambda unit: shared[unit], default=None)
        if best is not None and shared[best] >= _OVERLAP * (end - start):
            found.append((features[best].astype(np.float64), weight))
    return names, found


def _places(lines: Sequence[str], texts: Sequence[str]) -> Iterator[tuple[int, int, int, str]]:
    """Article, span in the file and weight of each label whose words are as they were when they were read."""
    for line in lines:
        where, weight, digest = line.split(" ")
        place, start, end = map(int, re.split("[:-]", where))
        head = _HEAD.match(texts[place])
        shift = head.end() if head else 0
        words = texts[place][start + shift : end + shift]
        if hashlib.sha256(words.encode()).hexdigest().startswith(digest):
            yield place, start + shift, end + shift, weight


def fitted(rows: Floats, truth: NDArray[np.bool_]) -> tuple[Floats, float]:
    """Weights and intercept of a logistic model, with means and scales folded into them."""
    scaler = StandardScaler().fit(rows)
    model: Any = LogisticRegression(C=INVERSE, max_iter=500).fit(scaler.transform(rows), truth)
    weights = model.coef_[0] / scaler.scale_
    return weights, float(model.intercept_[0] - weights @ scaler.mean_)


def measured(data: Labelled, columns: Sequence[int], truth: NDArray[np.bool_]) -> tuple[float, float]:
    """Average precision over all sentences, and its mean over the stories, by models that have not seen them."""
    rows, chances = data.rows[:, columns], np.zeros(len(truth))
    numbers = {story: place for place, story in enumerate(sorted(set(data.story.tolist())))}
    fold = np.array([numbers[story] % FOLDS for story in data.story.tolist()])
    for number in range(FOLDS):
        weights, intercept = fitted(rows[fold != number], truth[fold != number])
        chances[fold == number] = rows[fold == number] @ weights + intercept
    each = [
        average_precision_score(truth[data.story == story], chances[data.story == story])
        for story in numbers
        if truth[data.story == story].any()
    ]
    return float(average_precision_score(truth, chances)), float(np.mean(each))


def table(data: Labelled) -> None:
    """Print what each kind of feature is worth."""
    named = [number for number, name in enumerate(data.names) if name in worth.PLAIN]
    kinds = {"all features": list(range(len(data.names))), "without what the words mean": named}
    for kind, those in GROUPS.items():
        kinds[f"without {kind}"] = [n for n, name in enumerate(data.names) if name not in those]
    for kind, columns in kinds.items():
        figures = (measured(data, columns, _truth(data, model)) for model in KINDS)
        print(
            f"{kind:32}"
            + "   ".join(f"{model} {a:.3f} {b:.3f}" for model, (a, b) in zip(KINDS, figures, strict=True))
        )


def _truth(data: Labelled, model: str) -> NDArray[np.bool_]:
    return np.array([re.match(KINDS[model], label) is not None for label in data.weights])


def main() -> None:
    """Learn, say how well, and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--seen", type=Path)
    args = parser.parse_args()
    seen = frozenset(args.seen.read_text(encoding="utf-8").split()) if args.seen else frozenset()
    data = labelled(args.stories, args.work, seen)
    print(f"{len(data.weights)} sentences of {len(set(data.story.tolist()))} stories")
    table(data)
    models = {}
    for model in KINDS:
        weights, intercept = fitted(data.rows, _truth(data, model))
        named = dict(zip(data.names, (round(float(weight), 4) for weight in weights), strict=True))
        models[model] = Linear(weights=named, intercept=round(intercept, 4))
    write(worth.WEIGHTS, models)


if __name__ == "__main__":
    main()

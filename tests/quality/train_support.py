"""Train the models of `mkdocs_explainer/weave/support/` on the hand-made reading of the sample topic.

    python tests/quality/train_support.py            write mkdocs_explainer/weave/support/support.json
    python tests/quality/train_support.py --check    measure by leaving one article out, write nothing

Every sentence of the sample that states a fact of the gold is paired with every alike sentence, or two adjacent
ones, of the other articles. The gold says what such words state of the sentence's facts: all, some or none.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
from score_gold import Gold, load_gold
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from mkdocs_explainer.analyse import Analyser
from mkdocs_explainer.read import is_seed, read_seed, read_topic_file
from mkdocs_explainer.weave.corpus.folder import Corpus
from mkdocs_explainer.weave.likeness.agreement import agree
from mkdocs_explainer.weave.story.story import Story, read_story
from mkdocs_explainer.weave.support import judging
from mkdocs_explainer.weave.support.judging import LEAST_ALIKE, SAYS, SAYS_ALL, Model, Models, features_of, windows

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
WEIGHTS = Path(judging.__file__).with_name("support.json")
REGULAR = 0.3
"""Inverse strength of regularisation; from 0.1 to 1 the figures are the same."""


class Pairs(msgspec.Struct):
    """Training pairs: features, and what the words state of the sentence's facts (2 all, 1 some, 0 none); `article`
    is the sentence's."""

    features: list[dict[str, float]] = []
    states: list[int] = []
    article: list[int] = []


def sample() -> Story:
    """The sample topic, read and analysed."""
    topic = read_topic_file((SEEDS / "_topic.yml").read_bytes())
    paths = [path for path in sorted(SEEDS.iterdir()) if is_seed(path.name)]
    articles = [read_seed(path.name, path.read_bytes(), topic.sources.get(path.name)) for path in paths]
    analyser = Analyser()
    return read_story(articles, [analyser.analyse(article) for article in articles])


def pairs_of(story: Story, gold: Gold) -> Pairs:
    """Every alike pair whose sentence states a fact of the gold; pairs that the rules forbid are left out."""
    corpus = story.corpus
    keys = [gold.key_of(article.path) for article in corpus.articles]
    out = Pairs()
    for unit in corpus.units:
        facts = gold.facts_in(unit.sentence.text, keys[unit.article], "support", "also")
        near = [other for other, score in story.likeness.pairs[unit.index] if score >= LEAST_ALIKE]
        for window in _windows(corpus, near) if facts else ():
            others = [corpus.units[u].sentence for u in window]
            agreement = agree(unit.sentence, others)
            if agreement.conflict:
                continue
            text, key = " ".join(s.text for s in others), keys[corpus.units[window[0]].article]
            whole = gold.facts_in(text, key, "support", "also")
            some = whole | gold.facts_in(text, key, "partial")
            out.features.append(features_of(story, unit.index, window, agreement))
            out.states.append(2 if facts <= whole else 1 if facts & some else 0)
            out.article.append(unit.article)
    return out


def _windows(corpus: Corpus, units: list[int]) -> Iterator[tuple[int, ...]]:
    for unit in units:
        yield from windows(corpus, unit)


def fit(features: list[dict[str, float]], labels: list[bool]) -> Model:
    """A logistic model, its numbers rounded to four decimals."""
    names = sorted(features[0])
    table = np.array([[row[name] for name in names] for row in features])
    scaler = StandardScaler().fit(table)
    model = LogisticRegression(C=REGULAR, max_iter=5000).fit(scaler.transform(table), labels)

    def rounded(values: np.ndarray) -> dict[str, float]:
        return {name: round(float(value), 4) for name, value in zip(names, values, strict=True)}

    return Model(
        mean=rounded(scaler.mean_),
        spread=rounded(scaler.scale_),
        weight=rounded(model.coef_[0]),
        intercept=round(float(model.intercept_[0]), 4),
    )


def train(pairs: Pairs, leave_out: int | None = None) -> Models:
    """Both models, from all pairs but those of one article's sentences."""
    kept = [n for n in range(len(pairs.states)) if pairs.article[n] != leave_out]
    some = [n for n in kept if pairs.states[n]]
    return Models(
        trained_on="the sample topic in seeds/ with tests/quality/gold.yml",
        says=fit([pairs.features[n] for n in kept], [pairs.states[n] > 0 for n in kept]),
        says_all=fit([pairs.features[n] for n in some], [pairs.states[n] == 2 for n in some]),
    )


def check(pairs: Pairs) -> str:
    """Precision, recall and label accuracy when each article's sentences are judged by models that never saw them."""
    cited = right = label = 0
    for article in sorted(set(pairs.article)):
        models = train(pairs, leave_out=article)
        for features, states, where in zip(pairs.features, pairs.states, pairs.article, strict=True):
            if where == article and models.says.probability(features) >= SAYS:
                cited += 1
                right += states > 0
                label += (models.says_all.probability(features) >= SAYS_ALL) == (states == 2)
    wanted = sum(state > 0 for state in pairs.states)
    return (
        f"{len(pairs.states)} pairs; at {SAYS}: precision {right / cited:.3f}, recall {right / wanted:.3f}, "
        f"label right {label / cited:.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="measure only")
    args = parser.parse_args()
    pairs = pairs_of(sample(), load_gold(HERE / "gold.yml"))
    print(check(pairs))
    if not args.check:
        WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(train(pairs)), indent=1) + b"\n")
        print(f"written: {WEIGHTS.name}")


if __name__ == "__main__":
    main()

"""Why a sentence is credited to a source, or is not: all that was weighed, for an editor to look at.

Decided here is nothing: it is what `support` decides, told for one sentence, with the passages that came next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mkdocs_explainer.judge.learnt import bounds, lacking
from mkdocs_explainer.model import Analysis, Article, Value
from mkdocs_explainer.weave.corpus import without_other_items
from mkdocs_explainer.weave.story import Story, read_story
from mkdocs_explainer.weave.support.judging import candidates, find_support

SHOWN = 3
"""Passages of a source that are told: the one credited or nearest, and two that came next."""


class Weighed(Value):
    """A passage that was weighed.

    `some`, `all` and `against` are the judge's probabilities; `lacks` the words of the sentence that it lacks; `veto`
    the kind of word that keeps it from saying all ("" for none).
    """

    words: str
    some: float
    all: float
    against: float
    lacks: tuple[str, ...]
    veto: str


class Credited(Value):
    """What came out for one source: `full`, `partial` or `none`; the passages, the one that decided it first."""

    path: str
    outlet: str
    credit: str
    passages: tuple[Weighed, ...]


class Reasons(Value):
    """A sentence of a source, the probabilities from which others are credited with it, and what they say."""

    path: str
    sentence: str
    some: float
    all: float
    sources: tuple[Credited, ...]


def why(articles: Sequence[Article], analyses: Sequence[Analysis], words: str) -> Iterator[Reasons]:
    """For each sentence that holds some words why other sources are credited with it, or not.

    Args:
        articles: the articles of one topic.
        analyses: their analyses, matched by path.
        words: as an article has them; capitals and white space do not count.
    """
    story = read_story(*without_other_items(articles, analyses))
    sought = " ".join(words.casefold().split())
    for unit in story.corpus.units:
        if sought in unit.sentence.text.casefold():
            yield _reasons(story, unit.index)


def _reasons(story: Story, unit: int) -> Reasons:
    corpus, here = story.corpus, story.corpus.units[unit]
    credited = {support.article: support for support in find_support(story, unit)}
    weighed: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for window in candidates(story, unit):
        weighed[corpus.units[window[0]].article].append(window)
    sources = []
    for number, article in enumerate(corpus.articles):
        if number == here.article:
            continue
        support = credited.get(number)
        ranked = sorted(weighed[number], key=lambda window: (-story.verdicts.of(unit, window).some, window))
        first = [support.units] if support else []
        shown = [*first, *(window for window in ranked if window not in first)][:SHOWN]
        sources.append(
            Credited(
                path=article.path,
                outlet=article.outlet,
                credit="none" if support is None else "full" if support.full else "partial",
                passages=tuple(_weighed(story, unit, window) for window in shown),
            )
        )
    bound = bounds()
    path = corpus.articles[here.article].path
    return Reasons(path=path, sentence=here.sentence.text, some=bound.credit, all=bound.all, sources=tuple(sources))


def _weighed(story: Story, unit: int, window: tuple[int, ...]) -> Weighed:
    found, text = story.verdicts.of(unit, window), story.corpus.units[unit].sentence.text
    return Weighed(
        words=" ".join(story.corpus.units[other].sentence.text for other in window),
        some=found.some,
        all=found.all,
        against=found.against,
        lacks=tuple(text[start:end] for start, end in lacking(text, found)),
        veto=found.veto.kind,
    )

"""Which words of which other source say what a sentence says: all of it, or part of it.

Likeness proposes, and the judge decides. Support is directed: a short sentence may be covered whole by a long one
that it covers only in part. The other source may need two adjacent sentences. Precision goes before recall:
crediting a source with what it does not say is the worst error this program can make.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from mkdocs_explainer.judge.learnt import bounds, lacking
from mkdocs_explainer.model import Judge, Value
from mkdocs_explainer.weave.corpus import Corpus, states
from mkdocs_explainer.weave.story import Story

LEAST_ALIKE = 0.08
"""Similarity below which a pair is not looked at: of the pairs that state one fact it leaves out one in a hundred."""
BOTH = 0.15
"""Probability of saying some of a sentence from which a passage is looked at together with its neighbours."""
BESIDE = 0.05
"""The same for the neighbour itself."""
SECOND = 0.1
"""What a second sentence must add to the probability of all, or of some, to be quoted as well."""
UNSURE = (0.25, 0.95)
"""Between these probabilities a judge of the editor's choice is asked, where there is one."""


class Support(Value):
    """One source's words for a sentence: one unit, or two adjacent ones."""

    article: int
    units: tuple[int, ...]
    full: bool
    some: float
    """Probability of saying some of the sentence; `whole` of saying all of it."""
    whole: float
    lacks: tuple[tuple[int, int], ...] = ()
    """For part: the places in the sentence of the words that are lacking."""


def find_support(
    story: Story, unit: int, opposed: frozenset[int] = frozenset(), judge: Judge | None = None
) -> list[Support]:
    """The best support of each other article for a unit, in article order; articles without any are left out.

    Args:
        story: the story.
        unit: the sentence to be supported.
        opposed: units that contradict this one: whatever else they share, they never say all of it.
        judge: asked where ours is unsure.
    """
    best: dict[int, tuple[tuple[float, int], Support]] = {}
    for window in candidates(story, unit):
        support = judge_pair(story, unit, window, judge)
        if support is None:
            continue
        # what a letter says is its writer's, and no source reports it as he does
        if opposed.intersection(window) or story.corpus.told_by(unit) != story.corpus.told_by(window[0]):
            support = msgspec.structs.replace(support, full=False)
        rank = (round(support.some + support.whole + support.full - SECOND * (len(window) - 1), 4), -window[0])
        if support.article not in best or rank > best[support.article][0]:
            best[support.article] = (rank, support)
    return [best[article][1] for article in sorted(best)]


def candidates(story: Story, unit: int) -> Iterator[tuple[int, ...]]:
    """The passages of other articles that are near enough in words or in meaning to be judged."""
    alike = [other for other, score in story.likeness.pairs[unit] if score >= LEAST_ALIKE]
    for other in dict.fromkeys([*alike, *story.verdicts.near[unit]]):
        sentence = story.corpus.units[other].sentence
        if states(sentence) and sentence.dangling != "item":
            # what a list says below "The council denied that:" no source says
            alone, *both = windows(story.corpus, other)
            yield alone
            if story.verdicts.of(unit, alone).some >= BOTH:
                yield from (two for two in both if _says_anything(story, unit, two, besides=other))


def _says_anything(story: Story, unit: int, window: tuple[int, ...], besides: int) -> bool:
    """Whether the other sentence of two says something of a unit by itself: what says nothing is not quoted."""
    return any(story.verdicts.of(unit, (other,)).some >= BESIDE for other in window if other != besides)


def windows(corpus: Corpus, unit: int) -> list[tuple[int, ...]]:
    """The unit alone, and with its neighbour before or after in the same paragraph, if that states something, too."""
    found: list[tuple[int, ...]] = [(unit,)]
    here = corpus.units[unit]
    for first, second in ((unit - 1, unit), (unit, unit + 1)):
        if first < 0 or second >= len(corpus.units):
            continue
        a, b = corpus.units[first], corpus.units[second]
        beside = a.article == b.article == here.article and a.sentence.block == b.sentence.block
        if beside and states(a.sentence) and states(b.sentence):
            found.append((first, second))
    return found


def judge_pair(story: Story, unit: int, window: tuple[int, ...], judge: Judge | None = None) -> Support | None:
    """How one unit or two adjacent ones support a unit; None when they say none of it."""
    found, least = story.verdicts.of(unit, window), bounds().credit
    some, full = found.some, found.word == "full"
    text = story.corpus.units[unit].sentence.text
    if judge is not None and UNSURE[0] <= some <= UNSURE[1]:
        judged = judge.judge(text, " ".join(story.corpus.units[other].sentence.text for other in window))
        if judged is not None:
            if judged.verdict in {"none", "contradicts"}:
                return None
            # the words of an article could steer a judge: it may make less of them, and no more than part
            some, full = max(some, least), full and judged.verdict == "full"
    if some < least or found.word == "contradicts":
        return None
    if len(window) > 1 and found.veto.kind not in {"", "left out"}:
        return None  # a second sentence that says something else is not quoted for what the first says
    return Support(
        article=story.corpus.units[window[0]].article,
        units=window,
        full=full,
        some=some,
        whole=found.all,
        lacks=() if full else lacking(text, found),
    )

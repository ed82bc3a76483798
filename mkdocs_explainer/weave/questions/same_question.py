"""Which headings of different articles ask one question.

They are one when they ask in the same words, or when their sections tell the same and they ask the same kind of
thing: words that are only alike cannot join "Why were immigrants sent there?" to "Why has the president sent
prisoners to El Salvador?" without joining "What is bird flu?" to "How does bird flu spread?" as well.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations

from mkdocs_explainer.weave.corpus import Section
from mkdocs_explainer.weave.questions.headings import Ask, compatible, overlap
from mkdocs_explainer.weave.questions.placing import TOLD
from mkdocs_explainer.weave.story import Story

_SHARE_SURE, _SHARE = 0.5, 0.3
"""Shares of sentences told in both: all 15 same-question pairs of the annotated topic are at 0.33 or more, all
wrong pairs at 0.33 or less; the headings decide in between."""


def merge_headings(story: Story, headed: list[Section], asks: dict[int, Ask]) -> list[list[int]]:
    """Groups of sections that answer one question; never two sections of one article.

    Args:
        story: the story.
        headed: the sections that head a page.
        asks: what their headings ask, by section.
    """
    scored = []
    hits = _hits(story, headed)
    alike: dict[Ask, list[int]] = defaultdict(list)
    for heading in headed:
        alike[asks[heading.index]].append(heading.index)
    # no other two sections can be one question; most pairs of a large folder share nothing
    likely = {(min(pair), max(pair)) for pair in hits}
    likely |= {pair for one, group in alike.items() if _plain(one) for pair in combinations(group, 2)}
    for first, second in sorted(likely):
        a, b = story.corpus.sections[first], story.corpus.sections[second]
        if a.article == b.article:
            continue
        strength = _same_question(a, b, asks, hits)
        if strength:
            scored.append((-strength, a.index, b.index))
    group_of = {s.index: [s.index] for s in headed}
    for _, a_index, b_index in sorted(scored):
        a_group, b_group = group_of[a_index], group_of[b_index]
        if a_group is b_group:
            continue
        articles = [story.corpus.sections[s].article for s in a_group + b_group]
        if len(set(articles)) < len(articles):
            continue
        joined = sorted(a_group + b_group)
        for section in joined:
            group_of[section] = joined
    unique: dict[int, list[int]] = {group[0]: group for group in group_of.values()}
    return [unique[key] for key in sorted(unique)]


def _hits(story: Story, headed: list[Section]) -> Counter[tuple[int, int]]:
    """How many sentences of one section are told in another, by the indexes of both, where any is."""
    sections = {section.index for section in headed}
    hits: Counter[tuple[int, int]] = Counter()
    for section in headed:
        for unit in section.units:
            there = {
                story.corpus.units[other].section for other, score in story.likeness.pairs[unit] if score >= TOLD
            }
            hits.update((section.index, other) for other in there & sections)
    return hits


def _plain(one: Ask) -> bool:
    """Whether two headings that both ask this ask the same."""
    return bool(one.kind) and not one.vague


def _same_question(a: Section, b: Section, asks: dict[int, Ask], hits: Counter[tuple[int, int]]) -> float:
    """How surely two sections answer the same question: 0 for no, higher for surer."""
    first, second = asks[a.index], asks[b.index]
    if not compatible(first, second):
        return 0.0
    # a heading that leans on its article ("What is this prison?") cannot speak for or against
    words = 0.5 if first.vague or second.vague else overlap(first, second)
    told = max(_told(a, b, hits), _told(b, a, hits))
    if first == second and _plain(first):
        return 2.0 + told
    both_ask = bool(first.kind) and bool(second.kind)
    if told >= _SHARE_SURE and (words or both_ask):
        return 1.0 + told + words / 2
    if told >= _SHARE and words and both_ask:
        return told + words / 2
    return 0.0


def _told(a: Section, b: Section, hits: Counter[tuple[int, int]]) -> float:
    if len(a.units) > 2 * len(b.units) + 2:  # a long section is never told whole in a short one
        return 0.0
    return hits[a.index, b.index] / len(a.units)

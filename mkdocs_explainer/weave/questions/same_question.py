"""Which headings of different articles ask one question.

They are one when their sections tell the same and they ask the same kind of thing: text alone cannot join "Why were
immigrants sent there?" to "Why has the president sent prisoners to El Salvador?" without joining "What is bird flu?"
to "How does bird flu spread?" as well. Independent reports tell different things under one question: there the
headings must have most of their words in common, and the sections must speak of the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations

from mkdocs_explainer.english.cues import VAGUE
from mkdocs_explainer.weave.corpus import Section, Token
from mkdocs_explainer.weave.likeness import Similarity
from mkdocs_explainer.weave.questions.headings import Ask, asks_for, common, compatible, overlap, said
from mkdocs_explainer.weave.questions.placing import TOLD, in_common
from mkdocs_explainer.weave.story import Story

_SHARE_SURE, _SHARE = 0.5, 0.3
"""Shares of sentences told in both: all 15 same-question pairs of the annotated topic are at 0.33 or more, all
wrong pairs at 0.33 or less; the headings decide in between."""
_WORDS, _SPOKEN = 0.5, 0.07
"""Share of the words of two headings that both have, and how much their sections speak of the same: "What are the
symptoms?" of people and of cattle have one of two words in common, and their sections 0.05."""
_TELLING = 2
"""Words that a heading with an "it" must have besides."""
_MANY = 60
"""Headings with one word beyond which it says nothing: "What happens next?"."""


def merge_headings(story: Story, headed: list[Section], asks: dict[int, Ask], topic: Ask) -> list[list[int]]:
    """Groups of sections that answer one question; never two sections of one article.

    Args:
        headed: the sections that head a page.
        asks: what their headings ask, by section.
        topic: what the topic's title names.
        story: the story.
    """
    scored = []
    hits = _hits(story, headed)
    alike: dict[Ask, list[int]] = defaultdict(list)
    for heading in headed:
        alike[asks[heading.index]].append(heading.index)
    # no other two sections can be one question; most pairs of a large folder share nothing
    likely = {(min(pair), max(pair)) for pair in hits}
    likely |= {pair for one, group in alike.items() if _plain(one) for pair in combinations(group, 2)}
    likely |= _worded_alike(headed, asks)
    for first, second in sorted(likely):
        a, b = story.corpus.sections[first], story.corpus.sections[second]
        if a.article == b.article:
            continue
        strength = _same_question(a, b, asks, hits) or _asked_alike(a, b, asks, topic, story.likeness)
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


def _worded_alike(headed: list[Section], asks: dict[int, Ask]) -> set[tuple[int, int]]:
    """Pairs of sections whose headings have a word in common, or a name."""
    having: dict[Token, list[int]] = defaultdict(list)
    for section in headed:
        for word in said(asks[section.index]):
            having[word].append(section.index)
    return {pair for group in having.values() if len(group) <= _MANY for pair in combinations(group, 2)}


def _asked_alike(a: Section, b: Section, asks: dict[int, Ask], topic: Ask, similarity: Similarity) -> float:
    """How surely two sections that tell different things answer the same question: 0 for no, higher for surer."""
    first, second = asks[a.index], asks[b.index]
    if not (first.kind and second.kind):
        return 0.0
    if _same_voice(a, b, first, second):
        return 1.0
    words = common(first, second, topic)
    if any(one.vague for one in (first, second)) and min(len(said(first)), len(said(second))) < _TELLING:
        return 0.0  # "How does it spread?": of what?
    kinds = compatible(first, second) or ({first.kind, second.kind} == {"how", "whether"} and words == 1.0)
    if not kinds or words < _WORDS:
        return 0.0
    told = in_common(similarity, a.units, b.units)
    return (words + told) / 2 if told >= _SPOKEN else 0.0


def _same_voice(a: Section, b: Section, first: Ask, second: Ask) -> bool:
    """Whether two headings ask what somebody says, and no more: "What did Holm say?", "What is Holm saying now?"."""
    plain = not any(set(one.tokens) - VAGUE for one in (first, second))
    voices = asks_for("voices", a.heading or "") and asks_for("voices", b.heading or "")
    return plain and voices and first.things == second.things != () and compatible(first, second)


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

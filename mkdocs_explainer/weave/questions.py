"""Decides which questions the wiki has, and on which page each sentence of the folder belongs.

Headings of different articles become one question when their sections tell the same and they ask the same
kind of thing: text alone cannot join "Why were immigrants sent there?" to "Why has the president sent
prisoners to El Salvador?" without joining "What is bird flu?" to "How does bird flu spread?" as well.
Sentences without a heading go to the question whose sentences they resemble; the rest make the lead page.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus, Section
from mkdocs_explainer.weave.headings import Ask, ask, best_title, compatible, is_time, overlap
from mkdocs_explainer.weave.naming import Naming
from mkdocs_explainer.weave.similarity import Similarity

_TOLD = 0.28
"""Similarity from which a sentence of one section is told in another."""
_SHARE_SURE, _SHARE = 0.5, 0.3
"""Shares of sentences told in both: all 15 same-question pairs of the annotated topic are at 0.33 or more, all
wrong pairs at 0.33 or less; the headings decide in between."""
_STATEMENT = 3
"""Sentences that a heading which is no question must head to become a page of its own."""
_PAGES = 11
"""Question pages beside the lead page: more than a dozen is no longer an overview."""
_PLACED = 0.3
"""Summed similarity to the nearest placed sentences from which a sentence follows them to their page."""


class Draft(Value):
    """A question before its answer: title, headings (section indexes) and the units that belong to it."""

    title: str
    sections: tuple[int, ...]
    units: tuple[int, ...]
    lead: bool = False
    """The page for what stands above all headings."""
    asks: bool = True
    """False for a page under a heading that is no question: one outlet's own section."""


def draft_questions(corpus: Corpus, similarity: Similarity, naming: Naming, topic: str) -> list[Draft]:
    """The questions of a folder, in the order of the sources, the lead page first.

    Args:
        corpus: the folder.
        similarity: its sentences compared.
        naming: its names.
        topic: the topic's title, for the lead page.
    """
    explaining = {s.article for s in corpus.sections if s.question}
    headed = [s for s in corpus.sections if _heads_a_page(s, explaining)]
    asks = {s.index: ask(s.heading or "", naming) for s in headed}
    groups = _few(_merge(headed, asks, corpus, similarity), corpus)
    open_units = _open_units(corpus, {index for group in groups for index in group})
    place: dict[int, int] = {}
    for number, group in enumerate(groups):
        for section in group:
            for unit in corpus.sections[section].units:
                place[unit] = number
    topics = [set.intersection(*(set(asks[s].things) for s in group)) for group in groups]
    # a section under a statement is one outlet's own: nobody else's sentences belong there
    asking = {q for q, group in enumerate(groups) if any(corpus.sections[s].question for s in group)}
    _place_rest(similarity, naming, topics, open_units, asking, place)
    members: dict[int, list[int]] = defaultdict(list)
    for one in corpus.units:
        members[place.get(one.index, -1)].append(one.index)
    drafts = []
    for number, group in enumerate(groups):
        headings = [corpus.sections[s].heading or "" for s in group]
        questions = [h for h, s in zip(headings, group, strict=True) if corpus.sections[s].question]
        drafts.append(
            Draft(
                title=best_title(questions or headings, naming, corpus),
                sections=tuple(group),
                units=tuple(members[number]),
                asks=bool(questions),
            )
        )
    drafts.sort(key=lambda d: _order(corpus, d))
    if members[-1]:
        lead = Draft(title=f"{topic}: what happened?", sections=(), units=tuple(members[-1]), lead=True)
        drafts.insert(0, lead)
    return drafts


def _heads_a_page(section: Section, explaining: set[int]) -> bool:
    """True for a question, and for another heading in an article that asks questions too, when it stands over
    enough. The cross-heads of a running report ("Market drop", "'Sense of angst'") are no subjects of a page."""
    if section.heading is None or not section.units or is_time(section.heading):
        return False
    statement = section.article in explaining and section.heading[0] not in "'‘“\""
    return section.question or (statement and len(section.units) >= _STATEMENT)


def _few(groups: list[list[int]], corpus: Corpus) -> list[list[int]]:
    """At most `_PAGES` groups: questions before statements, those of more articles and sentences first."""

    def rank(group: list[int]) -> tuple[bool, int, int, int]:
        sections = [corpus.sections[index] for index in group]
        return (
            not any(s.question for s in sections),
            -len(sections),
            -sum(len(s.units) for s in sections),
            group[0],
        )

    return sorted(sorted(groups, key=rank)[:_PAGES], key=lambda group: group[0])


def _merge(headed: list[Section], asks: dict[int, Ask], corpus: Corpus, similarity: Similarity) -> list[list[int]]:
    """Groups of sections that answer one question; never two sections of one article."""
    scored = []
    hits = _hits(headed, corpus, similarity)
    alike: dict[Ask, list[int]] = defaultdict(list)
    for heading in headed:
        alike[asks[heading.index]].append(heading.index)
    # no other two sections can be one question; most pairs of a large folder share nothing
    likely = {(min(pair), max(pair)) for pair in hits}
    likely |= {pair for one, group in alike.items() if _plain(one) for pair in combinations(group, 2)}
    for first, second in sorted(likely):
        a, b = corpus.sections[first], corpus.sections[second]
        strength = _same_question(a, b, asks, hits) if a.article != b.article else 0.0
        if strength:
            scored.append((-strength, a.index, b.index))
    group_of = {s.index: [s.index] for s in headed}
    for _, a_index, b_index in sorted(scored):
        a_group, b_group = group_of[a_index], group_of[b_index]
        if a_group is b_group:
            continue
        articles = [corpus.sections[s].article for s in a_group + b_group]
        if len(set(articles)) < len(articles):
            continue
        joined = sorted(a_group + b_group)
        for section in joined:
            group_of[section] = joined
    unique: dict[int, list[int]] = {group[0]: group for group in group_of.values()}
    return [unique[key] for key in sorted(unique)]


def _hits(headed: list[Section], corpus: Corpus, similarity: Similarity) -> Counter[tuple[int, int]]:
    """How many sentences of one section are told in another, by the indexes of both, where any is."""
    sections = {section.index for section in headed}
    hits: Counter[tuple[int, int]] = Counter()
    for section in headed:
        for unit in section.units:
            there = {corpus.units[other].section for other, score in similarity.pairs[unit] if score >= _TOLD}
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


def _place_rest(
    similarity: Similarity,
    naming: Naming,
    topics: list[set[int]],
    open_units: list[int],
    asking: set[int],
    place: dict[int, int],
) -> None:
    """Give sentences without a heading the question of the sentences they resemble (3 nearest neighbours).

    Two rounds, so that a sentence can follow one that was itself placed in the first. What resembles no placed
    sentence but names all the things that a heading is about ("What is the Trump-Bukele relationship?") goes there.
    """
    for _ in range(2):
        new: dict[int, int] = {}
        for unit in open_units:
            if unit in place:
                continue
            votes: dict[int, float] = defaultdict(float)
            for other, score in [(o, s) for o, s in similarity.pairs[unit] if place.get(o) in asking][:3]:
                if score >= _TOLD:
                    votes[place[other]] += score
            if votes:
                best = max(sorted(votes), key=lambda q: votes[q])
                if votes[best] >= _PLACED:
                    new[unit] = best
        place.update(new)
    for unit in open_units:
        if unit not in place:
            named = naming.of_unit[unit]
            about = [
                q
                for q, things in enumerate(topics)
                if q in asking
                and len(things) >= 2
                and all(any(_part_of(naming, t, n) for n in named) for t in things)
            ]
            if len(about) == 1:
                place[unit] = about[0]


def _open_units(corpus: Corpus, paged: set[int]) -> list[int]:
    """The units without a question of their own, but for each article's first paragraph: that says what
    happened, which is what the lead page is for."""
    out = []
    for section in corpus.sections:
        if section.index in paged or not section.units:
            continue
        opening = corpus.of_article(section.article)[0].sentence.block
        out += [u for u in section.units if corpus.units[u].sentence.block != opening]
    return out


def _part_of(naming: Naming, thing: int, other: int) -> bool:
    """True when two things are one, or the other's name holds this one's ("Trump administration": Trump)."""
    if thing == other:
        return True
    short = {naming.things[thing].name, *naming.things[thing].aliases}
    return bool(short & set(naming.things[other].name.split()))


def _order(corpus: Corpus, draft: Draft) -> tuple[bool, float, int]:
    """Questions in the order of the sources: mean relative position of their sections, statements last."""
    spots = []
    for section in draft.sections:
        units = corpus.sections[section].units
        total = max(1, len(corpus.of_article(corpus.sections[section].article)))
        spots.append(corpus.units[units[0]].position / total)
    return (not draft.asks, sum(spots) / max(1, len(spots)), draft.sections[0] if draft.sections else 0)

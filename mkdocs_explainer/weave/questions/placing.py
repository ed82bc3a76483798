"""Gives sentences that stand under no heading the question they belong to, by what they tell and name."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from mkdocs_explainer.weave.corpus import Corpus, Token, in_order, standing_group, words
from mkdocs_explainer.weave.likeness import Similarity
from mkdocs_explainer.weave.names import Naming
from mkdocs_explainer.weave.questions.answering import dead_in, identifies
from mkdocs_explainer.weave.story import Story
from mkdocs_explainer.weave.terms import IN_PASSING, find_phrases, is_quoted, is_thin

TOLD = 0.28
"""Similarity from which a sentence of one section is told in another."""
SURE = 0.42
"""The same where no heading says what the section is about."""
_SPOKEN, _AHEAD = 0.15, 0.03
"""Cosine of a sentence and a page from which it belongs there, and how far the next page must be behind. On two sets
of independent explainers 46 of 66 and 41 of 55 facts stand on the right page, 38 of 60 and 33 of 43 without; among
reports of one event it would draw vital facts from the lead."""
_OPENS = 90
"""Characters within which a sentence names whom it is about."""
_PLACED = 0.3
"""Summed similarity to the nearest placed sentences from which a sentence follows them to their page."""


def follow(
    similarity: Similarity, units: list[int], asking: set[int], place: dict[int, int], sure: float = TOLD
) -> None:
    """Give sentences without a question that of the sentences they resemble (3 nearest neighbours), those that are
    as similar as `sure`.

    Two rounds, so that a sentence can follow one that was itself placed in the first.
    """
    for _ in range(2):
        new: dict[int, int] = {}
        for unit in units:
            if unit in place:
                continue
            votes: dict[int, float] = defaultdict(float)
            for other, score in [(o, s) for o, s in similarity.pairs[unit] if place.get(o) in asking][:3]:
                if score >= sure:
                    votes[place[other]] += score
            if votes:
                best = max(sorted(votes), key=lambda q: votes[q])
                if votes[best] >= _PLACED:
                    new[unit] = best
        place.update(new)


def place_told(
    similarity: Similarity, chains: list[tuple[int, ...]], asking: set[int], place: dict[int, int]
) -> None:
    """Give what resembles no one sentence the question whose page speaks in the same words as a whole.

    Args:
        similarity: the folder's sentences compared.
        chains: sentences without a page, each with those that lean on it; they are placed together.
        asking: pages under a question.
        place: page by unit; added to.
    """
    units: dict[int, list[int]] = defaultdict(list)
    for unit, page in sorted(place.items()):
        if page in asking:
            units[page].append(unit)
    pages = {page: _words_of(similarity, there) for page, there in sorted(units.items())}
    found: dict[int, int] = {}
    for chain in chains:
        here = _words_of(similarity, chain)
        close = sorted(((_cosine(here, there), -page) for page, there in pages.items()), reverse=True)
        if close and close[0][0] >= _SPOKEN and close[0][0] - (close[1][0] if len(close) > 1 else 0.0) >= _AHEAD:
            found.update((unit, -close[0][1]) for unit in chain)
    place.update(found)


def _words_of(similarity: Similarity, units: Sequence[int]) -> dict[Token, float]:
    """The weighted tokens of some sentences, of length one."""
    counts = Counter(token for unit in units for token in similarity.tokens[unit])
    vector = {t: similarity.weight[t] * (1.0 + math.log(counts[t])) for t in in_order(counts)}
    norm = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {token: weight / norm for token, weight in vector.items()}


def _cosine(one: dict[Token, float], other: dict[Token, float]) -> float:
    return round(sum(weight * other[token] for token, weight in one.items() if token in other), 6)


def place_named(
    naming: Naming, topics: list[set[int]], units: list[int], asking: set[int], place: dict[int, int]
) -> None:
    """Give what resembles no placed sentence, but names all the things that a heading is about ("What is the
    Trump-Bukele relationship?"), that question."""
    for unit in units:
        if unit in place:
            continue
        named = naming.of_unit[unit]
        about = [
            q
            for q, things in enumerate(topics)
            if q in asking and len(things) >= 2 and all(any(_part_of(naming, t, n) for n in named) for t in things)
        ]
        if len(about) == 1:
            place[unit] = about[0]


def open_units(corpus: Corpus, paged: set[int]) -> list[int]:
    """The units without a question of their own, but for each article's first paragraph: that says what
    happened, which is what the lead page is for."""
    out = []
    for section in corpus.sections:
        if section.index in paged or not section.units:
            continue
        opening = corpus.of_article(section.article)[0].sentence.block
        out += [u for u in section.units if corpus.units[u].sentence.block != opening]
    return out


def chains(groups: dict[int, tuple[int, ...]], units: list[int]) -> list[tuple[int, ...]]:
    """Units, each with those among them that lean on it."""
    chains: dict[int, list[int]] = {}
    for unit in units:
        first = groups[unit][0]
        chains.setdefault(first if first in chains else unit, []).append(unit)
    return [tuple(chain) for chain in chains.values()]


def _part_of(naming: Naming, thing: int, other: int) -> bool:
    """True when two things are one, or the other's name holds this one's ("Trump administration": Trump)."""
    if thing == other:
        return True
    short = {naming.things[thing].name, *naming.things[thing].aliases}
    return bool(short & set(naming.things[other].name.split()))


def defining_units(story: Story) -> dict[int, list[int]]:
    """By thing, the sentences that say best who or what it is, in their own words, and stand alone, best first."""
    found = {}
    for thing, phrases in find_phrases(story).items():
        sure = [c for c in phrases if not is_thin(c.text) and not c.leans and c.form not in IN_PASSING]
        told = dict.fromkeys(c.unit for c in sure if not is_quoted(story.corpus.units[c.unit].sentence.text, c.text))
        alone = [unit for unit in told if standing_group(story.corpus, unit) == (unit,)]
        found[thing] = sorted(alone, key=lambda unit: not _opens_with(story, unit, thing))
    return found


def _opens_with(story: Story, unit: int, thing: int) -> bool:
    """Whether a sentence is about a thing, by where it names it first: not "a vote each for Ana Holm and Carl Ek"."""
    names = story.corpus.units[unit].sentence.names
    return any(story.names.find(name.text) == thing for name in names if name.start <= _OPENS)


def death_toll(corpus: Corpus, units: list[int]) -> list[int]:
    """The sentences that give the number of the dead which most give, those that say little else first."""
    counts = {unit: dead_in(corpus.units[unit].sentence) for unit in units}
    told = Counter(count for found in counts.values() for count in found)
    if not told:
        return []
    number = min(told, key=lambda count: (-told[count], -count))
    giving = [u for u in units if number in counts[u] and standing_group(corpus, u) == (u,)]
    return sorted(giving, key=lambda u: (words(corpus.units[u].sentence.text), u))


def says_who(story: Story, unit: int, thing: int | None) -> bool:
    """Whether a sentence says who or what a thing is."""
    definitions = story.corpus.units[unit].sentence.definitions
    return thing is not None and any(
        story.names.find(d.name) == thing and identifies(d, story.names.things[thing].kind) for d in definitions
    )

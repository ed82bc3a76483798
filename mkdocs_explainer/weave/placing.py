"""Gives sentences that stand under no heading the question they belong to, by what they tell and name."""

from __future__ import annotations

from collections import Counter, defaultdict

from mkdocs_explainer.weave.corpus import Corpus, words
from mkdocs_explainer.weave.cues import dead_in, identifies
from mkdocs_explainer.weave.definitions import find_candidates
from mkdocs_explainer.weave.naming import Naming
from mkdocs_explainer.weave.similarity import Similarity
from mkdocs_explainer.weave.standing import standing_group
from mkdocs_explainer.weave.worth import is_thin

TOLD = 0.28
"""Similarity from which a sentence of one section is told in another."""
SURE = 0.42
"""The same where no heading says what the section is about."""
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


def defining_units(corpus: Corpus, naming: Naming) -> dict[int, list[int]]:
    """By thing, the sentences that say best who or what it is and stand alone, best first."""
    found = {}
    for thing, candidates in find_candidates(corpus, naming).items():
        told = dict.fromkeys(c.unit for c in candidates if not is_thin(c.text) and not c.leans and c.form != "class")
        found[thing] = [unit for unit in told if standing_group(corpus, unit) == (unit,)]
    return found


def death_toll(corpus: Corpus, units: list[int]) -> list[int]:
    """The sentences that give the number of the dead which most give, those that say little else first."""
    counts = {unit: dead_in(corpus.units[unit].sentence) for unit in units}
    told = Counter(count for found in counts.values() for count in found)
    if not told:
        return []
    number = min(told, key=lambda count: (-told[count], -count))
    giving = [u for u in units if number in counts[u] and standing_group(corpus, u) == (u,)]
    return sorted(giving, key=lambda u: (words(corpus.units[u].sentence.text), u))


def says_who(corpus: Corpus, naming: Naming, unit: int, thing: int | None) -> bool:
    """Whether a sentence says who or what a thing is."""
    definitions = corpus.units[unit].sentence.definitions
    return thing is not None and any(
        naming.find(d.name) == thing and identifies(d, naming.things[thing].kind) for d in definitions
    )

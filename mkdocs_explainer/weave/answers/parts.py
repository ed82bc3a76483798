"""Divides a long answer into an opening and parts under sub-headings, or leaves it as it is.

A reader looks for a heading after eight sentences. A part of unrelated sentences under a heading is worse than none:
an answer is divided only where after it no stretch is longer than that, and where each sentence still finds what it
speaks of told before it.
"""

from __future__ import annotations

import re
from itertools import combinations

from mkdocs_explainer.english.asking import POINTED_AT
from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.answers.subheadings import FEWEST, Subheading, subheadings
from mkdocs_explainer.weave.corpus import Token
from mkdocs_explainer.weave.questions import Ground
from mkdocs_explainer.weave.story import Story

_LONGEST, _MOST = 8, 3
"""Sentences that a reader takes without a heading; sub-headings of one answer."""
_CANDIDATES = 12
"""Sub-headings that are tried together."""


class Stretch(Value):
    """A stretch of an answer: its heading, "" for the opening, and its units in order."""

    title: str
    units: tuple[int, ...]


def divide(
    story: Story,
    title: str,
    short: tuple[int, ...],
    body: list[int],
    groups: dict[int, tuple[int, ...]],
    asked: frozenset[str],
) -> tuple[Stretch, ...]:
    """An answer's body as an opening and up to three parts; the whole of it as one stretch where none can be made.

    Args:
        story: the story.
        title: the page's title.
        short: the units of the short answer.
        body: the units below it, in order; a part keeps this order.
        groups: per unit, the units that it must follow, itself last.
        asked: what other pages ask, in small letters: no part asks it again.
    """
    whole: tuple[Stretch, ...] = (Stretch(title="", units=tuple(body)),)
    if len(body) <= _LONGEST:
        return whole
    chains: dict[int, list[int]] = {}
    leading: list[int] = []
    for unit in body:
        if any(leader in short for leader in groups[unit][:-1]):
            leading.append(unit)  # it follows the short answer
        else:
            chains.setdefault(next(leader for leader in groups[unit] if leader in body), []).append(unit)
    ground = Ground(story, title, [tuple(chain) for chain in chains.values()], {})
    found = [one for one in subheadings(ground, (*short, *leading)) if one.title.casefold() not in asked]
    best, longest = whole, len(body)
    for count in range(1, _MOST + 1):
        for some in combinations(found[:_CANDIDATES], count):
            divided = _divided(ground, leading, some)
            size = max(len(stretch.units) for stretch in divided)
            if size < min(longest, _LONGEST + 1) and _apart(some) and _stands(ground, short, body, divided):
                best, longest = divided, size
    return best


def _divided(ground: Ground, leading: list[int], some: tuple[Subheading, ...]) -> tuple[Stretch, ...]:
    def units(chains: list[int]) -> tuple[int, ...]:
        return tuple(unit for at in chains for unit in ground.chains[at])

    taken = frozenset().union(*(one.chains for one in some))
    rest = [at for at in range(len(ground.chains)) if at not in taken]
    ordered = sorted(some, key=lambda one: min(one.chains))
    return (
        Stretch(title="", units=(*leading, *units(rest))),
        *(Stretch(title=one.title, units=units(sorted(one.chains))) for one in ordered),
    )


def _apart(some: tuple[Subheading, ...]) -> bool:
    return all(not one.chains & other.chains for one, other in combinations(some, 2))


def _stands(ground: Ground, short: tuple[int, ...], body: list[int], divided: tuple[Stretch, ...]) -> bool:
    """Whether an order can be read: no stretch is a lone sentence, and what was introduced still is."""
    if min(len(stretch.units) for stretch in divided) < FEWEST:
        return False
    before = _introduced(ground, [*short, *body])
    after = _introduced(ground, [*short, *(unit for stretch in divided for unit in stretch.units)])
    return all(before[unit] <= after[unit] for unit in body)


def _introduced(ground: Ground, order: list[int]) -> dict[int, frozenset[Token]]:
    """Per unit, what it speaks of that was spoken of before it: things, and nouns that it uses as known."""
    spoken: set[Token] = set()
    out: dict[int, frozenset[Token]] = {}
    for unit in order:
        text = ground.story.corpus.units[unit].sentence.text
        things = set(ground.story.names.of_unit[unit])
        out[unit] = frozenset(spoken & {*things, *POINTED_AT.findall(text)})
        spoken |= {*things, *re.findall(r"[a-z]{3,}", text.casefold())}
    return out

"""How often: "used three times" counts the present use, "used three times before" does not.

Both are turned into the number of times with the present one. Only statements that give a total ("only
three times", "three times in its history") are compared with those that count what came before.
"""

from __future__ import annotations

import re

from mkdocs_explainer.model import Quantity, Value
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.difference_sides import Finding, Side, content, cut, gather_positions, pairs, shared
from mkdocs_explainer.weave.naming import Naming
from mkdocs_explainer.weave.similarity import Similarity

_ALIKE = 0.25
_UNITS = frozenset({"time", "occasion"})
_PRIOR = re.compile(
    r" ?(?:(?:previous|prior|earlier|past) )?(?:times|occasions)? ?"
    r"(?:(?:before|previously|earlier|already)(?=[,.;:)”\"—–]|$|\s(?:in|during|and|but|—|–|by|under|since)\b))"
)
_PRIOR_ADJECTIVE = re.compile(r"\s+(?:previous|prior|earlier|past)\s+(?:times|occasions)\b")
_TOTAL_BEFORE = re.compile(r"\b(?:only|just|merely|exactly|a total of|no more than)(?:\s+on)?\s+$", re.IGNORECASE)
_TOTAL_AFTER = re.compile(
    r"\s+(?:times|occasions)\s+(?:ever|in (?:all|total)\b|altogether"
    r"|in (?:the |its |his |her |their )?(?:[\w.’']+\s){0,3}history)"
)
_PRIOR_LEFT = re.compile(r"\b(?:previously|before (?:now|this|then)|until (?:now|then))\b[^,;]{0,40}$", re.IGNORECASE)


class Count(Value):
    """How often something happened, the present time counted; `prior` when the words leave that one out."""

    times: int
    prior: bool
    start: int
    end: int


def find_counting(corpus: Corpus, similarity: Similarity, naming: Naming) -> list[Finding]:
    """Findings where the totals that sources give for one thing differ."""
    counts = {u.index: c for u in corpus.units if (c := _count(u.sentence.text, u.sentence.quantities))}
    conflicts = []
    for a, b, _ in pairs(similarity, _ALIKE):
        if a not in counts or b not in counts or counts[a].times == counts[b].times:
            continue
        if not set(naming.of_unit[a]) & set(naming.of_unit[b]):
            continue
        texts = [corpus.units[u].sentence.text for u in (a, b)]
        if shared(content(texts[0]), content(texts[1])) >= 2:
            conflicts.append((_side(texts[0], a, counts[a]), _side(texts[1], b, counts[b])))

    def same(x: Side, y: Side) -> bool:
        return counts[x.unit].times == counts[y.unit].times

    everyone = [_side(corpus.units[u].sentence.text, u, count) for u, count in counts.items()]
    return [
        Finding(kind="contradiction", about=_about(naming, positions), positions=positions)
        for positions in gather_positions(corpus, similarity, conflicts, same, everyone)
    ]


def _about(naming: Naming, positions: tuple[tuple[Side, ...], ...]) -> str:
    sides = [side for position in positions for side in position]
    common = set(naming.of_unit[sides[0].unit])
    for side in sides[1:]:
        common &= set(naming.of_unit[side.unit])
    # the rarest common name is what is counted; those that every sentence holds say little
    names = sorted(common, key=lambda t: (len(naming.things[t].mentions), naming.things[t].name))
    return f"how often: {naming.things[names[0]].name}" if names else "how often it happened"


def _side(text: str, unit: int, count: Count) -> Side:
    return Side(unit=unit, value=cut(text, count.start, count.end))


def _count(text: str, quantities: tuple[Quantity, ...]) -> Count | None:
    counted = [q for q in quantities if q.unit in _UNITS and q.value == q.high and not q.qualifier]
    if len(counted) != 1:
        return None
    quantity = counted[0]
    times = int(quantity.value)
    before = text[: quantity.start]
    prior = _PRIOR.match(text, quantity.end) or _PRIOR_ADJECTIVE.match(text, quantity.end)
    if prior:
        return Count(times=times + 1, prior=True, start=quantity.start, end=prior.end())
    if _PRIOR_LEFT.search(before):
        return None
    lead, tail = _TOTAL_BEFORE.search(before), _TOTAL_AFTER.match(text, quantity.end)
    if not (lead or tail):
        return None
    unit = re.compile(r"\s+(?:times|occasions)").match(text, quantity.end)
    end = tail.end() if tail else unit.end() if unit else quantity.end
    return Count(times=times, prior=False, start=lead.start() if lead else quantity.start, end=end)

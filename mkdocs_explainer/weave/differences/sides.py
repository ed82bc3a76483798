"""What all difference rules share: a side of a difference, and which sides hold one position.

Every rule proposes pairs that cannot both be right. A finding that rests on two events is a false alarm, the worst
that can happen here; so an article that itself gives both values is left out: it knows more than we do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Literal

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus, Forest

Kind = Literal["contradiction", "as-of", "scope", "granularity"]


class Side(Value):
    """One sentence on one side of a difference, with the words of it that differ."""

    unit: int
    value: str


class Finding(Value):
    """A difference before it gets its id and its evidence; one tuple of sides per position."""

    kind: Kind
    about: str
    positions: tuple[tuple[Side, ...], ...]


def days_apart(corpus: Corpus, a: int, b: int) -> int | None:
    """Days between the publication of two sentences' articles; None when one is not dated."""
    first = corpus.articles[corpus.units[a].article].published
    second = corpus.articles[corpus.units[b].article].published
    if first is None or second is None:
        return None
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)


def gather_positions(
    corpus: Corpus,
    conflicts: Sequence[tuple[Side, Side]],
    same: Callable[[Side, Side], bool],
    beside: Callable[[Side], Iterable[Side]],
) -> list[tuple[tuple[Side, ...], ...]]:
    """Groups pairs of sides that conflict into differences with two or more positions.

    Args:
        corpus: the folder.
        conflicts: pairs that contradict.
        same: whether two sides hold the same value.
        beside: the other sentences that say of the same thing the same as a side.

    Returns:
        Per difference its positions: the one of most sources first, one sentence per source.
    """
    nodes = {(s.unit, s.value): s for pair in conflicts for s in pair}
    forest = Forest(nodes)
    for x, y in conflicts:
        forest.join((x.unit, x.value), (y.unit, y.value))
    out = []
    for group in forest.groups():
        positions: list[list[Side]] = []
        for side in (nodes[key] for key in group):
            held = next((position for position in positions if same(position[0], side)), None)
            if held is None:
                positions.append([side])
            else:
                held.append(side)
        found = _ordered(corpus, [[*position, *beside(position[0])] for position in positions])
        if len(found) > 1:
            out.append(found)
    return out


def _ordered(corpus: Corpus, positions: Sequence[Sequence[Side]]) -> tuple[tuple[Side, ...], ...]:
    sources = [{corpus.units[side.unit].article: side for side in reversed(position)} for position in positions]
    divided = {article for here in sources for article in here if sum(article in there for there in sources) > 1}
    kept = [tuple(side for article, side in sorted(one.items()) if article not in divided) for one in sources]
    return tuple(sorted(filter(None, kept), key=lambda p: (-len(p), p[0].unit, p[0].value)))

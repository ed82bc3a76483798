"""What all difference rules share: a side of a difference, and when two sentences speak of one event.

Every rule proposes findings; a finding that rests on two events is a false alarm, the worst that can
happen here. So the tests for "one event" are strict and kept in one place: neither sentence may name
somebody whom the other does not name as long as the other names somebody else, dates must fit, and an
article that itself gives both values knows more than we do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from heapq import heappop, heappush
from itertools import takewhile
from typing import Literal

from mkdocs_explainer.english.function_words import GRAMMATICAL
from mkdocs_explainer.english.grammar import ENDINGS
from mkdocs_explainer.model import Sentence, Value
from mkdocs_explainer.weave.corpus import WORD, Corpus, Forest, in_order
from mkdocs_explainer.weave.likeness import Similarity, compatible_dates, kin
from mkdocs_explainer.weave.story import Story

Kind = Literal["contradiction", "as-of", "scope", "granularity"]

_JOINS = 0.4
"""Likeness from which a sentence with the same value is counted to a side, as for a citation."""
_PER_ARTICLE = 1
"""Sentences shown per source and side: one is evidence enough, more would spend its quotation."""


class Side(Value):
    """One sentence on one side of a difference, with the words of it that differ."""

    unit: int
    value: str


class Finding(Value):
    """A difference before it gets its id and its evidence; one tuple of sides per position."""

    kind: Kind
    about: str
    positions: tuple[tuple[Side, ...], ...]


def stem(word: str) -> str:
    """A word without its commonest endings, enough to compare "holding" with "hold"."""
    word = word.casefold().replace("’", "'").removesuffix("'s").replace(".", "")
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


def content(text: str) -> list[str]:
    """The stems of a text's content words, in order, without numbers."""
    found = (m.group() for m in WORD.finditer(text))
    return [stem(w) for w in found if w.casefold() not in GRAMMATICAL and not w[0].isdigit()]


def shared(a: Iterable[str], b: Iterable[str]) -> int:
    """How many of the stems stand in both, forms of one word counted as one."""
    there = sorted(set(b))
    return sum(1 for word in sorted(set(a)) if any(word == other or kin(word, other) for other in there))


def around(text: str, start: int, end: int, width: int = 7) -> list[str]:
    """The stems of the content words among the `width` words before and after a stretch of text."""
    before = [m.group() for m in WORD.finditer(text[:start])][-width:]
    after = [m.group() for m in WORD.finditer(text[end:])][:width]
    return content(" ".join(before)) + content(" ".join(after))


def cut(text: str, start: int, end: int) -> str:
    """A stretch of a sentence as a label: no punctuation at its ends."""
    return text[start:end].strip(" ,;:.—–-“”\"'()")


def names_fit(story: Story, a: int, b: int) -> bool:
    """True unless each sentence names something that the other does not; speakers do not count."""
    here, there = _things(story, a), _things(story, b)
    return here <= there or there <= here


def _things(story: Story, unit: int) -> frozenset[int]:
    sentence = story.corpus.units[unit].sentence
    found = set()
    for name in sentence.names:
        spoken = any(s.start <= name.start < s.end for s in sentence.speech)
        thing = story.names.find(name.text)
        if thing is not None and not spoken:
            found.add(thing)
    return frozenset(found)


def dates_fit(a: Sentence, b: Sentence) -> bool:
    """True unless both give absolute dates and none of them can be the other's."""
    here = [d for d in a.dates if d.year or d.month]
    there = [d for d in b.dates if d.year or d.month]
    return not here or not there or any(compatible_dates(x, y) for x in here for y in there)


def alike(similarity: Similarity, a: int, b: int) -> tuple[float, float]:
    """The covered shares (0 to 1) of two sentences by one another, numbers left out; the lower one first."""
    both = (_covered(similarity, a, b), _covered(similarity, b, a))
    return min(both), max(both)


def _covered(similarity: Similarity, unit: int, by: int) -> float:
    words = in_order(t for t in similarity.tokens[unit] if isinstance(t, int) or not t[0].isdigit())
    mass = sum(similarity.weight[t] for t in words)
    there = similarity.shared(unit, by)
    return sum(similarity.weight[t] for t in words if t in there) / mass if mass else 0.0


def pairs(similarity: Similarity, least: float) -> list[tuple[int, int, float]]:
    """The pairs of sentences of different articles that are at least this alike, each once, in order."""
    return similarity.pairs.once(least)


def days_apart(corpus: Corpus, a: int, b: int) -> int | None:
    """Days between the publication of two sentences' articles; None when one is not dated."""
    first = corpus.articles[corpus.units[a].article].published
    second = corpus.articles[corpus.units[b].article].published
    if first is None or second is None:
        return None
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)


def gather_positions(
    story: Story,
    conflicts: list[tuple[Side, Side]],
    same: Callable[[Side, Side], bool],
    more: Iterable[Side] = (),
) -> list[tuple[tuple[Side, ...], ...]]:
    """Groups pairs of sides that conflict into differences with two or more positions.

    Args:
        story: the story.
        conflicts: pairs that contradict.
        same: whether two sides hold the same value.
        more: sides that join a position when they hold its value in much the same words.
    """
    nodes = {(s.unit, s.value): s for pair in conflicts for s in pair}
    forest = Forest(nodes)
    for x, y in conflicts:
        forest.join((x.unit, x.value), (y.unit, y.value))
    waiting: dict[int, list[tuple[int, Side]]] = {}
    for number, side in enumerate(more):
        waiting.setdefault(side.unit, []).append((number, side))
    out = []
    for group in forest.groups():
        positions: list[list[Side]] = []
        for side in (nodes[key] for key in group):
            for position in positions:
                if same(position[0], side):
                    position.append(side)
                    break
            else:
                positions.append([side])
        _join(story.likeness, positions, waiting, same)
        found = ordered(story.corpus, _undivided(story.corpus, positions))
        if len(found) > 1:
            out.append(found)
    return out


def _join(
    similarity: Similarity,
    positions: list[list[Side]],
    waiting: dict[int, list[tuple[int, Side]]],
    same: Callable[[Side, Side], bool],
) -> None:
    """Add to positions, in the order of their numbers, the waiting sides (by unit) near one whose value they hold."""
    units = {side.unit for position in positions for side in position}
    open_sides: list[tuple[int, int]] = []
    by_number: dict[int, Side] = {}

    def call(unit: int, after: int) -> None:
        for other in _near(similarity, unit):
            for number, side in waiting.get(other, ()):
                if number > after and number not in by_number:
                    by_number[number] = side
                    heappush(open_sides, (number, other))

    for unit in sorted(units):
        call(unit, -1)
    while open_sides:
        number, unit = heappop(open_sides)
        if unit in units:
            continue
        near = set(_near(similarity, unit))
        for position in positions:
            if any(member.unit in near for member in position) and same(position[0], by_number[number]):
                position.append(by_number[number])
                units.add(unit)
                call(unit, number)
                break


def _near(similarity: Similarity, unit: int) -> list[int]:
    return [other for other, _ in takewhile(lambda pair: pair[1] >= _JOINS, similarity.pairs[unit])]


def _undivided(corpus: Corpus, positions: list[list[Side]]) -> list[list[Side]]:
    """The positions without the articles that hold more than one: they know that these are different things."""
    held = [{corpus.units[side.unit].article for side in position} for position in positions]
    divided = {a for here in held for a in here if sum(a in there for there in held) > 1}
    return [[side for side in position if corpus.units[side.unit].article not in divided] for position in positions]


def ordered(corpus: Corpus, positions: Iterable[list[Side]]) -> tuple[tuple[Side, ...], ...]:
    """Positions as printed: the one of most sources first, one sentence per source."""
    kept = []
    for position in positions:
        taken: dict[int, int] = {}
        sides = []
        for side in sorted(position, key=lambda s: s.unit):
            article = corpus.units[side.unit].article
            if taken.get(article, 0) < _PER_ARTICLE:
                taken[article] = taken.get(article, 0) + 1
                sides.append(side)
        if sides:
            kept.append(tuple(sides))
    return tuple(sorted(kept, key=lambda p: (-len(p), p[0].unit, p[0].value)))

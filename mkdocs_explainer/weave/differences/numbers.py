"""How many: two sources give one count, sum or measure different values.

Two sentences tell one thing when the judge says that each says some of the other, and no veto is left once the number
of one stands in the other. Not compared are rounded numbers that agree, bounds that hold for the other ("more than
30" and 35), parts ("another 12", "12 of them"), and values of which one article gives both. Counts of victims rise
from day to day: they are called as-of unless the articles are of one day.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from mkdocs_explainer.english.amounts import (
    NOT_COMPARED,
    PART_OF_A_COUNT,
    QUALIFIED,
    ROUNDED_MEASURES,
    SPANS_OF_TIME,
    TOLLS,
)
from mkdocs_explainer.judge.learnt import bounds, veto
from mkdocs_explainer.model import Quantity, Sentence
from mkdocs_explainer.weave.corpus import WORD, Corpus, states
from mkdocs_explainer.weave.differences.sides import Finding, Kind, Side, days_apart, gather_positions
from mkdocs_explainer.weave.likeness import same_quantity, same_unit
from mkdocs_explainer.weave.story import Story

_ALIKE = 0.2
"""Likeness below which two sentences are not looked at."""
_ABOUT = 0.1
"""How far "about" reaches; also the difference of two measurements that nobody would call a contradiction."""
_PART_REACH = 16
"""Characters before and after a number in which such a word belongs to it."""
_ANOTHER_TIME = 30
"""Days between two articles from which their numbers are of different times."""


def find_numbers(story: Story) -> list[Finding]:
    """Findings where one count, sum or measure has different values."""
    corpus = story.corpus
    given: dict[int, list[Quantity]] = {}
    for unit in corpus.units:
        given.setdefault(unit.article, []).extend(unit.sentence.quantities)
    amounts: dict[Side, Quantity] = {}

    def side(unit: int, q: Quantity) -> Side:
        found = Side(unit=unit, value=_phrase(corpus.units[unit].sentence.text, q))
        amounts[found] = q
        return found

    def beside(of: Side) -> Iterator[Side]:
        for other, _ in story.likeness.pairs[of.unit]:
            for q in corpus.units[other].sentence.quantities:
                if _agree(q, amounts[of]) and same_unit(q, amounts[of]) and _one_thing(story, of.unit, other):
                    yield side(other, q)

    conflicts: dict[Kind, list[tuple[Side, Side]]] = {}
    for a, b, _ in story.likeness.pairs.once(_ALIKE):
        here, there = corpus.units[a], corpus.units[b]
        for q in here.sentence.quantities:
            for r in there.sentence.quantities:
                if not _rivals(here.sentence, q, there.sentence, r):
                    continue
                if any(_equal(x, r) for x in given[here.article]) or any(_equal(x, q) for x in given[there.article]):
                    continue
                if _one_thing(story, a, b) and _all_the_same(here.sentence, q, there.sentence, r):
                    conflicts.setdefault(_kind(corpus, a, q, b, r), []).append((side(a, q), side(b, r)))

    out = []
    for kind in sorted(conflicts):
        for positions in gather_positions(
            corpus, conflicts[kind], lambda x, y: _agree(amounts[x], amounts[y]), beside
        ):
            if kind == "as-of":
                positions = _newest_first(corpus, positions)
            about = f"how much or how many: {' or '.join(p[0].value for p in positions)}"
            out.append(Finding(kind=kind, about=about, positions=positions))
    return out


def _newest_first(corpus: Corpus, positions: tuple[tuple[Side, ...], ...]) -> tuple[tuple[Side, ...], ...]:
    def newest(position: tuple[Side, ...]) -> str:
        return max(corpus.articles[corpus.units[s.unit].article].published or "" for s in position)

    return tuple(sorted(positions, key=newest, reverse=True))


def _one_thing(story: Story, a: int, b: int) -> bool:
    """Whether each of two sentences says some of the other, and not each names what the other does not."""
    here, there = (frozenset(story.names.of_unit[unit]) for unit in (a, b))
    both = all(states(story.corpus.units[unit].sentence) for unit in (a, b))
    return (
        both
        and (here <= there or there <= here)
        and all(story.verdicts.of(x, (y,)).some >= bounds().credit for x, y in ((a, b), (b, a)))
    )


def _all_the_same(a: Sentence, q: Quantity, b: Sentence, r: Quantity) -> bool:
    """Whether nothing but who says it tells two sentences apart when the number of one stands in the other."""
    mine = f"{a.text[: q.start]}{b.text[r.start : r.end]}{a.text[q.end :]}"
    kinds = {veto(mine, b.text).kind, veto(b.text, mine).kind}
    return kinds <= {"", "left out", *(("other",) if _other_speakers(a, b) else ())}


def _rivals(a: Sentence, q: Quantity, b: Sentence, r: Quantity) -> bool:
    """True when two quantities of one unit cannot both be right, and no other of that unit is left."""
    # miles are not set against kilometers: where both measures stand, one difference would be two
    if q.unit in NOT_COMPARED or not same_unit(q, r) or ({q.unit, r.unit} & ROUNDED_MEASURES and q.unit != r.unit):
        return False
    if _agree(q, r) or _parts(a.text, q) != _parts(b.text, r):
        return False
    # among several numbers of one unit nobody knows which stands for which, unless all others agree
    return _unmatched(q, a, b) == [q] and _unmatched(r, b, a) == [r]


def _unmatched(q: Quantity, a: Sentence, b: Sentence) -> list[Quantity]:
    """The quantities of one sentence in the unit of `q` that none of the other's agrees with."""
    return [x for x in a.quantities if same_unit(x, q) and not any(_agree(x, y) for y in b.quantities)]


def _parts(text: str, q: Quantity) -> frozenset[str]:
    """The words beside a number that make it a part of another, or one of a series."""
    beside = f"{text[max(0, q.start - _PART_REACH) : q.start]} | {text[q.end : q.end + _PART_REACH]}"
    return frozenset(m.group().casefold() for m in PART_OF_A_COUNT.finditer(beside))


def _kind(corpus: Corpus, a: int, q: Quantity, b: int, r: Quantity) -> Kind:
    """What two rival values are to one another."""
    one, other = (corpus.units[unit].sentence for unit in (a, b))
    apart = days_apart(corpus, a, b)
    tolls = any(word.casefold() in TOLLS for text in (one.text, other.text) for word in WORD.findall(text))
    if (tolls and apart != 0) or (apart or 0) > _ANOTHER_TIME:
        return "as-of"
    if _other_speakers(one, other):
        return "scope"
    biggest = max(q.value, r.value)
    if q.unit in ROUNDED_MEASURES | SPANS_OF_TIME and abs(q.value - r.value) <= _ABOUT * biggest:
        return "granularity"
    return "contradiction"


def _other_speakers(a: Sentence, b: Sentence) -> bool:
    """True when both have speakers, and none of one's is named in the other: two counts by two counters."""
    named = [set().union(*(WORD.findall(s.speaker.casefold()) for s in one.speech)) for one in (a, b)]
    return all(named) and named[0].isdisjoint(named[1])


def _agree(a: Quantity, b: Quantity) -> bool:
    """True when two quantities can both be right: equal, converted, rounded, in range, within a bound."""
    if a.unit and b.unit and not same_unit(a, b) and a.unit != b.unit:
        return False
    if same_quantity(a, b):
        return True
    if a.qualifier and a.qualifier == b.qualifier and a.qualifier != "about":
        return False  # two bounds of one kind are two values: "at least 12" is not "at least 20"
    for x, y in ((a, b), (b, a)):
        if x.qualifier in {"at least", "more than"} and y.high >= x.value:
            return True
        if x.qualifier in {"at most", "less than"} and y.value <= x.high:
            return True
        if x.qualifier == "about" and math.isclose(x.value, y.value, rel_tol=_ABOUT):
            return True
        if x.value <= y.value and y.high <= x.high and x.high > x.value:
            return True
        if y.value == y.high and x.value == x.high and _rounds_to(y.value, x.value):
            return True
    return False


def _equal(a: Quantity, b: Quantity) -> bool:
    """True when two quantities of one unit, or without any, are one value, be it rounded."""
    if a.unit and b.unit and not same_unit(a, b):
        return False
    return same_quantity(a, b) or _rounds_to(a.value, b.value) or _rounds_to(b.value, a.value)


def _rounds_to(exact: float, rounded: float) -> bool:
    """True when the rounded value is the exact one with fewer digits: 112,340 and 112,000; 96 and 100."""
    if rounded == 0 or exact == rounded or abs(exact - rounded) > _ABOUT / 2 * abs(rounded):
        return False
    for digits in (1, 2, 3):
        step = 10 ** (math.floor(math.log10(abs(rounded))) - digits + 1)
        # a step of one rounds nothing: 12 is not "about 13"
        if step >= 10 and round(rounded / step) * step == rounded and abs(exact - rounded) <= step / 2:
            return round(exact / step) * step != exact or digits == 1
    return False


def _phrase(text: str, q: Quantity) -> str:
    """The number with its qualifier and what it counts."""
    before = QUALIFIED.search(text[: q.start])
    start, end = before.start() if before else q.start, q.end
    unit = re.escape(q.unit[:4])
    word = rf"(?>[\w’']+(?:-+(?!{unit})[\w’']+)*)"  # with its hyphens, and read in one way only
    m = re.compile(rf"(?:[\s-]+{word}){{0,2}}?[\s-]+{unit}[\w’'-]*", re.IGNORECASE).match(text, q.end)
    if q.unit and q.unit[0].isalpha() and m:
        end = m.end()
    return text[start:end].strip(" ,;:.—–-“”\"'()")

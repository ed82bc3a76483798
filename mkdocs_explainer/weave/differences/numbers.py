"""How many: two sources give one count, sum or measure different values.

A number is compared only with a number of the same unit, in sentences that tell of one event, with the
same words around it. Not compared are rounded numbers that agree, bounds that hold for the other
("more than 30" and 35), parts ("another 12", "12 of them"), and values of which one article gives both.
Counts of victims rise from day to day: they are called as-of unless the articles are of one day.
"""

from __future__ import annotations

import math
import re

from mkdocs_explainer.english.amounts import (
    MOVING,
    NO_NAME,
    NOT_COMPARED,
    PART_OF_A_COUNT,
    QUALIFIED,
    ROUNDED_MEASURES,
    SPANS_OF_TIME,
    TOLLS,
)
from mkdocs_explainer.model import Quantity, Sentence
from mkdocs_explainer.weave.corpus import Corpus, states
from mkdocs_explainer.weave.differences.sides import (
    Finding,
    Kind,
    Side,
    alike,
    around,
    content,
    cut,
    dates_fit,
    days_apart,
    gather_positions,
    names_fit,
    pairs,
    shared,
    stem,
)
from mkdocs_explainer.weave.likeness import same_quantity, same_unit
from mkdocs_explainer.weave.story import Story

_ALIKE = 0.3
_COVERED = (0.4, 0.5)
"""Covered shares, numbers left out, of the less and the more covered sentence."""
_NEAR = 2
"""Content words around both numbers that must be the same, besides what is counted."""
_COVERED_NEAR = (0.2, 0.4, 4)
"""Covered shares that are enough where so many words around both numbers are the same."""
_LEANING = 0.45
"""Likeness that is enough where one sentence leans on the one before it, so that its subject is not known."""
_REWRITTEN = 0.6
"""Likeness from which two sentences are one report's, and a toll in them is one toll."""
_ABOUT = 0.1
"""How far "about" reaches; also the difference of two measurements that nobody would call a contradiction."""
_PART_REACH = 16
"""Characters before and after a number in which such a word belongs to it."""
_TOLL = {stem(word): outcome for outcome, words in TOLLS.items() for word in words}
"""Stems of words that make a count one that rises, by what is counted; a count of the dead is none of the hurt."""
_MOVES = frozenset(map(stem, MOVING))
"""Stems of words that come with numbers that are others every hour, or in every survey: never compared."""


def find_numbers(story: Story) -> list[Finding]:
    """Findings where one count, sum or measure has different values."""
    corpus = story.corpus
    given: dict[int, list[Quantity]] = {}
    for unit in corpus.units:
        given.setdefault(unit.article, []).extend(unit.sentence.quantities)
    amounts: dict[tuple[int, str], Quantity] = {}
    conflicts: dict[Kind, list[tuple[Side, Side]]] = {}
    moving = {
        u.index for u in corpus.units if u.sentence.quantities and not _MOVES.isdisjoint(content(u.sentence.text))
    }
    for a, b, score in pairs(story.likeness, _ALIKE):
        here, there = corpus.units[a], corpus.units[b]
        if not (here.sentence.quantities and there.sentence.quantities):
            continue
        if not (states(here.sentence) and states(there.sentence)):
            continue
        if not dates_fit(here.sentence, there.sentence) or not names_fit(story, a, b):
            continue
        leans = here.sentence.dangling or there.sentence.dangling
        if a in moving or b in moving or (leans and score < _LEANING):
            continue
        least = _needed(*alike(story.likeness, a, b))
        if least is None:
            continue
        for q in here.sentence.quantities:
            for r in there.sentence.quantities:
                if not _rivals(here.sentence, q, there.sentence, r, least):
                    continue
                if any(_equal(x, r) for x in given[here.article]) or any(_equal(x, q) for x in given[there.article]):
                    continue
                kind = _kind(corpus, score, a, q, b, r)
                sides = (
                    Side(unit=a, value=_phrase(here.sentence.text, q)),
                    Side(unit=b, value=_phrase(there.sentence.text, r)),
                )
                amounts[a, sides[0].value], amounts[b, sides[1].value] = q, r
                conflicts.setdefault(kind, []).append(sides)

    more = []
    units = {q.unit: q for q in amounts.values()}
    for unit in corpus.units:
        for q in unit.sentence.quantities if states(unit.sentence) else ():
            side = Side(unit=unit.index, value=_phrase(unit.sentence.text, q))
            if (unit.index, side.value) not in amounts and any(same_unit(q, x) for x in units.values()):
                amounts[unit.index, side.value] = q
                units.setdefault(q.unit, q)
                more.append(side)

    def same(x: Side, y: Side) -> bool:
        return _agree(amounts[x.unit, x.value], amounts[y.unit, y.value])

    out = []
    for kind in sorted(conflicts):
        for positions in gather_positions(story, conflicts[kind], same, more):
            if len(positions) < 2:
                continue
            if kind == "as-of":
                positions = _newest_first(corpus, positions)
            about = f"how much or how many: {' or '.join(p[0].value for p in positions)}"
            out.append(Finding(kind=kind, about=about, positions=positions))
    return out


def _newest_first(corpus: Corpus, positions: tuple[tuple[Side, ...], ...]) -> tuple[tuple[Side, ...], ...]:
    def newest(position: tuple[Side, ...]) -> str:
        return max(corpus.articles[corpus.units[s.unit].article].published or "" for s in position)

    return tuple(sorted(positions, key=newest, reverse=True))


def _needed(low: float, high: float) -> int | None:
    """How many words around two numbers must be the same, given the sentences' covered shares."""
    if low >= _COVERED[0] and high >= _COVERED[1]:
        return _NEAR
    if low >= _COVERED_NEAR[0] and high >= _COVERED_NEAR[1]:
        return _COVERED_NEAR[2]
    return None


def _rivals(a: Sentence, q: Quantity, b: Sentence, r: Quantity, least: int) -> bool:
    """True when two quantities stand in one place of two sentences and cannot both be right there."""
    # miles are not set against kilometers: where both measures stand, one difference would be two
    if q.unit in NOT_COMPARED or not same_unit(q, r) or ({q.unit, r.unit} & ROUNDED_MEASURES and q.unit != r.unit):
        return False
    if _agree(q, r):
        return False
    # among several numbers of one unit nobody knows which stands for which, unless all others agree
    if _unmatched(q, a, b) != [q] or _unmatched(r, b, a) != [r]:
        return False
    near_q, near_r = around(a.text, q.start, q.end), around(b.text, r.start, r.end)
    if _toll(near_q) != _toll(near_r) or _parts(a.text, q) != _parts(b.text, r):
        return False
    if q.unit in SPANS_OF_TIME and _next_words(a.text, q) != _next_words(b.text, r):
        return False
    unit = {stem(q.unit), stem(r.unit)}
    common = shared([w for w in near_q if w not in unit], [w for w in near_r if w not in unit])
    return common >= least


def _unmatched(q: Quantity, a: Sentence, b: Sentence) -> list[Quantity]:
    """The quantities of one sentence in the unit of `q` that none of the other's agrees with."""
    return [x for x in a.quantities if same_unit(x, q) and not any(_agree(x, y) for y in b.quantities)]


def _toll(near: list[str]) -> frozenset[str]:
    return frozenset(_TOLL[w] for w in near if w in _TOLL)


def _parts(text: str, q: Quantity) -> frozenset[str]:
    """The words beside a number that make it a part of another, or one of a series."""
    beside = f"{text[max(0, q.start - _PART_REACH) : q.start]} | {text[q.end : q.end + _PART_REACH]}"
    return frozenset(m.group().casefold() for m in PART_OF_A_COUNT.finditer(beside))


def _next_words(text: str, q: Quantity) -> list[str]:
    """The two words after a stretch of time: "two days after" and "two days before" are not one stretch."""
    return [stem(w) for w in re.findall(r"[^\W_]+", text[q.end :])[:2]]


def _kind(corpus: Corpus, score: float, a: int, q: Quantity, b: int, r: Quantity) -> Kind:
    """What two rival values are to one another."""
    texts = corpus.units[a].sentence, corpus.units[b].sentence
    apart = days_apart(corpus, a, b)
    toll = _toll(around(texts[0].text, q.start, q.end)) | _toll(around(texts[1].text, r.start, r.end))
    if toll and apart != 0 and (apart is not None or score < _REWRITTEN):
        return "as-of"
    if apart is not None and apart > 30:
        return "as-of"
    if _other_speakers(*texts) and _other_speakers(*reversed(texts)):
        return "scope"
    biggest = max(q.value, r.value)
    if q.unit in ROUNDED_MEASURES | SPANS_OF_TIME and abs(q.value - r.value) <= _ABOUT * biggest:
        return "granularity"
    return "contradiction"


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
        if x.qualifier == "about" and _close(x, y, _ABOUT):
            return True
        if x.value <= y.value and y.high <= x.high and x.high > x.value:
            return True
        if y.value == y.high and x.value == x.high and _rounds_to(y.value, x.value):
            return True
    return False


def _other_speakers(a: Sentence, b: Sentence) -> bool:
    """True when a sentence has speakers and none of them is named in the other: two counts by two counters."""
    there = set(content(b.text))
    named = [[w for w in content(s.speaker) if w not in NO_NAME] for s in a.speech]
    return bool(named) and not any(there & set(words) for words in named)


def _equal(a: Quantity, b: Quantity) -> bool:
    """True when two quantities of one unit, or without any, are one value, be it rounded."""
    if a.unit and b.unit and not same_unit(a, b):
        return False
    return same_quantity(a, b) or _rounds_to(a.value, b.value) or _rounds_to(b.value, a.value)


def _close(a: Quantity, b: Quantity, share: float) -> bool:
    return abs(a.value - b.value) <= share * max(abs(a.value), abs(b.value)) + 1e-9


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
    return cut(text, start, end)

"""Which quantities matter, and what each counts in the sources' own words.

A figure matters when several sources give it, when it is money or large, and when it is clear what it counts.
Spans of time, ages and "one of" are rarely what a reader looks for, and need several sources.
"""

from __future__ import annotations

import math
import re

from mkdocs_explainer.english.amounts import BREAK, COUNTED_SPANS, FIRST_PERSON, HANGING, JOINTS, LOOSE, QUALIFIED
from mkdocs_explainer.model import Claim, Figure, Quantity, Value
from mkdocs_explainer.weave.corpus import Corpus, Quoted, words
from mkdocs_explainer.weave.likeness import same_quantity, same_unit
from mkdocs_explainer.weave.story import Story

_MOST, _PER_CLAIM = 10, 2
_DISTINCT = 20
"""Amounts from which one that counts the same kind of thing elsewhere in the folder is the same figure."""
_LEAST = 2.0
_SIGNS = "$€£¥₹₽"
_MONEY = re.compile(rf"[{_SIGNS}]$")
_STOP = re.compile(r"[,;:—–](?!\d)|(?<=\w)\.(?= )")
_NEAR, _FAR, _ALL = 6, 7, 9
"""Words kept before and after a number; a clause that begins or ends within the last is kept to its end."""
_MORE = 4
"""Further words after a number up to one of those before which a clause can be cut."""


class _Told(Value):
    """A quantity of a printed sentence, the articles that give it, and how much it matters."""

    unit: int
    quantity: Quantity
    articles: tuple[int, ...]
    units: tuple[int, ...]
    merit: float


def make_figures(story: Story, claims: dict[int, Claim]) -> list[Figure]:
    """The figures of a folder, weightiest first, at most ten.

    Args:
        story: the story.
        claims: the printed claim of each printed unit.
    """
    quoted = Quoted(story.corpus)
    amounts = _amounts(story.corpus)
    told = [
        one
        for unit, claim in sorted(claims.items(), key=lambda item: item[0])
        for one in _told(story.corpus, amounts, unit, quoted.units(claim))
    ]
    kept: list[_Told] = []
    for one in sorted(told, key=lambda t: (-t.merit, t.unit, t.quantity.start)):
        if len(kept) == _MOST:
            break
        beside = sum(other.unit == one.unit for other in kept)
        if one.merit >= _LEAST and beside < _PER_CLAIM and not any(_again(story, one, o) for o in kept):
            kept.append(one)
    figures = []
    for one in kept:
        claim = claims[one.unit]
        what = what_it_counts(claim.text, one.quantity.text)
        if what is not None and not HANGING.match(what):
            figures.append(Figure(value=one.quantity.text, unit=one.quantity.unit, what=what, claim=claim.id))
    return figures


def what_it_counts(text: str, value: str) -> str | None:
    """The words of a sentence around a number that say what it counts, verbatim.

    None when it is not in them, or they say too little ("18 Canadians"); a sum tells something by itself.
    """
    place = re.search(rf"(?<![\w.,$€£]){re.escape(value)}(?![\w]|[.,]\d)", text)
    if place is None:
        return None
    phrase = place.group()
    for pattern in (BREAK, _STOP):  # "to use the word “We” for $5.9 million": the narrow clause says too little
        breaks = list(pattern.finditer(text))
        low = max((m.end() for m in breaks if m.end() <= place.start()), default=0)
        high = min((m.start() for m in breaks if m.start() >= place.end()), default=len(text))
        phrase = _around(text, place.start(), place.end(), low, high)
        if words(phrase) > words(value) + 1:
            return phrase
    return phrase if value[0] in _SIGNS else None


def _around(text: str, start: int, end: int, low: int, high: int) -> str:
    """The words around a number within a clause, all of a short one and the nearest of a long one."""
    before = [low + m.start() for m in re.finditer(r"\S+", text[low:start])]
    after = [end + m.end() for m in re.finditer(r"\S+", text[end:high])]
    kept = before if len(before) <= _ALL else before[-_NEAR:]
    last = after if len(after) <= _ALL else after[: _up_to_a_joint(text, after)]
    qualified = QUALIFIED.search(text[low:start])
    number = low + qualified.start() if qualified else start
    return _trimmed(text, min([number, *kept[:1]]), max([end, *last[-1:]]), number, end)


def _up_to_a_joint(text: str, ends: list[int]) -> int:
    """How many of the words that end at these offsets to keep: up to one before which the clause can be cut."""
    for kept in range(_FAR, min(len(ends), _FAR + _MORE)):
        if text[ends[kept - 1] : ends[kept]].strip().casefold() in JOINTS:
            return kept
    return len(ends) if len(ends) <= _FAR + _MORE else _FAR


def _trimmed(text: str, start: int, end: int, low: int, high: int) -> str:
    """A stretch without small words and stray marks at its ends; the number itself stays."""
    while start < low and (m := re.match(r"(\S+)\s+", text[start:low])) and m[1].casefold() in LOOSE:
        start += m.end()
    while end > high and (m := re.search(r"\s(\S+)$", text[high:end])) and m[1].strip(".,()").casefold() in LOOSE:
        end = high + m.start()
    for mark, other in (("(", ")"), (")", "("), ("“", "”"), ("”", "“")):
        if text.count(mark, start, end) > text.count(other, start, end):  # half a pair: keep the number's side
            at = text.find(mark, start, end)
            start, end = (start, at) if at >= high else (at + 1, end)
    return text[start:end].strip(" ,;:.")


def _amounts(corpus: Corpus) -> dict[tuple[float, float], list[tuple[int, Quantity]]]:
    """The folder's quantities by amount, with their units."""
    out: dict[tuple[float, float], list[tuple[int, Quantity]]] = {}
    for unit in corpus.units:
        for quantity in unit.sentence.quantities:
            out.setdefault((quantity.value, quantity.high), []).append((unit.index, quantity))
    return out


def _told(
    corpus: Corpus,
    amounts: dict[tuple[float, float], list[tuple[int, Quantity]]],
    unit: int,
    quoted: tuple[int, ...],
) -> list[_Told]:
    """The quantities of a printed unit that have a unit of measure, with everyone who gives them."""
    sentence = corpus.units[unit].sentence
    out = []
    for quantity in sentence.quantities:
        if not quantity.unit:
            continue
        same = [u for u in quoted if any(same_quantity(quantity, q) for q in corpus.units[u].sentence.quantities)]
        if quantity.high >= _DISTINCT:
            known = amounts[(quantity.value, quantity.high)]
            same += [u for u, q in known if not q.unit or same_unit(quantity, q)]
        articles = tuple(sorted({corpus.units[u].article for u in (unit, *same)}))
        merit = _merit(quantity, len(articles)) - 0.02 * max(0, words(sentence.text) - 30)
        merit -= 0.5 if sentence.dangling else 0.0
        merit -= 2.0 if FIRST_PERSON.search(sentence.text) else 0.0
        units = tuple(dict.fromkeys((unit, *same)))
        out.append(_Told(unit=unit, quantity=quantity, articles=articles, units=units, merit=round(merit, 4)))
    return out


def _merit(quantity: Quantity, sources: int) -> float:
    """How much a reader would want a figure: its sources, then its size and the clearness of its unit."""
    merit = 1.2 * sources
    if _MONEY.search(quantity.unit):
        return merit + 1.6
    if quantity.unit in COUNTED_SPANS:
        merit -= 2.2
    if quantity.high < _DISTINCT and not _MONEY.search(quantity.unit):
        merit -= 0.8  # every story is full of twos and threes
    if quantity.unit.startswith("percent"):
        return merit + 1.0
    return merit + min(2.0, math.log10(max(1.0, quantity.high)) / 2)


def _again(story: Story, one: _Told, other: _Told) -> bool:
    """True when one quantity is another once more: the same amount, or the same in another measure beside it."""
    if same_quantity(one.quantity, other.quantity):
        alike = one.unit == other.unit or story.verdicts.shared(one.unit, other.unit)
        return alike or bool(set(one.units) & set(other.units)) or same_unit(one.quantity, other.quantity)
    return False

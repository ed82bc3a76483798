"""Opposite words before one noun: "the left knee" against "the right knee".

A closed list of pairs that exclude each other. The word after must be the same on both sides, the
sentences must tell of one event, and no article may use both words before that noun.
"""

from __future__ import annotations

import re

from mkdocs_explainer.english.opposites import PAIRS
from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.differences.sides import (
    Finding,
    Side,
    alike,
    around,
    dates_fit,
    gather_positions,
    names_fit,
    pairs,
    shared,
    stem,
)
from mkdocs_explainer.weave.story import Story

_ALIKE, _COVERED = 0.4, 0.35
_NEAR = 2
"""Content words around both that must be the same, besides the noun."""
_OPPOSITE: dict[str, frozenset[str]] = {}
for _pair in PAIRS.split():
    _one, _two = _pair.split("/")
    _OPPOSITE[_one] = _OPPOSITE.get(_one, frozenset()) | {_two}
    _OPPOSITE[_two] = _OPPOSITE.get(_two, frozenset()) | {_one}
_PHRASE = re.compile(
    r"\b(?P<word>" + "|".join(sorted(_OPPOSITE)) + r")[ -](?P<next>[a-z][\w-]{3,})(?P<rest> [a-z][\w-]{3,})?"
)


class Phrase(Value):
    """An adjective of the list with the noun (or the words) it stands before."""

    word: str
    noun: str
    text: str
    start: int


def find_opposites(story: Story) -> list[Finding]:
    """Findings where sources put opposite words before one noun."""
    corpus = story.corpus
    phrases = {u.index: found for u in corpus.units if (found := _phrases(u.sentence.text))}
    used: dict[int, set[tuple[str, str]]] = {}
    for unit, found in phrases.items():
        used.setdefault(corpus.units[unit].article, set()).update((p.word, p.noun) for p in found)
    conflicts: dict[str, list[tuple[Side, Side]]] = {}
    for a, b, _ in pairs(story.likeness, _ALIKE):
        for x in phrases.get(a, ()):
            for y in phrases.get(b, ()):
                if x.noun != y.noun or y.word not in _OPPOSITE[x.word]:
                    continue
                at = (corpus.units[a].article, corpus.units[b].article)
                if (y.word, y.noun) in used[at[0]] or (x.word, x.noun) in used[at[1]]:
                    continue
                if _one_event(story, (a, b), (x, y)):
                    sides = (Side(unit=a, value=x.text), Side(unit=b, value=y.text))
                    conflicts.setdefault(x.noun, []).append(sides)

    def same(p: Side, q: Side) -> bool:
        return re.split(r"[ -]", p.value)[0] == re.split(r"[ -]", q.value)[0]

    out = []
    for noun in sorted(conflicts):
        more = [Side(unit=u, value=p.text) for u, found in phrases.items() for p in found if p.noun == noun]
        for positions in gather_positions(story, conflicts[noun], same, more):
            about = f"which is right: {' or '.join(p[0].value for p in positions)}"
            out.append(Finding(kind="contradiction", about=about, positions=positions))
    return out


def _one_event(
    story: Story,
    units: tuple[int, int],
    phrases: tuple[Phrase, Phrase],
) -> bool:
    """True when two sentences tell of one event, and the opposite words have the same words around them."""
    a, b = (story.corpus.units[u].sentence for u in units)
    near = [around(s.text, p.start, p.start + len(p.word)) for s, p in zip((a, b), phrases, strict=True)]
    return (
        alike(story.likeness, *units)[1] >= _COVERED
        and shared(near[0], near[1]) > _NEAR
        and dates_fit(a, b)
        and names_fit(story, *units)
    )


def _phrases(text: str) -> list[Phrase]:
    return [
        Phrase(word=m["word"], noun=stem(m["next"]), text=text[m.start() : m.end()], start=m.start())
        for m in _PHRASE.finditer(text)
    ]

"""Which places of a folder lie within others, and which lie apart.

All of it is learnt from the sources' own words ("Arnby, Norvik", "the Norvikian town of Arnby", "Arnby, a town in
northern Norvik", "from Arnby to Lund") and from closed lists of countries and states. Of two places about which
nothing is known neither is said: most places that one source puts in another's stead hold them or lie in them.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise

from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.lexicon import SAME_PLACE
from mkdocs_explainer.weave.merging import normal_form
from mkdocs_explainer.weave.naming import Mention, Naming
from mkdocs_explainer.weave.regions import AMERICAN_STATES, SOVEREIGN

SETTLEMENT = r"(?:(?:city|town|village)(?: of|,)?|capital,?)"
"""What may stand before the name of a settlement: "the town of Arnby", "the capital, Lund"."""
_TOWNS = frozenset({"capital", "city", "town"})
_SIDE = r"(?:(?:north|south|east|west|central|upper|lower)[\w-]* )?"
_BESIDE = re.compile(rf", {_SIDE}")
_WITHIN = re.compile(rf",? in (?:the )?{_SIDE}|,? (?:an?|the) (?:[\w-]+ ){{1,5}}(?:in|of) (?:the )?{_SIDE}")
"""What stands between a place and the one that holds it: "Arnby, Norvik", "Arnby, a town in northern Norvik"."""
_HOLDS = re.compile(rf"(?:[’']s)? (?:[\w-]+ ){{0,2}}{SETTLEMENT} ")
"""What stands between a place and one that it holds: "Norvik’s capital, Arnby", "the Norvikian town of Arnby"."""
_CALLED = re.compile(rf"\b(?=(?P<noun>\w+)){SETTLEMENT} $", re.IGNORECASE)
_TOLD = re.compile(
    r"(?:(?:an?|the) )?(?:[\w-]+ ){0,3}?(?P<noun>capital|city|town|village)"
    r"(?=$|[,;(]| (?:about|some|roughly|around|nearly|almost|just|\d|that|which|where|in|on|of|at|near|outside"
    r"|north|south|east|west|with|known|called)\b)",
    re.IGNORECASE,
)
"""A definition that says what a settlement is: "a small town about 40 kilometers from Lund"; not "a city council"."""
_ENDS = re.compile(r"$|[.;:)]|,(?! (?:and|or)\b)")
"""What stands behind the last of two places of which the second holds the first; a list goes on."""
_APART = re.compile(
    r" (?:and|or|to)(?: in| at| near)? |[^;.]*\b(?:miles?|kilomet(?:er|re)s?|km)\b[^;.,]{0,30} (?:from|of|to) "
)
"""What stands between two places that lie apart: "Arnby, 40 kilometers north of Lund"."""
_STANDS = re.compile(
    r"$|[.,;:)]| (?:in|on|at|by|for|to|with|and|or|after|before|where|which|is|was|are|were|ha[sd])\b"
)
"""What stands behind a place that is meant itself: not "Lund’s harbor", "Norvikian officials"."""
_SPELT = 0.5
"""Likeness of two names' letters from which they may be two spellings of one place."""


class Geography:
    """Where the places of a folder lie, by the indexes of things."""

    def __init__(self, corpus: Corpus, naming: Naming) -> None:
        self._naming = naming
        self._within: dict[int, set[int]] = {}
        self._apart: set[frozenset[int]] = set()
        self._nouns: dict[int, set[str]] = {}
        named: dict[int, list[tuple[Mention, int]]] = {}
        for thing in naming.things:
            if thing.kind in {"place", "thing"}:
                for mention in thing.mentions:
                    named.setdefault(mention.unit, []).append((mention, thing.index))
        for unit, mentions in named.items():
            text = corpus.units[unit].sentence.text
            mentions.sort(key=lambda found: found[0].start)
            for mention, place in mentions:
                if called := _CALLED.search(text[: mention.start]):
                    self._nouns.setdefault(place, set()).add(called["noun"].casefold())
            for (here, one), (there, other) in pairwise(mentions):
                if one != other and here.end <= there.start:
                    self._read(text, here, one, there, other)
            for definition in corpus.units[unit].sentence.definitions:
                defined = naming.find(definition.name)
                if defined is not None:
                    if told := _TOLD.match(definition.phrase):
                        self._nouns.setdefault(defined, set()).add(told["noun"].casefold())
                    for mention, place in mentions:
                        if mention.text in definition.phrase and re.search(
                            rf"\b(?:in|(?:capital|city|town|village) of) (?:the )?{_SIDE}{re.escape(mention.text)}",
                            definition.phrase,
                        ):
                            self._put(defined, place)

    def _read(self, text: str, here: Mention, one: int, there: Mention, other: int) -> None:
        """What the words between two places say of them."""
        between, after = text[here.end : there.start], text[there.end :]
        if _HOLDS.fullmatch(between):
            self._put(other, one)
        elif _APART.fullmatch(between):
            if _STANDS.match(after):
                self._apart.add(frozenset({one, other}))
        elif _WITHIN.fullmatch(between) or (_BESIDE.fullmatch(between) and _ENDS.match(after)):
            self._put(one, other)

    def _put(self, thing: int, holder: int) -> None:
        """Note that a place lies in another; a country lies in none and a state in no state, whatever a list looks
        like."""
        names, others = self._listed(thing), self._listed(holder)
        if thing != holder and not (names & SOVEREIGN or (names & AMERICAN_STATES and others & AMERICAN_STATES)):
            self._within.setdefault(thing, set()).add(holder)

    def holders(self, thing: int) -> frozenset[int]:
        """All places that hold a place, as far as the folder tells."""
        found: set[int] = set()
        waiting = [thing]
        while waiting:
            for holder in sorted(self._within.get(waiting.pop(), ())):
                if holder not in found:
                    found.add(holder)
                    waiting.append(holder)
        return frozenset(found - {thing})

    def apart(self, one: int, other: int) -> bool:
        """True only when it is known that neither of two places holds the other or is the other."""
        if one == other or one in self.holders(other) or other in self.holders(one) or self._alike(one, other):
            return False
        # "China and Wuhan": a country and a town side by side may still be one within the other
        if frozenset({one, other}) in self._apart and self._is_land(one) == self._is_land(other):
            return True
        nouns, others = self._nouns.get(one, set()), self._nouns.get(other, set())
        if (nouns & _TOWNS and others & _TOWNS) or "village" in nouns & others:
            return True
        states = self._in(one, AMERICAN_STATES), self._in(other, AMERICAN_STATES)
        if all(states):
            return states[0].isdisjoint(states[1])
        lands = self._in(one, SOVEREIGN), self._in(other, SOVEREIGN)
        return all(lands) and lands[0].isdisjoint(lands[1])

    def is_area(self, thing: int) -> bool:
        """True for a country, a state or a settlement: where things happen, not what happens."""
        return thing in self._nouns or self._is_land(thing)

    def _is_land(self, thing: int) -> bool:
        return bool(self._listed(thing) & (SOVEREIGN | AMERICAN_STATES))

    def _in(self, thing: int, listed: frozenset[str]) -> frozenset[str]:
        """Those of a list of places that a place is or lies in; every state of America is in America."""
        names = frozenset(name for near in (thing, *self.holders(thing)) for name in self._listed(near))
        return listed & (names | {"united states"} if names & AMERICAN_STATES else names)

    def _listed(self, thing: int) -> frozenset[str]:
        """The names of a thing as closed lists have them."""
        forms = [normal_form(name) for name in (self._naming.things[thing].name, *self._naming.things[thing].aliases)]
        return frozenset(SAME_PLACE.get(form, form) for form in forms)

    def _alike(self, one: int, other: int) -> bool:
        """True for two names that may be one place's: part of one another, or spelt much the same."""
        a, b = (normal_form(self._naming.things[thing].name) for thing in (one, other))
        return bool(set(a.split()) & set(b.split())) or SequenceMatcher(None, a, b).ratio() >= _SPELT

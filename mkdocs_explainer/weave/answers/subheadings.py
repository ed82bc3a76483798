"""What the sentences of one answer could be put under: a question that they answer, or the name of what they tell of.

A wrong sub-heading misleads and a missing one is hardly missed, so each is made from the subject of sentences: a noun
that sources use as known ("the captain"), or a name. All the answer's sentences that hold the noun or the name stand
below it, at least half of them have it as their subject, and none of the others holds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_explainer.english.asking import (
    ADVERBIAL,
    INNER,
    KNOWN_OF_NOUN,
    NO_THEME,
    SUBJECT_BEFORE,
    SUBJECT_NOUN,
    WHAT_SAY,
)
from mkdocs_explainer.english.grammar import PLURAL_END, POSSESSIVE_MARKS
from mkdocs_explainer.english.standing import NOUN_OPENS, PERSON_OPENS, THING_OPENS
from mkdocs_explainer.model import Sentence, Value
from mkdocs_explainer.weave.names import Thing, named_in
from mkdocs_explainer.weave.origins import outlet_name
from mkdocs_explainer.weave.questions import Ground, framed, known, lemma_of, stands_for_itself

FEWEST = 2
"""Sentences of a part, and those of them that have what it is called by as their subject."""


class Subheading(Value):
    """A heading within an answer and the chains of its sentences that stand below it."""

    title: str
    chains: frozenset[int]


def subheadings(ground: Ground, short: tuple[int, ...]) -> list[Subheading]:
    """All sub-headings that an answer's sentences allow, those that ask before names.

    Args:
        ground: the answer's sentences, each with those that lean on it; its `topic` is the page's title.
        short: the units of the short answer: what they name is what all of the page tells of.
    """
    found = [*_nouns(ground, short), *_names(ground, short)]
    return [one for one in found if sum(len(ground.chains[at]) for at in one.chains) >= FEWEST]


def _nouns(ground: Ground, short: tuple[int, ...]) -> Iterator[Subheading]:
    words = set(re.findall(r"\w{3,}", ground.topic.casefold()))
    words |= {token for unit in short for token in ground.story.likeness.tokens[unit]}
    subjects: dict[str, set[int]] = {}
    form_of: dict[str, str] = {}
    for at, chain in enumerate(ground.chains):
        for unit, sentence in zip(chain, ground.sentences(at), strict=True):
            match = SUBJECT_NOUN.match(_opened(sentence.text))
            if match and match[1] not in NO_THEME and lemma_of(match[1], sentence) not in NO_THEME:
                lemma = lemma_of(match[1], sentence)
                subjects.setdefault(lemma, set()).add(unit)
                form_of.setdefault(lemma, match[1])
    for lemma, units in subjects.items():
        holds = [at for at in range(len(ground.chains)) if _holds(ground, at, lemma)]
        if not known(lemma, words) and _told_of(ground, holds, units, _holding(ground, holds, lemma)):
            yield Subheading(title=KNOWN_OF_NOUN.format(noun=form_of[lemma]), chains=frozenset(holds))


def _names(ground: Ground, short: tuple[int, ...]) -> Iterator[Subheading]:
    naming, described = ground.story.names, ground.story.likeness.described
    told = {*named_in(ground.topic, naming)[0], *(thing for unit in short for thing in naming.of_unit[unit])}
    told |= {thing for unit in short for thing in described[unit]}
    here = sorted({thing for chain in ground.chains for unit in chain for thing in naming.of_unit[unit]} - told)
    for thing in here:
        one = naming.things[thing]
        if one.people or one.ambiguous or outlet_name(one.name):
            continue
        holds = [
            at
            for at, chain in enumerate(ground.chains)
            if any(thing in naming.of_unit[unit] or thing in described[unit] for unit in chain)
        ]
        about: set[int] = set()
        for at in holds:
            for number, (unit, sentence) in enumerate(zip(ground.chains[at], ground.sentences(at), strict=True)):
                before = ground.chains[at][number - 1] if number else None
                leaning = before in about and (_means(ground, one, sentence) or thing in described[unit])
                if leaning or _is_subject(ground, thing, sentence):
                    about.add(unit)
        naming_it = {unit for at in holds for unit in ground.chains[at] if thing in naming.of_unit[unit]}
        if _told_of(ground, holds, about, naming_it):
            units = [unit for at in holds for unit in ground.chains[at]]
            spoken = all(unit in about and _speaks(ground, thing, unit) for unit in units)
            title = framed(ground, one, WHAT_SAY) if spoken else one.name
            yield Subheading(title=title, chains=frozenset(holds))


def _told_of(ground: Ground, holds: list[int], subjects: set[int], holding: set[int]) -> bool:
    """Whether some chains tell of one thing: at least half of their sentences, and two of them, have it as subject,
    and every other one speaks of it as well, or leans on one that does."""
    units = [unit for at in holds for unit in ground.chains[at]]
    opened = all(ground.chains[at][0] in holding for at in holds)
    leans = all(
        unit in holding | subjects or ground.story.corpus.units[unit].sentence.dangling in {"pronoun", "definite"}
        for unit in units
    )
    return opened and leans and len(subjects) >= FEWEST and 2 * len(subjects) >= len(units)


def _holds(ground: Ground, at: int, noun: str) -> bool:
    return bool(_holding(ground, [at], noun))


def _holding(ground: Ground, chains: list[int], noun: str) -> set[int]:
    """The units of some chains that hold a noun."""
    word = re.compile(rf"\b{re.escape(noun)}{PLURAL_END}\b", re.IGNORECASE)
    units = [unit for at in chains for unit in ground.chains[at]]
    return {unit for unit in units if word.search(ground.story.corpus.units[unit].sentence.text)}


def _opened(text: str) -> str:
    """A sentence from its subject on: without "On Friday," before it."""
    return ADVERBIAL.sub("", text)


def _is_subject(ground: Ground, thing: int, sentence: Sentence) -> bool:
    """Whether a sentence has a thing as its subject, by a name that stands for itself."""
    name = next((n for n in sentence.names if ground.story.names.find(n.text) == thing), None)
    if name is None or name.text.endswith(POSSESSIVE_MARKS) or sentence.text[name.end :].startswith(("’", "'")):
        return False
    before = sentence.text[len(sentence.text) - len(_opened(sentence.text)) : name.start]
    whole = bool(SUBJECT_BEFORE.fullmatch(before)) and not INNER.search(before)
    # "United Nations High Commissioner": the name of something else
    longer = re.match(r" [A-Z]", sentence.text[name.end :])
    return whole and not longer and stands_for_itself(ground, thing, sentence, name.end)


def _means(ground: Ground, thing: Thing, sentence: Sentence) -> bool:
    """Whether a sentence that leans on one about a thing goes on about it: by a pronoun, or by the noun that stands
    beside its name elsewhere ("The gang" for "the Red Oar gang")."""
    text = _opened(sentence.text)
    if (PERSON_OPENS if thing.kind == "person" else THING_OPENS).match(text):
        return True
    noun = NOUN_OPENS.match(text)
    beside = [(ground.story.corpus.units[m.unit].sentence.text, m) for m in thing.mentions]
    return noun is not None and any(
        text[m.end :].startswith(f" {noun[1]}") or text[: m.start].endswith(f" {noun[1]} ") for text, m in beside
    )


def _speaks(ground: Ground, thing: int, unit: int) -> bool:
    speech = ground.story.corpus.units[unit].sentence.speech
    named = {ground.story.names.find(one.speaker) for one in speech}
    return thing in named or any(
        (PERSON_OPENS.match(s.speaker) or THING_OPENS.match(s.speaker)) is not None for s in speech
    )

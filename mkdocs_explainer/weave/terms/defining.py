"""Sentences that say what a thing is though they put no phrase beside its name.

Five forms: what it does by its nature, in the present tense ("The act requires …", the sentence before having named
it); what region's country it is ("the Central American country", when the article names one alone); the noun
behind its name ("the Zitro ransomware"); the body that somebody is of ("Ana Holm, of the security firm Northlight");
and the land that a town lies in ("Arnby, Norvik").
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import Literal

from mkdocs_explainer.english.defining import (
    ANOTHER,
    CHARGED,
    CLASS,
    HISSING,
    HOLDS,
    IN_LAND,
    LAND,
    MUCH,
    NATURE,
    OF_BODY,
    ONLY_THE,
    REGION,
    SORTS,
    SUBJECT,
    THE_LAW,
    VERB,
    WITHIN,
)
from mkdocs_explainer.english.kinds import LAW_WORDS
from mkdocs_explainer.english.places import PROVINCES, REGIONS, SOVEREIGN, WORLD
from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus, Unit
from mkdocs_explainer.weave.names import BESIDE, Naming, Thing, head_noun, normal_form, noun_kind, says_what
from mkdocs_explainer.weave.story import Story


class Found(Value):
    """A defining phrase or sentence; `text` differs from the source's words by what stands in [brackets] only."""

    thing: int
    unit: int
    text: str
    form: Literal["habit", "region", "class", "member", "where"]


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(HISSING) else "s")


_VERBS = {kind: frozenset(map(_third, verbs.split())) for kind, verbs in NATURE.items()}
_SAID = 0.8
_BACK = 2
"""Sentences back within which "The act" must have its name."""


def find_defining(story: Story) -> list[Found]:
    """What the sentences of a folder say of the nature of its things, in reading order."""
    naming = story.names
    nouns = {thing.index: _nouns(story, thing) for thing in naming.things}
    in_article: dict[int, set[int]] = defaultdict(set)
    for unit in story.corpus.units:
        in_article[unit.article] |= set(naming.of_unit[unit.index])
    found = []
    for unit in story.corpus.units:
        found += _habit(story, unit, nouns)
        found += _meaning(naming, unit)
        found += _region(naming, unit, in_article[unit.article])
        found += _class(naming, unit)
        found += _member(naming, unit)
        found += _where(naming, unit)
    return found


def _nouns(story: Story, thing: Thing) -> frozenset[str]:
    """The nouns by which a text goes on to speak of a thing: "the act", "the gang"."""
    last = {name.split()[-1].casefold() for name in (thing.name, *thing.aliases)}
    last |= {normal_form(name).rpartition(" of ")[0].split(" ")[-1] for name in (thing.name, *thing.aliases)}
    own = {noun for noun in last if noun_kind(noun) == thing.kind}
    if thing.kind == "law":
        return frozenset(own | LAW_WORDS)
    told = set()
    for unit in {mention.unit for mention in thing.mentions}:
        for definition in story.corpus.units[unit].sentence.definitions:
            if story.names.find(definition.name) == thing.index and definition.pattern in BESIDE:
                told.add(head_noun(definition.phrase))
    return frozenset(own | {noun for noun in told if noun_kind(noun) == thing.kind})


def _habit(story: Story, unit: Unit, nouns: dict[int, frozenset[str]]) -> list[Found]:
    naming = story.names
    sentence = unit.sentence
    first = sentence.names[0] if sentence.names else None
    if first is not None and ONLY_THE.fullmatch(sentence.text[: first.start]):
        thing = naming.find(first.text)
        verb = VERB.match(sentence.text[first.end :])
        if verb is not None and verb[1] in HOLDS:
            much = MUCH.match(sentence.text, first.end + verb.end())
            verb = None if much is None or normal_form(first.text) in WORLD else verb
        if thing is not None and verb and verb[1] in _VERBS.get(naming.things[thing].kind, ()):
            return [Found(thing=thing, unit=unit.index, text=sentence.text, form="habit")]
    match = SUBJECT.match(sentence.text)
    if match is None:
        return []
    for back in range(unit.index - 1, max(unit.index - 1 - _BACK, story.corpus.spans[unit.article][0] - 1), -1):
        meant = [thing for thing in naming.of_unit[back] if match["noun"] in nouns[thing]]
        if len(meant) > 1 or (not meant and _speaks_of_another(story.corpus, back, match["noun"])):
            return []
        if meant:
            owner = naming.things[meant[0]]
            if match["verb"] not in _VERBS.get(owner.kind, ()):
                return []
            name = THE_LAW.format(name=owner.name) if owner.kind == "law" else owner.name
            text = f"{match['subject']} [{name}]{sentence.text[match.end('subject') :]}"
            return [Found(thing=owner.index, unit=unit.index, text=text, form="habit")]
    return []


def _speaks_of_another(corpus: Corpus, unit: int, noun: str) -> bool:
    """Whether a sentence brings in another thing of that sort: "a law", "another gang"."""
    return re.search(rf"{ANOTHER}{noun}\b", corpus.units[unit].sentence.text) is not None


def _meaning(naming: Naming, unit: Unit) -> list[Found]:
    """What a common noun means: "Bird flu spreads by droppings", "The ransomware takes over files"."""
    return [
        Found(thing=thing, unit=unit.index, text=unit.sentence.text, form="habit")
        for thing in naming.of_unit[unit.index]
        if naming.things[thing].name.islower() and says_what(naming.things[thing].name, unit.sentence.text) >= _SAID
    ]


def _region(naming: Naming, unit: Unit, named: set[int]) -> list[Found]:
    found = []
    for match in REGION.finditer(unit.sentence.text):
        countries = REGIONS[match["region"]]
        meant = [
            thing
            for thing in sorted(named)
            if any(
                normal_form(name) in countries for name in (naming.things[thing].name, *naming.things[thing].aliases)
            )
        ]
        if len(meant) == 1:
            found.append(Found(thing=meant[0], unit=unit.index, text=match.group(), form="region"))
    return found


def _class(naming: Naming, unit: Unit) -> list[Found]:
    found = []
    for name in unit.sentence.names:
        thing = naming.find(name.text)
        match = CLASS.match(unit.sentence.text, name.end)
        if thing is None or match is None or match["head"] not in SORTS:
            continue
        if noun_kind(match["head"]) == naming.things[thing].kind:
            text = unit.sentence.text[name.start : match.end()]
            found.append(Found(thing=thing, unit=unit.index, text=text, form="class"))
    return found


def _member(naming: Naming, unit: Unit) -> list[Found]:
    """ "Ana Holm, of the security firm Northlight"."""
    found = []
    text = unit.sentence.text
    for name, body in pairwise(unit.sentence.names):
        person, group = naming.find(name.text), naming.find(body.text)
        between = OF_BODY.fullmatch(text[name.end : body.start])
        if person is None or group is None or between is None or naming.things[person].kind != "person":
            continue
        if CHARGED.search(text[: name.start]):
            continue
        aside = not between["sign"] or re.match(r"[,.;)]", text[body.end :])
        if naming.things[group].kind == "organisation" and aside and " " in name.text:
            phrase = text[name.end + between.start("phrase") : body.end]
            found.append(Found(thing=person, unit=unit.index, text=phrase, form="member"))
    return found


def _is_place(thing: Thing, unit: Unit, start: int) -> bool:
    """Whether a thing is a place, or may be one and something is in it there."""
    within = WITHIN.search(unit.sentence.text[:start]) is not None
    return thing.kind == "place" or (thing.kind == "thing" and within)


def _where(naming: Naming, unit: Unit) -> list[Found]:
    """ "Arnby, Norvik"."""
    found = []
    for name in unit.sentence.names:
        thing = naming.find(name.text)
        land = LAND.match(unit.sentence.text, name.end)
        if thing is None or land is None or not _is_place(naming.things[thing], unit, name.start):
            continue
        names = {normal_form(form) for form in (naming.things[thing].name, *naming.things[thing].aliases)}
        short, within = land["land"].casefold() in PROVINCES, land["land"].rstrip(".")
        known = short or within.casefold() in PROVINCES | SOVEREIGN
        if (
            known
            and not names & (PROVINCES | WORLD)
            and not re.search(r"[A-Z][\w.]{0,60}, $", unit.sentence.text[: name.start])
        ):
            text = IN_LAND.format(land=land["land"] if short else within)
            found.append(Found(thing=thing, unit=unit.index, text=text, form="where"))
    return found

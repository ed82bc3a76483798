"""Decides which named things get a glossary page, and which words of a source define them.

A page is made for what a source defines, what two sources name, or a person named in full. A definition is a
phrase that says what the thing is, which its other name does not; one that another source contradicts ("former
President" / "President") is not used. What several sources say of it goes before what one says, and a bare
"a town" behind everything. Where no source defines a term there is no definition: nothing is made up.
"""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from mkdocs_explainer.model import (
    Claim,
    Definition,
    Evidence,
    Question,
    Sentence,
    Speech,
    Term,
    TermDefinition,
    Value,
)
from mkdocs_explainer.weave.agreement import CONTESTED
from mkdocs_explainer.weave.corpus import Corpus, unique_slug, words
from mkdocs_explainer.weave.headings import named_in
from mkdocs_explainer.weave.merging import normal_form
from mkdocs_explainer.weave.naming import Naming, Thing
from mkdocs_explainer.weave.outlets import outlet_key, outlet_name

_PATTERN = {"copula": 3.0, "appositive": 3.0, "role": 2.4, "origin": 2.2, "acronym": 1.4}
"""Weight of a definition's form; copula and appositive gave a definition that a reader picked in 7 of 8 terms."""
_OPPOSITES = ("former", "ex-", "late", "then")
_MIN_WORDS = 2
_PER_SOURCE = 0.25
"""What each further source that says the same adds to a definition's merit: three are worth as much as the step
from "President X" to "X, the president of …"."""
_EMPTY = frozenset("a an the of in on at by for from to and or that which who is was were are has have been".split())


class Candidate(Value):
    """A definition found in the folder, with the unit it stands in."""

    unit: int
    definition: Definition
    merit: float
    says: frozenset[str]
    """Its words that carry meaning, and the things it names."""


def make_terms(
    corpus: Corpus, naming: Naming, claims: list[Claim], questions: list[Question], outlets: frozenset[str]
) -> list[Term]:
    """The glossary, in alphabetical order.

    Args:
        corpus: the folder.
        naming: its names.
        claims: the printed claims, with `terms` holding thing indexes as text (see `thing_key`).
        questions: the questions that print them.
        outlets: keys of the outlets of this folder, which are sources and not terms.
    """
    candidates = _definitions(corpus, naming)
    taken: set[str] = {"index"}
    terms = []
    named = {key for claim in claims for key in claim.terms}
    chosen = [
        thing
        for thing in naming.things
        if thing_key(thing.index) in named and _deserves_page(thing, candidates, outlets)
    ]
    for thing in sorted(chosen, key=lambda t: (t.name.casefold(), t.index)):
        slug = unique_slug(thing.name, taken, "term")
        key = thing_key(thing.index)
        said = [claim.id for claim in claims if key in claim.terms]
        asked = [q.id for q in questions if any(c in said for c in (*q.claims, *q.more))]
        terms.append(
            Term(
                id=f"term-{slug}",
                name=thing.name,
                path=f"terms/{slug}.md",
                kind=thing.kind,
                aliases=_aliases(thing),
                definition=_definition(corpus, candidates.get(thing.index, [])),
                claims=tuple(said),
                questions=tuple(asked),
                related=(key,),
            )
        )
    return _relate(terms, claims)


def thing_key(index: int) -> str:
    """How a thing is written in `Claim.terms` until the terms have their ids."""
    return f"@{index}"


def _relate(terms: list[Term], claims: list[Claim]) -> list[Term]:
    """Terms with their related ones: those named in the same claims, most often first, at most six."""
    id_of = {term.related[0]: term.id for term in terms}
    together: dict[str, Counter[str]] = {term.id: Counter() for term in terms}
    for claim in claims:
        ids = [id_of[key] for key in claim.terms if key in id_of]
        for one in ids:
            together[one].update(other for other in ids if other != one)
    out = []
    for term in terms:
        ranked = sorted(together[term.id].items(), key=lambda item: (-item[1], item[0]))
        out.append(msgspec.structs.replace(term, related=tuple(other for other, _ in ranked[:6])))
    return out


def term_ids(naming: Naming, terms: list[Term]) -> dict[str, str]:
    """Term id by `thing_key`, for the things that have a page."""
    by_name = {term.name: term.id for term in terms}
    return {thing_key(t.index): by_name[t.name] for t in naming.things if t.name in by_name}


def _aliases(thing: Thing) -> tuple[str, ...]:
    """Other names worth showing: no titles before them, no mere change of case or dots."""
    seen = {re.sub(r"[.\s]", "", thing.name).casefold()}
    out = []
    for alias in thing.aliases:
        folded = re.sub(r"[.\s]", "", alias).casefold()
        if folded not in seen:
            seen.add(folded)
            out.append(alias)
    return tuple(out)


def _deserves_page(thing: Thing, candidates: dict[int, list[Candidate]], outlets: frozenset[str]) -> bool:
    if len(thing.name) < 2 or thing.name.isdigit():
        return False
    names = (thing.name, *thing.aliases)
    if any(outlet_key(name) in outlets or outlet_name(name, outlets) for name in names):
        return False
    real = [c for c in candidates.get(thing.index, []) if c.definition.pattern != "acronym"]
    if not real and all(re.fullmatch(r"(?:[A-Z]\.?){1,5}", name) for name in names):
        return False  # initials that nobody spells out or explains ("U.S.") are taken as known
    if not real and thing.people:
        return False  # "Republican", "Kurdish": an adjective that no source explains
    full_person = thing.kind == "person" and " " in thing.name
    return bool(real) or len(thing.sources) >= 2 or full_person


def _definitions(corpus: Corpus, naming: Naming) -> dict[int, list[Candidate]]:
    """Per thing, the definitions of the folder, best first."""
    found: dict[int, list[Candidate]] = {}
    for unit in corpus.units:
        for definition in unit.sentence.definitions:
            thing = naming.find(definition.name)
            if thing is None or (_opposite(definition.phrase) and words(definition.phrase) < 2):
                continue
            if naming.find(definition.phrase) == thing:
                continue  # its other name
            if any(s.cue in CONTESTED for s in _speakers(unit.sentence, definition)):
                continue  # what somebody alleges of it is no definition
            says = _says(definition.phrase, naming)
            merit = _merit(corpus, unit.index, definition)
            if definition.pattern == "role" and not any(word.startswith("@") for word in says):
                merit -= 0.3  # "Prime Minister": of what?
            found.setdefault(thing, []).append(
                Candidate(unit=unit.index, definition=definition, merit=merit, says=says)
            )
    for thing, candidates in found.items():
        calls = Counter(bool(_opposite(c.definition.phrase)) for c in candidates)
        kept = [c for c in candidates if not (_opposite(c.definition.phrase) and calls[False])]
        found[thing] = _ranked(corpus, kept)
    return found


def _ranked(corpus: Corpus, candidates: list[Candidate]) -> list[Candidate]:
    """Definitions, best first; the others that say all that the best one says vouch for it."""

    def rank(candidate: Candidate) -> tuple[bool, float, int]:
        same = {corpus.units[c.unit].article for c in candidates if candidate.says <= c.says}
        return (
            len(candidate.says) < _MIN_WORDS,
            -round(candidate.merit + _PER_SOURCE * len(same), 4),
            candidate.unit,
        )

    return sorted(candidates, key=rank)


def _says(phrase: str, naming: Naming) -> frozenset[str]:
    """What a phrase says whatever its small words are; a country and its people's adjective are one."""
    things, rest = named_in(phrase, naming)
    tokens = re.findall(r"[\w-]+", re.sub(r"[’']s?\b", "", rest.casefold()))
    return frozenset((*map(thing_key, things), *(token for token in tokens if token not in _EMPTY)))


def _opposite(phrase: str) -> bool:
    """True for a description of what something no longer is: doubtful as soon as another source disagrees."""
    return phrase.casefold().startswith(_OPPOSITES) or " former " in f" {phrase.casefold()} "


def _merit(corpus: Corpus, unit: int, definition: Definition) -> float:
    sentence = corpus.units[unit].sentence
    merit = _PATTERN[definition.pattern]
    count = words(definition.phrase)
    if count < _MIN_WORDS:
        merit -= 1.2
    merit -= 0.02 * max(0, words(sentence.text) - 30)
    if sentence.dangling:
        merit -= 0.6
    if sentence.text.startswith(definition.name):
        merit += 0.4
    if any(outlet_name(speech.speaker) for speech in sentence.speech):
        merit -= 0.2
    return round(merit, 4)


def _definition(corpus: Corpus, candidates: list[Candidate]) -> TermDefinition | None:
    """The best definition as printed, with the sentence it stands in and other sources' that say the same."""
    if not candidates:
        return None
    best = candidates[0]
    sentence = corpus.units[best.unit].sentence
    whole = best.definition.pattern in {"copula", "origin"} or best.definition.phrase not in sentence.text
    # a phrase that somebody is quoted with keeps its speaker: the sentence is printed whole
    whole = whole or bool(_speakers(sentence, best.definition))
    text = sentence.text if whole else best.definition.phrase
    evidence = [_evidence(corpus, best.unit)]
    seen = {corpus.units[best.unit].article}
    for other in candidates[1:]:
        article = corpus.units[other.unit].article
        if best.says <= other.says and article not in seen:
            seen.add(article)
            evidence.append(_evidence(corpus, other.unit))
    return TermDefinition(text=text, evidence=tuple(evidence))


def _speakers(sentence: Sentence, definition: Definition) -> list[Speech]:
    """Who says a definition, other than an outlet or the thing itself ("X, a lawyer, said …")."""
    name = normal_form(definition.name)
    return [
        speech
        for speech in sentence.speech
        if outlet_name(speech.speaker) is None
        and normal_form(speech.speaker) != name
        and definition.name not in speech.speaker
    ]


def _evidence(corpus: Corpus, unit: int) -> Evidence:
    here = corpus.units[unit]
    return Evidence(
        source=corpus.sources[here.article],
        quote=here.sentence.text,
        start=here.sentence.start,
        end=here.sentence.end,
    )

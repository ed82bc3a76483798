"""Makes a defining phrase that leans on its neighbours stand alone, in [brackets], where it is sure what they name.

"Her daughter Ana" after one woman alone is "[Greta Holm’s] daughter"; "the president of the assembly" where the
article names one assembly is "the president of the assembly [the Arnby Assembly]". An office ("the new president")
can do with its noun.
"""

from __future__ import annotations

import re

from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.kinds import head_noun, noun_kind
from mkdocs_explainer.weave.lexicon import ROLES
from mkdocs_explainer.weave.naming import Naming

_PRONOUN = re.compile(r"\b(?P<pronoun>his|her|its) (?P<between>(?:[\w-]+ )?)$", re.IGNORECASE)
_OWNERS = {"his": {"person"}, "her": {"person"}, "its": {"organisation", "place"}}
_LABELS = {"his": {"PERSON"}, "her": {"PERSON"}, "its": {"ORG", "GPE", "PRODUCT"}}
"""Labels of a name by which a thing of no sure kind can be meant as well."""
_NOUN = re.compile(r"\bthe (?P<noun>[a-z]+)$")
_OFFICE = re.compile(r"[Tt]he (?P<office>(?:(?:new|current|former|then|acting|interim|deputy|outgoing) )?[a-z]+)")


def standing_phrase(corpus: Corpus, naming: Naming, unit: int, thing: int, phrase: str) -> str | None:
    """A leaning phrase as it can be printed alone, or None where its neighbours could name several things.

    Args:
        corpus: the folder.
        naming: its names.
        unit: the sentence that the phrase stands in.
        thing: what it defines.
        phrase: its words, as in the sentence.
    """
    text = corpus.units[unit].sentence.text
    before = text[: max(0, text.find(phrase))]
    pronoun = _PRONOUN.search(before)
    if pronoun is not None:
        owner = _owner(corpus, naming, unit, thing, pronoun["pronoun"].casefold(), pronoun.start())
        whose = f"{owner}’" if owner and owner.endswith("s") else f"{owner}’s"
        return f"[{whose}] {pronoun['between']}{phrase}" if owner else None
    noun = _NOUN.search(phrase)
    if noun is not None and "[" not in phrase and phrase.endswith(f" of {noun.group()}"):
        meant = _named_by(corpus, naming, unit, noun["noun"])
        return f"{phrase} [the {meant}]" if meant else None
    return None


def office(phrase: str) -> str | None:
    """The office that a phrase names, without its article ("the new president"), or None where it says more."""
    found = _OFFICE.fullmatch(phrase)
    return found["office"] if found is not None and head_noun(phrase) in ROLES else None


def _owner(corpus: Corpus, naming: Naming, unit: int, thing: int, pronoun: str, end: int) -> str | None:
    """The one thing that a sentence names before a pronoun and that it can stand for: of several, the one that a
    clause is told of ("Northlight, which has five of Arnby Works’ ferries in its fleet")."""
    sentence = corpus.units[unit].sentence
    before = [name for name in sentence.names if name.end <= end]
    told = [name for name in before if re.match(r", (?:which|who) [^,]*$", sentence.text[name.end : end])]
    meant = {}
    nearest = max((name.end for name in told or before), default=0)
    between = {noun_kind(word) for word in re.findall(r"[a-z]+", sentence.text[nearest:end])}
    if between & _OWNERS[pronoun]:
        return None  # "Holm met the mayor and his wife"
    for name in told:
        one = naming.find(name.text)
        kind = naming.things[one].kind if one is not None else "thing"
        if kind in _OWNERS[pronoun] or (kind == "thing" and name.label in _LABELS[pronoun]):
            meant[one] = name.text
    if len(meant) != 1 or thing in meant or None in meant:
        return None
    return next(naming.things[one].name for one in meant if one is not None)


def _named_by(corpus: Corpus, naming: Naming, unit: int, noun: str) -> str | None:
    """The one thing of an article whose name ends with a noun: "the assembly", the Arnby Assembly."""
    article = corpus.units[unit].article
    meant = [
        thing.name
        for thing in naming.things
        if article in thing.sources and " " in thing.name and thing.name.split()[-1].casefold() == noun
    ]
    return meant[0] if len(meant) == 1 else None

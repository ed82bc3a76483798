"""Whether other words speak of somebody or something else than a sentence does, though they share its words.

"Norvik's aviation authority grounded the jets" and "Arnby's aviation authorities grounded their jets" share all but
what matters, and so do "it" after a sentence on one airline and a sentence that names another. Only names of one
kind rule each other out: a minister may stand for his country.
"""

from __future__ import annotations

import re

from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.likeness.comparing import kin
from mkdocs_explainer.weave.names import Naming

_RIVALS = frozenset({"person", "organisation", "place"})
_OWNED = re.compile(r"(?:[’']s?)?((?: [a-z][a-z-]*){1,3})")
"""What follows an owner's name: "Norvik’s civil aviation authority"."""
_SHORTEST = 5
"""Letters of an owned noun that says whose it is."""


def of_another(corpus: Corpus, naming: Naming, unit: int, window: tuple[int, ...]) -> bool:
    """True when a unit and other words, taken for the same, tell of different owners of one thing.

    Args:
        corpus: the folder.
        naming: its names.
        unit: the sentence to be supported.
        window: the units offered as support.
    """
    here = set(naming.of_unit[unit])
    there = {thing for other in window for thing in naming.of_unit[other]}
    owners_there = [pair for other in window for pair in _owners(corpus, naming, other)]
    for thing, nouns in _owners(corpus, naming, unit):
        if thing in there:
            continue
        for other, others in owners_there:
            if other in here or naming.things[thing].kind != naming.things[other].kind:
                continue
            if any(noun == theirs or kin(noun, theirs) for noun in nouns for theirs in others):
                return True
    return False


def of_another_subject(corpus: Corpus, naming: Naming, unit: int, window: tuple[int, ...]) -> bool:
    """True when a unit leans on a sentence about somebody whom the other words do not name, while they name another.

    "It issued a warning" is about what the sentence before is about.
    """
    here = corpus.units[unit]
    if here.sentence.dangling not in {"pronoun", "definite"} or here.position == 0:
        return False
    before = set(naming.of_unit[unit - 1])
    there = {thing for other in window for thing in naming.of_unit[other]} - set(naming.of_unit[unit])
    if not before or before & there:
        return False
    kinds = {naming.things[thing].kind for thing in before} & _RIVALS
    first = next((t for other in window for t in naming.of_unit[other] if t in there), None)
    return first is not None and naming.things[first].kind in kinds


def _owners(corpus: Corpus, naming: Naming, unit: int) -> list[tuple[int, frozenset[str]]]:
    """The things that own something in a sentence, with the words for what they own."""
    sentence = corpus.units[unit].sentence
    out = []
    for name in sentence.names:
        thing = naming.find(name.text)
        follows = _OWNED.match(sentence.text, name.end)
        if thing is None or naming.things[thing].kind not in _RIVALS or follows is None:
            continue
        nouns = frozenset(word for word in follows[1].split() if len(word) >= _SHORTEST)
        if nouns:
            out.append((thing, nouns))
    return out

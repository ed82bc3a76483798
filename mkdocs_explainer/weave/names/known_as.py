"""What sentences themselves say of names: which are one thing's, and which plain words are one.

"X, also known as Y" and "X (Y)" join names. A long form ("hypertension disorder, or HD") or a common noun that a
source defines ("reverse osmosis, a technique …") is a name too, though no capital marks it: its other places
in the folder are found by its words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from mkdocs_explainer.english.other_names import (
    BETWEEN_LISTED,
    KNOWN_AS,
    LAST_JOINT,
    NEXT_NAME,
    OR_NAME,
    SURELY_CALLED,
    WITHIN,
)
from mkdocs_explainer.model import Name, Sentence, Value
from mkdocs_explainer.weave.corpus import Corpus

BESIDE = frozenset({"copula", "appositive", "role", "origin"})
"""Patterns of definitions whose phrase says what a name is right beside it."""

_LEAST = 5
"""Letters of a plain word that is looked for on its own."""


class Plain(Value):
    """A place where words stand that name a thing without being a proper name; offsets into the sentence."""

    unit: int
    text: str
    start: int
    end: int


def also_known(sentence: Sentence) -> list[tuple[str, str]]:
    """Pairs of names of a sentence that it says are one thing's ("Ana Holm, also known as Ana Berg and Ana Ek")."""
    pairs = []
    names = sentence.names
    for i, name in enumerate(names[:-1]):
        gap = sentence.text[name.end : names[i + 1].start]
        other = gap == OR_NAME and _is_aside(sentence, i)
        if not other and (not KNOWN_AS.fullmatch(gap) or _called_by_others(gap)):
            continue
        if i and WITHIN.fullmatch(sentence.text[names[i - 1].end : name.start]):
            continue  # "the Harbour Museum in Tarn, known as HMT": either may be meant
        pairs.append((name.text, names[i + 1].text))
        pairs += [(name.text, further.text) for further in _listed(sentence, i + 1)]
    return pairs


def _listed(sentence: Sentence, first: int) -> list[Name]:
    """The names that go on a list with the one at `first`: "Ana Berg, Eva Berg and Ana Ek". Where no "and" ends it, a
    comma begins something else ("known as ISIS, White House spokesman Ana Holm said")."""
    names = sentence.names
    further: list[Name] = []
    sure = 0
    for here, there in pairwise(names[first:]):
        gap = NEXT_NAME.fullmatch(sentence.text[here.end : there.start])
        if gap is None:
            break
        further.append(there)
        if LAST_JOINT.search(gap.group()):
            sure = len(further)
    return further[:sure]


def _is_aside(sentence: Sentence, first: int) -> bool:
    """Whether the name after this one stands between commas, and no list goes before ("Arnby, or Ambia, is …")."""
    name, other = sentence.names[first], sentence.names[first + 1]
    listed = first and BETWEEN_LISTED.fullmatch(sentence.text[sentence.names[first - 1].end : name.start])
    return not listed and sentence.text[other.end :].startswith(",")


def _called_by_others(gap: str) -> bool:
    """ "Holm called Berg" is a telephone call, and "Holm, called Berg," hardly ever a name."""
    return "called" in gap and not SURELY_CALLED.search(gap)


def common_words(corpus: Corpus) -> frozenset[str]:
    """Single words that are taken for names where they open sentences, and only there, but are written small within:
    "Measles is back" names nobody in a folder that has "measles"."""
    opening: set[str] = set()
    within: set[str] = set()
    for unit in corpus.units:
        for name in unit.sentence.names:
            (within if name.start else opening).add(name.text)
    words = {name for name in opening - within if name.istitle() and name.isalpha()}
    if not words:
        return frozenset()
    small = {word for unit in corpus.units for word in re.findall(r"\b[a-z]+\b", unit.sentence.text)}
    return frozenset(word for word in words if word.casefold() in small)


def plain_names(corpus: Corpus) -> dict[str, list[Plain]]:
    """The long forms and the defined common nouns of a folder, with the places where they are no names already.

    Returns:
        places in reading order, by the words as first declared, folded to small letters.
    """
    declared = [long for pairs in corpus.acronyms for _, long in pairs]
    common = common_words(corpus)
    for unit in corpus.units:
        named = {name.text for name in unit.sentence.names} - common
        declared += [
            d.name
            for d in unit.sentence.definitions
            if d.pattern in BESIDE and d.name not in named and not any(d.name in name for name in named)
        ]
    wanted = dict.fromkeys(map(_folded, declared))
    found: dict[str, list[Plain]] = defaultdict(list)
    for words in wanted:
        if len(words) < _LEAST:
            continue
        pattern = re.compile(rf"(?<![\w-]){re.escape(words).replace(chr(92) + ' ', '[ -]')}(?![\w-])", re.IGNORECASE)
        for unit in corpus.units:
            names = [name for name in unit.sentence.names if name.text not in common]
            for match in pattern.finditer(unit.sentence.text):
                if any(n.start <= match.start() and match.end() <= n.end for n in names):
                    continue
                place = Plain(unit=unit.index, text=match.group(), start=match.start(), end=match.end())
                found[words].append(place)
    return dict(found)


def _folded(text: str) -> str:
    return re.sub(r"[\s-]+", " ", text.casefold()).strip()


def written(text: str, start: int) -> str:
    """A plain name as it is written within a sentence: the capital that only opens the sentence is taken off."""
    first, _, rest = text.partition(" ")
    small = rest.islower() if rest else first.istitle()
    return " ".join(filter(None, (first.casefold(), rest))) if start == 0 and small else text

"""People's names: which are full names, whose surname a word is, and which full names are one person's.

Where two people are possible none is chosen.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import combinations

from nicknames import NickNamer

from mkdocs_explainer.english.bodies import BODIES, CORPORATE, GENERIC_TAIL, ORGANISATION_WORDS
from mkdocs_explainer.english.kinds import LAW_WORDS
from mkdocs_explainer.english.other_names import ARABIC_PREFIX
from mkdocs_explainer.english.people import COURTESY, NAME_SUFFIXES
from mkdocs_explainer.weave.names.spelling import apart, sound

_PERSON = 0.34
"""Share of PERSON labels from which a full name is held for a person's."""
_NO_PERSON = BODIES | ORGANISATION_WORDS | LAW_WORDS | CORPORATE | GENERIC_TAIL | NAME_SUFFIXES
"""Last words of names that are nobody's surname."""
_SEXES = frozenset(COURTESY.values())


def share(key: str, labels: dict[str, Counter[str]], wanted: frozenset[str] | set[str]) -> float:
    """How many of a form's labels (0 to 1) are among the wanted ones."""
    return sum(labels[key][label] for label in sorted(wanted)) / max(1, sum(labels[key].values()))


def name_words(key: str) -> tuple[list[str], str]:
    """The words of a person's form up to the surname, and the "jr" or "iii" behind it or ""."""
    tokens = key.split()
    return (tokens[:-1], tokens[-1]) if len(tokens) > 2 and tokens[-1] in NAME_SUFFIXES else (tokens, "")


def is_full_name(key: str, labels: dict[str, Counter[str]]) -> bool:
    """Whether a form is a person's first name and surname."""
    tokens, _ = name_words(key)
    named = 2 <= len(tokens) <= 4 and tokens[-1] not in _NO_PERSON and tokens[0] not in _SEXES
    return named and not re.search(r"\d", key) and share(key, labels, {"PERSON"}) >= _PERSON


def same_people(people: list[str]) -> list[tuple[str, str]]:
    """Pairs of full names that differ by a middle name left out or shortened to its letter.

    None where two people are possible: "John A. Smith", "John B. Smith" and "John Smith" stay three, and so does
    "John Smith Jr." beside his father.
    """
    alike: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for key in people:
        tokens, suffix = name_words(key)
        alike[tokens[0], tokens[-1], suffix].append(key)
    pairs = []
    for keys in alike.values():
        middles = [name_words(key)[0][1:-1] for key in keys]
        if all(_agree(one, other) for one, other in combinations(middles, 2)):
            pairs += [(keys[0], other) for other in keys[1:]]
    return pairs


def nicknamed(people: list[str], articles: Mapping[str, frozenset[int]]) -> list[tuple[str, str]]:
    """Pairs of full names that are one person's with a short first name: "Steven Mayr" and "Steve Mayr".

    One article keeps to one way, so two people are told apart by an article that has both. "Chris Mayr" is neither
    where there are a Christopher and a Christina Mayr. In fourteen stories six pairs were found, all right.

    Args:
        people: normal forms of full names.
        articles: per form, the articles that use it; a form that is not in it stands in every one.
    """
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in people:
        tokens, suffix = name_words(key)
        alike[tokens[-1], suffix].append(key)
    pairs = [
        (one, other)
        for keys in alike.values()
        for one, other in combinations(keys, 2)
        if other.split()[0] in _short_for(one.split()[0])
    ]
    partners = Counter(key for pair in pairs for key in pair)
    return [pair for pair in pairs if max(partners[key] for key in pair) == 1 and apart(*pair, articles)]


@cache
def _namer() -> NickNamer:
    return NickNamer()


@cache
def _short_for(first: str) -> frozenset[str]:
    """The first names that the bearer of this one can be called by; itself is not among them."""
    namer = _namer()
    return frozenset(namer.nicknames_of(first)) | frozenset(namer.canonicals_of(first))


def _agree(one: list[str], other: list[str]) -> bool:
    """Whether two people's middle names can be the same person's."""
    if not one or not other:
        return True
    same = [a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in zip(one, other, strict=False)]
    return len(one) == len(other) and all(same)


def by_word(people: list[str]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Full names of people by their last word and by their first; "Holm" is Erik Holm before Erik Holm Jr."""
    surnames: dict[str, list[str]] = defaultdict(list)
    first_names: dict[str, list[str]] = defaultdict(list)
    plain = {(key.split()[0], key.split()[-1]) for key in people}
    for key in people:
        tokens, suffix = name_words(key)
        if (suffix and (tokens[0], tokens[-1]) in plain) or "of" in tokens:
            continue  # a pope Francis is not Francis of Assisi
        surnames[tokens[-1]].append(key)
        first_names[tokens[0]].append(key)
        article = ARABIC_PREFIX.match(tokens[-1])
        if article:  # Nouri al-Maliki is Maliki
            surnames[tokens[-1][article.end() :]].append(key)
    return surnames, first_names


def foremost(keys: list[str], articles: Mapping[str, frozenset[int]]) -> list[str]:
    """Whom a surname alone means among several bearers: the one whom most of the folder's articles name in full.

    At least three articles must, and twice as many as name any other: "Holm" is the mayor Ana Holm, whose daughter
    one report mentions. In fourteen stories of two to five articles this chose three times, and right.

    Args:
        keys: normal forms of the full names that end with it.
        articles: per form, the articles that use it.

    Returns:
        That one alone, or all of them where nobody stands out.
    """
    counts = sorted(((len(articles.get(key, ())), key) for key in keys), reverse=True)
    if len(counts) < 2:
        return keys
    stands_out = counts[0][0] >= max(3, 2 * counts[1][0])
    return [counts[0][1]] if stands_out else keys


def respelt(
    word: str,
    surnames: dict[str, list[str]],
    labels: dict[str, Counter[str]],
    articles: Mapping[str, frozenset[int]],
) -> list[str]:
    """The people whose surname sounds like this one, which no article that names them in full spells so."""
    if word not in labels or share(word, labels, {"PERSON"}) < 0.5:
        return []
    alike = [key for name, keys in sorted(surnames.items()) if sound(name) == sound(word) for key in keys]
    return alike if all(apart(word, key, articles) for key in alike) else []

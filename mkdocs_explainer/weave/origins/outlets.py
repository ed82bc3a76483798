"""Which names are news outlets, and which outlets an article credits for its report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from mkdocs_explainer.english.outlets import (
    AGENCIES,
    AROUND_NAME,
    CAPITAL_START,
    CREDITS,
    GENERIC,
    NEWS_END,
    OUTLETS,
    SHORT_END,
    THE_START,
)
from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus

LONGEST = 5
"""Words of an outlet's name; a longer one is a sentence that ends in the word for one."""


class Kind(NamedTuple):
    """What makes a name a newspaper's.

    Attributes:
        why: why such a name is no other's.
        pattern: the name as folded.
        the: whether it is one only with "the".
    """

    why: str
    pattern: re.Pattern[str]
    the: bool


KINDS = tuple(Kind(why, re.compile(form), the) for why, form, the in OUTLETS)
"""All of them; one is enough."""


def outlet_key(name: str) -> str:
    """An outlet's name to compare: folded, without a leading "the", one for all names of an agency."""
    return _folded(_agency(name) or name)


def _folded(name: str) -> str:
    return THE_START.sub("", " ".join(name.replace("’", "'").split()).casefold()).strip(" .,")


def _agency(name: str) -> str | None:
    """The agency that a name stands for: "the AP", "Reuters news agency"."""
    key = SHORT_END.sub("", _folded(name))
    return AGENCIES.get(key) or AGENCIES.get(NEWS_END.sub("", key))


def outlet_name(text: str, own: frozenset[str] = frozenset()) -> str | None:
    """The news outlet that a name stands for, or None when it stands for none.

    Args:
        text: a name as written ("the AP", "The New York Times").
        own: keys of the outlets of this folder.
    """
    text = AROUND_NAME.sub("", " ".join(text.split()))
    key = _folded(text)
    if not CAPITAL_START.match(text) or GENERIC.fullmatch(key):
        return None
    agency = _agency(text)
    if agency is not None:
        return agency
    kinds = [kind for kind in KINDS if not kind.the or text[:4] in {"The ", "the "}]
    if key in own or (len(key.split()) <= LONGEST and any(kind.pattern.fullmatch(key) for kind in kinds)):
        return THE_START.sub("The ", text)
    return None


class Credit(Value):
    """That an article lays its words at another outlet's door.

    `strength` is the sum of what each place that says so is worth; `words` are the first that do.
    """

    strength: int
    words: str


class Place(NamedTuple):
    """Where an article may credit an outlet: a line set apart (white space folded), or a sentence and who speaks."""

    text: str
    apart: bool
    speakers: tuple[str, ...] = ()


class Sign(NamedTuple):
    """A way in which an article credits an outlet.

    Attributes:
        name: what it is called.
        why: what it says of the article.
        strength: what it adds to a credit.
        names: whom a place credits so, as written there.
    """

    name: str
    why: str
    strength: int
    names: Callable[[Place], Iterable[str]]


def _credited(line: str) -> list[str]:
    # "CNN’s Ana Holm contributed to this report"
    return [re.split(r"[’']s\s", found.group(1))[0] for form in CREDITS for found in form.finditer(line)]


SIGNS = (
    Sign(
        "agency alone",
        "an agency's name alone on its line signs the whole article",
        3,
        lambda place: [place.text] if place.apart and _agency(place.text) is not None else [],
    ),
    Sign(
        "credit line",
        "so does a line that says from whom the report is, or who helped",
        3,
        lambda place: _credited(place.text) if place.apart else [],
    ),
    Sign("speaker", "what one sentence lays at an outlet's door may be all of it", 1, lambda place: place.speakers),
)
"""All of them; what they add up to is the strength of the credit."""

_APART = frozenset({"credit line", "dateline", "byline"})


def credits_of(corpus: Corpus, article: int, own: frozenset[str]) -> dict[str, Credit]:
    """The outlets that an article credits, by name.

    Args:
        corpus: the folder.
        article: the index of the article.
        own: keys of the outlets of this folder.
    """
    found: dict[str, Credit] = {}
    this = outlet_key(corpus.articles[article].outlet)
    for place in _places(corpus, article):
        # "Halden News' Jan Reed and Westland Wire contributed": who stands beside its own reporter only helped
        if place.apart and f" {this}" in f" {_folded(place.text)}":
            continue
        for sign in SIGNS:
            for text in sign.names(place):
                name = outlet_name(text, own)
                # "The Courier" is what the Valley Courier calls itself
                if name is not None and not f" {this}".endswith(f" {outlet_key(name)}"):
                    before = found.get(name, Credit(strength=0, words=place.text))
                    found[name] = Credit(strength=before.strength + sign.strength, words=before.words)
    return found


def _places(corpus: Corpus, article: int) -> Iterator[Place]:
    for name in corpus.articles[article].authors:  # an agency, where no line of the text names it
        yield Place(name, apart=True)
    for piece in corpus.articles[article].excluded:
        if piece.reason in _APART:
            yield Place(" ".join(piece.text.split()), apart=True)
    for unit in corpus.of_article(article):
        speakers = sorted({speech.speaker for speech in unit.sentence.speech})
        yield Place(unit.sentence.text, apart=False, speakers=tuple(speakers))

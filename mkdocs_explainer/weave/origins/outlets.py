"""Which names are news outlets, and which outlets an article credits for its report."""

from __future__ import annotations

import re

from mkdocs_explainer.english.outlets import (
    AGENCIES,
    AROUND_NAME,
    CAPITAL_START,
    CREDITS,
    GENERIC,
    NEWS_END,
    OUTLET,
    THE_START,
    WITH_THE,
)
from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus


def outlet_key(name: str) -> str:
    """An outlet's name to compare: folded, without a leading "the", one for all names of an agency."""
    return _folded(_agency(name) or name)


def _folded(name: str) -> str:
    return THE_START.sub("", " ".join(name.replace("’", "'").split()).casefold()).strip(" .,")


def _agency(name: str) -> str | None:
    """The agency that a name stands for: "the AP", "Reuters news agency"."""
    key = _folded(name)
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
    the = text[:4] in {"The ", "the "}
    named = OUTLET.fullmatch(key) or (the and WITH_THE.fullmatch(key))
    if key in own or (named and len(key.split()) <= 5):
        return THE_START.sub("The ", text)
    return None


class Credit(Value):
    """That an article lays its words at another outlet's door.

    `strength` is 3 for a credit line, an agency's dateline or a byline, and 1 for each sentence said to be the
    outlet's; `words` are the first that say so.
    """

    strength: int
    words: str


def credits_of(corpus: Corpus, article: int, own: frozenset[str]) -> dict[str, Credit]:
    """The outlets that an article credits, by name.

    Args:
        corpus: the folder.
        article: the index of the article.
        own: keys of the outlets of this folder.
    """
    found: dict[str, Credit] = {}
    this = outlet_key(corpus.articles[article].outlet)

    def add(text: str, strength: int, words: str) -> None:
        name = outlet_name(text, own)
        # "The Courier" is what the Valley Courier calls itself
        if name is not None and not f" {this}".endswith(f" {outlet_key(name)}"):
            before = found.get(name, Credit(strength=0, words=words))
            found[name] = Credit(strength=before.strength + strength, words=before.words)

    for piece in corpus.articles[article].excluded:
        if piece.reason in {"credit line", "dateline", "byline"}:
            text = " ".join(piece.text.split())
            if _agency(text) is not None:  # an agency's name alone on its line
                add(text, 3, text)
            for pattern in CREDITS:
                for match in pattern.finditer(text):
                    # "CNN’s Ana Holm contributed to this report"
                    add(re.split(r"[’']s\s", match.group(1))[0], 3, text)
    for unit in corpus.of_article(article):
        for speaker in sorted({speech.speaker for speech in unit.sentence.speech}):
            add(speaker, 1, unit.sentence.text)
    return found

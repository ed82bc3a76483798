"""Which names are news outlets, and which outlets an article credits for its report."""

from __future__ import annotations

import re

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus

_AGENCIES = {
    "ap": "The Associated Press",
    "ap news": "The Associated Press",
    "associated press": "The Associated Press",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "afp": "Agence France-Presse",
    "agence france-presse": "Agence France-Presse",
    "pa": "PA Media",
    "press association": "PA Media",
    "upi": "United Press International",
    "united press international": "United Press International",
    "bloomberg": "Bloomberg",
    "bloomberg news": "Bloomberg",
    "dpa": "dpa",
    "ansa": "ANSA",
    "efe": "EFE",
    "xinhua": "Xinhua",
    "kyodo": "Kyodo News",
    "tass": "TASS",
    "interfax": "Interfax",
    "press trust of india": "Press Trust of India",
    "pti": "Press Trust of India",
    "canadian press": "The Canadian Press",
    "australian associated press": "Australian Associated Press",
}
"""Agencies by the names they are credited under, lower case, without "the"."""

_OUTLET = re.compile(
    r"\b(?:news|times|post|tribune|herald|journal|gazette|chronicle|guardian|telegraph|independent|observer"
    r"|press|wire|agency|broadcasting|cnn|bbc|npr|cnbc|nbc|cbs|abc|globe|mail|sun|mirror|magazine|daily|weekly|courier|standard|examiner|dispatch|bulletin|inquirer|sentinel|economist|politico|axios)\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:(?:wire|news|press|local|state|foreign|national|state-run|news wire)\s*)*"
    r"(?:service|agency|agencies|media|press|news|reports?|papers?|newspapers?|outlets?|wire|journal|daily|magazine)"
)
"""Words for an outlet that name none: "the wire service", "local media"."""
_NAME = r"(?:[Tt]he\s+)?((?:[A-Z][\w.&’'-]*)(?:\s+(?:of\s+|the\s+)?[A-Z][\w.&’'-]*){0,4})"
_CREDITS = (
    re.compile(r"\((AP|Reuters|AFP|UPI|PA|dpa|EFE|ANSA|Xinhua|Bloomberg)\)"),
    re.compile(r"(?i:\b(?:original\s+)?(?:source|via|credit)s?)\s*[:–—-]\s*" + _NAME),
    re.compile(
        _NAME + r"(?:\s+(?:staff|writers?|reporters?|journalists?|correspondents?))?(?:\s+in\s+[^.]{2,60})?"
        r"\s+contributed\s+to\s+this\s+(?:report|story|article)"
    ),
    re.compile(r"(?i:contributing|reporting\s+by|copyright\s+(?:©\s*)?(?:\d{4}\s+)?(?:by\s+)?)\s*[:]?\s*" + _NAME),
    re.compile(_NAME + r"\s+(?:writers?|staff)\b"),
)


def outlet_key(name: str) -> str:
    """An outlet's name as agencies are looked up: folded, without a leading "the"."""
    return re.sub(r"^the\s+", "", " ".join(name.replace("’", "'").split()).casefold()).strip(" .,")


def outlet_name(text: str, own: frozenset[str] = frozenset()) -> str | None:
    """The news outlet that a name stands for, or None when it stands for none.

    Args:
        text: a name as written ("the AP", "The New York Times").
        own: keys of the outlets of this folder.
    """
    text = re.sub(r"^(?:[Bb]y|[Vv]ia|[Ff]rom)\s+", "", " ".join(text.split()))
    key = outlet_key(text)
    if not re.match(r"(?:[Tt]he\s+)?[A-Z]", text) or _GENERIC.fullmatch(key):
        return None
    if key in _AGENCIES:
        return _AGENCIES[key]
    if key in own or (_OUTLET.search(key) and len(key.split()) <= 5):
        return re.sub(r"^the\s+", "The ", " ".join(text.split()))
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
        if name is not None and outlet_key(name) != this:
            before = found.get(name, Credit(strength=0, words=words))
            found[name] = Credit(strength=before.strength + strength, words=before.words)

    for piece in corpus.articles[article].excluded:
        if piece.reason in {"credit line", "dateline", "byline"}:
            text = " ".join(piece.text.split())
            for pattern in _CREDITS:
                for match in pattern.finditer(text):
                    add(match.group(1), 3, text)
    for unit in corpus.of_article(article):
        for speaker in sorted({speech.speaker for speech in unit.sentence.speech}):
            add(speaker, 1, unit.sentence.text)
    return found

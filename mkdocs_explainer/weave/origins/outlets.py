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
    "anadolu": "Anadolu Agency",
    "anadolu agency": "Anadolu Agency",
}
"""Agencies by the names they are credited under, lower case, without "the"."""

_CLEAR = (
    "news|times|tribune|herald|journal|gazette|chronicle|telegraph|observer|wire|broadcasting|cnn|bbc|npr|cnbc|nbc|cbs"
    "|abc|magazine|daily|weekly|courier|examiner|dispatch|bulletin|inquirer|sentinel|economist|politico|axios"
)
_OUTLET = re.compile(
    rf"(?:.*[ -])?(?:{_CLEAR})(?:-[a-z]+)?"
    r"|(?:.+ )?(?:news|press|wire) (?:agency|service)"
    r"|(?:.+ )?times of [a-z]+"
    r"|(?:cnn|bbc|npr|cnbc|nbc|cbs|abc)(?: (?:world|radio|tv|business|politics|monitoring|service|international))+"
    r"|(?:.+ )?(?:daily|morning|evening|sunday|free) (?:post|mail|sun|mirror|star|standard|globe|press)"
    r"|(?:washington|new york|huffington|jerusalem|denver) post|(?:baltimore|toronto) sun|boston globe|toronto star"
    r"|globe and mail"
)
"""Names of outlets as folded: the word for one stands last, since "Times Square" is none."""
_WITH_THE = re.compile(r"(?:.+ )?(?:post|mail|sun|mirror|star|standard|globe|guardian|independent)")
"""Such names too, but only with "the": these words end other names as well."""
_GENERIC = re.compile(
    r"(?:(?:wire|news|press|local|state|foreign|national|state-run)\s*)*"
    r"(?:service|agency|agencies|media|press|news|reports?|papers?|newspapers?|outlets?|wire|journal|daily|magazine)"
)
"""Words for an outlet that name none: "the wire service", "local media"."""
_NAME = r"(?:[Tt]he )?([A-Z][\w.&’'-]{0,60}(?: (?:of |the )?[A-Z][\w.&’'-]{0,60}){0,4})"
_CREDITS = (
    re.compile(r"\((AP|Reuters|AFP|UPI|PA|dpa|EFE|ANSA|Xinhua|Bloomberg)\)"),
    re.compile(r"(?i:\b(?:original )?(?:source|via|credit)s?) ?[:–—-] ?" + _NAME),
    re.compile(
        _NAME + r"(?: (?:staff|writers?|reporters?|journalists?|correspondents?))?(?: in [^.]{2,60})?"
        r" contributed to this (?:report|story|article)"
    ),
    re.compile(r"(?i:contributing|reporting by|copyright (?:© ?)?(?:\d{4} )?(?:by )?) ?:? ?" + _NAME),
    re.compile(_NAME + r" (?:writers?|staff)\b"),
)
"""How a line says it, its white space folded."""


def outlet_key(name: str) -> str:
    """An outlet's name to compare: folded, without a leading "the", one for all names of an agency."""
    return _folded(_agency(name) or name)


def _folded(name: str) -> str:
    return re.sub(r"^the\s+", "", " ".join(name.replace("’", "'").split()).casefold()).strip(" .,")


def _agency(name: str) -> str | None:
    """The agency that a name stands for: "the AP", "Reuters news agency"."""
    key = _folded(name)
    return _AGENCIES.get(key) or _AGENCIES.get(re.sub(r" news(?: agency| service)?$", "", key))


def outlet_name(text: str, own: frozenset[str] = frozenset()) -> str | None:
    """The news outlet that a name stands for, or None when it stands for none.

    Args:
        text: a name as written ("the AP", "The New York Times").
        own: keys of the outlets of this folder.
    """
    text = re.sub(r"^(?:[Bb]y|[Vv]ia|[Ff]rom)\s+|[’']s?$", "", " ".join(text.split()))
    key = _folded(text)
    if not re.match(r"(?:[Tt]he\s+)?[A-Z]", text) or _GENERIC.fullmatch(key):
        return None
    agency = _agency(text)
    if agency is not None:
        return agency
    the = text[:4] in {"The ", "the "}
    named = _OUTLET.fullmatch(key) or (the and _WITH_THE.fullmatch(key))
    if key in own or (named and len(key.split()) <= 5):
        return re.sub(r"^the\s+", "The ", text)
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
            for pattern in _CREDITS:
                for match in pattern.finditer(text):
                    # "CNN’s Ana Holm contributed to this report"
                    add(re.split(r"[’']s\s", match.group(1))[0], 3, text)
    for unit in corpus.of_article(article):
        for speaker in sorted({speech.speaker for speech in unit.sentence.speech}):
            add(speaker, 1, unit.sentence.text)
    return found

"""What capital letters say: runs of capitalised words, offices, model numbers, headlines.

This is the part of name finding that needs no model. It decides where a name may begin and end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from mkdocs_explainer.english.days import MONTHS, WEEKDAYS
from mkdocs_explainer.english.grammar import STARTERS
from mkdocs_explainer.english.proper_names import (
    IN_HEADLINES,
    LINKED_ARTICLES,
    LINKS,
    LINKS_OF,
    MODEL,
    NO_MODEL_BEFORE,
    OFFICE_HOLDERS,
    OFFICE_JOINS,
    OFFICE_MODIFIERS,
    OFFICE_OF,
    PAIRED_MODEL,
    THE_MODEL,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def capital(token: Token) -> bool:
    """Whether the word begins with a capital letter."""
    return token.text[:1].isupper()


def model_numbers(texts: Iterable[str]) -> frozenset[str]:
    """Numbers that an article uses as part of a name: "737" in "Boeing 737", "the 737 Max".

    One such place may be chance ("told Reuters 32 villages …"); two are not, nor is one between capitals.
    """
    seen: Counter[str] = Counter()
    for text in texts:
        for pattern in (MODEL, THE_MODEL, PAIRED_MODEL):
            for m in pattern.finditer(text):
                word, number = m["word"].lower(), m["number"]
                if word not in MONTHS and word not in WEEKDAYS and not _YEAR.fullmatch(number):
                    sure = len(number) > 2 and text[m.end("number") : m.end("number") + 2].strip().isupper()
                    sure = sure or pattern is PAIRED_MODEL
                    seen[number] += 2 if sure else 1
    return frozenset(number for number, count in seen.items() if count > 1)


def is_shouted(doc: Doc) -> bool:
    """Whether all of it is in capitals."""
    words = [t.text for t in doc if t.is_alpha]
    return len(words) > 2 and all(w.isupper() for w in words)


def is_headline(doc: Doc) -> bool:
    """Whether capitals say nothing here: a line in title case or in capitals only."""
    words = [t.text for t in doc if t.is_alpha]
    long = [w for w in words if len(w) > 3]
    if is_shouted(doc):
        return True
    if doc[-1].text in '.?!”"’':
        # "The Mayor Did All She Could To Save Tarn.": words that nobody writes with a capital else
        return len(long) > 3 and all(w[0].isupper() for w in long) and sum(w in IN_HEADLINES for w in words[1:]) > 1
    return len(words) > 4 and sum(w[0].isupper() for w in long) > 0.7 * len(long)


def office_words(doc: Doc) -> frozenset[int]:
    """Indexes of the capitalised words that name an office: "Chief Legal Officer", "Secretary of State"."""
    found: set[int] = set()
    for token in doc:
        if not capital(token) or token.lower_.removeprefix("ex-") not in OFFICE_HOLDERS:
            continue
        if token.text == "MP" and not (token.i + 1 < len(doc) and capital(doc[token.i + 1])):
            continue  # an acronym of something else
        found.add(token.i)
        i = token.i - 1
        while i >= 0 and capital(doc[i]) and doc[i].lower_ in OFFICE_MODIFIERS:
            found.add(i)
            i -= 1
        i = token.i + 1
        if i < len(doc) and doc[i].text == "General":
            found.add(i)
        while i + 1 < len(doc) and doc[i].lower_ in OFFICE_JOINS and doc[i + 1].lower_ in OFFICE_MODIFIERS:
            found.update((i, i + 1) if capital(doc[i + 1]) else ())
            i += 2
        if i + 1 < len(doc) and doc[i].lower_ == "of":
            i += 2 if i + 2 < len(doc) and doc[i + 1].lower_ == "the" else 1
            if doc[i].lower_ in OFFICE_OF and capital(doc[i]):
                found.update(range(token.i + 1, i + 1))
    return frozenset(found)


def runs(doc: Doc, models: frozenset[str], barred: frozenset[int]) -> list[tuple[int, int]]:
    """Token ranges of capitalised words in a row, with "of", "de" and model numbers among them.

    Args:
        doc: the parsed sentence.
        models: numbers that are part of names in this article.
        barred: indexes of words that belong to no name (dates, offices).
    """
    out: list[tuple[int, int]] = []
    i, n = 0, len(doc)
    while i < n:
        if not _begins(doc, i, models, barred):
            i += 1
            continue
        j = i + 1
        while j < n and (step := _continues(doc, j, models, barred)):
            j += step
        out.append((i, j))
        i = j
    return out


def _begins(doc: Doc, i: int, models: frozenset[str], barred: frozenset[int]) -> bool:
    if i in barred:
        return False
    if doc[i].text in models:
        return i + 1 < len(doc) and i + 1 not in barred and (capital(doc[i + 1]) or _paired(doc, i + 1, models))
    return capital(doc[i]) and not (doc[i].text in STARTERS and i == 0)


def _continues(doc: Doc, j: int, models: frozenset[str], barred: frozenset[int]) -> int:
    """How many words from `j` on belong to the run before it."""
    if j in barred:
        return 0
    token = doc[j]

    def named(i: int) -> bool:
        return i < len(doc) and capital(doc[i]) and i not in barred

    if named(j):
        return 1
    if token.text == "-" and not token.whitespace_ and not doc[j - 1].whitespace_ and named(j + 1):
        return 2
    if token.lower_ in LINKS and named(j + 1):
        return 2
    if token.lower_ in LINKS_OF and j + 2 < len(doc) and doc[j + 1].lower_ in LINKED_ARTICLES:
        return 3 if named(j + 2) else 0
    if token.lower_ == "of" and j + 1 < len(doc) and _YEAR.fullmatch(doc[j + 1].text):
        return 2
    return 1 if is_model_number(doc, j, models) else 0


def is_model_number(doc: Doc, j: int, models: frozenset[str]) -> bool:
    """Whether the number at `j` belongs to the name in front of it: "Flight 302", "737 Max 8"."""
    token = doc[j]
    if not token.text.isdigit() or len(token.text) > 4 or _YEAR.fullmatch(token.text) or j == 0:
        return False
    if _paired(doc, j, models):
        return True
    if not capital(doc[j - 1]) or (doc[j - 1].text in STARTERS and j == 1):
        return False
    if j + 1 < len(doc) and (doc[j + 1].lower_ in NO_MODEL_BEFORE or doc[j + 1].text in ("-", "/", ":")):
        return False
    if token.text in models or (j > 1 and doc[j - 2].text in models):
        return True
    return not (token.dep_ == "nummod" and token.head.i > j and token.head.pos_ == "NOUN")


def _paired(doc: Doc, j: int, models: frozenset[str]) -> bool:
    """Whether the digit at `j` stands between a model's number and a capital: "737 8 Max"."""
    if not 0 < j < len(doc) - 1 or doc[j - 1].text not in models:
        return False
    return len(doc[j].text) == 1 and doc[j].text.isdigit() and capital(doc[j + 1])

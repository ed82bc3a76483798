"""Acronyms that a text declares, with their long forms.

The letters need not be the long form's initials, because many acronyms come from another language; where
they are, the long form is cut to the words that they stand for.
"""

from __future__ import annotations

import re

from mkdocs_explainer.english.abbreviations import (
    BEFORE_THE,
    DECLARED,
    DECLARED_SMALL,
    LONG_FORM_AND_PLACE,
    NO_ACRONYM,
    NO_INITIAL,
    NO_INITIAL_START,
    NO_LONG_FORM_START,
)
from mkdocs_explainer.english.grammar import OWNER_END

_DATELINE = re.compile(r"^[^.!?]{0,60}\((?P<short>[A-Z]+)\)(?: ?[-–—]|[A-Z])")


def find_acronyms(text: str) -> list[tuple[str, str]]:
    """Pairs of long form and acronym that the sentence declares, in the order of the text."""
    dateline = _DATELINE.match(text)
    found: list[tuple[int, str, str]] = []
    for pattern in DECLARED:
        for m in pattern.finditer(text):
            long, short = _fitting(m["long"], m["short"]), m["short"]
            if dateline and dateline.start("short") == m.start("short"):
                continue
            if long and len(long) > len(short) and not NO_ACRONYM.match(short) and short not in long.split():
                found.append((m.start("long"), long, short))
    for m in DECLARED_SMALL.finditer(text):
        if plain := _initials(m["long"].split(), m["short"].lower()):
            found.append((m.start("long"), plain, m["short"]))
    return list(dict.fromkeys((long, short) for _, long, short in sorted(found)))


def _fitting(long: str, short: str) -> str:
    """The part of the capitalised words in front of an acronym that is its long form."""
    words = long.split()
    if exact := _initials(words, short.lower()):
        return exact
    if place := LONG_FORM_AND_PLACE.fullmatch(long):
        words = place["long"].split()
    for i in range(len(words) - 1, 0, -1):  # "Acme and the Road Agency": the later of two names
        if words[i - 1 : i + 1] == ["and", "the"] or (words[i] == "the" and words[i - 1] not in BEFORE_THE):
            words = words[i + 1 :]
            break
    while words and words[0].lower() in NO_LONG_FORM_START:
        words = words[1:]
    return OWNER_END.sub("", " ".join(words)) if len(words) > 1 else ""


def _initials(words: list[str], letters: str) -> str:
    """The shortest end of `words` whose initials are `letters`, small words counted or not."""
    for start in range(len(words) - 2, -1, -1):
        part = words[start:]
        if part[0].lower() in NO_INITIAL_START:
            continue
        every = "".join(piece[0] for word in part for piece in word.split("-") if piece).lower()
        first = "".join(word[0] for word in part).lower()
        main = "".join(w[0] for w in part if w.lower() not in NO_INITIAL).lower()
        if letters in (every, first, main):
            return OWNER_END.sub("", " ".join(part))
    return ""

"""Acronyms that a text declares, with their long forms.

The letters need not be the long form's initials, because many acronyms come from another language; where
they are, the long form is cut to the words that they stand for.
"""

from __future__ import annotations

import re

_SHORT = r"[A-Z][A-Za-z0-9&]{0,8}[A-Z0-9]"
# bounds that no name reaches, so that no row of capitals is tried to its end from each of its letters
_WORD = r"[A-Z][\w’'.-]{0,60}"
_LINK = r"(?:of|for|the|and|on|de|del|la|los|do|da|du|des|against|to|in|&)"
_LONG = rf"{_WORD}(?:(?: {_LINK}){{0,3}} {_WORD}){{1,20}}"
# no part of it can be read as what follows, so that nothing is gained by trying less of it
_LONG_BEFORE = rf"(?P<long>(?>{_LONG}))"
_HOW = r"(?:which is |often |better |also |commonly |otherwise |widely |locally )*known (?:simply |locally )?"
_BY = r"(?:as|by (?:its|the) (?:\w+ )?(?:acronym|initials|abbreviation),?)"
_KNOWN = rf"(?:, )?(?:{_HOW}{_BY}|abbreviated (?:as|to)|called)"
_DECLARED = (
    re.compile(rf"{_LONG_BEFORE} \((?:the )?[“\"‘]?(?P<short>{_SHORT})[”\"’]?(?:\)|,| or )"),
    re.compile(rf"{_LONG_BEFORE}, or (?P<short>{_SHORT})(?=[,.;:)—–]|$)"),
    re.compile(rf"{_LONG_BEFORE}(?: {_KNOWN}|{_KNOWN}) [“\"‘]?(?P<short>{_SHORT})\b"),
    re.compile(rf"\b(?P<short>{_SHORT}) \((?:the )?(?P<long>{_LONG})\)"),
    re.compile(rf"\b(?P<short>{_SHORT}), (?:short for|which stands for|or) (?:the )?(?P<long>{_LONG})(?=[,.;:)]|$)"),
)
_PLAIN = re.compile(
    r"(?<![\w-])(?P<long>[a-z][\w-]*(?: [a-z][\w-]*){1,6}),? (?:\(|or |known as )(?P<short>[A-Z]{2,7})(?=[),.;]| )"
)
_PLACE = re.compile(rf"(?P<long>{_LONG}) (?:in|near|at) {_WORD}(?: {_WORD})*")
_PARTY = re.compile(r"[DRI]-|(?:NYSE|NASDAQ)")
_DATELINE = re.compile(r"^[^.!?]{0,60}\((?P<short>[A-Z]+)\)(?: ?[-–—]|[A-Z])")


def find_acronyms(text: str) -> list[tuple[str, str]]:
    """Pairs of long form and acronym that the sentence declares, in the order of the text."""
    dateline = _DATELINE.match(text)
    found: list[tuple[int, str, str]] = []
    for pattern in _DECLARED:
        for m in pattern.finditer(text):
            long, short = _fitting(m["long"], m["short"]), m["short"]
            if dateline and dateline.start("short") == m.start("short"):
                continue
            if long and len(long) > len(short) and not _PARTY.match(short) and short not in long.split():
                found.append((m.start("long"), long, short))
    for m in _PLAIN.finditer(text):
        if plain := _initials(m["long"].split(), m["short"].lower()):
            found.append((m.start("long"), plain, m["short"]))
    return list(dict.fromkeys((long, short) for _, long, short in sorted(found)))


def _fitting(long: str, short: str) -> str:
    """The part of the capitalised words in front of an acronym that is its long form."""
    words = long.split()
    if exact := _initials(words, short.lower()):
        return exact
    if place := _PLACE.fullmatch(long):
        words = place["long"].split()
    for i in range(len(words) - 1, 0, -1):  # "Acme and the Road Agency": the later of two names
        if words[i - 1 : i + 1] == ["and", "the"] or (words[i] == "the" and words[i - 1] not in ("of", "for")):
            words = words[i + 1 :]
            break
    while words and words[0].lower() in ("the", "a", "an", "in", "at", "of", "by", "for", "on", "and", "but"):
        words = words[1:]
    return re.sub(r"[’']s?$", "", " ".join(words)) if len(words) > 1 else ""


def _initials(words: list[str], letters: str) -> str:
    """The shortest end of `words` whose initials are `letters`, small words counted or not."""
    for start in range(len(words) - 2, -1, -1):
        part = words[start:]
        if part[0].lower() in ("the", "a", "an", "of"):
            continue
        every = "".join(piece[0] for word in part for piece in word.split("-") if piece).lower()
        first = "".join(word[0] for word in part).lower()
        main = "".join(w[0] for w in part if w.lower() not in ("of", "the", "and", "for", "in", "on", "de")).lower()
        if letters in (every, first, main):
            return re.sub(r"[’']s?$", "", " ".join(part))
    return ""

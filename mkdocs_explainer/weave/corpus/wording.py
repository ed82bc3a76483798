"""The words of a printed sentence: its own, but for a connective at its head that tied it to another.

The same words often do other work ("Instead of the ferry", "So far", "Still waters"), and cutting them there
changes what is said. Only a comma makes a word a connective for certain; "But", "And", "Yet" and "So" need none
before the subject of their sentence. Where it is not clear the sentence stays as it is.
"""

from __future__ import annotations

import re

_BEFORE_COMMA = re.compile(
    r"(?:(?:And|But) )?(?:However|But|And|Also|Meanwhile|Moreover|Furthermore|In addition|Additionally|Instead|Still|"
    r"Yet|Then|So|Nevertheless|Nonetheless|Besides|Therefore|Thus|As a result|Consequently|For example|For instance),"
    r"\s+",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(r"(?:(But|And)(?: yet)?|Yet|So)\s+(?=[$€£]?([\w’'-]+))")
_SUBJECT = frozenset(
    """the a an this these it its he she they we i you his her their our my there some most all both no nobody
    no-one nothing everybody everyone""".split()
)
"""Words with which a subject begins. After "So" and "Yet" nothing else is sure but a name or a figure: "so many",
"yet another" belong together."""
_NO_SUBJECT = frozenset(
    "for not so yet also still then rather only even instead again to what how why who forth".split()
)
""" "But for the rain", "But not all", "And so on", "But who pays?": not what "But" and "And" merely tie on."""
_MOST_REPLACED = 5
"""Words and signs for which a pair of brackets may stand, its own word included; the proof allows no more."""


def without_connective(text: str) -> str:
    """A sentence without the "However," that tied it to another; the new first word stands in brackets.

    Before a name or a figure, whose form does not change at the head of a sentence, dots stand instead.
    """
    rest = text
    while end := _connective(rest[:1].upper() + rest[1:]):
        rest = rest[end:]
    if rest == text:
        return text
    first = re.match(r"[\w’'-]+", rest)
    if not first:
        return f"… {rest}" if re.match(r"[$€£]\d", rest) else text
    word = first.group(0)
    cut = re.findall(r"\w+|[^\w\s]", text[: len(text) - len(rest)])
    if not word[0].islower() or word != word.lower() or len(cut) >= _MOST_REPLACED:
        return f"… {rest}"
    return f"[{word[:1].upper()}{word[1:]}]{rest[first.end() :]}"


def _connective(text: str) -> int:
    """Where the connective at the head of a text ends; 0 when there is none."""
    if match := _BEFORE_COMMA.match(text):
        return match.end()
    match = _CONJUNCTION.match(text)
    if match is None:
        return 0
    word = match.group(2)
    small = word.casefold()
    if match.group(1):
        return 0 if small in _NO_SUBJECT else match.end()
    return match.end() if word[0].isupper() or word[0].isdigit() or small in _SUBJECT else 0

"""The words of a printed sentence: its own, but for a connective at its head that tied it to another.

The same words often do other work ("Instead of the ferry", "So far", "Still waters"), and cutting them there
changes what is said. Only a comma makes a word a connective for certain; "But", "And", "Yet" and "So" need none
before the subject of their sentence. Where it is not clear the sentence stays as it is.
"""

from __future__ import annotations

import re

from mkdocs_explainer.english.standing import BEFORE_COMMA, CONJUNCTION, NO_SUBJECT_OPENS, SUBJECT_OPENS

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
    if match := BEFORE_COMMA.match(text):
        return match.end()
    match = CONJUNCTION.match(text)
    if match is None:
        return 0
    word = match.group(2)
    small = word.casefold()
    if match.group(1):
        return 0 if small in NO_SUBJECT_OPENS else match.end()
    return match.end() if word[0].isupper() or word[0].isdigit() or small in SUBJECT_OPENS else 0

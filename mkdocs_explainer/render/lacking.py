"""Puts the words that a partial quote does not say together to the phrases that a reader knows.

Weaving gives words one by one, in the sentence's order. Those that stand side by side in the sentence, or
with nothing but small words between them, are shown as the sentence has them ("in April 2021").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_explainer.english.function_words import BEFORE_A_NUMBER, UNTOLD

MOST_PHRASES = 3
"""Phrases that a note lists: more would be read by nobody."""

PHRASE_LENGTH = 60
"""Characters up to which words are put together to one phrase."""

_EDGE = re.compile(r"\w")


def phrases(text: str, missing: Sequence[str]) -> list[str]:
    """The missing words as phrases of the sentence, in its order, at most one more than are shown.

    Args:
        text: the printed sentence, on one line.
        missing: words of it, in its order; one that is not found there is given as it is.
    """
    found: list[str] = []
    start = end = -1
    for word in missing:
        at = _find(text, word, max(end, 0))
        if at < 0:
            if word not in found:
                found.append(word)
            continue
        if end >= 0 and _joins(text[end:at]) and at + len(word) - start <= PHRASE_LENGTH:
            end = at + len(word)
            found[-1] = text[start:end]
            continue
        before = BEFORE_A_NUMBER.search(text[:at])
        start, end = (before.start() if before and before.start() >= end else at), at + len(word)
        found.append(text[start:end])
    return found[: MOST_PHRASES + 1]


def _joins(between: str) -> bool:
    return not between.strip(" -‐‑") or (
        all(word.casefold() in UNTOLD for word in between.split()) and between.startswith(" ")
    )


def _find(text: str, word: str, start: int) -> int:
    """Where a word stands in a text as a word of its own; -1 where it does not."""
    at = text.find(word, start)
    while at >= 0:
        cut_before = at > 0 and _EDGE.match(text[at - 1]) and _EDGE.match(word[:1])
        cut_after = _EDGE.match(text[at + len(word) : at + len(word) + 1]) and _EDGE.match(word[-1:])
        if not cut_before and not cut_after:
            return at
        at = text.find(word, at + 1)
    return -1

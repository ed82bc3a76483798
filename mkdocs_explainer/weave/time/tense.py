"""Whether a sentence tells of a date as behind or ahead: "was arrested on Friday", "will meet on Friday".

News gives weekdays and months without saying which; the verb nearest before the date in its clause does, else
the nearest in the sentence. Modal and backshifted verbs ("would reopen on Monday") tell nothing.
"""

from __future__ import annotations

import re
from typing import Literal

from mkdocs_explainer.english.tense import CLAUSE, DEADLINE, TENSE

Tense = Literal["past", "future", ""]


def tense_at(text: str, start: int, end: int) -> Tense:
    """Whether the sentence tells of the words from `start` to `end` (offsets) as behind, ahead, or leaves it open."""
    if DEADLINE.search(text[:start]):
        return ""
    breaks = list(CLAUSE.finditer(text))
    low = max((m.end() for m in breaks if m.end() <= start), default=0)
    high = min((m.start() for m in breaks if m.start() >= end), default=len(text))
    signs = [m for m in TENSE.finditer(text) if m.end() <= start or m.start() >= end]
    inside = [m for m in signs if low <= m.start() and m.end() <= high]
    for group in (inside, signs):
        before = [m for m in group if m.end() <= start]
        after = [m for m in group if m.start() >= end]
        for sign in (*before[-1:], *after[:1]):
            return _reading(sign)
    return ""


def _reading(sign: re.Match[str]) -> Tense:
    if sign["ahead"]:
        return "future"
    return "past" if sign["behind"] else ""

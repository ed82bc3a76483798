"""Whether a sentence tells of a date as behind or ahead: "was arrested on Friday", "will meet on Friday".

News gives weekdays and months without saying which; the verb nearest before the date in its clause does, else
the nearest in the sentence. Modal and backshifted verbs ("would reopen on Monday") tell nothing.
"""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["past", "future", ""]

_IRREGULAR = (
    "said told was were had did took went came became gave got made saw sent brought began broke rose fell held "
    "kept led left lost met paid ran sought shot sold spoke stood struck swept thought threw won wrote built "
    "caught drew drove felt flew found fought grew heard knew laid showed shook spent stole swore taught "
    "understood woke wore withdrew sank bought chose died lay sat rang sang hit put cut set spread quit hurt "
    "been seen taken given done gone made known written broken fallen driven shown worn spoken"
).split()
_SIGNS = re.compile(
    r"(?P<ahead>\b(?:will|won[’']t|shall)\b|[’']ll\b|\b(?:is|are) (?:to|set to|due to|going to|about to)\b"
    r"|\b(?:is|are|been|being|be|was|were)? ?(?:set|scheduled|due|slated|planned|expected|postponed|delayed)\b"
    r"(?= (?:for|to|on|in|at|by|until|from)\b)"
    r"|\b(?:begins|starts|opens|meets|returns|takes|faces|comes|arrives|leaves|resumes|expects)\b"
    r"|(?<!its )(?<!the )(?<!his )(?<!her )(?<!their )\b(?:plans|hopes) to\b"
    r"|\bupcoming\b|\b(?:has|have) an? (?=[^.]{0,40}\b(?:hearing|meeting|appointment|date|deadline|trial)\b))"
    r"|(?P<open>\b(?:would|could|should|may|might|can|must|cannot|ordered to|asked to|told to)\b)"
    r"|(?P<behind>(?<!to )\b(?:[a-z]{2,}ed|" + "|".join(_IRREGULAR) + r")\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[,;:—–“”\"()]|\b(?:that|which|who|whom|whose|after|before|but|while|when|where|because|if|as)\b"
)
_DEADLINE = re.compile(r"\b(?:by|until|till|before|through) $", re.IGNORECASE)


def tense_at(text: str, start: int, end: int) -> Tense:
    """Whether the sentence tells of the words from `start` to `end` (offsets) as behind, ahead, or leaves it open."""
    if _DEADLINE.search(text[:start]):
        return ""
    breaks = list(_CLAUSE.finditer(text))
    low = max((m.end() for m in breaks if m.end() <= start), default=0)
    high = min((m.start() for m in breaks if m.start() >= end), default=len(text))
    signs = [m for m in _SIGNS.finditer(text) if m.end() <= start or m.start() >= end]
    inside = [m for m in signs if low <= m.start() and m.end() <= high]
    for group in (inside, signs):
        before = [m for m in group if m.end() <= start]
        after = [m for m in group if m.start() >= end]
        for sign in (*before[-1:], *after[:1]):
            return _reading(sign, text)
    return ""


def _reading(sign: re.Match[str], text: str) -> Tense:
    if sign["ahead"]:
        return "future"
    return "past" if sign["behind"] else ""

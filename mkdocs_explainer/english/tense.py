"""Verbs and words that tell whether a date lies behind or ahead."""

from __future__ import annotations

import re

IRREGULAR_PAST = (
    "said told was were had did took went came became gave got made saw sent brought began broke rose fell held "
    "kept led left lost met paid ran sought shot sold spoke stood struck swept thought threw won wrote built "
    "caught drew drove felt flew found fought grew heard knew laid showed shook spent stole swore taught "
    "understood woke wore withdrew sank bought chose died lay sat rang sang hit put cut set spread quit hurt "
    "been seen taken given done gone made known written broken fallen driven shown worn spoken"
).split()
"""Past forms that do not end in "ed"."""

TENSE = re.compile(
    r"(?P<ahead>\b(?:will|won[’']t|shall)\b|[’']ll\b|\b(?:is|are) (?:to|set to|due to|going to|about to)\b"
    r"|\b(?:is|are|been|being|be|was|were)? ?(?:set|scheduled|due|slated|planned|expected|postponed|delayed)\b"
    r"(?= (?:for|to|on|in|at|by|until|from)\b)"
    r"|\b(?:begins|starts|opens|meets|returns|takes|faces|comes|arrives|leaves|resumes|expects)\b"
    r"|(?<!its )(?<!the )(?<!his )(?<!her )(?<!their )\b(?:plans|hopes) to\b"
    r"|\bupcoming\b|\b(?:has|have) an? (?=[^.]{0,40}\b(?:hearing|meeting|appointment|date|deadline|trial)\b))"
    r"|(?P<open>\b(?:would|could|should|may|might|can|must|cannot|ordered to|asked to|told to)\b)"
    r"|(?P<behind>(?<!to )\b(?:[a-z]{2,}ed|" + "|".join(IRREGULAR_PAST) + r")\b)",
    re.IGNORECASE,
)
"""Words that put a date ahead, leave it open, or put it behind."""

CLAUSE = re.compile(
    r"[,;:—–“”\"()]|\b(?:that|which|who|whom|whose|after|before|but|while|when|where|because|if|as)\b"
)
"""Where a clause ends."""

DEADLINE = re.compile(r"\b(?:by|until|till|before|through) $", re.IGNORECASE)
"""Words before a day by which something is to be done."""

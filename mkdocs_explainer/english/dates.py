"""TODO dates."""

from __future__ import annotations

import re

MONTHS = "january february march april may june july august september october november december".split()

WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

UNSURE_MONTHS = frozenset({"march", "may"})

BEFORE_MONTHS = frozenset("in since until till by early late mid from through".split())

BEFORE_MAY = frozenset("to of on last next this before after".split())

INTO_A_DATE = re.compile(
    r"(?:\b(?:in|on|at|by|since|from|until|till|during|to|through|before|after|late|early|around|between|and|of|for"
    r"|over|back in|as early as|as late as)|[,(—–“\"-]|^|\b(?:In|Over) (?:a|an|its|the|their) ) ?$",
    re.IGNORECASE,
)

LIMIT = re.compile(
    r"\b(?:first|last|worst|best|most|highest|lowest|largest|biggest|deadliest|longest)\b[^.;:]{0,300} since $"
    r"|\bbefore $",
    re.IGNORECASE,
)
""" "The first death since 2003", "anyone born before 1957": nothing of what is told happened then."""

DATED_REPORT = re.compile(r" (?:report|study|survey|poll|interview|speech|statement|letter|ruling|election)\b")

MONTH = rf"(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in MONTHS)}|sept)\.?"

CLOCK = r"(?:[01]?\d|2[0-3])"

TIME = re.compile(
    rf"(?:(?:{CLOCK}[:.][0-5]\d(?:\s*[ap]\.?\s?m\.?)?|{CLOCK}\s*[ap]\.?\s?m\.?)(?:\s*(?-i:[A-Z]{{2,4}}))?"
    rf"|(?:(?:{'|'.join(WEEKDAYS)}),?\s*)?(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?)",
    re.IGNORECASE,
)

STRETCH = re.compile(r"\b(?:past|coming)\b|\bthe (?:last|next)\b", re.IGNORECASE)
"""A stretch up to now or from now ("in the last year"), not the calendar's last or next one."""

PARTS_OF_MONTH = {"early": (1, 12), "mid": (10, 20), "late": (18, 31)}

PARTS_OF_YEAR = {"early": (1, 5), "mid": (4, 9), "late": (8, 12)}

IRREGULAR_PAST = (
    "said told was were had did took went came became gave got made saw sent brought began broke rose fell held "
    "kept led left lost met paid ran sought shot sold spoke stood struck swept thought threw won wrote built "
    "caught drew drove felt flew found fought grew heard knew laid showed shook spent stole swore taught "
    "understood woke wore withdrew sank bought chose died lay sat rang sang hit put cut set spread quit hurt "
    "been seen taken given done gone made known written broken fallen driven shown worn spoken"
).split()

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

CLAUSE = re.compile(
    r"[,;:—–“”\"()]|\b(?:that|which|who|whom|whose|after|before|but|while|when|where|because|if|as)\b"
)

DEADLINE = re.compile(r"\b(?:by|until|till|before|through) $", re.IGNORECASE)

EVENT_ENDS = re.compile(r"[,;:—–“”\"()]| (?:and|but|while|which|who|that|where|as|before|after) ")

CIRCUMSTANCE = re.compile(r"(?:after|following|before|despite|amid|since|because of|as) ", re.IGNORECASE)

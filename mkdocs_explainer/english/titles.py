"""Words of headings that cannot stand in the title of a page."""

from __future__ import annotations

import re

from mkdocs_explainer.english.days import WEEKDAY_NAMES

POINTING = re.compile(
    r"\b(?:it|its|they|them|their|theirs|he|him|his|she|hers?|we|us|our|you|your|"
    r"(?:this|that|these|those)(?! (?:year|month|week|weekend|time)\b)|there(?! (?:is|are|was|were|be|been)\b)|here|"
    r"so far|else|the (?:group|company|plan|deal|law|order|case|plane|attack|man|men|woman|women|two|ruling|move))\b"
    r"|\binside\W*$",
    re.IGNORECASE,
)
"""Words by which a title means what stands around it."""

READER = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
"""The reader."""

EXPLETIVE = re.compile(r"\b(?:is|are|was|were|will|could|can) there\b", re.IGNORECASE)
"""A "there" that stands for nothing."""

SUBJECT = re.compile(r"(?:what|who)(?:['’]s| is| are| was| were) (?P<x>[^?:,]{2,40})\?$", re.IGNORECASE)
"""What a heading asks the nature of."""

INDEFINITE = re.compile(r"(?:what|who)\S* (?:(?:is|are|was|were) )?(?!the\b)", re.IGNORECASE)
"""A question about something that it does not take as known."""

AMOUNTS = frozenset("more most less some any all every each another new".split())
"""Words that begin many a title and few names."""

NEWS_DAY = re.compile(
    rf"(?<!\bthe )\b(?:{'|'.join(WEEKDAY_NAMES)}|today|yesterday|tonight)"
    r"[’']s (?=[a-z])",
    re.IGNORECASE,
)
""" "Sunday's accident": the accident."""

ON_DAY = re.compile(rf" on (?:{'|'.join(WEEKDAY_NAMES)})(?=\s*\?$)", re.IGNORECASE)
"""A weekday at the end of a question."""

ELSE = re.compile(r"^(who|what|where|how) else\b(?= \w+ .*\?$)", re.IGNORECASE)
""" "What else …?": else than what another heading asks."""

PRONOUN = re.compile(r"\b(?P<p>it|they|them|he|she|him|its|their|his)\b", re.IGNORECASE)
"""A pronoun for which the name before can stand."""

OWN = frozenset({"its", "their", "his"})
"""Those of them that are possessive."""

GOING = re.compile(
    r"\b((?:send|sent|sending|go|going|went|gone|move|moved|moving|take|taken|took|fly|flown|flew|deport|deported|"
    r"transfer|transferred|bring|brought|travel|travell?ed|return|returned|get|come|came)) there\b",
    re.IGNORECASE,
)
"""Verbs with a "there" that is a place."""

CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|must|should|would|could|may|might|do|does)\b")
"""Verbs of which a whole sentence has one."""

BEFORE_AN_EVENT = frozenset("after amid as before over".split())
"""Words that join what happened to what it was about: "Saudis over Khashoggi murder" is half a sentence."""

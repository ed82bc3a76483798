"""Words of headings that cannot stand in the title of a page, and those that weaving puts there."""

from __future__ import annotations

import re

from mkdocs_explainer.english import word_set
from mkdocs_explainer.english.months import WEEKDAY_NAMES

POINTING = re.compile(
    r"\b(?:it|its|they|them|their|theirs|he|him|his|she|hers?|we|us|our|you|your|"
    r"(?:this|that|these|those)(?! (?:year|month|week|weekend|time)\b)|there(?! (?:is|are|was|were|be|been)\b)|here|"
    r"so far|else|the (?:group|company|plan|deal|law|order|case|plane|attack|man|men|woman|women|two|ruling|move))\b"
    r"|\binside\W*$",
    re.IGNORECASE,
)
"""Words by which a title means what stands around it."""

READER = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
"""Words for the reader: where a title names something they point nowhere ("Can you catch bird flu on a plane?")."""

EXPLETIVE = re.compile(r"\b(?:is|are|was|were|will|could|can) there\b", re.IGNORECASE)
"""A "there" that stands for nothing."""

INDEFINITE = re.compile(r"(?:what|who)\S* (?:(?:is|are|was|were) )?(?!the\b)", re.IGNORECASE)
"""A question about something that it does not take as known."""

NEWS_DAY = re.compile(
    rf"(?<!\bthe )\b(?:{'|'.join(WEEKDAY_NAMES)}|today|yesterday|tonight)"
    r"[’']s (?=[a-z])",
    re.IGNORECASE,
)
"""A day that tells which one was in the news when the heading was written: "Sunday's accident"."""

THE_WITHIN = "the "
"""What stands in a title in place of such a day."""

THE_FIRST = "The "
"""The same at its beginning."""

CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|must|should|would|could|may|might|do|does)\b")
"""Verbs of which a whole sentence has one."""

BEFORE_AN_EVENT = frozenset("after amid as before over".split())
"""Words that join what happened to what it was about: "Mayors over bridge ruling" is half a sentence."""

AT_A_PLACE = word_set("at in near off")
"""Words between what happened and where: "Fire at Arnby"."""

BEFORE_A_NOUN = word_set(
    """old new young former big small great top high low major main key long short next first second third last
    early late own other same several many few more most such chief prime senior deputy vice federal national
    international local regional global public private nuclear military political presidential economic financial
    medical legal criminal civil social human foreign domestic central northern southern eastern western real full
    final fatal deadly massive huge historic controversial alleged suspected possible potential special recent
    current"""
)
"""Words that say what sort of thing follows: a headline that ends in one is cut off ("Fire at old")."""

AND = " and "
"""What joins two names to the title of a story."""

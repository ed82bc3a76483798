"""Words with a capital that decide whether a name in a text is linked."""

from __future__ import annotations

import re

from mkdocs_explainer.english.months import MONTH_NAMES, WEEKDAY_NAMES

OPENERS = frozenset(
    "A About Above According Across After Against All Along Also Although Amid Among An And Another Any Are "
    "Around As At Because Before Behind Below Beside Besides Between Beyond Both But By Can Could Despite Did Do "
    "Does During Each Either Even Every Except Few For From Had Has Have Her Here His How However If In Inside "
    "Instead Into Is Its Just Last Later Like Many May Meanwhile Might More Most Must My Near Neither Never Next "
    "No Nor Not Now Of Off On Once One Only Or Other Our Out Outside Over Past Per Perhaps Should Since So Some "
    "Soon Still Such Than That The Their Then There These They This Those Though Through Throughout Thus To Today "
    "Tomorrow Toward Towards Two Under Unless Unlike Until Up Upon Was We Were What When Where Whereas Whether "
    "Which While Who Whom Whose Why Will With Within Without Would Yesterday Yet Your".split()
)
"""Small words that are written with a capital only because a sentence begins with them."""

ORDINARY = frozenset(
    "Art Bill Black Brown Bush Chase Faith Frank Grace Grant Gray Green Grey Hill Hope Hunt Joy King Long Mark Page "
    "Price Rice Rich Rose Short Stone Sue White Will Wolf Wood Young".split()
)
"""Surnames and first names that are words as well: at the head of a sentence, nothing tells which."""

PARTS = frozenset(
    "Central Cape East Eastern El Fort La Lake Las Los Lower Middle Mount New North Northeast Northeastern Northern "
    "Northwest Northwestern Old Port Saint San Santa South Southeast Southeastern Southern Southwest Southwestern St "
    "Upper West Western".split()
)
"""Words that begin the name of another place: South Sudan is not Sudan."""

WHEN = frozenset(name.title() for name in (*MONTH_NAMES, *WEEKDAY_NAMES))
"""Names in their own right: they are nobody's name unless weaving says so."""

YOUNGER = re.compile(r",? (?:Jr|Sr|II|III)\b")
"""What makes a name that of a younger one."""

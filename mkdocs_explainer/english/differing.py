"""TODO differing."""

from __future__ import annotations

import re

AGE_AFTER = re.compile(r",\s+(?:aged?\s+)?(?P<age>\d{1,3})(?=[,.;)])|\s+\((?P<bracket>\d{1,3})\)")

AGE_BEFORE = re.compile(r"\b(?P<age>\d{1,3})-year-old\s+(?:[\w-]+\s+){0,3}$")

REPORTED = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|wrote|tweeted|posted|statement|interview|published|updated|email|letter)"
    r"\b[^,;.]{0,25}$|^\W{0,2}(?:said|says|told|that|statement)\b",
    re.IGNORECASE,
)

SINCE = re.compile(
    r"\b(?:since|until|till|by|before|after|from|as of|between|through|to)\s+(?:at least\s+|the\s+)?$", re.IGNORECASE
)
"""Bounds and stretches of time: two of them may both be right."""

DISTANCE = re.compile(
    r",? (?:(?:about|some|around|roughly|nearly|approximately|just) )?"
    r"(?P<value>(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?) ?"
    r"(?P<unit>km|kilomet(?:er|re)s?|miles?)(?: \([^)]*\))?),? (?:to the )?"
    r"(?:due )?(?:north|south|east|west)[a-z-]*(?: (?:north|south|east|west)[a-z-]*)? (?:of|from) "
    r"(?:(?P<capital>(?:the |its )?[\w’' ]{0,30}?\bcapital\b)|(?P<name>(?:the )?[A-Z][^,.;()]*))"
)

WIDE_PLACE = re.compile(r"\b(?:state|province|provincial|region|regional|district|county|island)\b")

NOT_COMPARED = frozenset({"age", "time", "occasion", "cent", "percentage point", "photo", "image", "slide"})
"""Units that differ from sentence to sentence, or count what the page itself is made of ("2 of 6 photos")."""

PART_OF_A_COUNT = re.compile(
    r"\b(?:another|additional|further|extra|other|others|remaining|first|each|every|per|annual(?:ly)?|daily|monthly"
    r"|weekly|average|of (?:them|those|whom|these)|including|among|a (?:year|day|week|month)|half|quarter|third)\b",
    re.IGNORECASE,
)

NO_NAME = frozenset({"official", "police", "authoriti", "spokesman", "spokeswoman"})
"""Stems of words that do not tell one speaker from another."""

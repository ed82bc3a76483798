"""What agencies and papers print before the first sentence of a report: "SAN JUAN, Puerto Rico (AP) — "."""

from __future__ import annotations

import re

MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
"""A month, short or in full."""

# a hyphen is part of a word: between two it would be read in too many ways
CAPITALS = r"[A-ZÀ-ÞŁŞ][A-ZÀ-ÞŁŞ.’'-]+(?:[ /][ /-]*[A-ZÀ-ÞŁŞ][A-ZÀ-ÞŁŞ.’'-]*){0,5}"
"""A place in capitals: "SAN JUAN", "PARIS/LONDON"."""

REGION = r"(?:, [A-Z][\w.’' -]{1,30}?){0,2}"
"""What the place is in, up to two names: ", Puerto Rico"."""

DATE = rf"(?:,? {MONTH} \d{{1,2}}(?:, \d{{4}})?|,? \d{{1,2}} {MONTH}(?: \d{{4}})?)?"
"""The day, with or without its year: ", March 4", " 4 March 2025"."""

AGENCY = r" ?[(\[](?:[A-Z][A-Za-z.&/’' ]{1,40}|[A-Z]+)[)\]]"
"""An agency or outlet in brackets: " (AP)"."""

DASH = r"\s*(?:—|–|--|-|―|:)\s*"
"""What stands between the dateline and the report."""

WITH_AGENCY = (
    # the place may be in small letters, as on the web ("Paris (AFP) - ")
    re.compile(rf"(?:{CAPITALS}|[A-Z][\w.’'-]+(?:[ /][A-Z][\w.’'-]+){{0,3}}){REGION}{DATE}{AGENCY}{DATE}{DASH}"),
    re.compile(rf"\((?:Reuters|AP|AFP|CNN|UPI|Bloomberg|PA|dpa|IANS|ANI|PTI|Xinhua|TNS)\){DASH}"),
    re.compile(rf"\([A-Z]\w{{2,20}}\.(?:com|org|net)\){DASH}"),
    re.compile(r"\((?:Reuters|AP|AFP|CNN|UPI)\)\s+(?=[A-Z“\"])"),
    re.compile(r"[A-Z][\w.’' -]{2,30}\((?:CNN|CNN Business|Reuters|AP|AFP)\)\s*(?=[A-Z“\"])"),
)
"""Datelines that name an agency or an outlet."""

WITHOUT_AGENCY = re.compile(rf"{CAPITALS}{REGION}{DATE}\s*(?:—|–|--|\s-\s|―)\s*(?=[A-Z0-9“‘\"'À-Þ$£€]|$)")
"""Capitals, then a region or a date or at least a dash and a capital letter: "ARNBY, March 4 — Two divers"."""

NO_PLACE = re.compile(r"(?:[A-Z]{2,4}|(?:[A-Z]\.){2,}|UNICEF|UNESCO|UNHCR|INTERPOL|EUROPOL|FRONTEX)\s*(?:—|–|--|-|―)")
"""An acronym before a dash, which is what the sentence is about: "NATO — "."""

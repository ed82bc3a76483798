"""The dateline at the head of a report: "SAN JUAN, Puerto Rico (AP) — ".

It is no part of the first sentence, and it is evidence of origin where it names an agency.
"""

from __future__ import annotations

import re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
# a hyphen is part of a word: between two it would be read in too many ways
_CAPITALS = r"[A-ZÀ-ÞŁŞ][A-ZÀ-ÞŁŞ.’'-]+(?:[ /][ /-]*[A-ZÀ-ÞŁŞ][A-ZÀ-ÞŁŞ.’'-]*){0,5}"
_REGION = r"(?:, [A-Z][\w.’' -]{1,30}?){0,2}"
_DATE = rf"(?:,? {_MONTH} \d{{1,2}}(?:, \d{{4}})?| \d{{1,2}} {_MONTH}(?: \d{{4}})?)?"
_AGENCY = r" ?[(\[](?:[A-Z][A-Za-z.&/’' ]{1,40}|[A-Z]+)[)\]]"
_DASH = r"\s*(?:—|–|--|-|―|:)\s*"

_FORMS = (
    # with an agency: the place may be in small letters, as on the web ("Paris (AFP) - ")
    re.compile(
        rf"(?:{_CAPITALS}|[A-Z][\w.’'-]+(?:[ /][A-Z][\w.’'-]+){{0,3}}){_REGION}{_DATE}{_AGENCY}{_DATE}{_DASH}"
    ),
    re.compile(rf"\((?:Reuters|AP|AFP|CNN|UPI|Bloomberg|PA|dpa|IANS|ANI|PTI|Xinhua|TNS)\){_DASH}"),
    re.compile(rf"\([A-Z]\w{{2,20}}\.(?:com|org|net)\){_DASH}"),
    re.compile(r"\((?:Reuters|AP|AFP|CNN|UPI)\)\s+(?=[A-Z“\"])"),
    re.compile(r"[A-Z][\w.’' -]{2,30}\((?:CNN|CNN Business|Reuters|AP|AFP)\)\s*(?=[A-Z“\"])"),
    # without one: capitals, then a region or a date or at least a dash and a capital letter
    re.compile(rf"{_CAPITALS}{_REGION}{_DATE}\s*(?:—|–|--|\s-\s|―)\s*(?=[A-Z0-9“‘\"'À-Þ$£€]|$)"),
)
WITH_AGENCY = 5
"""How many of these forms name an agency; they are sure enough to be believed below the first paragraph."""
_NO_PLACE = re.compile(
    r"(?:[A-Z]{2,4}|(?:[A-Z]\.){2,}|UNICEF|UNESCO|UNHCR|INTERPOL|EUROPOL|FRONTEX)\s*(?:—|–|--|-|―)"
)
_ALONE = re.compile(r"([A-ZÀ-ÞŁŞ]{5,})\s*(?:—|–|--|-|―)\s*")
_ENDS = (".", "!", "?", "…", "”", '"', "’", "'", ")", "]", ":")


def dateline(text: str, *, first: bool) -> int:
    """How many characters at the head of a paragraph are its dateline; 0 if it has none.

    Args:
        text: the paragraph.
        first: whether it is the article's first; below it (an editor's note may stand above) only a
            dateline with an agency is believed.


    "NATO — the alliance" is none: an acronym by itself, or a dash that a small letter follows. A longer word
    in capitals may be either; it is none before a mere label or when the paragraph writes it so again.
    """
    head = text[:140]
    for form in _FORMS if first else _FORMS[:WITH_AGENCY]:
        found = form.match(head)
        if found and not _NO_PLACE.match(found[0]) and not _is_acronym(found[0], text[found.end() :].rstrip()):
            return found.end()
    return 0


def _is_acronym(head: str, rest: str) -> bool:
    """Whether a word in capitals before a dash is named, and is not where the report was written."""
    alone = _ALONE.fullmatch(head)
    if alone is None or not rest:
        return False
    return not rest.endswith(_ENDS) or re.search(rf"\b{alone[1]}\b", rest) is not None

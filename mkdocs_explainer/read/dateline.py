"""The dateline at the head of a report: "SAN JUAN, Puerto Rico (AP) — ".

It is no part of the first sentence, and it is evidence of origin where it names an agency.
"""

from __future__ import annotations

import re

from mkdocs_explainer.english.datelines import NO_PLACE, WITH_AGENCY, WITHOUT_AGENCY

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
    for form in (*WITH_AGENCY, WITHOUT_AGENCY) if first else WITH_AGENCY:
        found = form.match(head)
        if found and not NO_PLACE.match(found[0]) and not _is_acronym(found[0], text[found.end() :].rstrip()):
            return found.end()
    return 0


def _is_acronym(head: str, rest: str) -> bool:
    """Whether a word in capitals before a dash is named, and is not where the report was written."""
    alone = _ALONE.fullmatch(head)
    if alone is None or not rest:
        return False
    return not rest.endswith(_ENDS) or re.search(rf"\b{alone[1]}\b", rest) is not None

"""Which defining phrases that lean on their neighbours can do with less: an office ("the new president") with its
noun."""

from __future__ import annotations

from mkdocs_explainer.english.defining import OFFICE
from mkdocs_explainer.english.people import ROLES
from mkdocs_explainer.weave.names import head_noun


def office(phrase: str) -> str | None:
    """The office that a phrase names, without its article ("the new president"), or None where it says more."""
    found = OFFICE.fullmatch(phrase)
    return found["office"] if found is not None and head_noun(phrase) in ROLES else None

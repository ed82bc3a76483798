"""The glossary: which things get a page, and which words of the sources define them.

Decided here: which phrases say what a thing is, which of them define nothing, what each is worth, and which things
are worth a page.
"""

from __future__ import annotations

from mkdocs_explainer.weave.terms.definitions import IN_PASSING, find_phrases
from mkdocs_explainer.weave.terms.glossary import make_terms
from mkdocs_explainer.weave.terms.refused import is_quoted
from mkdocs_explainer.weave.terms.worth import is_thin

__all__ = [
    "IN_PASSING",
    "find_phrases",
    "is_quoted",
    "is_thin",
    "make_terms",
]

"""Words by which news speaks of one and the same thing: "the plane", "the aircraft", "the jet".

A short table on purpose: two words stand together only where a story that has both means one thing by them.
"""

from __future__ import annotations

from typing import overload

from mkdocs_explainer.english.synonyms import SYNONYMS
from mkdocs_explainer.weave.corpus import Token

_KNOWN = frozenset().union(*SYNONYMS)


@overload
def meant(lemma: str) -> str: ...


@overload
def meant(lemma: Token) -> Token: ...


def meant(lemma: Token) -> Token:
    """One of the words that mean the same, for all of them; any other word, and a thing, as it is."""
    if not isinstance(lemma, str):
        return lemma
    one = lemma if lemma in _KNOWN else lemma.removesuffix("s")
    return next((min(same) for same in SYNONYMS if one in same), lemma)

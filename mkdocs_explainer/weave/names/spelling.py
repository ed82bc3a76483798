"""Whether two full names are one person's, spelt by two outlets: "Nouri al-Haddad" and "Nuri al-Haddad".

Names from other scripts are written as they sound, each outlet in its own way; one article keeps to one way.
So two spellings that sound alike are one person only where no article has both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import combinations

from mkdocs_explainer.english.other_names import SOUNDS, VOWELS

_LONG = 6
"""Letters from which on o/u and e/i in a name tell nobody apart: "Mohammed", "Muhammad"; but "Jon" is not "Jun"."""


def without_accents(text: str) -> str:
    """A text with plain letters for those that bear an accent."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """A word of a name as it sounds, for comparing spellings; without accents."""
    text = without_accents(word.casefold())
    for pattern, plain in SOUNDS:
        text = re.sub(pattern, plain, text)
    return text.translate(VOWELS) if len(word) >= _LONG else text


def same_sound(people: list[str], articles: Mapping[str, frozenset[int]]) -> list[tuple[str, str]]:
    """Pairs of people's normal forms that are two spellings of one name.

    Args:
        people: normal forms of full names.
        articles: per form, the articles that use it; a form that is not in it stands in every one.
    """
    by_sound: dict[tuple[str, str], list[str]] = {}
    for key in sorted(people):
        tokens = key.split()
        by_sound.setdefault((sound(tokens[0]), sound(tokens[-1])), []).append(key)
    return [
        (one, other)
        for keys in by_sound.values()
        for one, other in combinations(keys, 2)
        if len(one.split()) == len(other.split()) and apart(one, other, articles)
    ]


def apart(one: str, other: str, articles: Mapping[str, frozenset[int]]) -> bool:
    """Whether no article uses both forms."""
    return one in articles and other in articles and not articles[one] & articles[other]

"""In which language an article is written: by its own words, since what a page declares is often its site's.

English is told by its small words: they are 29 % or more of the words of each of 1,971 English reports, and at most
13 % of 60 words in 20 other languages. Anything else is left to py3langid, whose model of 139 languages comes with it
and gives the same for the same text; it takes half a second to load, so it is not asked about plain English.
"""

from __future__ import annotations

import re

from mkdocs_explainer.english import CODE
from mkdocs_explainer.english.function_words import GRAMMATICAL

_SMALL_WORDS = 0.25
"""Share of small words from which a text is English; other languages share some of them ("in", "over", "was")."""
_SHORTEST = 120
"""Bytes of a text from which its language is told by it: about 20 words, or 40 signs of Chinese. Of 20 words of an
English report one in 3,000 is taken for another language, of 8 words one in a hundred."""
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, declared: str) -> str:
    """The language of a text, as the two or three letters of ISO 639.

    Args:
        text: the paragraphs of an article.
        declared: what its head says, for a text too short to tell.
    """
    if len(text.encode("utf-8", "replace")) < _SHORTEST:
        return declared
    words = _WORD.findall(text.casefold())
    if sum(word in GRAMMATICAL for word in words) > _SMALL_WORDS * len(words):
        return CODE
    from py3langid import classify

    return str(classify(text)[0])

"""What a word is, and how many of them a text has."""

from __future__ import annotations

import re
from functools import lru_cache

from mkdocs_explainer.model import Article

WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
"""A run of letters and digits, with inner apostrophes, dots and hyphens."""


@lru_cache(maxsize=100_000)
def words(text: str) -> int:
    """The number of words in a text: runs of letters and digits, inner apostrophes, dots and hyphens kept."""
    return len(WORD.findall(text))


def length(article: Article) -> int:
    """The number of words of an article's report: its headings and paragraphs, without what was set apart."""
    return sum(words(block.text) for block in article.blocks)

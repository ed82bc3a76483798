"""The head of a file as lines of names and values: "Title: …", "Author: …", "Date: …".

So exports and blogs write it, with a row of dashes around it or without. Other files begin with one such line as
well, so at least two must be of what is known of an article.
"""

from __future__ import annotations

import re

from mkdocs_explainer.model import Excluded
from mkdocs_explainer.read.metadata import KEYS

_FEWEST = 2
"""Lines with what is known of an article: "Update: …" alone begins a report."""
_OTHER = 10
"""Words of a line with anything else, such as its section; a longer one may be of the report."""
_OPENED = re.compile(r"\s{0,99}(?:-{3,10}[ \t]{0,20}(?:\r\n?|\n))?")
_LINE = re.compile(
    r"\s{0,99}([A-Za-z][A-Za-z _-]{1,19}?)[ \t]{0,20}:(?!//)[ \t]{0,20}([^\r\n]{0,500})(?:\r\n?|\n|\Z)"
)
_CLOSED = re.compile(r"\s{0,99}(?:-{3,10}|\.{3})[ \t]{0,20}(?:\r\n?|\n|\Z)")


def labelled(text: str) -> tuple[dict[str, str | tuple[str, ...]], int, list[Excluded]]:
    """The head's values by their names in small letters, where the body begins, and the head as set apart.

    Args:
        text: the text of a file.
    """
    opened = _OPENED.match(text)
    start = at = opened.end() if opened else 0
    head: dict[str, str | tuple[str, ...]] = {}
    while found := _LINE.match(text, at):
        name, value = re.sub(r"[ -]", "_", found[1].lower()), found[2].strip()
        below = "\n" in text[at : found.start(1)]  # behind an empty line only what is known of an article
        if name not in KEYS and (below or len(value.split()) > _OTHER):
            break
        head.setdefault(name, value[1:-1] if _is_quoted(value) else value)
        at = found.end()
    if len(KEYS & head.keys()) < _FEWEST:
        return {}, 0, []
    if closed := _CLOSED.match(text, at):
        at = closed.end()
    return head, at, [Excluded(text=text[start:at], reason="front matter", start=start, end=at)]


def _is_quoted(value: str) -> bool:
    return len(value) > 1 and value[0] == value[-1] and value[0] in {'"', "'"}

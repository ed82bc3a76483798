"""What a saved web page shows around its article: menus, pleas, captions, related links.

The extractor leaves it out without a word. It is found again here, so that a reader of the source page can see
what was set apart: everything visible whose words do not stand in the article.
"""

from __future__ import annotations

import re

MOST_LINES = 200
"""Lines of furniture that are listed; a page has a few dozen to some hundreds."""
_LONGEST = 300
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "head", "title", "iframe", "object"})
_INLINE = frozenset("a abbr b bdi cite code em font i mark q s small span strong sub sup time u".split())
_WORD = re.compile(r"[^\W_]+")


def furniture(page: str, article: str) -> list[str]:
    """The visible lines of a page that are not part of its article, in page order, each once.

    Args:
        page: the decoded HTML.
        article: the extracted text of the article.

    Returns:
        At most `MOST_LINES` lines, each with white space folded and cut at 300 characters; when there are more,
        the last line says how many.
    """
    told = _WORD.findall(article.casefold())
    known, inside = set(told), f" {' '.join(told)} "
    found: dict[str, None] = {}
    for line in dict.fromkeys(_lines(page)):
        words = _WORD.findall(line.casefold())
        # most lines have a word of their own: only for the others is the whole article looked through
        if words and not (known.issuperset(words) and f" {' '.join(words)} " in inside):
            found[line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"] = None
    lines = list(found)
    if len(lines) > MOST_LINES:
        lines = [*lines[:MOST_LINES], f"… and {len(lines) - MOST_LINES} more lines"]
    return lines


def _lines(page: str) -> list[str]:
    """The visible text of a page, a line for each stretch that no block element interrupts."""
    import lxml.etree
    import lxml.html

    try:
        root = lxml.html.document_fromstring(page)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return []
    lines: list[str] = []
    words: list[str] = []

    def close() -> None:
        line = " ".join("".join(words).split())
        if line:
            lines.append(line)
        words.clear()

    # an own stack: a page may nest deeper than Python recurses
    stack: list[tuple[lxml.html.HtmlElement, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        seen = isinstance(node.tag, str) and node.tag not in _UNSEEN
        block = isinstance(node.tag, str) and node.tag not in _INLINE
        if block:
            close()
        if leaving:
            words.append(node.tail or "")
            continue
        stack.append((node, True))
        if seen:
            words.append(node.text or "")
            stack.extend((child, False) for child in reversed(node))
    close()
    return lines

"""What a page declares in its data (JSON-LD), kept to its own article.

The same data lists the articles that a page links to, each with its date and its authors, and whoever looks for a
date in it takes the first. So each block of data gives way to the page's own article, which is easily found where it
stands in an array or a graph, too. What cannot be parsed stays as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_OPEN = re.compile(r"<script\b[^<>]{0,200}?ld\+json[^<>]{0,200}>", re.IGNORECASE)
_CLOSE = re.compile(r"</script", re.IGNORECASE)
_KINDS = re.compile(r"(?:\w*Article|\w*BlogPosting|Report)")
_OTHERS = frozenset(
    {
        "itemListElement",
        "hasPart",
        "isBasedOn",
        "mentions",
        "citation",
        "relatedLink",
        "comment",
        "review",
        "subjectOf",
    }
)
"""Keys of what is about other things than the page."""
_WITHIN = ("@graph", "mainEntity")
"""Keys below which the article of a page stands."""
_CONTEXT = {"@context": "https://schema.org"}
"""Stands around an array or a graph, and without it the data counts as nobody's."""
_DEEPEST = 6
"""Levels of data that are looked into."""


def with_own_data(page: str) -> str:
    """A page whose data tells of its own article only.

    Args:
        page: the decoded HTML.
    """
    parts: list[str] = []
    at = 0
    for start, end in _blocks(page):
        parts += page[at:start], _own(page[start:end])
        at = end
    return "".join((*parts, page[at:]))


def data_of(page: str) -> str:
    """All blocks of data of a page."""
    return "".join(f'<script type="application/ld+json">{page[start:end]}</script>' for start, end in _blocks(page))


def _blocks(page: str) -> Iterator[tuple[int, int]]:
    """Where the data of each block begins and ends."""
    at = 0
    while (opened := _OPEN.search(page, at)) and (closed := _CLOSE.search(page, opened.end())):
        yield opened.end(), closed.start()
        at = closed.end()


def _own(data: str) -> str:
    try:
        told = json.loads(data, strict=False)
    except (ValueError, RecursionError):
        return data
    known = {node["@id"]: node for node in _nodes(told) if isinstance(node.get("@id"), str) and len(node) > 1}
    article = next((node for node in _nodes(told) if _is_article(node)), None)
    own = _without_others(told, known) if article is None else {**_CONTEXT, **_without_others(article, known)}
    return json.dumps(own).replace("<", "\\u003c")  # so that nothing of it ends the block


def _nodes(told: Any, level: int = 0) -> Iterator[dict[str, Any]]:
    """What the data is about, outermost first."""
    if level > _DEEPEST:
        return
    if isinstance(told, list):
        for one in told:
            yield from _nodes(one, level + 1)
    elif isinstance(told, dict):
        yield told
        for key in _WITHIN:
            yield from _nodes(told.get(key), level + 1)


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _KINDS.fullmatch(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _without_others(told: Any, known: dict[str, dict[str, Any]], level: int = 0) -> Any:
    """Data without what is about other things, and with what it only refers to."""
    if level > _DEEPEST:
        return None
    if isinstance(told, list):
        return [_without_others(one, known, level + 1) for one in told]
    if not isinstance(told, dict):
        return told
    if set(told) == {"@id"} and isinstance(told["@id"], str) and (node := known.get(told["@id"])) is not None:
        told = node
    return {key: _without_others(value, known, level + 1) for key, value in told.items() if key not in _OTHERS}

"""Saved web pages: trafilatura finds the article among the furniture, and says where it comes from.

Its choice favours precision, since what it lets through looks like a report to every later stage. No
text of the page is put together again here: the article's text is what it extracted, block by block, and behind
it what else the page shows, so that nothing vanishes in silence.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from mkdocs_explainer.errors import SeedError
from mkdocs_explainer.model import Excluded
from mkdocs_explainer.read.furniture import furniture
from mkdocs_explainer.read.page_head import LATEST, page_head
from mkdocs_explainer.read.pieces import Piece, Taken

_TAGS = 60_000
"""Most tags in a page: a saved news page of 600 kB has 5,000; beyond this, reading takes minutes."""
_ATTRIBUTES = 3_000
"""Most words in one tag; the parser's time grows with their square."""
_TAG = re.compile(r"<[A-Za-z][^<>]*")
_ONLY_THE_ARTICLE = "Save only the article's own part of the page"
_LANGUAGE = re.compile(r"<html\b[^>]{0,400}?\blang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)


def read_html(path: str, text: str) -> Taken:
    """The pieces of a decoded .html file; the article's text is made of them.

    Raises:
        SeedError: no article can be found in the page.
    """
    if text.count("<") > _TAGS:
        raise SeedError(path, f"has more than {_TAGS:,} HTML tags", _ONLY_THE_ARTICLE)
    if any(len(tag[0].split()) > _ATTRIBUTES for tag in _TAG.finditer(text)):
        raise SeedError(path, f"has a tag with more than {_ATTRIBUTES:,} attributes", _ONLY_THE_ARTICLE)
    document = _extract(text)
    if document is None or document.body is None:
        raise SeedError(path, "has no article that can be found in the page", "Save its text as .txt instead")
    head = page_head(document, text)
    language = _LANGUAGE.search(text[:20_000])
    if language:
        head["language"] = language[1]
    return _with_furniture(_drafted(document.body, head), text)


def _extract(text: str) -> Any:
    import trafilatura  # takes as long to load as reading a hundred text files: only where there is a page

    try:
        found = trafilatura.bare_extraction(
            text,
            favor_precision=True,
            include_comments=False,
            include_formatting=True,
            include_images=False,
            include_links=False,
            include_tables=True,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "max_date": LATEST},
        )
    except (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError):
        return None  # a page so broken that the library trips over it is a page without an article
    return found if isinstance(found, trafilatura.settings.Document) else None


def _drafted(body: Any, head: dict[str, str | tuple[str, ...]]) -> Taken:
    parts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for kind, text, bold in _blocks(body):
        clean = " ".join(text.split())
        if not clean:
            continue
        lead = len(" ".join(text[:bold].split())) if bold else 0
        if parts:
            parts.append("\n\n")
            at += 2
        whole = bool(bold) and lead >= len(clean)
        pieces.append(
            Piece(
                text=clean,
                ranges=((at, at + len(clean)),),
                kind="heading" if kind == "heading" or (whole and _heads(clean)) else "line",
                bold=0 if whole else lead,
            )
        )
        parts.append(clean)
        at += len(clean)
    return Taken(text="".join(parts), pieces=tuple(pieces), head=head)


def _with_furniture(taken: Taken, page: str) -> Taken:
    """The taken with everything else that the page shows put behind the article's text, and set apart."""
    parts, excluded = [taken.text], []
    at = len(taken.text)
    for line in furniture(page, taken.text):
        parts += ["\n\n", line]
        start = at + 2
        at = start + len(line)
        excluded.append(Excluded(text=line, reason="page furniture", start=start, end=at))
    return replace(taken, text="".join(parts), excluded=(*taken.excluded, *excluded))


def _heads(text: str) -> bool:
    """Whether a paragraph set in bold throughout is short enough to be a heading."""
    return len(text.split()) <= 14 and not text.rstrip("\"'”’").endswith((".", ",", ";", ":"))


def _blocks(body: Any) -> list[tuple[str, str, int]]:
    """Kind, text and length of the bold lead of each block, in reading order.

    Walks with its own stack: a page may nest deeper than Python recurses.
    """
    found: list[tuple[str, str, int]] = []
    text: list[str] = []
    bold = 0
    lead = True  # nothing but bold text so far

    def close(kind: str) -> None:
        nonlocal bold, lead
        joined = "".join(text)
        if joined.strip():
            found.append((kind, joined, bold))
        text.clear()
        bold = 0
        lead = True

    def add(words: str | None, strong: bool) -> None:
        nonlocal bold, lead
        if not words:
            return
        text.append(words)
        if strong and lead:
            bold = sum(len(part) for part in text)
        elif words.strip():
            lead = False

    kind = "line"
    stack: list[tuple[Any, bool, bool]] = [(body, False, False)]
    while stack:
        node, strong, leaving = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        if leaving:
            if tag in _BLOCKS:
                close("heading" if tag == "head" else kind)
            add(node.tail, strong)
            continue
        inner = strong or (tag == "hi" and node.get("rend") == "#b")
        if tag in _BLOCKS:
            close(kind)
        if tag in {"lb", "graphic"}:
            if tag == "lb":
                close(kind)
            add(node.tail, strong)
            continue
        stack.append((node, strong, True))
        add(node.text, inner)
        stack.extend((child, inner, False) for child in reversed(node))
    close(kind)
    return found


_BLOCKS = frozenset({"p", "head", "item", "quote", "list", "row", "table", "code", "div", "body", "main"})

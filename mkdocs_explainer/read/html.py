"""Saved web pages: what a browser shows of them, and which of it is the article.

The article's text is the page's own visible text, block by block and whole (`shown`); trafilatura finds the article
among the furniture, and says where it comes from, and `choosing` decides which blocks belong to it. The rest of the
page stands in the text as well and is set apart, so that nothing vanishes in silence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from mkdocs_explainer.errors import SeedError
from mkdocs_explainer.model import Excluded
from mkdocs_explainer.read.choosing import chosen
from mkdocs_explainer.read.page_data import with_own_data
from mkdocs_explainer.read.page_head import LATEST, page_head
from mkdocs_explainer.read.pieces import QUOTE, Piece, Taken
from mkdocs_explainer.read.shown import Shown, shown

_TAGS = 60_000
"""Most tags in a page: a saved news page of 600 kB has 5,000; beyond this, reading takes minutes."""
_ATTRIBUTES = 3_000
"""Most words in one tag, those of its values apart; the parser's time grows with their square."""
_TAG = re.compile(r"<[A-Za-z][^<>]*")
_VALUE = re.compile(r"\"[^\"]*\"|'[^']*'")
_ONLY_THE_ARTICLE = "Save only the article's own part of the page"
_LANGUAGE = re.compile(r"<html\b[^>]{0,400}?\blang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CAPTIONS = frozenset({"figcaption", "caption"})
_CELL_WORDS = 12
"""Words from which a cell of a table holds text, as in a page that is laid out by tables."""
MOST_LINES = 200
"""Lines that are set apart one by one; a page has a few dozen to some hundreds."""


def read_html(path: str, text: str) -> Taken:
    """The pieces of a decoded .html file; the article's text is what a browser shows.

    Raises:
        SeedError: no article can be found in the page.
    """
    if text.count("<") > _TAGS:
        raise SeedError(path, f"has more than {_TAGS:,} HTML tags", _ONLY_THE_ARTICLE)
    if any(len(_VALUE.sub("", tag[0]).split()) > _ATTRIBUTES for tag in _TAG.finditer(text)):
        raise SeedError(path, f"has a tag with more than {_ATTRIBUTES:,} attributes", _ONLY_THE_ARTICLE)
    root = parsed(text)
    text = with_own_data(text)
    document = _extract(text) or _extract(text, plain=True)
    if document is None or root is None:
        raise _no_article(path)
    blocks = shown(root)
    head = page_head(document, text)
    language = _LANGUAGE.search(text[:20_000])
    if language:
        head["language"] = language[1]
    plain = found_article(text, plain=True)
    article = _article(blocks, document.text or plain)
    if not any(article):
        raise _no_article(path)
    return replace(_taken(blocks, article, head), expected=sum(any(map(str.isalnum, word)) for word in plain.split()))


def parsed(text: str) -> Any:
    """The root element of a page; None for one that has none."""
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        return lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None


def found_article(text: str, *, plain: bool = False) -> str:
    """The text of a page's article as trafilatura finds it.

    Args:
        text: the page.
        plain: with its balanced settings, instead of those that favour precision.
    """
    document = _extract(text, plain=plain)
    return "" if document is None else document.text or ""


def _no_article(path: str) -> SeedError:
    return SeedError(path, "has no article that can be found in the page", "Save its text as .txt instead")


def _extract(text: str, *, plain: bool = False) -> Any:
    import trafilatura  # takes as long to load as reading a hundred text files: only where there is a page

    try:
        found = trafilatura.bare_extraction(
            text,
            favor_precision=not plain,
            include_comments=False,
            include_formatting=False,
            include_images=False,
            include_links=False,
            include_tables=True,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "max_date": LATEST},
        )
    except (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError):
        return None  # a page so broken that the library trips over it is a page without an article
    return found if isinstance(found, trafilatura.settings.Document) else None


def _article(blocks: Sequence[Shown], found: str) -> list[bool]:
    """Which blocks are the article's: those that are chosen, and what belongs to one of them."""
    article = chosen(blocks, found)
    for number in range(1, len(blocks)):
        before, block = blocks[number - 1], blocks[number]
        # whose words are set as a quotation
        if article[number - 1] and before.quotation and before.quotation == block.quotation:
            article[number] = True
    return article


def _taken(blocks: Sequence[Shown], article: Sequence[bool], head: dict[str, str | tuple[str, ...]]) -> Taken:
    parts: list[str] = []
    pieces: list[Piece] = []
    excluded: list[Excluded] = []
    title = head.get("title")
    at = 0
    for block, mine in zip(blocks, article, strict=True):
        if parts:
            parts.append("\n\n")
            at += 2
        start, at = at, at + len(block.text)
        parts.append(block.text)
        reason = _reason(block) if mine or (block.tag == "h1" and block.text == title) else "page furniture"
        if reason is not None:
            excluded.append(Excluded(text=block.text, reason=reason, start=start, end=at))
            continue
        whole = block.bold >= len(block.text)
        heads = block.tag in _HEADINGS or (whole and _heads(block.text))
        pieces.append(
            Piece(
                text=block.text,
                ranges=((start, at),),
                kind="heading" if heads else "line",
                bold=0 if whole else block.bold,
                mark=QUOTE if block.quotation else "",
                quotation=block.quotation,
                item="li" in block.tags,
            )
        )
    text = "".join(parts)
    if len(excluded) > MOST_LINES:
        excluded = _runs(text, excluded)
    return Taken(text=text, pieces=tuple(pieces), head=head, excluded=tuple(excluded))


def _runs(text: str, excluded: Sequence[Excluded]) -> list[Excluded]:
    """What was set apart, with neighbours of one reason as one."""
    found: list[Excluded] = []
    for one in excluded:
        if found and found[-1].reason == one.reason and not text[found[-1].end : one.start].strip():
            last = found.pop()
            one = Excluded(text=text[last.start : one.end], reason=one.reason, start=last.start, end=one.end)
        found.append(one)
    return found


def _reason(block: Shown) -> str | None:
    """Why a block of the article is not to be quoted."""
    if block.apart:
        return block.apart
    if block.tag in _CAPTIONS:
        return "media furniture"
    if "table" in block.tags and len(block.text.split()) < _CELL_WORDS:
        return "table"
    return None


def _heads(text: str) -> bool:
    """Whether a paragraph set in bold throughout is short enough to be a heading."""
    return len(text.split()) <= 14 and not text.rstrip("\"'”’").endswith((".", ",", ";", ":"))

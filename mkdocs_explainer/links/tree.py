"""Lays links around the names of terms in a parsed Markdown page.

The page is read block by block, as a reader sees it: emphasis does not part a name from the word it belongs to,
and a name is linked only where it stands within one piece of text. Headings, code, links, images, raw HTML,
mathematics and footnotes are read and left alone. Each heading begins a section, in which a term is linked once.
"""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Callable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AtomicString

from mkdocs_explainer.render.linking import TermIndex

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LEFT = _HEADINGS | frozenset(
    "a abbr button code dt figcaption iframe kbd label math option pre samp script select style summary svg textarea "
    "th tt var".split()
)
"""Elements in which nothing is linked: what is no prose, what is a link or a control already, and headings."""

_LEFT_CLASSES = frozenset(("admonition-title", "arithmatex", "footnote", "highlight", "mermaid", "toc"))
_VOID = frozenset(("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)[^>]*?(/?)>\Z", re.DOTALL)
_STASHED = re.compile("\x02(?:wzxhzdk:(?P<raw>[0-9]+)|(?P<char>[0-9]+)|amp)\x03")
"""What Python-Markdown keeps apart until the page is written: raw HTML and entities, escaped characters, `&`."""

_BARRIER = "\ufffc"
"""Stands for what is no text, such as an image."""


class Target(NamedTuple):
    """Where a link leads, and what is shown to who hovers over it."""

    address: str
    title: str | None


class _Place(NamedTuple):
    """A piece of text in the tree: before the children of an element, or behind one of them."""

    parent: Element
    behind: Element | None

    @property
    def text(self) -> str:
        found = self.parent.text if self.behind is None else self.behind.tail
        return found or ""


class _Char(NamedTuple):
    """A character that a reader sees, and the part of a piece of text that it is written with."""

    shown: str
    place: _Place | None
    """None where no link may be."""
    start: int = 0
    end: int = 0


def link(root: Element, md: Markdown, index: TermIndex, target: Callable[[str], Target]) -> None:
    """Link the first mention of each term in each section.

    Args:
        root: the page as parsed, before it is written; it is changed.
        md: the parser, which keeps the page's raw HTML.
        index: the names.
        target: what the link of a term is, by the term's id.
    """
    # all of the page is read before the first link is laid
    for section in _sections(root, md):
        linked: set[str] = set()
        for block in section:
            links: list[tuple[_Place, int, int, str]] = []
            for mention in index.mentions("".join(char.shown for char in block)):
                part = block[mention.start : mention.end]
                place = part[0].place
                # nothing that is not seen, such as a tag, stands within the name
                whole = all(one.end == other.start for one, other in itertools.pairwise(part))
                if place is None or not whole or any(char.place is not place for char in part):
                    continue
                if mention.term not in linked:
                    linked.add(mention.term)
                    links.append((place, part[0].start, part[-1].end, mention.term))
            # from the last to the first, so that offsets and places before stay as they are
            for place, start, end, term in reversed(links):
                _lay(place, start, end, target(term))


def _lay(place: _Place, start: int, end: int, target: Target) -> None:
    text = place.text
    made = Element("a", {"class": "explainer-term", "href": target.address})
    if target.title:
        made.set("title", target.title)
    made.text, made.tail = text[start:end], text[end:]
    if place.behind is None:
        place.parent.text = text[:start]
        place.parent.insert(0, made)
    else:
        place.behind.tail = text[:start]
        place.parent.insert(list(place.parent).index(place.behind) + 1, made)


def _sections(root: Element, md: Markdown) -> list[list[list[_Char]]]:
    """The text of each block of each section, in reading order."""
    found: list[list[list[_Char]]] = [[[]]]
    # raw HTML elements that the text stands in, from outer to inner
    raw: list[str] = []

    def read(place: _Place, free: bool) -> None:
        block, text = found[-1][-1], place.text
        end = 0
        for match in [*_STASHED.finditer(text), None]:
            start = match.start() if match else len(text)
            ours = place if free and not raw and not isinstance(text, AtomicString) else None
            block.extend(_Char(text[at], ours, at, at + 1) for at in range(end, start))
            if match:
                end = match.end()
                block.extend(_Char(char, ours, start, end) for char in _shown(match, md, raw)[:1])

    def visit(element: Element, free: bool) -> None:
        tag = element.tag if isinstance(element.tag, str) else "script"
        if tag in {"br", "img"}:
            found[-1][-1].append(_Char(" " if tag == "br" else _BARRIER, None))
        classes = element.get("class", "").split()
        if tag in {"br", "img"} or "footnote-ref" in classes:
            return
        if tag in _HEADINGS:
            found.append([[]])
        free = free and tag not in _LEFT and _LEFT_CLASSES.isdisjoint(classes)
        own = md.is_block_level(tag)
        if own:
            raw.clear()
            found[-1].append([])
        read(_Place(element, None), free)
        for child in element:
            visit(child, free)
            read(_Place(element, child), free)
        if own:
            raw.clear()
            found[-1].append([])

    visit(root, True)
    return found


def _shown(match: re.Match[str], md: Markdown, raw: list[str]) -> str:
    """What a reader sees of what was kept apart; raw tags are noted as begun or ended."""
    if match["char"]:
        return chr(int(match["char"]))
    if not match["raw"]:
        return "&"
    number = int(match["raw"])
    kept = md.htmlStash.rawHtmlBlocks[number] if number < len(md.htmlStash.rawHtmlBlocks) else ""
    if not isinstance(kept, str):
        return _BARRIER
    if kept.startswith("&"):
        return html.unescape(kept)
    if (tag := _TAG.match(kept)) is None:
        return _BARRIER
    name = tag[2].lower()
    if tag[1]:
        while name in raw and raw.pop() != name:
            pass
    elif not tag[3] and name not in _VOID:
        raw.append(name)
    return " " if name == "br" else ""

"""What a saved web page says of its article: title, outlet, authors, date, section.

What the page declares comes first. Where it declares nothing, the lines right around the report are read as those of
a text are; whatever else stands on the page (related stories, menus, the foot) is about something else, and a wrong
date moves every "on Sunday" of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from mkdocs_explainer.english.credits import BY
from mkdocs_explainer.english.print_dates import PUBLISHED
from mkdocs_explainer.read.credits import byline, people, publication_date, without_date
from mkdocs_explainer.read.dates import iso_date
from mkdocs_explainer.read.outlets import is_address, without_outlet
from mkdocs_explainer.read.page_data import data_of
from mkdocs_explainer.read.tags import BLOCKS, UNSEEN

LATEST = "2100-01-01"
"""No date of a page is later: a fixed bound, or the clock would be read."""
_BEFORE, _BELOW = 3, 5
"""Lines above the heading, and below the report, that may say when it was written, as those between them do.
Unmeasured."""
_SHORT = 12
"""Words of a line above the report that holds a date and is no sentence."""
_LINKED, _BOX = 4, 40
"""Words of a link that is a headline, and of the box around it. Unmeasured."""
_BEGINS = 40
"""Characters by which a paragraph is found among the lines of the page."""
_TITLE = re.compile(r"<title\b[^>]{0,300}>([^<]{1,400})</title", re.IGNORECASE)
_SECTION = re.compile(r"<meta\b[^>]{0,200}?[\"'](?:article|og):section[\"'][^>]{0,200}>", re.IGNORECASE)
_CONTENT = re.compile(r"\bcontent\s*=\s*[\"']([^\"']{1,100})", re.IGNORECASE)
_FIGURES = re.compile(r"(?<![\w./-])\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?![\w./-])")
"""A date of which nobody knows whether the day or the month comes first: "03/04/2025"."""
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_OWNER = re.compile(r"(?:©|\bcopyright\b)([^<>\"]{1,80})", re.IGNORECASE)
_APART = UNSEEN | {"nav", "aside", "footer", "form", "button", "figure"}
"""Elements whose words say nothing of the article."""


class _Line(NamedTuple):
    """A line of the page, whether it is its heading, and the date in the markup of it."""

    text: str
    heading: bool
    stamp: str | None


def page_head(document: Any, page: str) -> dict[str, str | tuple[str, ...]]:
    """What is known of the article, with the keys of front matter; values that are not known are left out.

    Args:
        document: what trafilatura extracted.
        page: the decoded HTML.
    """
    title, site = document.title or "", document.sitename or ""
    if site == title:
        site = ""
    if not site or is_address(site):
        shown = _TITLE.search(page)
        site = (without_outlet(_text(shown[1]), site)[1] if shown else "") or site
    lines = list(_lines(page, _report(document)))
    above, below = _around(document, lines)
    section = _SECTION.search(page)
    content = _CONTENT.search(section[0]) if section else None
    authors = _authors(document, page, site, lines) or next(
        # without “by” it may be who took the picture
        (named for line in above if BY.match(line.text) and (named := byline(without_date(line.text)[0], top=True))),
        (),
    )
    found = {
        "title": title,
        "site": site,
        "author": authors,
        "date": _declared(document, page) or _dated(above, below),
        "url": document.url,
        "section": _text(content[1]) if content else None,
    }
    return {key: value for key, value in found.items() if value}


def _authors(document: Any, page: str, site: str, lines: list[_Line]) -> tuple[str, ...]:
    named = [_as_written(name, page) for name in (document.author or "").split("; ") if name]
    # the extractor takes the first that looks like one, which may be that of a box of other articles
    told = _text(_head(page) + data_of(page)) + "".join(f"\n{line.text}" for line in lines)
    named = [name for name in named if _plain(name) in _plain(told)]
    owners = [found[1] for found in _OWNER.finditer(page)]
    # a firm that is declared beside the author; a page of one's own is its author's
    others = [name for name in named if not any(name in owner for owner in owners)]
    return people(others or named, [site])


def _as_written(name: str, page: str) -> str:
    """A name with the full stops behind its initials, which the extractor takes away."""
    words = name.split()
    if not any(len(word) == 1 for word in words):
        return name
    found = re.search(r"\.?\s{1,3}".join(map(re.escape, words)), page)
    return " ".join(found[0].split()) if found else name


def _declared(document: Any, page: str) -> str | None:
    """The date in the head of the page, in its data or in its address."""
    from htmldate import find_date  # as trafilatura: only where there is a page

    head = _head(page)
    declared = _FIGURES.sub(_certain, f"{head}<body>{data_of(page[len(head) :])}<p>-</p></body></html>")
    # the date of first publication
    found = find_date(declared, extensive_search=False, original_date=True, url=document.url, max_date=LATEST)
    return found if isinstance(found, str) else None


def _head(page: str) -> str:
    body = _BODY.search(page)
    return page[: body.start()] if body else page


def _certain(found: re.Match[str]) -> str:
    """A date in figures, where it can be read in one way."""
    return found[0] if iso_date(found[0]) else ""


def _dated(above: list[_Line], below: list[_Line]) -> str | None:
    """The date that a line beside the report gives; that of a change for want of another."""
    sure: list[str | None] = []
    changed: list[str | None] = []
    for line in (*above, *(line for line in below if PUBLISHED.search(line.text))):
        dated = publication_date(line.text)
        date, first = dated if dated else (without_date(line.text)[1], True)
        if dated or byline(without_date(line.text)[0], top=True):
            (sure if first else changed).append(date or line.stamp)
    stamps = [line.stamp for line in above]
    # "Westland Wire, March 4, 2025, 9:02 AM": nothing else stands so short between a heading and a report
    lines = (line.text for line in above if len(line.text.split()) <= _SHORT and not line.text.endswith("."))
    short = map(iso_date, lines)
    return next(filter(None, (*sure, *changed, *stamps, *short)), None)


def _report(document: Any) -> list[str]:
    """The paragraphs of the report by their first characters."""
    found = [" ".join("".join(node.itertext()).split()) for node in document.body.iter("p")]
    return [text[:_BEGINS] for text in found if len(text) >= _BEGINS]


def _around(document: Any, lines: list[_Line]) -> tuple[list[_Line], list[_Line]]:
    """The lines of the page right above the report and right below it."""
    report = _report(document)
    if not report:
        return [], []
    starts = [number for number, line in enumerate(lines) if line.text.startswith(report[0])]
    ends = [number for number, line in enumerate(lines) if line.text.startswith(report[-1])]
    first = starts[0] if starts else 0
    last = ends[-1] if ends else len(lines)
    heading = max((number for number, line in enumerate(lines[:first]) if line.heading), default=first - _BEFORE)
    return lines[max(heading - _BEFORE, 0) : first], lines[last + 1 : last + 1 + _BELOW]


def _lines(page: str, report: list[str]) -> Iterator[_Line]:
    """The visible lines of the page, but for its menus, boxes and foot."""
    import lxml.etree
    import lxml.html

    try:
        root = lxml.html.document_fromstring(page)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return
    boxes = _boxes(root, report)
    words: list[str] = []
    heading, stamp = False, None
    walk = lxml.etree.iterwalk(root, events=("start", "end"))
    for event, node in walk:
        tag = node.tag if isinstance(node.tag, str) else "script"
        if (tag in BLOCKS or tag == "br") and (text := " ".join("".join(words).split())):
            yield _Line(text, heading, stamp)
            words, heading, stamp = [], False, None
        if event == "end":
            words.append(node.tail or "")
        elif tag in _APART or node in boxes:
            walk.skip_subtree()
        else:
            words.append(node.text or "")
            heading = heading or tag == "h1"
            stamp = stamp or iso_date(node.get("datetime") or "")


def _boxes(root: Any, report: list[str]) -> set[Any]:
    """The elements that name another article: few words, and a headline of it that is a link."""
    lengths: dict[Any, int] = {}
    own: set[Any] = set()  # with the page's heading or a paragraph of its report within
    for node in reversed(list(root.iter())):
        parts = (node.text or "", *(child.tail or "" for child in node)) if isinstance(node.tag, str) else ()
        lengths[node] = sum(len(part.split()) for part in parts) + sum(lengths[child] for child in node)
        if node.tag == "h1" or (_LINKED <= lengths[node] <= _BOX and _begins(node, report)):
            own.update((node, *node.iterancestors()))
    boxes: set[Any] = set()
    for link in root.iter("a"):
        box = None
        for node in (link, *link.iterancestors()):
            if node in own or lengths[node] > _BOX:
                break
            box = node
        if box is not None and lengths[link] >= _LINKED:
            boxes.add(box)
    return boxes


def _begins(node: Any, report: list[str]) -> bool:
    return any(" ".join("".join(node.itertext()).split()).startswith(text) for text in report)


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _text(words: str) -> str:
    import html

    return " ".join(html.unescape(words).split())

"""Decides what subscribers are told: an Atom feed with the short answer of every question and its sources.

A build reads no clock, so an answer is as new as the newest article that it cites; one that cites no dated
article has no place in an order of dates and is left out. Atom asks for absolute addresses: without `site_url`
there is no feed. Ids are made of the site's address and the question's id, so that a new title or a new answer is
an old entry changed; they carry no date, as `tag:` addresses would have to.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET  # only written, never read

from markupsafe import Markup, escape

from mkdocs_explainer.model import Question, Source, Web
from mkdocs_explainer.render.book import HOME, Book
from mkdocs_explainer.render.escape import clean
from mkdocs_explainer.render.places import FEED, absolute
from mkdocs_explainer.render.printing import excerpt
from mkdocs_explainer.render.provenance import sources_of
from mkdocs_explainer.render.structured import WHOLE, address, claims_on


def feed(book: Book, paths: Collection[str], web: Web) -> bytes | None:
    """The feed, newest answers first; None where there is nothing to tell or no address to tell it from.

    Args:
        book: the explainer.
        paths: of the pages that are the wiki's own.
        web: where the wiki stands.
    """
    answers = [
        (date, asked, sources)
        for asked in book.explainer.questions
        if asked.path in paths and absolute(web, asked.path) is not None
        for sources in [sources_of(book, claims_on(book, asked))]
        for date in [book.newest(sources)]
        if date is not None
    ]
    if not answers or absolute(web, FEED) is None:
        return None
    answers.sort(key=lambda answer: answer[0], reverse=True)
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom"})
    _add(root, "id", text=_id(web, "feed"))
    _add(root, "title", text=clean(book.explainer.topic.title))
    _add(root, "updated", text=_moment(answers[0][0]))
    _add(ET.SubElement(root, "author"), "name", text=clean(web.author) or clean(web.name))
    _add(root, "link", rel="self", type="application/atom+xml", href=absolute(web, FEED))
    _add(root, "link", rel="alternate", type="text/html", href=absolute(web, HOME))
    for date, asked, sources in answers:
        _entry(ET.SubElement(root, "entry"), book, asked, sources, date, web)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(entry: ET.Element, book: Book, asked: Question, sources: list[Source], date: str, web: Web) -> None:
    answer = book.claims_of(asked.short_answer) or claims_on(book, asked)[:1]
    text = excerpt(answer, WHOLE)
    items = Markup("").join(_source(source) for source in sources)
    _add(entry, "id", text=_id(web, asked.id))
    _add(entry, "title", text=clean(asked.title))
    _add(entry, "updated", text=_moment(date))
    _add(entry, "link", rel="alternate", type="text/html", href=absolute(web, asked.path))
    for source in sources:
        _add(entry, "link", rel="via", href=address(source), title=clean(source.title))
    _add(entry, "summary", text=text)
    _add(entry, "content", text=str(Markup("<p>{}</p><ul>{}</ul>").format(text, items)), type="html")


def _source(source: Source) -> Markup:
    title, url = escape(clean(source.title)), address(source)
    linked = Markup('<a href="{}">{}</a>').format(url, title) if url else title
    date = Markup(", {}").format(source.published) if source.published else Markup("")
    return Markup("<li>{}, {}{}</li>").format(clean(source.outlet), linked, date)


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str | None) -> None:
    """A child element; a link without an address is none."""
    if name == "link" and not attributes.get("href"):
        return
    child = ET.SubElement(parent, name, {key: value for key, value in attributes.items() if value})
    child.text = text


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"


def _id(web: Web, name: str) -> str:
    """An id that stays when the site moves to https or changes the form of its addresses."""
    parts = urlsplit(web.base or "")
    return uuid.uuid5(uuid.NAMESPACE_URL, f"//{parts.netloc}{parts.path}{web.prefix}#{name}").urn

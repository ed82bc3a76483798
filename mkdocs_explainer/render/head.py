"""Decides what the head of a built page gets: a description, Open Graph, the versions for machines, JSON-LD.

What a theme or another plugin has put there already stays and is not said twice. Addresses of the site itself
are absolute only where they come from `site_url`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser

from markupsafe import escape

from mkdocs_explainer.model import Page, Web
from mkdocs_explainer.render.places import DATA, absolute, versions

_END = re.compile(r"</head\s*>", re.IGNORECASE)

Tag = tuple[str, str]
"""What a tag says (`og:title`, `canonical`; "" where several may say it), and the tag."""


def into_head(document: str, tags: Iterable[Tag]) -> str:
    """A built page with tags at the end of its head, without those whose word it has already.

    Args:
        document: a whole HTML page; without a head it stays as it is.
        tags: in the order of print.
    """
    end = _END.search(document)
    if end is None:
        return document
    there = _Head()
    there.feed(document[: end.start()])
    added = "".join(f"{tag}\n" for word, tag in tags if not word or word not in there.words)
    return document[: end.start()] + added + document[end.start() :]


def tags(page: Page, topic: str, title: str, web: Web) -> list[Tag]:
    """The tags of a page, but for its structured data.

    Args:
        page: a page of the wiki.
        topic: the title of the wiki, for readers of feeds.
        title: the page's.
        web: where the wiki stands.
    """
    url = absolute(web, page.path)
    said = [
        ("description", "name", page.description),
        ("og:type", "property", "article" if page.kind == "question" else "website"),
        ("og:title", "property", title),
        ("og:description", "property", page.description),
        ("og:url", "property", url),
        ("og:site_name", "property", web.name),
        ("twitter:card", "name", "summary"),
    ]
    found = [(word, f'<meta {kind}="{word}" content="{escape(text)}">') for word, kind, text in said if text]
    if url is not None:
        found.append(("canonical", f'<link rel="canonical" href="{escape(url)}">'))
    titles = {"markdown": "Markdown", "data": DATA, "feed": topic}
    found += [
        # Material takes every link[rel=alternate] for the page in another language and asks for its sitemap; the
        # blank makes no difference to others, and keeps it from that
        ("", f'<link rel="alternate " type="{kind}" title="{escape(titles[name])}" href="{escape(href)}">')
        for name, kind, href in versions(web, page.path)
    ]
    return found


class _Head(HTMLParser):
    """The words that a head has said."""

    def __init__(self) -> None:
        super().__init__()
        self.words: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "meta":
            self.words |= {(given.get(name) or "").lower() for name in ("name", "property")}
        if tag == "link" and "canonical" in (given.get("rel") or "").lower().split():
            self.words.add("canonical")

"""What rendering makes of an explainer: the files that are written, and where they stand on the web."""

from __future__ import annotations

from typing import Literal

from mkdocs_explainer.model.value import Value


class Page(Value):
    """A Markdown page of the wiki; `path` is relative to the wiki's root."""

    path: str
    title: str
    text: str
    kind: Literal[
        "home", "question", "term", "terms", "source", "sources", "timeline", "figures", "differences", "about"
    ]
    description: str = ""
    """What it says in a sentence or two, as plain text; "" where there is no such sentence."""


class Asset(Value):
    path: str
    data: bytes


class Site(Value):
    """Everything that rendering gives: pages in reading order, files beside them."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]


class Web(Value):
    """Where a wiki stands: what machines need to know of the site around it."""

    name: str
    """Of the site."""
    places: dict[str, str]
    """Every published file of the wiki (path relative to its root), and its address relative to the site's root."""
    base: str | None = None
    """The address of the site with a slash at its end, or None when it is not known."""
    author: str = ""
    prefix: str = ""
    """The wiki's folder within the site: "" or "wiki/"."""

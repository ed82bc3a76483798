"""A wiki as it stands on a site: what `Machines` needs to know of the places that its pages have there."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_explainer.model import Explainer, Page, Web
from mkdocs_explainer.render import FEED, LLMS, Machines, load, plain_path, render

BASE = "https://example.org/site/"


def web(pages: Iterable[Page], base: str | None = BASE, *, flat: bool = False, prefix: str = "") -> Web:
    """Pages in folders of their own, or as files when `flat`, as MkDocs places them."""
    places = {name: prefix + name for name in (LLMS, "explainer.json", *([FEED] if base else []))}
    for page in pages:
        stem = prefix + page.path.removesuffix(".md")
        file = f"{stem}.html" if flat or stem.split("/")[-1] == "index" else f"{stem}/index.html"
        places[page.path] = file if flat else file.removesuffix("index.html") or "./"
        places[plain_path(page.path)] = f"{file}.md"
    return Web(name="A Site", places=places, base=base, author="An Editor", prefix=prefix)


def machines(explainer: Explainer, base: str | None = BASE, *, flat: bool = False, prefix: str = "") -> Machines:
    pages = render(explainer).pages
    return Machines(explainer, pages, load(), web(pages, base, flat=flat, prefix=prefix))

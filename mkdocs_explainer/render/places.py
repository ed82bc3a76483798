"""Decides what the files for machines are called, and how an address is made of a place.

Nothing here knows the web: which host the site is on, and whether `questions/x.md` becomes `questions/x/` or
`questions/x.html`, is given in a `Web`. Absolute addresses exist only where the site says its own.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from mkdocs_explainer.model import Page, Web

DATA = "explainer.json"
LLMS = "llms.txt"
FEED = "feed.xml"


def plain_path(page: str) -> str:
    """The plain Markdown version of a page as a file of the wiki.

    Its name does not end in .md, which would make it a page of its own for any site generator.
    """
    return f"{page}.txt"


def names(pages: Iterable[Page]) -> list[str]:
    """The files for machines that stand beside some pages wherever these are, relative to the wiki's root."""
    return [LLMS, *(plain_path(page.path) for page in pages)]


def absolute(web: Web, path: str) -> str | None:
    """The address of a file on the web, or None: it is not published, or the site's own address is not known."""
    if web.base is None or path not in web.places:
        return None
    return web.base + _bare(web.places[path])


def relative(web: Web, page: str, target: str) -> str | None:
    """The address of a file as seen from a page, or None when one of them is not published."""
    if page not in web.places or target not in web.places:
        return None
    start, place = _bare(web.places[page]), _bare(web.places[target])
    found = posixpath.relpath(place or ".", posixpath.dirname(start) or ".")
    return found + "/" if not place or place.endswith("/") else found


def best(web: Web, page: str, target: str) -> str | None:
    """The absolute address of a file where there is one, else the relative one."""
    return absolute(web, target) or relative(web, page, target)


def versions(web: Web, page: str) -> list[tuple[str, str, str]]:
    """The forms in which a page, or the whole wiki, is published for machines: name, type and address of each."""
    kinds = [
        ("markdown", "text/markdown", plain_path(page)),
        ("data", "application/json", DATA),
        ("feed", "application/atom+xml", FEED),
    ]
    found = [(name, kind, relative(web, page, path)) for name, kind, path in kinds]
    return [(name, kind, href) for name, kind, href in found if href is not None]


def copy_of(web: Web, page: str) -> str:
    """The plain version of a page, or the page itself where there is none."""
    return plain_path(page) if plain_path(page) in web.places else page


def _bare(place: str) -> str:
    """A place relative to the root of the site; MkDocs calls the root itself `./`."""
    return "" if place in {".", "./"} else place

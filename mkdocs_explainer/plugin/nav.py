"""Puts the wiki's pages at the head of a navigation that MkDocs made by itself.

Pages that MkDocs puts there cost half a minute for a thousand; so those that belong there are put in when all
others are.
"""

from __future__ import annotations

import html
from collections.abc import Sequence

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page


def put_first(nav: Navigation, pages: Sequence[Page], title: str | None) -> None:
    """Put pages behind the user's home page, or first where there is none.

    Args:
        nav: the site's; it is changed.
        pages: in the order of print.
        title: of the section that they make, as plain text; None for no section.
    """
    first: list[StructureItem] = []
    if nav.items and isinstance(nav.items[0], Page) and nav.items[0].is_homepage:
        first = [nav.items.pop(0)]
    ours: list[StructureItem] = [*pages]
    if title is not None:
        # themes print titles as they are
        section = Section(html.escape(title, quote=False), ours)
        for page in pages:
            page.parent = section
        ours = [section]
    nav.items[:0] = [*first, *ours]
    nav.pages[:] = _pages_in(nav.items)
    for page, before, after in zip(nav.pages, [None, *nav.pages[:-1]], [*nav.pages[1:], None], strict=True):
        page.previous_page, page.next_page = before, after
    nav.homepage = next((page for page in nav.pages if page.is_homepage), None)


def _pages_in(items: list[StructureItem]) -> list[Page]:
    found: list[Page] = []
    for item in items:
        if isinstance(item, Page):
            found.append(item)
        elif isinstance(item, Section):
            found += _pages_in(item.children)
    return found

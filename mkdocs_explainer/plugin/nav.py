"""Puts the wiki's pages at the head of a navigation that MkDocs made by itself.

Pages that MkDocs puts there cost half a minute for a thousand; so those that belong there are put in when all
others are. Themes whose navigation is a bar across the page have no room for a dozen questions: there these are one
menu.
"""

from __future__ import annotations

import html
from collections.abc import Collection, Sequence

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

BARS = frozenset({"mkdocs", "terminal"})
"""Themes with a bar."""


def put_first(
    nav: Navigation, pages: Sequence[Page], title: str | None, menu: Collection[Page] = (), menu_title: str = ""
) -> None:
    """Put pages behind the user's home page, or first where there is none.

    Args:
        nav: the site's; it is changed.
        pages: in the order of print.
        title: of the section that they make, as plain text; None for no section.
        menu: those that make a menu of their own, side by side among the pages.
        menu_title: what that is called, as plain text.
    """
    first: list[StructureItem] = []
    if nav.items and isinstance(nav.items[0], Page) and nav.items[0].is_homepage:
        first = [nav.items.pop(0)]
    ours: list[StructureItem] = [*pages]
    if menu:
        at = min(ours.index(page) for page in menu)
        ours = [item for item in ours if item not in menu]
        ours.insert(at, _section(menu_title, [page for page in pages if page in menu]))
    if title is not None:
        ours = [_section(title, ours)]
    nav.items[:0] = [*first, *ours]
    nav.pages[:] = _pages_in(nav.items)
    for page, before, after in zip(nav.pages, [None, *nav.pages[:-1]], [*nav.pages[1:], None], strict=True):
        page.previous_page, page.next_page = before, after
    nav.homepage = next((page for page in nav.pages if page.is_homepage), None)


def _section(title: str, items: Sequence[StructureItem]) -> Section:
    # themes print titles as they are
    section = Section(html.escape(title, quote=False), [*items])
    for item in items:
        item.parent = section
    return section


def _pages_in(items: list[StructureItem]) -> list[Page]:
    found: list[Page] = []
    for item in items:
        if isinstance(item, Page):
            found.append(item)
        elif isinstance(item, Section):
            found += _pages_in(item.children)
    return found

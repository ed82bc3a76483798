"""Decides what a reader is offered at the end of a page: the same as Markdown, everything as data, the feed.

Templates cannot know where these are, or whether they are published at all; so they come to the finished page.
"""

from __future__ import annotations

from markupsafe import Markup

from mkdocs_explainer.model import Page, Web
from mkdocs_explainer.render.places import versions
from mkdocs_explainer.render.strings import Strings


def foot(page: Page, strings: Strings, web: Web) -> str:
    """The last line of a page as HTML; nothing where there is nothing to offer."""
    links = [
        Markup('<a href="{}" type="{}">{}</a>').format(href, kind, strings.plain(f"versions.{name}"))
        for name, kind, href in versions(web, page.path)
    ]
    if not links:
        return ""
    line = Markup(" · ").join(links)
    return f'\n<p class="explainer-aside explainer-versions" data-search-exclude="1">{line}</p>\n'

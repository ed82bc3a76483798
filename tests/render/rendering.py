"""Renders Markdown with every usual extension at once, to see what of a text would act on a page."""

from __future__ import annotations

import re
import warnings
from functools import cache
from html.parser import HTMLParser
from typing import Any

import markdown

EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "nl2br"),
    *("sane_lists", "smarty", "tables", "toc", "wikilinks"),
    *("pymdownx.arithmatex", "pymdownx.betterem", "pymdownx.blocks.admonition", "pymdownx.blocks.caption"),
    *("pymdownx.blocks.definition", "pymdownx.blocks.details", "pymdownx.blocks.html", "pymdownx.blocks.tab"),
    *("pymdownx.bracketspan", "pymdownx.caret", "pymdownx.critic", "pymdownx.details", "pymdownx.emoji"),
    *("pymdownx.escapeall", "pymdownx.fancylists", "pymdownx.highlight", "pymdownx.inlinehilite"),
    *("pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark", "pymdownx.progressbar", "pymdownx.quotes"),
    *("pymdownx.saneheaders", "pymdownx.smartsymbols", "pymdownx.snippets", "pymdownx.superfences"),
    *("pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"),
]
CONFIGS: dict[str, dict[str, Any]] = {
    "smarty": {"smart_angled_quotes": True},
    "pymdownx.magiclink": {
        "repo_url_shorthand": True,
        "social_url_shorthand": True,
        "user": "somebody",
        "repo": "something",
        "provider": "github",
    },
    "pymdownx.quotes": {"callouts": True},
    "pymdownx.fancylists": {"additional_ordered_styles": ["roman", "alpha", "generic"]},
    # "21st" keeps its words and only sets "st" higher, as the owner of the site asked
    "pymdownx.smartsymbols": {"ordinal_numbers": False},
}


def to_html(text: str) -> str:
    """The HTML of a page with all extensions on."""
    converter = _converter()
    converter.reset()
    return converter.convert(text)


@cache
def _converter() -> markdown.Markdown:
    """Made once: that takes fifty times as long as converting a sentence."""
    with warnings.catch_warnings():
        # extensions of the same syntax (details and blocks.details) announce each other
        warnings.simplefilter("ignore", DeprecationWarning)
        return markdown.Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(html: str) -> tuple[str, list[tuple[str, dict[str, str | None]]]]:
    """What a reader sees of some HTML, blanks folded, and the tags that it is made of."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return fold("".join(reader.words)), reader.tags


def fold(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()

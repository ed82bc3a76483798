"""Makes text from a seed inert: what a reader sees is the text, and no character of it is markup.

Python-Markdown, its usual extensions, MkDocs' own Jinja and the macros plugin each give a meaning to
some characters. Backslashes are no cure, because only some characters may be escaped so, and the set
differs by extension; HTML entities are: they come to life after every other rule has run. Numbers are
written in hexadecimal since `&#91;` holds `#91`, which the magiclink extension takes for an issue.
Characters that only matter in company (`--`, `://`, `1.` at the start of a line) are left alone
elsewhere, so that ordinary prose stays readable in the Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from markupsafe import Markup

# Everything that str.splitlines or a Markdown parser takes for a line end or a tab; other blanks
# (no-break, thin) are part of how a number is written and stay.
_BLANKS = re.compile("[\t-\r\x1c-\x20\x85\u2028\u2029]+")

# What no reader sees: control characters; embeddings, overrides and isolates, which turn what stands
# around them; the byte order mark; and what is no valid HTML, surrogates and non-characters.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)

_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}


class Active(NamedTuple):
    """One family of syntax: every match of `signs` is a single character, which something takes for markup."""

    signs: str
    why: str


ACTIVE = (
    Active(r"""[&<>\\`*_\[\]{}|$^~="'@#+!]""", "wherever they stand"),
    Active(r"-(?=-)|(?<=-)-", "dashes of smarty, rules, snippets, arrows"),
    Active(r"(?<=\.)\.", "ellipses of smarty"),
    Active(r"/(?=/)|(?<=/)/|:(?=//)", "blocks (///), the footnotes' place marker, bare addresses"),
    Active(r"(?<=[0-9])/(?=[0-9])", "fractions of smartsymbols"),
    Active(r"(?<=[cC])/(?=[oO])", "“care of” of smartsymbols"),
    Active(r"\((?=(?i:c|r|tm)\))", "(c), (r), (tm) of smartsymbols"),
    Active(r":(?=[+\-\w]*:)|(?<=:):", "emoji, mkdocstrings"),
    Active(r"(?<=[wW]{3})\.", "bare www. addresses"),
    Active(r"\?(?=[0-9])", "merge requests of magiclink"),
    Active(r"[\da-fA-F](?=[\da-fA-F]{39})", "commits of magiclink"),
    Active(r"\A[-:?/%]", "what may start a block"),
)
"""All that acts on a page."""


def either(families: Iterable[Active]) -> re.Pattern[str]:
    """A pattern that finds each active character."""
    return re.compile("|".join(family.signs for family in families))


_ACTIVE = either(ACTIVE)
# 1. a) (iv) opens a list
_LIST_MARK = re.compile(r"\A\(?(?:[0-9]+|[A-Za-z]|[ivxlcdmIVXLCDM]+)([.)])(?=\s|\Z)")

_IN_FRONT = str.maketrans({"<": "‹", ">": "›", "'": "’", '"': "”", "&": "&amp;", "{": "&#x7B;", "}": "&#x7D;"})
"""What stands for a character in front matter; a quotation mark that opens has been made one before."""

_URL_SAFE = "%/:?#@!&+,;=._-"


class Text(str):
    """Text as data. Wherever a template prints it, it comes out as inert Markdown."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(markdown(self))


def clean(text: str) -> str:
    """The text on one line, without characters that no reader sees.

    Line ends and runs of blanks become one blank; control characters, bidirectional overrides,
    non-characters and lone surrogates go. What is left is the text that a page shows.
    """
    seen = _UNSEEN.sub("", _BLANKS.sub(" ", text))
    # blanks that only an unseen character held apart
    return _BLANKS.sub(" ", seen).strip(" ")


def pieces(text: str) -> list[str]:
    """The Markdown for each character of a cleaned text, in order.

    A list and not a string, so that links can be laid around parts of a text that was escaped as a
    whole: whether a character is active depends on its neighbours.
    """
    out = list(text)
    for match in _ACTIVE.finditer(text):
        out[match.start()] = _entity(text[match.start()])
    mark = _LIST_MARK.match(text)
    if mark:
        out[mark.start(1)] = _entity(mark.group(1))
    return out


def _entity(char: str) -> str:
    return _NAMED.get(char) or f"&#x{ord(char):X};"


def markdown(text: str) -> Markup:
    """Inert Markdown that renders as `clean(text)`."""
    return Markup("".join(pieces(clean(text))))  # noqa: S704 - this is the escaping


def link_title(text: str) -> Markup:
    """Inert text for the quoted title of a Markdown link; brackets too, which would end the link."""
    escaped = str(markdown(text)).replace("(", "&#x28;").replace(")", "&#x29;")
    return Markup(escaped)  # noqa: S704 - this is the escaping


def front_matter(text: str) -> str:
    """Text for a front matter value that themes print into HTML without escaping it.

    Some themes print it into attributes, some strip tags and thereby undo one escaping: angle
    brackets and straight double quotes therefore become their typographic likes, and only the
    ampersand and what plugins may take for template syntax are written as entities.
    """
    return re.sub(r'(?:(?<=\s)|(?<=[(“])|\A)"(?=\S)', "“", clean(text)).translate(_IN_FRONT)


def link_url(url: str | None) -> Markup | None:
    """An address on the web as the target of a Markdown link, or None if it is not http(s)."""
    if url is None:
        return None
    trimmed = url.strip()
    try:
        parts = urlsplit(trimmed)
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return None
    encoded = quote(trimmed, safe=_URL_SAFE, errors="replace")
    # a percent sign that starts no escape would make the address invalid
    encoded = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", encoded)
    return Markup(encoded.replace("&", "&amp;").replace("++", "&#x2B;&#x2B;"))  # noqa: S704


def shorten(text: str, limit: int) -> str:
    """The text cut at a word to at most `limit` characters, the cut marked with …."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1].rsplit(" ", 1)[0] if " " in text[: limit - 1] else text[: limit - 1]
    return cut.rstrip(" ,;:–—-") + "…"

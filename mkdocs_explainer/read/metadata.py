"""What is known of an article besides its text, from four places in order of trust.

`_topic.yml`, then the file's own head (front matter or HTML head), then the text, then the file's name.
A value that cannot be right (a date that is none, a link that is not http) gives way to the next place; a date
without its year is no date, and none is made up. An outlet that a file's name gives comes before one that the text
names, but for one behind its headline: who names a file "bbc-news.txt" says whose report it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from mkdocs_explainer.english.credits import SIGNED
from mkdocs_explainer.model import SourceOverride
from mkdocs_explainer.read.credits import people
from mkdocs_explainer.read.dates import iso_date
from mkdocs_explainer.read.outlets import is_address, is_outlet, outlet_of, outlet_said, without_outlet
from mkdocs_explainer.read.parts import Reading

Head = Mapping[str, str | tuple[str, ...]]

_KEYS = {
    "title": ("title", "headline"),
    "outlet": ("source", "outlet", "publisher", "site", "sitename", "publication"),
    "authors": ("authors", "author", "byline", "by"),
    "date": ("date", "published", "pubdate", "publish_date", "publication_date"),
    "url": ("url", "link", "canonical", "canonical_url", "source_url", "original_url"),
    "language": ("language", "lang", "locale"),
}
KEYS = frozenset(key for keys in _KEYS.values() for key in keys)
"""Under which names a file's head says something of an article."""
_TITLE_WORDS = 12


@dataclass(frozen=True)
class Metadata:
    """The metadata of one article, settled; the outlet is "" where none is named."""

    title: str
    outlet: str
    authors: tuple[str, ...]
    published: str | None
    url: str | None
    language: str


def given(path: str, override: SourceOverride | None, head: Head) -> tuple[str | None, str]:
    """The title and the outlet that are known before the text is looked at; None and "" where they are not.

    Args:
        path: the file, relative to the seeds folder.
        override: what `_topic.yml` says of it.
        head: front matter or HTML head, with keys in small letters.
    """
    title, outlet = _told(override, head)
    return title, outlet or outlet_of(path, title)


def _told(override: SourceOverride | None, head: Head) -> tuple[str | None, str]:
    """The title and the outlet that `_topic.yml` or the file's head gives."""
    over = override or SourceOverride()
    title = _text(head, "title")
    outlet = _first(over.outlet, _text(head, "outlet"))
    # a file's own address stands for the outlet only where its title does not end in the name of it
    if title:
        title, named = without_outlet(title, outlet or "")
        outlet = named if named and (not outlet or (not over.outlet and is_address(outlet))) else outlet
    if outlet and is_address(outlet) and not over.outlet:
        outlet = outlet.partition("://")[2].partition("/")[0] or outlet
        outlet = outlet.removeprefix("www.")
    return _first(over.title) or title, outlet or ""


def settle(
    path: str,
    *,
    override: SourceOverride | None,
    head: Head,
    reading: Reading,
    heading: str | None,
    sentence: str,
) -> Metadata:
    """Decides every value by precedence.

    Args:
        path: the file, relative to the seeds folder.
        override: what `_topic.yml` says of it.
        head: front matter or HTML head, with keys in small letters.
        reading: what the text says of itself.
        heading: the first heading that is no question.
        sentence: the first sentence of the report, for want of any title.
    """
    over = override or SourceOverride()
    title, outlet = _told(override, head)
    named = ""
    if title is None and reading.title:
        title, named = without_outlet(reading.title, outlet or outlet_of(path, None))
    file = outlet_of(path, _first(title, heading, sentence))
    # what stands behind a headline is an outlet; a file may be named for anything
    outlet = outlet or (named if named and not is_outlet(file, behind=True) else file)
    title = _first(title, heading) or _opening(sentence) or path
    url = web_address(over.url) or web_address(_text(head, "url"))
    outlet = outlet or outlet_said((part.fate, part.piece.text) for part in reading.parts)
    return Metadata(
        title=title,
        outlet=outlet,
        authors=over.authors or _authors(head, outlet) or reading.authors or _signed(reading),
        published=iso_date(over.date or "") or _date(head) or reading.published or _dated(url, reading),
        url=url,
        language=_language(_text(head, "language")),
    )


def web_address(text: str | None) -> str | None:
    """An http(s) address with a host, or None."""
    if not text:
        return None
    text = text.strip()
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host or re.search(r"[\s\x00-\x1f<>\"]", text):
        return None
    return text


def _first(*texts: str | None) -> str | None:
    for text in texts:
        if text and (clean := " ".join(text.split())):
            return clean
    return None


def _values(head: Head, name: str) -> list[str | tuple[str, ...]]:
    return [head[key] for key in _KEYS[name] if key in head]


def _text(head: Head, name: str) -> str | None:
    return _first(*(value for value in _values(head, name) if isinstance(value, str)))


def _authors(head: Head, outlet: str) -> tuple[str, ...]:
    for value in _values(head, "authors"):
        if names := people([value] if isinstance(value, str) else value, [outlet]):
            return names
    return ()


def _signed(reading: Reading) -> tuple[str, ...]:
    """The people who sign below the report."""
    signed = (found for part in _set_apart(reading, "credit line") if (found := SIGNED.match(part)))
    return next((named for found in signed if (named := people([found[1]]))), ())


def _dated(url: str | None, reading: Reading) -> str | None:
    """The date in the address (in 1,174 of 1,174 articles that of publication), in a dateline or a signature."""
    lines = [*_set_apart(reading, "dateline"), *filter(SIGNED.match, _set_apart(reading, "credit line"))]
    return next(filter(None, map(iso_date, (url or "", *lines))), None)


def _set_apart(reading: Reading, fate: str) -> list[str]:
    return [part.piece.text.strip() for part in reading.parts if part.fate == fate]


def _date(head: Head) -> str | None:
    return next(
        (date for value in _values(head, "date") if isinstance(value, str) and (date := iso_date(value))),
        None,
    )


def _language(text: str | None) -> str:
    found = re.match(r"([A-Za-z]{2,3})(?:[-_]|$)", text or "")
    return found[1].lower() if found else "en"


def _opening(sentence: str) -> str | None:
    words = sentence.split()
    if not words:
        return None
    return " ".join(words[:_TITLE_WORDS]).rstrip(".,;:") + ("…" if len(words) > _TITLE_WORDS else "")

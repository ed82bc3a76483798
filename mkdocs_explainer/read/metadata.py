"""What is known of an article besides its text, from four places in order of trust.

`_topic.yml`, then the file's own head (front matter or HTML head), then the text, then the file's name.
A value that cannot be right (a date that is none, a link that is not http) gives way to the next place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from mkdocs_explainer.english.credits import BY
from mkdocs_explainer.english.outlets import FILE_NAMES, INITIALS, SMALL_LETTERS
from mkdocs_explainer.model import SourceOverride
from mkdocs_explainer.read.credits import split_names
from mkdocs_explainer.read.dates import iso_date

Head = Mapping[str, str | tuple[str, ...]]

_KEYS = {
    "title": ("title", "headline"),
    "outlet": ("source", "outlet", "publisher", "site", "sitename", "publication"),
    "authors": ("authors", "author", "byline"),
    "date": ("date", "published", "pubdate", "publish_date", "publication_date"),
    "url": ("url", "link", "canonical", "canonical_url", "source_url", "original_url"),
    "language": ("language", "lang", "locale"),
}
_TITLE_WORDS = 12


@dataclass(frozen=True)
class Metadata:
    """The metadata of one article, settled."""

    title: str
    outlet: str
    authors: tuple[str, ...]
    published: str | None
    url: str | None
    language: str


def settle(
    path: str,
    *,
    override: SourceOverride | None,
    head: Head,
    title_line: str | None,
    heading: str | None,
    sentence: str,
    authors: tuple[str, ...],
    published: str | None,
) -> Metadata:
    """Decides every value by precedence.

    Args:
        path: the file, relative to the seeds folder.
        override: what `_topic.yml` says of it.
        head: front matter or HTML head, with keys in small letters.
        title_line: the line that opens the text, if it is a title.
        heading: the first heading that is no question.
        sentence: the first sentence of the report, for want of any title.
        authors: those that a byline names.
        published: the date that a line of the text gives.
    """
    over = override or SourceOverride()
    title = _first(over.title, _text(head, "title"), title_line)
    return Metadata(
        title=title or _first(heading) or _opening(sentence) or path,
        outlet=_first(over.outlet, _text(head, "outlet")) or outlet_of(path, title),
        authors=over.authors or _authors(head) or authors,
        published=iso_date(over.date or "") or _date(head) or published,
        url=web_address(over.url) or web_address(_text(head, "url")),
        language=_language(_text(head, "language")),
    )


def outlet_of(path: str, title: str | None) -> str:
    """An outlet from a file's name ("000_bbc-news.txt" is BBC News); the title where the name is a code.

    Where the name would fit any article ("bbc-news/article.txt"), its folder's, unless that would, too.
    """
    *folders, file = path.split("/")
    stem = file.rsplit(".", 1)[0]
    if folders and _is_generic(stem) and not _is_generic(folders[-1]):
        stem = folders[-1]
    name = re.sub(
        r"[_ -](?=[A-Za-z0-9]*\d)(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{10,}$",
        "",
        re.sub(r"^\d+[_\-. ]+", "", stem),
    )
    words = [word for word in re.split(r"[_\-\s.]+", name) if word]
    if not any(char.isalpha() for char in name) or all(_opaque(word) for word in words):
        return title or stem
    return " ".join(_cased(word, number) for number, word in enumerate(words))


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


def _is_generic(name: str) -> bool:
    return all(FILE_NAMES.fullmatch(word) for word in re.split(r"[_\-\s.]+", name) if word)


def _opaque(word: str) -> bool:
    digits = sum(char.isdigit() for char in word)
    return (len(word) >= 10 and digits >= 2) or (len(word) >= 8 and re.fullmatch(r"[0-9a-f]+", word) is not None)


def _cased(word: str, number: int) -> str:
    if INITIALS.fullmatch(word):
        return word.upper()
    if number and SMALL_LETTERS.fullmatch(word):
        return word.lower()
    return word if word != word.lower() else word[:1].upper() + word[1:]


def _first(*texts: str | None) -> str | None:
    for text in texts:
        if text and (clean := " ".join(text.split())):
            return clean
    return None


def _values(head: Head, name: str) -> list[str | tuple[str, ...]]:
    return [head[key] for key in _KEYS[name] if key in head]


def _text(head: Head, name: str) -> str | None:
    return _first(*(value for value in _values(head, name) if isinstance(value, str)))


def _authors(head: Head) -> tuple[str, ...]:
    for value in _values(head, "authors"):
        names = split_names(BY.sub("", value)) if isinstance(value, str) else value
        if any(name.strip() for name in names):
            return tuple(" ".join(name.split()) for name in names if name.strip())
    return ()


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

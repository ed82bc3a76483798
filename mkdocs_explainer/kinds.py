"""What a file is that cannot be read, told by its suffix or by its first bytes, and what to do with it.

A file in the seeds folder may hold an article although it is of no format that is read: that is told. What plainly
holds none (an image, a style sheet, a note for people) is passed over without a word.
"""

from __future__ import annotations

import re
from typing import NamedTuple


def _head(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(pattern, re.DOTALL)


class Kind(NamedTuple):
    """A kind of files that are not read, and what to do with one."""

    name: str
    """As it stands behind "is"."""
    remedy: str
    suffixes: frozenset[str] = frozenset()
    begins: re.Pattern[bytes] = _head(rb"(?!)")
    """What the first bytes of such a file are: of what is no text, or no text that anybody would write."""


_SAVE = "Save its text as .txt"
_SPLIT = "Put the text of each article in it into a .txt file of its own"
_TEXT = rb"(?:\xef\xbb\xbf)?\s{0,64}"
_ZIP = rb"PK\x03\x04"

WEB_PAGE = Kind(
    "a web page",
    "Rename it so that it ends in .html",
    frozenset({".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp", ".cgi"}),
    re.compile(_TEXT + rb"(?:<\?xml[^>]{0,200}>\s{0,64})?(?:<!doctype html|<html[\s>])", re.IGNORECASE),
)

KINDS = (
    Kind("a PDF file", _SAVE, frozenset({".pdf"}), _head(_TEXT + rb"%PDF-\d")),
    Kind("a Rich Text file", _SAVE, frozenset({".rtf"}), _head(_TEXT + rb"\{\\rtf")),
    Kind("an e-book", _SAVE, frozenset({".epub", ".mobi", ".azw3", ".fb2"}), _head(_ZIP + rb".{0,64}epub")),
    Kind(
        "an office document",
        _SAVE,
        frozenset(
            {".doc", ".docx", ".docm", ".dotx", ".odt", ".ott", ".pages", ".wpd", ".wps", ".ppt", ".pptx", ".odp"}
        ),
        _head(rb"\xd0\xcf\x11\xe0|" + _ZIP + rb".{0,64}(?:opendocument|\[Content_Types\]|word/)"),
    ),
    Kind(
        "an archive of a web page",
        "Save the page as .html instead, or its text as .txt",
        frozenset({".mht", ".mhtml", ".webarchive", ".maff", ".warc", ".wacz"}),
        _head(rb"bplist00|WARC/\d|From: <Saved by |MIME-Version: \d"),
    ),
    Kind("an e-mail", _SAVE, frozenset({".eml", ".emlx", ".msg", ".mbox"})),
    Kind(
        "a packed file",
        "Unpack it",
        frozenset({".gz", ".tgz", ".zip", ".bz2", ".xz", ".7z", ".rar", ".tar", ".zst", ".br"}),
        _head(_ZIP + rb"|\x1f\x8b|BZh\d1AY|\xfd7zXZ|7z\xbc\xaf|Rar!\x1a|\x28\xb5\x2f\xfd|.{257}ustar"),
    ),
    Kind(
        "a file of data",
        _SPLIT,
        frozenset({".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".rss", ".atom", ".xls", ".xlsx", ".ods"}),
        _head(rb"SQLite format 3"),
    ),
    WEB_PAGE,
    Kind("a text under another suffix", "Rename it so that it ends in .txt", frozenset({".text", ".asc"})),
    Kind("a file without a suffix", "Add .txt to its name if it is an article", frozenset({""})),
)
"""In this order, since some begin like others."""

OTHER = Kind("of another format", _SAVE)
"""What stands in no row of the table."""

_IMAGE = Kind(
    "an image",
    "Put the article's text into it",
    begins=_head(
        rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*\x00|MM\x00\*|\x00{2}\x01\x00|.{4}ftyp(?:avif|hei|mif1)"
    ),
)
_RECORDING = Kind(
    "a recording",
    "Put the article's text into it",
    begins=_head(rb"ID3[\x02-\x04]|\xff[\xfb\xf3\xf2]|OggS|fLaC|RIFF.{4}(?:WAVE|AVI )|\x1aE\xdf\xa3|.{4}ftyp"),
)
"""These two are told where they stand under the suffix of an article, and passed over under their own."""

_NO_ARTICLE = frozenset(
    (
        *(".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".webp", ".avif", ".heic", ".heif", ".svg", ".svgz"),
        *(".ico", ".cur", ".bmp", ".tif", ".tiff", ".psd", ".ai", ".eps", ".raw", ".xcf"),
        *(".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".wav", ".flac"),
        *(".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".ogv", ".m3u8"),
        *(".css", ".scss", ".less", ".js", ".mjs", ".ts", ".map", ".wasm", ".download"),
        *(".woff", ".woff2", ".ttf", ".otf", ".eot"),
        *(".tmp", ".bak", ".swp", ".part", ".crdownload", ".lnk", ".url", ".webloc", ".desktop", ".ini", ".lock"),
    )
)
"""Suffixes of what plainly holds no article: images, recordings, what a page is made of, and what programs leave."""

_NOTES = re.compile(
    r"(?i:read_?me|thumbs\.db)(?:\.\w{1,8})?|(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS|CHANGELOG|CONTRIBUTING)(?:\.\w{1,8})?"
    r"|Icon\r|~\$.*|#.*#|.*~"
)
"""Names of notes about a folder, and of what systems and editors leave in it. "licence.txt" may be an article."""


def suffix_of(name: str) -> str:
    """The last suffix of a file's name, in small letters and with its dot; empty where it has none."""
    stem, dot, suffix = name.rpartition(".")
    return dot + suffix.lower() if stem and suffix.strip() else ""


def is_no_article(name: str) -> bool:
    """Whether a file of this name plainly holds no article."""
    return bool(_NOTES.fullmatch(name)) or suffix_of(name) in _NO_ARTICLE


def kind_of_name(name: str) -> Kind:
    """The kind of a file that is not read, by its name."""
    return next((kind for kind in KINDS if suffix_of(name) in kind.suffixes), OTHER)


def kind_of_bytes(name: str, data: bytes) -> Kind | None:
    """What a file is that has the suffix of an article and holds something else; None where it may be one.

    Args:
        name: the file's name: a page under the suffix of one is none of these.
        data: its bytes, or the first few hundred of them.
    """
    found = next((kind for kind in (*KINDS, _IMAGE, _RECORDING) if kind.begins.match(data)), None)
    return None if found is WEB_PAGE and suffix_of(name) in {".html", ".htm"} else found

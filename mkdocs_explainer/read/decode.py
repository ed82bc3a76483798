"""Bytes to text, once, for all formats.

Unicode is taken at its word (byte order mark, then strict UTF-8); only then is a legacy encoding
guessed. The guess is kept to the encodings that newspapers' exports really come in: over all encodings
a short English text with a few curly quotes is readily taken for Chinese. What begins like a file of another
kind (a PDF, a packed file) is named as such: read as text it would be gibberish, or an unknown encoding.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from mkdocs_explainer.errors import SeedError
from mkdocs_explainer.kinds import kind_of_bytes

MAX_BYTES = 2_000_000
"""Largest file that is read, in bytes; saved pages of 600 kB are usual, articles of 50 kB are long."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ["cp1252", "mac_roman", "cp1250", "cp1251", "iso8859_15", "iso8859_2", "cp1254", "cp1257"]
_LATIN = frozenset({"cp1250", "iso8859_15", "iso8859_2", "cp1254", "cp1257"})
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def decode(path: str, data: bytes) -> str:
    """The text of a seed.

    Args:
        path: the file's name, for messages.
        data: its bytes.

    Raises:
        SeedError: the file is too large, empty, binary, or in no encoding that can be made out.
    """
    if len(data) > MAX_BYTES:
        raise SeedError(
            path,
            f"is {len(data) / 1e6:.1f} MB, more than the {MAX_BYTES // 1_000_000} MB that are read",
            "Keep only the article's own text in it",
        )
    if (kind := kind_of_bytes(path, data)) is not None:
        raise SeedError(path, f"is {kind.name}, whatever its suffix says", kind.remedy)
    text = _decode(path, data)
    if "\x00" in text or len(_CONTROL.findall(text)) > len(text) / 100:
        raise _binary(path)
    if not text.strip():
        raise SeedError(path, "is empty", "Put the article's text into it, or delete it")
    return text


def _decode(path: str, data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise SeedError(
                    path,
                    f"starts like {encoding.upper()} but is not (byte {error.start + len(mark)})",
                    "Save it again as UTF-8",
                ) from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if b"\x00" in data:
        raise _binary(path)
    return _declared(data) or _guessed(path, data)


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    if found is None:
        return None
    name = found[1].decode("ascii", "ignore").lower()
    try:
        # browsers read what calls itself Latin-1 or ASCII as Windows-1252
        return data.decode("cp1252" if name in {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"} else name)
    except (LookupError, ValueError):
        return None


def _guessed(path: str, data: bytes) -> str:
    best = from_bytes(data, cp_isolation=_LEGACY).best()
    if best is None:
        raise SeedError(path, "is in an encoding that cannot be made out", "Save it again as UTF-8")
    if best.encoding in _LATIN:
        # a few accented names in an English text do not tell these apart, and nearly all are Windows-1252
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass
    return data.decode(best.encoding)


def _binary(path: str) -> SeedError:
    return SeedError(
        path,
        "is not text (it holds binary data)",
        "Save the article as .txt, .md or .html, or move the file out of the seeds folder",
    )

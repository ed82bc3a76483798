"""Ids and names of pages: stable as long as what they are made from."""

from __future__ import annotations

import hashlib

from slugify import slugify

_RESERVED = frozenset(
    ("index", "con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)))
)
"""The page of a folder itself, and names of devices, which no file on Windows can have."""


def unique_slug(text: str, taken: set[str], fallback: str = "page") -> str:
    """A slug of at most 60 characters that is not taken yet; it is added to `taken`."""
    stem = slugify(text.replace("’", "").replace("'", ""), max_length=60, word_boundary=True) or fallback
    slug = stem
    number = 2
    while slug in taken or slug in _RESERVED:
        slug = f"{stem}-{number}"
        number += 1
    taken.add(slug)
    return slug


def claim_id(source: str, text: str) -> str:
    """A claim's id: stable as long as its source and its sentence are."""
    return "c-" + hashlib.sha256(f"{source}\n{text}".encode()).hexdigest()[:10]

"""The English language as data: word lists, patterns and tables, each with its use. Nothing is decided here.

A file is a subject, and a value in it is asked for by its name. Where nothing else is said a list was written by
hand, from what news reports print. A second language is a second folder with the same files.
"""

from __future__ import annotations

CODE = "en"
"""The language that this folder is data of, as in ISO 639: the one that is analysed."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def name_set(text: str) -> frozenset[str]:
    """The names of a text, between commas, as a set."""
    return frozenset(name.strip() for name in " ".join(text.split()).split(","))

"""Finds where the names of terms stand in a printed sentence.

Longest match first, whole words only, and as written: a name is matched in its own case, because
"US" is not "us" and "May" is not "may"; only a term written all in lower case ("reverse osmosis")
may also open a sentence. A name that belongs to two terms, or that is a month or a weekday, is only
a mention where weaving says that the term is meant. Deciding what is a mention never changes text:
this module gives offsets, and the words between them are left as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from mkdocs_explainer.model import Term

_CALENDAR = frozenset(
    [
        *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
        *("October", "November", "December"),
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ]
)


@dataclass(frozen=True)
class Mention:
    """A place in a text where a term is named: `text[start:end]` is one of its names."""

    start: int
    end: int
    term: str


class TermIndex:
    """All names of all terms, ready to be looked for.

    Args:
        terms: the glossary; a term's name and its aliases are its names.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        owners: dict[str, list[str]] = {}
        for term in terms:
            for name in (term.name, *term.aliases):
                for form in _forms(_fold(" ".join(name.split()))):
                    listed = owners.setdefault(form, [])
                    if term.id not in listed:
                        listed.append(term.id)
        self._owners = owners
        # By their first two characters, so that a glossary of thousands costs a sentence nothing;
        # longest first, so that the longest name at a place is the one that is found.
        self._names: dict[str, list[str]] = {}
        for name in sorted(owners, key=lambda name: (-len(name), name)):
            self._names.setdefault(name[:2], []).append(name)

    def mentions(self, text: str, meant: Collection[str] = ()) -> list[Mention]:
        """All mentions in reading order; they do not overlap.

        Args:
            text: a sentence on one line.
            meant: ids of the terms that weaving found in it; they settle ambiguous names.
        """
        found: list[Mention] = []
        folded = _fold(text)
        position = 0
        while position < len(folded) - 1:
            mention = self._at(folded, position, meant)
            if mention is not None:
                found.append(mention)
            position = mention.end if mention is not None else position + 1
        return found

    def _at(self, text: str, start: int, meant: Collection[str]) -> Mention | None:
        for name in self._names.get(text[start : start + 2], ()):
            end = start + len(name)
            if text.startswith(name, start) and _is_whole(text, start, end):
                term = self._term(name, meant)
                if term is not None:
                    return Mention(start, end, term)
        return None

    def _term(self, name: str, meant: Collection[str]) -> str | None:
        owners = self._owners[name]
        said = [owner for owner in owners if owner in meant]
        if len(said) == 1:
            return said[0]
        if len(owners) > 1 or name in _CALENDAR:
            return None
        return owners[0]


def _fold(text: str) -> str:
    return text.replace("’", "'")


def _forms(name: str) -> list[str]:
    """The spellings under which a name is looked for; none when it is too short to mean anything."""
    if len(name) < 2 or (len(name) == 2 and not name.isupper()):
        return []
    if name == name.lower() and name[0].isalpha():
        return [name, name[0].upper() + name[1:]]
    return [name]


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the words from start to end stand as words of their own, possessives allowed."""
    before, after = text[max(0, start - 2) : start], text[end : end + 3]
    if _is_word(text[start]) and re.search(r"[\w@]\Z", before):
        return False
    if _is_word(text[end - 1]) and re.match(r"\w", after):
        return False
    # O'Brien holds no Brien, Smith-Jones no Jones and example.com no com; a US-led force holds the US
    joined_before = re.search(r"\w['./]\Z|\w[-‐‑]\Z|//\Z", before)
    joined_after = re.match(r"[-‐‑][A-Z0-9]|[.@/]\w|'(?!s\b)\w", after)
    return not (joined_before or joined_after)


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"

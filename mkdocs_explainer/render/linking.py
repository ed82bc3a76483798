"""Finds where the names of terms stand in a text: on the wiki's own pages and on those of the user.

Longest name first, whole words only, and as written: "US" is not "us" and "May" is not "may"; only a term
written in small letters ("reverse osmosis") may also open a sentence or stand in the plural. Where a name found so
is no mention after all is told in `refusals`. Finding mentions never changes text: this module gives offsets, and
the words between them are left as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from mkdocs_explainer.model import Term
from mkdocs_explainer.render.refusals import Place, is_refused
from mkdocs_explainer.render.spelling import fold, inflected, is_joined, spellings


@dataclass(frozen=True)
class Mention:
    """A place in a text where a term is named: `text[start:end]` is one of its names."""

    start: int
    end: int
    term: str


_ADDRESS = re.compile(r"\b[A-Za-z][A-Za-z0-9+.-]{0,30}://\S+|\bwww\.\S+|(?<!\S)[^\s@]+@\w[^\s@]*\.\S+")
"""Each part can end at one place only: a word of many thousand signs must not hang a build."""


class TermIndex:
    """All names of all terms, ready to be looked for.

    Args:
        terms: the glossary; a term's name and its aliases are its names.
        no_link: names that are never a mention. The id or the name of a term holds for all its names.
    """

    def __init__(self, terms: Iterable[Term], no_link: Iterable[str] = ()) -> None:
        glossary = list(terms)
        unwanted = {_key(name) for name in no_link}
        self._kinds = {term.id: term.kind for term in glossary}
        self._owners: dict[str, list[str]] = {}
        self._sharing: dict[str, list[str]] = {}
        self._muted: set[str] = set()
        # what a name is made into must not take the place of what another term is called
        derived: dict[str, list[str]] = {}
        for term in glossary:
            names = dict.fromkeys(_line(name) for name in (term.name, *term.aliases))
            mute = not unwanted.isdisjoint((_key(term.id), _key(term.name)))
            for name in names:
                _add(self._sharing, _key(name), term.id)
                forms, further = spellings(name), inflected(name)
                for listed, made in ((self._owners, forms), (derived, further)):
                    for form in made:
                        _add(listed, form, term.id)
                if mute or _key(name) in unwanted:
                    self._muted.update((*forms, *further))
        self._owners = derived | self._owners
        # By their first two characters, so that a glossary of thousands costs a sentence nothing;
        # longest first, so that the longest name at a place is the one that is found.
        self._names: dict[str, list[str]] = {}
        for name in sorted(self._owners, key=lambda name: (-len(name), name)):
            self._names.setdefault(name[:2], []).append(name)

    def namesakes(self, term: Term) -> list[str]:
        """The ids of other terms that share a name with this one, whatever its case and dots."""
        found = [id_ for name in (term.name, *term.aliases) for id_ in self._sharing.get(_key(_line(name)), ())]
        return [id_ for id_ in dict.fromkeys(found) if id_ != term.id]

    def mentions(self, text: str, meant: Collection[str] = ()) -> list[Mention]:
        """All mentions in reading order; they do not overlap.

        Args:
            text: a sentence or a paragraph.
            meant: ids of the terms that weaving found in it; they settle ambiguous names.
        """
        found: list[Mention] = []
        folded = fold(text)
        addresses = {place for match in _ADDRESS.finditer(folded) for place in range(*match.span())}
        position = 0
        while position < len(folded) - 1:
            name = None if position in addresses else self._name_at(folded, position)
            if name is None:
                position += 1
                continue
            end = position + len(name)
            term = self._term(folded, position, end, meant)
            if term is not None:
                found.append(Mention(position, end, term))
            position = end
        return found

    def _name_at(self, text: str, start: int) -> str | None:
        """The longest name that stands here as words of their own."""
        for name in self._names.get(text[start : start + 2], ()):
            if text.startswith(name, start) and not is_joined(text, start, start + len(name)):
                return name
        return None

    def _term(self, text: str, start: int, end: int, meant: Collection[str]) -> str | None:
        """The term that a name means at its place, or None where that is open."""
        name = text[start:end]
        owners = self._owners[name]
        said = [owner for owner in owners if owner in meant]
        term = (said or owners)[0]
        several = len(said) != 1 and len(owners) > 1
        place = Place(text, start, end, self._kinds[term], bool(said), several, name in self._muted)
        return None if is_refused(place) else term


def _add(listed: dict[str, list[str]], name: str, term: str) -> None:
    ids = listed.setdefault(name, [])
    if term not in ids:
        ids.append(term)


def _line(name: str) -> str:
    return " ".join(fold(name).split())


def _key(name: str) -> str:
    """What names have in common that a reader may take for one another."""
    return _line(name).replace(".", "").casefold()

"""The gold of a topic as typed values, and what it means for a text to be, or to hold, a sentence.

The gold was written by a reader and names exact sentences, so nothing here guesses at meaning: a
printed text states a fact when it is, for the most part, one of the sentences listed for the fact
in the file that the text was printed from.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import yaml

ROOT = Path(__file__).resolve().parents[2]

# What is measured is the tree that the scorer stands in, and not a copy that may be installed. This
# module is the first that all the others import.
sys.path.insert(0, str(ROOT))


class GoldError(Exception):
    """The gold cannot be used; the message says where it is wrong."""


class Quoted(msgspec.Struct, frozen=True):
    """A sentence of a file; some readers list the two that state a thing together."""

    file: str
    sentence: str | list[str]

    @property
    def sentences(self) -> list[str]:
        return [self.sentence] if isinstance(self.sentence, str) else self.sentence


class Fact(msgspec.Struct, frozen=True):
    id: str
    text: str
    importance: str
    attribution: str = ""
    must_keep_attribution: bool = False
    support: list[Quoted] = []
    also: list[Quoted] = []
    partial: list[Quoted] = []
    near_miss: list[Quoted] = []


class Variant(msgspec.Struct, frozen=True):
    file: str
    heading: str


class GoldQuestion(msgspec.Struct, frozen=True):
    id: str
    canonical: str
    facts: list[str]
    variants: list[Variant] = []
    generated: bool = False
    may_join: str = ""
    """Another question whose page this one may be a part of: right either way."""


class Side(msgspec.Struct, frozen=True):
    value: str
    support: list[Quoted] = []


class Disagreement(msgspec.Struct, frozen=True):
    id: str
    about: str
    kind: str
    values: list[Side]


class GoldTerm(msgspec.Struct, frozen=True):
    name: str
    page: str = "must"
    aliases: list[str] = []
    best_definition: list[Quoted] = []
    other_definitions: list[Quoted] = []


class Boilerplate(msgspec.Struct, frozen=True):
    file: str
    string: str
    line: bool = False
    """Only as a whole line: the words may stand within a sentence."""
    soft: bool = False
    """Filler: not wanted, and no error."""


class DatedEvent(msgspec.Struct, frozen=True):
    date: str
    support: list[Quoted] = []
    text: str = ""


class Group(msgspec.Struct, frozen=True):
    origin: str
    files: list[str]


class GoldFile(msgspec.Struct, frozen=True):
    path: str


class Gold(msgspec.Struct, frozen=True):
    files: dict[str, GoldFile]
    facts: list[Fact]
    questions: list[GoldQuestion]
    disagreements: list[Disagreement]
    glossary: list[GoldTerm]
    boilerplate: list[Boilerplate]
    dated_events: list[DatedEvent]
    independence: list[Group]
    glossary_must_not: list[str] = []
    exhaustive: bool = False
    """All sentences with a fact are listed: citing any other one is an error."""

    def key_of(self, path: str) -> str:
        """The gold's short name of a source, from its path in the seeds folder."""
        name = Path(path).name
        return next((key for key, file in self.files.items() if Path(file.path).name == name), name)

    def facts_in(self, text: str, file: str, *kinds: str) -> frozenset[str]:
        """Ids of the facts that a text of a file states (`kinds`: support, also, partial)."""
        return frozenset(
            fact.id
            for fact in self.facts
            if any(entry.file == file and any(is_sentence(text, s) for s in entry.sentences)
                   for kind in kinds for entry in entries(fact, kind))
        )  # fmt: skip

    def files_stating(self, fact: Fact) -> set[str]:
        return {entry.file for entry in (*fact.support, *fact.also)}


def entries(fact: Fact, kind: str) -> list[Quoted]:
    found: list[Quoted] = getattr(fact, kind)
    return found


def load_gold(path: Path) -> Gold:
    """Read a gold.

    Raises:
        GoldError: it is not of the form that this module describes.
    """
    try:
        return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), Gold)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise GoldError(f"{path}: {error}") from error


# --- words ---------------------------------------------------------------------------------------

_WORD = re.compile(r"[^\W_]+")
_LEFT_OUT = re.compile(r"\[[^\]]*\]|…|\.\.\.")


@lru_cache(maxsize=20_000)
def words(text: str) -> tuple[str, ...]:
    """The words of a text: letters and digits only, case folded, so that layout decides nothing."""
    return tuple(_WORD.findall(text.replace("’", "'").casefold()))


def holds(text: str, part: str) -> bool:
    """Whether the words of `part` stand in `text`, one after the other."""
    return f" {' '.join(words(part))} " in f" {' '.join(words(text))} "


@lru_cache(maxsize=200_000)
def is_sentence(text: str, sentence: str) -> bool:
    """Whether a text is a sentence of the gold: nearly all of it, or a good part of it and nothing else.

    Words are compared in order. 0.8 of the sentence lets a trimmed attribution or dateline go; a text
    that is nothing but words of the sentence may be as little as 0.4 of it.
    """
    a, b = words(text), words(sentence)
    if not a or not b or len(set(a) & set(b)) < 0.4 * len(set(b)):
        return False
    common = _common(a, b)
    return common >= 0.8 * len(b) or (common >= 0.9 * len(a) and common >= 0.4 * len(b))


def _common(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(b) + 1)
    for word in a:
        before = 0
        for at, other in enumerate(b, start=1):
            kept = row[at]
            row[at] = before + 1 if word == other else max(row[at], row[at - 1])
            before = kept
    return row[-1]


def is_cut_from(text: str, quote: str) -> bool:
    """Whether a printed text is a quote, but for `[inserted]` words and `…` for words left out."""
    rest = f" {' '.join(words(quote))} "
    for piece in _LEFT_OUT.split(text):
        part = f" {' '.join(words(piece))} "
        if not part.strip():
            continue
        at = rest.find(part)
        if at < 0:
            return False
        rest = rest[at + len(part) - 1 :]
    return True


# --- files ---------------------------------------------------------------------------------------


class _Visible(HTMLParser):
    """Collects what a reader of the page sees."""

    _HIDDEN = ("script", "style", "template", "noscript")
    _WITHIN = ("a", "abbr", "b", "cite", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub",
               "sup", "time", "u")  # fmt: skip

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._depth += tag in self._HIDDEN
        if tag not in self._WITHIN:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag in self._HIDDEN
        if tag not in self._WITHIN:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._depth:
            self.pieces.append(data)


def text_of(path: Path) -> str:
    """What stands in a seed: the file's characters, or for HTML what its page shows."""
    text = path.read_text(encoding="utf-8")
    if path.suffix not in (".html", ".htm"):
        return text
    page = _Visible()
    page.feed(text)
    page.close()
    return "".join(page.pieces)


def quoted(groups: Iterable[Iterable[Quoted]]) -> Iterator[tuple[str, str]]:
    """All (file, sentence) pairs of some lists of the gold."""
    for group in groups:
        for entry in group:
            for sentence in entry.sentences:
                yield entry.file, sentence

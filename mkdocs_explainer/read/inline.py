"""Inline Markdown of one paragraph: what a reader of the rendered page sees of it.

Read from left to right as CommonMark says: code, tags and addresses first, then links, then emphasis. What is seen
otherwise than written ("&mdash;", a superscript 3) keeps its place; words that were struck out set their paragraph
apart, since what is left of it is not what its author wrote. Every pattern is tried at one place only and bounded,
and what nothing closes is looked for once, so that no run of brackets, stars or open tags makes it slow.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from mkdocs_explainer.english.amounts import MEASURES
from mkdocs_explainer.read.emphasis import PUNCTUATION, Run, paired, run_at
from mkdocs_explainer.read.pieces import LONGEST_WORD, Piece, Range
from mkdocs_explainer.read.sight import ENTITY, INVISIBLE, Sight, read_entity
from mkdocs_explainer.read.tags import BLOCKS, DRAWN, STRUCK, UNSEEN, Tag, tag_at

_MARK = re.compile(rf"[\\`<&!\[\]*_~=]|{INVISIBLE.pattern}")
_TICKS = re.compile(r"`+")
_ADDRESS = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]{0,2000}|[\w.+-]{1,80}@[\w.-]{1,200})>")
_UNTOLD = re.compile(r"<(?:\?[^<>]{0,500}\?|![A-Za-z][^>]{0,500})>")
_TARGET = re.compile(
    r"\(\s{0,40}+(?:<[^<>\n]{0,2000}+>"
    r"|(?!<)(?:[^\s()\\]|\\\S|\((?:[^\s()\\]|\\\S|\([^\s()]{0,200}+\)){0,500}+\)){0,2000}+)"
    r"(?:\s{1,40}+(?:\"(?:[^\"\\]|\\.){0,500}+\"|'(?:[^'\\]|\\.){0,500}+'|\((?:[^()\\]|\\.){0,500}+\)))?\s{0,40}+\)",
    re.DOTALL,
)
_INSIDE = re.compile(r"\[(?P<words>(?:[^\[\]]|\[[^\[\]]{0,40}+\]){0,200}+)\]")
_LABEL = re.compile(r"\[(?P<words>[^\[\]]{0,200}+)\]")
_TAGS = re.compile(r"<[^<>]{0,2000}+>")
_FORMAT = re.compile(r"\{[^{}\n]{0,200}\}")
"""Attributes behind a link or a picture."""
_NOTE = re.compile(r"\^[^\[\]\s]{1,80}")
_NUMBERS = re.compile(r"(?:\\?\[)?\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}(?:\\?\])?")
_ESCAPED_NUMBERS = re.compile(r"\\\[(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9})\\?\]")
_UNIT = re.compile(rf"[^\W\d_]{{1,2}}|(?:{MEASURES})(?:e?s)?|feet|inches", re.IGNORECASE)
"""What is squared or cubed: a unit has one or two letters, or is one that is spelt out."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ACTING = frozenset({"a", "sup", "sub"}) | STRUCK
"""Elements that may change which words are read."""
_RAISED = str.maketrans("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
_N = str.maketrans("n", "ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


@dataclass(frozen=True)
class Inline:
    """A paragraph as a reader sees it.

    Attributes:
        pieces: what is read of it, one piece but where tags of blocks part it; `bold` says how far bold text runs.
        apart: those parts of it, as written, that cannot be quoted as they are shown, and why.
    """

    pieces: tuple[Piece, ...]
    apart: tuple[tuple[Piece, str], ...]


def read_inline(piece: Piece, labels: Collection[str] = (), items: Mapping[int, bool] | None = None) -> Inline:
    """A paragraph as a reader sees it.

    Args:
        piece: the paragraph as written.
        labels: of all links that the file defines elsewhere, as `label` gives them.
        items: where in the piece's text other paragraphs of it begin, and whether each is an item of a list; marks
            may run from one to the next.
    """
    return _Reader(piece, labels, items or {}).read()


def label(text: str) -> str:
    """A link's label in the form in which labels are compared."""
    return " ".join(text.split()).casefold()


@dataclass
class _Bracket:
    """An open bracket, with the number of runs that stand before it."""

    start: int
    inner: int
    picture: bool
    runs: int
    active: bool = True


class _Reader:
    def __init__(self, piece: Piece, labels: Collection[str], items: Mapping[int, bool]) -> None:
        self.piece = piece
        self.items = items
        self.text = piece.text
        self.labels = labels
        self.sight = Sight(piece)
        self.runs: list[Run] = []
        self.brackets: list[_Bracket] = []
        self.struck: list[Range] = []
        self.unread: list[Range] = []  # what a browser shows as no row of words
        self.bold: dict[int, int] = {}  # where what is bold begins, and where it ends
        self.blocks: list[Tag] = []
        self.open: defaultdict[str, list[Tag]] = defaultdict(list)
        self.elements: list[tuple[Tag, int, int]] = []  # an opening tag, where its content ends, where it ends itself
        self.unclosed: set[str] = set()
        self.ticks: defaultdict[int, list[int]] = defaultdict(list)
        for run in _TICKS.finditer(piece.text):
            self.ticks[len(run[0])].append(run.start())

    def read(self) -> Inline:
        at = 0
        while mark := _MARK.search(self.text, at):
            at = self.step(mark)
        self.pair(0)
        end = len(self.text)
        for tags in self.open.values():  # what is never closed goes on to the end: the first of each will do
            for left in tags[:1] + [tag for tag in tags if tag.hidden][:1]:
                self.elements.append((left, end, end))
        for low, high in _outermost([(tag.start, high) for tag, _, high in self.elements if tag.hidden]):
            self.sight.drop(low, high)
        for tag, inner, high in sorted(self.elements, key=lambda one: one[1]):
            self.element(tag, inner, high)
        return self.parted()

    def step(self, mark: re.Match[str]) -> int:
        """Reads what begins with a mark; gives where to go on."""
        at, char, text = mark.start(), mark[0][0], self.text
        following = text[at + 1 : at + 2]
        if char == "\\":
            numbers = _ESCAPED_NUMBERS.match(text, at)
            if numbers and self.is_mark(at, numbers.end(), numbers[1], linked=False):
                self.sight.drop(*numbers.span())
                return numbers.end()
            if following in PUNCTUATION or following in {"\n", "\r", ""}:
                self.sight.drop(at, at + 1)
                return at + 2
            return at + 1
        if char == "`":
            return self.code(at)
        if char == "<":
            return self.angle(at)
        if char == "&":
            if entity := ENTITY.match(text, at):
                self.sight.spell(*entity.span(), read_entity(entity[0]))
            return entity.end() if entity else at + 1
        if char in "![":
            picture = char == "!"
            if not picture or following == "[":
                self.brackets.append(_Bracket(at, at + 1 + picture, picture, len(self.runs)))
                return at + 1 + picture
            return at + 1
        if char == "]":
            return self.closed(at)
        if run := run_at(text, at):
            self.runs.append(run)
            return run.end
        self.sight.drop(*mark.span())
        return mark.end()

    def code(self, at: int) -> int:
        """A stretch of code: what is in it is shown as it is."""
        end = at
        while self.text[end : end + 1] == "`":
            end += 1
        places = self.ticks[end - at]
        number = bisect_left(places, end)
        if number == len(places):
            return end
        start, close, after = end, places[number], places[number] + end - at
        inside = self.text[start:close]
        if inside[:1] == inside[-1:] == " " and inside.strip():  # they keep ticks apart
            start, close = start + 1, close - 1
        self.sight.drop(at, start)
        self.sight.drop(close, after)
        return after

    def angle(self, at: int) -> int:
        text = self.text
        if text.startswith("<!--", at):
            return self.until("-->", at, at + 4)
        if address := _ADDRESS.match(text, at):
            self.sight.drop(at, at + 1)
            self.sight.drop(address.end() - 1, address.end())
            return address.end()
        if untold := _UNTOLD.match(text, at):
            self.sight.drop(*untold.span())
            return untold.end()
        tag = tag_at(text, at)
        if tag is None:
            return at + 1
        if tag.name in UNSEEN and not tag.closes and not tag.empty:
            end = self.until(f"</{tag.name}", at, tag.end)
            if end > tag.end:
                self.unread += [(at, end)] if tag.name in DRAWN and _has_words(text[tag.end : end]) else []
                return end
        self.sight.spell(at, tag.end, {"br": " ", "q": "”" if tag.closes else "“"}.get(tag.name, ""))
        if tag.name in BLOCKS:
            self.blocks.append(tag)
        if tag.closes and self.open[tag.name]:
            opened = self.open[tag.name].pop()
            self.elements.append((opened, at, tag.end))
        # one that does nothing is noted within one that hides, so as not to be closed in its place
        elif not (tag.closes or tag.empty) and (tag.hidden or self.open[tag.name] or tag.name in _ACTING):
            self.open[tag.name].append(tag)
        return tag.end

    def until(self, close: str, start: int, inner: int) -> int:
        """Leaves out what stands up to the end of a comment or element; gives where it ends, or `inner`."""
        found = None if close in self.unclosed else re.compile(close, re.IGNORECASE).search(self.text, inner)
        if found is None:
            self.unclosed.add(close)
            return inner
        end = found.end()
        if close != "-->":
            end = self.text.find(">", end) + 1 or len(self.text)
        self.sight.drop(start, end)
        return end

    def closed(self, at: int) -> int:
        """A closing bracket: of a link, a picture, the mark of a footnote, or of nothing."""
        if not self.brackets:
            return at + 1
        bracket = self.brackets.pop()
        found = _INSIDE.match(self.text, bracket.inner - 1)
        inside = found["words"] if found and found.end() == at + 1 else ""
        end = self.target(at + 1, inside) if bracket.active else 0
        start = bracket.start if end else bracket.inner - 1  # "So it is![1]" is no picture
        if _NOTE.fullmatch(inside) and not self.text[at + 1 : at + 2].isalnum():
            self.leave_out(start if bracket.picture and end else bracket.inner - 1, at + 1, bracket.runs)
            return at + 1
        if (bracket.picture and end) or self.is_mark(start, end or at + 1, inside, linked=bool(end)):
            self.leave_out(start, end or at + 1, bracket.runs)
            return end or at + 1
        if not end:
            return at + 1
        self.sight.drop(bracket.start, bracket.inner)
        self.sight.drop(at, end)
        self.pair(bracket.runs)
        for above in self.brackets:
            above.active = above.active and above.picture
        return end

    def target(self, at: int, inside: str) -> int:
        """The end of a link's target that begins at an offset, behind what is linked; 0 where none does."""
        text = self.text
        if found := _TARGET.match(text, at):
            end = found.end()
            formatted = _FORMAT.match(text, end)
            return formatted.end() if formatted else end
        if named := _LABEL.match(text, at):
            if label(named["words"] or inside) in self.labels:
                return named.end()
            if named["words"]:
                return 0
        return at if inside and label(inside) in self.labels else 0

    def leave_out(self, start: int, end: int, runs: int) -> None:
        """Leaves out a bracket with all that is in it, marks of emphasis from that number on."""
        self.sight.drop(start, end)
        del self.runs[runs:]

    def is_mark(self, start: int, end: int, inside: str, *, linked: bool) -> bool:
        """Whether some digits are the mark of a footnote: right behind a word, and no part of a word or number."""
        if not _NUMBERS.fullmatch(inside) or self.text[end : end + 1].isalnum():
            return False
        bracketed = linked and "[" in inside
        before = self.sight.before(start)
        last, second = before[-1:], before[-2:-1]
        if not last or last.isspace():
            return bracketed
        if linked and not bracketed and last in ".," and second.isdigit():
            return False  # "3.[5](target)" may be a number
        quoted = last in "\"'”’»" and bool(second.strip())
        return last.isalnum() or last in ".,;:!?…)]%°" or quoted

    def pair(self, first: int) -> None:
        """Takes off the marks of emphasis, from a run on, that belong together."""
        for mark, opening, closing in paired(self.runs[first:]):
            self.sight.drop(*opening)
            self.sight.drop(*closing)
            if mark == "~":
                self.struck.append((opening[0], closing[1]))
            elif mark in "*_" and opening[1] - opening[0] == 2:
                self.bold[opening[0]] = closing[1]
        del self.runs[first:]

    def element(self, tag: Tag, inner: int, end: int) -> None:
        """What an element does to its words."""
        if tag.name in STRUCK:
            self.struck.append((tag.start, end))
        if tag.name not in _ACTING - STRUCK or inner - tag.end > LONGEST_WORD:
            return
        words = "".join(self.sight.characters[tag.end : inner])
        if tag.name == "a" and self.is_mark(tag.start, end, words.strip(), linked=True):
            self.sight.drop(tag.start, end)
        elif tag.name in {"sup", "sub"} and words.strip():
            self.moved(tag, inner, end, words.strip())

    def moved(self, tag: Tag, inner: int, end: int, words: str) -> None:
        """Digits above or below the line: the mark of a footnote, or characters that are no digits of a number."""
        before, after = self.sight.before(tag.start), self.text[end : end + 1]
        last = before[-1:]
        if tag.name == "sup":
            word = "".join(takewhile(str.isalpha, reversed(before)))[::-1]
            unit = _UNIT.fullmatch(word) is not None
            behind_word = (last.isalpha() and not unit) or (not last.isalnum() and bool(last.strip()))
            if behind_word and self.is_mark(tag.start, end, words, linked=False):
                self.sight.drop(tag.start, end)
                return
            table = _RAISED if any(map(str.isdigit, words)) else _N if last.isdigit() and words == "n" else None
        else:
            table = _LOWERED if last.isdigit() or last in {"/", "⁄"} or after.isdigit() else None
        self.sight.turn(tag.end, inner, table or {})

    def parted(self) -> Inline:
        """The pieces between the tags of blocks; those that are set apart are left as written."""
        pieces: list[Piece] = []
        apart: list[tuple[Piece, str]] = []
        struck, unread = _outermost(self.struck), _outermost(self.unread)
        start = 0
        heading = listed = False
        item = self.piece.item
        edges: list[tuple[int, int, Tag | None]] = [(tag.start, tag.end, tag) for tag in self.blocks]
        edges += [(at, at, None) for at in self.items if self.sight.characters[at - 1]]
        for end, after, tag in [*sorted(edges, key=lambda edge: edge[:2]), (len(self.text), len(self.text), None)]:
            if start == end:
                pass
            elif _meets(struck, start, end):
                apart.append((self.sight.written(start, end), "struck out"))
            elif _meets(unread, start, end):
                apart.append((self.sight.written(start, end), "markup"))
            else:
                seen = self.sight.piece(start, end, self.bold_lead(start, end))
                pieces.append(replace(seen, kind="heading" if heading else seen.kind, item=item or listed))
            start = after
            item = self.items.get(end, item)
            if tag and tag.name in _HEADINGS:
                heading = not tag.closes
            if tag and tag.name == "li":
                listed = not tag.closes
        return Inline(tuple(pieces), tuple(apart))

    def bold_lead(self, start: int, end: int) -> int:
        """How far what is bold runs from an offset on."""
        at = start
        while at < end and (self.text[at] in "*_" or self.text[at].isspace()):
            at += 1
        return max([self.bold.get(place, 0) for place in range(max(start, at - 3), at + 1)] + [start])


def _outermost(ranges: Iterable[Range]) -> list[Range]:
    """The ranges in order, without those that begin within another."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if not found or start >= found[-1][1]:
            found.append((start, end))
        elif end > found[-1][1]:
            found[-1] = (found[-1][0], end)
    return found


def _meets(ranges: Sequence[Range], start: int, end: int) -> bool:
    """Whether one of some ranges, in order and apart, has something of another."""
    number = bisect_right(ranges, (start, start)) - 1
    return any(low < end and start < high for low, high in ranges[max(number, 0) : number + 2])


def _has_words(markup: str) -> bool:
    return any(map(str.isalnum, _TAGS.sub("", markup)))

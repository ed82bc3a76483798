"""Markdown: front matter to the head, block marks to kinds, inline marks left out by their ranges.

No Markdown library is used, since none keeps the place of every character; tests lay what is read beside what one
renders. What a reader of the page would not see as words of the report (link targets, tags, image descriptions,
blocks of code, tables, what is hidden or struck out) is set apart with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import yaml

from mkdocs_explainer.english.function_words import UNTOLD
from mkdocs_explainer.errors import SeedError
from mkdocs_explainer.model import Excluded
from mkdocs_explainer.read.blocks import lines_of, mid_sentence, paragraphs
from mkdocs_explainer.read.inline import label, read_inline
from mkdocs_explainer.read.labelled import labelled
from mkdocs_explainer.read.pieces import QUOTE, Piece, Range, Taken, has_letters, joined, left_out, piece_of
from mkdocs_explainer.read.sight import ENTITY
from mkdocs_explainer.read.tags import STRUCK, Tag, tag_at
from mkdocs_explainer.read.topicfile import reason
from mkdocs_explainer.read.yamlhead import load_plain

_FENCE = re.compile(r"[ \t>]{0,20}(`{3,}|~{3,})")
_ATX = re.compile(r"[ \t>]{0,20}#{1,6}(?:[ \t]+|$)")
_ATTRIBUTES = 200
"""Characters of a heading's attributes ("{#id .class}"); what is longer is text."""
_SETEXT = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_UNQUOTED = re.compile(r"\n(?![ \t]{0,3}>)")
_QUOTE = re.compile(r"(?:[ \t]{0,3}>[ \t]?){1,10}")
_ITEM = re.compile(r"[ \t]{0,20}(?:(?P<bullet>[-*+])|(?P<number>\d{1,3})[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
"""A year ("1986. What a year!") is no number of an item."""
_INDENTED = re.compile(r"(?: {2}| ?\t)")
_DEFINITION = re.compile(
    r" {0,3}(?:\[(?!\^)(?P<label>[^\[\]]{1,200})\]:\s{0,40}+(?:<[^<>]{0,2000}+>|[^\s<]\S{0,2000}+)"
    r"(?:\s{1,40}+(?:\"[^\"]{0,500}+\"|'[^']{0,500}+'|\([^()]{0,500}+\)))?\s{0,40}+|\*\[[^\[\]]{1,80}\]:.*)"
)
_NOTE = re.compile(r" {0,3}\[\^[^\[\]\s]{1,80}\]:")
_TABLE = re.compile(r"[ \t]*\|.*|[ \t:|-]{3,}")
_COLUMNS = re.compile(r"[ \t]{0,9}\|?[ \t]{0,9}:?-+:?[ \t]{0,9}(?:\|[ \t]{0,9}:?-+:?[ \t]{0,9}){0,99}\|?[ \t]{0,9}")
"""The line below the head of a table."""
_RAW = frozenset(
    "script style pre svg iframe figure video audio textarea form nav head table template noscript".split()
)
"""Elements of HTML that are set apart whole where they begin a line."""
_DIRECTIVE = re.compile(r"[ \t]{0,20}(?::{3}.*|(?:!!!|\?\?\?\+?|={3})[ \t].*|\{[%:].{0,300}\}|--8<--.*)")


class _Chunk(NamedTuple):
    """Lines of text without a blank one between them, whether they are an item of a list, and the number of that."""

    lines: list[Range]
    item: bool
    number: str


def read_markdown(path: str, text: str) -> Taken:
    """The pieces of a decoded .md file.

    Raises:
        SeedError: its front matter is not valid YAML.
    """
    head, body, excluded = _front_matter(path, text)
    lines = [line for line in lines_of(text) if line[0] >= body]
    labels = {label(found["label"] or "") for low, high in lines if (found := _DEFINITION.fullmatch(text[low:high]))}
    pieces: list[Piece] = []
    chunk: list[Range] = []
    chunks: list[_Chunk] = []
    order: list[Piece | None] = []  # None: the next chunk
    item = listed = False  # the chunk is an item; so is what is indented below it
    quoted = False
    counted = ""  # the number of the item

    def flush() -> None:
        if chunk:
            chunks.append(_Chunk(list(chunk), item, counted))
            order.append(None)
            chunk.clear()

    def set_apart(start: int, end: int, why: str) -> None:
        if has_letters(ENTITY.sub("", text[start:end])):
            excluded.append(Excluded(text=text[start:end], reason=why, start=start, end=end))

    raw = _RawBlocks(text)
    number = 0
    while number < len(lines):
        start, end = lines[number]
        line = text[start:end]
        number += 1
        until, why = raw.block(start, end)
        if until:
            flush()
            set_apart(start, until, why)
            while number < len(lines) and lines[number][0] < until:
                end = lines[number][1]
                number += 1
            if text[until:end].strip():  # goes on behind what was set apart
                number -= 1
                lines[number] = (until, end)
        elif not line.strip() or (_RULE.fullmatch(line) and not (chunk and _SETEXT.fullmatch(line))):
            flush()
        elif _NOTE.match(line):
            flush()
            last = _end_of_note(text, lines, number)
            set_apart(start, lines[last - 1][1], "markup")
            number = last
        elif _DEFINITION.fullmatch(line) or _DIRECTIVE.fullmatch(line):
            flush()
            set_apart(start, end, "markup")
        elif chunk and "|" in line and _COLUMNS.fullmatch(line) and "|" in text[slice(*chunk[-1])]:
            first = chunk.pop()[0]
            flush()
            while number < len(lines) and text[slice(*lines[number])].strip():
                end = lines[number][1]
                number += 1
            set_apart(first, end, "table")
        elif _TABLE.fullmatch(line) and "|" in line:
            flush()
            set_apart(start, end, "table")
        elif found := _ATX.match(line):
            flush()
            listed = False
            title = _unclosed(line[found.end() :])
            order.append(_heading(text, start + found.end(), start + found.end() + len(title)))
        elif chunk and _SETEXT.fullmatch(line):
            if len(chunk) == 1:
                order.append(_heading(text, *chunk.pop()))
            flush()
            listed = False
        else:
            mark = _QUOTE.match(line)
            if mark and not line[mark.end() :].strip():
                flush()
                continue
            if mark and not quoted:
                flush()
            quoted = mark is not None or (quoted and bool(chunk))
            at = mark.end() if mark else 0
            entry = _ITEM.match(line, at)
            # a number breaks into a paragraph only where it is the first
            if entry and (not chunk or item or entry["bullet"] or entry["number"] == "1"):
                flush()
                item = listed = True
                counted = entry["number"] or ""
                at = entry.end()
                within = _QUOTE.match(line, at)
                at = within.end() if within else at
            elif not chunk:
                counted = ""
                item = listed = listed and _INDENTED.match(line, at) is not None
            chunk.append((start + at, end))
    flush()

    by_chunk = _split(text, chunks)
    for part in order:
        piece, items = next(by_chunk) if part is None else (part, {})
        seen = read_inline(piece, labels, items)
        for written, why in seen.apart:
            set_apart(written.start, written.end, why)
        shown = [one.strip() for one in seen.pieces if one.text.strip()]
        shown[1:] = [replace(one, mark="") for one in shown[1:]]
        kept = sorted(place for one in (*shown, *(one for one, _ in seen.apart)) for place in one.places())
        for low, high in left_out(piece.ranges, kept):
            left = text[low:high].strip()
            low = text.index(left, low)
            set_apart(low, low + len(left), "media furniture" if left.startswith("![") else "markup")
        pieces += _quoted(text, shown, pieces[-1] if pieces else None)
    return Taken(
        text=text,
        pieces=tuple(pieces),
        head=head,
        excluded=tuple(sorted(excluded, key=lambda part: part.start)),
    )


def _quoted(text: str, shown: Sequence[Piece], above: Piece | None) -> Iterator[Piece]:
    """Pieces with the number of the quotation that each stands in; a line without its mark ends one."""
    for piece in shown:
        if _is_quoted(text, piece):
            last = above.quotation if above is not None else 0
            goes_on = above is not None and last and not _UNQUOTED.search(text, above.end, piece.start)
            piece = replace(piece, mark=QUOTE + piece.mark, quotation=last if goes_on else piece.start + 1)
        above = piece
        yield piece


def _is_quoted(text: str, piece: Piece) -> bool:
    """Whether the mark of a quotation stands before a piece in its line."""
    return _QUOTE.match(text, text.rfind("\n", 0, piece.start) + 1, piece.start) is not None


def _split(text: str, chunks: list[_Chunk]) -> Iterator[tuple[Piece, dict[int, bool]]]:
    """Each chunk as one piece, and where in its text further paragraphs begin, with whether they are items of a list.

    All chunks are seen at once, since the file's line width is one thing.
    """
    goes_on = frozenset(
        after[0] for chunk in chunks for before, after in pairwise(chunk.lines) if _goes_on(text, before, after)
    )
    everything = paragraphs(text, [chunk.lines for chunk in chunks], goes_on)
    at = 0
    for chunk in chunks:
        whole: list[Range] = []
        items: dict[int, bool] = {}
        length = 0
        while at < len(everything) and everything[at].start < chunk.lines[-1][1]:
            piece = everything[at]
            if whole:
                whole.append((whole[-1][1], whole[-1][1] + 1))  # the end of the line
                length += 1
            items[length] = chunk.item or piece.item
            whole += piece.ranges
            length += len(piece.text)
            at += 1
        yield replace(joined(text, whole), item=items.pop(0), mark=chunk.number), items


def _goes_on(text: str, before: Range, after: Range) -> bool:
    """Whether a paragraph goes on in the next line, whatever the file's width: a page shows both as one.

    A line that asks may be a heading, and a page shows the question as a whole either way.
    """
    line = text[slice(*before)]
    last = line.rstrip().rpartition(" ")[2]
    if mid_sentence(text, before, after) or last in UNTOLD or last.endswith(","):
        return True
    words, breaks, rest = line.rpartition("<br") if line.rstrip().endswith(">") else (line, "", "")
    broken = line.endswith(("  ", "\\")) or (breaks and rest.strip(" />") == "")
    return bool(broken) and not words.rstrip("*_ \\").endswith("?")


def _end_of_note(text: str, lines: Sequence[Range], number: int) -> int:
    """The line behind a footnote's text: that goes on up to a blank line, and in what is indented below."""
    last = number
    blank = False
    while number < len(lines):
        line = text[slice(*lines[number])]
        if line.strip() and (_NOTE.match(line) or (blank and not _INDENTED.match(line))):
            break
        number += 1
        blank = not line.strip()
        last = last if blank else number
    return last


def _unclosed(title: str) -> str:
    """A heading without the attributes and the number signs that may close it."""
    title = title.rstrip()
    bare, brace, attributes = title.rpartition("{")
    if brace and len(attributes) <= _ATTRIBUTES and attributes.find("}") == len(attributes) - 1:
        title = bare.rstrip()
    bare = title.rstrip("#")
    return bare if bare.endswith((" ", "\t")) else title


def _heading(text: str, start: int, end: int) -> Piece:
    piece = piece_of(text, start, max(start, end)).strip()
    return Piece(text=piece.text, ranges=piece.ranges, kind="heading")


class _RawBlocks:
    """Code fences, comments and raw HTML blocks of one text.

    Remembers what is not closed anywhere below, so that a file of a thousand open comments is searched once.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._unclosed: set[str] = set()

    def block(self, start: int, stop: int) -> tuple[int, str]:
        """Where the raw block that opens in the line `start`–`stop` ends, 0 if none does; why it is set apart."""
        line = self._text[start:stop]
        fence = _FENCE.match(line)
        if fence:
            closed = re.compile(rf"^[ \t>]*{re.escape(fence[1])}{fence[1][0]}*[ \t]*$", re.MULTILINE)
            found = closed.search(self._text, stop)
            return (found.end() if found else len(self._text)), "code"
        at = start + len(line) - len(line.lstrip())
        if self._text.startswith("<!--", at):
            return self._close("-->", at, stop), "markup"
        tag = tag_at(self._text, at) if self._text.startswith("<", at) else None
        if tag is None or tag.closes or tag.empty:
            return 0, ""
        if tag.name in _RAW:
            return self._close(
                f"</{tag.name}\\b[^<>]{{0,40}}>", at, stop
            ), "table" if tag.name == "table" else "markup"
        if tag.hidden:
            return self._end(tag) or len(self._text), "markup"
        if tag.name in STRUCK and (end := self._end(tag)) > stop:
            return end, "struck out"
        return 0, ""

    def _close(self, close: str, start: int, stop: int) -> int:
        """The end of what closes a block; of its own line if nothing does."""
        found = None if close in self._unclosed else re.compile(close, re.IGNORECASE).search(self._text, start)
        if found is None:
            self._unclosed.add(close)
            return stop
        return found.end()

    def _end(self, tag: Tag) -> int:
        """The end of an element, others of its name within it counted; 0 if it has none."""
        if tag.name in self._unclosed:
            return 0
        depth = 1
        for found in re.compile(rf"<(/?){tag.name}\b[^<>]{{0,2000}}>", re.IGNORECASE).finditer(self._text, tag.end):
            depth += -1 if found[1] else 1
            if depth == 0:
                return found.end()
        self._unclosed.add(tag.name)
        return 0


def _front_matter(path: str, text: str) -> tuple[dict[str, str | tuple[str, ...]], int, list[Excluded]]:
    """The head's values, where the body begins, and the head itself as set apart."""
    opened = re.match(r"---[ \t]*\r?\n", text)
    closed = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$\n?", re.MULTILINE).search(text, opened.end()) if opened else None
    if opened is None or closed is None:
        return labelled(text)
    inner = text[opened.end() : closed.start()]
    try:
        content = load_plain(inner)
    except (yaml.YAMLError, RecursionError) as error:
        what = reason(error) if isinstance(error, yaml.YAMLError) else "it is nested too deeply"
        raise SeedError(
            path,
            f"has front matter that is not valid YAML ({what})",
            'Put values that hold a colon in quotes, as in title: "One: two"',
        ) from None
    if not isinstance(content, dict):
        return {}, 0, []
    head: dict[str, str | tuple[str, ...]] = {}
    for key, value in content.items():
        if isinstance(key, str) and isinstance(value, str):
            head[key.strip().lower()] = value
        elif isinstance(key, str) and isinstance(value, list):
            head[key.strip().lower()] = tuple(part for part in value if isinstance(part, str))
    part = Excluded(text=text[: closed.end()], reason="front matter", start=0, end=closed.end())
    return head, closed.end(), [part] if has_letters(inner) else []

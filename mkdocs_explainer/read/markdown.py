"""Markdown: front matter to the head, block marks to kinds, inline marks left out by their ranges.

No Markdown library is used, since none keeps the place of every character. What a reader of the rendered
page would not see as words (link targets, tags, image descriptions, code) is set apart with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import yaml

from mkdocs_explainer.errors import SeedError
from mkdocs_explainer.model import Excluded
from mkdocs_explainer.read.blocks import lines_of, paragraphs
from mkdocs_explainer.read.inline import without_markup
from mkdocs_explainer.read.pieces import QUOTE, Piece, Range, Taken, has_letters, piece_of
from mkdocs_explainer.read.topicfile import reason
from mkdocs_explainer.read.yamlhead import load_plain

_FENCE = re.compile(r"[ \t>]{0,20}(`{3,}|~{3,})")
_ATX = re.compile(r"[ \t>]{0,20}#{1,6}(?:[ \t]+|$)")
_ATTRIBUTES = 200
"""Characters of a heading's attributes ("{#id .class}"); what is longer is text."""
_SETEXT = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_QUOTE = re.compile(r"(?:[ \t]{0,3}>[ \t]?){1,10}")
_ITEM = re.compile(r"[ \t]{0,20}(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
_DEFINITION = re.compile(r" {0,3}(?:\[[^\[\]]{1,200}\]:|\*\[[^\[\]]{1,80}\]:)")
_TABLE = re.compile(r"[ \t]*\|.*|[ \t:|-]{3,}")
_RAW_OPEN = re.compile(
    r"[ \t]{0,20}<(script|style|pre|svg|iframe|figure|video|audio|textarea|form|nav|head)\b", re.IGNORECASE
)
_DIRECTIVE = re.compile(r"[ \t]{0,20}(?::{3}.*|(?:!!!|\?\?\?\+?|={3})[ \t].*|\{[%:].{0,300}\}|--8<--.*)")


def read_markdown(path: str, text: str) -> Taken:
    """The pieces of a decoded .md file.

    Raises:
        SeedError: its front matter is not valid YAML.
    """
    head, body, excluded = _front_matter(path, text)
    lines = [line for line in lines_of(text) if line[0] >= body]
    pieces: list[Piece] = []
    chunk: list[Range] = []
    chunks: list[list[Range]] = []
    order: list[Piece | None] = []  # None: the next chunk

    def flush() -> None:
        if chunk:
            chunks.append(list(chunk))
            order.append(None)
            chunk.clear()

    def set_apart(start: int, end: int, why: str) -> None:
        if has_letters(text[start:end]):
            excluded.append(Excluded(text=text[start:end], reason=why, start=start, end=end))

    raw = _RawBlocks(text)
    number = 0
    while number < len(lines):
        start, end = lines[number]
        line = text[start:end]
        number += 1
        until = raw.end(start, end)
        if until:
            flush()
            set_apart(start, until, "code" if _FENCE.match(line) else "markup")
            while number < len(lines) and lines[number][0] < until:
                number += 1
        elif not line.strip() or (_RULE.fullmatch(line) and not (chunk and _SETEXT.fullmatch(line))):
            flush()
        elif _DEFINITION.match(line) or _DIRECTIVE.fullmatch(line):
            flush()
            set_apart(start, end, "markup")
        elif _TABLE.fullmatch(line) and "|" in line:
            flush()
            set_apart(start, end, "table")
        elif found := _ATX.match(line):
            flush()
            title = _unclosed(line[found.end() :])
            order.append(_heading(text, start + found.end(), start + found.end() + len(title)))
        elif chunk and _SETEXT.fullmatch(line) and len(chunk) == 1:
            order.append(_heading(text, *chunk.pop()))
        else:
            mark = _QUOTE.match(line)
            if mark and not line[mark.end() :].strip():
                flush()
                continue
            item = _ITEM.match(line, mark.end() if mark else 0)
            if item:
                flush()
            at = item.end() if item else mark.end() if mark else 0
            chunk.append((start + at, end))
    flush()

    by_chunk = _split(text, chunks)
    for entry in order:
        for piece in next(by_chunk) if entry is None else [entry]:
            clean, marks = without_markup(piece)
            if _QUOTE.match(text, text.rfind("\n", 0, piece.start) + 1, piece.start):
                clean = replace(clean, mark=QUOTE + clean.mark)
            for low, high in marks:
                set_apart(low, high, "media furniture" if text.startswith("![", low) else "markup")
            if clean.text.strip():
                pieces.append(clean.strip())
    return Taken(
        text=text,
        pieces=tuple(pieces),
        head=head,
        excluded=tuple(sorted(excluded, key=lambda part: part.start)),
    )


def _split(text: str, chunks: list[list[Range]]) -> Iterator[list[Piece]]:
    """The paragraphs of each chunk; all chunks are seen at once, since the file's line width is one thing."""
    everything = paragraphs(text, chunks)
    at = 0
    for chunk in chunks:
        end = chunk[-1][1]
        mine = []
        while at < len(everything) and everything[at].start < end:
            mine.append(everything[at])
            at += 1
        yield mine


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

    def end(self, start: int, stop: int) -> int:
        """Where the raw block that opens in the line `start`–`stop` ends; 0 if none opens there."""
        line = self._text[start:stop]
        fence = _FENCE.match(line)
        if fence:
            closed = re.compile(rf"^[ \t>]*{re.escape(fence[1])}{fence[1][0]}*[ \t]*$", re.MULTILINE)
            found = closed.search(self._text, stop)
            return found.end() if found else len(self._text)
        raw = _RAW_OPEN.match(line)
        if line.lstrip().startswith("<!--"):
            return self._line_end(start, stop, "-->")
        return self._line_end(start, stop, f"</{raw[1].lower()}") if raw else 0

    def _line_end(self, start: int, stop: int, close: str) -> int:
        """The end of the line in which a block is closed; of its own line if it never is."""
        found = None if close in self._unclosed else re.compile(close, re.IGNORECASE).search(self._text, start)
        if found is None:
            self._unclosed.add(close)
            return stop
        end = self._text.find("\n", found.start())
        return len(self._text) if end < 0 else max(stop, end)


def _front_matter(path: str, text: str) -> tuple[dict[str, str | tuple[str, ...]], int, list[Excluded]]:
    """The head's values, where the body begins, and the head itself as set apart."""
    opened = re.match(r"---[ \t]*\r?\n", text)
    closed = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$\n?", re.MULTILINE).search(text, opened.end()) if opened else None
    if opened is None or closed is None:
        return {}, 0, []
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

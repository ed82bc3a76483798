"""Lines to paragraphs, for the three ways in which news text is laid out.

Blank lines between paragraphs; each line a paragraph; or lines broken at a fixed width. A file is of
the third kind when its lines are short and many of its line breaks fall within a sentence: in the
other two a line that ends without a full stop is a heading, and the next one starts with a capital.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from mkdocs_explainer.read.pieces import Piece, Range

WIDEST = 120
"""Characters in the longest line that a person or program still breaks by hand (mail: 72–80)."""
BROKEN = 0.25
"""Share of line breaks within a sentence from which on a file counts as broken at a fixed width."""

_BREAK = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_NUMBER = re.compile(r"(?:\(?(?:\d{1,3}|[A-Za-z]|[ivx]{2,4})\)|\d{1,3}\.)[ \t]+(?=\S)")
_BULLET = re.compile(r"(?:[•●▪■◦‣·–*-][ \t\u00a0]+|[•●▪■◦‣][ \t\u00a0]*)(?=\S)")


def lines_of(text: str) -> list[Range]:
    """All lines of a text without their line ends, empty ones included, as character ranges."""
    found = []
    at = 0
    for end in _BREAK.finditer(text):
        found.append((at, end.start()))
        at = end.end()
    found.append((at, len(text)))
    return found


def paragraphs(text: str, lines: Sequence[Sequence[Range]], goes_on: Collection[int] = frozenset()) -> list[Piece]:
    """Joins the lines of each chunk (lines without a blank one between them) to paragraphs.

    Args:
        text: the article's text.
        lines: for each chunk the ranges of its lines, marks at their head already left out.
        goes_on: where lines begin that belong to the paragraph of the line before, whatever they look like.

    Returns:
        One piece per paragraph or heading line, in order, stripped; a bullet at its head is left out.
    """
    chunks = [[part for line in chunk if (part := _stripped(text, line))] for chunk in lines]
    width = _width(text, chunks)
    found: list[Piece] = []
    for chunk in chunks:
        open_: list[Range] = []
        for line in chunk:
            if open_ and line[0] not in goes_on and not _continues(text, open_[-1], line, width):
                found.append(_joined(text, open_))
                open_ = []
            open_.append(line)
        if open_:
            found.append(_joined(text, open_))
    return found


def chunks_of(text: str, lines: Sequence[Range]) -> list[list[Range]]:
    """Groups of lines with no blank line between them."""
    found: list[list[Range]] = []
    fresh = True
    for start, end in lines:
        if not text[start:end].strip():
            fresh = True
        elif fresh:
            found.append([(start, end)])
            fresh = False
        else:
            found[-1].append((start, end))
    return found


def _stripped(text: str, line: Range) -> Range | None:
    start, end = line
    inner = text[start:end]
    left = start + len(inner) - len(inner.lstrip())
    right = start + len(inner.rstrip())
    return (left, right) if right > left else None


def _width(text: str, chunks: Sequence[Sequence[Range]]) -> int:
    """The width at which the lines were broken, or 0 where each line is a paragraph."""
    breaks = within = 0
    lengths = []
    for chunk in chunks:
        for number, (start, end) in enumerate(chunk):
            lengths.append(end - start)
            if number:
                before = chunk[number - 1]
                breaks += 1
                within += mid_sentence(text, before, (start, end))
    if not breaks or within < breaks * BROKEN:
        return 0
    lengths.sort()
    # one long line (an address, a table) does not make a broken text an unbroken one
    width = lengths[max(0, len(lengths) * 19 // 20 - 1)]
    return width if width <= WIDEST else 0


def mid_sentence(text: str, before: Range, line: Range) -> bool:
    """Whether a sentence plainly goes on from one line to the next."""
    return not _END.search(text[max(before[0], before[1] - 6) : before[1]]) and text[line[0]].islower()


def _continues(text: str, before: Range, line: Range, width: int) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    if not width or _BULLET.match(text, line[0], line[1]):
        return False
    if mid_sentence(text, before, line):
        return True
    gap = text[before[1] : line[0]]
    if len(gap.lstrip("\r\n")) >= 2:  # an indented first line
        return False
    word = len(text[line[0] : line[1]].split(maxsplit=1)[0])
    return before[1] - before[0] + 1 + word > width * 0.85


def _joined(text: str, lines: Sequence[Range]) -> Piece:
    ranges: list[Range] = []
    for number, (start, end) in enumerate(lines):
        # the line end stays, as the white space between two words
        stop = end + 1 if number + 1 < len(lines) else end
        if ranges and not text[ranges[-1][1] : start].strip():
            ranges[-1] = (ranges[-1][0], stop)
        else:
            ranges.append((start, stop))
    start = ranges[0][0]
    bullet = _BULLET.match(text, start, ranges[0][1])
    if bullet:
        ranges[0] = (bullet.end(), ranges[0][1])
    mark = bullet[0].strip() if bullet and bullet[0][0] in "–-" else ""
    item = bullet is not None or _NUMBER.match(text, start, ranges[0][1]) is not None
    return Piece(text="".join(text[low:high] for low, high in ranges), ranges=tuple(ranges), mark=mark, item=item)

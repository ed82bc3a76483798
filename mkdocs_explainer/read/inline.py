"""Inline Markdown of one paragraph: which characters are words, and which are marks.

Each pass takes marks out of a piece by their offsets; every pattern is bounded, and what nothing closes is looked for
once, so that no run of brackets, stars or open tags makes it slow.
"""

from __future__ import annotations

import re
from dataclasses import replace

from mkdocs_explainer.read.pieces import Piece, Range, left_out

_UNSEEN = re.compile(
    r"!\[[^\[\]]{0,500}\](?:\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?(?:\s+[\"'][^\"'\n]{0,300}[\"'])?\)|\[[^\[\]]{0,200}\])"
    r"|</?[A-Za-z][^<>]{0,2000}>"
    r"|<https?://[^<>\s]{1,2000}>"
    r"|\[\^[^\[\]\s]{1,80}\]",
    re.IGNORECASE,
)
_OPENING = re.compile(r"<!--|<(?:script|style)\b[^<>]{0,500}>", re.IGNORECASE)
_CLOSING = (re.compile(r"-->"), re.compile(r"</(?:script|style)\s*>", re.IGNORECASE))
"""What ends a comment, and what ends a script or style."""
_LINK = re.compile(
    r"\[(?P<text>[^\[\]]{0,1000})\](?:\(\s{0,40}<?[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?"
    r"(?:\s{1,40}[\"'(][^\"')\n]{0,300}[\"')])?\s{0,40}\)(?:\{[^{}]{0,200}\})?|\[[^\[\]]{0,200}\])"
)
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])|\\$|`+", re.MULTILINE)
_RUN = re.compile(r"\*{1,3}|_{1,3}|~~|==")


def without_markup(piece: Piece) -> tuple[Piece, list[Range]]:
    """A paragraph without its inline marks, and the article's ranges that were left out.

    `bold` of the piece that comes back says how far bold text runs from its start.
    """
    clean = piece.without(_unseen_elements(piece.text))
    clean = clean.without([found.span() for found in _UNSEEN.finditer(clean.text)])
    marks: list[Range] = []
    for found in _LINK.finditer(clean.text):
        marks += [(found.start(), found.start("text")), (found.end("text"), found.end())]
    clean = clean.without(marks)
    escaped = {found.end() for found in _ESCAPE.finditer(clean.text) if found[0] == "\\"}
    emphasis, bold = _emphasis(clean.text, escaped)
    marks = [found.span() for found in _ESCAPE.finditer(clean.text)] + emphasis
    clean = replace(clean, bold=bold).without(sorted(marks))
    return clean, left_out(piece.ranges, clean.ranges)


def _unseen_elements(text: str) -> list[Range]:
    """Comments, scripts and styles; what is not closed anywhere below is looked for once."""
    found: list[Range] = []
    unclosed: set[re.Pattern[str]] = set()
    at = 0
    while opening := _OPENING.search(text, at):
        at = opening.end()
        closing = _CLOSING[opening[0] != "<!--"]
        end = closing.search(text, at) if closing not in unclosed else None
        if end is None:
            unclosed.add(closing)
        else:
            found.append((opening.start(), at := end.end()))
    return found


def _emphasis(text: str, escaped: set[int]) -> tuple[list[Range], int]:
    """The stars and underscores that pair up, and how far a bold pair at the start of the text runs."""
    found: list[Range] = []
    bold = 0
    open_: dict[str, tuple[int, int]] = {}
    for run in _RUN.finditer(text):
        start, end = run.span()
        if start in escaped:
            continue
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        mark = run[0]
        if mark in open_ and not before.isspace() and (mark[0] == "*" or not after.isalnum()):
            first = open_.pop(mark)
            found += [first, (start, end)]
            if first[0] == 0 and mark in {"**", "__", "***", "___"}:
                bold = end
        elif not after.isspace() and not before.isalnum() and mark not in open_:
            open_[mark] = (start, end)
    return sorted(found), bold

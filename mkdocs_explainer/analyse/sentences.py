"""Where sentences begin and end, and where their words stand in the article.

Own rules and not the parser's boundaries: on news prose they are better (initials, "U.S.", quotations)
and they do not change with the model. A quotation or a bracket is never cut, because a printed
sentence must be one that a reader can take for itself.
"""

from __future__ import annotations

import re

from mkdocs_explainer.english.abbreviations import (
    AFTER_TIME,
    DOMAIN,
    HALVES_OF_DAY,
    MAY_END,
    OTHER_ABBREVIATIONS,
    TITLE_ABBREVIATIONS,
)
from mkdocs_explainer.english.grammar import STARTERS
from mkdocs_explainer.english.speech import SPEAKER
from mkdocs_explainer.model import Block

LONGEST_QUOTE = 400
"""A quotation longer than this, in characters, may be cut between its sentences."""
LONGEST_SENTENCE = 5000
"""Text without any full stop is cut here, in characters, so that no input can stall the parser."""

_END = re.compile(r"(?<![.?!…])(?:\.\s?\.\s?\.|[.?!…])[.?!…]*+(?P<close>[\"”’')\]»]*)(?P<gap> +|(?=[A-Z“\"]))")
_REACH = 60
"""Characters of a word, on either side of a full stop, that are looked at."""
_WORD_BEFORE = re.compile(rf"[\w.’'&-]{{1,{_REACH}}}$")
_NEXT_WORD = re.compile(rf"[\"“‘'(\[«¿¡—–-]*(?P<word>[^\s,;:.?!\"”)\]]{{1,{_REACH}}})")
_GLUED = re.compile(r"[a-zà-ÿ]{2}[.?!]+[\"”’)]*$")
_GLUED_NEXT = re.compile(r"[\"“]?[A-ZÀ-Þ][a-zà-ÿ’']+(?:[ ,]|$)")
_ACRONYM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?")


def fold(text: str) -> str:
    """The text with every run of white space made one blank, and none at the ends."""
    return " ".join(text.split())


def block_sentences(article_text: str, block: Block) -> list[tuple[str, int, int]]:
    """The sentences of a block.

    Returns:
        Folded text, start and end (offsets into the article's text) of each, in order.
    """
    text, offsets = _folded(article_text, block)
    return [(text[a:b], offsets[a], offsets[b - 1] + 1) for a, b in split(text)]


def split(text: str) -> list[tuple[int, int]]:
    """Ranges of the sentences in a folded paragraph; all but blanks between them is covered."""
    closed = {at for a, b in _closed_spans(text) for at in range(a + 1, b)}
    cuts = [
        (m.end("close"), m.end())
        for m in _END.finditer(text)
        if m.end() < len(text) and m.end("close") not in closed and _ends(text, m)
    ]
    out: list[tuple[int, int]] = []
    start = 0
    for end, following in [*cuts, (len(text), len(text))]:
        while end - start > LONGEST_SENTENCE:
            blank = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
            cut = blank if blank > start else start + LONGEST_SENTENCE
            out.append((start, cut))
            start = cut + (text[cut] == " ")
        if end > start:
            out.append((start, end))
        start = following
    return out


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether the punctuation at `match` ends a sentence."""
    # positions and no slices: the rest of a long text is not to be copied at each full stop
    close, end = match["close"], match.end()
    found = _NEXT_WORD.match(text, end)
    if not match["gap"]:  # no blank after the full stop: only when both sides look like prose
        glued = _GLUED.search(text, max(0, end - _REACH), end) and _GLUED_NEXT.match(text, end)
        return bool(glued and not DOMAIN.match(text, end))
    if not found:
        return False
    word = found["word"]
    if word[:1].islower() and not word[1:2].isupper():
        return False
    mark = text[match.start()]
    quoted = any(c in "\"”’'»" for c in close)
    if mark in "?!" and quoted and SPEAKER.match(text, end):
        return False
    if mark != "." or text[match.start() : match.start() + 2] == "..":
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
    last = before.group().lstrip("’'-") if before else ""
    bare = last.split("-")[-1]
    starter = word.split("’")[0].split("'")[0] in STARTERS
    if bare in TITLE_ABBREVIATIONS or bare in OTHER_ABBREVIATIONS:
        return False
    if bare == "No" and word[:1].isdigit():
        return False
    if len(bare) == 1 and bare.isalpha() and bare != "I":
        return quoted or (starter and bare.isupper())
    if bare.lower() in HALVES_OF_DAY:
        return quoted or not AFTER_TIME.match(word)
    if bare.lower() in MAY_END or _ACRONYM.fullmatch(bare + "."):
        return quoted or starter
    return True


def _closed_spans(text: str) -> list[tuple[int, int]]:
    """Quotations and brackets that open and close within `LONGEST_QUOTE` characters."""
    spans: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for i, char in enumerate(text):
        before = text[i - 1] if i else " "
        after = text[i + 1] if i + 1 < len(text) else " "
        if char in "“([" or (char == "‘" and not after.isdigit()):
            opened.setdefault(char, i)
        elif char == '"':
            opens = (before.isspace() or before in "([—–-‘'") and not after.isspace()
            if opens and '"' not in opened:
                opened['"'] = i
            elif not opens and '"' in opened:
                spans.append((opened.pop('"'), i + 1))
        elif char in "”)]":
            start = opened.pop({"”": "“", ")": "(", "]": "["}[char], None)
            if start is not None:
                spans.append((start, i + 1))
        elif char == "’" and "‘" in opened and before in ".,?!…" and not after.isalnum():
            spans.append((opened.pop("‘"), i + 1))
    return [(a, b) for a, b in spans if b - a <= LONGEST_QUOTE]


def _folded(article_text: str, block: Block) -> tuple[str, list[int]]:
    """The block's folded text, with the offset into the article of every character of it.

    The white space is the block's, the rest is the article's: reading may put a blank where markup stood.
    """
    places = [i for a, b in block.ranges for i in range(a, b) if not article_text[i].isspace()]
    words = fold(block.text)
    if [article_text[i] for i in places] != [c for c in words if c != " "]:
        words = fold("".join(article_text[a:b] for a, b in block.ranges))
    offsets: list[int] = []
    solid = iter(places)
    for char in words:
        offsets.append(offsets[-1] + 1 if char == " " else next(solid))
    return words, offsets

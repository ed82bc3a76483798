"""Where sentences begin and end, and where their words stand in the article.

Own rules and not the parser's boundaries: on news prose they are better (initials, "U.S.", quotations)
and they do not change with the model. A quotation, a bracket or a short list is never cut, because a printed
sentence must be one that a reader can take for itself; where an end is unsure there is none. The marks of notes
between sentences ("a day.[12] It") belong to none. All rules see curly quotation marks, whatever an article has.
"""

from __future__ import annotations

import re

from mkdocs_explainer.analyse.enumerated import list_items
from mkdocs_explainer.english.abbreviations import (
    AFTER_TIME,
    BEFORE_NUMBERS,
    COURTESY,
    DOMAIN,
    HALVES_OF_DAY,
    MAY_END,
    NAMES_CUT_SHORT,
    NAMES_WITH_SIGN,
    OTHER_ABBREVIATIONS,
    TIME_FIRST,
    TIME_JOINED,
    TITLE_ABBREVIATIONS,
)
from mkdocs_explainer.english.grammar import STARTERS
from mkdocs_explainer.english.speech import SPEAKER
from mkdocs_explainer.model import Block

Range = tuple[int, int]

LONGEST_QUOTE = 400
"""A quotation longer than this, in characters, may be cut between its sentences."""
LONGEST_SENTENCE = 5000
"""Text without any full stop is cut here, in characters, so that no input can stall the parser."""

_NOTE = (
    r"(?:\[[a-z\d]{1,12}(?:[ ,–-]{1,2}[a-z\d]{1,12}){0,3}\]){1,9}|[¹²³⁰⁴-⁹]{1,6}|[*†‡§]{1,3}|"
    r"(?:(?<=[a-z]{2}[.?!])|(?<=[.?!][”’)]))\d{1,3}(?:[,–-]\d{1,3}){0,3}"
)
"""The mark of a note: "[12]", "[citation needed]", "¹", "*", "left.1"."""
_END = re.compile(
    rf"(?<![.?!…])(?:\.\s?\.\s?\.|[.?!…])[.?!…]*+(?P<close>[”’)\]»]*)"
    rf"(?:(?P<note>{_NOTE})(?= |[A-ZÀ-Þ“‘]|$))?(?P<gap> +|(?=[A-ZÀ-Þ“‘])|$)"
)
_REACH = 60
"""Characters of a word, on either side of a full stop, that are looked at."""
_WORD_BEFORE = re.compile(rf"[\w.’°&-]{{1,{_REACH}}}$")
_NEXT_WORD = re.compile(rf"(?P<dash>[—–-]+ )?(?:[“‘’(\[«¿¡—–-] ?)*+(?P<word>[^\s,;:.?!”)\]]{{1,{_REACH}}})")
_GLUED = re.compile(r"(?:[^\W\d_]{2}\)?|\d%?|\.[A-Za-z])[.?!]+[”’)]*$")
_GLUED_NEXT = re.compile(r"[“‘]?(?:[A-ZÀ-Þ][a-zà-ÿ’]+|[AI]|[A-Z]{2,6})(?:[ ,]|$)")
_GLUED_MARK = re.compile(r"[.?!]\"[^\W\d_]")
_RUN_INTO = re.compile(rf"(?<=[a-z0-9)])(?:{'|'.join(sorted(w for w in STARTERS if len(w) > 2))}|It|We|He)(?= [a-z])")
"""Where a page has set a line right behind another: "HoltThis dam leaks". Of eleven in eight stories ten are; names
of firms end in other words, or in two letters."""
_ACRONYM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?")
_NUMBERED = re.compile(r"[“‘]?[A-Z][a-z]{1,12} \d{1,3}[.:)]?")
_ANY_WORD = re.compile(r"[^\W\d_]{2}")
_ELLIPSIS = 3
"""Dots that may stand within a sentence; a fourth is its full stop."""


_STRAIGHT = str.maketrans("“”„‘’‚", "\"\"\"'''")
_DASH = re.compile(r"(?<= )[–-](?= )")


def fold(text: str) -> str:
    """The text with every run of white space made one blank, and none at the ends."""
    return " ".join(text.split())


def plain_marks(text: str) -> str:
    """The text with straight quotation marks, and dashes of one length where blanks part them: what marks an outlet
    types says nothing, and a parser reads the same words differently with others."""
    return _DASH.sub("—", text.translate(_STRAIGHT))


def block_sentences(article_text: str, block: Block) -> list[tuple[str, int, int]]:
    """The sentences of a block.

    Returns:
        Folded text, start and end (offsets into the article's text) of each, in order.
    """
    text, places = _folded(article_text, block)
    return [(text[a:b], places[a][0], places[b - 1][1]) for a, b in split(text)]


def split(text: str) -> list[tuple[int, int]]:
    """Ranges of the sentences in a folded paragraph; all but blanks and the marks of notes behind them is covered."""
    text = curly_marks(text)
    opened = quotations(text)
    items, lists = list_items(text)
    closed = {at for a, b in lists for at in range(a + 1, b + 1)}
    closed.update(at for b, a in opened.items() if b - a <= LONGEST_QUOTE for at in range(a + 1, b))
    stops = [(at - (text[at - 1 : at] == " "), at, None) for at in items if at not in closed]
    stops += [(m.start(), m.start(), None) for m in _RUN_INTO.finditer(text) if m.start() not in closed]
    ends = [(m.end("close"), m.end(), m) for m in _END.finditer(text) if m.end("close") not in closed]
    out: list[tuple[int, int]] = []
    start = 0
    word = _place(_ANY_WORD, text, start)
    for end, following, match in [*sorted([*stops, *ends], key=lambda stop: stop[:2]), (len(text), len(text), None)]:
        # what holds no word, as the number of an item, is no sentence
        last = match is None and end == len(text)
        if not (last or (word < end and (match is None or _ends(text, start, match, opened)))):
            continue
        while end - start > LONGEST_SENTENCE:
            blank = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
            cut = blank if blank > start else start + LONGEST_SENTENCE
            out.append((start, cut))
            start = cut + (text[cut] == " ")
        if end > start:
            out.append((start, end))
        start = max(start, following)
        if word < start:
            word = _place(_ANY_WORD, text, start)
    return out


def _place(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.search(text, start)
    return found.start() if found else len(text)


def _ends(text: str, start: int, match: re.Match[str], opened: dict[int, int]) -> bool:
    """Whether the punctuation at `match` ends the sentence that begins at `start`."""
    # positions and no slices: the rest of a long text is not to be copied at each full stop
    at, close, end = match.start(), match["close"], match.end()
    before = _WORD_BEFORE.search(text, max(start, at - _REACH), at)
    last = before.group().lstrip("’-") if before else ""
    bare = last.split("-")[-1]
    if _NUMBERED.fullmatch(text, start, match.end("close")):
        return False  # "Step 1. Open the lock."
    if match["note"] and match["note"][0].isdecimal() and (not bare.isalpha() or bare.title() in TITLE_ABBREVIATIONS):
        return False  # "see fig.3"
    if end == len(text):
        return bool(match["note"])
    found = _NEXT_WORD.match(text, end)
    if not found:
        return False
    word = found["word"]
    if word[:1].islower() and not word[1:2].isupper():
        return False
    starter = word.split("’")[0] in STARTERS
    signs = text[at : match.start("close")]
    if not match["gap"]:  # no blank after the full stop: only when both sides look like prose
        glued = _GLUED.search(text, max(0, end - _REACH), match.end("close")) and _GLUED_NEXT.match(text, end)
        if not glued or DOMAIN.match(text, end) or not (starter or signs[:2] != ".."):
            return False
    quoted = any(c in "”’»" for c in close)
    if "?" in signs or "!" in signs:
        named = bare in NAMES_WITH_SIGN and not starter
        led = (not starter or word == "The") and _speaks(text, start, match, opened)
        return not named and not (quoted and (found["dash"] or led))
    if signs != ".":
        return bool(found["dash"]) or _omission_ends(text, match, word, starter)
    if bare in TITLE_ABBREVIATIONS or bare in OTHER_ABBREVIATIONS or (bare in BEFORE_NUMBERS and word[:1].isdigit()):
        return False
    starter = starter or word in COURTESY
    if len(bare) == 1 and bare.isalpha() and bare != "I":
        return quoted or (starter and bare.isupper())
    if bare.lower() in HALVES_OF_DAY:
        first = TIME_FIRST.match(text, start, at) or TIME_JOINED.search(text, max(start, at - _REACH), at)
        return quoted or not (first or AFTER_TIME.match(text, found.start("word")))
    if bare in NAMES_CUT_SHORT or bare.lower() in MAY_END or _ACRONYM.fullmatch(bare + "."):
        return quoted or starter
    return True


def _speaks(text: str, start: int, match: re.Match[str], opened: dict[int, int]) -> bool:
    """Whether the one who says it stands behind a quotation; one that other words lead in has its speaker there."""
    speaker = SPEAKER.match(text, match.end())
    begins = min((opened[i] for i in range(match.start(), match.end()) if i in opened), default=start)
    return speaker is not None and (begins <= start or text[speaker.end() : speaker.end() + 1] in (".", ","))


def _omission_ends(text: str, match: re.Match[str], word: str, starter: bool) -> bool:
    """Whether a sentence ends with dots: with four of them, behind a full stop, or before a word that begins one."""
    at, dots = match.start(), text[match.start() : match.start("close")]
    if text[at - 1 : at] == "[" and match["close"][:1] == "]":
        return False
    if dots.count(".") + _ELLIPSIS * dots.count("…") != _ELLIPSIS or text[max(0, at - 2) : at - 1] in (*".?!”",):
        return True
    return starter and word.split("’")[0] != "I"


def curly_marks(text: str) -> str:
    """The same text, character by character, with curly quotation marks where it has straight ones."""
    if '"' not in text and "'" not in text:
        return text
    out: list[str] = []
    inside = False
    for i, char in enumerate(text):
        before = out[-1] if out else " "
        after = text[i + 1 : i + 2] or " "
        opens = (before.isspace() or before in "([—–-“‘") and not after.isspace()
        if char == "'":
            out.append("‘" if opens and after.isalpha() else "’")
        elif char == '"':
            if before.isspace() and after.isspace():
                inside = not inside
            elif (
                before in ".?!”" and after.isalpha()
            ):  # no blank says to which side it belongs, but the next mark may
                following = text.find('"', i + 1)
                inside = following > 0 and not text[following - 1].isspace()
            else:
                inside = opens
            out.append("“" if inside else "”")
        else:
            out.append(char)
    return "".join(out)


def between_marks(text: str, marks: str = "“") -> list[tuple[int, int]]:
    """The stretches of a text between double quotation marks, or brackets, as offsets."""
    curly = curly_marks(text)
    return sorted((start, end) for end, start in quotations(curly).items() if curly[start] in marks)


def quotations(text: str) -> dict[int, int]:
    """Quotations and brackets, as the place behind each and the place where it begins."""
    spans: dict[int, int] = {}
    opened: dict[str, list[int]] = {mark: [] for mark in "“([‘"}
    for i, char in enumerate(text):
        after = text[i + 1 : i + 2]
        if char in "“([":
            opened[char].append(i)
        elif char == "‘" and not after.isdigit():
            opened[char] = [i]  # an apostrophe may be written so, and is never closed
        elif char in "”)]":
            begun = opened[{"”": "“", ")": "(", "]": "["}[char]]
            if begun:
                spans[i + 1] = begun.pop()
        elif char == "’" and opened["‘"] and text[i - 1] in ".,?!…" and not after.isalnum():
            spans[i + 1] = opened["‘"].pop()
    return spans


def _folded(article_text: str, block: Block) -> tuple[str, list[Range]]:
    """What a reader sees of the block, white space folded, with the article's range of every character of it."""
    seen = block.seen(article_text, 0, len(article_text))
    places = [i for a, b in block.ranges for i in range(a, b)]
    ends = {start: end for start, end, _ in block.spelt}
    words: list[str] = []
    found: list[Range] = []
    for char, at in zip(seen, places, strict=True):
        if not char.isspace():
            words.append(char)
            found.append((at, ends.get(at, at + 1)))
        elif words and words[-1] != " ":
            words.append(" ")
            found.append((at, at + 1))
    if words and words[-1] == " ":
        words.pop()
    return "".join(words), found

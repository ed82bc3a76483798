"""Where the items of a list begin that stands in one paragraph: "1. A road. 2. A bridge.", "• Roads • Bridges".

The sign of an item belongs to it and ends nothing. A short list that is announced, as by a colon, is one sentence
with the words that announce it, because its items say nothing without them; any other is cut before each sign, also
where no full stop stands. One number makes no list: the next must follow it in the same form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_explainer.english.abbreviations import BEFORE_NUMBERS, NAMES_CUT_SHORT, TITLE_ABBREVIATIONS
from mkdocs_explainer.english.grammar import LIST_JOINS

LONGEST_LIST = 400
"""An announced list that is longer than this, in characters, is cut between its items."""

_COUNT = r"\(?(?P<count>\d{1,2}|[ivx]{1,4}|[a-z])(?P<form>\.\)|[.)])"
_BULLET = r"(?P<bullet>[•⁃▪‣●◦])"
_SIGN = re.compile(
    rf"(?<!\S)(?:{_BULLET} ?(?:\(?\d{{1,2}}[.)]+ ?)?|{_COUNT}(?: |(?=[A-Z“‘])))(?=[“‘(]{{0,2}}[A-Z0-9])"
)
_BEFORE = re.compile(r"(?P<word>[\w°]{1,12})?(?:(?P<mark>[.?!…:;,–—-])[”’)\]]{0,3})? ?$")
_ENDS = (".", "?", "!", "…")
"""Marks before a sign behind which its list is announced by nothing."""
_SHORTENED = TITLE_ABBREVIATIONS | NAMES_CUT_SHORT | BEFORE_NUMBERS
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_REACH = 20
"""Characters before a sign that are looked at."""


class _Run(NamedTuple):
    """The signs of a list so far, the number of the last, and the mark before the first (none within a sentence)."""

    signs: list[re.Match[str]]
    last: int
    mark: str


def list_items(text: str) -> tuple[list[int], list[tuple[int, int]]]:
    """The items of the lists in a paragraph, in which quotation marks are curly.

    Returns:
        Where items begin that are sentences of their own, and the ranges within which no sentence ends.
    """
    cuts: list[int] = []
    whole: list[tuple[int, int]] = []
    for signs, _, mark in _runs(text):
        if len(signs) == 1:
            continue
        first, last = signs[0], signs[-1]
        announced = mark not in _ENDS
        if announced and last.end() - first.start() <= LONGEST_LIST:
            whole.append((first.start(), last.end()))
        else:
            whole += [sign.span() for sign in signs]
            cuts += [sign.start() for sign in signs[announced:]]
    return cuts, whole


def _runs(text: str) -> Iterator[_Run]:
    """The lists, and what only begins like one."""
    runs: dict[str, _Run] = {}
    for sign in _SIGN.finditer(text):
        before = _BEFORE.search(text, max(0, sign.start() - _REACH), sign.start())
        word, mark = (before["word"], before["mark"] or "") if before else ("", "")
        if mark == "." and word in _SHORTENED:
            continue  # "on Jan. 2. He"
        mark = mark if sign.start() else _ENDS[0]
        readings = _readings(sign)
        if not readings:
            continue
        for form, value in readings:
            run = runs.get(form)
            # within a sentence two numbers may be no list: "on page 1. The rest is on page 2."
            if run and value in (0, run.last + 1) and (run.mark or mark or word in LIST_JOINS):
                run.signs.append(sign)
                runs[form] = run._replace(last=value)
                break
        else:
            form, value = next((reading for reading in readings if reading[1] == 1), readings[0])
            if mark or not value or (value == 1 and form not in runs):
                if form in runs:
                    yield runs[form]
                runs[form] = _Run([sign], value, mark)
    yield from runs.values()


def _readings(sign: re.Match[str]) -> list[tuple[str, int]]:
    """The forms of list that a sign can belong to, with its number in each; a bullet has none."""
    if sign["bullet"]:
        return [(sign["bullet"], 0)]
    count, form = sign["count"], sign["form"]
    if count.isdigit():
        return [(f"{form}1", int(count))]
    letters = [(f"{form}a", ord(count) - ord("a") + 1)] if len(count) == 1 else []
    roman = [(f"{form}i", _ROMAN.index(count))] if count in _ROMAN else []
    return [*letters, *roman]

"""Where the items of a list begin that stands in one paragraph: "1. A road. 2. A bridge.", "• Roads • Bridges".

The sign of an item belongs to it and ends nothing. A short list that is announced, as by a colon, is one sentence
with the words that announce it, because its items say nothing without them; any other is cut before each sign, also
where no full stop stands. One number makes no list: the next must follow it in the same form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_explainer.english.abbreviations import BEFORE_NUMBERS, NAMES_CUT_SHORT, TITLE_ABBREVIATIONS

LONGEST_LIST = 400
"""An announced list that is longer than this, in characters, is cut between its items."""

_COUNT = r"\(?(?P<count>\d{1,2}|[a-z])(?P<form>\.\)|[.)])"
_BULLET = r"(?P<bullet>[•⁃▪‣●◦])"
_SIGN = re.compile(
    rf"(?<!\S)(?:{_BULLET} ?(?:\(?\d{{1,2}}[.)]+ ?)?|{_COUNT}(?: |(?=[A-Z“‘])))(?=[“‘(]{{0,2}}[A-Z0-9])"
)
_BEFORE = re.compile(r"(?P<word>[\w°]{1,12})?(?P<mark>[.?!…:;,–—-])[”’)\]]{0,3} ?$")
_SHORTENED = TITLE_ABBREVIATIONS | NAMES_CUT_SHORT | BEFORE_NUMBERS
_REACH = 20
"""Characters before a sign that are looked at."""


def list_items(text: str) -> tuple[list[int], list[tuple[int, int]]]:
    """The items of the lists in a paragraph, in which quotation marks are curly.

    Returns:
        Where items begin that are sentences of their own, and the ranges within which no sentence ends.
    """
    cuts: list[int] = []
    whole: list[tuple[int, int]] = []
    for run, announced in _runs(text):
        first, last = run[0], run[-1]
        if announced and last.end() - first.start() <= LONGEST_LIST:
            whole.append((first.start(), last.end()))
        else:
            whole += [sign.span() for sign in run]
            cuts += [sign.start() for sign in run[announced:]]
    return cuts, whole


def _runs(text: str) -> Iterator[tuple[list[re.Match[str]], bool]]:
    """The signs of each list, and whether words in front of it announce it."""
    runs: dict[str, tuple[list[re.Match[str]], bool]] = {}
    for sign in _SIGN.finditer(text):
        before = _BEFORE.search(text, max(0, sign.start() - _REACH), sign.start())
        if before and before["mark"] == "." and before["word"] in _SHORTENED:
            continue  # "on Jan. 2. He"
        form = sign["bullet"] or sign["form"] + ("1" if sign["count"].isdigit() else "a")
        run = runs.get(form)
        if run and (sign["bullet"] or _value(sign) == _value(run[0][-1]) + 1):
            run[0].append(sign)
        elif before or not sign.start() or sign["bullet"]:
            if run and len(run[0]) > 1:
                yield run
            runs[form] = ([sign], bool(before and before["mark"] in ":;,–—-"))
    yield from (run for run in runs.values() if len(run[0]) > 1)


def _value(sign: re.Match[str]) -> int:
    count: str = sign["count"]
    return int(count) if count.isdigit() else ord(count)

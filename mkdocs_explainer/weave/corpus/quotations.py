"""What of a sentence stands in quotation marks, and the sentence without it.

A mark that nothing closes opens no quotation. Each is known by the last mark that could close it, and not by looking
for one from every mark on: a text of a thousand open marks is read once.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"[“”\"]")


def quotations(text: str, *, paired: bool = False) -> list[tuple[int, int]]:
    """Where the quotations of a sentence begin and end, with their marks.

    Args:
        text: the sentence.
        paired: whether a curly mark is closed by a curly one only, and a straight one by a straight one.
    """
    closing = {"“": "”", '"': '"'} if paired else {"“": '”"', '"': '”"'}
    last = {mark: max(map(text.rfind, closes)) for mark, closes in closing.items()}
    found: list[tuple[int, int]] = []
    start, closes = -1, ""
    for mark in _MARK.finditer(text):
        if mark[0] in closes:
            found.append((start, mark.end()))
            closes = ""
        elif not closes and mark.start() < last.get(mark[0], -1):
            start, closes = mark.start(), closing[mark[0]]
    return found


def without_quotations(text: str, instead: str = "", *, paired: bool = False) -> str:
    """A sentence with something else where its quotations stand."""
    kept, at = [], 0
    for start, end in quotations(text, paired=paired):
        kept += [text[at:start], instead]
        at = end
    return "".join([*kept, text[at:]])

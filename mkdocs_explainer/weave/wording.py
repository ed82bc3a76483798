"""The words of a printed sentence: its own, but for a connective at its head that tied it to another."""

from __future__ import annotations

import re

_CONNECTIVE = re.compile(
    r"^(?:However|But|And|Also|Meanwhile|Moreover|Furthermore|In addition|Additionally|Instead|Still|Yet|Then|So|"
    r"Nevertheless|Nonetheless|Besides|Therefore|Thus|As a result|Consequently|For example|For instance)\b,?\s+"
)


def without_connective(text: str) -> str:
    """A sentence without the "However," that tied it to another; the new first word stands in brackets."""
    rest = text
    while match := _CONNECTIVE.match(rest[:1].upper() + rest[1:]):
        rest = rest[match.end() :]
    if rest == text:
        return text
    first = re.match(r"[\w’'-]+", rest)
    if not first or first.group(0)[:1].isupper():
        return f"… {rest}" if first else text
    word = first.group(0)
    return f"[{word[:1].upper()}{word[1:]}]{rest[first.end() :]}"

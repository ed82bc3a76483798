"""What a sentence is compared by: its words, and the things that it names.

A word is text, a thing is a number: whatever an article writes ("@3", "@nytimes") stays a word and is never taken
for a thing, because the two have no value in common.
"""

from __future__ import annotations

from collections.abc import Iterable

Token = str | int
"""A lemma, or the number of a thing in `Naming.things`."""


def in_order(tokens: Iterable[Token]) -> list[Token]:
    """Tokens in an order of their own, whatever order a set gives them in: things by number, then words."""
    tokens = list(tokens)
    things: list[Token] = sorted(token for token in tokens if isinstance(token, int))
    return things + sorted(token for token in tokens if isinstance(token, str))

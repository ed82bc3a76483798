"""How a text gives a thing another name, and how names from other scripts are spelt."""

from __future__ import annotations

import re

ARABIC_ARTICLE = re.compile(r"(?<=\w) al[- ](?=\w)")
"""The article inside of an Arabic name."""

SOUNDS = (
    (r"(?:^|(?<=-))(?:al|el)-?(?=[a-z]{4})", "al-"),
    (r"ph", "f"),
    (r"ou|oo", "u"),
    (r"ee|iy|ei|ey|y", "i"),
    (r"dj|dzh", "j"),
    (r"tch", "ch"),
    (r"kh|ck|q", "k"),
    (r"gh", "g"),
    (r"dh", "d"),
    (r"w", "v"),
    (r"(?<=[a-z])h$", ""),
    (r"([a-z])\1", r"\1"),
)
"""Letters that stand for one sound, and how all are written to be compared."""

VOWELS = str.maketrans("oe", "ui")
"""Vowels that one outlet writes for another."""

CALLED = r"(?:(?:also|formerly|previously|once|better|commonly|widely|often|sometimes|now) )*"
"""Piece: how well known the other name is."""

KNOWN_AS = re.compile(
    r"[)”\"]?(?:,|\s[—–-])?\s"
    r"(?:(?:which |who )?(?:is|was|are|were) |an? [\w\s-]{0,30}?|the [\w\s-]{0,30}?)?"
    rf"{CALLED}(?:known(?: simply)? as|called|nicknamed|renamed) (?:the )?[“\"‘']?"
)
"""What stands between a name and the other name: "X, also known as Y"."""

NEXT_NAME = re.compile(r"[”\"’']?(?:, (?:and |or )?| and | or )(?:the )?[“\"‘']?")
"""What stands before a further one: "X, Y or Z"."""

WITHIN = re.compile(r"[’']?s?,? (?:in|of|at|near|from|for|on|outside)(?: [\w\s-]{1,25})? ")
"""What may stand between a name and how it is called: "X, in Arnby, called"."""

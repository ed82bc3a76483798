"""How a text gives a thing another name, and how names from other scripts are spelt."""

from __future__ import annotations

import re

ARABIC_ARTICLE = re.compile(r"(?<=\w) al[- ](?=\w)")
"""The article inside of an Arabic name."""

ARABIC_PREFIX = re.compile(r"(?:al|el|bin|ben)-")
"""What a surname may begin with and be called without: "al-Maliki", "Maliki"."""

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

OR_NAME = ", or "
"""What stands before an other name that commas set apart: "Arnby, or Ambia, is …"."""

BETWEEN_LISTED = re.compile(r",? (?:the )?")
"""What stands between names of a list: where one goes before, "X, or Y," is the end of it."""

LAST_JOINT = re.compile(r"\b(?:and|or)\b")
"""The word before the last of several other names; without it what follows may be somebody else."""

SURELY_CALLED = re.compile(r"also called|(?:is|was|are|were) called|(?:now|once) called")
"""Where "called" is no telephone call: "Holm called Berg"."""

OF_YEAR = re.compile(r" of \d{4}$")
"""The year of a law, which its other names may lack: "Alien Enemies Act of 1798"."""

"""The names of outlets, as they stand in files' names and behind pages' titles."""

from __future__ import annotations

import re

INITIALS = re.compile(
    r"(?:abc|ap|afp|bbc|cbc|cbn|cbs|cnbc|cnn|dw|itv|msn|msnbc|nbc|npr|nyt|pbs|rt|sbs|tv|uk|un|upi|us|usa"
    r"|wsj)",
    re.IGNORECASE,
)
"""Words of an outlet's name that are written in capitals: "bbc"."""

SMALL_LETTERS = re.compile(r"(?:an?|and|at|for|in|of|on|the|to)", re.IGNORECASE)
"""Words that are written small within an outlet's name: "Voice of the North"."""

GENERIC = re.compile(r"(?:(?:article|index|text|story|page|seed|news)\d*|\d+)", re.IGNORECASE)
"""Words that name no outlet by themselves."""

MAYBE_THE = r"(?:the )?"
"""What may stand before an outlet's name behind a title: "Two divers missing – The Arnby Times"."""

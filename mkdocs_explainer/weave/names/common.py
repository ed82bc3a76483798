"""What a common noun is said to mean: "What is ransomware?" asks it, "Ransomware is software that …" says it."""

from __future__ import annotations

import re

from mkdocs_explainer.english.kinds import BY_NATURE, IDENTITY, STILL


def says_what(noun: str, text: str) -> float:
    """How surely a text says what a common noun means (0 to 1); 0 for no noun."""
    if not noun:
        return 0.0
    phrase = r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", noun)))
    if re.search(rf"\b{phrase}\b\W*(?:{STILL} )?(?:is|are|was|were) {IDENTITY}", text, re.IGNORECASE):
        return 1.0
    # "The ransomware takes over files", in the present tense: what it does by its nature
    if re.match(rf"(?:The |A |An )?{phrase} (?:{BY_NATURE})\b(?! of\b)", text, re.IGNORECASE):
        return 0.8
    return 0.6 if re.search(rf"\b{phrase}\b\W*, (?:an?|the)\b|\bcalled \W*{phrase}\b", text, re.IGNORECASE) else 0.0


def common_subject(core: str) -> str:
    """What a question asks the meaning of ("What is bird flu?", "Bird flu: what is it?": bird flu), or ""."""
    asks = re.match(r"what(?:['’]s| is| are) (?:an? |the )?(.{3,40})\?$", core, re.IGNORECASE)
    asks = asks or re.match(r"([^:]{3,40}): what (?:is|are) (?:it|they|this)\?$", core, re.IGNORECASE)
    return asks.group(1) if asks else ""

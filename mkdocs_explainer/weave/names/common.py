"""What a common noun is said to mean: "What is ransomware?" asks it, "Ransomware is software that …" says it."""

from __future__ import annotations

import re

from mkdocs_explainer.english.asking import WHAT_IS_ASKED, WHAT_IT_IS
from mkdocs_explainer.english.kinds import APPOSITION, CALLED, COPULA, DOES_BY_NATURE, IDENTITY, MAYBE_ARTICLE, STILL


def says_what(noun: str, text: str) -> float:
    """How surely a text says what a common noun means (0 to 1); 0 for no noun."""
    if not noun:
        return 0.0
    phrase = r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", noun)))
    if re.search(rf"\b{phrase}\b\W*(?:{STILL} )?{COPULA} {IDENTITY}", text, re.IGNORECASE):
        return 1.0
    # "The ransomware takes over files", in the present tense: what it does by its nature
    if re.match(rf"{MAYBE_ARTICLE}{phrase} {DOES_BY_NATURE}", text, re.IGNORECASE):
        return 0.8
    return 0.6 if re.search(rf"\b{phrase}\b\W*{APPOSITION}|{CALLED}{phrase}\b", text, re.IGNORECASE) else 0.0


def common_subject(core: str) -> str:
    """What a question asks the meaning of ("What is bird flu?", "Bird flu: what is it?": bird flu), or ""."""
    asks = WHAT_IS_ASKED.match(core)
    asks = asks or WHAT_IT_IS.match(core)
    return asks.group(1) if asks else ""

"""Words by which a sentence takes back, denies or corrects what the one before it says."""

from __future__ import annotations

import re

TAKES_BACK = re.compile(
    r"\b(?:den(?:y|ies|ied)|disputes|disputed|refut(?:es?|ed)|retract(?:s|ed)?|recant(?:s|ed)?|conced(?:es?|ed)"
    r"|reject(?:s|ed)? (?:the|that|any|those|his|her|their|all)|(?<!was )(?<!were )admit(?:s|ted) (?!to a)"
    r"|(?:is|was|were|are) (?:false|untrue|not true)|(?:prove|proves|proved) nothing"
    r"|(?:has|have|had|is|was|offered|gave|provid(?:ed|ing)) no (?:\w+ )?(?:evidence|proof)"
    r"|(?:could|can) ?not (?:be )?(?:\w+ )?(?:verif|confirm|prove))",
    re.IGNORECASE,
)
"""Verbs of denying, conceding and correcting, and that something is not proved."""

AGAINST = re.compile(r"(?:But|However|Yet|Still|Nevertheless|Nonetheless)\b")
"""Words at a sentence's head that set it against the one before."""

CORRECTS = re.compile(
    r"\b(?:this|an earlier|a previous|the original|our) (?:(?:\w+ )?(?:version|edition) of (?:this|the) )?"
    r"(?:article|report|story|piece|post|version|headline)\b.{0,40}? (?:initially|originally|previously|at first"
    r"|first|earlier|incorrectly|mistakenly|wrongly|mis)\w*",
    re.IGNORECASE,
)
"""An outlet that says what its own report had wrong: "This article initially stated that …"."""

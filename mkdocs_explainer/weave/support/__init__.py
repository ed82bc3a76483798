"""Who else says what a sentence says: its evidence, and the claim that is made of both.

Decided here: which words of which source say all of a sentence or part of it, and who is named as its speaker. An
editor who asks why is told what was weighed.
"""

from __future__ import annotations

from mkdocs_explainer.weave.support.claims import make_claim
from mkdocs_explainer.weave.support.evidence import evidence_of
from mkdocs_explainer.weave.support.judging import find_support
from mkdocs_explainer.weave.support.weighing import Reasons, why

__all__ = [
    "Reasons",
    "evidence_of",
    "find_support",
    "make_claim",
    "why",
]

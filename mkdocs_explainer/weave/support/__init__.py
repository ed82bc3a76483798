"""Who else says what a sentence says: its evidence, and the claim that is made of both.

Decided here: which words of which source say all of a sentence or part of it, and who is named as its speaker.
"""

from __future__ import annotations

from mkdocs_explainer.weave.support.claims import make_claim
from mkdocs_explainer.weave.support.evidence import evidence_of
from mkdocs_explainer.weave.support.judging import find_support, judge_pair

__all__ = [
    "evidence_of",
    "find_support",
    "judge_pair",
    "make_claim",
]

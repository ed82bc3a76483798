"""How alike two sentences are, and whether what they tell agrees.

Decided here: what sentences are compared by and what each word weighs, which pairs are worth a look, whether numbers,
dates, opposites, negation and speakers agree, and whether two speak of one actor. Likeness proposes; nothing is
credited to anybody here.
"""

from __future__ import annotations

from mkdocs_explainer.weave.likeness.actors import of_another, of_another_subject
from mkdocs_explainer.weave.likeness.agreement import Agreement, agree, compatible_dates, same_quantity, same_unit
from mkdocs_explainer.weave.likeness.comparing import Floats, Ints, families, kin
from mkdocs_explainer.weave.likeness.similarity import Similarity
from mkdocs_explainer.weave.likeness.synonyms import meant

__all__ = [
    "Agreement",
    "Floats",
    "Ints",
    "Similarity",
    "agree",
    "compatible_dates",
    "families",
    "kin",
    "meant",
    "of_another",
    "of_another_subject",
    "same_quantity",
    "same_unit",
]

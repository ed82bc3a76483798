"""How alike two sentences are, and what the judge says of them.

Decided here: what sentences are compared by and what each word weighs, which pairs are worth a look, by their words
and by their meaning, and whether two amounts or dates can be one. Likeness proposes; nothing is credited to anybody
here.
"""

from __future__ import annotations

from mkdocs_explainer.weave.likeness.agreement import same_quantity, same_unit
from mkdocs_explainer.weave.likeness.comparing import families, kin
from mkdocs_explainer.weave.likeness.similarity import Similarity
from mkdocs_explainer.weave.likeness.verdicts import Verdicts

__all__ = [
    "Similarity",
    "Verdicts",
    "families",
    "kin",
    "same_quantity",
    "same_unit",
]

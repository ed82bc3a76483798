"""What the story tells: its facts, what each is worth to a reader, and which sentence tells which.

Decided here: which sentences tell one fact, how likely a sentence is what a reader must know, and how far what is
printed tells a sentence already. The judge is asked for each pair that is near in words or in meaning; nothing is
chosen yet.
"""

from __future__ import annotations

from mkdocs_explainer.weave.facts.clusters import find_facts
from mkdocs_explainer.weave.facts.making import make_facts
from mkdocs_explainer.weave.facts.standing import group_of
from mkdocs_explainer.weave.facts.told import Told
from mkdocs_explainer.weave.facts.worth import Worth, weigh

__all__ = [
    "Told",
    "Worth",
    "find_facts",
    "group_of",
    "make_facts",
    "weigh",
]

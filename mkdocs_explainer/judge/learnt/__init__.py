"""The learnt judge: who says what, learnt from many stories, run from the weights in this package.

A sentence is encoded once, a pair is compared in a millisecond, and what words alone can tell for sure forbids the
rest. How the weights were made, and what they are worth, stands in `weights/about.json`; `training/judge` makes them.
"""

from __future__ import annotations

from mkdocs_explainer.judge.learnt.comparing import Passage, Rarity, Verdict, bounds, lacking, meanings, verdict
from mkdocs_explainer.judge.learnt.encoder import Encoded, Floats, encode, spans, whole_vectors
from mkdocs_explainer.judge.learnt.vetoes import veto

__all__ = [
    "Encoded",
    "Floats",
    "Passage",
    "Rarity",
    "Verdict",
    "bounds",
    "encode",
    "lacking",
    "meanings",
    "spans",
    "verdict",
    "veto",
    "whole_vectors",
]

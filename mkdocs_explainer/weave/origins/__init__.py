"""Whose report an article is: its outlet, whom it credits, and which articles are one report.

Decided here: what an outlet is called, how far two articles tell the same in the same order, and which origins are
counted behind a sentence.
"""

from __future__ import annotations

from mkdocs_explainer.weave.origins.outlets import outlet_key, outlet_name
from mkdocs_explainer.weave.origins.provenance import Provenance, find_origins

__all__ = [
    "Provenance",
    "find_origins",
    "outlet_key",
    "outlet_name",
]

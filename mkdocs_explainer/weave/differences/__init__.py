"""Where sources differ: counts, sums and measures that cannot both be right.

Decided here: which two sentences speak of one thing, whether their values conflict, and which positions there are.
Each kind of difference is a file with one function from the story to its findings; `finding` runs them all.
"""

from __future__ import annotations

from mkdocs_explainer.weave.differences.finding import find_differences
from mkdocs_explainer.weave.differences.telling import opposed, place_differences

__all__ = [
    "find_differences",
    "opposed",
    "place_differences",
]

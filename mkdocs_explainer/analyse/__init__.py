"""Analysis: what each sentence of one article holds. The only package that imports spaCy.

spaCy is imported on the first article that is analysed, not with this package, because a build whose
analyses are all cached must not pay for it.
"""

from __future__ import annotations

from mkdocs_explainer.analyse.analyser import Analyser

__all__ = ["Analyser"]

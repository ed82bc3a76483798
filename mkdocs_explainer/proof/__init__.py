"""Proof that nothing is printed that no source says; every build runs it, and leaves out what fails.

It trusts nothing that weaving did: the words of every evidence are cut out of the article again by its offsets, every
printed text is laid against its quote, and every id must lead somewhere.
"""

from mkdocs_explainer.proof.check import Proved, prove
from mkdocs_explainer.proof.without import without

__all__ = ["Proved", "prove", "without"]

"""Who and what the folder names: one table of things, with every mention.

Decided here: which spellings are one thing, of what kind it is, what it is called, what "the facility" stands for in
an article, what a common noun is said to mean, and how the words of a title are written.
"""

from __future__ import annotations

from mkdocs_explainer.weave.names.casing import proper_words, sentence_case
from mkdocs_explainer.weave.names.common import common_subject, says_what
from mkdocs_explainer.weave.names.descriptions import described
from mkdocs_explainer.weave.names.in_text import named_in
from mkdocs_explainer.weave.names.kinds import head_noun, noun_kind
from mkdocs_explainer.weave.names.known_as import BESIDE
from mkdocs_explainer.weave.names.merging import normal_form
from mkdocs_explainer.weave.names.naming import Mention, Naming, Thing, name_things

__all__ = [
    "BESIDE",
    "Mention",
    "Naming",
    "Thing",
    "common_subject",
    "described",
    "head_noun",
    "name_things",
    "named_in",
    "normal_form",
    "noun_kind",
    "proper_words",
    "says_what",
    "sentence_case",
]

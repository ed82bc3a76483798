"""What a page prints: which sentences, in which order, which of them first.

Decided here: how well a sentence answers a question, what is told already, how much a source may still give, the
short answer, the parts under sub-headings, and the figures.
"""

from __future__ import annotations

from mkdocs_explainer.weave.answers.composing import Answer, compose
from mkdocs_explainer.weave.answers.figures import make_figures
from mkdocs_explainer.weave.answers.limit import Limit
from mkdocs_explainer.weave.answers.pages import make_questions, relate
from mkdocs_explainer.weave.answers.passages import passages
from mkdocs_explainer.weave.answers.printed import make_left, make_sources
from mkdocs_explainer.weave.answers.selection import Selection, select

__all__ = [
    "Answer",
    "Limit",
    "Selection",
    "compose",
    "make_figures",
    "make_left",
    "make_questions",
    "make_sources",
    "passages",
    "relate",
    "select",
]

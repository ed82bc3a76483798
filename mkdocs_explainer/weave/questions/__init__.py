"""What the story answers: which questions are asked, how they are phrased, and which sentences belong to each.

Decided here: what a heading asks, which headings ask the same, what is asked that no heading asks, the titles of
pages, and on which page a sentence belongs.
"""

from __future__ import annotations

from mkdocs_explainer.weave.questions.answering import counts_dead
from mkdocs_explainer.weave.questions.candidates import Ground
from mkdocs_explainer.weave.questions.drafting import Draft, draft_questions, fold_thin
from mkdocs_explainer.weave.questions.forms import form_of
from mkdocs_explainer.weave.questions.headings import Ask, ask, asks_for, noun_asked, said
from mkdocs_explainer.weave.questions.subjects import framed, stands_for_itself
from mkdocs_explainer.weave.questions.themes import known, lemma_of

__all__ = [
    "Ask",
    "Draft",
    "Ground",
    "ask",
    "asks_for",
    "counts_dead",
    "draft_questions",
    "fold_thin",
    "form_of",
    "framed",
    "known",
    "lemma_of",
    "noun_asked",
    "said",
    "stands_for_itself",
]

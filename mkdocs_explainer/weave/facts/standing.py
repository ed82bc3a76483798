"""Which sentences must be printed together for one to be understood, as far as rules and what was learnt tell.

Rules see a "she" without a name. That a suspect, a deal or a day was told of before, a careful reader sees, and a
model has learnt it from him.
"""

from __future__ import annotations

from mkdocs_explainer.weave.corpus import standing_group
from mkdocs_explainer.weave.facts.worth import Worth
from mkdocs_explainer.weave.story import Story

LEANS = 0.2
"""Chance of standing alone below which a sentence that rules let stand needs the one before it. Of 10,776 such
sentences, those under a title among them, 505 are below, by models that had not seen their stories, and of these a
reader calls 92 in 100 leaning."""
MOST = 4
"""Sentences that are printed together at most."""


def group_of(story: Story, worth: Worth, unit: int, title: str) -> tuple[int, ...] | None:
    """The units that must be printed together for this one to be understood, itself last; None where it cannot stand.

    Args:
        story: the story.
        worth: what its sentences are worth, and how likely each stands alone.
        unit: the sentence.
        title: of the page on which it is to stand.
    """
    corpus = story.corpus
    group = standing_group(corpus, unit, title)
    # "The bridge" may stand below a title that names the bridge: rules know the title, and the model does not
    titled = corpus.units[unit].sentence.dangling == "definite"
    if group != (unit,) or titled or worth.alone[unit] >= LEANS:
        return group
    if not unit or corpus.units[unit - 1].section != corpus.units[unit].section:
        return None
    before = group_of(story, worth, unit - 1, title)
    return None if before is None or len(before) == MOST else (*before, unit)

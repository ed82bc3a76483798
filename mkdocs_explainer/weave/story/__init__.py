"""What every later room asks: one story as its sentences, the things it names, likeness and origins.

Decided here: what the story is called when nobody said.
"""

from __future__ import annotations

from mkdocs_explainer.weave.story.story import Story, read_story
from mkdocs_explainer.weave.story.topic import topic_title

__all__ = [
    "Story",
    "read_story",
    "topic_title",
]

"""The words of the project as frozen values; every stage takes and gives these and nothing else.

What reading finds in one file (`Article`), what analysis finds in one article (`Analysis`), what weaving makes of a
folder (`Explainer`, the public data contract), and what rendering writes (`Site`). This package imports nothing of
ours, so that any stage can be read, tested and replaced on its own.
"""

from __future__ import annotations

from mkdocs_explainer.model.analysis import Analysis, DateMention, Definition, Name, Quantity, Sentence, Speech
from mkdocs_explainer.model.articles import Article, Block, Doubt, Excluded, SourceOverride, TopicFile
from mkdocs_explainer.model.explainer import (
    Attribution,
    Claim,
    Difference,
    Evidence,
    Explainer,
    Fact,
    Figure,
    Heading,
    Judge,
    Judgement,
    Left,
    Origin,
    Part,
    Position,
    Precision,
    Question,
    Source,
    Term,
    TermDefinition,
    TimelineEntry,
    Topic,
    When,
)
from mkdocs_explainer.model.pages import Asset, Page, Site, Web
from mkdocs_explainer.model.value import Value

__all__ = [
    "Analysis",
    "Article",
    "Asset",
    "Attribution",
    "Block",
    "Claim",
    "DateMention",
    "Definition",
    "Difference",
    "Doubt",
    "Evidence",
    "Excluded",
    "Explainer",
    "Fact",
    "Figure",
    "Heading",
    "Judge",
    "Judgement",
    "Left",
    "Name",
    "Origin",
    "Page",
    "Part",
    "Position",
    "Precision",
    "Quantity",
    "Question",
    "Sentence",
    "Site",
    "Source",
    "SourceOverride",
    "Speech",
    "Term",
    "TermDefinition",
    "TimelineEntry",
    "Topic",
    "TopicFile",
    "Value",
    "Web",
    "When",
]

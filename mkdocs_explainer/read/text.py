"""Plain text: no head, no markup, only lines."""

from __future__ import annotations

from mkdocs_explainer.read.blocks import chunks_of, lines_of, paragraphs
from mkdocs_explainer.read.pieces import Taken


def read_text(text: str) -> Taken:
    """The pieces of a decoded .txt file."""
    return Taken(text=text, pieces=tuple(paragraphs(text, chunks_of(text, lines_of(text)))))

"""Plain text: no markup, only lines, the first of which may be a head ("Title: …").

What a web page's text keeps when it is saved without its marks (`&amp;`, soft hyphens) is read as a reader saw it.
"""

from __future__ import annotations

from mkdocs_explainer.read.blocks import chunks_of, lines_of, paragraphs
from mkdocs_explainer.read.labelled import labelled
from mkdocs_explainer.read.pieces import Taken
from mkdocs_explainer.read.sight import as_seen


def read_text(text: str) -> Taken:
    """The pieces of a decoded .txt file."""
    head, body, excluded = labelled(text)
    lines = [line for line in lines_of(text) if line[0] >= body]
    pieces = tuple(map(as_seen, paragraphs(text, chunks_of(text, lines))))
    return Taken(text=text, pieces=pieces, head=head, excluded=tuple(excluded))

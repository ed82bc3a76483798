"""An article while it is decided what becomes of each of its pieces."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_explainer.read.pieces import Piece


@dataclass(frozen=True)
class Part:
    """A piece, who signed it, and its fate: "heading", "paragraph", a reason to exclude it, None for undecided."""

    piece: Piece
    fate: str | None = None
    signer: str = ""


@dataclass
class Reading:
    """An article on its way.

    Attributes:
        parts: its parts in order.
        known: the title that `_topic.yml` or the file's head gives.
        title, authors, published: what the text says of itself.
    """

    parts: list[Part]
    known: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None

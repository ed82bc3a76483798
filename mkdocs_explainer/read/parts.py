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
        outlet: the outlet that they give, or "".
        title, authors, published: what the text says of itself.
        changed: whether that date is of a later change, for want of any other.
    """

    parts: list[Part]
    known: str | None = None
    outlet: str = ""
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    changed: bool = False

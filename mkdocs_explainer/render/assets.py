"""Joins the style sheets, and the scripts, into one file each.

They are written in small files, one for a purpose, and read in one: every further file is a request on every
page, and a line more in the configuration of a site that takes the wiki from `export`.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs_explainer.model import Asset

_PARTS = Path(__file__).parent / "assets"


def assets() -> tuple[Asset, ...]:
    """The style sheet and the script that the pages need; paths are relative to the wiki's root."""
    return tuple(Asset(path=f"assets/explainer{suffix}", data=_joined(suffix)) for suffix in (".css", ".js"))


def _joined(suffix: str) -> bytes:
    # explainer.css comes before explainer-*.css, which may add to its rules
    parts = sorted(_PARTS.glob(f"explainer*{suffix}"), key=lambda file: file.stem)
    return b"\n".join(file.read_bytes() for file in parts)

"""What the plugin adds to a page beside its words: style sheet, script, previews, data for machines."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

MOST = 15_000
"""Bytes as sent, compressed."""

ADDED = re.compile(
    r'<script type="application/ld\+json">.*?</script>'
    # previews of terms
    r'| title="[^"]* · [^"]*"',
    re.DOTALL,
)
"""What of it stands in the page itself."""


def sent(data: bytes) -> int:
    return len(gzip.compress(data, 9, mtime=0))


def added(html: str) -> int:
    """Bytes that a page is heavier by, for what the plugin puts into it beside its text."""
    return sent(html.encode()) - sent(ADDED.sub("", html).encode())


def test_no_page_is_fifteen_kilobytes_heavier(sample_site: Path) -> None:
    assets = sum(sent((sample_site / "assets" / name).read_bytes()) for name in ("explainer.css", "explainer.js"))
    pages = {
        file.relative_to(sample_site).as_posix(): added(html)
        for file in sorted(sample_site.rglob("index.html"))
        if ' class="explainer"' in (html := file.read_text(encoding="utf-8"))
    }
    # each of the three is in some page
    assert max(pages.values()) > 500
    heaviest = max(pages, key=lambda name: pages[name])
    assert assets + pages[heaviest] < MOST, f"{heaviest}: {assets} + {pages[heaviest]} bytes"


def test_nothing_else_is_loaded_for_a_page(sample_site: Path) -> None:
    page = (sample_site / "index.html").read_text(encoding="utf-8")
    ours = set(re.findall(r'(?:href|src)="(?:\./)?([^"]*explainer[^"]*\.(?:css|js))"', page))
    assert ours == {"assets/explainer.css", "assets/explainer.js"}
    for name in ours:
        text = (sample_site / name).read_text(encoding="utf-8")
        # no font, no picture, no other file, no library
        assert not re.search(r"@import|@font-face|url\(|https?:|\bfetch\(|XMLHttpRequest|\bimport\b", text)

"""The Nu checker, which knows the HTML standard, finds no error in any page, not even those of the theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_tools import nu
from sites import SiteFolder

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_every_page_is_valid(sample_site: Path) -> None:
    assert nu(sample_site) == []


def test_a_theme_without_any_setting_is_valid_too(bridge_site: SiteFolder) -> None:
    assert nu(bridge_site.root / "site") == []


def test_a_broken_page_is_found() -> None:
    found = nu(Path(__file__).parent / "broken")
    mine = [error for error in found if error.startswith("invalid.html: ")]
    for part in ("autocomplete", "label", "Duplicate ID", "not allowed as child of element “ul”"):
        assert any(part in error for error in mine), part

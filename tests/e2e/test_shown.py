"""The blocks that reading sees in a page are the lines that a browser shows of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from mkdocs_explainer.read.html import parsed
from mkdocs_explainer.read.shown import shown

ROWS = yaml.safe_load((Path(__file__).parents[1] / "read" / "shown.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", [row for row in ROWS if "differs" not in row], ids=lambda row: row["name"])
def test_as_the_browser_shows_it(browser: Browser, row: dict[str, Any]) -> None:
    html = f"<!doctype html><html><head><title>Page</title></head><body>{row['page']}</body></html>"
    page = browser.new_page()
    page.set_content(html)
    text = page.evaluate("document.body.innerText").replace("\u00ad", "")
    page.close()
    lines = [" ".join(line.split()) for line in re.split(r"[\n\t]", text)]
    assert [block.text for block in shown(parsed(html))] == [line for line in lines if line]

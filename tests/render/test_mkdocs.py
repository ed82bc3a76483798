"""The pages in a real MkDocs build: links are validated, and hostile titles do nothing on any page."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
import yaml

from mkdocs_explainer.model import Explainer, Site
from mkdocs_explainer.render import render

from .hostile import poison
from .rendering import read

pytestmark = pytest.mark.slow

CONFIG = {
    "site_name": "Brackwater explained",
    "site_url": "https://example.org/",
    "extra_css": ["assets/explainer.css"],
    "extra_javascript": ["assets/explainer.js"],
    "markdown_extensions": [
        *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables"),
        {"toc": {"permalink": True}},
        *("pymdownx.details", "pymdownx.superfences"),
    ],
    "validation": {
        "omitted_files": "ignore",
        "links": {
            "not_found": "warn",
            "anchors": "warn",
            "unrecognized_links": "warn",
            "absolute_links": "warn",
        },
    },
}
MATERIAL = {"name": "material", "font": False, "features": ["content.footnote.tooltips", "content.tooltips"]}


def build(site: Site, folder: Path, theme: object) -> Path:
    for made in site.pages:
        (folder / "docs" / made.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / made.path).write_text(made.text, encoding="utf-8")
    for asset in site.assets:
        (folder / "docs" / asset.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / asset.path).write_bytes(asset.data)
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(CONFIG | {"theme": theme}), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.mark.parametrize("theme", [MATERIAL, "mkdocs", "readthedocs"], ids=["material", "mkdocs", "readthedocs"])
def test_the_wiki_builds_strictly(water: Explainer, tmp_path: Path, theme: object) -> None:
    built = build(render(water), tmp_path, theme)
    html = (built / "questions/what-happened-in-brackwater/index.html").read_text(encoding="utf-8")
    _, tags = read(html)
    ids = [attrs["id"] for _, attrs in tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {"q-what-happened-in-brackwater", "fn:c-0000000001", "fnref:c-0000000001"} <= set(ids)
    assert ("details", {"class": "explainer-more"}) in tags


def test_sources_stay_out_of_the_search(water: Explainer, tmp_path: Path) -> None:
    built = build(render(water), tmp_path, MATERIAL)
    found = {
        doc["location"].split("#")[0] for doc in json.loads((built / "search/search_index.json").read_bytes())["docs"]
    }
    assert "questions/what-happened-in-brackwater/" in found
    assert not [location for location in found if location.startswith("sources")]


@pytest.mark.parametrize("theme", [MATERIAL, "mkdocs"], ids=["material", "mkdocs"])
def test_hostile_text_does_nothing_on_any_page(water: Explainer, tmp_path: Path, theme: object) -> None:
    poisoned = msgspec.convert(poison(msgspec.to_builtins(water)), Explainer)
    mild, hostile = (
        build(render(water), tmp_path / "a", theme),
        build(render(poisoned), tmp_path / "b", theme),
    )
    for page in sorted(mild.rglob("*.html")):
        own = page.relative_to(mild)
        _, before = read(page.read_text(encoding="utf-8"))
        _, after = read((hostile / own).read_text(encoding="utf-8"))
        scripts = [tag for tag, _ in before].count("script")
        assert [tag for tag, _ in after].count("script") == scripts, own
        assert not [attrs for _, attrs in after if {"onload", "onclick"} & attrs.keys()], own
        # places in the map of a term are numbers
        assert all((attrs.get("x") or "0").isdigit() for _, attrs in after), own

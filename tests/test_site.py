"""The sample site as built: every link and footnote leads somewhere, nothing is fetched elsewhere."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import msgspec
import pytest
from html_site import BuiltSite
from sites import SiteFolder

from mkdocs_explainer.model import Explainer

pytestmark = pytest.mark.slow

TOPICS = os.environ.get("EXPLAINER_TOPICS", "")
"""A folder with further topics, one folder each, to try the program on; they need not be ours to publish."""

FURTHER = sorted(path for path in Path(TOPICS).iterdir() if path.is_dir()) if TOPICS else []


@pytest.fixture(scope="module")
def built(sample_site: Path) -> BuiltSite:
    return BuiltSite(sample_site)


def test_every_link_and_footnote_resolves(built: BuiltSite) -> None:
    assert len(built.pages) > 20
    assert built.faults() == []


def test_no_page_asks_another_host(built: BuiltSite) -> None:
    assert built.hosts() == set()


def test_the_checker_finds_what_is_broken(bridge_site: SiteFolder, tmp_path: Path) -> None:
    shutil.copytree(bridge_site.root / "site", tmp_path / "site")
    page = tmp_path / "site" / "terms" / "index.html"
    html = page.read_text(encoding="utf-8")
    spoiled = (
        '<a href="../nowhere/">x</a><a href="../index.html#nowhere">x</a>'
        '<a class="footnote-ref" href="#fn:9">9</a>'
        '<li id="fn:8">x</li><p id="twin"></p><p id="twin"></p><img src="https://example.org/a.png">'
    )
    page.write_text(html.replace("</article>", spoiled + "</article>"), encoding="utf-8")
    broken = BuiltSite(tmp_path / "site")
    found = [re.sub(r"^terms/index\.html: ", "", fault) for fault in broken.faults()]
    assert found == [
        "../nowhere/ leads nowhere",
        "../index.html#nowhere leads to no place on index.html",
        "#fn:9 leads to no place on terms/index.html",
        "a mark leads to the note fn:9, which is not there",
        "nothing leads to the note fn:8",
        "the id twin is given twice",
    ]
    assert broken.hosts() == {"example.org"}


def test_pages_without_directory_addresses_resolve_too(bridge_site: SiteFolder, tmp_path: Path) -> None:
    site = SiteFolder(tmp_path / "flat", {"use_directory_urls": False})
    shutil.copytree(bridge_site.seeds, site.seeds)
    site.use_cache(bridge_site.root / ".cache/plugin/explainer")
    assert site.build("--strict").returncode == 0
    assert BuiltSite(site.root / "site").faults() == []


def test_the_data_beside_the_site_is_the_contract(sample_site: Path) -> None:
    data = (sample_site / "explainer.json").read_bytes()
    explainer = msgspec.json.decode(data, type=Explainer)
    assert explainer.version == 1
    assert len(explainer.sources) == 5
    plain = json.loads(data)
    for question in plain["questions"]:
        assert (sample_site / question["path"].removesuffix(".md") / "index.html").is_file()
    for term in plain["terms"]:
        assert (sample_site / term["path"].removesuffix(".md") / "index.html").is_file()


@pytest.mark.skipif(not TOPICS, reason="EXPLAINER_TOPICS names no folder with further topics")
@pytest.mark.parametrize("topic", FURTHER, ids=lambda path: path.name)
def test_further_topics_are_built_without_a_warning(topic: Path, tmp_path: Path) -> None:
    site = SiteFolder(tmp_path / "site")
    shutil.copytree(topic, site.seeds)
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    assert BuiltSite(site.root / "site").faults() == []

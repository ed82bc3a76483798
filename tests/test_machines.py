"""What machines read of a real site: every page valid, every file where it is said to be, no user's file lost."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import feedparser
import pytest
from click.testing import CliRunner
from render.vocabulary import faults
from sites import BRIDGE, CACHE, SiteFolder
from test_serve import get, serving, wait_for

from mkdocs_explainer.cli import main

pytestmark = pytest.mark.slow

NewSite = Callable[..., SiteFolder]

BASE = "https://example.org/some/"


class _Head(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[dict[str, str | None]] = []
        self.data: list[Any] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in {"meta", "link"}:
            self.tags.append(given)
        self._inside = tag == "script" and given.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.data.append(json.loads(data))
            self._inside = False


def head(html: str) -> _Head:
    found = _Head()
    found.feed(html)
    found.close()
    return found


def said(found: _Head, word: str) -> list[str | None]:
    """What a head says of something, by each tag that says it."""
    return [
        tag.get("content", tag.get("href"))
        for tag in found.tags
        if word in {tag.get("name"), tag.get("property"), tag.get("rel"), tag.get("type")}
    ]


def built(site: SiteFolder) -> SiteFolder:
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    return site


def ours(site: SiteFolder, prefix: str = "") -> list[str]:
    """The wiki's own pages."""
    pattern = rf"{prefix}(index|timeline|figures|differences|(questions|terms|sources)/).*"
    return [page for page in site.pages() if re.fullmatch(pattern, page)]


@pytest.fixture(scope="module", params=["material", "mkdocs"])
def addressed(
    bridge_site: SiteFolder, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> SiteFolder:
    """A site that says its address, in a theme that has a description for each page and in one that has none."""
    site = SiteFolder(
        tmp_path_factory.mktemp("machines") / "site",
        {"site_url": BASE, "site_author": "An Editor", "theme": {"name": request.param}},
    )
    shutil.copytree(BRIDGE, site.seeds)
    site.use_cache(bridge_site.root / CACHE)
    return built(site)


def test_every_page_tells_machines_what_it_is(addressed: SiteFolder) -> None:
    site, root = addressed, addressed.root / "site"
    assert len(ours(site)) > 10
    for path in ours(site):
        address = urljoin(BASE, path.removesuffix("index.html"))
        found = head(site.page(path))
        (data,) = found.data
        assert faults(data) == [], path
        assert said(found, "canonical") == said(found, "og:url") == [address]
        assert len(said(found, "og:title")) == len(said(found, "og:site_name")) == 1
        assert len(said(found, "description")) <= 1
        assert said(found, "text/markdown") == ["index.html.md"]
        assert (root / f"{path}.md").is_file()
        for kind, name in (("application/json", "explainer.json"), ("application/atom+xml", "feed.xml")):
            (href,) = said(found, kind)
            assert urljoin(address, href) == BASE + name
        assert site.page(path).count('<p class="explainer-aside explainer-versions"') == 1
    sitemap = (root / "sitemap.xml").read_text(encoding="utf-8")
    for path in ours(site):
        assert f"<loc>{urljoin(BASE, path.removesuffix('index.html'))}</loc>" in sitemap


def test_the_description_is_the_short_answer(addressed: SiteFolder) -> None:
    site = addressed
    questions = json.loads((site.root / "site" / "explainer.json").read_text(encoding="utf-8"))
    claims = {claim["id"]: claim["text"] for claim in questions["claims"]}
    for question in questions["questions"]:
        found = head(site.page(question["path"].replace(".md", "/index.html")))
        (description,) = said(found, "description")
        assert description is not None
        assert len(description) <= 160
        assert claims[question["short_answer"][0]][:40] in description
        assert said(found, "og:description") == [description]


def test_feed_and_llms_txt_lead_to_what_is_there(addressed: SiteFolder) -> None:
    site, root = addressed, addressed.root / "site"
    read = feedparser.parse((root / "feed.xml").read_bytes())
    assert not read.bozo
    assert read.feed.author == "An Editor"
    assert {entry.link for entry in read.entries} <= {urljoin(BASE, page[:-10]) for page in ours(site)}
    text = (root / "llms.txt").read_text(encoding="utf-8")
    targets = re.findall(r"\]\((\S+)\)", text)
    assert len(targets) > 10
    for target in targets:
        assert (root / target.removeprefix(BASE)).is_file(), target
    # the default theme's search knows no marks
    if addressed.page("index.html").count("mkdocs-material"):
        assert "This page as Markdown" not in (root / "search" / "search_index.json").read_text(encoding="utf-8")


def test_a_wiki_in_a_folder_without_directory_addresses(new_site: NewSite) -> None:
    site = built(
        new_site(site_url=BASE, use_directory_urls=False, plugins=["search", {"explainer": {"path": "a/wiki"}}])
    )
    root = site.root / "site"
    pages = ours(site, "a/wiki/")
    assert len(pages) > 10
    for path in pages:
        found = head(site.page(path))
        assert faults(found.data[0]) == []
        assert said(found, "og:url") == [BASE + path]
        (href,) = said(found, "text/markdown")
        assert href is not None
        assert (root / path).parent.joinpath(href).read_text(encoding="utf-8").startswith("# ")
    for name in ("llms.txt", "feed.xml", "explainer.json"):
        assert (root / "a" / "wiki" / name).is_file()
        assert not (root / name).exists()


def test_without_an_address_of_the_site_none_is_made_up(bridge_site: SiteFolder) -> None:
    site = bridge_site
    assert not (site.root / "site" / "feed.xml").exists()
    for path in ours(site):
        found = head(site.page(path))
        assert faults(found.data[0]) == []
        assert said(found, "canonical") == said(found, "og:url") == said(found, "application/atom+xml") == []
    targets = re.findall(r"\]\((\S+)\)", site.page("llms.txt"))
    assert len(targets) > 10
    assert all((site.root / "site" / target).is_file() for target in targets)


def test_what_the_user_has_stays(new_site: NewSite) -> None:
    site = new_site(site_url=BASE, exclude_docs="explainer.json\nterms/index.md.txt\n")
    site.put(
        docs__llms_txt="mine",
        docs__feed_xml="<mine/>",
        docs__index_md="---\ndescription: My own.\n---\n# Welcome\n",
        docs__other_md="# Other\n",
    )
    built(site)
    assert (site.page("llms.txt"), site.page("feed.xml")) == ("mine", "<mine/>")
    for path in ("index.html", "other/index.html"):
        assert head(site.page(path)).data == []
        assert said(head(site.page(path)), "og:title") == []
        assert "explainer-versions" not in site.page(path)
    there = {path.relative_to(site.root / "site").as_posix() for path in (site.root / "site").rglob("*.md")}
    assert "index.html.md" not in there
    assert "terms/index.html.md" not in there
    assert "sources/index.html.md" in there
    found = head(site.page("terms/index.html"))
    assert (
        said(found, "application/json") == said(found, "text/markdown") == said(found, "application/atom+xml") == []
    )


def test_it_can_be_switched_off(new_site: NewSite) -> None:
    site = built(new_site(site_url=BASE, plugins=["search", {"explainer": {"machines": False}}]))
    for name in ("llms.txt", "feed.xml", "index.html.md"):
        assert not (site.root / "site" / name).exists()
    found = head(site.page("index.html"))
    assert found.data == said(found, "og:title") == []
    assert len(said(found, "canonical")) == 1


def test_under_serve_nothing_says_that_the_site_is_here(new_site: NewSite) -> None:
    site = new_site(site_url=BASE)
    with serving(site) as (address, log):
        wait_for(log, lambda: "Arnby bridge" in get(address + "some/"))
        found = head(get(address + "some/terms/"))
        assert faults(found.data[0]) == []
        assert "127.0.0.1" not in json.dumps(found.data)
        assert said(found, "og:url") == said(found, "application/atom+xml") == []
        text = get(address + "some/terms/index.html.md")
        assert text.startswith("# ")
        assert "127.0.0.1" not in text + get(address + "some/llms.txt")
        site.configure(site_url=BASE, plugins=["search", {"explainer": {"machines": False}}])
        wait_for(log, lambda: head(get(address + "some/terms/") or "<script>").data == [])
        assert get(address + "some/llms.txt") == ""


def test_an_export_has_them_as_files(
    bridge_site: SiteFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(bridge_site.root)
    done = CliRunner().invoke(
        main, ["export", "--to", str(tmp_path / "out"), "--cache", str(bridge_site.root / CACHE)]
    )
    assert done.exit_code == 0, done.output
    out = tmp_path / "out"
    targets = re.findall(r"\]\((\S+)\)", (out / "llms.txt").read_text(encoding="utf-8"))
    assert len(targets) > 10
    assert all((out / target).is_file() for target in targets)
    assert {f"{path.name}.txt" for path in out.rglob("*.md")} == {path.name for path in out.rglob("*.md.txt")}
    assert not (out / "feed.xml").exists()
    done = CliRunner().invoke(main, ["export", "--to", str(out), "--no-machines"])
    assert done.exit_code == 0, done.output
    assert list(out.rglob("*.txt")) == []

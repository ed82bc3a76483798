"""The plugin in real `mkdocs build` runs: what is built, what is said, and what happens to the navigation."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
import yaml
from sites import CACHE, PROJECT, SiteFolder, command, environment

from mkdocs_explainer.config import Options
from mkdocs_explainer.plugin import ExplainerConfig
from mkdocs_explainer.plugin.placing import seeds_from

pytestmark = pytest.mark.slow

NewSite = Callable[..., SiteFolder]

LINE = re.compile(
    r"explainer: \d+ articles?, \d+ origins?, \d+ questions?, \d+ terms?, \d+\.\d s(, \d+ from cache)?$",
    re.MULTILINE,
)


def nav_titles(site: SiteFolder) -> list[str]:
    """Titles in the navigation, in order, sections included; as on a page that has no headings of its own."""
    html = site.page("404.html")
    nav = html[html.index('class="md-nav md-nav--primary"') :]
    found = re.findall(r'class="md-ellipsis"[^>]*>\s*(.*?)\s*</span>', nav, re.DOTALL)
    return list(dict.fromkeys(re.sub(r"<[^>]+>|\s+", " ", title).strip() for title in found))


def questions(site: SiteFolder) -> list[str]:
    return [page for page in site.pages() if re.fullmatch(r"(.*/)?questions/.+", page)]


def test_options_of_the_plugin_are_those_of_the_program() -> None:
    config = ExplainerConfig()
    errors, warnings = config.validate()
    assert (errors, warnings) == ([], [])
    assert Options(**dict(config)) == Options()


def test_a_site_needs_nothing_but_the_plugins_name(bridge_site: SiteFolder) -> None:
    pages = bridge_site.pages()
    assert "index.html" in pages
    assert "terms/index.html" in pages
    assert "sources/wire/index.html" in pages
    assert len(questions(bridge_site)) >= 3
    assert (bridge_site.root / "site" / "explainer.json").is_file()
    assert "assets/explainer.css" in bridge_site.page("index.html")


POST = """---
title: Crowds walk across the new bridge
outlet: Placeholder Post
date: 2024-05-14
---

The Long Bridge in Arnby opened to traffic on Monday. Mayor Greta Holm cut a ribbon in front of about 5,000 visitors.
"""
"""Counts more visitors than the others."""


def test_the_automatic_navigation_is_home_questions_indexes(new_site: NewSite) -> None:
    site = new_site()
    site.put(docs__about_md="# About us\n", docs__more__a_md="# A\n")
    site.put(seeds__post_md=POST)
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    titles = nav_titles(site)
    assert titles.index("The Arnby bridge") <= 1
    rest = titles[titles.index("The Arnby bridge") + 1 :]
    assert rest[-5:] == ["Sources", "How this wiki was made", "About us", "More", "A"]
    assert rest[-6] == "Glossary"
    assert rest[-9:-6] == ["Timeline", "In figures", "Where sources differ"]
    assert len(rest[:-9]) == len(questions(site))
    assert not any("Holm" in title for title in titles), "terms do not stand in the navigation"


@pytest.mark.parametrize(("theme", "short"), [("material", True), ("mkdocs", False)])
def test_the_navigation_does_not_repeat_the_topic(new_site: NewSite, theme: str, short: bool) -> None:
    site = new_site(theme=theme)
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    entries = re.findall(r">\s*([^<>]*[Ww]hat happened\?)\s*<", site.page("terms/index.html"))
    assert set(entries) == {"What happened?" if short else "The Arnby bridge: what happened?"}
    [uri] = [uri for uri in site.pages() if uri.endswith("-what-happened/index.html")]
    assert "<title>The Arnby bridge: what happened?" in site.page(uri), "the page itself stands alone"


def test_pages_of_the_automatic_navigation_follow_one_another(bridge_site: SiteFolder) -> None:
    html = bridge_site.page("index.html")
    assert re.search(r'<link rel="next" href="questions/', html)


def test_a_wiki_in_a_folder_is_a_section_behind_the_users_home(new_site: NewSite) -> None:
    site = new_site(plugins=["search", {"explainer": {"path": "news/wiki"}}])
    site.put(docs__index_md="# My site\n\nSee [the wiki](news/wiki/index.md).\n", docs__zebra_md="# Zebra\n")
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    assert "My site" in site.page("index.html")
    assert "news/wiki/terms/index.html" in site.pages()
    titles = nav_titles(site)
    assert titles.index("The Arnby bridge") < titles.index("Glossary") < titles.index("Zebra")
    assert "no front page" not in done.stderr
    (site.docs / "index.md").unlink()
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    assert re.search(r"INFO.*no front page.*docs/index\.md", done.stderr)


@pytest.mark.parametrize("entry", ["explainer", {"The story": "explainer"}])
def test_a_placeholder_in_the_users_navigation_is_filled(new_site: NewSite, entry: object) -> None:
    site = new_site(nav=[{"About": "about.md"}, entry, {"End": "end.md"}])
    site.put(docs__about_md="# About us\n", docs__end_md="# End\n")
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    titles = nav_titles(site)
    assert titles.index("About") < titles.index("The Arnby bridge") < titles.index("Sources") < titles.index("End")
    assert ("The story" in titles) == isinstance(entry, dict)


def test_without_a_placeholder_the_users_navigation_stays(new_site: NewSite) -> None:
    site = new_site(nav=[{"About": "about.md"}])
    site.put(docs__about_md="# About us\n")
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    assert "`- explainer`" in done.stderr
    assert "Glossary" not in nav_titles(site)
    assert "terms/index.html" in site.pages()


def test_the_users_own_page_wins(new_site: NewSite) -> None:
    site = new_site()
    site.put(docs__index_md="# Welcome\n\nMy own words.\n", docs__terms__index_md="# My list\n")
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    assert "Your own index.md takes the place of the wiki's." in done.stderr
    assert "My own words." in site.page("index.html")
    assert "My list" in site.page("terms/index.html")
    titles = nav_titles(site)
    assert "My list" in titles
    assert "Glossary" not in titles


def test_a_page_that_would_land_in_the_same_place_is_told(new_site: NewSite) -> None:
    site = new_site()
    site.put(docs__README_md="# Welcome\n")
    done = site.build()
    assert done.returncode == 1
    assert "README.md" in done.stderr
    assert "Traceback" not in done.stderr


def test_pages_without_directory_addresses(new_site: NewSite) -> None:
    site = new_site(use_directory_urls=False)
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    assert "terms/index.html" in site.pages()
    assert "sources/wire.html" in site.pages()


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_other_themes(new_site: NewSite, theme: str) -> None:
    site = new_site(theme={"name": theme})
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", ["", "wiki"])
def test_where_the_navigation_is_a_bar_the_questions_are_one_menu(new_site: NewSite, path: str) -> None:
    site = new_site(theme={"name": "mkdocs"}, plugins=[{"explainer": {"path": path, "language": "de"}}])
    if path:
        site.put(docs__index_md="# My site\n")
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    # that of a page outside of the wiki: nothing else is in it
    html = site.page("404.html")
    bar = html[html.index('id="navbar-collapse"') :]
    items = re.findall(r'<a[^>]*class="(?:nav-link|dropdown-item)[^"]*"[^>]*>\s*(.*?)\s*</a>', bar)
    menu = [re.sub(r"<[^>]+>", "", unescape(item)).strip() for item in items]
    at, asked = menu.index("Fragen"), len(questions(site))
    assert asked >= 3
    assert menu[at - 1] == "The Arnby bridge"
    assert menu[at + asked + 1] == "Chronologie"


@pytest.mark.parametrize(
    "extensions",
    [
        ["extra"],
        ["pymdownx.extra"],
        ["markdown.extensions.footnotes", "markdown.extensions.attr_list"],
        [{"footnotes": {"BACKLINK_TEXT": "back"}}],
    ],
)
def test_extensions_of_the_user_are_not_loaded_twice(new_site: NewSite, extensions: list[object]) -> None:
    site = new_site(markdown_extensions=extensions)
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    html = site.page(questions(site)[0])
    assert html.count('<div class="footnote">') == 1
    assert 'markdown="1"' not in html


def test_one_line_sums_up_the_build(new_site: NewSite) -> None:
    site = new_site()
    done = site.build()
    (line,) = LINE.finditer(done.stderr)
    assert line.group().endswith("3 from cache")


def test_files_are_written_only_when_they_change(new_site: NewSite) -> None:
    site = new_site()
    assert site.build("--strict").returncode == 0
    made = [path for path in (site.root / CACHE / "site").rglob("*") if path.is_file()]
    for path in made:
        os.utime(path, (1_000, 1_000))
    (site.seeds / "letter.md").unlink()
    assert site.build("--strict").returncode == 0
    assert not (site.root / CACHE / "site" / "sources" / "letter.md").exists()
    left = [path for path in made if path.exists()]
    untouched = [path.name for path in left if path.stat().st_mtime == 1_000]
    assert "explainer.css" in untouched
    assert "explainer.json" not in untouched


def test_switched_off_it_builds_nothing(new_site: NewSite) -> None:
    site = new_site(plugins=["search", {"explainer": {"enabled": False}}], nav=["index.md", "explainer"])
    site.put(docs__index_md="# Mine\n")
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    assert site.pages() == ["404.html", "index.html"]


def test_patterns_of_the_user_hold_for_the_wiki(new_site: NewSite) -> None:
    site = new_site(exclude_docs="/explainer.json\n")
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    assert not (site.root / "site" / "explainer.json").exists()


def test_source_pages_lead_to_their_seeds_for_editing(new_site: NewSite) -> None:
    site = new_site(
        repo_url="https://example.org/group/project",
        edit_uri="edit/main/docs/",
        theme={"name": "material", "font": False, "features": ["content.action.edit"]},
    )
    assert site.build("--strict").returncode == 0
    assert "https://example.org/group/project/edit/main/seeds/wire.txt" in site.page("sources/wire/index.html")


def test_articles_in_a_seeds_folder_inside_of_docs_are_not_published(new_site: NewSite) -> None:
    site = new_site(plugins=["search", {"explainer": {"seeds": "docs/seeds"}}])
    site.seeds.rename(site.docs / "seeds")
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    assert not (site.root / "site" / "seeds").exists()
    assert "sources/wire/index.html" in site.pages()


def test_articles_in_docs_that_are_reached_by_a_link_are_not_published(new_site: NewSite) -> None:
    site = new_site(plugins=["search", {"explainer": {"seeds": "real/seeds"}}])
    site.docs.rename(site.root / "real")
    site.docs.symlink_to(site.root / "real")
    site.seeds.rename(site.root / "real" / "seeds")
    (site.root / "real" / "copy.md").symlink_to(site.root / "real" / "seeds" / "letter.md")
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    assert not (site.root / "site" / "seeds").exists()
    assert "copy/index.html" not in site.pages()
    assert "sources/wire/index.html" in site.pages()


def test_a_folder_called_site_of_somebody_else_is_not_emptied(new_site: NewSite) -> None:
    site = new_site(plugins=["search", {"explainer": {"cache": "other"}}])
    site.put(other__site__notes_txt="mine")
    done = site.build()
    assert done.returncode == 1
    assert "`cache`" in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in (site.root / "other").rglob("*")] == ["site", "notes.txt"]


@pytest.mark.parametrize("place", [".cache", f"{CACHE}/site"])
def test_without_its_folder_the_same_site_is_built_with_one_warning(
    new_site: NewSite, bridge_site: SiteFolder, tmp_path: Path, place: str
) -> None:
    site = new_site()
    blocked = site.root / place
    shutil.rmtree(blocked, ignore_errors=True)
    blocked.write_text("in the way")
    (tmp_path / "spare").mkdir()
    env = environment(TMPDIR=str(tmp_path / "spare"))
    done = command("mkdocs", "build", cwd=site.root, env=env)
    assert done.returncode == 0, done.stderr
    (warning,) = re.findall(r"WARNING.*", done.stderr)
    assert f"{site.root / CACHE}" in warning
    assert f"{blocked} is no folder" in warning
    assert "the option `cache`" in warning
    assert "Traceback" not in done.stderr
    assert made(site) == made(bridge_site)
    done = command("mkdocs", "build", "--strict", cwd=site.root, env=env)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert [path.name for path in (tmp_path / "spare").iterdir()] == []
    assert blocked.read_text() == "in the way"


def made(site: SiteFolder) -> dict[str, bytes]:
    """What was built, without the packed list of pages, which tells the time."""
    folder = site.root / "site"
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".gz"]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


SEVERAL_BUILDS = """
import sys, tempfile
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config

def show():
    print(len([*Path(tempfile.gettempdir()).glob("mkdocs-explainer-*")]))

config = load_config("mkdocs.yml")
config.plugins.on_startup(command="serve", dirty=False)
build(config)
show()
build(load_config("mkdocs.yml"))
show()
if "shutdown" in sys.argv:
    config.plugins.on_shutdown()
    show()
"""


@pytest.mark.parametrize(("last", "shown"), [("shutdown", "1\n1\n0\n"), ("end", "1\n1\n")])
def test_several_builds_share_one_temporary_folder_which_goes_with_them(
    new_site: NewSite, tmp_path: Path, last: str, shown: str
) -> None:
    site = new_site()
    shutil.rmtree(site.root / CACHE / "site", ignore_errors=True)
    (site.root / CACHE / "site").write_text("in the way")
    (tmp_path / "spare").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", SEVERAL_BUILDS, last],
        cwd=site.root,
        env=environment(TMPDIR=str(tmp_path / "spare")),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (done.returncode, done.stdout) == (0, shown), done.stderr
    assert [path.name for path in (tmp_path / "spare").iterdir()] == []


def test_no_seeds_folder_is_an_error_with_an_example(new_site: NewSite) -> None:
    site = new_site()
    site.seeds.rename(site.root / "other")
    done = site.build()
    assert done.returncode == 1
    assert str(site.seeds) in done.stderr
    assert "first-report.txt" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_folder_is_a_warning_and_the_users_pages_are_built(new_site: NewSite) -> None:
    site = new_site(nav=["index.md", "explainer"])
    for seed in site.seeds.iterdir():
        seed.unlink()
    site.put(docs__index_md="# Mine\n")
    done = site.build()
    assert done.returncode == 0, done.stderr
    assert re.search(r"WARNING.*No article in .*seeds could be used", done.stderr)
    assert site.pages() == ["404.html", "index.html"]
    assert site.build("--strict").returncode == 1


def test_one_good_seed_among_ten_bad_is_built_with_ten_warnings(new_site: NewSite) -> None:
    site = new_site()
    (site.seeds / "_topic.yml").unlink()
    for name in ("gazette.txt", "letter.md"):
        (site.seeds / name).unlink()
    for number in range(5):
        (site.seeds / f"bad{number}.txt").write_bytes(b"")
    for number in range(5, 10):
        (site.seeds / f"bad{number}.txt").symlink_to(site.seeds / "wire.txt")
    done = site.build()
    assert done.returncode == 0, done.stderr
    warnings = re.findall(r"WARNING.*seeds/(bad\d\.txt): .+\. .+", done.stderr)
    assert warnings == [f"bad{number}.txt" for number in range(10)]
    assert "sources/wire/index.html" in site.pages()
    assert "Traceback" not in done.stderr
    assert site.build("--strict").returncode == 1


def test_a_name_that_is_no_option_is_told_without_a_traceback(new_site: NewSite) -> None:
    site = new_site(plugins=["search", {"explainer": {"seedz": "articles"}}])
    done = site.build()
    assert done.returncode == 0, done.stderr
    assert "seedz" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_faulty_topic_file_is_an_error_that_names_it(new_site: NewSite) -> None:
    site = new_site()
    (site.seeds / "_topic.yml").write_text("titel: The bridge\n")
    done = site.build()
    assert done.returncode == 1
    assert "_topic.yml" in done.stderr
    assert "titel" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"max_share": 3}, "`max_share`"),
        ({"max_share": True}, "`max_share`"),
        ({"seeds": "nowhere"}, "nowhere"),
        ({"templates": "nowhere"}, "`templates`"),
        ({"pipeline": "no_such_pipeline"}, "no_such_pipeline"),
        ({"cache": "docs/cache"}, "`cache`"),
        ({"cache": "."}, "`cache`"),
        ({"cache": ".."}, "`cache`"),
        ({"cache": "seeds/cache"}, "`cache`"),
        ({"path": "../up"}, "`path`"),
    ],
)
def test_an_option_that_cannot_work_is_named(new_site: NewSite, options: dict[str, object], said: str) -> None:
    site = new_site(plugins=["search", {"explainer": options}])
    done = site.build()
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_the_build_is_the_same_under_properdocs(new_site: NewSite) -> None:
    pytest.importorskip("properdocs")
    site = new_site()
    done = command("properdocs", "build", "--strict", "-f", "mkdocs.yml", cwd=site.root)
    assert done.returncode == 0, done.stderr
    assert "sources/wire/index.html" in site.pages()


def test_the_sample_configuration_names_what_it_needs() -> None:
    text = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", "")
    config = yaml.safe_load(text)
    assert config["plugins"] == ["search", "explainer"]
    assert config["theme"]["font"] is False
    # the wiki brings popovers of its own
    assert "content.footnote.tooltips" not in config["theme"]["features"]


def test_plugins_of_the_theme_take_the_pages_as_they_take_others(new_site: NewSite) -> None:
    site = new_site(plugins=["blog", "search", "explainer", "tags", "offline", "meta"])
    site.put(docs__blog__posts__one_md="---\ndate: 2024-05-14\ntags: [news]\n---\n# A post\n\nOf ours.\n")
    site.put(docs__blog__index_md="# Blog\n")
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    titles = nav_titles(site)
    assert titles.index("Sources") < titles.index("Blog")
    assert "sources/wire.html" in site.pages()


def test_a_second_wiki_on_one_site_is_refused(new_site: NewSite) -> None:
    site = new_site(plugins=["search", {"explainer": {"path": "a"}}, {"explainer": {"path": "b"}}])
    done = site.build()
    assert done.returncode == 1
    assert "stands twice under `plugins:`" in done.stderr
    assert "mkdocs-explainer export" in done.stderr
    assert "Traceback" not in done.stderr


def test_one_of_two_may_be_switched_off(new_site: NewSite) -> None:
    site = new_site(plugins=["search", {"explainer": {"enabled": False}}, {"explainer": {"path": "b"}}])
    done = site.build()
    assert done.returncode == 0, done.stderr
    assert "b/index.html" in site.pages()


def test_seeds_on_another_drive_have_no_address_for_editing(monkeypatch: pytest.MonkeyPatch) -> None:
    def elsewhere(path: str, start: str) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", elsewhere)
    assert seeds_from(Path("D:/seeds"), "C:/site/docs") is None

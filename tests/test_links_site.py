"""Links from the user's own pages to the terms of the wiki, in real builds: with the plugin, and without it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner
from html_site import BuiltSite
from sites import SiteFolder

from mkdocs_explainer.cli import main

pytestmark = pytest.mark.slow

NewSite = Callable[..., SiteFolder]

PAGE = """\
# A walk through Arnby

Take the bus to Arnby, and `Arnby` is what it says. [Arnby](https://example.org/) has a page, <b>Arnby</b> too.

## Arnby’s bridge

![Arnby](arnby.svg "Arnby") Greta Holm of Arnby, mayor, spoke; GRETA HOLM, Holm’s and greta holm.[^1]

    Arnby in code

[^1]: Arnby, in a note.
"""


def links(html: str) -> list[tuple[str, str]]:
    """Addresses and words of the links that the extension made."""
    found = re.findall(r'<a class="explainer-term" href="([^"]*)"[^>]*>(.*?)</a>', html)
    return [(href, words) for href, words in found]


def put(site: SiteFolder) -> None:
    site.put(
        docs__guide__walk_md=PAGE,
        docs__guide__arnby_svg='<svg xmlns="http://www.w3.org/2000/svg"/>',
        docs__plain_md="---\nexplainer_links: false\n---\n\n# Plain\n\nArnby.\n",
    )


@pytest.mark.parametrize(
    ("directories", "page", "term"),
    [
        (True, "guide/walk/index.html", "../../wiki/terms/arnby/"),
        (False, "guide/walk.html", "../wiki/terms/arnby.html"),
    ],
)
def test_the_first_mention_in_a_section_of_a_users_page_is_linked(
    new_site: NewSite, directories: bool, page: str, term: str
) -> None:
    site = new_site(plugins=["search", {"explainer": {"path": "wiki"}}], use_directory_urls=directories)
    put(site)
    site.put(docs__index_md="# Home\n")
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    assert links(site.page(page))[0] == (term, "Arnby")
    assert [words for _, words in links(site.page(page))] == ["Arnby", "Greta Holm", "Arnby"]
    for other in site.pages():
        if other != page:
            assert not links(site.page(other)), other
    assert not [fault for fault in BuiltSite(site.root / "site").faults() if "guide" in fault]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"link_pages": False}, []),
        ({"no_link": ["Arnby"]}, ["Greta Holm"]),
        ({"enabled": False}, []),
    ],
)
def test_links_can_be_switched_off(new_site: NewSite, options: dict[str, Any], words: list[str]) -> None:
    site = new_site(plugins=["search", {"explainer": options}])
    put(site)
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    assert [word for _, word in links(site.page("guide/walk/index.html"))] == words


def test_terms_whose_pages_are_not_built_are_not_linked(new_site: NewSite) -> None:
    site = new_site(exclude_docs="/terms/arnby.md\n")
    site.put(docs__walk_md="# A walk\n\nArnby and Greta Holm.\n")
    assert site.build().returncode == 0
    assert [words for _, words in links(site.page("walk/index.html"))] == ["Greta Holm"]


def test_the_extension_alone_serves_a_site_without_the_plugin(
    new_site: NewSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = new_site(plugins=["search"], markdown_extensions=["footnotes", "attr_list", "md_in_html"])
    put(site)
    monkeypatch.chdir(site.root)
    written = CliRunner().invoke(main, ["export", "--to", "docs/wiki", "--json", "explainer.json"])
    assert written.exit_code == 0, written.output
    extension = {"mkdocs_explainer.links": {"explainer": "explainer.json", "base": "wiki", "no_link": ["Greta Holm"]}}
    site.configure(
        plugins=["search"],
        markdown_extensions=["footnotes", "attr_list", "md_in_html", extension],
        validation={"anchors": "warn"},
    )
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    assert links(site.page("guide/walk/index.html")) == [("../../wiki/terms/arnby/", "Arnby")] * 2
    assert not links(site.page("plain/index.html"))
    # the wiki's own pages have their links already
    assert not [page for page in site.pages() if page.startswith("wiki/") and links(site.page(page))]


def test_a_file_that_is_not_there_is_named_in_a_sentence(new_site: NewSite) -> None:
    site = new_site(plugins=["search"], markdown_extensions=[{"mkdocs_explainer.links": {"explainer": "no.json"}}])
    done = site.build()
    assert done.returncode == 1
    assert "no.json (No such file or directory)" in done.stderr
    assert "mkdocs-explainer export --json" in done.stderr


HOOK = """\
from markdown.extensions import Extension
from mkdocs.plugins import event_priority


class Nothing(Extension):
    def extendMarkdown(self, md):
        pass


@event_priority(100)  # before the plugin
def on_config(config):
    config.markdown_extensions.append(Nothing())
"""


def test_extensions_that_are_no_names_do_no_harm(new_site: NewSite) -> None:
    site = new_site(hooks=["hook.py"])
    site.put(hook_py=HOOK)
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr

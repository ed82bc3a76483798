"""Material's own markup as it stands in a page, and as it is mended."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sites import SiteFolder

from mkdocs_explainer.theme import mend

FIELD = '<input type="text" class="md-search__input" name="query" aria-label="Suche" autocomplete="off">'

MENDED = {
    "switches take no autocomplete": (
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">',
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">',
    ),
    "the search dialog is called as its field is": (
        f'<div class="md-search" data-md-component="search" role="dialog">{FIELD}</div>',
        f'<div class="md-search" data-md-component="search" role="dialog" aria-label="Suche">{FIELD}</div>',
    ),
    "the list of results is no stop of its own": (
        '<div class="md-search__scrollwrap" tabindex="0" data-md-scrollfix>',
        '<div class="md-search__scrollwrap" data-md-scrollfix>',
    ),
    "a label has a switch or is bound to none": (
        '<label class="md-nav__title" for="__toc">Contents</label>',
        '<label class="md-nav__title">Contents</label>',
    ),
}

LEFT = {
    "a label that has its switch": (
        '<input class="md-toggle" type="checkbox" id="__toc"><label class="md-nav__title" for="__toc">On it</label>'
    ),
    "a dialog that has a name": (
        '<div class="md-search" data-md-component="search" role="dialog" aria-label="Find">'
        '<input class="md-search__input" aria-label="Search"></div>'
    ),
    "a search without a field": '<div class="md-search" data-md-component="search" role="dialog"></div>',
    "text that tells of markup": '<p>&lt;input class="md-toggle" type="checkbox" autocomplete="off"&gt;</p>',
    "another theme": '<input type="checkbox" id="menu" autocomplete="off"><div role="dialog" tabindex="0"></div>',
    "nothing": "",
}


@pytest.mark.parametrize(("built", "mended"), MENDED.values(), ids=MENDED)
def test_a_fault_is_mended_once(built: str, mended: str) -> None:
    assert mend(built) == mended
    assert mend(mended) == mended


@pytest.mark.parametrize("built", LEFT.values(), ids=LEFT)
def test_what_is_no_fault_is_left(built: str) -> None:
    assert mend(built) == built


@pytest.mark.slow
def test_every_page_of_a_site_is_mended(bridge_site: SiteFolder) -> None:
    assert "404.html" in bridge_site.pages()
    for path in bridge_site.pages():
        html = bridge_site.page(path)
        assert 'role="dialog" aria-label="Search"' in html, path
        assert mend(html) == html, path


@pytest.mark.slow
def test_without_the_wiki_the_theme_is_left_alone(new_site: Callable[..., SiteFolder]) -> None:
    site = new_site(plugins=["search", {"explainer": {"enabled": False}}])
    site.put(docs__index_md="# My site\n")
    assert site.build("--strict").returncode == 0
    for path in ("index.html", "404.html"):
        assert 'role="dialog">' in site.page(path)

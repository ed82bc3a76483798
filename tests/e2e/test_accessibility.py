"""axe-core finds nothing on any kind of page, on a computer and a phone, light and dark.

`baseline.json` names the rules that only the theme or the user can mend, each with its reason. They are excused on
the user's own pages alone, and only as long as Material shows the same without the plugin.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from page_tools import Finding, axe, longest_of_each_kind, serve
from playwright.sync_api import Browser, Page, expect
from sites import SiteFolder

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HERE = Path(__file__).parent
BASELINE: dict[str, dict[str, str]] = json.loads((HERE / "baseline.json").read_text(encoding="utf-8"))

OWN = "guide/"
"""The user's own pages on the sample site."""

DESKTOP, PHONE = (1280, 900), (360, 740)
VIEWS = {
    "desktop, light": (DESKTOP, "light"),
    "desktop, dark": (DESKTOP, "dark"),
    "phone, light": (PHONE, "light"),
    "phone, dark": (PHONE, "dark"),
}


def show(page: Page, view: str) -> None:
    (width, height), scheme = VIEWS[view]
    page.set_viewport_size({"width": width, "height": height})
    # without motion nothing is found half faded in
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")


def is_excused(finding: Finding, path: str) -> bool:
    # what the wiki puts into a page of the user's is the wiki's to answer for
    return path.startswith(OWN) and finding.rule in BASELINE["axe"] and "explainer" not in finding.why


@pytest.mark.parametrize("view", VIEWS)
def test_no_kind_of_page_has_a_barrier(page: Page, address: str, sample_site: Path, view: str) -> None:
    show(page, view)
    kinds = longest_of_each_kind(sample_site)
    assert {"", "questions/*", "terms/*", "terms", "sources/*", "sources", "guide/*"} <= set(kinds)
    found: dict[str, list[Finding]] = {}
    for path in [*kinds.values(), "404.html"]:
        page.goto(address + path)
        found[path] = [finding for finding in axe(page) if not is_excused(finding, path)]
    assert {path: findings for path, findings in found.items() if findings} == {}


@pytest.mark.parametrize("view", VIEWS)
def test_a_theme_without_any_setting_has_no_barrier_either(
    browser: Browser, bridge_site: SiteFolder, view: str
) -> None:
    with serve(bridge_site.root / "site") as address:
        page = browser.new_page()
        show(page, view)
        page.goto(address)
        found = axe(page)
        page.close()
    assert found == []


def search(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("what")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def open_the_menu(page: Page) -> None:
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(page.locator(".md-sidebar--primary")).to_be_in_viewport()


def focus_a_mark(page: Page) -> None:
    page.locator("article a.footnote-ref").first.focus()
    expect(page.locator(".explainer-popover blockquote").first).to_be_visible()


def point_at_a_mark(page: Page) -> None:
    page.locator("article a.footnote-ref").first.hover()
    expect(page.locator(".explainer-popover blockquote").first).to_be_visible()


def focus_a_term(page: Page) -> None:
    page.locator("article p a[href*='/terms/']").first.focus()
    expect(page.locator(".explainer-popover")).to_be_visible()


def unfold_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('article details').forEach(one => { one.open = true })")


STATES: dict[str, tuple[Callable[[Page], None], str]] = {
    "a search with results": (search, "desktop, dark"),
    "a search on a phone": (search, "phone, light"),
    "the menu of a phone": (open_the_menu, "phone, light"),
    "a footnote's mark in focus": (focus_a_mark, "desktop, light"),
    "a footnote's mark in focus on a phone": (focus_a_mark, "phone, dark"),
    "a footnote's mark under the pointer": (point_at_a_mark, "desktop, dark"),
    "a term in focus": (focus_a_term, "desktop, dark"),
    "all that is folded": (unfold_all, "desktop, light"),
}


@pytest.mark.parametrize(("act", "view"), STATES.values(), ids=STATES)
def test_what_opens_has_no_barrier(
    page: Page, address: str, sample_site: Path, act: Callable[[Page], None], view: str
) -> None:
    show(page, view)
    page.goto(address + longest_of_each_kind(sample_site)["questions/*"])
    act(page)
    assert axe(page) == []


def test_the_baseline_excuses_only_what_the_theme_shows_by_itself(browser: Browser, untouched: str) -> None:
    shown: set[str] = set()
    page = browser.new_page()
    show(page, "desktop, light")
    for path in ("guide/options/", "guide/"):
        page.goto(untouched + path)
        shown |= {finding.rule for finding in axe(page)}
    page.close()
    assert set(BASELINE["axe"]) <= shown, "the theme has mended it: take it out of the baseline"
    assert all(len(reason) > 40 for reason in BASELINE["axe"].values())


def test_a_broken_page_is_found(browser: Browser) -> None:
    page = browser.new_page()
    with serve(HERE / "broken") as address:
        page.goto(address + "inaccessible.html")
        rules = {finding.rule for finding in axe(page)}
    page.close()
    assert rules == {
        *("html-has-lang", "link-in-text-block", "color-contrast", "label", "image-alt"),
        *("aria-dialog-name", "region"),
    }

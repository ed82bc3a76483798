"""The whole site without a mouse, on the narrowest screen, without motion, and by its landmarks."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from page_tools import longest_of_each_kind, serve
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HERE = Path(__file__).parent

# What has the focus: its link or name, whether it is in the article, and whether anything of it can be seen, at once
# or when the page has scrolled there
FOCUSED = """async () => {
  const one = document.activeElement
  if (one === document.body || one === document.documentElement) return null
  // the theme's switch of colours is hidden behind the label that follows it
  const shown = one.matches("input.md-option") ? one.nextElementSibling : one
  const isSeen = () => {
    const box = shown.getBoundingClientRect()
    return shown.checkVisibility({opacityProperty: true, visibilityProperty: true}) && box.width > 0 &&
      box.height > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight
  }
  for (let frame = 0; frame < 60 && !isSeen(); frame += 1) await new Promise(requestAnimationFrame)
  return {
    name: one.getAttribute("aria-label") || one.textContent.trim() || one.id || one.outerHTML.slice(0, 80),
    link: one.closest("article") ? one.getAttribute("href") : null, class: one.className, seen: isSeen(),
  }
}"""

LINKS = """() => [...document.querySelectorAll("article a[href]")]
  .filter(one => one.checkVisibility({visibilityProperty: true})).map(one => one.getAttribute("href"))"""

LANDMARKS = """() => ({
  lang: document.documentElement.lang,
  title: document.title,
  first: document.querySelectorAll("h1").length,
  main: document.querySelectorAll("main, [role=main]").length,
  banner: document.querySelectorAll("body > header, [role=banner]").length,
  footer: document.querySelectorAll("body footer, [role=contentinfo]").length,
  unnamed: [...document.querySelectorAll("nav")].filter(one =>
    !one.getAttribute("aria-label") && !document.getElementById(one.getAttribute("aria-labelledby"))).length,
  levels: [...document.querySelectorAll("article :is(h1, h2, h3, h4, h5, h6)")].map(one => Number(one.tagName[1])),
})"""

# What still moves, though the reader has asked for rest
MOVING = """() => [...document.querySelectorAll("article, article *, [class*=explainer]")].filter(one => {
  const style = getComputedStyle(one)
  const lasts = text => text.split(",").some(part => parseFloat(part) > 0)
  return (style.transitionProperty !== "none" && lasts(style.transitionDuration)) ||
    (style.animationName !== "none" && lasts(style.animationDuration)) || style.scrollBehavior === "smooth"
}).map(one => one.outerHTML.slice(0, 80))"""


def stops(page: Page, most: int = 600) -> list[dict[str, Any]]:
    """Where Tab leads, one after the other, until it leaves the page."""
    found: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        if now is None:
            return found
        found.append(now)
    raise AssertionError(f"Tab does not get out of the page: {found[-5:]}")


@pytest.mark.parametrize("kind", ["", "questions/*", "terms", "terms/*", "sources/*"])
def test_tab_reaches_everything_and_shows_where_it_is(page: Page, address: str, sample_site: Path, kind: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(address + longest_of_each_kind(sample_site)[kind])
    wanted = page.evaluate(LINKS)
    found = stops(page)
    assert "md-skip" in found[0]["class"]
    assert any("md-search__input" in stop["class"] for stop in found)
    assert set(wanted) == {stop["link"] for stop in found if stop["link"]}
    assert [stop for stop in found if not stop["seen"]] == []


def test_the_first_stop_skips_to_the_content(page: Page, address: str, sample_site: Path) -> None:
    page.goto(address + longest_of_each_kind(sample_site)["questions/*"])
    page.keyboard.press("Tab")
    expect(page.locator("a.md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_a_search_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address)
    while "md-search__input" not in (page.evaluate(FOCUSED) or {"class": ""})["class"]:
        page.keyboard.press("Tab")
    page.keyboard.type("prison")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    before = page.url
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url != before)
    expect(page.locator("h1")).to_be_visible()


def test_landmarks_and_names(page: Page, address: str, sample_site: Path) -> None:
    titles: dict[str, str] = {}
    for path in longest_of_each_kind(sample_site).values():
        page.goto(address + path)
        found = page.evaluate(LANDMARKS)
        levels = found.pop("levels")
        titles[found.pop("title")] = path
        assert found.pop("footer") >= 1, path
        assert found == {"lang": "en", "first": 1, "main": 1, "banner": 1, "unnamed": 0}, path
        steps = [after - before for before, after in pairwise(levels)]
        assert levels[0] == 1, path
        assert max(steps, default=0) <= 1, f"{path} leaves out a level of headings: {levels}"
    assert len(titles) == len(longest_of_each_kind(sample_site)), "two pages have one title"


@pytest.mark.parametrize("width", [320, 640])
def test_nothing_is_lost_at_320_pixels_or_twice_the_size(
    page: Page, address: str, sample_site: Path, width: int
) -> None:
    # 320 is what a window of 1280 has left at 400 %, 640 at 200 %
    page.set_viewport_size({"width": width, "height": 640})
    for path in longest_of_each_kind(sample_site).values():
        page.goto(address + path)
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{path} is {wider} pixels too wide"
        expect(page.locator("h1")).to_be_visible()


def test_nothing_moves_for_those_who_ask_for_rest(page: Page, address: str, sample_site: Path) -> None:
    page.emulate_media(reduced_motion="reduce")
    for path in longest_of_each_kind(sample_site).values():
        page.goto(address + path)
        assert page.evaluate(MOVING) == [], path


def test_a_broken_page_is_found(browser: Browser) -> None:
    page = browser.new_page(reduced_motion="reduce", viewport={"width": 320, "height": 640})
    with serve(HERE / "broken") as address:
        page.goto(address + "unreachable.html")
        found = stops(page)
        assert [stop["name"] for stop in found if not stop["seen"]] == ["a link that cannot be seen"]
        assert set(page.evaluate(LINKS)) - {stop["link"] for stop in found} == {"#untabbed"}
        assert len(page.evaluate(MOVING)) == 1
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0
        told = page.evaluate(LANDMARKS)
    page.close()
    assert (told["lang"], told["first"], told["main"], told["unnamed"], told["levels"]) == ("", 2, 0, 1, [1, 3, 1])

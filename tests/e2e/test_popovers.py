"""What opens beside a mark or a term: by pointer, by keyboard, by finger, and from a disk."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from sites import SiteFolder

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CARD = ".explainer-popover"
MARK = "article a.footnote-ref"
TERM = "article p a[data-explainer-term]"
PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def data(sample_site: Path) -> dict[str, Any]:
    """explainer.json of the site."""
    found: dict[str, Any] = json.loads((sample_site / "explainer.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture
def question(page: Page, address: str, data: dict[str, Any]) -> Page:
    """The page of a question that defines a term and cites several sources for one sentence."""
    page.goto(address + data["questions"][1]["path"].removesuffix(".md") + "/")
    return page


@pytest.fixture
def phone(browser: Browser, address: str, data: dict[str, Any]) -> Iterator[Page]:
    """The same page on a telephone."""
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address + data["questions"][1]["path"].removesuffix(".md") + "/")
    yield page
    context.close()
    assert faults == []


def note_of(page: Page, mark: Locator) -> Locator:
    name = (mark.get_attribute("href") or "").removeprefix("#")
    return page.locator(f"[id='{name}']")


def box(of: Locator) -> dict[str, float]:
    found = of.bounding_box()
    assert found is not None
    return {
        "left": found["x"],
        "top": found["y"],
        "right": found["x"] + found["width"],
        "bottom": found["y"] + found["height"],
    }


SENTENCE = """mark => {
    const range = document.createRange()
    const block = mark.closest("p, li")
    const marks = [...block.querySelectorAll("a.footnote-ref")]
    const before = marks[marks.indexOf(mark) - 1]
    if (before) range.setStartAfter(before.parentElement)
    else range.setStart(block, 0)
    range.setEndAfter(mark)
    return [...range.getClientRects()].map(({left, top, right, bottom}) => ({left, top, right, bottom}))
}"""


def covered(page: Page, mark: Locator) -> list[dict[str, float]]:
    """The lines of a mark's sentence that lie under the popover."""
    card = box(page.locator(CARD))
    lines: list[dict[str, float]] = mark.evaluate(SENTENCE)
    assert lines
    return [
        line
        for line in lines
        if line["left"] < card["right"]
        and card["left"] < line["right"]
        # a line's box is a little higher than its letters
        and line["top"] < card["bottom"] - 2
        and card["top"] + 2 < line["bottom"]
    ]


def test_a_pointer_shows_what_stands_behind_a_mark_and_may_move_onto_it(question: Page) -> None:
    for mark in question.locator(MARK).all()[:4]:
        mark.scroll_into_view_if_needed()
        mark.hover()
        card = question.locator(CARD)
        expect(card).to_have_count(1)
        for part in ("blockquote", "a[href*='sources/']"):
            assert card.locator(part).all_inner_texts() == note_of(question, mark).locator(part).all_inner_texts()
        assert card.locator(".footnote-backref").count() == 0
        # the way there leads over the page between them
        place = box(card)
        question.mouse.move((place["left"] + place["right"]) / 2, (place["top"] + place["bottom"]) / 2, steps=20)
        question.wait_for_timeout(500)
        expect(card).to_be_visible()
        assert covered(question, mark) == []
        question.mouse.move(2, 2)
        expect(card).to_have_count(0)


def test_the_keyboard_opens_it_leads_into_it_and_puts_it_away(question: Page) -> None:
    marks = question.locator(MARK)
    marks.first.focus()
    question.keyboard.press("Tab")
    question.keyboard.press("Shift+Tab")
    expect(marks.first).to_be_focused()
    card = question.locator(CARD)
    expect(card).to_be_visible()
    question.keyboard.press("Tab")
    expect(card.locator("a").first).to_be_focused()
    expect(card).to_be_visible()
    question.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(marks.first).to_be_focused()
    # and it opens anew at the next visit
    question.keyboard.press("Shift+Tab")
    question.keyboard.press("Tab")
    expect(card).to_be_visible()
    # all of its links passed, it closes
    for _ in range(card.locator("a").count() + 1):
        question.keyboard.press("Tab")
    assert question.evaluate("document.activeElement.closest('.explainer-popover') === null")
    first = card.get_attribute("aria-label") if card.count() else None
    assert first != marks.first.inner_text()


def test_escape_puts_away_what_a_pointer_opened(question: Page) -> None:
    question.locator(TERM).first.hover()
    expect(question.locator(CARD)).to_be_visible()
    question.keyboard.press("Escape")
    expect(question.locator(CARD)).to_have_count(0)


def test_a_term_shows_its_kind_and_its_definition(question: Page, data: dict[str, Any]) -> None:
    defined = {term["name"]: term for term in data["terms"] if term["definition"]}
    for link in question.locator(TERM).all():
        name = (link.get_attribute("data-explainer-term") or "").split(" · ")[0]
        if name in defined:
            break
    else:
        pytest.fail("no sentence links a defined term")
    link.hover()
    card = question.locator(CARD)
    expect(card).to_contain_text(defined[name]["definition"]["text"])
    expect(card.locator(".explainer-kind")).to_contain_text(defined[name]["kind"])
    assert link.get_attribute("aria-describedby") == card.get_attribute("id")
    card.get_by_role("link", name=name).click()
    expect(question.locator("h1")).to_contain_text(name)


def test_a_click_on_a_mark_still_leads_to_its_note(question: Page) -> None:
    mark = question.locator(MARK).first
    mark.click()
    expect(note_of(question, mark)).to_be_in_viewport()
    expect(question.locator(CARD)).to_have_count(0)


def with_features(page: Page, *features: str) -> None:
    """Load the page anew with these features of the theme switched on."""

    def switch(route: Route) -> None:
        body = route.fetch().text()
        route.fulfill(body=body.replace('"features": [', f'"features": {json.dumps(features)[:-1]}, '), status=200)

    page.route(page.url, switch)
    page.reload()
    assert set(features) <= set(json.loads(page.locator("#__config").inner_text())["features"])


def test_there_is_one_popover_whatever_the_theme_shows(question: Page) -> None:
    with_features(question, "content.footnote.tooltips", "content.tooltips")
    for one in (question.locator(MARK).first, question.locator(TERM).first):
        one.hover()
        expect(question.locator(CARD)).to_be_visible()
        # longer than the theme waits
        question.wait_for_timeout(700)
        assert question.locator(".md-tooltip2:visible").count() == 0
        question.keyboard.press("Escape")


def test_a_tap_shows_and_hides(phone: Page) -> None:
    mark = phone.locator(MARK).first
    mark.scroll_into_view_if_needed()
    # the theme's instant navigation follows links from there
    phone.evaluate("document.body.addEventListener('click', event => { window.followed = event.target })")
    mark.tap()
    card = phone.locator(CARD)
    expect(card).to_be_visible()
    assert covered(phone, mark) == []
    place = box(card)
    assert place["left"] >= 0
    assert place["right"] <= PHONE["width"]
    mark.tap()
    expect(card).to_have_count(0)
    assert phone.evaluate("window.followed") is None
    assert "#" not in phone.url
    mark.tap()
    phone.locator("h1").tap()
    expect(card).to_have_count(0)


def test_a_second_tap_follows_a_term(phone: Page) -> None:
    link = phone.locator(TERM).first
    link.tap()
    expect(phone.locator(CARD)).to_be_visible()
    link.tap()
    expect(phone).to_have_url(re.compile("/terms/[^/]+/$"))


def test_it_works_from_a_disk(browser: Browser, sample_site: Path, data: dict[str, Any]) -> None:
    context = browser.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((sample_site / data["questions"][1]["path"].removesuffix(".md") / "index.html").as_uri())
    for one in (page.locator(MARK).first, page.locator(TERM).first):
        one.hover()
        expect(page.locator(CARD)).to_be_visible()
        page.keyboard.press("Escape")
    context.close()
    # the theme cannot load its index for the search from a disk
    assert [fault for fault in faults if "search_index" not in fault] == []


def test_it_works_after_instant_navigation(question: Page, data: dict[str, Any]) -> None:
    """The theme changes the page without loading it and says so by document$."""
    with_features(question, "content.footnote.tooltips", "content.tooltips")
    question.evaluate(
        """() => {
            const old = document.querySelector("article.md-content__inner")
            const made = old.cloneNode(true)
            for (const link of made.querySelectorAll("[data-explainer-term]")) {
                link.title = link.dataset.explainerTerm
                delete link.dataset.explainerTerm
            }
            old.replaceWith(made)
            document$.next(document)
        }"""
    )
    question.locator(TERM).first.hover()
    expect(question.locator(CARD)).to_be_visible()
    question.wait_for_timeout(700)
    assert question.locator(".md-tooltip2:visible").count() == 0


def test_a_printed_page_shows_notes_and_no_popover(question: Page) -> None:
    question.locator(MARK).first.hover()
    expect(question.locator(CARD)).to_be_visible()
    question.emulate_media(media="print")
    expect(question.locator(CARD)).to_be_hidden()
    for note in question.locator(".footnote li").all():
        expect(note).to_be_visible()
        expect(note.locator("blockquote").first).to_be_visible()


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_it_works_in_other_themes(browser: Browser, new_site: Callable[..., SiteFolder], theme: str) -> None:
    # the highlighting of code in these themes comes from another host
    site = new_site(theme={"name": theme, "highlightjs": False})
    assert site.build("--strict").returncode == 0
    context = browser.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    question = next((site.root / "site" / "questions").iterdir()) / "index.html"
    page.goto(question.as_uri())
    mark = page.locator("a.footnote-ref").first
    mark.scroll_into_view_if_needed()
    mark.hover()
    card = page.locator(CARD)
    expect(card.locator("blockquote").first).to_be_visible()
    look = "card => [getComputedStyle(card).color, getComputedStyle(card).backgroundColor]"
    ink, paper = card.evaluate(look)
    assert ink != paper
    assert "rgba(0, 0, 0, 0)" not in (ink, paper)
    assert covered(page, mark) == []
    context.close()
    assert [fault for fault in faults if "search" not in fault] == []

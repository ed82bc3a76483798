"""The notes below a page: folded where the screen is small, and open to whoever asks for one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FOLDED = "details.explainer-notes"


@pytest.fixture
def question(sample_site: Path, address: str) -> str:
    data = json.loads((sample_site / "explainer.json").read_text(encoding="utf-8"))
    return str(address + data["questions"][1]["path"].removesuffix(".md") + "/")


@pytest.fixture
def phone(browser: Browser, question: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(question)
    yield page
    context.close()


def test_on_a_small_screen_the_notes_are_folded_and_counted(phone: Page) -> None:
    expect(phone.locator(f"{FOLDED} .footnote")).not_to_be_visible()
    count = phone.locator(".footnote > ol > li").count()
    title = phone.locator(f"{FOLDED} > summary")
    expect(title).to_have_text(f"Notes ({count})")
    title.click()
    expect(phone.locator(f"{FOLDED} .footnote")).to_be_visible()


def test_a_mark_that_is_followed_opens_them(phone: Page) -> None:
    mark = phone.locator("article a.footnote-ref").first
    note = (mark.get_attribute("href") or "").removeprefix("#")
    phone.evaluate("place => { location.hash = place }", note)
    expect(phone.locator(f"[id='{note}']")).to_be_in_viewport()


def test_an_address_of_a_note_opens_them(phone: Page) -> None:
    mark = phone.locator("article a.footnote-ref").nth(1)
    href = mark.get_attribute("href") or ""
    other = phone.context.new_page()
    other.goto(phone.url + href)
    expect(other.locator(f"[id='{href.removeprefix('#')}']")).to_be_in_viewport()


def test_on_paper_they_stand_in_full(phone: Page) -> None:
    phone.emulate_media(media="print")
    note = phone.locator(".footnote > ol > li").last
    assert note.evaluate("found => found.getBoundingClientRect().height") > 10


def test_where_there_is_room_they_stand_open(page: Page, question: str) -> None:
    page.goto(question)
    expect(page.locator("h2.explainer-notes")).to_be_visible()
    expect(page.locator(".footnote > ol > li").first).to_be_visible()
    assert page.locator(FOLDED).count() == 0


def test_without_a_script_they_stand_open(browser: Browser, question: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto(question)
    expect(page.locator(".footnote > ol > li").first).to_be_visible()
    context.close()

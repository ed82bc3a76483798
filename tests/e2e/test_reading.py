"""What a reader does: follow a footnote and come back, follow a term, search a question."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def data(sample_site: Path) -> dict[str, Any]:
    """explainer.json of the site."""
    found: dict[str, Any] = json.loads((sample_site / "explainer.json").read_text(encoding="utf-8"))
    return found


def url_of(address: str, path: str) -> str:
    return (
        address + path.removesuffix("index.md").removesuffix(".md") + ("/" if not path.endswith("index.md") else "")
    )


def test_the_home_page_leads_to_every_question(page: Page, address: str, data: dict[str, Any]) -> None:
    page.goto(address)
    expect(page.locator("h1")).to_contain_text(data["topic"]["title"])
    for question in data["questions"]:
        link = page.locator(f"article a[href='{question['path'].removesuffix('.md')}/']").first
        # on the topic's own page its name need not stand before each title
        title = question["title"].removeprefix(f"{data['topic']['title']}: ")
        expect(link).to_have_text(title[0].upper() + title[1:])
    link.click()
    expect(page.locator("h1")).to_contain_text(question["title"])


def test_a_footnote_there_and_back(page: Page, address: str, data: dict[str, Any]) -> None:
    question = data["questions"][0]
    page.goto(url_of(address, question["path"]))
    mark = page.locator("article a.footnote-ref").first
    name = mark.get_attribute("href")
    assert name is not None
    mark.click()
    expect(page).to_have_url(re.compile(re.escape(name) + "$"))
    note = page.locator(f"[id='{name.removeprefix('#')}']")
    expect(note).to_be_in_viewport()
    expect(note.locator("blockquote").first).not_to_be_empty()
    expect(note.get_by_role("link").first).to_have_attribute("href", re.compile("sources/"))
    # a sentence that stands in the short and in the full answer has a way back to each
    place = mark.locator("xpath=..").get_attribute("id")
    assert place is not None
    note.locator(f"a.footnote-backref[href='#{place}']").click()
    expect(page).to_have_url(re.compile(f"#{re.escape(place)}$"))
    expect(mark).to_be_in_viewport()


def test_a_source_of_a_footnote_has_its_page(page: Page, address: str, data: dict[str, Any]) -> None:
    page.goto(url_of(address, data["questions"][0]["path"]))
    link = page.locator("div.footnote li a[href*='sources/']").first
    outlet = link.inner_text()
    link.click()
    expect(page.locator("h1")).to_have_attribute("id", re.compile("^src-"))
    expect(page.locator(".explainer-facts").first).to_contain_text(outlet)


def test_a_term_leads_to_its_page(page: Page, address: str, data: dict[str, Any]) -> None:
    names = {term["path"].removesuffix(".md"): term["name"] for term in data["terms"]}
    for question in data["questions"]:
        page.goto(url_of(address, question["path"]))
        links = page.locator("article p a[href*='/terms/']")
        if links.count():
            break
    target = links.first.get_attribute("href")
    assert target is not None
    name = names[re.sub(r"^(\.\./)+", "", target).rstrip("/")]
    links.first.click()
    expect(page.locator("h1")).to_contain_text(name)


def test_a_question_is_found_by_search(page: Page, address: str, data: dict[str, Any]) -> None:
    question = next(one for one in data["questions"] if one["from"] == "heading")
    page.goto(address)
    page.keyboard.press("/")
    field = page.locator("input.md-search__input")
    expect(field).to_be_focused()
    field.press_sequentially(question["title"].rstrip("?"), delay=5)
    result = page.locator(".md-search-result__link").first
    expect(result).to_contain_text(question["title"])
    result.click()
    expect(page.locator("h1")).to_contain_text(question["title"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_pages_fit_their_screen(page: Page, address: str, data: dict[str, Any], scheme: Any, width: int) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    paths = [
        "index.md",
        data["questions"][0]["path"],
        data["terms"][0]["path"],
        "terms/index.md",
        "sources/index.md",
    ]
    for path in [*paths, "guide/options.md"]:
        page.goto(url_of(address, path))
        expect(page.locator("h1")).to_be_visible()
        wanted = "slate" if scheme == "dark" else "default"
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", wanted)
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{path} is {wider} pixels too wide"

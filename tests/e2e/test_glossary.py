"""The glossary filtered by kind, from the keyboard; and the way from a sentence to its place in an answer."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_the_glossary_is_filtered_from_the_keyboard(page: Page, address: str) -> None:
    page.goto(address + "terms/")
    entries = page.locator("article .explainer-letter li")
    everything = entries.count()
    everyone = entries.filter(has=page.locator(".explainer-is-person")).count()
    assert 0 < everyone < everything
    shown = page.locator("article .explainer-letter li:visible")
    page.get_by_role("radio", name=re.compile("^All")).focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name=re.compile(f"^People .{everyone}.$"))).to_be_checked()
    expect(shown).to_have_count(everyone)
    # no letter stands without an entry
    assert page.locator("article .explainer-letter h2:visible").count() <= everyone
    page.keyboard.press("ArrowUp")
    expect(shown).to_have_count(everything)


def test_a_sentence_on_a_terms_page_leads_to_its_place(page: Page, address: str) -> None:
    page.goto(address + "terms/cecot/")
    place = page.locator("article a[href*='#fnref:']").first
    target = place.get_attribute("href")
    assert target is not None
    place.click()
    expect(page).to_have_url(re.compile(re.escape(target.split("#")[1]) + "$"))
    expect(page.locator(f"[id='{target.split('#')[1]}']")).to_be_in_viewport()

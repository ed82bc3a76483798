"""A browser follows every link of the site: each page, place and file is there, and no other host is asked."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from page_tools import serve
from playwright.sync_api import Browser, Page, Request, Response

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HERE = Path(__file__).parent

# With scripts having run, since they make places and links of their own
COLLECT = """() => ({
  places: [...document.querySelectorAll("[id], a[name]")].map(one => one.id || one.name),
  links: [...document.querySelectorAll("a[href], area[href], link[rel~=alternate][href]")].map(one => one.href),
})"""


class Crawl(NamedTuple):
    """What following all links came to: every page's address within the site, and the faults."""

    pages: list[str]
    faults: list[str]


def crawl(browser: Browser, address: str) -> Crawl:
    """Open the page at an address, and every page of the site that is linked from there on.

    Args:
        browser: opens one page after the other, as a reader does.
        address: of the home page, with a slash at the end.
    """
    page = browser.new_page()
    here, faults = "", dict[str, None]()
    places: dict[str, set[str]] = {}
    wanted: list[tuple[str, str]] = []
    files: dict[str, str] = {}

    def fault(text: str) -> None:
        faults[f"{here.removeprefix(address) or 'home'}: {text}"] = None

    def asked(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and not request.url.startswith(address):
            fault(f"asks {parts.netloc}")

    def answered(response: Response) -> None:
        if response.status >= 400 and response.url.startswith(address):
            fault(f"{response.url.removeprefix(address)} is answered by {response.status}")

    page.on("request", asked)
    page.on("response", answered)
    page.on("pageerror", lambda error: fault(f"error: {error}"))
    page.on("console", lambda said: fault(f"console: {said.text}") if is_told(said.text, said.type) else None)
    waiting = [address]
    while waiting:
        here = waiting.pop(0)
        if here in places or here in files:
            continue
        if not here.endswith(("/", ".html")):
            files[here] = ""
            if (status := page.request.get(here).status) >= 400:
                fault(f"is answered by {status}")
            continue
        found = visit(page, here)
        places[here] = set(found["places"])
        for link in found["links"]:
            target, place = urldefrag(link)
            if target.startswith(address):
                waiting.append(target)
                wanted.append((here, link)) if place else None
    page.close()
    for here, link in wanted:  # noqa: B007 - `fault` says where
        target, place = urldefrag(link)
        # the theme sets such addresses for its own switches
        if target in places and unquote(place) not in places[target] and not place.startswith("__"):
            fault(f"{link.removeprefix(address)} leads to no place")
    return Crawl([path.removeprefix(address) for path in places], [*faults])


def visit(page: Page, url: str) -> dict[str, list[str]]:
    page.goto(url, wait_until="load")
    found: dict[str, list[str]] = page.evaluate(COLLECT)
    return found


def is_told(text: str, kind: str) -> bool:
    """Whether a message is an error of the page's own; a failed request is told by what asked for it."""
    return kind == "error" and not text.startswith("Failed to load resource")


def test_every_link_of_the_site_leads_somewhere(browser: Browser, address: str, sample_site: Path) -> None:
    found = crawl(browser, address)
    assert found.faults == []
    built = {file.parent.relative_to(sample_site).as_posix() for file in sample_site.rglob("index.html")}
    followed = {path.removesuffix("index.html").rstrip("/") or "." for path in found.pages}
    assert built == followed, "a page that nothing leads to"


def test_broken_pages_are_found(browser: Browser) -> None:
    with serve(HERE / "broken" / "links") as address:
        found = crawl(browser, address)
    assert sorted(found.pages) == ["", "index.html", "nowhere/", "other/"]
    assert {fault for fault in found.faults if fault.startswith("home: ")} == {
        "home: missing.css is answered by 404",
        "home: console: an error on purpose",
        "home: error: a fault on purpose",
        "home: asks example.org",
        "home: other/#no-place leads to no place",
        "home: #no-place-here leads to no place",
    }
    assert "nowhere/: nowhere/ is answered by 404" in found.faults
    assert "missing.json: is answered by 404" in found.faults

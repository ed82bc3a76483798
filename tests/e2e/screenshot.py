#!/usr/bin/env python3
"""Takes the pictures in the README and the guide from the built sample site.

mkdocs build --site-dir /tmp/site && python tests/e2e/screenshot.py /tmp/site docs/images
"""

from __future__ import annotations

import shutil
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

QUESTION, TERM = "questions/what-is-cecot/", "terms/cecot/"
DESKTOP: ViewportSize = {"width": 1220, "height": 760}
PHONE: ViewportSize = {"width": 390, "height": 844}


def main(site: Path, pictures: Path) -> None:
    """Serve a folder and keep what is seen of a question with a note open, the home page, and a term on a phone."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    pictures.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = opened(browser, address + QUESTION, DESKTOP)
        # the first mark whose note has more than one source
        for mark in page.locator("article a.footnote-ref").all():
            note = (mark.get_attribute("href") or "").removeprefix("#")
            if page.locator(f"[id='{note}'] blockquote").count() in (2, 3):
                mark.hover()
                break
        page.wait_for_timeout(800)
        page.screenshot(path=pictures / "question.png")
        opened(browser, address, DESKTOP).screenshot(path=pictures / "home.png")
        opened(browser, address + TERM, PHONE, dark=True).screenshot(path=pictures / "term-phone.png")
        browser.close()
    server.shutdown()


def opened(browser: Browser, address: str, size: ViewportSize, dark: bool = False) -> Page:
    """A page as somebody sees it who likes light or dark and no motion."""
    page = browser.new_page(viewport=size, reduced_motion="reduce", color_scheme="dark" if dark else "light")
    page.goto(address)
    page.wait_for_timeout(400)
    return page


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

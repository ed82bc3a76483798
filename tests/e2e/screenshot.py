#!/usr/bin/env python3
"""Takes the picture in the README from the built sample site.

mkdocs build --site-dir /tmp/site && python tests/e2e/screenshot.py /tmp/site docs/images/question.png
"""

from __future__ import annotations

import shutil
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

QUESTION = "questions/what-is-cecot/"
SIZE = {"width": 1220, "height": 760}


def main(site: Path, picture: Path) -> None:
    """Serve a folder, open the question, point at a footnote's mark, and keep what is seen."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport=SIZE, reduced_motion="reduce")
        page.goto(f"http://127.0.0.1:{server.server_port}/{QUESTION}")
        # the first mark whose note has more than one source
        for mark in page.locator("article a.footnote-ref").all():
            note = (mark.get_attribute("href") or "").removeprefix("#")
            if page.locator(f"[id='{note}'] blockquote").count() in (2, 3):
                mark.hover()
                break
        page.wait_for_timeout(800)
        picture.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=picture)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

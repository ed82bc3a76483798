"""A real browser on the sample site, served from this machine and from nowhere else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from page_tools import BROWSERS, FLAGS, command, serve
from playwright.sync_api import Browser, Page, Request, sync_playwright
from sites import CACHE, PROJECT
from sites import command as run_module


@pytest.fixture(scope="session")
def address(sample_site: Path) -> Iterator[str]:
    """Where the sample site is served."""
    with serve(sample_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium, headless."""
    found = command(*BROWSERS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def untouched_site(sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's pages and the guide as Material alone shows them: what is found here is not ours."""
    folder = tmp_path_factory.mktemp("untouched")
    shutil.copytree(PROJECT / "docs", folder / "docs")
    # the pages as the build of the sample has just written them
    written = PROJECT / CACHE / "site"
    shutil.copytree(written, folder / "docs", dirs_exist_ok=True, ignore=shutil.ignore_patterns("assets"))
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.add_constructor("!ENV", lambda *_: "")
    sample = yaml.load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"), loader)  # noqa: S506 - a safe loader
    kept = ("site_name", "site_description", "theme", "markdown_extensions")
    main = ["index.md", *sorted(path.relative_to(written).as_posix() for path in written.glob("questions/*.md"))]
    config = {name: sample[name] for name in kept} | {"plugins": ["search"], "nav": [*main, "guide/index.md"]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    done = run_module("mkdocs", "build", "--quiet", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def untouched(untouched_site: Path) -> Iterator[str]:
    """Where the site without the plugin is served."""
    with serve(untouched_site) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A fresh page. When the test is over, there must have been no error in it and no request elsewhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    own = urlsplit(address).netloc

    def watch(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != own:
            faults.append(f"asked another host: {request.url}")

    def failed(request: Request) -> None:
        # a page that is left before it has loaded all gives up the rest
        if request.failure != "net::ERR_ABORTED":
            faults.append(f"failed: {request.url} ({request.failure})")

    page.on("request", watch)
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", failed)
    yield page
    context.close()
    assert faults == []

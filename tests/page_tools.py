"""What checks a page as its readers' machines do: axe-core, the Nu checker and Lighthouse, each one function.

They come from npm by `tests/e2e/package-lock.json`. A test that needs one that is not installed is skipped and says
what to run; in CI, which sets EXPLAINER_REQUIRE_BROWSER, it fails instead.
"""

from __future__ import annotations

import gzip
import http.server
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, NoReturn
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

LISTED = Path(__file__).parent / "e2e"
INSTALLED = Path(os.environ.get("EXPLAINER_TOOLS") or LISTED / "node_modules")

BROWSERS = ("chromium", "chromium-browser", "google-chrome")

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# WCAG 2.2, levels A and AA, and what axe holds to be good practice beyond it
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def missing(what: str) -> NoReturn:
    """Skip the test, or fail it where everything has to be there."""
    message = f"NO BROWSER TESTS: {what}"
    if os.environ.get("EXPLAINER_REQUIRE_BROWSER") == "1":
        pytest.fail(message)
    pytest.skip(message)


def command(*names: str) -> str:
    """The path of the first of these commands that is installed."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    return found or missing(f"none of {', '.join(names)} is installed")


def tool(path: str) -> Path:
    """A file of what npm installed."""
    file = INSTALLED / path
    return file if file.is_file() else missing(f"{file} is missing; run `npm ci --prefix tests/e2e`")


class Finding(NamedTuple):
    """One element that breaks one of axe's rules."""

    rule: str
    target: str
    """A selector of the element."""
    why: str


def axe(page: Page) -> list[Finding]:
    """What axe finds on a page as it stands: opened, hovered, scrolled."""
    page.evaluate(tool("axe-core/axe.min.js").read_text(encoding="utf-8"))
    answer = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})", list(RULES)
    )
    assert answer["passes"] or answer["violations"], "axe ran no rule"
    return [
        Finding(fault["id"], " ".join(map(str, node["target"])), f"{node['failureSummary']} {node['html'][:200]}")
        for fault in answer["violations"]
        for node in fault["nodes"]
    ]


def nu(folder: Path) -> list[str]:
    """The errors of all HTML files in a folder, "path: message", in order."""
    done = subprocess.run(
        [
            *(command("java"), "-jar", str(tool("vnu-jar/build/dist/vnu.jar"))),
            *("--stdout", "--format", "json", "--errors-only", "--exit-zero-always", "--skip-non-html", str(folder)),
        ],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    return sorted(
        f"{message['url'].removeprefix(f'file:{folder}/')}: {message['message']}"
        for message in json.loads(done.stdout)["messages"]
    )


class Scores(NamedTuple):
    """What Lighthouse gives a page: 0 to 100 for each category, and the audits that cost points."""

    of: Mapping[str, int]
    lost: Mapping[str, tuple[str, ...]]


def lighthouse(url: str, folder: Path, *, desktop: bool) -> Scores:
    """Scores of a page, loaded once by a browser of its own; the network of a slow phone is simulated.

    Args:
        url: where the page is served.
        folder: for the report.
        desktop: a computer instead of a phone.
    """
    report = folder / "lighthouse.json"
    subprocess.run(
        [
            *(command("node"), str(tool("lighthouse/cli/index.js")), url),
            *("--output=json", f"--output-path={report}", "--quiet", "--no-enable-error-reporting"),
            "--disable-full-page-screenshot",
            *(f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags=--headless=new {' '.join(FLAGS)}"),
            *(["--preset=desktop"] if desktop else []),
        ],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        timeout=180,
        env={**os.environ, "CHROME_PATH": command(*BROWSERS)},
    )
    told = json.loads(report.read_text(encoding="utf-8"))
    audits = told["audits"]
    lost = {
        name: tuple(
            f"{part['id']} {audits[part['id']].get('displayValue', '')}".strip()
            for part in category["auditRefs"]
            # an audit that does not apply to the page has no score
            if part["weight"] and (score := audits[part["id"]]["score"]) is not None and score < 1
        )
        for name, category in told["categories"].items()
    }
    return Scores({name: round(100 * told["categories"][name]["score"]) for name in CATEGORIES}, lost)


class _Host(http.server.SimpleHTTPRequestHandler):
    """A server as sites are published on: it keeps connections, compresses text, and has its page for 404."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if file.is_dir() and urlsplit(self.path).path.endswith("/"):
            file /= "index.html"
        found = file.is_file()
        if not found:
            file = Path(self.directory) / "404.html"
        data, kind = (file.read_bytes() if file.is_file() else b"Not found"), self.guess_type(file.name)
        self.send_response(200 if found else 404)
        if kind.startswith("text/") or kind.endswith(("json", "javascript", "xml")):
            data = gzip.compress(data, mtime=0)
            self.send_header("Content-Encoding", "gzip")
            kind += "; charset=utf-8"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-cache" if file.suffix == ".html" else "max-age=31536000")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the standard library's
        """Say nothing: the tests report what matters."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address at which this machine serves a folder, to itself only."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def longest_of_each_kind(site: Path) -> dict[str, str]:
    """For each kind of page, by folder, the address of the one with most to go wrong: "terms", "terms/*"."""
    found: dict[str, Path] = {}
    for file in sorted(site.rglob("*.html")):
        if file.name != "index.html":
            continue
        parts = file.parent.relative_to(site).parts
        kind = "/".join([*parts[:1], *["*"] * (len(parts) - 1)])
        if kind not in found or file.stat().st_size > found[kind].stat().st_size:
            found[kind] = file
    paths = {kind: file.parent.relative_to(site).as_posix() for kind, file in found.items()}
    return {kind: "" if path == "." else f"{path}/" for kind, path in paths.items()}

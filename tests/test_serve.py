"""`mkdocs serve` for real: what is edited, added or deleted among the seeds is on the page a moment later."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sites import SiteFolder, environment

pytestmark = pytest.mark.slow

PATIENCE = 60
"""Seconds for a rebuild: it takes three, but the machine may be busy."""


DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
"""Our own server is asked without the proxy that the environment may name."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(site: SiteFolder) -> Iterator[tuple[str, Path]]:
    """The address of a running `mkdocs serve`, and the file with what it says."""
    address = f"127.0.0.1:{free_port()}"
    said = site.root / "serve.log"
    with said.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
            cwd=site.root,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        try:
            wait_for(said, lambda: bool(get(f"http://{address}/")))
            # the watcher takes its first look at the folders when the server is up already
            time.sleep(2)
            yield f"http://{address}/", said
        finally:
            process.terminate()
            process.wait(timeout=20)


def get(address: str) -> str:
    try:
        with DIRECT.open(address, timeout=5) as answer:
            return answer.read().decode("utf-8")
    except OSError:
        return ""


def wait_for(said: Path, what: Callable[[], bool]) -> None:
    """Return when something has come true; fail with the server's words when it does not."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if what():
            return
        time.sleep(0.2)
    pytest.fail(said.read_text(encoding="utf-8"))


def test_editing_adding_and_deleting_a_seed_rebuilds(new_site: Callable[..., SiteFolder]) -> None:
    site = new_site()
    with serving(site) as (address, said):
        wait_for(said, lambda: "Arnby bridge" in get(address))
        assert "A bridge too dear?" in get(address + "sources/")

        letter = site.seeds / "letter.md"
        letter.write_text(letter.read_text().replace("A bridge too dear?", "A bridge worth its price?"))
        wait_for(said, lambda: "A bridge worth its price?" in get(address + "sources/letter/"))

        (site.seeds / "note.txt").write_text(
            "The ferry stays afloat\n\n"
            "The ferry Tarn Queen left Arnby on Friday for a dry dock in the north. "
            "The town of Arnby paid $30,000 for the repair of the ferry, a spokeswoman said.\n"
        )
        wait_for(said, lambda: "The ferry stays afloat" in get(address + "sources/note/"))

        letter.unlink()
        wait_for(said, lambda: "A bridge worth its price?" not in get(address + "sources/"))
        wait_for(said, lambda: "A bridge worth its price?" not in get(address + "sources/letter/"))

        # a page of the user's own rebuilds the site, but no seed changed: all comes from the cache, at once
        site.put(docs__own_md="# My own page\n")
        wait_for(said, lambda: "My own page" in get(address + "own/"))
        lines = re.findall(r"explainer: (.*from cache)", said.read_text(encoding="utf-8"))
        assert lines[-1].startswith("3 articles")
        assert lines[-1].endswith(" 0.0 s, 3 from cache")
        assert "Traceback" not in said.read_text(encoding="utf-8")


def test_a_broken_topic_file_is_told_and_mended(new_site: Callable[..., SiteFolder]) -> None:
    site = new_site()
    topic = site.seeds / "_topic.yml"
    good = topic.read_text()
    with serving(site) as (address, said):
        wait_for(said, lambda: "Arnby bridge" in get(address))
        topic.write_text("title: [")
        wait_for(said, lambda: "_topic.yml" in said.read_text(encoding="utf-8"))
        topic.write_text(good.replace("The Arnby bridge", "A bridge for Arnby"))
        wait_for(said, lambda: "A bridge for Arnby" in get(address))
        assert "Traceback" not in said.read_text(encoding="utf-8")

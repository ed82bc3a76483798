"""Small sites in temporary folders, built by the real commands in processes of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

PROJECT = Path(__file__).parent.parent
BRIDGE = Path(__file__).parent / "data" / "bridge"
CACHE = ".cache/plugin/explainer"

BASE: Mapping[str, Any] = {
    "site_name": "Test",
    "site_url": "",
    "theme": {"name": "material", "font": False},
    "plugins": ["search", "explainer"],
    "validation": {"omitted_files": "warn", "anchors": "warn"},
}


def environment(**changes: str) -> dict[str, str]:
    """The environment of a command: as here, but without a proxy, and without the theme's notice."""
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return kept | {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "default"} | changes


def command(*words: str, cwd: Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run `python -m …` to its end, without standard input."""
    return subprocess.run(
        [sys.executable, "-m", *words],
        cwd=cwd,
        env=dict(env or environment()),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


class SiteFolder:
    """A MkDocs project: mkdocs.yml, docs/, and seeds/ where the test wants some."""

    def __init__(self, root: Path, config: Mapping[str, Any] | None = None) -> None:
        self.root = root
        self.docs = root / "docs"
        self.seeds = root / "seeds"
        self.docs.mkdir(parents=True)
        self.configure(**(config or {}))

    def configure(self, **changes: Any) -> None:
        """Write mkdocs.yml: the base, with these keys replaced."""
        text = yaml.safe_dump({**BASE, **changes}, sort_keys=False)
        (self.root / "mkdocs.yml").write_text(text, encoding="utf-8")

    def put(self, **texts: str) -> None:
        """Write files; the names' double underscores stand for slashes, the last single one for the dot."""
        for name, text in texts.items():
            stem, _, suffix = name.replace("__", "/").rpartition("_")
            path = self.root / f"{stem}.{suffix}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def use_cache(self, cache: Path) -> None:
        """Start from analyses that an earlier build left."""
        shutil.copytree(cache, self.root / CACHE, dirs_exist_ok=True)

    def build(self, *words: str) -> subprocess.CompletedProcess[str]:
        """`mkdocs build` with these flags; standard error comes with standard output."""
        return command("mkdocs", "build", *words, cwd=self.root)

    def page(self, path: str) -> str:
        """The HTML of a built page."""
        return (self.root / "site" / path).read_text(encoding="utf-8")

    def pages(self) -> Sequence[str]:
        """The paths of all built pages."""
        site = self.root / "site"
        return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))

"""What all tests share: the helper modules beside this file, and the sites that are built once."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

# importmode=importlib leaves the path alone: the helpers in this folder are imported by their names
sys.path.insert(0, str(Path(__file__).parent))

from sites import BRIDGE, CACHE, PROJECT, SiteFolder, command


@pytest.fixture(scope="session")
def bridge_site(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    """The bridge topic built with no configuration but the plugin's name. Not to be changed."""
    site = SiteFolder(tmp_path_factory.mktemp("bridge") / "site")
    shutil.copytree(BRIDGE, site.seeds)
    done = site.build("--strict")
    assert done.returncode == 0, done.stderr
    return site


@pytest.fixture
def new_site(bridge_site: SiteFolder, tmp_path: Path) -> Callable[..., SiteFolder]:
    """Makes a site with the bridge topic's seeds, analysed already."""

    def make(**config: Any) -> SiteFolder:
        site = SiteFolder(tmp_path / "project", config)
        shutil.copytree(BRIDGE, site.seeds)
        site.use_cache(bridge_site.root / CACHE)
        return site

    return make


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site as built by `mkdocs build --strict`."""
    folder = tmp_path_factory.mktemp("sample")
    target = folder / "site"
    done = command("mkdocs", "build", "--strict", "-d", str(target), cwd=PROJECT)
    assert done.returncode == 0, done.stderr
    return target

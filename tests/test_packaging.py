"""What pip installs is what the package imports."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from sites import PROJECT

import mkdocs_explainer


def imported() -> set[str]:
    """The names of all modules from elsewhere, without what lies in them."""
    names: set[str] = set()
    for file in Path(mkdocs_explainer.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names.add((node.module or "").partition(".")[0])
    return names - sys.stdlib_module_names - {"mkdocs_explainer"}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_package_that_is_imported_is_declared() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]["endpoint"]
    declared = {plain(re.split(r"[<>=!~\[; ]", line)[0]) for line in (*project["dependencies"], *extras)}
    providers = metadata.packages_distributions()
    assert {"numpy", "scipy", "markupsafe", "yaml"} <= imported()
    for module in sorted(imported()):
        # what is not installed here is called as it is imported
        assert declared & {plain(name) for name in providers.get(module, [module])}, module

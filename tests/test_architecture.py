"""Data flows one way: who may import whom, read from the code itself."""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import mkdocs_explainer
from mkdocs_explainer import articles, pipeline

PACKAGE = Path(mkdocs_explainer.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))

STAGES = ("read", "analyse", "weave", "render")

MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "errors": set(),
    "model": set(),
    "english": set(),
    "linear": {"model"},
    "read": {"model", "characters", "kinds", "english", "linear"},
    "analyse": {"model", "english", "judge", "linear"},
    "weave": {"model", "faults", "english", "judge", "linear"},
    "render": {"model", "faults", "english"},
    "judge": {"model", "english", "files"},
    "proof": {"model", "faults", "english"},
    "characters": set(),
    "kinds": set(),
    "faults": {"model"},
    "config": {"model", "characters"},
    "files": set(),
    "cache": {"model", "files"},
    "navigation": set(),
    "searching": set(),
    "theme": set(),
    "links": {"model", "render"},
    "output": {"model", "cache", "files"},
    "seeds": {"model", "kinds", "read"},
    "articles": {"model", "config", "cache", "faults", "english", "seeds", "read", "analyse"},
    "times": {"model", "config", "cache", "faults", "seeds", "articles", "read", "weave", "errors"},
    "reading": {"model", "characters", "faults", "articles", "seeds", "read"},
    "pipeline": {
        "model",
        "config",
        "cache",
        "faults",
        "seeds",
        "articles",
        "proof",
        "judge",
        "read",
        "weave",
        "render",
    },
    "plugin": {
        "model",
        "config",
        "faults",
        "links",
        "navigation",
        "output",
        "pipeline",
        "render",
        "searching",
        "theme",
    },
    "__main__": {"cli"},
    "judging": {"model", "judge", "read", "analyse"},
    "why": {"model", "config", "cache", "articles", "seeds", "read", "weave"},
    "cli": {
        "model",
        "config",
        "faults",
        "files",
        "judging",
        "output",
        "pipeline",
        "reading",
        "render",
        "times",
        "why",
        "__init__",
    },
}
"""For each part of the package, the parts it may import, beside the errors."""

ROOMS = (
    "corpus",
    "names",
    "likeness",
    "origins",
    "story",
    "time",
    "support",
    "facts",
    "terms",
    "differences",
    "questions",
    "answers",
)
"""The rooms of weave, from the ground up: each asks those before it, by their faces."""

MOST_FILES = 12
"""Files of a room: more is two rooms."""

ONLY_IN = {
    "mkdocs": {"plugin"},
    "spacy": {"analyse"},
    "sklearn": {"weave"},
    "click": {"cli"},
    "rich": {"cli", "reading", "times", "why"},
}
ONLY_IN |= {"trafilatura": {"read"}, "jinja2": {"render"}, "httpx": {"judge"}, "onnxruntime": {"judge"}}
ONLY_IN |= {"markdown": {"links"}, "py3langid": {"read"}, "babel": {"articles"}}

LAZY = {"spacy", "sklearn", "scipy", "numpy", "httpx", "py3langid", "babel"}
"""Too slow to load for a build that needs none of them: imported where they are used, not with the file."""

FORBIDDEN = {"requests", "urllib.request", "http.client", "socket", "pickle", "shelve", "random"}
"""Nothing is fetched, nothing is unpickled, nothing is left to chance. Only a judge that the user names may ask a
server, and it does so by httpx."""

NAMES = {"open", "print", "input", "eval", "exec"}
METHODS = {"now", "today", "utcnow", "getenv", "system"}
"""Calls that a stage, being a function of its input, never makes."""


def part(file: Path) -> str:
    """The part of the package that a file belongs to: its folder or its name."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(tree: ast.AST, *, at_top: bool = False) -> Iterator[str]:
    """Full names of what is imported, except for type checking only."""
    nodes: list[ast.AST] = [tree]
    while nodes:
        node = nodes.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        if at_top and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        nodes.extend(ast.iter_child_nodes(node))


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def name_of(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_file_imports_only_what_its_part_may(file: Path) -> None:
    assert part(file) in MAY_IMPORT, "a new part: say here what it may import"
    for name in imports(tree_of(file)):
        if name.split(".")[0] != "mkdocs_explainer":
            continue
        second = name.split(".")[1]
        ours = second if (PACKAGE / second).is_dir() or (PACKAGE / f"{second}.py").is_file() else "__init__"
        assert ours in MAY_IMPORT[part(file)] | {part(file), "errors"}, f"{name_of(file)} imports {name}"


WEAVE = PACKAGE / "weave"
WOVEN = sorted(WEAVE.rglob("*.py"))


def room(file: Path) -> str:
    """The room that a file of weave stands in; "" for the one that leads through them all."""
    return file.relative_to(WEAVE).parts[0] if file.parent != WEAVE else ""


def face(name: str) -> set[str]:
    """What others may ask of a room."""
    return set(importlib.import_module(f"mkdocs_explainer.weave.{name}").__all__)


def test_every_file_of_weave_stands_in_a_room_and_no_room_is_two() -> None:
    files = Counter(room(file) for file in WOVEN)
    assert set(files) == {"", *ROOMS}
    assert files.pop("") == 1
    assert {name: count for name, count in files.items() if count > MOST_FILES} == {}


@pytest.mark.parametrize("file", WOVEN, ids=name_of)
def test_a_room_asks_only_what_is_below_it_and_by_its_face(file: Path) -> None:
    here = room(file)
    below = ROOMS[: ROOMS.index(here)] if here else ROOMS
    for name in imports(tree_of(file)):
        if not name.startswith("mkdocs_explainer.weave.") or name.split(".")[2] == here:
            continue
        there, asked = name.split(".")[2], name.split(".")[3:]
        assert there in below, f"{name_of(file)} imports {name}"
        assert len(asked) == 1, f"{name_of(file)} imports {name}"
        assert asked[0] in face(there), f"{name_of(file)} imports {name}"


@pytest.mark.parametrize("name", ROOMS)
def test_a_face_offers_nothing_that_nobody_asks(name: str) -> None:
    asked = {
        one.split(".")[3]
        for file in WOVEN
        if room(file) != name
        for one in imports(tree_of(file))
        if one.startswith(f"mkdocs_explainer.weave.{name}.")
    }
    assert face(name) == asked


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_library_is_used_where_it_belongs(file: Path) -> None:
    for name in imports(tree_of(file)):
        library = name.split(".")[0]
        assert part(file) in ONLY_IN.get(library, {part(file)}), f"{name_of(file)} imports {name}"
        assert name not in FORBIDDEN, f"{name_of(file)} imports {name}"


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_slow_libraries_are_loaded_when_needed(file: Path) -> None:
    loaded = {name.split(".")[0] for name in imports(tree_of(file), at_top=True)}
    if part(file) == "weave" or file.parent.name == "learnt":
        # imported only when there is something to weave or to judge
        return
    assert not loaded & LAZY, f"{name_of(file)} loads {loaded & LAZY} with itself"


@pytest.mark.parametrize("file", [file for file in FILES if part(file) in STAGES], ids=name_of)
def test_a_stage_reads_no_clock_no_network_and_no_environment(file: Path) -> None:
    names = set(imports(tree_of(file)))
    assert not {name.split(".")[0] for name in names} & {"time", "os", "subprocess", "logging", "tempfile"}
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Call):
            name, method = getattr(node.func, "id", ""), getattr(node.func, "attr", "")
            assert name not in NAMES, f"{name_of(file)}, line {node.lineno}: {name}"
            assert method not in METHODS, f"{name_of(file)}, line {node.lineno}: {method}"


KEYS = {
    "read": articles._version_of_reading,
    "analyse": articles._version_of_analysis,
    "weave": pipeline._version_of_weaving,
}
"""What tells the cache by which code a stage's results were made."""


@pytest.mark.parametrize("stage", KEYS)
def test_a_key_of_the_cache_holds_all_that_its_stage_depends_on(stage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    held: set[str] = set()

    def code_version(*folders: str, packages: Iterable[str] = ()) -> str:
        held.update(name.removesuffix(".py") for name in folders)
        held.update(re.sub(r"[-_.]+", "-", name).lower() for name in packages)
        return ""

    for module in (articles, pipeline):
        monkeypatch.setattr(module, "code_version", code_version)
    KEYS[stage].__wrapped__()  # the function is remembered, and this asks it again
    used = {name for file in FILES if part(file) == stage for name in imports(tree_of(file))}
    ours = {name.split(".")[1] for name in used if name.startswith("mkdocs_explainer.")} - {"errors"}
    others = {name.split(".")[0] for name in used} - sys.stdlib_module_names - {"mkdocs_explainer"}
    packages = {re.sub(r"[-_.]+", "-", one).lower() for name in others for one in packages_distributions()[name]}
    assert held >= ours | packages


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_file_says_what_it_decides(file: Path) -> None:
    assert ast.get_docstring(tree_of(file))


def test_no_file_is_two_files() -> None:
    lengths = {name_of(file): len(file.read_text(encoding="utf-8").splitlines()) for file in FILES}
    assert not {name: length for name, length in lengths.items() if length > 450}
    assert 10 * sum(length > 300 for length in lengths.values()) <= len(lengths), "few files pass 300 lines"


def test_the_rule_finds_what_breaks_it() -> None:
    broken = ast.parse("from mkdocs_explainer.weave import weave\ndef f():\n    import spacy\n")
    assert sorted(imports(broken)) == ["mkdocs_explainer.weave.weave", "spacy"]
    assert list(imports(broken, at_top=True)) == ["mkdocs_explainer.weave.weave"]

"""The words of the language stand in one place, each told once, each with its use, and none that nobody asks for."""

from __future__ import annotations

import ast
import importlib
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import mkdocs_explainer

PACKAGE = Path(mkdocs_explainer.__file__).parent
FOLDER = PACKAGE / "english"
FILES = sorted(file for file in FOLDER.glob("*.py") if file.name != "__init__.py")
ASKING = [file for file in PACKAGE.rglob("*.py") if file.parent != FOLDER]

MAY_IMPORT = {"__future__", "re", "mkdocs_explainer.english"}

PIECE = 6
"""Letters of a piece of a pattern that any two may have in common: "(?:the )"."""

TOLERATED = 2
"""Words of the language that a value outside of it may hold: a reason, a kind, a name of a field."""


def stem(file: Path) -> str:
    return file.stem


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def assigned(tree: ast.Module) -> Iterator[tuple[str, ast.expr, ast.stmt | None]]:
    """The names that a file gives values to, those values, and what stands behind each."""
    for here, behind in zip(tree.body, [*tree.body[1:], None], strict=True):
        if isinstance(here, ast.Assign | ast.AnnAssign) and here.value is not None:
            target = here.targets[0] if isinstance(here, ast.Assign) else here.target
            if isinstance(target, ast.Name):
                yield target.id, here.value, behind


def value(file: Path, name: str) -> Any:
    return getattr(importlib.import_module(f"mkdocs_explainer.english.{file.stem}"), name)


@pytest.mark.parametrize("file", FILES, ids=stem)
def test_a_file_of_the_language_holds_values_and_nothing_else(file: Path) -> None:
    for node in tree_of(file).body:
        if isinstance(node, ast.ImportFrom):
            assert node.module is not None
            assert any(node.module.split(".")[: one.count(".") + 1] == one.split(".") for one in MAY_IMPORT)
        elif isinstance(node, ast.Import):
            assert {alias.name for alias in node.names} <= MAY_IMPORT
        else:
            assert isinstance(node, ast.Assign | ast.AnnAssign | ast.Expr)


@pytest.mark.parametrize("file", FILES, ids=stem)
def test_each_value_tells_its_use(file: Path) -> None:
    untold = [
        name
        for name, _, behind in assigned(tree_of(file))
        if not (isinstance(behind, ast.Expr) and isinstance(behind.value, ast.Constant))
    ]
    assert untold == []


def test_nothing_is_told_twice() -> None:
    places: dict[Any, list[str]] = defaultdict(list)
    for file in FILES:
        for name, written, _ in assigned(tree_of(file)):
            told = value(file, name)
            if isinstance(written, ast.Name | ast.Attribute):
                continue  # it only has another name for what it is used for
            if isinstance(told, re.Pattern):
                places["pattern", told.pattern, told.flags].append(f"{file.stem}.{name}")
            elif isinstance(told, str) and len(told) > PIECE:
                places["text", told].append(f"{file.stem}.{name}")
            elif isinstance(told, frozenset | tuple) and len(told) > 1:
                places[frozenset(map(str, told))].append(f"{file.stem}.{name}")
    assert [same for same in places.values() if len(same) > 1] == []


def test_nothing_stands_there_that_nobody_asks_for() -> None:
    asked: set[tuple[str, str]] = set()
    for file in [*ASKING, *FILES]:
        tree = tree_of(file)
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("mkdocs_explainer.english."):
                asked.update((str(node.module).rpartition(".")[2], alias.name) for alias in node.names)
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                asked.add((node.value.id, node.attr))
        if file in FILES:
            used = {
                node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
            }
            asked.update((file.stem, name) for name in used)
    told = {(file.stem, name) for file in FILES for name, _, _ in assigned(tree_of(file))}
    assert told - asked == set()


def vocabulary() -> frozenset[str]:
    """The words of three letters and more of all lists of the language."""
    words: set[str] = set()
    for file in FILES:
        for name, _, _ in assigned(tree_of(file)):
            told = value(file, name)
            if isinstance(told, frozenset | tuple | dict):
                words.update(
                    one.casefold() for one in told if isinstance(one, str) and re.fullmatch("[A-Za-z]{3,}", one)
                )
    return frozenset(words)


STAGES = ("read", "analyse", "weave", "render", "proof")

NO_LANGUAGE = {
    "read/boilerplate.py _CLOSES_PLEA": "reasons",
    "read/styles.py _TELLING": "properties of styles",
    "read/opening.py _OTHERS": "reasons",
    "read/page_data.py _OTHERS": "names of what data is about",
    "read/styles.py _FOR_OTHERS": "names that pages give their elements",
    "read/markdown.py _RAW": "tags",
    "read/tags.py BLOCKS": "tags",
    "read/tags.py UNSEEN": "tags",
    "read/tags.py _INLINE": "tags",
    "read/tags.py _VOID": "tags",
    "render/apart.py REPORT": "reasons",
    "weave/origins/outlets.py _APART": "reasons",
    "weave/story/topic.py _NAMED": "kinds of things",
}
"""Values that hold such words and are none of the language's, and what they are."""

MADE_BY = {"compile", "frozenset", "set", "word_set", "name_set", "split", "tuple"}


def is_list(written: ast.expr) -> bool:
    """Whether a value is a set of words or a pattern, and no table of ours or type."""
    calls = [node.func for node in ast.walk(written) if isinstance(node, ast.Call)]
    return isinstance(written, ast.Set) or any(
        (call.id if isinstance(call, ast.Name) else getattr(call, "attr", "")) in MADE_BY for call in calls
    )


def test_no_list_of_words_stands_anywhere_else() -> None:
    known = vocabulary()
    assert len(known) > 1500
    found: dict[str, list[str]] = {}
    for file in ASKING:
        if file.relative_to(PACKAGE).parts[0] not in STAGES:
            continue
        for name, written, _ in assigned(tree_of(file)):
            texts = [
                node.value
                for node in ast.walk(written)
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            ]
            words = {word for text in texts for word in re.findall(r"(?<![\\\w])[a-z]{3,}", text) if word in known}
            if is_list(written) and len(words) > TOLERATED:
                found[f"{file.relative_to(PACKAGE).as_posix()} {name}"] = sorted(words)
    assert found.keys() == NO_LANGUAGE.keys()

"""Every regular expression of the package, found in its modules and their code, and how each is used.

A pattern is found where a module keeps it (by itself, in a tuple, a dict or a value's field) and where a call of `re`
is given one. How it is used matters: `match` tries one place, `search` tries all.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import mkdocs_explainer

METHODS = frozenset({"match", "fullmatch", "search", "findall", "finditer", "sub", "subn", "split"})
_DEPTH = 4
_UNKNOWN = "Xy"
"""What stands for a part of a pattern that only a call knows, such as a name."""

Key = tuple[str | bytes, int]


@dataclass
class Use:
    """One pattern.

    Attributes:
        where: module and name, or module and line, of its first place.
        pattern: the pattern, compiled.
        methods: those with which it is used; "search", the hardest, where that is not known.
    """

    where: str
    pattern: re.Pattern[Any]
    methods: set[str] = field(default_factory=set)


def package_modules() -> list[ModuleType]:
    """All modules of the package."""
    found = pkgutil.walk_packages(mkdocs_explainer.__path__, "mkdocs_explainer.")
    return [importlib.import_module(module.name) for module in found]


def uses(modules: list[ModuleType]) -> list[Use]:
    """The patterns of some modules, each once, in order."""
    found: dict[Key, Use] = {}
    fields: defaultdict[str, list[Key]] = defaultdict(list)
    readers = [_Module(module) for module in modules]
    for module in readers:
        for where, name, pattern in module.kept():
            key = _key(pattern)
            found.setdefault(key, Use(where, pattern))
            fields[name].append(key)
    for module in readers:
        for where, pattern, method in module.written():
            use = found.setdefault(_key(pattern), Use(where, pattern))
            use.methods |= {method} & METHODS
    for module in readers:
        for key, method in module.used(fields):
            if key in found:
                found[key].methods.add(method)
    for use in found.values():
        use.methods = use.methods or {"search"}
    return list(found.values())


def _key(pattern: re.Pattern[Any]) -> Key:
    return pattern.pattern, pattern.flags


class _Module:
    """A module, its names and its syntax tree."""

    def __init__(self, module: ModuleType) -> None:
        self.name = module.__name__.partition(".")[2] or module.__name__
        self.names = vars(module)
        self.tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
        self.assigned = {
            target.id
            for node in self.tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name)
        }

    def kept(self) -> Iterator[tuple[str, str, re.Pattern[Any]]]:
        """Where the module's own values keep a pattern, the last field's name, and the pattern."""
        for name in self.names:
            if name in self.assigned:
                yield from within(f"{self.name}.{name}", "", self.names[name], _DEPTH)

    def written(self) -> Iterator[tuple[str, re.Pattern[Any], str]]:
        """Where a call of `re` is given a pattern, the pattern, and the method by which it is used."""
        methods = {id(call.func.value): call.func.attr for call in self._calls()}
        sources = self._sources()
        for call in self._calls():
            if not _is_name(call.func.value, "re") or call.func.attr not in METHODS | {"compile"} or not call.args:
                continue
            method = call.func.attr if call.func.attr in METHODS else methods.get(id(call), "")
            for pattern in [self._pattern(call), *self._drawn(call.args[0], sources)]:
                yield f"{self.name}:{call.lineno}", pattern, method

    def used(self, fields: dict[str, list[Key]]) -> Iterator[tuple[Key, str]]:
        """Patterns and the methods by which this module uses them."""
        sources = self._sources()
        loose: set[str] = set()
        passed: set[Key] = set()
        for call in self._calls():
            receiver, method = call.func.value, call.func.attr
            if method in METHODS and not _is_name(receiver, "re"):
                if isinstance(receiver, ast.Attribute) and receiver.attr in fields:
                    keys = fields[receiver.attr]
                elif method == "split":  # text has that method, too: only for a pattern that is named
                    keys = self._own(receiver.id) if isinstance(receiver, ast.Name) else []
                else:
                    keys = [key for name in _names(receiver) for key in self._keys(name, sources)]
                    loose |= set() if keys else {method}
                yield from ((key, method) for key in keys)
            passed |= {key for part in call.args for name in _names(part) for key in self._own(name)}
        # given to a function, a pattern may be used as any that the function does not know by name
        yield from ((key, method) for key in passed for method in loose)

    def _calls(self) -> Iterator[Any]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                yield node

    def _keys(self, name: str, sources: dict[str, list[ast.expr]]) -> list[Key]:
        """The patterns that a name may stand for: the module's, or what a local name is drawn from."""
        if name in sources and name not in self.names:
            parts = [part for value in sources[name] for part in ast.walk(value)]
            written = [
                _key(self._pattern(part))
                for part in parts
                if isinstance(part, ast.Call) and ast.unparse(part.func) == "re.compile"
            ]
            return written + [key for part in parts if isinstance(part, ast.Name) for key in self._own(part.id)]
        return self._own(name)

    def _own(self, name: str) -> list[Key]:
        value = self.names.get(name)
        return [_key(pattern) for _, _, pattern in within(name, "", value, _DEPTH)] if value is not None else []

    def _sources(self) -> dict[str, list[ast.expr]]:
        """For each name that a loop or an assignment within a function binds, what it is drawn from."""
        found: defaultdict[str, list[ast.expr]] = defaultdict(list)
        for node in ast.walk(self.tree):
            if isinstance(node, ast.For | ast.comprehension):
                targets, value = [node.target], node.iter
            elif isinstance(node, ast.Assign):
                targets, value = node.targets, node.value
            elif isinstance(node, ast.NamedExpr):
                targets, value = [node.target], node.value
            else:
                continue
            for target in targets:
                for name in _names(target):
                    found[name].append(value)
        return found

    def _pattern(self, call: ast.Call) -> re.Pattern[Any]:
        """The pattern that a call of `re` is given, with a word for what only the call knows."""
        at = 1 if isinstance(call.func, ast.Attribute) and call.func.attr == "compile" else 2
        flags = [word.value for word in call.keywords if word.arg == "flags"] or call.args[at : at + 1]
        given = self._value(flags[0]) if flags else 0
        known = self._value(call.args[0])
        if isinstance(known, re.Pattern):
            return known
        return re.compile(self._text(call.args[0]), given if isinstance(given, int) else 0)

    def _drawn(self, node: ast.expr, sources: dict[str, list[ast.expr]]) -> Iterator[re.Pattern[Any]]:
        """The patterns that a loop draws, as text, from a table of the module."""
        drawn = isinstance(node, ast.Name) and node.id not in self.names
        for value in sources.get(ast.unparse(node), []) if drawn else []:
            for name in _names(value):
                for text in _texts(self.names.get(name), _DEPTH):
                    if not set("*+?{").isdisjoint(text):  # no pattern without a repeat takes long
                        with contextlib.suppress(re.error):  # what else stands in the table
                            yield re.compile(text)

    def _text(self, node: ast.expr) -> Any:
        if isinstance(node, ast.JoinedStr):
            return "".join(self._text(part) for part in node.values)
        value = self._value(node.value if isinstance(node, ast.FormattedValue) else node)
        if isinstance(value, re.Pattern):
            return value.pattern
        if isinstance(node, ast.FormattedValue) and isinstance(value, int):
            return str(value)
        return value if isinstance(value, str | bytes) else _UNKNOWN

    def _value(self, node: ast.expr) -> object:
        try:
            return eval(compile(ast.Expression(node), "", "eval"), dict(self.names))  # noqa: S307 - our own code
        except Exception:  # a name that only the function knows
            return None


def within(where: str, name: str, value: object, depth: int) -> Iterator[tuple[str, str, re.Pattern[Any]]]:
    """The patterns in a value: for each its place, the name of the last field on the way to it, and itself."""
    if isinstance(value, re.Pattern):
        yield where, name, value
    elif isinstance(value, type) or not depth:
        return
    elif isinstance(fields := getattr(value, "_fields", getattr(value, "__struct_fields__", None)), tuple):
        for key in fields:
            yield from within(f"{where}.{key}", key, getattr(value, key), depth - 1)
    elif isinstance(value, tuple | list | set | frozenset):
        for number, part in enumerate(value):
            yield from within(f"{where}[{number}]", name, part, depth - 1)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from within(f"{where}[{key!r}]", name, part, depth - 1)


def _texts(value: object, depth: int) -> Iterator[str]:
    """The texts that a table holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list) and depth:
        for part in value:
            yield from _texts(part, depth - 1)


def _names(node: ast.AST) -> list[str]:
    return [part.id for part in ast.walk(node) if isinstance(part, ast.Name)]


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name

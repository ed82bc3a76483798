"""Every rule, list, pattern and number of the package by its name, and how to do without it.

A name is that of its module and of itself (`english.cues.MONEY`). Switched off, a pattern matches nothing, a list is
empty, a number is 0, and a rule gives what it gives where it finds nothing. For measuring and tests alone: nothing
in the package knows of it.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import types
import typing
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial, wraps
from typing import Any

import score_gold  # noqa: F401  (puts the tree that the scorer stands in first on the path)

import mkdocs_explainer

Kind = typing.Literal["rule", "pattern", "list", "number"]

_NOTHING = {made.__name__: made for made in (bool, float, int, str, list, tuple, dict, set, frozenset, Counter)}
"""What a rule gives where it finds nothing, by the name of what it gives."""


class Switch(typing.NamedTuple):
    """Something that can be switched off: its name, what it is, the value, and what stands for it then."""

    name: str
    kind: Kind
    value: Any
    off: Any


@cache
def modules() -> tuple[types.ModuleType, ...]:
    """All modules of the package."""
    found = pkgutil.walk_packages(mkdocs_explainer.__path__, "mkdocs_explainer.")
    return tuple(importlib.import_module(module.name) for module in found if ".plugin" not in module.name)


@cache
def switches() -> dict[str, Switch]:
    """All that can be switched off, by name, in order of names."""
    found: dict[str, Switch] = {}
    for module in modules():
        short = module.__name__.removeprefix("mkdocs_explainer.")
        own = _assigned(module)
        for name, value in vars(module).items():
            switch = _switch(f"{short}.{name}", value, module)
            if switch is not None and not name.startswith("__") and (switch.kind == "rule" or name in own):
                found[switch.name] = switch
    return dict(sorted(found.items()))


def _assigned(module: types.ModuleType) -> set[str]:
    """The names that a module gives itself: what it only imports has its name where it is written."""
    body = ast.parse(inspect.getsource(module)).body
    targets = [
        one.targets[0] if isinstance(one, ast.Assign) else one.target
        for one in body
        if hasattr(one, "value") and not isinstance(one, ast.Expr)
    ]
    return {name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)}


def _switch(name: str, value: Any, module: types.ModuleType) -> Switch | None:
    rule = getattr(value, "__wrapped__", value)  # what is remembered is a rule, too
    if isinstance(rule, types.FunctionType):
        if rule.__module__ != module.__name__:
            return None  # imported: it has its name where it is written
        nothing = _nothing(rule)
        return None if nothing is None else Switch(name, "rule", value, nothing)
    if isinstance(value, re.Pattern):
        return Switch(name, "pattern", value, re.compile(rb"(?!)" if isinstance(value.pattern, bytes) else "(?!)"))
    if isinstance(value, frozenset | set | tuple | dict) and value and name.rpartition(".")[2].isupper():
        return Switch(name, "list", value, type(value)() if type(value) in {frozenset, set, tuple, dict} else value)
    if isinstance(value, int | float) and not isinstance(value, bool) and name.rpartition(".")[2].isupper():
        return Switch(name, "number", value, type(value)(0))
    return None


def _nothing(rule: types.FunctionType) -> Callable[..., Any] | None:
    """A function that gives what a rule gives where it finds nothing; None where there is no such thing."""
    gives = str(rule.__annotations__.get("return", "None"))
    if gives.endswith(" | None"):
        return lambda *_, **__: None
    made = _NOTHING.get(gives.partition("[")[0])
    return None if made is None else lambda *_, **__: made()


@contextmanager
def switched_off(*names: str) -> Iterator[None]:
    """Do without some rules, lists, patterns and numbers while this lasts.

    Args:
        names: as `switches` has them.

    Raises:
        KeyError: there is no such name.
    """
    with replaced([(switches()[name], switches()[name].off) for name in names]):
        yield


@contextmanager
def replaced(others: Iterable[tuple[Switch, Any]]) -> Iterator[None]:
    """Put something else in the place of some while this lasts."""
    undo: list[tuple[dict[str, Any], str, Any]] = []
    try:
        for switch, other in others:
            _put(switch.name, switch.value, other, undo)
        _forget()
        yield
    finally:
        for space, name, value in reversed(undo):
            space[name] = value
        _forget()


def _put(name: str, value: Any, other: Any, undo: list[tuple[dict[str, Any], str, Any]]) -> None:
    """Put something else wherever a module holds a value, by itself or in a table of rules."""
    own = name.rpartition(".")[2]
    for module in modules():
        space = vars(module)
        for at, held in list(space.items()):
            new = held
            if held is value and (at == own or not isinstance(value, int | float)):
                new = other
            elif isinstance(held, tuple | list) and not isinstance(value, int | float):
                new = _without(held, value, other)
            if new is not held:
                undo.append((space, at, held))
                space[at] = new


def _without(table: Sequence[Any], value: Any, other: Any) -> Any:
    parts = [
        other if one is value else _without(one, value, other) if isinstance(one, tuple) else one for one in table
    ]
    if all(new is one for new, one in zip(parts, table, strict=True)):
        return table
    return table._make(parts) if hasattr(table, "_make") else type(table)(parts)  # type: ignore[call-arg]


def _forget() -> None:
    """Empty what functions remember of earlier calls."""
    for module in modules():
        for value in list(vars(module).values()):
            if hasattr(value, "cache_clear"):
                value.cache_clear()


@contextmanager
def counted(fired: Callable[[str], None]) -> Iterator[None]:
    """Be told of every rule and pattern that finds something, and every list that holds what is looked up in it.

    Args:
        fired: given the name of each, each time.
    """
    pairs = [(switch, _counting(switch, partial(fired, switch.name))) for switch in switches().values()]
    with replaced((switch, counting) for switch, counting in pairs if counting is not None):
        yield


def _counting(switch: Switch, fired: Callable[[], None]) -> Any:
    """What stands for a rule, a pattern or a list, does the same, and tells when it finds something."""
    if switch.kind == "pattern":
        return _Pattern(switch.value, fired)
    if switch.kind == "rule":

        @wraps(switch.value)
        def rule(*given: Any, **more: Any) -> Any:
            found = switch.value(*given, **more)
            if found:
                fired()
            return found

        return rule
    if type(switch.value) in {frozenset, dict}:
        return _collection(switch.value, fired)
    return None


class _Pattern:
    """A pattern that tells when it finds something."""

    def __init__(self, pattern: re.Pattern[str], fired: Callable[[], None]) -> None:
        self._pattern, self._fired = pattern, fired

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._pattern, name)
        if name not in {"match", "fullmatch", "search", "findall", "finditer", "sub", "split"}:
            return real

        def told(*given: Any, **more: Any) -> Any:
            found = list(real(*given, **more)) if name == "finditer" else real(*given, **more)
            changed = {"sub": lambda: found != given[1], "split": lambda: len(found) > 1}.get(
                name, lambda: bool(found)
            )
            if changed():
                self._fired()
            return iter(found) if name == "finditer" else found

        return told


def _collection(value: Any, fired: Callable[[], None]) -> Any:
    """The same set or mapping, which tells when something that is looked up is in it."""

    class Told(type(value)):  # type: ignore[misc]
        def __contains__(self, key: object) -> bool:
            if found := super().__contains__(key):
                fired()
            return bool(found)

        def __getitem__(self, key: object) -> Any:
            fired()
            return super().__getitem__(key)

        def get(self, key: object, default: Any = None) -> Any:
            if super().__contains__(key):
                fired()
            return super().get(key, default)

        def _met(self, found: Any) -> Any:
            if found:
                fired()
            return found

        def __and__(self, other: Any) -> Any:
            return self._met(super().__and__(other))

        __rand__ = __and__

        def isdisjoint(self, other: Any) -> bool:
            return not self._met(not super().isdisjoint(other))

    return Told(value)

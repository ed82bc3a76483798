"""Which of a row of things are one, when some pairs of them are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Generic, TypeVar

Key = TypeVar("Key", bound=Any)
"""Whatever has an order and can be looked up."""


class Forest(Generic[Key]):
    """Union-find; the root is always the first in order, so that the order of joining cannot matter."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self.parent = {key: key for key in keys}

    def root(self, key: Key) -> Key:
        """The one that stands for all that were joined with this one."""
        while self.parent[key] != key:
            self.parent[key] = self.parent[self.parent[key]]  # the next one walks half the way
            key = self.parent[key]
        return key

    def join(self, a: Key, b: Key) -> None:
        """Make two of them one."""
        first, second = sorted((self.root(a), self.root(b)))
        self.parent[second] = first

    def groups(self) -> list[list[Key]]:
        """Those that are one, group by group, all in order."""
        found: dict[Key, list[Key]] = defaultdict(list)
        for key in sorted(self.parent):
            found[self.root(key)].append(key)
        return list(found.values())

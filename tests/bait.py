"""Text on which a regular expression would explode if it could, and what it costs there.

Bait is made from the parsed pattern: what leads to a repeat, then what the repeat takes, many times, then a character
that makes the rest fail. The measure is relative: four times the text may cost less than eight times the time, and
that on every length from a word to a page. A linear pattern costs four times as much, a quadratic one sixteen.
"""

from __future__ import annotations

import gc
import signal
import time
from collections.abc import Callable, Iterator
from random import Random
from re import IGNORECASE, Pattern
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

LENGTHS = (160, 2_560, 40_960)
"""Each is compared with a quarter of it: the first for what is exponential, the second for repeats with a bound."""
MOST = 8.0
"""How many times the time of a quarter a text may take."""
_MEASURABLE = 0.001
"""Seconds below which the clock tells nothing."""
_TICK = 1e-6
"""The least that any clock tells, in seconds."""
_PATIENCE = 1.5
"""Seconds of work after which a single search has exploded; a linear one takes some thousandths."""
_SUSPECTS = 2
"""How many of the slowest baits, and of those whose time grows most, are measured with care."""

_ENDS = ("\0", "\n!")
_COMMON = "aA 1.-,'’\"“”(/&@\n\t_%$[é:;<?!’—é#*|"
_WAYS = 10
"""How many texts are drawn that the body of a repeat matches."""
_SETS = (codes.IN, codes.ANY, codes.NOT_LITERAL)
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_CLASSES: dict[Any, Callable[[str], bool]] = {
    codes.CATEGORY_DIGIT: str.isdigit,
    codes.CATEGORY_SPACE: str.isspace,
    codes.CATEGORY_WORD: lambda char: char.isalnum() or char == "_",
    codes.CATEGORY_NOT_DIGIT: lambda char: not char.isdigit(),
    codes.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    codes.CATEGORY_NOT_WORD: lambda char: not (char.isalnum() or char == "_"),
}

Node = tuple[Any, Any]


class Bait(NamedTuple):
    """A text of any length: what stands in front, what comes again and again, and how it ends."""

    head: str
    pump: str
    end: str

    def text(self, length: int) -> str:
        return self.head + self.pump * max(1, (length - len(self.head)) // len(self.pump)) + self.end


class Explosion(NamedTuple):
    """What a pattern cannot bear."""

    method: str
    bait: Bait
    length: int
    factor: float
    """How many times the time of a quarter of the text it takes; infinite where it did not come to an end."""


class _Exploded(Exception):  # noqa: N818 - it is the answer, not an error
    pass


def explosion(pattern: Pattern[Any], methods: set[str]) -> Explosion | None:
    """The bait that makes the pattern's time grow faster than the text, or None if none does."""
    short, middle, _ = LENGTHS
    tried: list[tuple[float, float, str, Bait]] = []
    with _Watch() as watch:
        for method in sorted(methods):
            for bait in baits(pattern):
                before = after = watch.cost(pattern, method, bait.text(short))
                if before < float("inf"):
                    after = watch.cost(pattern, method, bait.text(middle))
                if after == float("inf"):
                    return Explosion(method, bait, short if before == after else middle, after)
                tried.append((after, after / max(before, _TICK), method, bait))
        by_time, by_growth = sorted(tried, reverse=True), sorted(tried, key=lambda one: one[1], reverse=True)
        for _, _, method, bait in dict.fromkeys([*by_time[:_SUSPECTS], *by_growth[:_SUSPECTS]]):
            for length in LENGTHS:
                factor = growth(lambda size: watch.cost(pattern, method, bait.text(size)), length)  # noqa: B023
                if factor >= MOST:
                    return Explosion(method, bait, length, factor)
    return None


def growth(cost: Callable[[int], float], length: int, measurable: float = _MEASURABLE) -> float:
    """By how much the best of three times grows from a quarter of a length to all of it.

    Args:
        cost: the seconds that a text of some length takes.
        length: the length.
        measurable: seconds below which the clock tells nothing, and nothing grows.
    """
    before = after = float("inf")
    for _ in range(3):
        after = min(after, cost(length))
        if after < measurable:
            return 1.0
        before = min(before, cost(length // 4))
        if after / max(before, _TICK) < MOST:
            break  # what seems to explode is tried again, and nothing else
    return after / max(before, _TICK)


class _Watch:
    """Measures the time of the processor, and stops what does not come to an end.

    By the thread's clock: while such a timer runs, that of the process moves in steps.
    """

    def __enter__(self) -> _Watch:
        gc.disable()
        self._before = signal.signal(signal.SIGPROF, self._ring)
        return self

    def __exit__(self, *_: object) -> None:
        gc.enable()
        signal.signal(signal.SIGPROF, self._before)

    def cost(self, pattern: Pattern[Any], method: str, text: str) -> float:
        """Seconds for one search; infinite for one that does not come to an end."""
        subject = text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text
        run = getattr(pattern, method)
        signal.setitimer(signal.ITIMER_PROF, _PATIENCE)
        try:
            start = time.thread_time()
            if method == "finditer":
                for _ in run(subject):
                    pass
            elif method in {"sub", "subn"}:
                run(subject[:0], subject)
            else:
                run(subject)
            return time.thread_time() - start
        except _Exploded:
            return float("inf")
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)

    @staticmethod
    def _ring(*_: object) -> None:
        raise _Exploded


def baits(pattern: Pattern[Any]) -> list[Bait]:
    """The baits for a pattern, in an order that does not change."""
    maker = _Maker(pattern)
    pairs = {(head, _period(pump)) for head, pump in maker.pairs() if pump}
    return [Bait(head, pump, end) for head, pump in sorted(pairs) for end in _ENDS]


def _period(text: str) -> str:
    """The shortest text that gives this one when it is repeated."""
    at = (text + text).find(text, 1)
    return text[:at]


class _Maker:
    """Makes heads and pumps from one parsed pattern."""

    def __init__(self, pattern: Pattern[Any]) -> None:
        self._nodes = list(parser.parse(pattern.pattern, pattern.flags))
        self._fold = bool(pattern.flags & IGNORECASE)
        sets = [node for node in _all(self._nodes) if node[0] in _SETS]
        own = [chr(code) for op, code in _all(self._nodes) if op is codes.LITERAL]
        own += [chr(code) for op, av in sets if op is codes.IN for code in _codes(av)]
        # one character for each way to belong to the pattern's sets
        found = {tuple(self._takes(node, char) for node in sets): char for char in reversed([*_COMMON, *own])}
        self._alphabet = [char for char in dict.fromkeys([*_COMMON, *own]) if char in found.values()]

    def pairs(self) -> Iterator[tuple[str, str]]:
        for before, body in self._repeats(self._nodes, []):
            heads = {self._sample(before, way) for way in (0, 1)}
            for pump in self._pumps(body):
                yield "", pump
                for head in heads - {""}:
                    yield head, pump
                    yield "", head + pump
                    yield "", head + pump + " "
        yield "", self._sample(self._nodes, 0)
        yield "", self._sample(self._nodes, 1)

    def _pumps(self, body: list[Node]) -> Iterator[str]:
        """What a repeat takes: each kind of character of a set and all of them, or what a longer body matches."""
        if len(body) == 1 and body[0][0] in _SETS:
            chars = self._chars(body[0])
            yield from chars
            yield "".join(chars)
        else:
            branches = max((len(value[1]) for op, value in _all(body) if op is codes.BRANCH), default=0)
            for way in range(max(_WAYS, 2 * branches)):
                yield self._sample(body, way)

    def _repeats(self, nodes: list[Node], before: list[Node]) -> Iterator[tuple[list[Node], list[Node]]]:
        """Each repeat with what stands before it, and each pair of neighbours that both repeat something."""
        elastic = [at for at, node in enumerate(nodes) if _elastic(node)]
        for at, (op, value) in enumerate(nodes):
            ahead = [*before, *nodes[:at]]
            if op in _REPEATS and value[1] > 1:
                yield ahead, list(value[2])
            if at in elastic:
                for to in elastic:
                    if at < to <= at + 4:
                        yield ahead, nodes[at : to + 1]
            for inner in _inner((op, value)):
                yield from self._repeats(inner, ahead)

    def _sample(self, nodes: list[Node], way: int) -> str:
        """A text that the nodes match, roughly: the shortest, then the first that holds all of it, then any."""
        return _Draw(self._chars, way).text(nodes)

    def _chars(self, node: Node) -> list[str]:
        taken = [char for char in self._alphabet if self._takes(node, char)]
        return taken or [chr(code) for code in _codes(node[1])] if node[0] is codes.IN else taken

    def _takes(self, node: Node, char: str) -> bool:
        """Whether a set takes a character, in small or large letters where that is all the same."""
        op, value = node
        if op is codes.ANY:
            return char != "\n"
        if op is codes.NOT_LITERAL:
            return ord(char) != value
        chars = {char, char.swapcase()} if self._fold else {char}
        hit = any(_hits(item, one) for item in value for one in chars)
        return hit != (value[0][0] is codes.NEGATE)


class _Draw:
    """A choice among all that a pattern leaves open, the same one for the same number."""

    def __init__(self, chars: Callable[[Node], list[str]], way: int) -> None:
        self._chars = chars
        self._way = way
        self._chance = Random(way)  # noqa: S311 - nothing secret
        self._branched = False
        self._groups: dict[int, str] = {}

    def text(self, nodes: list[Node]) -> str:
        found = ""
        for op, value in nodes:
            if op is codes.LITERAL:
                found += chr(value)
            elif op in _SETS:
                found += self._one_of(self._chars((op, value)) or ["x"])
            elif op is codes.BRANCH:
                found += self.text(list(self._branch(value[1])))
            elif op in _REPEATS:
                low, high, body = value
                times = self._way if self._way < 2 else self._chance.randint(0, 2)
                found += "".join(self.text(list(body)) for _ in range(max(low, min(times, high))))
            elif op is codes.ASSERT and value[0] < 0:
                behind = self.text(list(value[1]))
                found += "" if found.endswith(behind) else behind
            elif op is codes.ATOMIC_GROUP:
                found += self.text(list(value))
            elif op is codes.SUBPATTERN:
                self._groups[value[0]] = self.text(list(value[3]))
                found += self._groups[value[0]]
            elif op is codes.GROUPREF:
                found += self._groups.get(value, "")
        return found

    def _branch(self, branches: list[Any]) -> Any:
        # one after the other for the outermost, so that none is missed
        first, self._branched = not self._branched, True
        return branches[self._way % len(branches)] if first else self._one_of(branches)

    def _one_of(self, choices: list[Any]) -> Any:
        return choices[0] if self._way < 2 else self._chance.choice(choices)


def _hits(item: Node, char: str) -> bool:
    op, value = item
    if op is codes.LITERAL:
        return char == chr(value)
    if op is codes.RANGE:
        return len(char) == 1 and value[0] <= ord(char) <= value[1]
    return op is codes.CATEGORY and _CLASSES[value](char)


def _codes(items: list[Node]) -> list[int]:
    """The characters that a set names, and the first of each range."""
    named = [value if op is codes.LITERAL else value[0] for op, value in items if op in (codes.LITERAL, codes.RANGE)]
    return named if items[0][0] is not codes.NEGATE else []


def _inner(node: Node) -> list[list[Node]]:
    """The sequences that a node holds."""
    op, value = node
    if op in _REPEATS:
        return [list(value[2])]
    if op is codes.BRANCH:
        return [list(branch) for branch in value[1]]
    if op is codes.SUBPATTERN:
        return [list(value[3])]
    if op is codes.ATOMIC_GROUP:
        return [list(value)]
    if op in (codes.ASSERT, codes.ASSERT_NOT):
        return [list(value[1])]
    return []


def _all(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        for inner in _inner(node):
            yield from _all(inner)


def _elastic(node: Node) -> bool:
    """Whether a node takes texts of many lengths."""
    return any(op in _REPEATS and value[1] > 1 for op, value in _all([node]))

"""How a page's styles show its elements: hidden, within a line, or on lines of their own.

A saved page often comes without its style sheets. What names itself as meant for screen readers only, or is the box
that opens when a mouse rests on a name, is hidden as well: no reader of the page has seen it in its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from cssselect import HTMLTranslator, SelectorError, parse

_HIDES = re.compile(
    r"(?:^|;)\s{0,9}(?:visibility\s{0,9}:\s{0,9}(?:hidden|collapse)|content-visibility\s{0,9}:\s{0,9}hidden"
    r"|font-size\s{0,9}:\s{0,9}0(?:px|em|rem|%)?|(?:text-indent|left|top)\s{0,9}:\s{0,9}-(?:\d{4,9}(?:px)?|\d{2,9}(?:em|rem)|\d{3,9}%)"
    r"|clip\s{0,9}:\s{0,9}rect\((?:[\s,]{0,9}[01](?:px)?){4}\s{0,9}\)"
    r"|clip-path\s{0,9}:\s{0,9}inset\(\s{0,9}(?:50|100)%\s{0,9}\))"
    r"(?:\s{0,9}!\s{0,9}important)?\s{0,99}(?=;|$)",
    re.IGNORECASE,
)
"""A declaration that takes words out of sight; the more usual one, of no display, apart."""
_DISPLAY = re.compile(
    r"(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}([a-z-]{1,30})(?: [a-z-]{1,30}){0,3}"
    r"(\s{0,9}!\s{0,9}important)?\s{0,99}(?=;|$)",
    re.IGNORECASE,
)
_BRACE = re.compile(r"[{}]")
_NAME = re.compile(r"[.#][\w-]+")
_SIMPLE = re.compile(r"(?:[.#][\w-]+)+")
_COSTLY = re.compile(r"[~+]|:(?!not\()")
"""What makes a selector take the square of a page's elements (a place among others), or hold only for a moment."""
_FOR_OTHERS = re.compile(
    r"(?:^|\s)(?:sr-only|sr_only|screen-?reader(?:-text|-only)?|visually-?hidden|u-?hidden-?visually"
    r"|a11y-(?:hidden|text|only)|off-?screen(?:-text)?|assistive-text|element-invisible"
    r"|accessib(?:le|ility)-(?:hidden|text)|tooltip[-_]{0,2}(?:text|content|inner)|popover[-_]{0,2}(?:content|body))(?=\s|$)",
    re.IGNORECASE,
)
"""Class names by which a page says that no eye sees this."""
_LONGEST = 200
"""Characters of a selector that is looked for."""
_PATHS = 400_000
"""Elements that are passed, a page's once for each selector that needs a path through it: a thousand take some
milliseconds."""
_ELEMENTS = 1_000_000
"""Most elements that the selectors of a page choose, each as often as it is chosen; real pages have thousands."""

NONE = "none"
"""No display: the element is hidden."""


class _Rule(NamedTuple):
    """What one selector of a style sheet says of display."""

    selector: str
    display: str
    important: bool


class Styles:
    """How the elements of one page are shown."""

    def __init__(self, root: Any, *, sheets: bool = True) -> None:
        """Reads the page's style sheets.

        Args:
            root: the page's root element, of lxml.
            sheets: whether style sheets count.
        """
        self._display: dict[Any, str] = {}
        self.hides = False
        """Whether a style sheet hides anything."""
        if sheets:
            self._read(root)

    def display(self, node: Any) -> str:
        """What the page's styles say of an element's display: `NONE`, "block", "flex", …; "" for nothing."""
        own = node.get("style")
        if own:
            if _HIDES.search(own):
                return NONE
            if found := list(_DISPLAY.finditer(own)):
                return found[-1][1].lower()  # the last one holds
        return self._display.get(node, "")

    def hidden(self, node: Any) -> bool:
        """Whether a browser shows nothing of an element."""
        names = node.get("class")
        return (
            node.get("hidden") is not None
            or self.display(node) == NONE
            or (node.tag == "dialog" and node.get("open") is None)
            or (node.tag != "summary" and in_closed_box(node))
            or (bool(names) and _FOR_OTHERS.search(names) is not None)
            or node.get("role") == "tooltip"
            or _is_card(node)
        )

    def _read(self, root: Any) -> None:
        # what is said twice of the same elements holds as it is said last
        rules = {(rule.selector, rule.important): rule for style in root.iter("style") for rule in _rules_of(style)}
        if not rules:
            return
        named: dict[str, set[Any]] = {}
        every = list(root.iter("*"))
        for node in every:
            for name in {*(f".{one}" for one in (node.get("class") or "").split()), f"#{node.get('id')}"}:
                named.setdefault(name, set()).add(node)
        translator = HTMLTranslator()
        selectors, elements = _PATHS // len(every), _ELEMENTS
        ranked: list[tuple[tuple[bool, tuple[int, int, int], int], str, Collection[Any]]] = []
        for number, rule in enumerate(rules.values()):
            names = _NAME.findall(rule.selector)
            if any(name not in named for name in names):
                continue
            chosen: list[tuple[tuple[int, int, int], Collection[Any]]] = []
            if _SIMPLE.fullmatch(rule.selector):
                ids = sum(name.startswith("#") for name in names)
                chosen.append(((ids, len(names) - ids, 0), set.intersection(*(named[name] for name in names))))
            elif selectors > 0 and len(rule.selector) <= _LONGEST and not _COSTLY.search(rule.selector):
                selectors -= 1
                try:
                    chosen += [
                        (one.specificity(), root.xpath(translator.selector_to_xpath(one)))
                        for one in parse(rule.selector)
                        if one.pseudo_element is None
                    ]
                except (SelectorError, ValueError):
                    continue  # a selector that is none, or of a kind that is not known, chooses nothing
            for rank, nodes in chosen:
                elements -= len(nodes)
                if elements < 0:
                    return  # no sheet of a real page says so much: none of it is believed
                ranked.append(((rule.important, rank, number), rule.display, nodes))
        for _, display, nodes in sorted(ranked, key=lambda one: one[0]):
            self.hides = self.hides or (display == NONE and bool(nodes))
            for node in nodes:
                self._display[node] = display


def in_closed_box(node: Any) -> bool:
    """Whether an element, or what stands behind it, is the inside of a box that is not open."""
    around = node.getparent()
    return around is not None and around.tag == "details" and around.get("open") is None


def _rules_of(style: Any) -> Iterator[_Rule]:
    if not _for_all(style.get("media") or ""):
        return
    for selectors, body in _blocks(style.text or ""):
        display = next(iter([*_DISPLAY.finditer(body)][::-1]), None)
        hides = _HIDES.search(body)
        if not display and not hides:
            continue
        shown = NONE if hides or display is None else display[1].lower()
        for selector in selectors.split(","):
            if selector.strip():
                yield _Rule(selector.strip(), shown, bool(display and display[2]))


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of the rules that hold on every screen."""
    open_: list[tuple[bool, str]] = []  # for each brace that is open: whether what stands inside holds, and its head
    at = 0
    sheet = _without_comments(sheet)
    for brace in _BRACE.finditer(sheet):
        before, at = sheet[at : brace.start()], brace.end()
        if brace[0] == "{":
            head = before.rpartition(";")[2].strip()
            holds = not open_ or open_[-1][0]
            open_.append((holds and (not head.startswith("@") or _holds(head)), head))
        elif open_:
            holds, head = open_.pop()
            if holds and not head.startswith("@"):
                yield head, before


def _without_comments(sheet: str) -> str:
    parts: list[str] = []
    at = 0
    while (start := sheet.find("/*", at)) >= 0:
        parts.append(sheet[at:start])
        end = sheet.find("*/", start + 2)
        at = len(sheet) if end < 0 else end + 2
    return " ".join([*parts, sheet[at:]])


def _holds(rule: str) -> bool:
    name, _, query = rule.partition(" ")
    return name == "@media" and _for_all(query)


def _for_all(query: str) -> bool:
    return query.strip().lower() in {"", "all", "screen", "only screen"}


def _is_card(node: Any) -> bool:
    """Whether an element within a line is the box of links that opens over the name before it.

    No words that are shown follow another word without a blank and begin with a capital: what does, and holds two
    links or more, stands somewhere else on the page.
    """
    if node.tag != "span" or sum(1 for _ in node.iter("a")) < 2 or (around := node.getparent()) is None:
        return False
    before = node.getprevious()
    text = around.text if before is None else before.tail
    if before is not None and not text and isinstance(before.tag, str):
        text = "".join(before.itertext())
    return bool(text) and text[-1].isalnum() and "".join(node.itertext())[:1].isupper()

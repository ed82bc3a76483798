"""How a page's styles show its elements: hidden, within a line, or on lines of their own.

A saved page often comes without its style sheets. What names itself as meant for screen readers only, or is the box
that opens when a mouse rests on a name, is hidden as well: no reader of the page has seen it in its sentence. Words
that a browser gives as text of the page though no eye sees them are told apart, too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from cssselect import HTMLTranslator, SelectorError, parse

NONE = "none"
"""No display: the element is hidden."""
_ZERO = r"0{1,3}(?:\.0{0,3})?"
_FAR = r"-(?:\d{4,9}(?:px)?|\d{2,9}(?:em|rem)|\d{3,9}%)"
_TELLING = {
    "visibility": re.compile("hidden|collapse"),
    "font-size": re.compile(f"{_ZERO}(?:[a-z]{{2,4}}|%)?"),
    "color": re.compile(f"transparent|[a-z]{{3,5}}\\([^()]{{1,60}}[,/] ?{_ZERO}%? ?\\)"),
    "opacity": re.compile(f"{_ZERO}%?"),
    "background-clip": re.compile("text"),
    "content-visibility": re.compile("hidden"),
    "text-indent": re.compile(_FAR),
    "left": re.compile(_FAR),
    "top": re.compile(_FAR),
    "clip": re.compile(r"rect\((?:[ ,]{0,9}[01](?:px)?){4} ?\)"),
    "clip-path": re.compile(r"inset\( ?(?:50|100)% ?\)"),
    "float": re.compile("left|right"),
    "position": re.compile("absolute|fixed"),
    "text-decoration": re.compile(r"(?:[^;]{1,40} )?line-through(?: [^;]{1,40})?"),
    "content": re.compile(r"[\"'][^\"'\\]{0,80}[a-z]{2}[^\"'\\]{0,80}[\"']"),
}
"""What a style may say of how words are seen, and where, besides display; and the values that tell."""
_GOES_DOWN = ("visibility", "font-size", "color")
"""What holds of what is within an element as well, unless that says otherwise."""
_OUT_OF_SIGHT = ("content-visibility", "text-indent", "left", "top", "clip", "clip-path")
_ASIDE = ("float", "position")
_DISPLAY = re.compile(
    r"none|contents|flow-root|list-item|(?:inline-|-webkit-|-webkit-inline-)?(?:block|inline|box|flex|grid|table)"
    r"|table-[a-z-]{3,20}"
)
_BY_KIND = re.compile("revert(?:-layer)?|inherit")
_BARE = re.compile("initial|unset")
"""Display as an element's kind has it, and as that of what has no kind."""
_AS_AROUND = re.compile(r"inherit|unset|smaller|larger|[\d.]{1,9}(?:em|ex|ch|%)")
"""What leaves size, colour or sight as they are around an element."""
_BRACE = re.compile(r"[{}]|\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'")
_FOREIGN = re.compile(":::|:-(?:moz|ms|o)-")
"""What of another browser's makes a rule void, with all its selectors."""
_NAME = re.compile(r"[.#](?:[\w-]|\\.)+")
_ESCAPE = re.compile(r"\\(.)")
_ALTERNATIVES = re.compile(r"[(\[].{0,200}[)\]]")
"""What of a selector need not be in what it chooses."""
_SIMPLE = re.compile(r"(?:[.#][\w-]+)+")
_SELECTOR = re.compile(r"(?:[^,()\[\]]|\([^()]{0,200}\)|\[[^\[\]]{0,200}\])++")
_COSTLY = re.compile(r"[~+]|(?<!\\):(?!not\(|is\(|where\()")
"""What of a selector takes the square of a page's elements: a place among others."""
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

_NESTED = 100
"""Selectors of a rule within others, one for each way to put theirs together."""
_WIDTH = 1280
"""Pixels across the window in which a page is looked at: that of a usual desk."""
_EM = 16
_QUERY = re.compile(r"\((?:(min|max)-width ?:|width ?([<>])=?) ?(\d{1,5}(?:\.\d{1,4})?)(px|r?em)\)")

_Said = dict[str, tuple[str, bool]]
"""What is said of an element: of each property its value, and whether that is important. The value of display is
that; of others it is "yes" for one that tells, "no" for one that does not, and "" for that of the element around."""


class Sight(NamedTuple):
    """How well words are seen.

    Attributes:
        hidden: whether they are no words of the page.
        tiny: whether they have no size, and a browser gives them as text all the same.
        pale: whether they have no colour, and a browser does so.
        clear: whether one sees through them, and a browser does so; often they come into sight by and by.
    """

    hidden: bool = False
    tiny: bool = False
    pale: bool = False
    clear: bool = False


class Styles:
    """How the elements of one page are shown."""

    def __init__(self, root: Any, *, sheets: bool = True) -> None:
        """Reads the page's style sheets.

        Args:
            root: the page's root element, of lxml.
            sheets: whether style sheets count.
        """
        self._said: dict[Any, _Said] = {}
        self._sight: dict[Any, Sight] = {}
        self.hides = False
        """Whether a style sheet hides anything."""
        if sheets:
            self._read(root)

    def display(self, node: Any) -> str:
        """What the page's styles say of an element's display: `NONE`, "block", "flex", …; "" for nothing."""
        said = self._of(node)
        if any(_tells(said, name) for name in _OUT_OF_SIGHT):
            return NONE
        return said["display"][0] if "display" in said else ""

    def aside(self, node: Any) -> bool:
        """Whether an element is set beside the line that it stands in."""
        said = self._of(node)
        return any(_tells(said, name) for name in _ASIDE)

    def strikes(self, node: Any) -> bool:
        """Whether a style strikes out the words of an element."""
        return _tells(self._of(node), "text-decoration")

    def adds(self, node: Any) -> bool:
        """Whether a style draws words beside those of an element."""
        return _tells(self._of(node), "content")

    def hidden(self, node: Any) -> bool:
        """Whether a browser shows nothing of an element, whatever stands in it."""
        names = node.get("class")
        display = self.display(node)
        return (
            display == NONE
            or (not display and _hidden_by_kind(node))
            or node.get("hidden") == "until-found"
            or in_closed_box(node)
            or (bool(names) and _FOR_OTHERS.search(names) is not None)
            or node.get("role") == "tooltip"
            or _is_card(node)
        )

    def sight(self, node: Any) -> Sight:
        """How well the words right in an element are seen; what is around it has been asked for before."""
        if node not in self._sight:
            around = self._sight.get(node.getparent(), Sight())
            said = self._of(node)
            told = [said[name][0] if name in said else "" for name in _GOES_DOWN]
            hidden, tiny, pale = (
                value == "yes" if value else before for value, before in zip(told, around, strict=False)
            )
            # what stands behind the words may give them its colour
            pale = pale and not _tells(said, "background-clip")
            self._sight[node] = Sight(hidden, tiny, pale, around.clear or _tells(said, "opacity"))
        return self._sight[node]

    def _of(self, node: Any) -> _Said:
        said = self._said.get(node, {})
        if own := node.get("style"):
            # what is important in a sheet holds against what is not in the element
            kept = {name: one for name, one in said.items() if one[1]}
            own = _declared(own)
            return {**said, **own, **kept, **{name: one for name, one in own.items() if one[1]}}
        return said

    def _read(self, root: Any) -> None:
        rules: dict[tuple[str, bool], dict[tuple[str, bool], tuple[str, int]]] = {}
        number = 0
        for style in root.iter("style"):
            for selector, layered, said in _rules_of(style):
                number += 1
                known = rules.setdefault((selector, layered), {})
                # what is said twice of the same elements holds as it is said last
                known |= {(name, important): (value, number) for name, (value, important) in said.items()}
        if not rules:
            return
        every = list(root.iter("*"))
        telling = {name for known in rules.values() for (name, _), (value, _) in known.items() if value == "yes"}
        telling |= {
            name for node in every for name, (value, _) in _declared(node.get("style")).items() if value == "yes"
        }
        named: dict[str, set[Any]] = {}
        for node in every:
            for name in {*(f".{one}" for one in (node.get("class") or "").split()), f"#{node.get('id')}"}:
                named.setdefault(name, set()).add(node)
        translator = HTMLTranslator()
        squares = sum(len(node) ** 2 for node in every)
        passed, elements = _PATHS, _ELEMENTS
        ranked: list[tuple[tuple[bool, bool, tuple[int, int, int], int], str, str, Collection[Any]]] = []
        # what hides comes first, lest nothing is left for it
        for (selector, layered), known in sorted(rules.items(), key=lambda rule: not _hiding(rule[1])):
            told = [one for one in known.items() if one[0][0] == "display" or one[0][0] in telling]
            names = [_ESCAPE.sub(r"\1", name) for name in _NAME.findall(_ALTERNATIVES.sub("", selector))]
            if not told or any(name not in named for name in names):
                continue
            nodes: Collection[Any]
            if _SIMPLE.fullmatch(selector):
                ids = sum(name.startswith("#") for name in names)
                rank, nodes = (ids, len(names) - ids, 0), set.intersection(*(named[name] for name in names))
            else:
                cost = len(every) + squares * len(_COSTLY.findall(selector))
                if cost > passed or ":contains(" in selector:
                    continue
                passed -= cost
                try:
                    (one,) = parse(selector)
                    rank, nodes = one.specificity(), root.xpath(translator.selector_to_xpath(one))
                except (SelectorError, ValueError):
                    continue  # a selector that is none, or of a kind that is not known, chooses nothing
                # before and behind an element a style draws words; what it says of other parts tells nothing
                drawn = one.pseudo_element in {"before", "after"}
                told = [said for said in told if (said[0][0] == "content") == drawn]
                if one.pseudo_element and not drawn:
                    continue
            elements -= len(nodes) * len(told)
            if elements < 0:
                return  # no sheet of a real page says so much: none of it is believed
            ranked += [
                ((important, not layered, rank, at), name, value, nodes) for (name, important), (value, at) in told
            ]
        for (important, *_), name, value, nodes in sorted(ranked, key=lambda one: one[0]):
            hides = value == NONE or (value == "yes" and name in {"visibility", *_OUT_OF_SIGHT})
            self.hides = self.hides or (hides and bool(nodes))
            for node in nodes:
                self._said.setdefault(node, {})[name] = (value, important)


def _tells(said: _Said, name: str) -> bool:
    return name in said and said[name][0] == "yes"


def _hiding(known: dict[tuple[str, bool], tuple[str, int]]) -> bool:
    return any(name in {"display", "visibility"} for name, _ in known)


def in_closed_box(node: Any, *, tail: bool = False) -> bool:
    """Whether an element, or what stands behind it, is the inside of a box that is not open."""
    around = node.getparent()
    if around is None or around.tag != "details" or around.get("open") is not None:
        return False
    return tail or node is not next(around.iterchildren("summary"), None)


def _rules_of(style: Any) -> Iterator[tuple[str, bool, _Said]]:
    """The selectors of a style sheet, whether each is of a layer, and what is said of what it chooses."""
    if not _for_all(style.get("media") or ""):
        return
    for selectors, layered, body in _blocks(style.text or ""):
        if said := _declared(body):
            yield from ((selector, layered, said) for selector in selectors)


@lru_cache(1_000)
def _declared(body: str | None) -> _Said:
    said: _Said = {}
    for one in _without_comments(body or "").split(";"):
        name, _, value = one.partition(":")
        name = name.strip().lower().removeprefix("-webkit-").removesuffix("-line")
        value, _, mark = " ".join(value.lower().split()).partition("!")
        if name == "font":
            sizes = [word.partition("/")[0] for word in value.split() if word[0] in ".0123456789"]
            name, value = "font-size", sizes[-1] if sizes else value
        meaning = _meaning(name, value.strip())
        important = mark.strip() == "important"
        if meaning is not None and (important or not said.get(name, ("", False))[1]):
            said[name] = (meaning, important)
    return said


def _meaning(name: str, value: str) -> str | None:
    """What a declaration says, as `_Said` has it; None for nothing."""
    if name == "display":
        outer, _, inner = value.partition(" ")
        if inner:
            value = outer if inner.startswith("flow") else f"inline-{inner}" if outer == "inline" else inner
        bare = "inline" if _BARE.fullmatch(value) else "" if _BY_KIND.fullmatch(value) else None
        return value.replace("-webkit-", "") if _DISPLAY.fullmatch(value) else bare
    telling = _TELLING.get(name)
    if telling is None or not value:
        return None
    if name in _GOES_DOWN and not telling.fullmatch(value) and _AS_AROUND.fullmatch(value):
        return ""
    return "yes" if telling.fullmatch(value) else "no"


def _blocks(sheet: str) -> Iterator[tuple[list[str], bool, str]]:
    """Selectors, whether they are of a layer, and declarations of the rules that hold in a usual window."""
    open_: list[tuple[bool, list[str], bool, list[str]]] = []
    at = 0
    sheet = _without_comments(sheet).replace("<!--", " ").replace("-->", " ")
    for brace in _BRACE.finditer(sheet):
        if brace[0] not in "{}" or (brace[0] == "}" and not open_):
            continue  # text, or one too many, which voids the next rule
        before, at = sheet[at : brace.start()], brace.end()
        if brace[0] == "{":
            said, _, head = before.rpartition(";")
            head = head.strip()
            holds, around, layered, body = open_[-1] if open_ else (True, [], False, [])
            body.append(said)
            selectors = around
            if not head.startswith("@"):
                holds = holds and not _FOREIGN.search(head)
                selectors = [
                    one for found in _SELECTOR.finditer(head) if 0 < len(one := found[0].strip()) <= _LONGEST
                ]
                if around:  # a rule within another
                    holds = holds and len(around) * len(selectors) <= _NESTED
                    whole = (_within(one, outer) for one in selectors for outer in around) if holds else ()
                    selectors = [one for one in whole if len(one) <= _LONGEST]
            elif holds:
                holds, layered = _holds(head), layered or head.startswith("@layer")
            open_.append((holds, selectors, layered, []))
        else:
            holds, selectors, layered, body = open_.pop()
            if holds and selectors:
                yield selectors, layered, ";".join([*body, before])


def _within(selector: str, outer: str) -> str:
    return selector.replace("&", outer) if "&" in selector else f"{outer} {selector}"


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
    if name == "@supports":
        return " not" not in f" {query}".replace("(", " ")
    return name == "@layer" or (name == "@media" and _for_all(query))


def _for_all(query: str) -> bool:
    """Whether what stands behind @media holds in a usual window."""
    return any(all(map(_is_usual, one.split(" and "))) for one in " ".join(query.lower().split()).split(","))


def _is_usual(condition: str) -> bool:
    condition = condition.strip().removeprefix("only ").strip()
    found = _QUERY.fullmatch(condition)
    if not found:
        return condition in {"", "all", "screen", "not print"}
    width = float(found[3]) * (1 if found[4] == "px" else _EM)
    return width <= _WIDTH if found[1] == "min" or found[2] == ">" else width >= _WIDTH


def _hidden_by_kind(node: Any) -> bool:
    """Whether a browser hides an element that no style speaks of."""
    return (
        node.get("hidden") is not None
        or node.get("popover") is not None
        or (node.tag == "dialog" and node.get("open") is None)
    )


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

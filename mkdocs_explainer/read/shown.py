"""What a browser shows of a page: its blocks in order, each with its words whole, and what stands around them.

An element within a line never breaks it, and never takes words out of it: what a style, an attribute or a closed box
hides is no word of the page, and everything else is. Where styles leave it open what a reader sees of a line, or
take a line to pieces, its blocks say so. Nothing is chosen here; whether a block belongs to the article is decided on
whole blocks, by `choosing`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import Any

from mkdocs_explainer.read.sight import NOTHING
from mkdocs_explainer.read.styles import Sight, Styles, in_closed_box
from mkdocs_explainer.read.tags import BLOCKS, STRUCK, UNSEEN

_EMPTY = frozenset({"embed", "source", "track"})
"""Elements without an inside: what the parser puts there stands behind them."""
_UNSEEN = (UNSEEN - _EMPTY - {"math", "applet"}) | {"area", "link", "map", "meta", "param"}
"""Elements whose inside a browser does not show, or not as words of the page; a formula stands in its line."""
_OWN_LINES = frozenset({"block", "flex", "grid", "list-item", "flow-root", "box"})
_ROWS = frozenset({"flex", "grid", "inline-flex", "inline-grid"})
"""How a style sets an element on lines of its own, and its children beside one another."""
_VERBATIM = frozenset({"pre", "listing", "plaintext", "xmp"})
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
_BOLD = frozenset({"b", "strong"})
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_POWER = re.compile(r"[\d+−-]{1,4}")
_MARK = re.compile(r"\W*(?:\d{1,3}|[a-z*†‡§¶])(?:\W+(?:\d{1,3}|[a-z*†‡§¶]))*\W*|\W+|\[[^\[\]]{1,20}\]")
"""What a raised reference to a note is: "[12]", "3", "*"."""
_SIGNS = frozenset("°®™º©")
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d$")
_UNIT = re.compile(r"(?:(?<=[\d\s/])|^)(?:[kcm]?m|ft|mi|yd|s)$|(?<![\w.’'])[b-hj-z]$|=\s?[a-z]{1,3}$")
"""What a raised number belongs to: a measure behind a number or a stroke, as in "500 km²" and "9.8 m/s²", or a letter
that stands for a number, as in "r²" and "E = mc²"."""
_CHARGE = re.compile(r"\d?[+−-]")
_DROPPED = dict.fromkeys(map(ord, f"\u00ad{NOTHING}"))
_TURNED = "\u202e"
"""What has the words behind it seen from their end."""
_LONGEST_RAISED = 24
"""Characters of what is raised, up to which it may be a reference."""
_ENDED = re.compile(r"[.!?…:][\"'”’)\]]*$")
_GOES_ON = re.compile(r"[^\w\s“‘\"'(\[•·–—-]|[a-z]")
"""How the rest of a sentence may begin; a mark or a capital may begin something else."""
_DEEPEST = 80
"""Elements around a block that are noted; real pages have up to 40."""
_LEAST_SHOWN = 0.5
"""Share of a page's words that its style sheets leave to be seen. Unmeasured."""


@dataclass
class Shown:
    """A stretch of a page that no other block interrupts.

    Attributes:
        text: its words, white space folded.
        path: the elements around it, from the outermost, as (tag, class and id).
        bold: how many of its first characters are set in bold.
        linked: how many of its characters are links.
        apart: why it cannot be quoted, for what is done to its words: "struck out", "hidden words" where what a
            browser gives as its words is not what an eye sees, "parted line"; "" for nothing.
        quotation: the number of the innermost element that sets it as a quotation; 0 for none.
    """

    text: str
    path: tuple[tuple[str, str], ...]
    bold: int = 0
    linked: int = 0
    apart: str = ""
    quotation: int = 0
    beside: str = ""
    """How it is set apart from the block before by styles alone: "below" it, or "aside"; "" for otherwise."""

    @property
    def tag(self) -> str:
        """The element that makes it a block."""
        return self.path[-1][0] if self.path else ""

    @property
    def tags(self) -> frozenset[str]:
        return frozenset(tag for tag, _ in self.path)


@dataclass
class _Line:
    """A block while its words come in."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    bold: int = 0
    lead: bool = True
    linked: int = 0
    struck: bool = False
    solid: int = 0
    faint: int = 0
    unlike: bool = False

    @property
    def apart(self) -> str:
        if self.unlike or 0 < self.faint < self.solid:
            return "hidden words"
        return "struck out" if self.struck else ""


def shown(root: Any) -> list[Shown]:
    """The blocks of a parsed page that hold words, in page order.

    Args:
        root: the page's root element, of lxml.
    """
    styles = Styles(root)
    found = _told(_walk(root, styles))
    if styles.hides:
        # a page is not blank: what hides most of it is taken off again by a script
        rest = _told(_walk(root, Styles(root, sheets=False)))
        if _length(found) < _length(rest) * _LEAST_SHOWN:
            return rest
    return found


def _told(blocks: Iterable[Shown]) -> list[Shown]:
    """The blocks, with those told that are pieces of one line."""
    found = list(blocks)
    for before, block in pairwise(found):
        if block.beside and _parted(before, block):
            before.apart = block.apart = "parted line"
    return found


def _parted(before: Shown, block: Shown) -> bool:
    """Whether styles part a sentence between two blocks, or a word from it."""
    if _ENDED.search(before.text):
        return False
    deeper = len(block.path) - len(before.path)
    # what stands above the words of its line may be their label: "What happened"
    return bool(_GOES_ON.match(block.text)) or deeper > 0 or (deeper < 0 and block.beside == "aside")


def _length(blocks: list[Shown]) -> int:
    return sum(len(block.text) for block in blocks)


def _walk(root: Any, styles: Styles) -> Iterator[Shown]:
    line = _Line()
    path: list[tuple[str, str]] = []
    bold = linked = struck = verbatim = deep = breaks = quoted = 0
    quotations = [0]
    marks = 0
    edges: set[str] = set()
    sight = Sight()

    def closed(edge: str = "") -> Iterator[Shown]:
        nonlocal line, edges
        text = " ".join("".join(line.parts).split())
        if text:
            lead = len(" ".join("".join(line.parts)[: line.bold].split()))
            beside = "" if "" in edges else max(edges, default="")
            yield Shown(text, tuple(path), lead, line.linked, line.apart, quotations[-1], beside)
            edges = set()
        edges.add(edge)
        line = _Line()

    def add(words: str) -> None:
        nonlocal breaks
        if sight.hidden:
            return
        words = words.translate(_DROPPED)
        line.parts.append(words)
        line.length += len(words)
        if not (solid := len(words.strip())):
            return
        breaks = 0
        line.solid += solid
        line.faint += solid if any(sight) else 0
        line.unlike = line.unlike or sight.tiny or _TURNED in words
        if bold and line.lead:
            line.bold = line.length
        else:
            line.lead = False
        line.linked += solid if linked else 0
        line.struck = line.struck or struck > 0

    def read(words: str | None) -> Iterator[Shown]:
        parts = _EMPTY_LINE.split(words or "") if verbatim else [words or ""]
        for number, part in enumerate(parts):
            if number:
                yield from closed()
            if part:
                add(part)

    # an own stack: a page may nest deeper than Python recurses
    stack: list[tuple[Any, str | None, bool]] = [(root, None, False)]
    while stack:
        node, edge, leaving = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        if leaving:
            if edge is not None:
                yield from closed(edge)
                if tag == "blockquote":
                    quotations.pop()
                deep -= 1
                del path[deep:]
            bold -= tag in _BOLD
            linked -= tag == "a"
            struck -= tag in STRUCK or styles.strikes(node)
            verbatim -= tag in _VERBATIM
            if tag == "q":
                marks -= 1
                add("’" if marks % 2 else "”")
        elif not tag or (tag in _UNSEEN and not _is_bare(node)) or styles.hidden(node):
            pass
        elif tag == "br":
            breaks += 1
            if breaks == 2:  # an empty line between paragraphs that no element parts
                yield from closed()
            add(" ")
        elif tag == "sup" and (raised := _raised(node, "".join(line.parts[-3:]))) is not None:
            add(raised)
        else:
            edge = _edge(node, tag, styles)
            if edge is None:
                turned = tag == "bdo" and node.get("dir", "").lower() == "rtl"
                line.unlike = line.unlike or turned or styles.adds(node)
            else:
                yield from closed(edge)
                if tag == "blockquote":
                    quoted += 1
                    quotations.append(quoted)
                deep += 1
                if deep <= _DEEPEST:
                    path.append((tag, f"{node.get('class', '')} {node.get('id', '')}".strip()))
            bold += tag in _BOLD
            linked += tag == "a"
            struck += tag in STRUCK or styles.strikes(node)
            verbatim += tag in _VERBATIM
            sight = styles.sight(node)
            if tag == "q":
                add("‘" if marks % 2 else "“")
                marks += 1
            stack.append((node, edge, True))
            yield from read(node.text if tag != "details" or node.get("open") is not None else None)
            stack.extend((child, None, False) for child in reversed(node))
            continue
        if node is not root and not in_closed_box(node, tail=True):
            sight = styles.sight(node.getparent())
            yield from read(node.tail)
    yield from closed()


def _is_bare(node: Any) -> bool:
    """Whether an element that would show something else has nothing to show but what is in it."""
    return node.tag == "object" and node.get("data") is None


def _edge(node: Any, tag: str, styles: Styles) -> str | None:
    """How an element is parted from what is around it: as its kind is (""), or by styles, "below" or "aside".

    None is for what stands within a line.
    """
    if tag in _EMPTY:
        return None
    display = styles.display(node)
    if tag not in BLOCKS and sum(map(str.isalnum, "".join(node.itertext()))) <= 1:
        return None  # a first letter that is set large
    by_style = "aside" if styles.aside(node) else "below" if _on_own_lines(node, display, styles) else None
    if tag in BLOCKS and (by_style or not display.startswith(("inline", "contents"))):
        return ""
    return by_style


def _on_own_lines(node: Any, display: str, styles: Styles) -> bool:
    if display in _OWN_LINES or display.startswith("table"):
        return True
    around = (styles.display(one) for one in islice(node.iterancestors(), _DEEPEST))
    return display != "contents" and next((one for one in around if one != "contents"), "") in _ROWS


def _raised(node: Any, before: str) -> str | None:
    """How raised words read: a power as such characters, nothing for a reference to a note; None for other words."""
    words = "".join(node.itertext()).strip()
    if len(words) > _LONGEST_RAISED:
        return None
    if words in _SIGNS:
        return None
    if _CHARGE.fullmatch(words) and before[-1:].isalnum():
        return words.translate(_RAISED)
    if _YEAR.search(before) and words.isdigit():
        return ""  # nobody raises a year to a power
    if before[-1:].isdigit() or (_UNIT.search(before) and words.strip("-−") in {"1", "2", "3"}):
        return words.translate(_RAISED) if _POWER.fullmatch(words) else "" if _MARK.fullmatch(words) else None
    return "" if _MARK.fullmatch(words) and any(char.isdigit() or not char.isalnum() for char in words) else None

"""Draws what a term is linked with as a small tree: the term, the terms beside it, the questions that speak of it.

All hangs from one trunk in two columns, so that no line crosses another, the order of reading is that of the
list, and the drawing is no wider than a narrow telephone shows (288 pixels, at 320 with the page's margins).
It is inline SVG in Markdown. The links in it are Markdown's own, which MkDocs checks and turns into addresses like
any other; they stand in `foreignObject`, where text breaks its lines by itself and links are those of HTML. Colours
and focus come from the style sheet. How many lines a label takes is reckoned and not measured, because no font is
known here; a box of the style sheet hugs its label in the middle of its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_explainer.render.escape import clean, markdown
from mkdocs_explainer.render.parts import Link
from mkdocs_explainer.render.strings import Strings
from mkdocs_explainer.render.views import LocalMap

WIDTH = 288
GUTTER = 24
COLUMN = (WIDTH - GUTTER) // 2
TRUNK = WIDTH // 2
"""Where the trunk runs, in pixels from the left as are all measures here."""

FONT = 13
LINE = 17
PAD_X, PAD_Y = 9, 6
GAP = 10
"""Between one row and the next."""

LINES = 6
"""Of a label; what is longer is cut, and stands in full in the list."""

MOST_TERMS, MOST_QUESTIONS = 8, 6
"""More would be a list and no picture; the list has them."""

_WIDTHS = {
    **dict.fromkeys("iljI|'’", 0.26),
    **dict.fromkeys("tfr.,:;!()[]-/ ", 0.34),
    **dict.fromkeys("cksvxyz", 0.52),
    **dict.fromkeys("wGOQ&+<=>~#", 0.79),
    **dict.fromkeys("mMW@%—…", 0.95),
}
"""In ems, of Liberation Sans (as wide as Arial and Helvetica) and a little above. DejaVu Sans is a tenth wider: a
label may take a line more in it, for which `GAP` has room."""


@dataclass(frozen=True)
class Box:
    """A label with its place."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]
    href: Markup | None
    kind: str
    """self, term or question."""


@dataclass(frozen=True)
class Caption:
    """The words above a group, which interrupt the trunk."""

    y: int
    text: str


@dataclass(frozen=True)
class Drawing:
    """A map laid out: the term's own box first, then all others in the order of reading."""

    boxes: tuple[Box, ...]
    captions: tuple[Caption, ...]
    height: int


def text_width(text: str) -> float:
    """How wide a text is, in pixels at `FONT`; after widths measured in Chromium for ASCII, and guessed beyond it."""
    return sum(_WIDTHS.get(char) or _width(char) for char in text) * FONT


def _width(char: str) -> float:
    if ord(char) >= 0x1100:
        return 1.4 if ord(char) >= 0x10000 else 1.05
    if ord(char) >= 0x370:
        return 0.85
    return 0.7 if char.isupper() else 0.57


def wrap(label: str, width: int) -> tuple[str, ...]:
    """A label in lines of at most `width` pixels, at most `LINES` of them; the last says by … that it was cut."""
    lines = [""]
    for word in clean(label).split(" "):
        rest = word
        # what comes after the last line is not measured: a word may have thousands of letters
        while rest and len(lines) <= LINES:
            longer = f"{lines[-1]} {rest}".strip()
            if text_width(longer) <= width:
                lines[-1], rest = longer, ""
            elif lines[-1]:
                lines.append("")
            else:  # a word wider than a line
                # no letter is narrower than a pixel
                fits = max(1, sum(text_width(rest[:end]) <= width for end in range(1, min(len(rest), width) + 1)))
                lines[-1], rest = rest[:fits], rest[fits:]
                if rest:
                    lines.append("")
    if len(lines) <= LINES:
        return tuple(lines)
    last = lines[LINES - 1]
    while text_width(last + "…") > width:
        # at a word, if it is not the only one
        last = last.rpartition(" ")[0] or last[:-1]
    return (*lines[: LINES - 1], last.rstrip(" ,;:–—-") + "…")


def lay_out(name: str, groups: Sequence[tuple[str, str, Sequence[Link]]]) -> Drawing:
    """Places for a term's box, and for the boxes of what it is linked with.

    Args:
        name: the term's.
        groups: kind ("term" or "question"), caption and links of each; one without links is left out.
    """
    own = wrap(name, WIDTH - 2 * PAD_X)
    width = min(WIDTH, max(COLUMN, int(max(map(text_width, own))) + 1 + 2 * PAD_X))
    boxes = [Box((WIDTH - width) // 2, 1, width, len(own) * LINE + 2 * PAD_Y, own, None, "self")]
    captions: list[Caption] = []
    y = boxes[0].y + boxes[0].height
    for kind, caption, links in groups:
        if not links:
            continue
        captions.append(Caption(y + GAP, caption))
        y += GAP + LINE + GAP // 2
        for start in range(0, len(links), 2):
            row = [(link, wrap(link.text, COLUMN - 2 * PAD_X)) for link in links[start : start + 2]]
            height = max(len(lines) for _, lines in row) * LINE + 2 * PAD_Y
            for column, (link, lines) in enumerate(row):
                boxes.append(Box(column * (COLUMN + GUTTER), y, COLUMN, height, lines, link.href, kind))
            y += height + GAP
        y -= GAP
    return Drawing(tuple(boxes), tuple(captions), y + 1)


def local_map(name: str, related: Sequence[Link], questions: Sequence[Link], strings: Strings) -> LocalMap | None:
    """The map of a term, its drawing as Markdown; None if the term is linked with nothing.

    Args:
        name: the term's.
        related: the terms beside it, the nearest first.
        questions: the pages that speak of it, in their order.
        strings: the pages' own words.
    """
    groups = (
        ("term", strings.plain("term.related"), related[:MOST_TERMS]),
        ("question", strings.plain("home.questions"), questions[:MOST_QUESTIONS]),
    )
    drawing = lay_out(name, groups)
    own, *others = drawing.boxes
    if not others:
        return None
    counts = strings.listing(
        [
            *([strings("count.terms", len(groups[0][2]))] if groups[0][2] else []),
            *([strings("count.questions", len(groups[1][2]))] if groups[1][2] else []),
        ]
    )
    drawn = Markup("").join(
        [
            Markup(
                '<svg class="explainer-map" viewBox="0 0 {} {}" width="{}" height="{}" role="group" '
                'aria-labelledby="explainer-map-title" aria-describedby="explainer-map-text">'
                '<title id="explainer-map-title">{}</title><desc id="explainer-map-text">{}</desc>'
            ).format(
                *(WIDTH, drawing.height, WIDTH, drawing.height),
                strings("term.map", name=clean(name)),
                strings("term.map.text", counts=counts),
            ),
            Markup('<path d="{}"/>').format(_lines(own, others)),
            *(
                Markup('<text x="{}" y="{}" text-anchor="middle">{}</text>').format(
                    TRUNK, caption.y + FONT, markdown(caption.text)
                )
                for caption in drawing.captions
            ),
            *map(_box, drawing.boxes),
            Markup("</svg>"),
        ]
    )
    return LocalMap(drawn, tuple(related), tuple(questions))


def _lines(own: Box, others: Sequence[Box]) -> str:
    """The trunk, and a branch from it to the side of each box."""
    ends = [box.y + box.height // 2 for box in others]
    parts = [f"M{TRUNK} {own.y + own.height}V{max(ends) - 6}"]
    for box, end in zip(others, ends, strict=True):
        left = box.x < TRUNK
        edge = box.x + box.width if left else box.x
        parts.append(f"M{TRUNK} {end - 6}q0 6 {-6 if left else 6} 6H{edge}")
    return "".join(parts)


def _box(box: Box) -> Markup:
    """A box with its label, which is a link unless it is the term itself."""
    place = Markup('<foreignObject class="explainer-map-{}" x="{}" y="{}" width="{}" height="{}">').format(
        box.kind, box.x, box.y, box.width, box.height
    )
    label = markdown(" ".join(box.lines))
    own, link = Markup("<span><b>{}</b></span>"), Markup("<span>[{}]({})</span>")
    inner = own.format(label) if box.href is None else link.format(label, box.href)
    return place + inner + Markup("</foreignObject>")

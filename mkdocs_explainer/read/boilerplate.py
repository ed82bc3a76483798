"""Which pieces of a page are no part of its report, and why.

Most are told by themselves, from the table in `rules`. Pleas for money come in runs of paragraphs, most of
which look like prose: they are found by their surest line, and then by what its neighbours talk about.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from mkdocs_explainer.english.furniture import LINK_BOX, LINK_BOX_END, SHORTENED
from mkdocs_explainer.english.pleas import ABOUT_THE_OUTLET, PLEAS, WE_AND_YOU
from mkdocs_explainer.read.credits import publication_date
from mkdocs_explainer.read.pieces import Piece, has_letters
from mkdocs_explainer.read.rules import RULES

_PLEA_WORDS = 80
"""Words of a paragraph up to which its beginning alone makes it a plea."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?")
_CLOSES_PLEA = frozenset({"read more", "subscription plea", "newsletter box"})
_NEAR_TOP = 8
"""A plea that opens an article is over within this many pieces (the longest seen has six)."""
_SENTENCE = re.compile(r"(?P<word>[\w.’'-]{0,20}[”\"’')]?)[.!?][”\"’']?\s+(?=[A-Z“\"])")
_TAIL = 20
"""Characters in which an end mark is looked for."""
_TRAILING = re.compile(rf"(?:\s{{1,{_TAIL}}}[|•■◆▪♦●#*~_\\/^]{{1,{_TAIL}}}){{1,{_TAIL}}}\s*$")


def boilerplate(piece: Piece) -> str | None:
    """Why a piece by itself is no part of a report, or None."""
    text = piece.text.strip()
    if not has_letters(text):
        # a bare year is the heading of an entry in a timeline
        return None if _YEAR.fullmatch(text) or publication_date(text) else "stray symbol"
    words = len(text.split())
    if words <= _PLEA_WORDS and any(form.match(text) for form in PLEAS):
        return "donation plea"
    return next((rule.reason for rule in RULES if words <= rule.most and rule.pattern.fullmatch(text)), None)


def pleas(pieces: Sequence[Piece], reasons: Sequence[str | None]) -> list[str | None]:
    """The reasons again, with the paragraphs around a plea for money added to it.

    Args:
        pieces: all pieces of an article, in order.
        reasons: for each, what `boilerplate` says of it.

    Returns:
        For each piece its reason or None. Beside a sure plea anywhere: neighbours that speak of the
        outlet's journalism, readers or pay wall in the first person. Where the plea stands near the top
        and a "Read more" closes it: also those above that line that speak as "we" and to "you".
    """
    found = list(reasons)
    sure = [number for number, reason in enumerate(reasons) if reason == "donation plea"]
    for order in (range(len(pieces)), range(len(pieces) - 1, -1, -1)):
        beside = False
        for at in order:
            beside = reasons[at] == "donation plea" or (
                beside and (found[at] is not None or _about_the_outlet(pieces[at]))
            )
            if beside:
                found[at] = found[at] or "donation plea"
    top = [number for number in sure if number < _NEAR_TOP]
    if top:
        after = range(top[-1] + 1, min(top[-1] + 3, len(pieces)))
        last = next((number for number in after if reasons[number] in _CLOSES_PLEA), 0)
        for at in range(last):
            if found[at] is None and _addresses(pieces[at]):
                found[at] = "donation plea"
    return found


def stray_end(piece: Piece) -> tuple[Piece, Piece | None]:
    """Cuts an end mark ("|", "■") off the last sentence; gives the rest and the mark."""
    tail = piece.text[-_TAIL:]
    found = _TRAILING.search(tail)
    if found is None or found.start() == 0:
        return piece, None
    at = len(piece.text) - len(tail) + found.start()
    return piece.cut(0, at).strip(), piece.cut(at, len(piece.text)).strip()


def without_link_boxes(piece: Piece) -> tuple[Piece, list[Piece]]:
    """Cuts out each sentence in which a box of links stands; gives the rest, which may be empty, and the cut ones."""
    cuts: list[tuple[int, int]] = []
    if LINK_BOX_END not in piece.text:
        return piece, []
    begins = [0, *_begins(piece.text), len(piece.text)]
    for box in LINK_BOX.finditer(piece.text):
        start = begins[max(0, bisect_left(begins, box.start()) - 1)]
        end = begins[min(bisect_right(begins, box.end()), len(begins) - 1)]
        if cuts and start < cuts[-1][1]:
            start = cuts.pop()[0]
        cuts.append((start, end))
    return piece.without(cuts).strip() if cuts else piece, [piece.cut(start, end).strip() for start, end in cuts]


def _begins(text: str) -> list[int]:
    """Where sentences begin behind others."""
    ends = [
        end
        for end in _SENTENCE.finditer(text)
        if end["word"].casefold() not in SHORTENED and not re.fullmatch(r"[A-Z]", end["word"])
    ]
    return [end.end() for end in ends]


def _about_the_outlet(piece: Piece) -> bool:
    text = _QUOTED.sub(" ", piece.text)
    return bool(ABOUT_THE_OUTLET.search(text) and WE_AND_YOU.search(text))


def _addresses(piece: Piece) -> bool:
    return bool(WE_AND_YOU.search(_QUOTED.sub(" ", piece.text)))

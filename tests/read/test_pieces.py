"""Pieces through cuts: their places stay right, and a box of links takes its sentence only."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.model import Block
from mkdocs_explainer.read import read_seed
from mkdocs_explainer.read.boilerplate import without_link_boxes
from mkdocs_explainer.read.pieces import left_out, piece_of
from mkdocs_explainer.read.sight import as_seen
from mkdocs_explainer.read.signatures import signatures

LETTER = "The bridge had ten years to be painted, and nobody but the gulls ever looked at it."


def test_a_piece_keeps_its_place_through_cuts() -> None:
    text = "ab--cd--ef"
    piece = piece_of(text, 0, 10).without([(2, 4), (6, 8)])
    assert (piece.text, piece.ranges) == ("abcdef", ((0, 2), (4, 6), (8, 10)))
    assert piece.cut(1, 5).ranges == ((1, 2), (4, 6), (8, 9))
    assert left_out([(0, 10)], piece.ranges) == [(2, 4), (6, 8)]
    assert left_out([(0, 3), (5, 10)], [(1, 2), (6, 7), (9, 10)]) == [(0, 1), (2, 3), (5, 6), (7, 9)]


def test_a_piece_keeps_what_is_seen_otherwise_through_cuts() -> None:
    text = "ab &mdash; cd &fjlig;\u00ade"
    piece = as_seen(piece_of(text, 0, len(text)))
    assert piece.text == "ab — cd fje"
    assert piece.spelt == ((3, 10, "—"), (14, 15, "f"), (15, 21, "j"))
    assert piece.places() == [(0, 4), (3, 10), (10, 16), (14, 15), (15, 21), (22, 23)]
    part = piece.cut(3, 9).strip()
    assert (part.text, part.start, part.end) == ("— cd f", 3, 15)
    assert part.spelt_within() == ((3, 10, "—"), (14, 15, "f"))
    assert piece.cut(0, 3).spelt_within() == ()
    assert piece.cut(0, 4).end == 10


SPELLINGS = st.lists(
    st.sampled_from(["&amp;", "&shy;", "\u00ad", "&fjlig;", "a", " ", "&", "b;", "&#8217;"]), max_size=12
)


@given(SPELLINGS, st.data())
def test_any_cut_shows_what_stands_there(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    piece = as_seen(piece_of(text, 0, len(text)))
    slices = sorted(data.draw(st.lists(st.integers(0, len(piece.text)), max_size=6)))
    left = piece.without(zip(slices[::2], slices[1::2], strict=False))
    block = Block(kind="paragraph", text=left.text, ranges=left.ranges, spelt=left.spelt_within())
    assert block.seen(text, 0, len(text)) == left.text
    assert len(left.text) == sum(end - start for start, end in left.ranges)


@pytest.mark.parametrize("line", ["Ana-" * 5000 + "!", "Ana " * 5000, "Ana," * 5000, "A’" * 9000])
def test_no_line_holds_the_reader_up(line: str) -> None:
    start = perf_counter()
    signatures((LETTER, "Ana Holm", line) * 3, of_letters=True)
    without_link_boxes(piece_of(line, 0, len(line)))
    without_link_boxes(piece_of(f"{line} MORE", 0, len(line) + 5))
    assert perf_counter() - start < 1


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (
            "The council met. Sen. Ann Holm Ann Marie HolmThree bridges close MORE (R-Arnby) asked why.",
            "The council met.",
        ),
        ("The mayor Ann Holm Ann Marie HolmTown closes. Nobody spoke, and nobody wanted MORE money.", None),
    ],
)
def test_a_box_of_links_takes_its_sentence_only(text: str, rest: str | None) -> None:
    piece, boxes = without_link_boxes(piece_of(text, 0, len(text)))
    assert piece.text == (text if rest is None else rest)
    assert bool(boxes) == (rest is not None)


def test_a_report_is_not_lost_with_the_links_in_it() -> None:
    text = "The council of Arnby met and Ann Holm Ann Marie HolmThree bridges close MORE asked for a survey of it."
    [block] = read_seed("a.txt", f"Bridge\n\n{text}\n".encode()).blocks
    assert block.text == text

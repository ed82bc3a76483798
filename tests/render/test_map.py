"""The map of a term: nothing overlaps, nothing is too wide, everything in it is a link of the page."""

from __future__ import annotations

import itertools
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from mkdocs_explainer.render.escape import Text
from mkdocs_explainer.render.map import (
    COLUMN,
    LINE,
    LINES,
    MOST_QUESTIONS,
    MOST_TERMS,
    PAD_X,
    PAD_Y,
    WIDTH,
    Box,
    Drawing,
    lay_out,
    local_map,
    text_width,
    wrap,
)
from mkdocs_explainer.render.parts import Link
from mkdocs_explainer.render.strings import load

TERMS = ["Arnby", "Saltmarsh Works", "Ministry of Water", "reverse osmosis"]
QUESTIONS = [
    "Why did the Saltmarsh Works close its second intake in the spring of the flood year?",
    "What is reverse osmosis?",
    "Who pays?",
]

labels = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120).map(
    lambda text: " ".join(text.split()) or "x"
)


def links(names: list[str], folder: str) -> list[Link]:
    return [Link(Text(name), Markup(f"../{folder}/{number}.md")) for number, name in enumerate(names)]  # noqa: S704


def drawn(name: str, terms: list[str], questions: list[str]) -> Drawing:
    return lay_out(
        name,
        [("term", "Related terms", links(terms, "terms")), ("question", "Questions", links(questions, "questions"))],
    )


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@given(labels, st.lists(labels, max_size=9), st.lists(labels, max_size=7))
def test_no_two_boxes_overlap_and_every_label_fits_its_box(name: str, terms: list[str], questions: list[str]) -> None:
    drawing = drawn(name, terms, questions)
    for one, other in itertools.combinations(drawing.boxes, 2):
        assert not overlap(one, other)
    for box in drawing.boxes:
        assert box.x >= 0
        assert box.x + box.width <= WIDTH
        assert box.y >= 0
        assert box.y + box.height <= drawing.height
        assert len(box.lines) <= LINES
        assert box.height >= len(box.lines) * LINE + 2 * PAD_Y
        assert all(text_width(line) <= box.width - 2 * PAD_X or len(line) == 1 for line in box.lines)
    for caption in drawing.captions:
        for box in drawing.boxes:
            assert caption.y + LINE <= box.y or box.y + box.height <= caption.y


@given(labels, st.lists(labels, max_size=5))
def test_boxes_stand_in_the_order_of_the_list(name: str, terms: list[str]) -> None:
    boxes = drawn(name, terms, []).boxes[1:]
    assert [(box.y, box.x) for box in boxes] == sorted((box.y, box.x) for box in boxes)
    assert [box.href for box in boxes] == [link.href for link in links(terms, "terms")]


@given(labels)
def test_a_label_keeps_its_words_or_says_that_it_was_cut(label: str) -> None:
    width = COLUMN - 2 * PAD_X
    lines = wrap(label, width)
    printed = "".join("".join(lines).split())
    whole = "".join(wrap(label, 10**6)[0].split())
    assert printed == whole or (len(lines) == LINES and printed.endswith("…"))


def test_a_long_label_is_cut_at_a_word_of_its_last_line() -> None:
    lines = wrap("word " * 40, COLUMN)
    assert len(lines) == LINES
    assert lines[-1].endswith("…")
    assert {*" ".join(lines).removesuffix("…").split()} == {"word"}


def test_everything_in_the_map_is_in_its_lists() -> None:
    terms, questions = links(TERMS * 3, "terms"), links(QUESTIONS * 3, "questions")
    made = local_map("Brackwater", terms, questions, load())
    assert made is not None
    hrefs = re.findall(r"\]\(([^)]+)\)", made.drawing)
    assert hrefs == [link.href for link in (*terms[:MOST_TERMS], *questions[:MOST_QUESTIONS])]
    assert (made.terms, made.questions) == (tuple(terms), tuple(questions))


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_map_has_a_title_and_a_description(language: str) -> None:
    made = local_map("Brackwater", links(TERMS, "terms"), links(QUESTIONS, "questions"), load(language))
    assert made is not None
    ids = re.search(r'aria-labelledby="([^"]+)" aria-describedby="([^"]+)"', made.drawing)
    assert ids is not None
    title, text = (re.search(f'id="{id_}">([^<]+)<', made.drawing) for id_ in ids.groups())
    assert title is not None
    assert text is not None
    assert "Brackwater" in title[1]
    assert "4" in text[1]
    assert "3" in text[1]


def test_a_term_that_is_linked_with_nothing_has_no_map() -> None:
    assert local_map("Brackwater", [], [], load()) is None


def test_one_group_alone_has_no_caption_of_the_other() -> None:
    assert [caption.text for caption in drawn("Brackwater", TERMS, []).captions] == ["Related terms"]
    assert [caption.text for caption in drawn("Brackwater", [], QUESTIONS).captions] == ["Questions"]


def test_a_label_is_inert() -> None:
    made = local_map('<b>"x"</b>', links(["[a](b) *c* <svg onload=x>"], "terms"), [], load())
    assert made is not None
    assert "<b>&lt;b&gt;&quot;x&quot;&lt;/b&gt;</b>" in made.drawing
    assert "onload=x>" not in made.drawing
    assert "*c*" not in made.drawing


def test_the_same_map_is_the_same_bytes() -> None:
    first, second = (
        local_map("Brackwater", links(TERMS, "terms"), links(QUESTIONS, "questions"), load()) for _ in range(2)
    )
    assert first == second


def test_a_word_of_thousands_of_letters_is_cut_like_any_other() -> None:
    started = time.process_time()
    assert len(wrap("x" * 20_000, COLUMN)) == LINES
    assert time.process_time() - started < 1

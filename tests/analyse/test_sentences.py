"""Sentences: where they end, and that their words stand at their offsets."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.analyse.sentences import LONGEST_QUOTE, LONGEST_SENTENCE, block_sentences, fold, split
from mkdocs_explainer.model import Block

WORDS = (
    "The dam held. “ ” \" ' ’ ‘ ( ) [ ] U.S. Mr. p.m. Inc. No. J. … ... ? ! , — Why he said A 40,000 2023. é 日本 "
    ".The Port.Larne ol’ D-N.Y."
)
PIECES = st.sampled_from([*WORDS.split(), "\u00a0", "  ", "\t"])
PARAGRAPHS = st.lists(PIECES, max_size=60).map(" ".join)


def test_paragraph_is_cut_where_its_sentences_end(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in split(text)] == expected


@given(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS)
def test_words_at_the_offsets_are_the_words_of_the_sentence(before: str, first: str, second: str) -> None:
    # two ranges with markup between them, as after a bold word
    text = f"{before}\n{first}** {second}\nafter"
    start = len(before) + 1
    middle = start + len(first)
    ranges = ((start, middle), (middle + 2, middle + 3 + len(second)))
    block = Block(kind="paragraph", text=fold(first + " " + second), ranges=ranges)

    found = block_sentences(text, block)

    inside = "".join(text[i] for a, b in ranges for i in range(a, b))
    assert fold(" ".join(s for s, _, _ in found)).replace(" ", "") == fold(inside).replace(" ", "")
    ends = [start, *(end for _, _, end in found)]
    for (sentence, begin, end), previous in zip(found, ends, strict=False):
        assert previous <= begin < end
        assert fold("".join(text[i] for a, b in ranges for i in range(max(a, begin), min(b, end)))) == sentence


@given(PARAGRAPHS)
def test_sentences_cover_the_paragraph_in_order(paragraph: str) -> None:
    text = fold(paragraph)

    spans = split(text)

    assert fold(" ".join(text[a:b] for a, b in spans)).replace(" ", "") == text.replace(" ", "")
    assert all(a < b for a, b in spans)
    assert all(text[b:c].strip() == "" for (_, b), (c, _) in pairwise(spans))


@given(st.text(max_size=300))
def test_any_text_at_all_is_covered(anything: str) -> None:
    text = fold(anything)

    assert "".join(text[a:b] for a, b in split(text)).replace(" ", "") == text.replace(" ", "")


def test_a_long_quotation_is_cut_between_its_sentences() -> None:
    quotation = "“" + "We went on and on. " * 40 + "Then we stopped.”"
    assert len(quotation) > LONGEST_QUOTE

    assert len(split(quotation)) > 1


def test_text_without_a_full_stop_is_cut_between_words() -> None:
    text = "word " * (LONGEST_SENTENCE // 2)

    spans = split(text.strip())

    assert all(b - a <= LONGEST_SENTENCE for a, b in spans)
    assert all(text[a:b].startswith("word") and text[a:b].endswith("word") for a, b in spans)


def test_decoded_characters_do_not_move_the_offsets() -> None:
    # the block's text was decoded by reading ("&amp;" to "&"); the article's own words still hold
    text = "Salt &amp; water. The end."
    block = Block(kind="paragraph", text="Salt & water. The end.", ranges=((0, len(text)),))

    assert [(text[a:b], s) for s, a, b in block_sentences(text, block)] == [
        ("Salt &amp; water.", "Salt &amp; water."),
        ("The end.", "The end."),
    ]

"""Sentences: where they end, and that their words stand at their offsets."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_explainer.analyse.sentences import LONGEST_QUOTE, LONGEST_SENTENCE, block_sentences, fold, split
from mkdocs_explainer.model import Article, Block

WORDS = (
    "The dam held. “ ” \" ' ’ ‘ ( ) [ ] U.S. Mr. p.m. Inc. No. J. … ... ? ! , — Why he said A 40,000 2023. é 日本 "
    ".The Port.Larne ol’ D-N.Y. held.[12] fell.³ “So.”4 1. 2. • 5 a.m. said.“We ?” !\" 'No.'"
)
NOTE = re.compile(r"(?:\[[a-z\d ,–-]+\])*|[¹²³⁰⁴-⁹]*|[*†‡§]*|\d+(?:[,–-]\d+)*")
"""What may stand between two sentences beside a blank: the mark of a note."""
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

    inside = [i for a, b in ranges for i in range(a, b)]
    for sentence, begin, end in found:
        assert fold("".join(text[i] for i in inside if begin <= i < end)) == sentence
    bounds = [start, *(at for _, begin, end in found for at in (begin, end)), ranges[1][1]]
    assert bounds == sorted(bounds)
    for end, begin in zip(bounds[::2], bounds[1::2], strict=True):
        assert NOTE.fullmatch("".join(text[i] for i in inside if end <= i < begin).strip())


@given(PARAGRAPHS)
def test_sentences_cover_the_paragraph_in_order(paragraph: str) -> None:
    text = fold(paragraph)

    spans = split(text)

    assert all(a < b for a, b in spans)
    bounds = [0, *(at for span in spans for at in span), len(text)]
    assert bounds == sorted(bounds)
    assert all(NOTE.fullmatch(text[b:c].strip()) for b, c in zip(bounds[::2], bounds[1::2], strict=True))


@given(st.text(max_size=300))
def test_any_text_at_all_is_covered(anything: str) -> None:
    text = fold(anything)

    bounds = [0, *(at for span in split(text) for at in span), len(text)]

    assert all(NOTE.fullmatch(text[b:c].strip()) for b, c in zip(bounds[::2], bounds[1::2], strict=True))


@given(PARAGRAPHS)
def test_the_article_gives_the_words_from_any_sentence_to_any_other(paragraph: str) -> None:
    text = f"Before.\n{paragraph}\nAfter."
    block = Block(kind="paragraph", text=fold(paragraph), ranges=((8, 8 + len(paragraph)),))
    article = Article(path="x.txt", title="", outlet="", text=text, blocks=(block,))

    found = block_sentences(text, block)

    assert [article.words(start, end) for _, start, end in found] == [sentence for sentence, _, _ in found]
    for (_, start, _), (_, _, end) in pairwise(found):
        assert article.words(start, end) in block.text


@given(PARAGRAPHS)
@example("1. 1. 2. The")
def test_no_sentence_is_the_sign_of_an_item_alone(paragraph: str) -> None:
    text = fold(paragraph)

    assert not any(re.fullmatch(r"\(?\d+[.)]", text[a:b]) for a, b in split(text)[:-1])


def test_a_long_quotation_is_cut_between_its_sentences() -> None:
    quotation = "“" + "We went on and on. " * 40 + "Then we stopped.”"
    assert len(quotation) > LONGEST_QUOTE

    assert len(split(quotation)) > 1


def test_text_without_a_full_stop_is_cut_between_words() -> None:
    text = "word " * (LONGEST_SENTENCE // 2)

    spans = split(text.strip())

    assert all(b - a <= LONGEST_SENTENCE for a, b in spans)
    assert all(text[a:b].startswith("word") and text[a:b].endswith("word") for a, b in spans)


def test_a_long_list_that_is_announced_is_cut_between_its_items() -> None:
    items = [f"{number}. " + "The lock is opened by hand. " * 8 for number in (1, 2, 3)]
    text = ("These are the steps: " + "".join(items)).strip()

    sentences = [text[a:b] for a, b in split(text)]

    assert [s for s in sentences if s[0].isdigit()] == [f"{n}. The lock is opened by hand." for n in (2, 3)]
    assert sentences[0] == "These are the steps: 1. The lock is opened by hand."


def test_what_is_spelt_otherwise_does_not_move_the_offsets() -> None:
    # a reader sees "&amp;" as "&": one character, that stands for all of it
    text = "Salt &amp; wa\u00adter&nbsp;so. &ldquo;The end.&rdquo; So."
    ranges = ((0, 6), (10, 13), (14, 18), (23, 28), (34, 43), (49, len(text)))
    seen = "Salt & water\u00a0so. “The end.” So."
    spelt = ((5, 10, "&"), (17, 23, "\u00a0"), (27, 34, "“"), (42, 49, "”"))
    block = Block(kind="paragraph", text=seen, ranges=ranges, spelt=spelt)
    article = Article(path="a.md", title="Salt", outlet="Salt", text=text, blocks=(block,))

    found = block_sentences(text, block)

    assert [(text[a:b], s) for s, a, b in found] == [
        ("Salt &amp; wa\u00adter&nbsp;so.", "Salt & water so."),
        ("&ldquo;The end.&rdquo;", "“The end.”"),
        ("So.", "So."),
    ]
    assert [article.words(a, b) for _, a, b in found] == [s for s, _, _ in found]

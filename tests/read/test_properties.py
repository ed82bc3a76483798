"""What holds for every file, whatever is in it."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_explainer.analyse.sentences import block_sentences
from mkdocs_explainer.errors import ExplainerError, SeedError
from mkdocs_explainer.model import Article
from mkdocs_explainer.read import is_seed, read_seed, read_topic_file
from mkdocs_explainer.read.sight import ENTITY

FIXTURES = Path(__file__).parent / "fixtures"
SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")

LETTERS = """
Letters

As an engineer I have warned of the rust in the northern pier for the best part of ten years.
Ana Holm
Lower Tarn
The council had ten years to paint the northern pier and chose to build a fountain in the square.
Per Dahl
Arnby
Nobody ever asked the crews of the ferries what they think of the council and of its bridge of rust.
Greta Lund
Kirkby
"""
# pieces that the rules look at, so that random articles meet them
PHRASES = st.sampled_from(
    [
        "The river rose by two metres on Monday, officials said, and forty families left.",
        "What is the dam?",
        "What is the dam? It is a wall of earth, said the mayor, that holds the river off the town since 1911.",
        "Why did it break? Nobody knows yet, said the mayor, though two reports in ten years had warned of it.",
        "ALDBURY, Westland (AP) — The river rose.",
        "Your support helps our journalism.",
        "We believe that our readers matter, and you know it.",
        "Read more",
        "By Jane Roe, Staff Writer",
        "Source: Westland Wire – The river",
        "Published: 4 March 2025",
        "The bigger picture",
        "The council met on Monday. Sen. Ann Holm Ann Marie HolmThree bridges close MORE asked why. Nobody spoke.",
        LETTERS,
        "1. Who pays?",
        "Q: Who pays?",
        "Advertisement",
        "It is over. |",
        "***",
        "---",
        "**Who pays?** The county.",
        "A [link](https://example.org) and an ![image](x.png) and <b>tags</b>.",
        "# Heading",
        "```",
        "> quoted",
        "- item",
        "<p>The river rose by two metres on Monday, officials said, and forty families left.</p>",
        "<h2>What is the dam?</h2>",
        *("&mdash;", "&shy;", "&#x1d7d8;&fjlig;", "\u00ad", "[1]", "<sup>12</sup>", "<q>so</q><br>", "~~", "`"),
        *("<del>", "<i hidden>", "[", "](x)", "![", "<p>", "</i>", "- "),
        "<script>",
        "<!--",
        "\ufeff",
        "İstanbul ß \u2028 \x0c \x1c",
    ]
)
TEXTS = st.lists(
    st.one_of(PHRASES, st.text(max_size=60)) | st.sampled_from(["\n", "\n\n", "\r\n", " "]), max_size=25
).map("".join)


def holds_together(article: Article) -> None:
    """Offsets point at the text, in order, and nothing stands in two places."""
    taken: list[tuple[int, int]] = []
    for block in article.blocks:
        assert block.text.strip()
        assert block.text == block.seen(article.text, 0, len(article.text))
        assert len(block.text) == sum(end - start for start, end in block.ranges)
        taken += block.ranges
        # of what is seen as one character only the first of the file stands in the ranges
        taken += [(start + 1, end) for start, end, _ in block.spelt if end > start + 1]
    assert [start for block in article.blocks for start, _ in block.ranges] == sorted(
        start for block in article.blocks for start, _ in block.ranges
    )
    for one in article.excluded:
        assert one.text == article.text[one.start : one.end]
    assert [one.start for one in article.excluded] == sorted(one.start for one in article.excluded)
    taken += [(one.start, one.end) for one in article.excluded]
    taken.sort()
    for (_, end), (start, _) in pairwise(taken):
        assert end <= start
    assert all(0 <= start < end <= len(article.text) for start, end in taken)


def lost(article: Article) -> str:
    """The words of the text that are neither in a block nor set apart."""
    rest = list(article.text)
    shown = [place for block in article.blocks for place in (*block.ranges, *(one[:2] for one in block.spelt))]
    for start, end in shown + [(one.start, one.end) for one in article.excluded]:
        rest[start:end] = " " * (end - start)
    return " ".join(re.findall(r"\w*[^\W\d_]\w*", ENTITY.sub(" ", "".join(rest).replace("<br>", " "))))


def outcome(path: str, data: bytes) -> Article | SeedError:
    """The article, or why there is none; any other exception goes through."""
    try:
        return read_seed(path, data)
    except SeedError as error:
        return error


def refusal(data: bytes) -> str:
    """The message with which a topic file is refused, or nothing."""
    try:
        read_topic_file(data)
    except ExplainerError as error:
        return str(error)
    return ""


@given(data=st.binary(max_size=400), suffix=st.sampled_from(SUFFIXES))
@settings(deadline=None, max_examples=200)
def test_any_bytes_are_read_or_refused_with_a_remedy(data: bytes, suffix: str) -> None:
    found = outcome("a" + suffix, data)
    if isinstance(found, SeedError):
        assert found.path == "a" + suffix
        assert found.what
        assert found.remedy
    else:
        holds_together(found)


@given(text=TEXTS, suffix=st.sampled_from(SUFFIXES))
@settings(deadline=None, max_examples=300)
def test_offsets_point_at_the_text_and_no_word_is_lost(text: str, suffix: str) -> None:
    article = outcome("a" + suffix, text.encode("utf-8", "replace"))
    if isinstance(article, SeedError):
        return
    holds_together(article)
    assert lost(article) == ""
    assert any(block.kind == "paragraph" for block in article.blocks)
    assert article.title


@given(text=TEXTS, suffix=st.sampled_from(SUFFIXES))
@settings(deadline=None, max_examples=200)
def test_what_stands_at_the_offsets_of_a_sentence_are_its_words(text: str, suffix: str) -> None:
    article = outcome("a" + suffix, text.encode("utf-8", "replace"))
    if isinstance(article, SeedError):
        return
    for block in article.blocks:
        for sentence, start, end in block_sentences(article.text, block):
            assert article.words(start, end) == sentence


@given(data=st.binary(max_size=300) | TEXTS.map(lambda text: text.encode("utf-8", "replace")))
@settings(deadline=None, max_examples=100)
def test_any_topic_file_is_read_or_refused_by_name(data: bytes) -> None:
    message = refusal(data)
    assert not message or message.startswith("_topic.yml: ")


@pytest.mark.parametrize("path", sorted(p for p in FIXTURES.iterdir() if is_seed(p.name)), ids=lambda p: p.name)
def test_fixtures_hold_together(path: Path) -> None:
    article = read_seed(path.name, path.read_bytes())
    holds_together(article)
    assert lost(article) == ""


SENTENCE = "The river rose by two metres on Monday, officials said.\n\n"
HOSTILE = {
    "open brackets.md": "[" * 50_000,
    "open stars.md": "**a " * 30_000,
    "open comments.md": "<!-- a\n" * 20_000,
    "open scripts.md": "<script>\n" * 20_000,
    "open fences.md": "```\n~~~\n" * 10_000,
    "deep front matter.md": "---\na: " + "[" * 20_000 + "\n---\n",
    "many pleas.txt": "Your support helps our journalism.\n" * 10_000,
    "many questions.txt": "What is it? " * 20_000,
    "many names.txt": "By " + "Jane Roe, " * 20_000,
    "capitals.txt": "AB " * 50_000,
    "deep tags.html": "<div>" * 30_000,
    "many attributes.html": "<p " + " ".join(f"a{number}=1" for number in range(30_000)) + ">",
    "open tags.html": "<" * 50_000,
    "declarations.html": "<![" * 10_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_read_or_refused_in_good_time(name: str) -> None:
    before = perf_counter()
    found = outcome(name, (SENTENCE + HOSTILE[name]).encode())
    # the least of these took 12 seconds with a quadratic rule, and takes a tenth of one without
    assert perf_counter() - before < 5
    if isinstance(found, SeedError):
        assert found.remedy
    else:
        holds_together(found)

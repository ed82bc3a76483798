"""Markdown: how headings are closed, and what of a paragraph nobody sees."""

from __future__ import annotations

import pytest

from mkdocs_explainer.model import Article
from mkdocs_explainer.read import read_seed

SENTENCE = "The river rose by two metres on Monday, officials said, and forty families left their homes."


def article(*paragraphs: str) -> Article:
    return read_seed("a.md", "\n\n".join((SENTENCE, *paragraphs, SENTENCE)).encode())


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("## Why it rose", "Why it rose"),
        ("## Why it rose ##", "Why it rose"),
        ("## Why it rose ## {#why .big}  ", "Why it rose"),
        ("## Why it rose{#why}", "Why it rose"),
        ("## Why it rose #3", "Why it rose #3"),
        ("## What is F#", "What is F#"),
        ("## Why it rose {#why} {.big}", "Why it rose {#why}"),
        ("## Why it rose {#why", "Why it rose {#why"),
        ("## Why }it rose}", "Why }it rose}"),
    ],
)
def test_what_closes_a_heading_is_no_part_of_it(line: str, heading: str) -> None:
    assert [block.text for block in article(line).blocks if block.kind == "heading"] == [heading]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It <!-- not --> rose.", "It  rose."),
        ("It <!-- not <!-- even --> a bit --> rose.", "It  a bit --> rose."),
        ("It <script>fell(1)</script> rose <!-- and <style>p {a: 1}</STYLE > fell.", "It  rose <!-- and  fell."),
        ("It <!--" + " and" * 2000 + " --> rose.", "It  rose."),
    ],
)
def test_a_comment_or_script_goes_on_to_what_closes_it(text: str, read: str) -> None:
    assert [block.text for block in article(text).blocks] == [SENTENCE, read, SENTENCE]

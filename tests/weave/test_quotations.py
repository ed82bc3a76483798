"""What stands in quotation marks, as the plain patterns would say, which need too long for many open marks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.weave.corpus.quotations import quotations, without_quotations

ANY = re.compile(r"[“\"][^”\"]*[”\"]")
PAIRED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("“We paid,” she said.", " she said."),
        ("“We paid,” she said. “Nobody asked.”", " she said. "),
        ('She said "we paid” and left.', "She said  and left."),
        ("She said “we paid and left.", "She said “we paid and left."),
        ("“We “paid,” she said.", " she said."),
        ("Nobody asked.”", "Nobody asked.”"),
        ("", ""),
    ],
)
def test_a_sentence_without_its_quotations(text: str, left: str) -> None:
    assert without_quotations(text) == left


@given(st.text(alphabet='ab “”"', max_size=40))
def test_a_quotation_goes_on_to_the_next_mark_that_closes_it(text: str) -> None:
    assert quotations(text) == [found.span() for found in ANY.finditer(text)]
    assert quotations(text, paired=True) == [found.span() for found in PAIRED.finditer(text)]
    assert without_quotations(text, " | ", paired=True) == PAIRED.sub(" | ", text)

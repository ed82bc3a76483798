"""Connectives that tied a sentence to the one before are cut, and what is changed stands in brackets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_explainer.weave.wording import without_connective


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("However, the mayor did not speak.", "[The] mayor did not speak."),
        ("But the mayor left.", "[The] mayor left."),
        ("And yet the mayor left.", "[The] mayor left."),
        ("As a result, the bridge fell.", "[The] bridge fell."),
        ("In addition, a ferry sank.", "[A] ferry sank."),
        ("For example, the town’s only school closed.", "[The] town’s only school closed."),
        ("However, Greta Holm stayed.", "… Greta Holm stayed."),
        ("Meanwhile, NATO agreed.", "… NATO agreed."),
        ("Greta Holm stayed.", "Greta Holm stayed."),
        ("Then-President Holm stayed.", "Then-President Holm stayed."),
        ("Sovereign funds paid.", "Sovereign funds paid."),
        ("Andrea left.", "Andrea left."),
        ("The mayor, however, left.", "The mayor, however, left."),
        ("However", "However"),
        ("", ""),
    ],
)
def test_without_connective(sentence: str, printed: str) -> None:
    assert without_connective(sentence) == printed


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60))
def test_any_text_keeps_its_end(text: str) -> None:
    """Words are cut at the head only, and nothing is put in without brackets."""
    printed = without_connective(text)
    if printed != text:
        head = printed.removeprefix("… ") if printed.startswith("… ") else printed.partition("]")[2]
        assert printed[:1] in "…["
        assert text.endswith(head)

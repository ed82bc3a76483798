"""Connectives that tied a sentence to the one before are cut, and what is changed stands in brackets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_explainer.weave.corpus.wording import without_connective


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("However, the mayor did not speak.", "[The] mayor did not speak."),
        ("But the mayor left.", "[The] mayor left."),
        ("And yet the mayor left.", "[The] mayor left."),
        ("And yet, in the end, the mayor left.", "[In] the end, the mayor left."),
        ("But officials left.", "[Officials] left."),
        ("But in March, the ferry sank.", "[In] March, the ferry sank."),
        ("So she left.", "[She] left."),
        ("Yet NATO agreed.", "… NATO agreed."),
        ("However, 12 people died.", "… 12 people died."),
        ("But 12 people died.", "… 12 people died."),
        ("However, $6 million was paid.", "… $6 million was paid."),
        ("But $6 million was paid.", "… $6 million was paid."),
        ("However, iPhone sales fell.", "… iPhone sales fell."),
        ("And yet, as a result, the bridge fell.", "… the bridge fell."),
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


@pytest.mark.parametrize(
    "sentence",
    [
        "Instead of the ferry, a bridge came.",
        "In addition to steel, they used wood.",
        "As a result of the fire, the mill closed.",
        "So far, nobody knows.",
        "But so far nobody knows.",
        "So many people came that the ferry sank.",
        "Still waters run deep.",
        "Also known as CECOT, the prison is big.",
        "Yet again the bridge fell.",
        "Yet another bridge fell.",
        "Besides the captain, two sailors died.",
        "However hard they rowed, they stood still.",
        "But for the rain, the mill would have burnt.",
        "Then came the rain.",
    ],
)
def test_what_only_looks_like_a_connective_stays(sentence: str) -> None:
    assert without_connective(sentence) == sentence


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60))
def test_any_text_keeps_its_end(text: str) -> None:
    """Words are cut at the head only, and nothing is put in without brackets."""
    printed = without_connective(text)
    if printed != text:
        head = printed.removeprefix("… ") if printed.startswith("… ") else printed.partition("]")[2]
        assert printed[:1] in "…["
        assert text.endswith(head)

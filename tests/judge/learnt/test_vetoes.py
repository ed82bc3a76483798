"""What keeps a passage that is almost a sentence's copy from saying all of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.judge.learnt.vetoes import veto

ROWS = yaml.safe_load(Path(__file__).with_name("vetoes.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("sentence", "passage", "kind"), ROWS, ids=[f"{a} / {b}" for a, b, _ in ROWS])
def test_a_veto_names_its_kind(sentence: str, passage: str, kind: str) -> None:
    assert veto(sentence, passage).kind == kind


@given(st.lists(st.sampled_from("the ferry not sank if all on Monday 12 May, allegedly “in” US won’t .".split())))
def test_a_sentence_is_not_vetoed_by_itself(words: list[str]) -> None:
    text = " ".join(words)
    assert veto(text, text).kind == ""


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    assert isinstance(veto(one, other).kind, str)


def test_in_a_short_sentence_nothing_is_left_of_what_was_said() -> None:
    short = "The ferry carried {} passengers."
    assert veto(short.format(212), short.format(221)).opposes
    long = "The ferry, which was built in Tarn and sold by its owner in spring, carried {} passengers when it sank."
    assert veto(long.format(212), long.format(221)) == ("other", False)
    assert not veto("The Norrin tunnel will open in 2029.", "The Norrin tunnel could open in 2029.").opposes

"""What stands within a long quotation is the speaker's, though no mark of its own shows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mkdocs_explainer.model import Analysis

LONG = "It leaks forty litres a day. The northern pier has moved by nine metres. " + "Nobody paints it. " * 22


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Ana Ruiz said: “The dam is old. {LONG}Let it go.” It rained on Monday.", LONG),
        (f'Ana Ruiz said: "The dam is old. {LONG}Let it go." It rained on Monday.', LONG),
        (f"“The dam is old,” Ana Ruiz said. “It has a leak. {LONG}Let it go.” It rained on Monday.", LONG),
        ("“The dam is old,” Ana Ruiz said. “It leaks. It moves.\n“Let it go.”", "It moves."),
        ("Ana Ruiz said: “The dam is old. It leaks.\n“It moves. It bends.”", "It leaks."),
    ],
)
def test_inner_sentences_lean_on_whom_they_quote(text: str, told: str, analyse: Callable[[str], Analysis]) -> None:
    quoted = [sentence.text for sentence in analyse(text).sentences if sentence.dangling == "quoted"]
    assert " ".join(dict.fromkeys(quoted)) == " ".join(dict.fromkeys(told.strip().replace(". ", ".|").split("|")))


@pytest.mark.parametrize(
    "text",
    [
        "“The dam is old,” Ana Ruiz said. The pier leaks. The mill stands.",
        "Ana Ruiz said it was “old. The pier leaks. The mill “stands” there. The ferry rests.",
        "Ana Ruiz called it \"old.'' The pier leaks. The mill stands.",
        "The dam (which leaks. The pier does too) is old. The mill stands.",
    ],
)
def test_what_is_quoted_nowhere_stands_alone(text: str, analyse: Callable[[str], Analysis]) -> None:
    assert [sentence.text for sentence in analyse(text).sentences if sentence.dangling == "quoted"] == []


def test_what_only_a_paragraph_below_says_whose_it_is_leans_on_nobody_above(
    analyse: Callable[[str], Analysis],
) -> None:
    text = "Bo Ek said the dam was safe.\n“It is old. It leaks.\n“It moves. It bends.\n“Let it go,” Ana Ruiz said."
    found = {sentence.text: sentence.dangling for sentence in analyse(text).sentences}
    assert [found[one] for one in ("“It is old.", "It leaks.", "“It moves.", "It bends.")] == ["item"] * 4
    assert found["“Let it go,” Ana Ruiz said."] == found["Bo Ek said the dam was safe."] == ""

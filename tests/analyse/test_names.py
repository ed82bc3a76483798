"""Names: what is one, and where it begins and ends."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_explainer.model import Sentence


def test_names_of_a_sentence(text: str, expected: list[str], sentence: Callable[[str], Sentence]) -> None:
    found = sentence(text)

    assert [n.text for n in found.names] == expected
    assert all(found.text[n.start : n.end] == n.text for n in found.names)


def test_peoples_are_labelled_as_such(sentence: Callable[[str], Sentence]) -> None:
    found = sentence("Officials said the Kenyan minister and the Kurds left Nairobi.")

    assert [n.text for n in found.names if n.label == "NORP"] == ["Kenyan", "Kurds"]

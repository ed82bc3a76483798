"""Speech: who says it, and with which verb."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_explainer.model import Sentence


def test_speech_of_a_sentence(text: str, expected: list[str], sentence: Callable[[str], Sentence]) -> None:
    found = sentence(text)

    assert [f"{s.speaker} | {s.cue}" for s in found.speech] == expected
    assert all(0 <= s.start < s.end <= len(found.text) for s in found.speech)


def test_the_words_of_an_attribution_are_its_speaker_and_its_verb(sentence: Callable[[str], Sentence]) -> None:
    found = sentence("The dam is safe, said Ruiz, and it will open.")

    assert [found.text[s.start : s.end] for s in found.speech] == ["said Ruiz"]


def test_a_shared_subject_is_not_bound_into_the_second_attribution(
    sentence: Callable[[str], Sentence],
) -> None:
    found = sentence("Brandt opened the dam and said it was safe.")

    assert [found.text[s.start : s.end] for s in found.speech] == ["said"]

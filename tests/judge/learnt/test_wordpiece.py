"""The tokenizer cuts texts as the models' own does; the cases are data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.judge.learnt.wordpiece import LONGEST_WORD, WordPiece

DATA: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("wordpiece.yml").read_text(encoding="utf-8"))
VOCABULARY: list[str] = DATA["vocabulary"]
TOKENIZER = WordPiece("\n".join(VOCABULARY) + "\n")


@pytest.mark.parametrize("case", DATA["cases"], ids=lambda case: case["why"])
def test_a_text_becomes_these_pieces(case: dict[str, Any]) -> None:
    assert TOKENIZER.pieces(case["text"]) == case["pieces"]


def test_a_cased_vocabulary_keeps_case_and_accents() -> None:
    cased = WordPiece("\n".join(VOCABULARY), lowercase=False)
    assert cased.pieces("Bridge café BRIDGE") == ["Bridge", "café", "[UNK]"]


def test_numbers_are_the_lines_of_the_vocabulary_between_the_two_marks() -> None:
    assert TOKENIZER.numbers("The bridge opened", 256) == [2, 4, 5, 6, 7, 3]
    windows = WordPiece("\r\n".join(VOCABULARY) + "\r\n")
    assert windows.numbers("The bridge opened", 256) == [2, 4, 5, 6, 7, 3]


def test_a_long_text_is_cut_off_and_still_ends_with_its_mark() -> None:
    assert TOKENIZER.numbers("the " * 50, 8) == [2, 4, 4, 4, 4, 4, 4, 3]


def test_a_word_without_end_is_unknown() -> None:
    longest = WordPiece("\n".join([*VOCABULARY, "s" * LONGEST_WORD, "s" * (LONGEST_WORD + 1)]))
    assert longest.pieces("s" * LONGEST_WORD) == ["s" * LONGEST_WORD]
    assert longest.pieces("s" * (LONGEST_WORD + 1)) == ["[UNK]"]


@pytest.mark.parametrize("lacking", ["[CLS]", "[SEP]", "[UNK]"])
def test_a_file_without_the_marks_is_no_vocabulary(lacking: str) -> None:
    with pytest.raises(ValueError, match=lacking[1:-1]):
        WordPiece("\n".join(piece for piece in VOCABULARY if piece != lacking))


@given(st.text())
def test_any_text_gives_pieces_of_the_vocabulary(text: str) -> None:
    numbers = TOKENIZER.numbers(text, 16)
    assert 2 <= len(numbers) <= 16
    assert (numbers[0], numbers[-1]) == (2, 3)
    assert set(TOKENIZER.pieces(text)) <= set(VOCABULARY)


def test_each_piece_stands_where_the_text_has_it() -> None:
    tokens = WordPiece("[UNK]\n[CLS]\n[SEP]\narn\n##by\ncafe\n-\n$\n40\n東\n")
    text = "Arnby\u00ad-CAFÉ $40 東 ?"
    found = [(piece, text[start:end]) for piece, start, end in tokens.places(text)]
    assert found == [
        ("arn", "Arn"),
        ("##by", "by"),
        ("-", "-"),
        ("cafe", "CAFÉ"),
        ("$", "$"),
        ("40", "40"),
        ("東", "東"),
        ("[UNK]", "?"),
    ]

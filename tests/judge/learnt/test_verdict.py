"""What the judge says of pairs: invented ones, each an example of its kind."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mkdocs_explainer.judge.learnt import Passage, Rarity, encode, lacking, verdict

ROWS = yaml.safe_load(Path(__file__).with_name("verdicts.yml").read_text(encoding="utf-8"))
ORDER = ["none", "partial", "full"]
BESIDE = [
    "The wells were closed by soldiers.",
    "A tent hospital stands on the football ground.",
    "Doctors came from the capital by ship.",
    "The schools are shut, and shops sold out of bottled water in a day.",
    "A priest asked people to stay calm.",
    "The marshes were drained ninety years ago, and farmers there grow rice and flax.",
    "Herons nest in what is left of the reeds.",
]


def passage(text: str) -> Passage:
    return Passage(text, (encode(text),))


def rarity(*texts: str) -> Rarity:
    return Rarity(encode(text).pieces for text in (*texts, *BESIDE))


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['a']} / {row['b']}" for row in ROWS])
def test_what_a_passage_is_credited_with(row: dict[str, str]) -> None:
    found = verdict(passage(row["a"]), passage(row["b"]), rarity(row["a"], row["b"]))
    said = {"contradicts": "none"}.get(found.word, found.word)
    most = row["most"].removeprefix("=")
    assert ORDER.index(said) <= ORDER.index(most), found[:3]
    if row["most"] != most:
        assert said == most, found[:3]


def test_the_words_that_are_lacking_are_named() -> None:
    a, b = "The ferry carried 212 passengers and eleven cars to Tavia.", "The ferry carried 212 passengers."
    found = verdict(passage(a), passage(b), rarity(a, b))
    named = [a[start:end] for start, end in lacking(a, found)]
    assert any("Tavia" in one for one in named)
    assert not any("ferry" in one or "212" in one for one in named)


def test_nothing_is_lacking_in_the_sentence_itself() -> None:
    for text in BESIDE:
        assert lacking(text, verdict(passage(text), passage(text), rarity())) == ()


@pytest.mark.parametrize("empty", ["", " ", "\u200b", "\ufffd"])
def test_what_has_no_words_says_nothing(empty: str) -> None:
    for a, b in ((empty, BESIDE[0]), (BESIDE[0], empty), (empty, empty)):
        assert verdict(passage(a), passage(b), rarity()).word == "none"

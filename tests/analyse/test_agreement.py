"""Names across an article: found everywhere once found, and labelled alike."""

from __future__ import annotations

import pytest

from mkdocs_explainer.analyse.agreement import agree, relabel
from mkdocs_explainer.model import Definition, Name


def name(sentence: str, text: str, label: str) -> Name:
    start = sentence.index(text)
    return Name(text=text, label=label, start=start, end=start + len(text))


def found(texts: list[str], *names: tuple[Name, ...]) -> list[list[tuple[str, str]]]:
    return [[(n.text, n.label) for n in sentence] for sentence in agree(texts, names)]


def test_a_name_is_found_where_the_pipeline_missed_it() -> None:
    texts = ["Many trust Northlight here.", "Northlight and others agree."]

    assert found(texts, (name(texts[0], "Northlight", "ORG"),), ()) == [[("Northlight", "ORG")]] * 2


def test_a_common_word_at_the_start_of_a_sentence_stays_one() -> None:
    texts = ["The state of Gates is good.", "Gates were opened, and more gates closed."]

    assert found(texts, (name(texts[0], "Gates", "PERSON"),), ())[1] == []


def test_part_of_a_longer_word_is_no_mention() -> None:
    texts = ["We met Ruiz.", "The anti-Ruiz camp and the Ruizes left."]

    assert found(texts, (name(texts[0], "Ruiz", "PERSON"),), ())[1] == []


def test_equal_names_get_the_label_that_is_given_most() -> None:
    texts = ["In Larne.", "To Larne.", "Of Larne."]
    names = [(name(t, "Larne", label),) for t, label in zip(texts, ("ORG", "GPE", "GPE"), strict=True)]

    assert found(texts, *names) == [[("Larne", "GPE")]] * 3


def test_a_surname_is_a_person_where_its_person_is_named() -> None:
    texts = ["Here is Ana Ruiz.", "Then Ruiz left."]

    assert found(texts, (name(texts[0], "Ana Ruiz", "PERSON"),), (name(texts[1], "Ruiz", "ORG"),))[1] == [
        ("Ruiz", "PERSON")
    ]


def test_a_people_in_front_of_a_known_name_is_a_name_of_its_own() -> None:
    texts = ["Many fear Luz de Oro.", "The Kenyan Luz de Oro gang left."]
    names = [(name(texts[0], "Luz de Oro", "ORG"),), (name(texts[1], "Kenyan Luz de Oro", "ORG"),)]

    assert found(texts, *names)[1] == [("Kenyan", "NORP"), ("Luz de Oro", "ORG")]


@pytest.mark.parametrize("full", ["Susan Holm", "Brian Holm", "Jordan Holm", "Nouri al-Holm"])
def test_a_first_name_that_is_spelt_like_a_people_stays_with_its_surname(full: str) -> None:
    surname = full.split()[1]
    texts = [f"{full} left.", f"{surname} slept.", f"{surname} woke."]
    names = [(name(text, text.rsplit(" ", 1)[0], "PERSON"),) for text in texts]

    assert found(texts, *names)[0] == [(full, "PERSON")]


def test_a_surname_alone_is_found_once_its_person_is_named() -> None:
    texts = ["Here is Ana Ruiz.", "Ruiz left, and so did Brandt."]

    assert found(texts, (name(texts[0], "Ana Ruiz", "PERSON"),), ())[1] == [("Ruiz", "PERSON")]


def test_what_the_article_says_a_name_is_beats_the_label() -> None:
    text = "Northlight, a human rights organization from Kenya, met Ana Ruiz."
    names = (name(text, "Northlight", "PERSON"), name(text, "Ana Ruiz", "PERSON"))
    said = Definition(name="Northlight", phrase="a human rights organization from Kenya", pattern="appositive")

    assert [n.label for n in relabel([names], [(said,)])[0]] == ["ORG", "PERSON"]


def test_a_phrase_that_tells_no_kind_changes_no_label() -> None:
    names = (name("Larne", "Larne", "GPE"),)
    said = Definition(name="Larne", phrase="a symbol of the state", pattern="copula")

    assert relabel([names], [(said,)]) == [names]


def test_whoever_has_an_administration_is_a_person() -> None:
    texts = ["Brandt left.", "The Brandt administration stayed."]
    names = [(name(texts[0], "Brandt", "ORG"),), (name(texts[1], "Brandt administration", "ORG"),)]

    assert found(texts, *names) == [[("Brandt", "PERSON")], [("Brandt administration", "ORG")]]


def test_whoever_has_an_age_is_a_person() -> None:
    texts = ["Baker Holm, 29, fell near his shop.", "Holm was well, Arnby, 1,200 people strong, said."]
    first = (name(texts[0], "Holm", "GPE"),)
    second = (name(texts[1], "Holm", "ORG"), name(texts[1], "Arnby", "GPE"))

    assert found(texts, first, second) == [[("Holm", "PERSON")], [("Holm", "PERSON"), ("Arnby", "GPE")]]

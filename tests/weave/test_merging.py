"""Which names are one thing: the table names.yml holds what must be joined and what must stay two."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_explainer.weave.kinds import kind_of
from mkdocs_explainer.weave.merging import Forest, merge_names, normal_form

ROWS = yaml.safe_load((Path(__file__).parent / "names.yml").read_text(encoding="utf-8"))


def labelled(names: dict[str, str]) -> dict[str, Counter[str]]:
    labels: dict[str, Counter[str]] = {}
    for name, label in names.items():
        labels.setdefault(normal_form(name), Counter())[label] += 2
    return labels


def merged(row: dict[str, Any], names: dict[str, str]) -> list[list[str]]:
    pairs = [(short, long) for short, long in row.get("acronyms", [])]
    located = {normal_form(name) for name in row.get("located", [])}
    return merge_names(labelled(names), pairs, located)


@pytest.mark.parametrize("row", ROWS, ids=[row["why"] for row in ROWS])
def test_names_are_one_thing_or_stay_two(row: dict[str, Any]) -> None:
    expected = sorted(sorted({normal_form(name) for name in group}) for group in row["things"])
    listed = [name for group in row["things"] for name in group]
    assert sorted(listed) == sorted(row["names"]), "the row does not list every name once"
    assert sorted(merged(row, row["names"])) == expected


@pytest.mark.parametrize("row", ROWS, ids=[row["why"] for row in ROWS])
def test_the_order_of_names_changes_nothing(row: dict[str, Any]) -> None:
    backwards = dict(reversed(row["names"].items()))
    assert merged(row, backwards) == merged(row, row["names"])


@pytest.mark.parametrize(("labels", "things"), [({"GPE": 1}, 1), ({"GPE": 2}, 2), ({"GPE": 2, "PERSON": 1}, 1)])
def test_one_label_is_no_proof_that_a_surname_is_a_place(labels: dict[str, int], things: int) -> None:
    names = {"erik jordan": Counter({"PERSON": 3}), "jordan": Counter(labels)}
    assert len(merge_names(names, [], set())) == things


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Tarn Airlines Holdings Inc.", "organisation"),
        ("Ministry of Works", "organisation"),
        ("Treaty of Tarn", "law"),
        ("Tarn Navy", "organisation"),
        ("Valley of Tarn", "thing"),
    ],
)
def test_the_words_of_a_name_tell_its_kind(name: str, kind: str) -> None:
    assert kind_of(Counter({name: 2}), Counter({"PRODUCT": 2}), []) == kind


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("The  Hague", "hague"),
        ("the", "the"),
        ("O’Brien’s", "o'brien"),
        ("the U.S.", "us"),
        ("“Ana Holm,”", "ana holm"),
        ("President", "president"),
        ("Vice President Ana Holm", "ana holm"),
        ("US President Ana Holm", "ana holm"),
        ("Mr. Ana Holm", "ana holm"),
        ("Mr. Holm", "mr holm"),
        ("the former Mrs Holm’s", "ms holm"),
        ("Miss Holm", "ms holm"),
        ("Mr. President", "president"),
        ("Justice Department", "justice department"),
        ("Act of 1798", "act of 1798"),
        ("Ş. Yılmaz", "ş yılmaz"),
        ("", ""),
        ("’s", ""),
    ],
)
def test_normal_form(name: str, form: str) -> None:
    assert normal_form(name) == form


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=40))
def test_any_string_has_a_normal_form_without_white_space_around_it(text: str) -> None:
    form = normal_form(text)
    assert form == " ".join(form.split())
    assert form == normal_form(f"  {text}\n")


@settings(deadline=None, max_examples=50)
@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=8), st.randoms())
def test_a_forest_does_not_depend_on_the_order_of_joins(joins: list[tuple[str, str]], random: Any) -> None:
    first, second = Forest(list("abcdef")), Forest(list("fedcba"))
    for a, b in joins:
        first.join(a, b)
    random.shuffle(joins)
    for a, b in joins:
        second.join(b, a)
    assert first.groups() == second.groups()
    assert all(first.root(key) == min(group) for group in first.groups() for key in group)


def test_a_company_named_for_a_person_whose_surname_never_stands_alone() -> None:
    names = {"erik holm": Counter({"PERSON": 3}), "holm group": Counter({"ORG": 2})}
    assert merge_names(names, [], set()) == [["erik holm"], ["holm group"]]


def test_a_larger_folder_merges_its_names_as_a_small_one_does() -> None:
    countries = [f"{chr(97 + a)}{chr(97 + b)}rvenia" for a in range(26) for b in range(26)]
    labels = {country: Counter({"GPE": 2}) for country in countries}
    labels |= {f"{country}n": Counter({"NORP": 2}) for country in countries}
    assert merge_names(labels, [], set()) == [[country, f"{country}n"] for country in sorted(countries)]

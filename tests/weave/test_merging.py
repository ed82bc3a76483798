"""Which names are one thing: the table names.yml holds what must be joined and what must stay two."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_explainer.weave.corpus.forest import Forest
from mkdocs_explainer.weave.names.kinds import Usage, kind_of
from mkdocs_explainer.weave.names.merging import ambiguous_surnames, merge_names, normal_form
from mkdocs_explainer.weave.names.spelling import sound

WORDS = "Ana Erik Holm Ruiz al-Haddad Tarn US Act May 737 8".split()
ROWS = yaml.safe_load((Path(__file__).parent / "names.yml").read_text(encoding="utf-8"))


def labelled(names: dict[str, str]) -> dict[str, Counter[str]]:
    labels: dict[str, Counter[str]] = {}
    for name, label in names.items():
        labels.setdefault(normal_form(name), Counter())[label] += 2
    return labels


def merged(row: dict[str, Any], names: dict[str, str]) -> list[list[str]]:
    pairs = [(short, long) for short, long in row.get("acronyms", [])]
    located = {normal_form(name) for name in row.get("located", [])}
    articles = {normal_form(name): frozenset(found) for name, found in row.get("articles", {}).items()}
    speaks = {normal_form(name) for name in row.get("speaks", [])}
    initials = {normal_form(name) for name in row.get("initials", [])}
    return merge_names(labelled(names), pairs, located, articles, speaks, initials)


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


@pytest.mark.parametrize(
    ("names", "ambiguous"),
    [
        ({"Ana Holm": "PERSON", "Erik Holm": "PERSON", "Holm": "PERSON", "Mr. Holm": "PERSON"}, {"holm", "mr holm"}),
        ({"Ana Holm": "PERSON", "Holm": "PERSON"}, set()),
        ({"Kim Jong Un": "PERSON", "Kim Yo Jong": "PERSON", "Kim": "PERSON"}, {"kim"}),
        ({"Ana Holm": "PERSON", "Ana Ruiz": "PERSON", "Ana": "PERSON", "Ruiz": "PERSON"}, {"ana"}),
    ],
)
def test_a_surname_of_several_people_names_none_of_them(names: dict[str, str], ambiguous: set[str]) -> None:
    groups = merge_names(labelled(names), [], set())
    assert ambiguous_surnames(groups, labelled(names)) == ambiguous


@pytest.mark.parametrize(
    ("forms", "label", "phrases", "usage", "speaks", "kind"),
    [
        ("Chitter", "PERSON", [], Usage(total=3), False, "thing"),
        ("Holm", "PERSON", [], Usage(total=3), True, "person"),
        ("Ana Holm", "PERSON", [], Usage(total=1), False, "person"),
        ("Case Notes", "PERSON", [], Usage(total=1, within=1), False, "thing"),
        ("Max 8", "PERSON", [], Usage(total=3), False, "thing"),
        ("Zitro", "ORG", [], Usage(total=9, classed=2), False, "thing"),
        ("Zitro", "ORG", ["a security firm"], Usage(total=9, classed=2), True, "organisation"),
        ("IPO", "ORG", [], Usage(total=4, common=2), False, "thing"),
        ("HD", "ORG", ["a complex and rare condition"], Usage(total=9), False, "thing"),
        ("Vega", "ORG", ["Spanish telecommunications operator"], Usage(total=1), False, "organisation"),
        ("Vega", "ORG", ["one of the largest providers in the world"], Usage(total=1), False, "organisation"),
        ("Box Net", "ORG", ["a Tarn-based cyber-security firm"], Usage(total=1), False, "organisation"),
        ("Erik Holm", "GPE", ["U.S. Defense Secretary"], Usage(total=2), False, "place"),
    ],
)
def test_a_kind_needs_good_evidence(
    forms: str, label: str, phrases: list[str], usage: Usage, speaks: bool, kind: str
) -> None:
    count = max(usage.total, 1)
    assert kind_of(Counter({forms: count}), Counter({label: count}), phrases, usage, speaks=speaks) == kind


def test_an_office_makes_a_person_of_a_name_with_mixed_labels() -> None:
    labels = Counter({"PERSON": 4, "GPE": 2})
    assert kind_of(Counter({"Erik Holm": 2, "Holm": 4}), labels, ["U.S. Defense Secretary"]) == "person"
    assert kind_of(Counter({"Erik Holm": 2, "Holm": 4}), labels, ["a town in Kenya"]) == "place"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nouri", "Nuri", True),
        ("Massoum", "Masum", True),
        ("Mohammed", "Muhammad", False),
        ("Mohammed", "Muhammed", True),
        ("Sergei", "Sergey", True),
        ("Qasim", "Kasim", True),
        ("Peña", "Pena", True),
        ("Jon", "Jun", False),
        ("Ali", "Eli", False),
        ("Иван", "Иван", True),
    ],
)
def test_how_names_sound(one: str, other: str, same: bool) -> None:
    assert (sound(one) == sound(other)) is same


@settings(deadline=None, max_examples=100)
@given(
    st.dictionaries(
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join),
        st.sampled_from(["PERSON", "ORG", "GPE", "NORP", "LAW", ""]),
        max_size=12,
    )
)
def test_every_name_is_of_one_thing_only(names: dict[str, str]) -> None:
    labels = labelled(names)
    groups = merge_names(labels, [], set(), {key: frozenset({n % 3}) for n, key in enumerate(sorted(labels))})
    assert sorted(key for group in groups for key in group) == sorted(labels)

"""Where terms are mentioned: whole words, longest first, as written; and linking changes no text."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.model import Term
from mkdocs_explainer.render.linking import TermIndex


def term(name: str, *aliases: str, id_: str = "") -> Term:
    slug = id_ or name.lower().replace(" ", "-")
    return Term(id=f"term-{slug}", name=name, path=f"terms/{slug}.md", kind="thing", aliases=aliases)


GLOSSARY = TermIndex(
    [
        term("Harbour Board", "HB", "the Board"),
        term("Harbour"),
        term("Lisa O’Brien", "O'Brien"),
        term("Brien"),
        term("US", "United States", "U.S."),
        term("May"),
        term("Turkey"),
        term("sea wall", "sea walls"),
        term("Alien Enemies Act", "Enemies Act"),
        term("Port", id_="port-town"),
        term("Port", id_="port-wine"),
        term("Ægir"),
        term("Queen Mary 2"),
        term("x"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Harbour Board met.", ["Harbour Board"]),
        ("The Harbour froze.", ["Harbour"]),
        ("Harbours froze in the Harbourside.", []),
        ("The Harbour’s walls", ["Harbour"]),
        ("The Harbour's walls", ["Harbour"]),
        ("“Harbour”", ["Harbour"]),
        ("‘Harbour’", ["Harbour"]),
        ("Lisa O'Brien and Lisa O’Brien", ["Lisa O'Brien", "Lisa O’Brien"]),
        ("O’Brien spoke", ["O’Brien"]),
        ("Mr. Brien spoke", ["Brien"]),
        ("Conan O’Briens", []),
        ("Smith-Brien and Brien-Smith", []),
        ("He told us that the US acted.", ["US"]),
        ("a US-led force", ["US"]),
        ("The U.S. Navy", ["U.S."]),
        ("in the U.S.", ["U.S."]),
        ("harbour.US or US.gov or @US", []),
        ("It opened in May.", []),
        ("may the sea wall hold", ["sea wall"]),
        ("Sea wall breached", ["Sea wall"]),
        ("SEA WALL BREACHED", []),
        ("sea walls", ["sea walls"]),
        ("the Alien Enemies Act", ["Alien Enemies Act"]),
        ("the Enemies Act of 1798", ["Enemies Act"]),
        ("the Port", []),
        ("Ægir rose; Ægirs did not", ["Ægir"]),
        ("the Queen Mary 2 and the Queen Mary 20", ["Queen Mary 2"]),
        ("two Queen Mary 2s and the QUEEN MARY 2", ["Queen Mary 2s", "QUEEN MARY 2"]),
        ("see https://example.org/Turkey/Harbour", []),
        ("x marks the spot", []),
        ("HBO is not HB.", ["HB"]),
        ("", []),
    ],
)
def test_mentions(text: str, found: list[str]) -> None:
    assert [text[mention.start : mention.end] for mention in GLOSSARY.mentions(text)] == found


MISCHIEF = yaml.safe_load((Path(__file__).parent / "mischief.yml").read_text(encoding="utf-8"))
HARD = [
    Term(id=f"term-{number}", name=name, path=f"terms/{number}.md", kind=kind, aliases=tuple(aliases))
    for number, (name, kind, aliases) in enumerate(MISCHIEF["terms"])
]


@pytest.mark.parametrize(("text", "found"), [case for cases in MISCHIEF["cases"].values() for case in cases])
def test_mischief(text: str, found: list[str]) -> None:
    assert [text[mention.start : mention.end] for mention in TermIndex(HARD).mentions(text)] == found


def test_a_name_that_is_not_to_be_linked_hides_no_shorter_one() -> None:
    glossary = [term("Harbour Board", "the Board", "HB"), term("Harbour"), term("sea wall")]
    text = "the Harbour Board, the Board, HB, the Harbour, sea walls"

    def found(*no_link: str) -> list[str]:
        return [text[m.start : m.end] for m in TermIndex(glossary, no_link).mentions(text, ["term-harbour-board"])]

    assert found() == ["Harbour Board", "the Board", "HB", "Harbour", "sea walls"]
    assert found("the board") == ["Harbour Board", "HB", "Harbour", "sea walls"]
    assert found("Harbour Board") == ["Harbour", "sea walls"]
    assert found("term-harbour-board", "Sea Wall") == ["Harbour"]


def test_what_a_name_is_made_into_does_not_take_the_name_of_another() -> None:
    index = TermIndex([term("tariff"), term("tariffs", "Tariff Act", id_="act")])
    assert [m.term for m in index.mentions("tariff tariffs")] == ["term-tariff", "term-act"]


def test_who_shares_a_name() -> None:
    port, wine, aids, help_ = (
        term("Port", "the Port", id_="port-town"),
        term("Port", id_="port-wine"),
        term("AIDS"),
        term("aids", "A.I.D.S", id_="help"),
    )
    index = TermIndex([port, wine, aids, help_])
    assert index.namesakes(port) == ["term-port-wine"]
    assert index.namesakes(aids) == ["term-help"]
    assert index.namesakes(term("Harbour")) == []


def test_weaving_says_which_of_two_things_of_one_name_is_meant() -> None:
    assert [m.term for m in GLOSSARY.mentions("the Port", ["term-port-wine"])] == ["term-port-wine"]
    assert GLOSSARY.mentions("the Port", ["term-port-wine", "term-port-town"]) == []
    assert [m.term for m in GLOSSARY.mentions("Mrs. May spoke", ["term-may"])] == ["term-may"]


def test_the_shorter_name_is_found_where_the_longer_is_no_whole_word() -> None:
    index = TermIndex([term("Bay"), term("Bay of Saints")])
    assert [m.term for m in index.mentions("the Bay of Saintsbury")] == ["term-bay"]


names = st.text(alphabet="abAB ’'-.é1", min_size=1, max_size=8)


@given(st.lists(names, max_size=6), st.text(alphabet="abAB ’'-.é1", max_size=60))
def test_mentions_are_ordered_and_are_names(glossary: list[str], text: str) -> None:
    index = TermIndex([term(name, id_=str(number)) for number, name in enumerate(glossary)])
    end = 0
    for mention in index.mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        found = _bare(text[mention.start : mention.end])
        owner = _bare(glossary[int(mention.term.removeprefix("term-"))])
        # itself, or its plural or singular
        assert found.startswith(owner[:-1]) or owner.startswith(found[:-1])


def _bare(name: str) -> str:
    return re.sub(r"[\W_]", "", name).casefold()


@given(st.lists(names, max_size=6), st.text(alphabet="abAB ’'-.é1", max_size=60))
def test_a_name_stands_for_one_term_only(glossary: list[str], text: str) -> None:
    terms = [term(name, id_=str(number)) for number, name in enumerate([*glossary, *glossary])]
    assert TermIndex(terms).mentions(text) == [], "every name has two owners, so that none is meant"


def test_a_large_glossary_costs_little() -> None:
    index = TermIndex([term(f"Name {number} Works", f"Works {number}") for number in range(5000)])
    text = "The Name 4999 Works stands by Works 17, and nobody at Name 3 knew of it. " * 10
    started = time.perf_counter()
    found = index.mentions(text)
    assert len(found) == 20
    assert time.perf_counter() - started < 1.0


@pytest.mark.parametrize("sign", ["a", "a@", "a.", "a:", "a-", "@", "a@.", "a/"])
def test_a_word_of_thousands_of_signs_takes_no_time(sign: str) -> None:
    index = TermIndex([])
    started = time.process_time()
    index.mentions(sign * 20_000)
    assert time.process_time() - started < 1

"""Where terms are mentioned: whole words, longest first, as written; and linking changes no text."""

from __future__ import annotations

import time

import pytest
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
        ("see https://example.org/Turkey/Harbour", []),
        ("x marks the spot", []),
        ("HBO is not HB.", ["HB"]),
        ("", []),
    ],
)
def test_mentions(text: str, found: list[str]) -> None:
    assert [text[mention.start : mention.end] for mention in GLOSSARY.mentions(text)] == found


def test_weaving_says_which_of_two_things_of_one_name_is_meant() -> None:
    assert [m.term for m in GLOSSARY.mentions("the Port", ["term-port-wine"])] == ["term-port-wine"]
    assert GLOSSARY.mentions("the Port", ["term-port-wine", "term-port-town"]) == []
    assert [m.term for m in GLOSSARY.mentions("Mrs. May spoke", ["term-may"])] == ["term-may"]


def test_the_shorter_name_is_found_where_the_longer_is_no_whole_word() -> None:
    index = TermIndex([term("Bay"), term("Bay of Saints")])
    assert [m.term for m in index.mentions("the Bay of Saintsbury")] == ["term-bay"]


names = st.text(alphabet="abAB ’'-.é1", min_size=1, max_size=8)


@given(st.lists(names, max_size=6), st.text(alphabet="abAB ’'-.é1", max_size=60))
def test_mentions_are_whole_ordered_and_named(glossary: list[str], text: str) -> None:
    index = TermIndex([term(name, id_=str(number)) for number, name in enumerate(glossary)])
    end = 0
    for mention in index.mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        words = " ".join(text[mention.start : mention.end].replace("’", "'").split()).casefold()
        owner = glossary[int(mention.term.removeprefix("term-"))]
        assert words == " ".join(owner.replace("’", "'").split()).casefold()


def test_a_large_glossary_costs_little() -> None:
    index = TermIndex([term(f"Name {number} Works", f"Works {number}") for number in range(5000)])
    text = "The Name 4999 Works stands by Works 17, and nobody at Name 3 knew of it. " * 10
    started = time.perf_counter()
    found = index.mentions(text)
    assert len(found) == 20
    assert time.perf_counter() - started < 1.0

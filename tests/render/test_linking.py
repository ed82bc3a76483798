"""Where terms are mentioned: whole words, longest first, as written; and linking changes no text."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from controls import idle, loose
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.model import Term
from mkdocs_explainer.render import refusals, spelling
from mkdocs_explainer.render.linking import Mention, TermIndex


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


MEANT = [
    ("the Port", [], []),
    ("the Port", ["term-port-wine"], ["term-port-wine"]),
    ("the Port", ["term-port-wine", "term-port-town"], []),
    ("Mrs. May spoke", [], []),
    ("Mrs. May spoke", ["term-may"], ["term-may"]),
]


@pytest.mark.parametrize(("text", "meant", "found"), MEANT)
def test_weaving_says_what_a_name_means(text: str, meant: list[str], found: list[str]) -> None:
    assert [mention.term for mention in GLOSSARY.mentions(text, meant)] == found


MISCHIEF = yaml.safe_load((Path(__file__).parent / "mischief.yml").read_text(encoding="utf-8"))
HARD = [
    Term(id=f"term-{number}", name=name, path=f"terms/{number}.md", kind=kind, aliases=tuple(aliases))
    for number, (name, kind, aliases) in enumerate(MISCHIEF["terms"])
]


@pytest.mark.parametrize(("text", "found"), [case for cases in MISCHIEF["cases"].values() for case in cases])
def test_mischief(text: str, found: list[str]) -> None:
    assert [text[mention.start : mention.end] for mention in TermIndex(HARD).mentions(text)] == found


def mentions() -> list[list[Mention]]:
    """What is found in all the texts above, and in one where a name is not to be linked."""
    hard, unwanted = TermIndex(HARD), TermIndex(HARD, ["turkey"])
    texts = [text for cases in MISCHIEF["cases"].values() for text, _ in cases]
    meant = [GLOSSARY.mentions(text, ids) for text, ids, _ in MEANT]
    return [*map(hard.mentions, texts), *meant, unwanted.mentions("the sea walls of Turkey")]


@pytest.mark.parametrize(
    ("module", "name"),
    [(refusals, "REFUSALS"), (refusals, "GOES_ON"), (refusals, "APART"), (spelling, "JOINTS")],
    ids=["refusals", "goes on", "apart", "joints"],
)
def test_each_rule_is_held_by_a_text(module: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(table: tuple[Any, ...]) -> list[list[Mention]]:
        monkeypatch.setattr(module, name, table)
        return mentions()

    assert [rule.name for rule in idle(getattr(module, name), made)] == []


def test_how_far_is_looked_for_the_word_before(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"near A{'a' * letters} Turkey" for letters in (58, 59)]

    def made(reach: int) -> list[int]:
        monkeypatch.setattr(refusals, "_REACH", reach)
        return [len(TermIndex(HARD).mentions(text)) for text in texts]

    assert made(refusals._REACH) == [0, 1]
    assert loose(refusals._REACH, 1, made) == []


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("sea wall", ["sea wall", "Sea wall"]),
        ("Sea Wall", ["Sea Wall"]),
        ("Queen Mary 2", ["Queen Mary 2", "QUEEN MARY 2"]),
        ("Mary2", ["Mary2"]),
        ("2 walls", ["2 walls", "2 WALLS"]),
        ("Łó", []),
        ("UN", ["UN"]),
        ("東京", ["東京"]),
        ("U", []),
    ],
)
def test_how_a_name_is_written(name: str, forms: list[str]) -> None:
    assert spelling.spellings(name) == forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("UN", ["UNs", "U.N."]),
        ("ARNBY", ["ARNBYs", "A.R.N.B.Y."]),
        ("LOMARK", []),
        ("U.N.", ["UN"]),
        ("A.R.N.B.Y.", ["ARNBY"]),
        ("L.O.M.A.R.K.", []),
        ("Max 8", ["Max 8s", "MAX 8S"]),
        ("1984", []),
        ("Harbour", []),
        ("sea wall", ["sea walls", "sea-wall", "sea-walls"]),
        ("sea walls", ["sea wallses", "sea wall", "sea-walls", "sea-wallses", "sea-wall"]),
        ("tug", ["tugs"]),
        ("ox", []),
        ("ferry", ["ferries"]),
        ("quay", ["quays"]),
        ("church", ["churches"]),
        ("box", ["boxes"]),
        ("walls", ["wallses"]),
        ("no-fly", ["no-flies", "no fly", "no flies", "no-fly", "no-flies"]),
        ("old ferries", ["old ferrieses", "old ferry"]),
        ("old churches", ["old churcheses", "old church"]),
        ("old boxes", ["old boxeses", "old box"]),
        ("old glass", ["old glasses"]),
        ("old crisis", ["old crisises"]),
        ("old bus", ["old buses"]),
        ("old politics", ["old politicses"]),
    ],
)
def test_what_else_is_a_form_of_a_name(name: str, forms: list[str]) -> None:
    made = [form for form in spelling.inflected(name) if name[0].isupper() or form[0].islower()]
    if name.startswith("old "):  # with a hyphen, all again
        made = [form for form in made if "-" not in form]
    assert made == forms


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

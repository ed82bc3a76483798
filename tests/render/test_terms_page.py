"""The page of a term, and the glossary."""

from __future__ import annotations

import re

import msgspec
import pytest

from mkdocs_explainer.model import Claim, Explainer, Page, Term
from mkdocs_explainer.render import render
from mkdocs_explainer.render.terms_page import SAID, UNFOLDED

from .rendering import read, to_html


def page(explainer: Explainer, path: str) -> str:
    return next(made for made in render(explainer).pages if made.path == path).text


def section(text: str, heading: str) -> list[str]:
    """The list items of a section."""
    part = re.split(r"\n##? |\n\[\^|\n<details|\n<nav", text.split(f"\n## {heading}", 1)[1])[0]
    return [line.removeprefix("- ") for line in part.splitlines() if line.startswith("- ")]


def with_claims(water: Explainer, *texts: str, sources: int = 1) -> Explainer:
    """The water plant with these sentences about Brackwater in a question's answer, in this order."""
    model = water.claims[0]
    made = tuple(
        msgspec.structs.replace(
            model,
            id=f"c-{number}",
            text=text,
            evidence=model.evidence[: 1 + (number % sources)],
            origins=(),
            terms=("term-brackwater",),
        )
        for number, text in enumerate(texts)
    )
    ids = tuple(claim.id for claim in made)
    asked = msgspec.structs.replace(water.questions[0], short_answer=(), claims=ids, more=(), paragraphs=())
    named = msgspec.structs.replace(water.terms[1], claims=ids)
    return msgspec.structs.replace(
        water, claims=(*water.claims, *made), questions=(asked, *water.questions[1:]), terms=(named,)
    )


def test_what_is_said_of_a_term_comes_before_where_it_is_named(water: Explainer) -> None:
    made = with_claims(
        water,
        "The mayor of the town on the estuary, speaking in Brackwater, said so.",
        "Brackwater’s mayor spoke.",
        "Brackwater boils its water.",
        "On Monday, Brackwater was dry.",
    )
    text = page(made, "terms/brackwater.md")
    assert [item.split("[^")[0] for item in section(text, "What the sources say")] == [
        "Brackwater boils its water.",
        "On Monday, Brackwater was dry.",
    ]
    assert [item.split("[^")[0] for item in section(text, "Where it is named")] == [
        "The mayor of the town on the estuary, speaking in Brackwater, said so.",
        "Brackwater’s mayor spoke.",
    ]


def test_what_more_sources_say_comes_first(water: Explainer) -> None:
    made = with_claims(water, "Brackwater is small.", "Brackwater is wet.", sources=2)
    full = tuple(
        msgspec.structs.replace(
            claim, evidence=tuple(msgspec.structs.replace(piece, support="full") for piece in claim.evidence)
        )
        for claim in made.claims
    )
    text = page(msgspec.structs.replace(made, claims=full), "terms/brackwater.md")
    assert [item.split("[^")[0] for item in section(text, "What the sources say")] == [
        "Brackwater is wet.",
        "Brackwater is small.",
    ]


def test_a_sentence_leads_to_its_place_in_the_answer(water: Explainer) -> None:
    text = page(with_claims(water, "Brackwater is small."), "terms/brackwater.md")
    (item,) = section(text, "What the sources say")
    assert item == (
        'Brackwater is small.[^c-0]<br><span class="explainer-aside">[What happened in Brackwater?]'
        "(../questions/what-happened-in-brackwater.md#fnref:c-0)</span>"
    )
    made = with_claims(water, "Brackwater is small.")
    _, tags = read(to_html(page(made, "questions/what-happened-in-brackwater.md").split("---\n", 2)[2]))
    assert "fnref:c-0" in [attrs.get("id") for _, attrs in tags]


def test_no_sentence_stands_twice(water: Explainer) -> None:
    for named in water.terms:
        text = page(water, named.path)
        marks = re.findall(r"\[\^([^\]]+)\](?!:)", text)
        assert len(marks) == len(set(marks))
        assert {mark for mark in marks if mark.startswith("c-")} <= set(named.claims)


def test_what_no_source_defines_is_shown_where_it_is_named(water: Explainer) -> None:
    named = msgspec.structs.replace(water.terms[1], definition=None)
    made = with_claims(water, "The mayor spoke for an hour in Brackwater.")
    text = page(msgspec.structs.replace(made, terms=(msgspec.structs.replace(named, claims=("c-0",)),)), named.path)
    assert "No source says what this name stands for." in text
    assert "## What the sources say" not in text
    assert len(section(text, "Where it is named")) == 1


def test_long_lists_are_folded(water: Explainer) -> None:
    said = [f"Brackwater saw flood {number}." for number in range(SAID + 10)]
    named = [f"In the wet year {number} the town of Brackwater was flooded." for number in range(10)]
    text = page(with_claims(water, *said, *named), "terms/brackwater.md")
    opened, folded = text.split('<details class="explainer-more" markdown="1">')[:2]
    assert len(section(text, "What the sources say")) == SAID
    assert len(section(text, "Where it is named")) == UNFOLDED - SAID
    assert all((sentence.split(" flood")[0] in opened) for sentence in said[:SAID])
    assert named[-1].split("of ")[0] in folded


def test_two_terms_of_one_name_point_at_each_other(water: Explainer) -> None:
    wine = Term(id="term-port-wine", name="Port", path="terms/port-wine.md", kind="thing")
    town = Term(id="term-port-town", name="Port Sel", path="terms/port-town.md", kind="place", aliases=("port",))
    other = Term(id="term-ha", name="Harbour Authority", path="terms/ha.md", kind="organisation", aliases=("PORT",))
    made = msgspec.structs.replace(water, terms=(wine, town, other))
    assert (
        "Not to be confused with [Port Sel](port-town.md) (place) and [Harbour Authority](ha.md) (organisation)</p>"
        in page(made, wine.path)
    )
    assert "Not to be confused with [Port](port-wine.md) (thing) and" in page(made, town.path)
    assert "Not to be confused" not in page(water, water.terms[1].path)


@pytest.mark.parametrize("path", ["terms/index.md", "terms/brackwater.md"])
def test_pages_of_terms_are_valid_lists(water: Explainer, path: str) -> None:
    words, tags = read(to_html(page(water, path).split("---\n", 2)[2]))
    ids = [attrs["id"] for _, attrs in tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert "markdown=" not in words
    assert "{" not in words


def test_the_glossary_is_in_order_and_grouped_by_letter(water: Explainer) -> None:
    text = page(water, "terms/index.md")
    assert re.findall(r"^## (\S+) \{ #letter-(\w+) \}$", text, re.M) == [(one, one.lower()) for one in "ABRSTW"]
    names = re.findall(r"^- \*\*\[([^\]]+)", text, re.M)
    assert names == sorted(names, key=str.casefold)
    odd = (
        Term(id="term-1", name="737 Max", path="terms/1.md", kind="thing"),
        Term(id="term-2", name="Ægir", path="terms/2.md", kind="thing"),
        Term(id="term-3", name="Élan", path="terms/3.md", kind="thing"),
    )
    text = page(msgspec.structs.replace(water, terms=odd), "terms/index.md")
    assert re.findall(r"^## (\S+) \{ #letter-(\w+) \}$", text, re.M) == [("E", "e"), ("Other", "other")]


def test_the_glossary_can_be_filtered_by_the_kinds_that_it_has(water: Explainer) -> None:
    text = page(water, "terms/index.md")
    labels = re.findall(r'id="explainer-kind-(\w+)"(?: checked)?> ([^<]+)</label>', text)
    assert labels == [
        ("all", "All (6)"),
        ("person", "People (2)"),
        ("organisation", "Organisations (1)"),
        ("place", "Places (2)"),
        ("thing", "Things (1)"),
    ]
    css = next(asset for asset in render(water).assets if asset.path == "assets/explainer.css").data.decode()
    for kind in ("person", "organisation", "place", "law", "event", "work", "thing"):
        rule = rf"#explainer-kind-{kind}:checked\) :is\([^)]*\):not\(:has\(\.explainer-is-{kind}\)\)"
        assert re.search(rule, css), kind
    assert text.count("explainer-is-person") == 2
    alone = msgspec.structs.replace(water, terms=water.terms[1:2])
    assert "<fieldset" not in page(alone, "terms/index.md")


def test_names_that_are_not_to_be_linked_are_not(water: Explainer) -> None:
    def linked(site_pages: tuple[Page, ...]) -> int:
        asked = [made.text for made in site_pages if made.kind == "question"]
        return sum(
            re.sub(r"## Terms on this page.*", "", text, flags=re.S).count("terms/brackwater.md") for text in asked
        )

    assert linked(render(water).pages)
    assert not linked(render(water, no_link=["Brackwater"]).pages)


def test_a_claim_that_names_a_term_by_no_word_is_not_about_it(water: Explainer) -> None:
    made = with_claims(water, "It was wet.")
    claim: Claim = made.claims[-1]
    assert claim.terms == ("term-brackwater",)
    text = page(made, "terms/brackwater.md")
    assert "## What the sources say" not in text
    assert [item.split("[^")[0] for item in section(text, "Where it is named")] == ["It was wet."]

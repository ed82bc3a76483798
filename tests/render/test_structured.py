"""Structured data: valid for every kind of page, true, and inert whatever a seed says."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.model import Claim, Difference, Explainer, Page, Position
from mkdocs_explainer.render import render
from mkdocs_explainer.render.book import Book
from mkdocs_explainer.render.structured import script, structured

from .hostile import poison
from .machine_site import BASE, machines, web
from .rendering import read
from .vocabulary import faults

ALERT = {"@type": "Answer", "text": "</script><script>alert(1)</script>"}


def data(explainer: Explainer, path: str, base: str | None = BASE) -> list[dict[str, Any]]:
    """The nodes of a page, as a reader of the page gets them."""
    page = machines(explainer, base).head(path, "<html><head></head><body></body></html>")
    text = page.split('<script type="application/ld+json">')[1].split("</script>")[0]
    nodes: list[dict[str, Any]] = json.loads(text)["@graph"]
    return nodes


def every_page(explainer: Explainer, base: str | None) -> list[tuple[Page, dict[str, Any]]]:
    book, pages = Book(explainer), render(explainer).pages
    titles = {page.path: page.title for page in pages}
    return [(page, structured(book, page, titles.__getitem__, web(pages, base))) for page in pages]


@pytest.mark.parametrize("base", [BASE, None], ids=["address", "no address"])
def test_every_page_is_valid(water: Explainer, base: str | None) -> None:
    assert {page.path: faults(node) for page, node in every_page(water, base) if faults(node)} == {}


@pytest.mark.parametrize("base", [BASE, None], ids=["address", "no address"])
def test_hostile_text_leaves_every_page_valid(water: Explainer, base: str | None) -> None:
    poisoned = msgspec.convert(poison(msgspec.to_builtins(water)), Explainer)
    pages = every_page(poisoned, base)
    assert {page.path: faults(node) for page, node in pages if faults(node)} == {}
    for page, node in pages:
        words, tags = read(script(node))
        assert tags == [("script", {"type": "application/ld+json"})], page.path
        assert json.loads(words) == json.loads(json.dumps(node)), page.path


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        ({"@type": "Artikle"}, "Artikle is no type"),
        ({"@type": "Article", "headlines": "x"}, "Article has no property headlines"),
        (
            {"@type": "Article", "inDefinedTermSet": "https://example.org/"},
            "Article has no property inDefinedTermSet",
        ),
        ({"@type": "Article", "datePublished": "3 May 2024"}, "Article.datePublished is no '3 May 2024'"),
        ({"@type": "Article", "datePublished": "2024-02-30"}, "Article.datePublished is no '2024-02-30'"),
        ({"@type": "Article", "url": "/questions/x/"}, "Article.url is no '/questions/x/'"),
        ({"@type": "Article", "@id": "#page"}, "Article: '#page' is no id"),
        ({"@type": "Article", "headline": ""}, "Article.headline is no ''"),
        ({"@type": "Article", "citation": [{"@type": "Person"}]}, "Article.citation is no {'@type': 'Person'}"),
        ({"@type": "Question", "acceptedAnswer": {"@type": "Answer", "body": "x"}}, "Answer has no property body"),
    ],
)
def test_the_checker_finds_what_is_wrong(node: dict[str, Any], fault: str) -> None:
    assert faults({"@context": "https://schema.org", **node}) == [fault]
    assert "the context is not schema.org" in faults({"@graph": [node]})


@given(st.text())
def test_no_text_ends_the_script(text: str) -> None:
    element = script({"name": text, "of": [ALERT]})
    inside = element.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(inside) == {"name": text, "of": [ALERT]}
    assert not set("<>&\u2028\u2029") & set(inside)


def test_a_question_is_an_article_that_cites_its_sources(water: Explainer) -> None:
    article, crumbs = data(water, "questions/what-happened-in-brackwater.md")
    url = BASE + "questions/what-happened-in-brackwater/"
    assert (article["@type"], article["headline"]) == ("Article", "What happened in Brackwater?")
    assert article["url"] == article["mainEntityOfPage"] == url
    # the newest of the two that it cites, not of the three that there are
    assert article["datePublished"] == article["dateModified"] == "2024-05-04"
    assert article["isPartOf"] == {"@type": "WebSite", "@id": BASE + "#site", "name": "A Site", "url": BASE}
    first = article["citation"][0]
    assert first["@type"] == "NewsArticle"
    assert first["url"] == "https://wire.example/2024/05/brackwater?id=7&ref=home"
    assert first["publisher"] == {"@type": "Organization", "name": "Tidewater Wire"}
    assert first["datePublished"] == "2024-05-03"
    assert [item["name"] for item in crumbs["itemListElement"]] == [
        "The Brackwater water plant",
        "What happened in Brackwater?",
    ]
    assert crumbs["itemListElement"][1]["item"]["@id"] == url


def test_an_answer_says_who_says_it(water: Explainer) -> None:
    asked = data(water, "questions/what-happens-next-in-brackwater.md")[0]["mainEntity"]
    assert asked["@type"] == "Question"
    assert asked["suggestedAnswer"]["text"].endswith("at least nine weeks. [the city’s engineer]")


def test_a_title_that_asks_nothing_is_no_question(water: Explainer) -> None:
    first, *rest = water.questions
    stated = msgspec.structs.replace(first, title="A day without water")
    changed = msgspec.structs.replace(water, questions=(stated, *rest))
    assert "mainEntity" not in data(changed, first.path)[0]


def test_an_answer_that_another_source_contradicts_is_only_suggested(water: Explainer) -> None:
    asked = water.questions[0]
    claim: Claim = next(claim for claim in water.claims if claim.id == asked.short_answer[0])
    other = next(claim for claim in water.claims if claim.id not in asked.short_answer)
    differing = Difference(
        id="d-test",
        kind="contradiction",
        about="how many residents",
        positions=tuple(Position(value=one.text, evidence=one.evidence) for one in (claim, other)),
        questions=(asked.id,),
    )
    disputed = msgspec.structs.replace(water, differences=(differing,))
    for explainer, kind in ((water, "acceptedAnswer"), (disputed, "suggestedAnswer")):
        assert kind in data(explainer, asked.path)[0]["mainEntity"]


def test_a_term_is_defined_in_a_set(water: Explainer) -> None:
    term = next(term for term in water.terms if term.definition and term.aliases)
    page, crumbs = data(water, term.path)
    defined = page["mainEntity"]
    assert (defined["@type"], defined["name"]) == ("DefinedTerm", term.name)
    assert defined["alternateName"] == list(term.aliases)
    assert term.definition is not None
    assert defined["description"] == term.definition.text
    assert defined["inDefinedTermSet"]["@id"] == data(water, "terms/index.md")[0]["@id"]
    assert len(crumbs["itemListElement"]) == 3
    listed = data(water, "terms/index.md")[0]
    assert listed["@type"] == "DefinedTermSet"
    assert len(listed["hasDefinedTerm"]) == len(water.terms)


def test_home_and_sources_say_what_they_hold(water: Explainer) -> None:
    (home,) = data(water, "index.md")
    assert [part["headline"] for part in home["hasPart"]] == [asked.title for asked in water.questions]
    about = data(water, "sources/tidewater-wire.md")[0]["about"]
    assert (about["@type"], about["wordCount"]) == ("NewsArticle", 612)
    assert about["author"][0] == {"@type": "Person", "name": "Ines Falk"}


def test_a_byline_that_names_an_outlet_is_no_person(water: Explainer) -> None:
    first, *rest = water.sources
    agency = msgspec.structs.replace(first, authors=("The Estuary Post",))
    changed = msgspec.structs.replace(water, sources=(agency, *rest))
    about = data(changed, "sources/tidewater-wire.md")[0]["about"]
    assert about["author"] == [{"@type": "Organization", "name": "The Estuary Post"}]


def test_without_an_address_of_the_site_none_is_given(water: Explainer) -> None:
    for page, node in every_page(water, None):
        text = json.dumps(node)
        for source in water.sources:
            text = text.replace(json.dumps(source.url), "")
        assert "@id" not in text, page.path
        assert "://" not in text.replace("https://schema.org", ""), page.path

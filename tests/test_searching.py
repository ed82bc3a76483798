"""What a search finds: questions first, terms by all their names, and no footnotes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from mkdocs_explainer.render.strings import load
from mkdocs_explainer.searching import unsearched

Entries = list[dict[str, Any]]


@pytest.fixture(scope="module")
def entries(sample_site: Path) -> Entries:
    """The search index of the sample site."""
    found: Entries = json.loads((sample_site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    return found


@pytest.fixture(scope="module")
def data(sample_site: Path) -> dict[str, Any]:
    """explainer.json of the site."""
    found: dict[str, Any] = json.loads((sample_site / "explainer.json").read_text(encoding="utf-8"))
    return found


def of(entries: Entries, folder: str) -> Entries:
    return [entry for entry in entries if re.match(rf"{folder}/[^#]", entry["location"])]


@pytest.mark.slow
def test_answers_weigh_most_then_terms_then_what_collects_them(entries: Entries) -> None:
    answers, terms = of(entries, "questions"), of(entries, "terms")
    collections = [
        entry for entry in entries if re.match(r"(timeline|figures|differences|terms)/(#|$)", entry["location"])
    ]
    assert answers
    assert terms
    assert collections
    weights = [{entry.get("boost", 1) for entry in group} for group in (answers, terms, collections)]
    assert min(weights[0]) > max(weights[1])
    assert min(weights[1]) > 1 > max(weights[2])


@pytest.mark.slow
def test_sources_are_not_in_it(entries: Entries) -> None:
    assert [entry["location"] for entry in entries if entry["location"].startswith("sources/")] == []


@pytest.mark.slow
def test_footnotes_are_not_in_it(entries: Entries, sample_site: Path, data: dict[str, Any]) -> None:
    ours = [entry for entry in entries if not entry["location"].startswith("guide/")]
    assert all("<sup>" not in entry["text"] for entry in ours)
    said = load().plain("note.partial")
    assert [entry["location"] for entry in ours if said in entry["text"]] == []
    pages = [
        (sample_site / question["path"].removesuffix(".md") / "index.html").read_text("utf-8")
        for question in data["questions"]
    ]
    assert any(said in page for page in pages)
    # the attribute was for the search alone
    assert all('class="footnote"' in page for page in pages)
    assert not any("data-search-exclude" in page for page in pages)


@pytest.mark.slow
def test_lists_of_other_pages_are_not_in_it(entries: Entries, data: dict[str, Any]) -> None:
    for question in data["questions"]:
        place = question["path"].removesuffix(".md") + "/"
        text = " ".join(entry["text"] for entry in entries if entry["location"].startswith(place))
        for other in question["related"]:
            title = next(one["title"] for one in data["questions"] if one["id"] == other)
            assert title not in text


@pytest.mark.slow
def test_every_name_of_a_term_stands_on_its_page(entries: Entries, data: dict[str, Any]) -> None:
    aliases = 0
    for term in data["terms"]:
        place = term["path"].removesuffix(".md") + "/"
        # one entry for the top of the page, with its title: two would be two results
        (page,) = (entry for entry in entries if entry["location"] == place)
        assert page["title"] == term["name"]
        for alias in term["aliases"]:
            aliases += 1
            assert alias.replace("&", "&amp;") in page["text"]
    assert aliases


def test_only_pages_of_the_wiki_are_marked() -> None:
    note = '<p>A sentence<sup id="fnref:a"><a class="footnote-ref" href="#fn:a">1</a></sup></p><div class="footnote">'
    assert unsearched(note) == note
    marked = unsearched('<h1 id="q-a" class="explainer">Why?</h1>' + note)
    assert '<sup data-search-exclude="1" id="fnref:a">' in marked
    assert '<div data-search-exclude="1" class="footnote">' in marked

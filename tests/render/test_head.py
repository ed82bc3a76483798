"""The head of a page: what is put there, what is there already, and that no text acts."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.model import Explainer, Page
from mkdocs_explainer.render.head import into_head, tags

from .hostile import HOSTILE
from .machine_site import BASE, machines, web
from .rendering import read

PAGE = Page(path="questions/x.md", title="Why?", text="", kind="question", description="Because of “that” & more.")
URL = BASE + "questions/x/"


def document(*head: str) -> str:
    return f"<!doctype html><html><head>{''.join(head)}</head><body><p>Text</p></body></html>"


def head(page: Page, there: str = "", base: str | None = BASE, title: str = "Why?") -> list[dict[str, str | None]]:
    made = into_head(document(there), tags(page, "A topic", title, web([page], base)))
    return [attributes for tag, attributes in read(made)[1] if tag in {"meta", "link"}]


def content(found: list[dict[str, str | None]]) -> dict[str | None, str | None]:
    return {one.get("property") or one.get("name"): one["content"] for one in found if "content" in one}


def is_version(found: dict[str, str | None]) -> bool:
    # the blank behind the word keeps Material from taking it for a page in another language, whose sitemap it fetches
    return found.get("rel") == "alternate "


def test_a_page_says_what_it_is() -> None:
    found = head(PAGE)
    assert content(found) == {
        "description": PAGE.description,
        "og:type": "article",
        "og:title": "Why?",
        "og:description": PAGE.description,
        "og:url": URL,
        "og:site_name": "A Site",
        "twitter:card": "summary",
    }
    assert {"rel": "canonical", "href": URL} in found
    assert [(one["type"], one["href"]) for one in found if is_version(one)] == [
        ("text/markdown", "index.html.md"),
        ("application/json", "../../explainer.json"),
        ("application/atom+xml", "../../feed.xml"),
    ]


def test_what_is_there_is_not_said_twice() -> None:
    there = (
        '<META NAME="Description" content="mine"><meta property="og:title" content="mine">'
        '<meta content="mine" name=twitter:card><link href="https://other.example/" rel="canonical">'
    )
    found = head(PAGE, there)
    said = [one.get("property") or one.get("name") for one in found if "content" in one]
    assert sorted(str(word).lower() for word in said) == [
        *("description", "og:description", "og:site_name", "og:title", "og:type", "og:url", "twitter:card")
    ]
    assert [one["href"] for one in found if one.get("rel") == "canonical"] == ["https://other.example/"]


def test_without_an_address_of_the_site_none_is_given() -> None:
    found = head(PAGE, base=None)
    assert "og:url" not in content(found)
    assert [one["type"] for one in found if "rel" in one] == ["text/markdown", "application/json"]


def test_a_page_without_a_description_has_none() -> None:
    bare = msgspec.structs.replace(PAGE, description="", kind="terms")
    said = content(head(bare))
    assert not {"description", "og:description"} & said.keys()
    assert said["og:type"] == "website"


@given(st.text())
def test_no_text_leaves_its_attribute(text: str) -> None:
    found = content(head(msgspec.structs.replace(PAGE, description=text + HOSTILE), title=text + HOSTILE))
    assert found["og:title"] == found["description"] == text + HOSTILE
    assert len(found) == 7


@pytest.mark.parametrize("given_", ["", "no page", "<html><body></body></html>"])
def test_what_has_no_head_stays(given_: str) -> None:
    assert into_head(given_, [("", "<meta>")]) == given_


def test_tags_come_last_in_the_first_head() -> None:
    made = into_head("<html><HEAD><title>x</title></HEAD><body></head></body>", [("", "<meta>")])
    assert made == "<html><HEAD><title>x</title><meta>\n</HEAD><body></head></body>"


def test_a_page_offers_its_versions_at_its_end(water: Explainer) -> None:
    words, tags = read(machines(water).foot("terms/brackwater.md"))
    assert words == "This page as Markdown · The whole wiki as data · Feed of new answers"
    assert [(one["type"], one["href"]) for tag, one in tags if tag == "a"] == [
        ("text/markdown", "index.html.md"),
        ("application/json", "../../explainer.json"),
        ("application/atom+xml", "../../feed.xml"),
    ]
    assert "Feed" not in machines(water, None).foot("terms/brackwater.md")


def test_pages_of_others_stay(water: Explainer) -> None:
    made = machines(water)
    assert made.foot("about-us.md") == ""
    assert made.head("about-us.md", document()) == document()
    assert made.head("index.md", document()) != document()


@pytest.mark.parametrize(
    ("flat", "prefix", "page", "hrefs"),
    [
        (False, "", "index.md", ["index.html.md", "explainer.json", "feed.xml"]),
        (True, "", "terms/brackwater.md", ["brackwater.html.md", "../explainer.json", "../feed.xml"]),
        (False, "a b/", "terms/brackwater.md", ["index.html.md", "../../explainer.json", "../../feed.xml"]),
        (True, "wiki/", "index.md", ["index.html.md", "explainer.json", "feed.xml"]),
    ],
)
def test_versions_are_found_from_wherever_a_page_is(
    water: Explainer, flat: bool, prefix: str, page: str, hrefs: list[str]
) -> None:
    made = machines(water, flat=flat, prefix=prefix).head(page, document())
    assert [one["href"] for _, one in read(made)[1] if is_version(one)] == hrefs

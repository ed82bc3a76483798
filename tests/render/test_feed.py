"""The feed: valid Atom, dated by its sources, with ids that stay."""

from __future__ import annotations

import feedparser
import msgspec
import pytest
from lxml import etree

from mkdocs_explainer.model import Explainer
from mkdocs_explainer.render import FEED

from .hostile import poison
from .machine_site import BASE, machines

ATOM = "{http://www.w3.org/2005/Atom}"

MAY_HOLD = {
    "feed": {"id", "title", "updated", "author", "link", "entry"},
    "entry": {"id", "title", "updated", "link", "summary", "content"},
    "author": {"name"},
}
ONCE = {"id", "title", "updated", "author", "summary", "content", "name"}
"""RFC 4287: elements that a feed has to have and may not have twice."""


def feed(explainer: Explainer, base: str | None = BASE) -> bytes:
    return machines(explainer, base).files()[FEED]


def check(data: bytes) -> None:
    """The rules of RFC 4287 for the elements that the feed uses, and that a reader of feeds reads it."""
    root = etree.fromstring(data)
    assert root.tag == f"{ATOM}feed"
    for element in root.iter(etree.Element):
        name = element.tag.removeprefix(ATOM)
        children = [child.tag.removeprefix(ATOM) for child in element]
        assert set(children) <= MAY_HOLD.get(name, set()), name
        assert all(children.count(one) == 1 for one in MAY_HOLD.get(name, set()) & ONCE), (name, children)
        if name in MAY_HOLD and name != "author":
            own = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
            assert len(own) == 1
        if name == "link":
            assert element.get("href", "").startswith("https://")
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    read = feedparser.parse(data)
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    assert all(entry.updated_parsed for entry in read.entries)


def test_the_feed_is_valid(water: Explainer) -> None:
    check(feed(water))


def test_hostile_text_leaves_the_feed_valid(water: Explainer) -> None:
    poisoned = msgspec.convert(poison(msgspec.to_builtins(water)), Explainer)
    data = feed(poisoned)
    check(data)
    for entry in etree.fromstring(data).iter(f"{ATOM}content"):
        tags = {element.tag for element in etree.fromstring(f"<div>{entry.text}</div>").iter()}
        assert tags <= {"div", "p", "ul", "li", "a"}


@pytest.mark.parametrize("spoiled", ["id", "updated", "title", "author"])
def test_the_check_finds_what_is_missing(water: Explainer, spoiled: str) -> None:
    root = etree.fromstring(feed(water))
    root.remove(root.find(f"{ATOM}{spoiled}"))
    with pytest.raises(AssertionError):
        check(etree.tostring(root))


def test_an_answer_is_as_new_as_the_newest_article_that_it_cites(water: Explainer) -> None:
    read = feedparser.parse(feed(water))
    assert read.feed.updated == "2024-05-06T00:00:00Z"
    dates = {entry.title: entry.updated[:10] for entry in read.entries}
    assert dates["What happened in Brackwater?"] == "2024-05-04"
    assert [entry.updated for entry in read.entries] == sorted((e.updated for e in read.entries), reverse=True)


def test_an_entry_has_the_answer_and_its_sources(water: Explainer) -> None:
    entry = next(entry for entry in feedparser.parse(feed(water)).entries if entry.title.startswith("What happened"))
    assert entry.link == BASE + "questions/what-happened-in-brackwater/"
    assert entry.summary.startswith("Brackwater told its 41,000 residents")
    assert '<a href="https://courier.example/news/boil-it">' in entry.content[0].value
    assert {link.href for link in entry.links if link.rel == "via"} == {
        "https://wire.example/2024/05/brackwater?id=7&ref=home",
        "https://courier.example/news/boil-it",
    }


def test_ids_stay_when_words_and_addresses_change(water: Explainer) -> None:
    def ids(explainer: Explainer, base: str = BASE) -> set[str]:
        return {entry.id for entry in feedparser.parse(feed(explainer, base)).entries}

    first, *rest = water.questions
    renamed = msgspec.structs.replace(first, title="What else happened?", path="questions/else.md", short_answer=())
    changed = msgspec.structs.replace(water, questions=(renamed, *rest))
    assert ids(changed) == ids(water) == ids(water, BASE.replace("https:", "http:"))
    assert not ids(water) & ids(water, "https://example.com/")


def test_answers_without_a_dated_source_are_left_out(water: Explainer) -> None:
    def undated(*ids: str) -> Explainer:
        sources = tuple(
            msgspec.structs.replace(source, published=None) if source.id in ids else source
            for source in water.sources
        )
        return msgspec.structs.replace(water, sources=sources)

    assert len(feedparser.parse(feed(undated("src-tidewater-wire", "src-brackwater-courier"))).entries) == 3
    none = machines(undated(*(source.id for source in water.sources)))
    assert FEED not in none.files()
    assert FEED not in none.head("index.md", "<html><head></head></html>")


def test_without_an_address_of_the_site_there_is_no_feed(water: Explainer) -> None:
    assert FEED not in machines(water, None).files()

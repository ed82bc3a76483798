"""The Markdown extension: what it links on a page, what it leaves alone, and where its terms come from."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from values import explainer

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.links import ExplainerLinks, makeExtension, table_of
from mkdocs_explainer.model import Term, TermDefinition
from mkdocs_explainer.render import to_json
from mkdocs_explainer.render.linking import TermIndex

HERE = Path(__file__).parent
MISCHIEF = yaml.safe_load((HERE.parent / "render" / "mischief.yml").read_text(encoding="utf-8"))
PAGES = yaml.safe_load((HERE / "pages.yml").read_text(encoding="utf-8"))
EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "meta", "smarty", "tables", "toc"),
    *("pymdownx.arithmatex", "pymdownx.caret", "pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys"),
    *("pymdownx.superfences", "pymdownx.tilde"),
]


def term(name: str, *aliases: str, kind: str = "thing", number: int = 0) -> Term:
    return Term(id=f"term-{number or name}", name=name, path=f"terms/{number or name}.md", kind=kind, aliases=aliases)


HARD = [
    term(name, *aliases, kind=kind, number=number)
    for number, (name, kind, aliases) in enumerate(MISCHIEF["terms"], start=1)
]


class Reader(HTMLParser):
    """What a reader sees of some HTML, and the links of the extension: words and address."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.open: list[bool] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            assert not self.open, "no link within a link"
            given = dict(attrs)
            self.open.append(given.get("class") == "explainer-term")
            if self.open[-1]:
                self.links.append(("", given["href"] or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self.open and self.open[-1]:
            words, href = self.links[-1]
            self.links[-1] = (words + data, href)


def parser(terms: list[Term], *others: str, **options: Any) -> Markdown:
    extension = ExplainerLinks()
    extension.use(table_of(terms, **options))
    return Markdown(extensions=[*others, extension])


def links(text: str, terms: list[Term], *others: str) -> list[str]:
    return [words for words, _ in Reader(parser(terms, *others).convert(text)).links]


@pytest.mark.parametrize("text", [text for cases in MISCHIEF["cases"].values() for text, _ in cases])
def test_users_pages_are_linked_as_the_wikis_are(text: str, hard: Markdown) -> None:
    first: dict[str, str] = {}
    for mention in TermIndex(HARD).mentions(text):
        first.setdefault(mention.term, text[mention.start : mention.end])
    assert Reader(hard.convert(text)).links == [
        (words, f"terms/{id_.removeprefix('term-')}.md") for id_, words in first.items()
    ]


@pytest.fixture(scope="module")
def hard() -> Markdown:
    return parser(HARD)


@pytest.mark.parametrize("case", PAGES, ids=lambda case: case["name"])
def test_what_is_linked_on_a_page(case: dict[str, Any]) -> None:
    terms = [term(name, *aliases) for name, *aliases in PAGES[0]["terms"]]
    assert links(case["page"], terms, *EXTENSIONS) == case["links"]


def test_a_link_is_one_to_the_terms_page_and_shows_the_preview() -> None:
    defined = Term(
        id="term-x",
        name="Arnby",
        path="terms/arnby.md",
        kind="place",
        definition=TermDefinition(text='a "town" <on> the Brack & more', evidence=()),
    )
    html = parser([defined]).convert("In Arnby.")
    assert html == (
        '<p>In <a class="explainer-term" href="terms/arnby.md" '
        'title="Arnby · place · a &quot;town&quot; &lt;on&gt; the Brack &amp; more">Arnby</a>.</p>'
    )


@pytest.mark.parametrize(
    ("options", "href"),
    [
        ({}, "terms/Arnby.md"),
        ({"base": "wiki"}, "wiki/terms/Arnby.md"),
        ({"base": "wiki/", "suffix": ".html"}, "wiki/terms/Arnby.html"),
        ({"base": "https://example.org/wiki", "suffix": "/"}, "https://example.org/wiki/terms/Arnby/"),
    ],
)
def test_addresses_where_the_page_is_not_known(options: dict[str, str], href: str) -> None:
    assert Reader(parser([term("Arnby")], **options).convert("Arnby")).links == [("Arnby", href)]


@pytest.mark.parametrize("base", ["https://example.org/wiki/", "/wiki"])
def test_an_address_on_the_web_is_not_made_relative(base: str) -> None:
    md = on_page(parser([term("Arnby")], base=base), "guide/index.md")
    assert Reader(md.convert("Arnby")).links == [("Arnby", f"{base.rstrip('/')}/terms/Arnby.md")]


def on_page(md: Markdown, path: str, **meta: object) -> Markdown:
    """A parser as Zensical makes it for a page."""
    md.preprocessors.register(
        SimpleNamespace(run=lambda lines: lines, page=SimpleNamespace(path=path, meta=meta)),
        "rendering_context",
        0,
    )
    return md


@pytest.mark.parametrize(
    ("page", "base", "href"),
    [
        ("index.md", "", "terms/Arnby.md"),
        ("guide/index.md", "", "../terms/Arnby.md"),
        ("guide/more/a.md", "guide/wiki", "../wiki/terms/Arnby.md"),
    ],
)
def test_links_are_relative_to_the_page_where_the_generator_says_which(page: str, base: str, href: str) -> None:
    md = on_page(parser([term("Arnby")], base=base), page)
    assert Reader(md.convert("Arnby")).links == [("Arnby", href)]


@pytest.mark.parametrize(
    ("front", "linked"), [("explainer_links: false", False), ("explainer_links: true", True), ("title: A", True)]
)
def test_a_page_may_opt_out(front: str, linked: bool) -> None:
    key, value = front.split(": ")
    assert bool(links(f"{front}\n\nArnby", [term("Arnby")], "meta")) is linked
    md = on_page(parser([term("Arnby")]), "a.md", **{key: yaml.safe_load(value)})
    assert bool(Reader(md.convert("Arnby")).links) is linked


def test_the_terms_of_the_next_build_are_those_of_the_next_page() -> None:
    extension = ExplainerLinks()
    extension.use(table_of(()))
    md = Markdown(extensions=[extension])
    assert md.convert("Arnby") == "<p>Arnby</p>"
    extension.use(table_of([term("Arnby")]))
    assert "href" in md.convert("Arnby")


# --- alone, from a file ---------------------------------------------------------------------------


def test_alone_it_reads_an_explainer_json(tmp_path: Path) -> None:
    file = tmp_path / "explainer.json"
    file.write_bytes(to_json(explainer()))
    options = {"explainer": str(file), "base": "wiki", "language": "de"}
    md = Markdown(extensions=["mkdocs_explainer.links"], extension_configs={"mkdocs_explainer.links": options})
    assert md.convert("On The bridge.") == (
        '<p>On <a class="explainer-term" href="wiki/terms/bridge.md" '
        'title="The bridge · Sache · The bridge opened on Monday.">The bridge</a>.</p>'
    )
    options["no_link"] = "The bridge"
    md = Markdown(extensions=["mkdocs_explainer.links"], extension_configs={"mkdocs_explainer.links": options})
    assert md.convert("The bridge") == "<p>The bridge</p>"


def test_a_file_that_has_changed_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "explainer.json"
    file.write_bytes(b'{"version": 1, "terms": []}')
    assert Markdown(extensions=[makeExtension(explainer=str(file))]).convert("The bridge") == "<p>The bridge</p>"
    file.write_bytes(to_json(explainer()))
    assert "href" in Markdown(extensions=[makeExtension(explainer=str(file))]).convert("The bridge")


@pytest.mark.parametrize(
    ("contents", "words"),
    [
        (None, "cannot read"),
        (b"[]", "is no explainer.json"),
        (b"not json", "is no explainer.json"),
        (b'{"version": 1, "terms": [{"id": 3}]}', r"terms\[0\]"),
        (b'{"version": 2, "terms": []}', "version 2"),
    ],
)
def test_a_file_that_is_no_use_is_named_with_what_to_do(tmp_path: Path, contents: bytes | None, words: str) -> None:
    file = tmp_path / "explainer.json"
    if contents is not None:
        file.write_bytes(contents)
    with pytest.raises(ExplainerError, match=words) as raised:
        Markdown(extensions=[makeExtension(explainer=str(file))])
    assert str(file) in str(raised.value)
    assert "mkdocs-explainer export" in str(raised.value)


def test_without_a_file_it_says_that_it_needs_one() -> None:
    with pytest.raises(ExplainerError, match="option `explainer`"):
        Markdown(extensions=["mkdocs_explainer.links"])


# --- what holds for every page --------------------------------------------------------------------

WORDS = st.sampled_from(
    [
        *(
            "Arnby",
            "Arnby’s",
            "the Arnby bridge",
            "US",
            "us",
            "O'Brien",
            "sea walls",
            "and",
            "&amp;",
            "&",
            "<b>",
            "</b>",
        ),
        *(
            "`Arnby`",
            "*",
            "**",
            "_",
            "[",
            "](x.md)",
            "![",
            "\n",
            "\n\n",
            "# ",
            "- ",
            "> ",
            "    ",
            "| a | Arnby |",
            "[^1]",
        ),
        *(
            "\n\n[^1]: US\n",
            "<div>",
            "</div>",
            "<a href='x'>",
            "</a>",
            "\\*",
            "$",
            "```\n",
            "~~",
            "==",
            ": ",
            "<!-- ",
            "-->",
        ),
    ]
)
GLOSSARY = [
    term("Arnby"),
    term("Arnby bridge", "the bridge"),
    term("US"),
    term("Lisa O’Brien", "O'Brien"),
    term("sea wall"),
]

# made once: that takes far longer than converting a page
PLAIN, LINKED = Markdown(extensions=EXTENSIONS), parser(GLOSSARY, *EXTENSIONS)


@given(st.lists(WORDS, max_size=25))
def test_linking_changes_nothing_but_links(words: list[str]) -> None:
    text = " ".join(words)
    plain = PLAIN.reset().convert(text)
    linked = LINKED.reset().convert(text)
    # what was there is there still, to the letter: text, tags and attributes
    assert re.sub(r'<a class="explainer-term"[^>]*>(.*?)</a>', r"\1", linked, flags=re.DOTALL) == plain
    paths = {one.path for one in GLOSSARY}
    for _, href in re.findall(r'(<a class="explainer-term" href="([^"]*)")', linked):
        assert href in paths

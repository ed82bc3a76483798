"""Text from a seed is inert: rendered with every usual extension, it reads as it was and makes no tag."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from controls import idle
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup, escape

from mkdocs_explainer.render import escape as escaping
from mkdocs_explainer.render.escape import (
    ACTIVE,
    Active,
    Text,
    clean,
    either,
    front_matter,
    link_title,
    link_url,
    markdown,
    shorten,
)

from .rendering import fold, read, to_html

# What some extension, plugin or parser gives a meaning to, one piece a line
SYNTAX: list[str] = json.loads(Path(__file__).with_name("syntax.json").read_text(encoding="utf-8"))

texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.one_of(st.sampled_from(SYNTAX), st.sampled_from([" ", "\n", "a", "1", "word"])), max_size=6).map(
        "".join
    ),
    st.lists(st.sampled_from([*"[](){}<>*_`~^=+-!?#|:/.\\$\"'@& \na1"]), max_size=25).map("".join),
)


def outcome(page: str) -> tuple[str, list[str]]:
    words, tags = read(to_html(page))
    return words, [tag for tag, _ in tags]


@pytest.mark.parametrize("text", SYNTAX)
def test_syntax_is_shown_and_does_nothing(text: str) -> None:
    shown = fold(clean(text))
    assert outcome(str(markdown(text))) == (shown, ["p"] if shown else [])


# macros and snippets read the page first, MkDocs looks for raw HTML, many "[" take quadratic time
BEFORE_MARKDOWN = frozenset("<>[]{}|*_`\\\n")


@given(texts)
def test_what_plugins_look_for_before_markdown_is_gone(text: str) -> None:
    assert BEFORE_MARKDOWN.isdisjoint(markdown(text))
    assert "--" not in markdown(text)


def with_a_note(text: str) -> str:
    """What a reader sees of a page that has some text and a footnote."""
    return read(to_html(f"a {markdown(text)}[^n]\n\nb\n\n[^n]:\n    c\n"))[0]


def test_text_cannot_move_the_footnotes() -> None:
    assert with_a_note("///Footnotes Go Here///").startswith("a ///Footnotes Go Here///1 b")


def test_each_family_of_syntax_and_each_character_acts_somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    characters, *families = ACTIVE
    each = [Active(re.escape(char), char) for char in map(chr, range(128)) if re.fullmatch(characters.signs, char)]
    assert len(each) == 22

    def made(table: tuple[Active, ...]) -> list[object]:
        monkeypatch.setattr(escaping, "_ACTIVE", either(table))
        pages = [(outcome(str(markdown(text))), BEFORE_MARKDOWN & {*markdown(text)}) for text in SYNTAX]
        return [*pages, with_a_note("///Footnotes Go Here///")]

    assert idle((*each, *families), made) == []


def test_a_list_mark_is_one_at_the_start_and_before_a_blank() -> None:
    marks = ["1.", "12)", "a.", "(iv)", "XII)", "1. a"]
    assert [str(markdown(mark)) for mark in marks] == [
        *("1&#x2E;", "12&#x29;", "a&#x2E;", "(iv&#x29;", "XII&#x29;", "1&#x2E; a")
    ]
    for prose in ("1.5", "at 1. May", "abc) d", "St. Arn"):
        assert markdown(prose) == prose


@settings(max_examples=400, deadline=None)
@given(texts)
@example("a --8<-- b")
def test_any_text_is_a_paragraph_that_reads_as_it_was(text: str) -> None:
    shown = fold(clean(text))
    assert outcome(str(markdown(text))) == (shown, ["p"] if shown else [])


def seen(text: str) -> str:
    return fold(clean(text))


some_texts = texts.filter(lambda text: bool(seen(text)))


@settings(max_examples=200, deadline=None)
@given(some_texts, some_texts)
def test_text_is_inert_wherever_templates_put_it(first: str, second: str) -> None:
    one, two = markdown(first), markdown(second)
    page = (
        f"# {one} {{ #own }}\n\n{one} {two}\n\n- {one}\n- {two}\n\n"
        f'<div class="a" markdown="1">\n\n**[{one}](b.md)** <span class="c">{two}</span>'
        f"<br>{one}\n\n</div>\n\n"
        f"> {one}\n"
    )
    words, tags = read(to_html(page))
    assert [tag for tag, _ in tags] == [
        *("h1", "p", "ul", "li", "li"),
        *("div", "p", "strong", "a", "span", "br", "blockquote", "p"),
    ]
    assert tags[0][1] == {"id": "own"}
    one, two = seen(first), seen(second)
    expected = [one, one, two, one, two, one, two, one, one]
    assert re.sub(r"\s", "", words) == re.sub(r"\s", "", "".join(expected))


@settings(max_examples=200, deadline=None)
@given(some_texts)
def test_text_is_inert_in_the_title_of_a_link_and_in_a_footnote(text: str) -> None:
    note = f"[^n]:\n    {markdown(text)}\n\n    > {markdown(text)}\n\n    1 source\n"
    page = f'a [b](c.md "{link_title(text)}").[^n]\n\n{note}'
    words, tags = read(to_html(page))
    links = [attrs for tag, attrs in tags if tag == "a"]
    assert fold(links[0]["title"] or "") == seen(text)
    assert links[0].keys() == {"href", "title"}
    assert words.count(seen(text)) >= 2
    assert [tag for tag, _ in tags] == [
        "p",
        "a",
        "sup",
        "a",
        "div",
        "hr",
        "ol",
        "li",
        "p",
        "blockquote",
        "p",
        "p",
        "a",
    ]


@given(st.text())
@example("0\r\x1b\r0")
def test_cleaned_text_is_one_visible_line(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned.splitlines()) <= 1
    assert cleaned == clean(cleaned)
    cleaned.encode()  # no lone surrogates


def test_ordinary_prose_stays_readable() -> None:
    prose = "In March 2022, the U.S. sent 238 men (at least 60 per cent) there; “Why?” asked A. Diaz: at 9:30."
    assert markdown(prose) == prose


@pytest.mark.parametrize("text", ["a\u202eb", "a\x00b", "a\ufeffb", "a\x07b", "a\ud800b", "a\ufffeb", "a\u2066b"])
def test_characters_that_no_reader_sees_are_left_out(text: str) -> None:
    assert clean(text) == "ab"


@pytest.mark.parametrize("blank", ["\n", "\r\n", "\u2028", "\u2029", "\x85", "\t", "\x0b", "\x1e", "  "])
def test_line_ends_and_tabs_become_one_blank(blank: str) -> None:
    assert clean(f"a{blank}b") == "a b"


def test_no_break_spaces_stay() -> None:
    assert clean("40\u00a0000") == "40\u00a0000"


def test_text_escapes_itself_in_any_markup() -> None:
    assert escape(Text("*a* <b>")) == "&#x2A;a&#x2A; &lt;b&gt;"
    assert Markup(", ").join([Text("a_b"), Text("c|d")]) == "a&#x5F;b, c&#x7C;d"


@given(texts)
def test_front_matter_survives_yaml_and_a_theme_that_escapes_nothing(text: str) -> None:
    value = front_matter(text)
    assert yaml.safe_load(yaml.safe_dump({"title": value}, allow_unicode=True, width=2**20)) == {"title": value}
    # themes print it raw, or strip tags and unescape it, into text or into a quoted attribute
    assert not set(value) & set("<>\"'{}")
    assert not set(str(Markup(value).striptags())) & set('<>"')  # noqa: S704


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://a.example/b?c=1&d=2#e", "https://a.example/b?c=1&amp;d=2#e"),
        ("https://a.example/x (1).html", "https://a.example/x%20%281%29.html"),
        ('https://a.example/"><script>', "https://a.example/%22%3E%3Cscript%3E"),
        ("https://a.example/c++d++e", "https://a.example/c&#x2B;&#x2B;d&#x2B;&#x2B;e"),
        ("https://a.example/100%", "https://a.example/100%25"),
        ("https://a.example/wasser-für-alle", "https://a.example/wasser-f%C3%BCr-alle"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//a.example", None),
        ("https://", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(url: str | None, target: str | None) -> None:
    assert link_url(url) == target


@settings(max_examples=150, deadline=None)
@given(texts)
def test_an_address_never_leaves_its_link(path: str) -> None:
    target = link_url("https://a.example/" + path)
    assert target is not None
    _, tags = read(to_html(f"[a]({target}) b"))
    assert [tag for tag, _ in tags] == ["p", "a"]
    assert tags[1][1].keys() == {"href"}


def test_long_text_is_cut_at_a_word() -> None:
    assert shorten("one two three", 13) == "one two three"
    assert shorten("one two three", 9) == "one two…"
    assert shorten("onetwothree", 5) == "onet…"

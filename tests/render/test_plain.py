"""Plain Markdown versions and llms.txt: legible, complete, linked among each other, and inert."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote

import msgspec
import pytest
from controls import idle
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mkdocs_explainer.model import Explainer, Part
from mkdocs_explainer.render import LLMS, plain, plain_path, render
from mkdocs_explainer.render.apart import FIRST
from mkdocs_explainer.render.escape import Active, clean, either
from mkdocs_explainer.render.plain import ACTIVE, escaped

from .hostile import HOSTILE, poison
from .machine_site import BASE, machines, web
from .rendering import fold, read

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

QUESTION = "questions/what-happened-in-brackwater.md"


def files(explainer: Explainer, base: str | None = None) -> dict[str, str]:
    return {path: data.decode("utf-8") for path, data in machines(explainer, base).files().items()}


@given(st.text())
@example("1. one")
@example("1234567) many")
@example("- a")
@example("# a")
@example("=== b")
@example("a &amp; b &lt;")
@example("[a](b) ![c](d) <e> `f` *g* _h_ ~~i~~ | j | \\k")
@example("www.example.org https://example.org me@example.org")
@example(HOSTILE)
def test_text_is_text_whatever_it_is(text: str) -> None:
    words, tags = read(PARSER.render(escaped(text)))
    assert words == fold(clean(text))
    assert {tag for tag, _ in tags} <= {"p"}


@given(st.text())
def test_text_is_text_in_a_link_and_in_a_list(text: str) -> None:
    words, tags = read(PARSER.render(f"- [{escaped(text)}](x.md): {escaped(text)}"))
    assert words == fold(f"{clean(text)}: {clean(text)}")
    assert [tag for tag, _ in tags] == ["ul", "li", "a"]


def test_ordinary_prose_stays_as_it_is() -> None:
    prose = 'The plant\'s third pump (built in 1961) cost $6 million: "a lot", the mayor said – 5% more.'
    assert escaped(prose) == prose


ACTING = {
    "*a* _b_ `c` \\": r"\*a\* \_b\_ \`c\` \\",
    "<a> [b] ~c~ | d": r"\<a\> \[b\] \~c\~ \| d",
    "ana@arnby": r"ana\@arnby",
    "$x$ for $5": r"\$x\$ for $5",
    "&amp; &#60; AT& T": r"\&amp; \&#60; AT& T",
    "https://arnby.example": r"https\://arnby.example",
    "www.arnby": r"www\.arnby",
    "a :boat: at 9:30": r"a \:boat: at 9:30",
    "# a": r"\# a",
    "+ a": r"\+ a",
    "- a + b = c - d": r"\- a + b = c - d",
    "=== a": r"\=== a",
    ": a": r"\: a",
    "1. a": r"1\. a",
    "123456789) a": r"123456789\) a",
    "1234567890) a": "1234567890) a",
    "In 1. a": "In 1. a",
}


@pytest.mark.parametrize(("text", "written"), ACTING.items())
def test_what_acts_has_a_backslash(text: str, written: str) -> None:
    assert escaped(text) == written


def test_each_family_of_syntax_and_each_character_is_held_by_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    characters, *families = ACTIVE
    each = [Active(re.escape(char), char) for char in map(chr, range(128)) if re.fullmatch(characters.signs, char)]
    assert len(each) == 11

    def made(table: tuple[Active, ...]) -> list[str]:
        monkeypatch.setattr(plain, "_ACTIVE", either(table))
        return [escaped(text) for text in ACTING]

    assert idle((*each, *families), made) == []


def test_every_page_has_a_plain_version(water: Explainer) -> None:
    made = files(water)
    for page in render(water).pages:
        text = made[plain_path(page.path)]
        assert text.startswith(f"# {escaped(page.title)}\n"), page.path
        assert len(text.splitlines()) > 2, page.path
        assert not re.search(r"<(?!http)|&\w+;|\{|^---", text, re.MULTILINE), page.path


def test_every_sentence_of_an_answer_has_a_note_with_its_quotes(water: Explainer) -> None:
    text = files(water)[plain_path(QUESTION)]
    asked = next(asked for asked in water.questions if asked.path == QUESTION)
    for claim in water.claims:
        if claim.id in {*asked.short_answer, *asked.claims, *asked.more}:
            (number,) = re.findall(re.escape(escaped(claim.text)) + r".*?\[\^(\d+)\](?!:)", text.split("\n[^1]:")[0])
            note = text.split(f"[^{number}]: ")[1].split("\n[^")[0]
            for piece in claim.evidence:
                assert escaped(piece.quote) in note
            assert ("says part of this" in note) == any(piece.support == "partial" for piece in claim.evidence)
    marks = list(dict.fromkeys(re.findall(r"\[\^(\d+)\](?!:)", text)))
    assert marks == [str(number) for number in range(1, len(marks) + 1)]
    assert marks == re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)


def test_a_part_of_a_long_answer_stands_under_its_heading(water: Explainer) -> None:
    asked = next(asked for asked in water.questions if asked.paragraphs)
    part = Part(title="Who is *Reiner*?", claims=asked.paragraphs[-1])
    questions = tuple(msgspec.structs.replace(one, parts=(part,)) if one is asked else one for one in water.questions)
    text = files(msgspec.structs.replace(water, questions=questions))[plain_path(asked.path)]
    below = text.split(f"\n\n### {escaped(part.title)}\n\n")[1]
    first = next(claim for claim in water.claims if claim.id == part.claims[0])
    assert below.startswith(escaped(first.text))


def test_who_says_it_stays(water: Explainer) -> None:
    text = files(water)["questions/what-happens-next-in-brackwater.md.txt"]
    assert r"at least nine weeks. \[the city’s engineer\][^1]" in text


@pytest.mark.parametrize("flat", [False, True])
@pytest.mark.parametrize("base", [BASE, None])
def test_every_link_leads_to_a_file(water: Explainer, base: str | None, flat: bool) -> None:
    pages = render(water).pages
    places = web(pages, base, flat=flat, prefix="wiki/").places
    there = {*places.values()}
    count = 0
    for path, data in machines(water, base, flat=flat, prefix="wiki/").files().items():
        for target in re.findall(r"\]\(([^<)]+)\)", data.decode("utf-8")) if path.endswith(".txt") else []:
            if base:
                found = target.removeprefix(base)
            else:
                found = os.path.normpath(Path(places[path]).parent / unquote(target))
            assert found in there, (path, target)
            assert found.endswith((".md", ".json", ".xml")), (path, target)
            count += 1
    assert count > 50


def test_hostile_text_does_nothing_in_any_file(water: Explainer) -> None:
    poisoned = msgspec.convert(poison(msgspec.to_builtins(water)), Explainer)
    mild, hostile = files(water), files(poisoned)
    assert mild.keys() == hostile.keys()
    for path in mild:
        tags = {tag for tag, _ in read(PARSER.render(hostile[path]))[1]}
        assert tags <= {"h1", "h2", "p", "ul", "li", "a", "blockquote", "strong", "pre", "code"}, path
        assert "alert(1)" in read(PARSER.render(hostile[path]))[0], path


def test_llms_txt_has_the_form_of_llmstxt_org(water: Explainer) -> None:
    title, summary, *sections = files(water, BASE)[LLMS].strip().split("\n\n")
    assert title == "# The Brackwater water plant"
    assert re.fullmatch(r"> [^\n]+", summary)
    headings, lists = sections[::2], sections[1::2]
    assert headings == ["## Questions", "## Who and what", "## Sources", "## Optional"]
    for listed in lists:
        for line in listed.splitlines():
            assert re.fullmatch(r"- \[[^\n]+\]\(https://example\.org/site/\S+\)(: .+)?", line), line
    assert len(lists[0].splitlines()) == len(water.questions)
    assert lists[0].startswith(
        "- [What happened in Brackwater?]"
        "(https://example.org/site/questions/what-happened-in-brackwater/index.html.md): Brackwater told"
    )


def test_without_a_summary_llms_txt_has_none(water: Explainer) -> None:
    topic = msgspec.structs.replace(water.topic, summary=())
    assert "\n> " not in files(msgspec.structs.replace(water, topic=topic))[LLMS]


@pytest.mark.parametrize("text", ["a $x^2$ b", "$$x$$", "a :boom: b", ":+1:", "at :me: or :you:"])
def test_what_github_alone_acts_on_is_escaped(text: str) -> None:
    assert not re.search(r"(?<!\\)\$|(?<!\\):[+\w]+:", escaped(text))
    assert read(PARSER.render(escaped(text)))[0] == text


def test_a_source_is_not_put_together_again_from_what_is_quoted_of_it(water: Explainer) -> None:
    for source in water.sources:
        text = files(water)[f"sources/{source.id.removeprefix('src-')}.md.txt"]
        used = text.partition("## Sentences used")[2]
        assert used.count("\n- ") > 1
        assert all(len(line.split()) <= FIRST + 1 for line in used.splitlines() if line.startswith("- "))

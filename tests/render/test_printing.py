"""Sentences on a page: links, marks, notes and speakers."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_explainer.model import Attribution, Claim, Evidence, Explainer, Term, Topic
from mkdocs_explainer.render.book import Book, href
from mkdocs_explainer.render.escape import clean
from mkdocs_explainer.render.printing import MOST_MARKS, Printer, excerpt, told_by, within
from mkdocs_explainer.render.printing import speaker as speaker_of

from .rendering import fold, read, to_html


def claim(text: str, id_: str = "c-1", speaker: str | None = None) -> Claim:
    evidence = (Evidence(source="src-tidewater-wire", quote=text, start=0, end=1),)
    said = Attribution(speaker=speaker, cue="say") if speaker else None
    return Claim(id=id_, text=text, evidence=evidence, attribution=said)


def printer(explainer: Explainer, page: str = "questions/q.md", own: str | None = None) -> Printer:
    previews = {term.id: f"{term.name}: see there" for term in explainer.terms}
    return Printer(Book(explainer, previews), page, own)


def test_the_first_mention_of_a_term_in_a_section_is_linked(water: Explainer) -> None:
    made = printer(water)
    sentence = claim("Brackwater is not Brackwater Bay.")
    assert made.sentence(sentence) == (
        '[Brackwater](../terms/brackwater.md "Brackwater: see there") is not Brackwater Bay.[^c-1]'
    )
    assert made.sentence(claim("Brackwater again.", "c-2")) == "Brackwater again.[^c-2]"
    made.section()
    assert made.sentence(claim("Brackwater.", "c-3")).startswith("[Brackwater](../terms/brackwater.md ")


def test_the_preview_is_the_title_of_the_link(water: Explainer) -> None:
    assert printer(water).sentence(claim("Reverse osmosis’s cost")) == (
        '[Reverse osmosis](../terms/reverse-osmosis.md "reverse osmosis: see there")’s cost[^c-1]'
    )


def test_a_page_does_not_link_its_own_term(water: Explainer) -> None:
    made = printer(water, "terms/brackwater.md", own="term-brackwater")
    assert made.sentence(claim("Brackwater and the WSB")).startswith(
        "Brackwater and the [WSB](water-safety-board.md "
    )


def test_a_claim_printed_twice_has_one_note(water: Explainer) -> None:
    made = printer(water)
    assert made.sentence(claim("One.")) == made.sentence(claim("One."))
    assert [note.id for note in made.notes()] == ["c-1"]


def test_marks_of_one_note_are_bounded(water: Explainer) -> None:
    made = printer(water)
    marks = [made.sentence(claim("One.")).count("[^c-1]") for _ in range(MOST_MARKS + 10)]
    assert sum(marks) == MOST_MARKS


@pytest.mark.parametrize(
    ("text", "speaker", "shown"),
    [
        ("“Never,” said Ana O’Dell.", "Ana O’Dell", False),
        ("“Never,” O’Dell said.", "Ana O’Dell", False),
        ("The pumps were never opened.", "Ana O’Dell", True),
        ("The pumps were never opened.", "the city’s engineer", True),
        ("The city’s engineer said no.", "the city’s engineer", False),
        ("It was never opened.", None, False),
    ],
)
def test_a_speaker_whom_the_words_do_not_name_is_shown(text: str, speaker: str | None, shown: bool) -> None:
    assert ("explainer-speaker" in speaker_of(claim(text, speaker=speaker))) is shown


def test_an_excerpt_holds_whole_sentences_and_keeps_the_speaker() -> None:
    short, long = claim("Short."), claim("word " * 50 + "said Ana O’Dell.", speaker="Ana O’Dell")
    assert excerpt([short, long], 160) == "Short."
    assert excerpt([long], 60) == long.text
    early = claim("Ana O’Dell said " + "word " * 50 + "end.", speaker="Ana O’Dell")
    assert len(excerpt([early], 60)) <= 60
    assert excerpt([claim("No.", speaker="Ana O’Dell")], 60) == "No. [Ana O’Dell]"
    assert excerpt([], 60) == ""


def test_an_excerpt_never_puts_the_words_of_one_into_the_mouth_of_another() -> None:
    text = "Some towns fear that the new dam will dry their wells, although the builder insists that it will not."
    assert excerpt([claim(text, speaker="the builder")], 60) == text


@pytest.mark.parametrize(
    ("page", "target", "link"),
    [
        ("index.md", "terms/a.md", "terms/a.md"),
        ("questions/q.md", "terms/a.md", "../terms/a.md"),
        ("terms/a.md", "terms/b.md", "b.md"),
        ("terms/a.md", "index.md", "../index.md"),
    ],
)
def test_links_are_relative_to_the_page(page: str, target: str, link: str) -> None:
    assert href(page, target) == link


names = st.text(alphabet="abcAB ’-.1*[]", min_size=1, max_size=8).filter(str.strip)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(names, min_size=1, max_size=5),
    st.lists(st.text(alphabet="abcAB ’'-.1*[]()!:\"<&", max_size=12), max_size=4),
    st.text(max_size=30),
)
def test_linking_never_changes_the_visible_text(glossary: list[str], between: list[str], definition: str) -> None:
    text = " ".join(part for pair in zip(between, glossary, strict=False) for part in pair) or "a"
    terms = tuple(
        msgspec.convert(
            {"id": f"term-{number}", "name": name, "path": f"terms/{number}.md", "kind": ""}
            | {"definition": {"text": definition, "evidence": []}},
            Term,
        )
        for number, name in enumerate(glossary)
    )
    empty = Explainer(
        version=1,
        topic=Topic(id="topic-t", title="T"),
        sources=(),
        origins=(),
        claims=(),
        questions=(),
        terms=terms,
    )
    printed = printer(empty).sentence(claim(text)).removesuffix("[^c-1]")
    words, tags = read(to_html(printed))
    assert words == fold(clean(text))
    assert {tag for tag, _ in tags} <= {"p", "a"}


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("The harbour fire: what is known?", "What is known?"),
        ("What is known of the harbour fire?", "What is known of the harbour fire?"),
        ("The harbour fire: ", "The harbour fire:"),
        ("The harbour: what is known?", "The harbour: what is known?"),
    ],
)
def test_the_topic_goes_without_saying_in_lists(title: str, short: str) -> None:
    assert within("The harbour fire", title) == short


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("The harbour master", "the harbour master"),
        ("A statement of the port", "a statement of the port"),
        ("An officer", "an officer"),
        ("Ana Odell", "Ana Odell"),
        ("Theo Anders", "Theo Anders"),
        ("He", None),
        ("", None),
    ],
)
def test_who_tells_a_figure(speaker: str, told: str | None) -> None:
    assert told_by(claim("There are nine.", speaker=speaker)) == told

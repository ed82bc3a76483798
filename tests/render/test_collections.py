"""The timeline, the figures and the differences, on their own pages and on those that lead to them."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest

from mkdocs_explainer.model import Attribution, Difference, Explainer, Figure, TimelineEntry
from mkdocs_explainer.render import render
from mkdocs_explainer.render.differences_page import HEADED
from mkdocs_explainer.render.printing import figure_text


def text_of(explainer: Explainer, path: str) -> str:
    return {page.path: page.text for page in render(explainer).pages}[path]


def with_(water: Explainer, **fields: Any) -> Explainer:
    return msgspec.structs.replace(water, **fields)


def headings(text: str) -> list[str]:
    return re.findall(r"^#{2,3} (.+?)(?: \{.*)?$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("fields", "kinds"),
    [
        ({}, {"timeline", "figures", "differences"}),
        ({"timeline": ()}, {"figures", "differences"}),
        ({"figures": ()}, {"timeline", "differences"}),
        ({"differences": ()}, {"timeline", "figures"}),
    ],
)
def test_a_page_exists_only_where_there_is_something(
    water: Explainer, fields: dict[str, Any], kinds: set[str]
) -> None:
    made = render(with_(water, **fields))
    assert {page.kind for page in made.pages} & {"timeline", "figures", "differences"} == kinds
    home = made.pages[0].text
    found = {"In figures": "figures", "Timeline": "timeline", "Where sources differ": "differences"}
    assert {found[head] for head in headings(home) if head in found} == kinds


def test_one_dated_event_is_no_timeline(water: Explainer) -> None:
    made = render(with_(water, timeline=water.timeline[:1]))
    assert not [page for page in made.pages if page.kind == "timeline"]
    assert "## Timeline" not in made.pages[0].text


def test_the_timeline_keeps_its_order_and_says_how_a_date_is_known(water: Explainer) -> None:
    text = text_of(water, "timeline.md")
    assert headings(text) == ["1961", "2022", "2024", "Notes"]
    dates = re.findall(r"^-   \*\*(.+?)\*\*", text, re.MULTILINE)
    assert dates == ["2 May 2024", "The weekend of 4–5 May 2024", "The week of 6 May 2024", "14 May 2024"]
    assert (
        "Dated by “on Thursday”: published 3 May 2024 · "
        "[What happened in Brackwater?](questions/what-happened-in-brackwater.md)" in text
    )


def test_the_home_page_shows_the_ends_of_a_long_timeline(water: Explainer) -> None:
    years = tuple(
        TimelineEntry(date=str(year), precision="year", claim=water.claims[1].id) for year in range(1961, 1970)
    )
    home = text_of(with_(water, timeline=years), "index.md")
    shown = re.findall(r"- \*\*(\d{4})\*\*<br>", home)
    assert shown == ["1961", "1962", "1967", "1968", "1969"]
    assert "… 4 events between …" in home
    assert "events between" not in text_of(water, "index.md")


@pytest.mark.parametrize(
    ("what", "value", "shown"),
    [
        ("holds 40 boats", "40", 'holds <strong class="explainer-value">40</strong> boats'),
        # the number itself, and not a part of another
        ("140 of 40 boats", "40", '140 of <strong class="explainer-value">40</strong> boats'),
        ("1.40 or 40,5", "40", '<strong class="explainer-value">40</strong> 1.40 or 40,5'),
        ("$4 a head*", "$4", '<strong class="explainer-value">&#x24;4</strong> a head&#x2A;'),
        ("", "40", '<strong class="explainer-value">40</strong>'),
    ],
)
def test_the_number_of_a_figure_is_set_out(what: str, value: str, shown: str) -> None:
    assert figure_text(Figure(value=value, unit="", what=what, claim="c-1")) == shown


def test_a_figure_says_when_and_according_to_whom(water: Explainer) -> None:
    text = text_of(water, "figures.md")
    assert 'residents<br><span class="explainer-aside">2 May 2024</span>' in text
    assert 'weeks<br><span class="explainer-aside">According to the city’s engineer</span>' in text
    assert text.split("\n[^")[0].count("[^c-") == len(water.figures)


def test_a_figure_that_only_a_pronoun_gives_is_not_shown_without_its_sentence(water: Explainer) -> None:
    claims = tuple(
        msgspec.structs.replace(claim, attribution=Attribution(speaker="it", cue="say"))
        if claim.id == "c-0000000005"
        else claim
        for claim in water.claims
    )
    explainer = with_(water, claims=claims, figures=water.figures[-1:])
    assert "In figures" not in headings(text_of(explainer, "index.md"))
    figures = text_of(explainer, "figures.md")
    assert "nineteen</strong> years\n" in figures
    assert "ccording to" not in figures.split("\n[^")[0]


def test_a_date_of_unknown_precision_is_left_out(water: Explainer) -> None:
    claims = (msgspec.structs.replace(water.claims[0], date="2010"), *water.claims[1:])
    assert "residents\n" in text_of(with_(water, claims=claims), "figures.md")
    decade = TimelineEntry(date="2010", precision="decade", claim=water.claims[0].id)
    known = text_of(with_(water, claims=claims, timeline=(decade, *water.timeline)), "figures.md")
    assert 'residents<br><span class="explainer-aside">The 2010s</span>' in known


def test_contradictions_stand_first_and_what_agrees_last(water: Explainer) -> None:
    assert headings(text_of(water, "differences.md")) == [
        *("Sources differ", "What the repairs will cost"),
        *("The number changed", "Homes without water"),
        *("Counted differently", "How many bakeries closed"),
        *("No contradiction", "When the works was built"),
    ]


def test_each_side_is_told_with_its_sources_and_their_words(water: Explainer) -> None:
    text = text_of(water, "differences.md").split("### What the repairs will cost")[1].split("\n## ")[0]
    first, second = text.split("-   **")[1:]
    assert first.startswith("“&#x24;6 million and &#x24;7 million”** ")
    assert "2 sources, 1 origin: Tidewater Wire" in first
    assert first.count("    > ") == 2
    assert "    > The board reckons with repairs of &#x24;9 million." in second
    assert "[What happens next in Brackwater?](questions/what-happens-next-in-brackwater.md)" in second


def test_only_words_of_a_source_stand_in_quotation_marks(water: Explainer) -> None:
    text = text_of(water, "differences.md")
    assert "**“1,200 homes”**" in text
    assert "**about 300 homes**" in text


def test_a_box_stands_after_the_paragraph_with_the_sentence_concerned(water: Explainer) -> None:
    text = text_of(water, "questions/what-happened-in-brackwater.md")
    lead, rest = text.split("## The full answer")
    # a sentence that stands nowhere on the page: under the short answer
    assert "The number changed" in lead
    body, folded = rest.split("<summary>Also reported</summary>")
    assert "explainer-difference" not in body
    folded = folded.split("</details>")[0]
    assert folded.index("Two bakeries in the hills") < folded.index("Counted differently")

    differing = msgspec.structs.replace(
        water.differences[0], kind="contradiction", questions=("q-what-happened-in-brackwater",)
    )
    mayor = water.claims[8].evidence[1]
    sides = (msgspec.structs.replace(differing.positions[0], evidence=(mayor,)), differing.positions[1])
    differing = msgspec.structs.replace(differing, positions=sides)
    text = text_of(with_(water, differences=(differing,)), "questions/what-happened-in-brackwater.md")
    assert text.index("dry by nightfall") < text.index("a precaution") < text.index("Sources differ")
    assert text.index("Sources differ") < text.index("Also reported")
    assert text.count("explainer-difference-kind") == 1


def test_every_side_of_a_box_has_its_note(water: Explainer) -> None:
    text = text_of(water, "questions/what-happens-next-in-brackwater.md")
    for number, quote in ((1, "Repairs will cost between"), (2, "The board reckons with")):
        note = text.split(f"[^d-cost-of-repairs-side-{number}]:\n")[1].split("\n[^")[0]
        assert f"    > {quote}" in note
        assert "says part of this" not in note


@pytest.mark.parametrize("kind", ["granularity"])
def test_sources_that_agree_are_not_said_to_differ(water: Explainer, kind: str) -> None:
    agreed = msgspec.convert(msgspec.to_builtins(water.differences[0]) | {"kind": kind}, Difference)
    made = render(with_(water, differences=(agreed,)))
    pages = {page.path: page.text for page in made.pages}
    assert "explainer-difference" not in pages["questions/what-is-the-saltmarsh-works.md"]
    assert "Where sources differ" not in headings(pages["index.md"])
    assert headings(pages["differences.md"])[0] == "No contradiction"


def test_headings_of_differences_are_bounded(water: Explainer) -> None:
    many = tuple(
        msgspec.structs.replace(water.differences[3], id=f"d-{number}", about=f"cost {number}")
        for number in range(HEADED + 5)
    )
    made = {page.path: page.text for page in render(with_(water, differences=many)).pages}
    assert made["differences.md"].count("\n### ") == HEADED
    assert f"**Cost {HEADED}**" in made["differences.md"]
    asked = made["questions/what-happens-next-in-brackwater.md"]
    assert f"(../differences.md#d-{HEADED - 1})" in asked
    assert f"[Cost {HEADED}](../differences.md)" in asked
    assert "[All 45 differences](differences.md)" in made["index.md"]

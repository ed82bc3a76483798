"""The pages of an explainer: compared with the files in `water/expected`, and by what must hold of them.

To write the expected files anew after a change that was meant: UPDATE_GOLDEN=1 pytest tests/render
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import msgspec
import pytest
import yaml

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import Explainer, Left, Page, Part, Site
from mkdocs_explainer.render import render
from mkdocs_explainer.render.apart import REPORT

from .hostile import poison
from .rendering import read, to_html

EXPECTED = Path(__file__).parent / "water" / "expected"


@pytest.fixture(scope="module")
def site(water: Explainer) -> Site:
    return render(water)


def page(site: Site, path: str) -> Page:
    return next(page for page in site.pages if page.path == path)


def front(page: Page) -> dict[str, object]:
    meta = yaml.safe_load(page.text.split("---\n")[1])
    assert isinstance(meta, dict)
    return meta


def section(text: str, heading: str) -> str:
    return text.split(f"## {heading}\n")[1].split("\n## ")[0].split("\n[^")[0]


def test_pages_are_as_expected(site: Site) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        for old in EXPECTED.rglob("*.md"):
            old.unlink()
        for made in site.pages:
            (EXPECTED / made.path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / made.path).write_text(made.text, encoding="utf-8")
    expected = {file.relative_to(EXPECTED).as_posix(): file.read_text("utf-8") for file in EXPECTED.rglob("*.md")}
    assert {made.path: made.text for made in site.pages} == expected


def test_pages_come_in_reading_order(site: Site) -> None:
    kinds = [made.kind for made in site.pages]
    assert kinds == [
        *("home", *["question"] * 4, "timeline", "figures", "differences"),
        *("terms", *["term"] * 6, "sources", *["source"] * 3, "about"),
    ]
    assert [asset.path for asset in site.assets] == [
        *("explainer.json", "assets/explainer.css", "assets/explainer.js"),
    ]


def test_every_link_leads_to_a_page(site: Site) -> None:
    paths = {made.path for made in site.pages}
    for made in site.pages:
        for target in re.findall(r"\]\(([^)\s]+)", made.text):
            if not target.startswith("https://"):
                target, _, place = target.partition("#")
                there = os.path.normpath(Path(made.path).parent / target)
                assert there in paths, (made.path, target)
                mark = place.removeprefix("fnref:")
                held = f"{{ #{place} }}" if mark == place else f"[^{mark}]"
                assert not place or held in page(site, there).text, (made.path, place)


def test_every_mark_has_its_note_and_every_note_its_mark(site: Site) -> None:
    for made in site.pages:
        noted = re.findall(r"^\[\^([^\]]+)\]:", made.text, re.M)
        marked = re.findall(r"\[\^([^\]]+)\](?!:)", made.text)
        assert len(noted) == len(set(noted))
        # in the order of the first marks, so that the numbers rise on the page
        assert noted == list(dict.fromkeys(marked)), made.path


def test_every_sentence_of_an_answer_has_one_mark(site: Site, water: Explainer) -> None:
    for question in water.questions:
        printed = page(site, question.path).text.split("## Terms on this page")[0]
        for id_ in (*question.claims, *question.more):
            assert printed.count(f"[^{id_}]") == 1, id_


def test_the_short_answer_stands_under_the_title_and_the_answer_in_full_below(site: Site) -> None:
    text = page(site, "questions/why-did-the-pumps-fail.md").text.split("---\n", 2)[2]
    lines = [line for line in text.splitlines() if line]
    assert lines[0] == "# Why did the pumps fail? { #q-why-did-the-pumps-fail .explainer }"
    assert lines[2:4] == ["- [The Brackwater water plant](../index.md)", "</nav>"]
    assert lines[5].startswith("Inspectors of the [Water Safety Board]")
    assert lines[7] == (
        '<p class="explainer-aside" markdown="span">2 sources, 2 origins: '
        "Tidewater Wire and The Estuary Post · newest of 6 May 2024</p>"
    )
    assert lines[8] == "## The full answer"
    assert "“They ran those pumps" in lines[9]


def test_an_answer_that_is_all_of_the_page_is_not_repeated(water: Explainer) -> None:
    asked = msgspec.structs.replace(water.questions[2], claims=water.questions[2].short_answer)
    text = render(msgspec.structs.replace(water, questions=(asked,))).pages[1].text
    assert "## The full answer" not in text
    assert text.count("[^c-0000000006]\n") == 1


def test_claims_without_a_paragraph_are_not_lost(water: Explainer) -> None:
    asked = msgspec.structs.replace(water.questions[0], paragraphs=(("c-0000000009",),))
    text = section(render(msgspec.structs.replace(water, questions=(asked,))).pages[1].text, "The full answer")
    paragraphs = [line for line in text.splitlines() if "[^c-" in line]
    assert [re.findall(r"\[\^(c-\w+)", line) for line in paragraphs[:2]] == [
        ["c-0000000009"],
        ["c-0000000002"],  # the short answer stands above and is not told again
    ]


def test_a_part_of_a_long_answer_stands_under_its_heading_as_text(water: Explainer) -> None:
    part = Part(title="What did Tomas Reiner say? <b>*now*</b> {#x}", claims=("c-0000000009",))
    asked = msgspec.structs.replace(water.questions[0], parts=(part,))
    text = render(msgspec.structs.replace(water, questions=(asked,))).pages[1].text
    words, tags = read(to_html(text.split("---\n", 2)[2]))
    assert words.index("The full answer") < words.index(part.title) < words.index("a precaution")
    assert [attrs["id"] for tag, attrs in tags if tag == "h3"] == [f"{asked.id}-part-2"]
    assert "b" not in {tag for tag, _ in tags}
    assert "sub-headings of the answer were written for this wiki" in words
    [heading] = [line for line in text.splitlines() if line.startswith("### ")]
    assert "](" not in heading  # a term is not linked in a heading


def test_a_note_names_each_source_marks_partial_support_and_counts_origins(site: Site) -> None:
    text = page(site, "index.md").text
    note = text.split("[^c-0000000001]:\n")[1].split("\n[^")[0]
    lines = [line for line in note.splitlines() if line]
    assert all(line.startswith("    ") for line in lines)
    wire, said, courier, partly, count = (line.strip() for line in lines)
    assert wire.startswith("[Tidewater Wire](sources/tidewater-wire.md), 3 May 2024")
    assert said.startswith("> Brackwater told its 41,000 residents on Thursday")
    assert "part of this" not in said
    assert courier.startswith("[Brackwater Courier](sources/brackwater-courier.md), 4 May 2024")
    assert partly.startswith("> All 41,000 people in Brackwater must boil their water, the city said. <span ")
    assert partly.endswith(
        '<span class="explainer-partial">says part of this</span> <span class="explainer-aside">'
        "not: “on Thursday” and “after two of three pumps at the Saltmarsh Works failed”</span>"
    )
    assert count == '<span class="explainer-aside">2 sources, 1 origin: Tidewater Wire</span>'


def test_headings_that_say_the_same_as_the_title_are_not_listed(site: Site) -> None:
    assert "## Also asked as" not in page(site, "questions/what-is-the-saltmarsh-works.md").text
    listed = section(page(site, "questions/what-happens-next-in-brackwater.md").text, "Also asked as")
    assert listed.strip() == (
        '- What happens next? <span class="explainer-aside">Tidewater Wire and Brackwater Courier</span>'
    )


def test_titles_that_no_source_has_are_told_apart(site: Site) -> None:
    remark = "no source has it as a heading"
    assert remark in page(site, "questions/what-happened-in-brackwater.md").text
    assert remark not in page(site, "questions/why-did-the-pumps-fail.md").text


def test_a_term_without_a_definition_says_so(site: Site) -> None:
    assert "No source says what this name stands for." in page(site, "terms/ana-odell.md").text
    assert "The sources do not say" not in page(site, "terms/saltmarsh-works.md").text


def test_the_definition_is_not_repeated_among_what_the_sources_say(site: Site) -> None:
    text = page(site, "terms/saltmarsh-works.md").text
    assert "[^d-saltmarsh-works]" in text
    assert "[^c-0000000003]" not in text
    assert "What is the Saltmarsh Works?" in text.split("## Also on these pages")[1]


def test_a_source_page_says_what_is_known_and_what_was_left_out(site: Site) -> None:
    text = page(site, "sources/brackwater-courier.md").text
    assert "88 of 540 words (16%)" in text
    assert "Reason: its last line reads “With reporting by the Tidewater Wire”" in text
    assert "The same report stands behind [Tidewater Wire](tidewater-wire.md)." in text
    assert "**donation plea**" in text
    assert "newsroom by the harbour and pays for…" in text
    assert "- A 2022 report found worn bearings. <span" in section(text, "Sentences used")
    assert "must boil their water, the city said" not in text, "what is quoted elsewhere only begins here"
    assert (
        "(https://wire.example/2024/05/brackwater?id=7&amp;ref=home)" in page(site, "sources/tidewater-wire.md").text
    )
    assert "original" not in page(site, "sources/estuary-post.md").text


@pytest.mark.parametrize("reason", sorted(REPORT))
def test_sentences_of_the_report_that_are_not_printed_are_listed_whole(water: Explainer, reason: str) -> None:
    text = "The harbour master told the council, in writing, that the old valve had failed, and that its "
    text += "keeper had asked for a new one in each of the four winters before the flood came."
    left = (
        Left(source="src-tidewater-wire", text=text, reason=reason),
        Left(source="src-tidewater-wire", text="The valve failed.", reason=reason),
        Left(source="src-tidewater-wire", text=text, reason="donation plea"),
    )
    shown = page(render(msgspec.structs.replace(water, excluded=left)), "sources/tidewater-wire.md").text
    assert shown.count(f"- {text}\n") == 1
    assert "- The valve failed.\n" in shown
    assert shown.count("the old valve had failed") == 2, "of what is no report the beginning is enough"


@pytest.mark.parametrize(
    ("confidence", "why", "words"),
    [
        (0.95, "credit line", "almost certain"),
        (0.7, "alignment", "probable"),
        (0.4, "alignment", "possible"),
    ],
)
def test_confidence_is_put_into_words(water: Explainer, confidence: float, why: str, words: str) -> None:
    first = msgspec.convert(
        msgspec.to_builtins(water.origins[0]) | {"confidence": confidence, "why": why}, type(water.origins[0])
    )
    made = render(msgspec.structs.replace(water, origins=(first, *water.origins[1:])))
    assert f'<span class="explainer-aside">{words}</span>' in page(made, "sources/tidewater-wire.md").text


def test_home_counts_articles_and_origins(water: Explainer) -> None:
    assert (
        "**3 articles, 2 origins.** Articles that go back to the same report repeat it" in render(water).pages[0].text
    )
    wire = tuple(msgspec.structs.replace(source, origins=("origin-tidewater-wire",)) for source in water.sources)
    text = render(msgspec.structs.replace(water, sources=wire)).pages[0].text
    assert "**3 articles, 1 origin.** All articles go back to one report, by Tidewater Wire" in text
    alone = tuple(msgspec.structs.replace(source, origins=()) for source in water.sources)
    text = render(msgspec.structs.replace(water, sources=alone, origins=())).pages[0].text
    assert "**3 articles, 3 origins.** No article was found to repeat another." in text


def test_front_matter(site: Site) -> None:
    asked = front(page(site, "questions/what-happened-in-brackwater.md"))
    assert asked == {
        "title": "What happened in Brackwater?",
        "description": "Brackwater told its 41,000 residents on Thursday to boil their tap water "
        "after two of three pumps at the Saltmarsh Works failed.",
        "search": {"boost": 4},
        "hide": ["footer"],
        "render_macros": False,
        "explainer_links": False,
    }
    for made in site.pages:
        meta = front(made)
        assert meta["render_macros"] is False
        assert len(str(meta.get("description", ""))) <= 160
        assert (meta.get("search") == {"exclude": True}) is (made.kind in {"source", "sources", "about"})


def test_an_empty_explainer_still_has_its_pages(water: Explainer) -> None:
    empty = msgspec.structs.replace(
        water,
        topic=msgspec.structs.replace(water.topic, summary=()),
        **dict.fromkeys(("sources", "origins", "claims", "questions", "terms", "excluded"), ()),
        **dict.fromkeys(("differences", "timeline", "figures"), ()),
    )
    made = render(empty)
    assert [made.kind for made in made.pages] == ["home", "terms", "sources", "about"]
    assert "0 articles, 0 origins" in made.pages[0].text


def test_two_pages_of_one_path_are_refused(water: Explainer) -> None:
    twin = msgspec.structs.replace(water.questions[1], path="questions/What-Happened-in-Brackwater.md")
    with pytest.raises(ExplainerError, match=r"“What happened in Brackwater\?” and “What is the Saltmarsh Works\?”"):
        render(msgspec.structs.replace(water, questions=(water.questions[0], twin)))


def test_hostile_text_in_any_field_makes_no_tag(water: Explainer) -> None:
    poisoned = msgspec.convert(poison(msgspec.to_builtins(water)), Explainer)
    for mild, hostile in zip(render(water).pages, render(poisoned).pages, strict=True):
        body = hostile.text.split("---\n", 2)[2]
        _, tags = read(to_html(body))
        # a drawing has a title of its own
        titles = len(re.findall("<title ", mild.text))
        assert [tag for tag, _ in tags].count("title") == titles
        assert "script" not in {tag for tag, _ in tags}
        assert not {name for _, attrs in tags for name in attrs} & {"onclick", "onload"}
        assert "<script" not in hostile.text
        assert "{{" not in hostile.text
        assert mild.path == hostile.path


def test_rendering_is_repeatable(water: Explainer) -> None:
    assert msgspec.json.encode(render(water)) == msgspec.json.encode(render(water))


def test_a_page_that_rests_on_one_article_says_so(water: Explainer, site: Site) -> None:
    alone = next(
        claim for claim in water.claims if {piece.source for piece in claim.evidence} == {"src-estuary-post"}
    )
    asked = msgspec.structs.replace(
        water.questions[0], short_answer=(alone.id,), claims=(alone.id,), more=(), paragraphs=()
    )
    text = page(render(msgspec.structs.replace(water, questions=(asked,))), asked.path).text
    assert "One outlet’s account: all of this page rests on one article, by The Estuary Post." in text
    assert "explainer-one" not in page(site, asked.path).text


def test_the_pages_of_questions_lead_to_those_beside_them(site: Site) -> None:
    asked = [made for made in site.pages if made.kind == "question"]
    for before, made, after in zip([None, *asked[:-1]], asked, [*asked[1:], None], strict=True):
        for other, rel in ((before, "prev"), (after, "next")):
            link = re.search(rf'\]\(([^)]+)\){{ rel="{rel}" }}', made.text)
            assert (link and f"questions/{link[1]}") == (other and other.path)


def test_the_card_of_a_question_does_not_repeat_the_lead(site: Site, water: Explainer) -> None:
    cards = site.pages[0].text.split("## Questions")[1].split("\n## ")[0]
    for claim in water.topic.summary:
        told = next(one.text for one in water.claims if one.id == claim)
        assert told[:60] not in cards


def test_what_was_left_out_is_counted_by_reason(site: Site, water: Explainer) -> None:
    text = page(site, "how-it-was-made.md").text
    assert f"{len(water.excluded)} passages of the articles are not printed" in text
    counts = [int(number) for number in re.findall(r"^- [a-z ]+: (\d+)$", section(text, "What was left out"), re.M)]
    assert sum(counts) == len(water.excluded)

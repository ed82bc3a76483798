"""Which sources go back to one report: the same told again, and what articles say of where they have it from."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from controls import idle, loose

from mkdocs_explainer.weave.origins import provenance
from mkdocs_explainer.weave.origins.alignment import Alignment
from mkdocs_explainer.weave.origins.outlets import Credit, outlet_key
from mkdocs_explainer.weave.origins.provenance import WAYS, Way, way_of

ROWS = yaml.safe_load(Path(__file__).with_name("origins.yml").read_text(encoding="utf-8"))


def test_five_rewrites_of_one_report_are_one_origin(folder: Callable[..., Any]) -> None:
    origins = folder("rewrites").provenance.origins
    assert [origin.name for origin in origins] == ["Sample Wire"]
    assert len(origins[0].sources) == 5
    assert set(origins[0].reasons) == set(origins[0].sources)
    assert all(origins[0].reasons.values())


def test_independent_reports_that_share_quotations_are_two(folder: Callable[..., Any]) -> None:
    assert folder("independent").origins() == {
        "morning.md": {"Example Herald"},
        "evening.md": {"Sample Gazette"},
    }


def test_quotations_make_no_origin_however_many_are_shared(folder: Callable[..., Any]) -> None:
    said = (
        "We have never seen such a flood in this valley",
        "The dam was inspected twice by three engineers last summer",
        "Nobody from the company called us before the water came",
        "Our cattle stood on the roof of the school until morning",
        "The insurance will not pay for the bridge or for the mill",
        "I shall rebuild the house of my parents on the same ground",
    )
    quotes = " ".join(f"“{words},” Ida Moe said." for words in said)
    made = folder(
        one_seed("flood", "Example Herald", f"{quotes} Farmers counted their losses in silence."),
        one_seed("water", "Sample Gazette", f"{quotes} A minister flew over the valley with cameras."),
        "garden",
    )
    assert made.origins()["flood.md"].isdisjoint(made.origins()["water.md"])


def test_an_article_that_nobody_tells_again_is_its_own_origin(folder: Callable[..., Any]) -> None:
    origins = folder("ferry", "garden").origins()
    assert origins["zz-garden.md"] == {"Example Gardener"}
    assert origins["gazette.md"] == {"Sample Gazette"}
    assert origins["wire.md"] == origins["herald.md"] == {"Sample Wire"}


def test_the_report_is_named_for_the_outlet_of_the_folder_that_is_credited(folder: Callable[..., Any]) -> None:
    [origin] = folder("rewrites").provenance.origins
    assert origin.why == "credit line"
    assert "own report" in origin.reasons["src-one"]
    assert "Source: Sample Wire" in origin.reasons["src-three"]


REPORT = """A dam broke above the village of Hovin on Friday, and mud covered the church. Helicopters brought 44
people to the hospital in Lomark. Geologists had warned of cracks in the dam for years, and the owner had promised
repairs."""
NOTE = """The harvest of apples in the valley was the best in a decade. Growers sold 3,000 tons abroad, and cellars
are full of cider. A festival with music is planned for October."""


def one_seed(name: str, outlet: str, body: str) -> str:
    return f"=== {name}.md\n---\ntitle: {name}\noutlet: {outlet}\n---\n\n{body}\n\n"


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Source: Reuters", "Reuters"),
        ("The Associated Press contributed to this report.", "The Associated Press"),
        ("Reporting by Reuters", "Reuters"),
        ("Associated Press", "The Associated Press"),
    ],
)
def test_a_credit_line_names_the_origin(line: str, agency: str, folder: Callable[..., Any]) -> None:
    made = folder(one_seed("dam", "Sample Gazette", f"{REPORT}\n\n{line}"))
    assert made.origins() == {"dam.md": {agency}}
    [origin] = made.provenance.origins
    assert origin.why == "credit line"
    assert line in origin.reasons["src-dam"]


def test_an_agencys_dateline_names_the_origin(folder: Callable[..., Any]) -> None:
    made = folder(one_seed("dam", "Sample Gazette", f"HOVIN, Norway (AP) — {REPORT}"))
    assert made.origins() == {"dam.md": {"The Associated Press"}}


def test_an_agency_under_two_names_is_one_origin(folder: Callable[..., Any]) -> None:
    made = folder(
        one_seed("a", "Westland Wire", f"HOVIN (Westland Wire) — {REPORT}"),
        one_seed("b", "The Westland Wire", NOTE),
        one_seed("c", "AP News", "A tram left the rails at Lomark on Sunday."),
        one_seed("d", "Sample Gazette", "A ferry sank off Orsa on Monday.\n\nAssociated Press (AP)"),
        one_seed("e", "Reuters.com", "A mill burnt down in Tarn on Monday.\n\nReuters"),
    )
    assert made.origins() == {
        "a.md": {"Westland Wire"},
        "b.md": {"Westland Wire"},
        "c.md": {"AP News"},
        "d.md": {"AP News"},
        "e.md": {"Reuters.com"},
    }


def test_who_only_helped_an_outlets_own_reporter_is_not_the_origin(folder: Callable[..., Any]) -> None:
    line = "Halden News' Jan Reed and the Westland Wire contributed to this report."
    made = folder(one_seed("dam", "Halden News", f"{REPORT}\n\n{line}"))
    assert made.origins() == {"dam.md": {"Halden News"}}


def test_an_agency_that_is_given_as_the_author_is_the_origin(folder: Callable[..., Any]) -> None:
    seed = one_seed("dam", "Sample Gazette\nauthor: PTI", REPORT)
    assert folder(seed).origins() == {"dam.md": {"Press Trust of India"}}


def test_an_outlet_credited_once_for_one_sentence_is_not_the_origin_of_the_article(
    folder: Callable[..., Any],
) -> None:
    made = folder(one_seed("dam", "Sample Gazette", f"{REPORT} The mayor wept, Reuters reported."))
    assert made.origins() == {"dam.md": {"Sample Gazette"}}


def test_a_digest_of_two_outlets_has_two_origins(folder: Callable[..., Any]) -> None:
    digest = """A dam broke above the village of Hovin on Friday, Sample Wire reported. Helicopters brought 44 people
to the hospital in Lomark, according to Sample Wire.

The harvest of apples in the valley was the best in a decade, the Example Herald reported. Growers sold 3,000 tons
abroad, according to the Example Herald."""
    made = folder(one_seed("digest", "Placeholder Post", digest))
    assert {outlet_key(name) for name in made.origins()["digest.md"]} == {"sample wire", "example herald"}
    named = {origin.id: outlet_key(origin.name) for origin in made.provenance.origins}
    said_by = {made.unit("to the hospital"): "sample wire", made.unit("sold 3,000 tons"): "example herald"}
    behind = {unit: made.provenance.behind(0, [unit]) for unit in said_by}
    assert {unit: [named[origin] for origin in origins] for unit, origins in behind.items()} == {
        unit: [name] for unit, name in said_by.items()
    }


DIGEST = """A dam broke above the village of Hovin on Friday, Sample Wire reported. Helicopters brought 44 people to
the hospital in Lomark, according to Sample Wire.

Geologists had warned of cracks in the dam for years, and the owner had promised repairs.

The harvest of apples in the valley was the best in a decade. Growers sold 3,000 tons abroad, said the Example Herald.
Cellars are full of cider, the Example Herald reported.

A festival with music is planned for October."""


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("to the hospital", "Sample Wire"),  # it says so
        ("sold 3,000 tons", "Example Herald"),
        ("had warned of cracks", "Sample Wire"),  # only the wire tells it too
        ("the best in a decade", "Example Herald"),  # the only one that its paragraph names
        ("A festival", "Sample Wire"),  # nobody knows: the main one, and not both
    ],
)
def test_a_sentence_of_a_digest_goes_back_to_one_report(words: str, outlet: str, folder: Callable[..., Any]) -> None:
    made = folder(one_seed("dam", "Sample Wire", REPORT), one_seed("two", "Placeholder Post", DIGEST), "garden")
    names = {origin.id: outlet_key(origin.name) for origin in made.provenance.origins}
    [article] = [n for n, a in enumerate(made.corpus.articles) if a.path == "two.md"]
    assert len(made.provenance.of_article[article]) == 2
    [unit] = [u.index for u in made.corpus.of_article(article) if words in u.sentence.text]
    assert [names[o] for o in made.provenance.behind(article, [unit])] == [outlet_key(outlet)]


def test_a_sentence_laid_to_another_report_of_the_folder_is_that_report(folder: Callable[..., Any]) -> None:
    own = f"{NOTE} Helicopters brought 44 people to the hospital in Lomark, Sample Wire reported."
    made = folder(one_seed("apples", "Example Herald", own), one_seed("dam", "Sample Wire", REPORT))
    names = {origin.id: origin.name for origin in made.provenance.origins}
    assert made.origins()["apples.md"] == {"Example Herald"}
    [unit] = [u.index for u in made.corpus.of_article(0) if "Helicopters" in u.sentence.text]
    assert [names[o] for o in made.provenance.behind(0, [unit])] == ["Sample Wire"]


def test_doubling_an_article_makes_no_origin(folder: Callable[..., Any]) -> None:
    copy = (
        one_seed("dam", "Sample Wire", REPORT)
        + one_seed("mud", "Example Herald", REPORT)
        + one_seed("apples", "Sample Gazette", NOTE)
    )
    origins = folder(copy).origins()
    assert origins["dam.md"] == origins["mud.md"]
    assert len(origins["dam.md"]) == 1
    assert origins["apples.md"].isdisjoint(origins["dam.md"])


def way(row: dict[str, Any]) -> str | None:
    """The way in which two articles that compare so are one report."""
    found = Alignment(**{name: row.get(name, 0) for name in ("share", "matches", "order", "verbatim")})
    taken = way_of(found, credited=row.get("credited", False))
    return taken and taken.name


@pytest.mark.parametrize("row", ROWS["ways"], ids=lambda row: row["why"])
def test_in_which_way_two_articles_are_one_report(row: dict[str, Any]) -> None:
    assert way(row) == row.get("way")


def test_each_way_and_each_of_its_numbers_is_held_by_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def made(table: tuple[Way, ...]) -> list[str | None]:
        monkeypatch.setattr(provenance, "WAYS", table)
        return [way(row) for row in ROWS["ways"]]

    assert idle(WAYS, made) == []
    moved = [
        (one.name, name)
        for one in WAYS
        for name, step in (("verbatim", 0.001), ("share", 0.001), ("matches", 1), ("order", 0.001))
        if getattr(one, name) != Way._field_defaults[name]
        and loose(
            getattr(one, name),
            step,
            lambda least, one=one, name=name: made(
                tuple(other._replace(**{name: least}) if other is one else other for other in WAYS)
            ),
        )
    ]
    assert moved == []


def test_the_reasons_say_how_much_is_told_again(folder: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    made = folder(one_seed("dam", "Sample Wire", REPORT), one_seed("mud", "Example Herald", REPORT), "garden")
    found = {origin.name: origin for origin in made.provenance.origins}
    assert (found["Sample Wire"].why, found["Sample Wire"].confidence) == ("alignment", 0.97)
    assert found["Sample Wire"].reasons == {
        "src-dam": "it is this outlet’s own report",
        "src-mud": "100% of its runs of 7 words, as in Sample Wire",
    }
    assert found["Example Gardener"].confidence == 1
    monkeypatch.setattr(provenance, "WAYS", WAYS[1:])
    made = folder("rewrites")
    [origin] = provenance.find_origins(made.corpus, made.similarity).origins
    assert origin.confidence == 0.9
    assert re.fullmatch(r"\d sentences told again in the same order, as in .+", origin.reasons["src-five"])


SAID = "Mud covered the church, the Arnby Times reported."


def test_two_sentences_of_an_outlet_make_the_article_its_own(
    folder: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    once, twice = (
        folder(one_seed("dam", "Placeholder Post", f"{REPORT} {said}"))
        for said in (SAID, f"{SAID} The owner fled, the Arnby Times said.")
    )

    def made(least: int) -> list[dict[str, set[str]]]:
        monkeypatch.setattr(provenance, "_OWN", least)
        found = [provenance.find_origins(one.corpus, one.similarity).origins for one in (once, twice)]
        return [{origin.name for origin in origins} for origins in found]

    assert made(provenance._OWN) == [{"Placeholder Post"}, {"The Arnby Times"}]
    assert loose(provenance._OWN, 1, made) == []


def test_many_sentences_of_an_outlet_weigh_no_more_than_a_credit_line(
    folder: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = ("The owner fled", "The school was shut", "The priest wept", "The road was lost")

    def both(agency: str, sentences: int, other: str) -> Any:
        said = " ".join(f"{words}, {agency} reported." for words in told[:sentences])
        return folder(
            one_seed("dam", "Placeholder Post", f"{REPORT} {said}"),
            one_seed("mud", "Example Herald", f"{REPORT}\n\nSource: {other}"),
        )

    folders = both("AFP", 2, "Reuters"), both("Reuters", 4, "AFP")

    def made(most: int) -> list[str]:
        monkeypatch.setattr(provenance, "_MOST", most)
        origins = [provenance.find_origins(one.corpus, one.similarity).origins for one in folders]
        return [max(found, key=lambda origin: len(origin.sources)).name for found in origins]

    assert made(provenance._MOST) == ["Reuters", "Agence France-Presse"]
    assert loose(provenance._MOST, 1, made) == []


def test_a_long_credit_is_quoted_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    words = "Source: Sample Wire " + "a" * 95
    whole, long = (Credit(strength=3, words=f"{words} {last}") for last in ("four", "fifth"))

    def made(longest: int) -> list[str]:
        monkeypatch.setattr(provenance, "_LONGEST", longest)
        return [provenance._says_so(credit) for credit in (whole, long)]

    assert made(120) == [f"it says so: “{words} four”", f"it says so: “{words}…”"]
    assert loose(provenance._LONGEST, 1, made) == []

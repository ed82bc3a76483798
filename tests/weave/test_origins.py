"""Which sources go back to one report: the same told again, and what articles say of where they have it from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mkdocs_explainer.weave.corpus.folder import Corpus
from mkdocs_explainer.weave.origins.alignment import Aligner
from mkdocs_explainer.weave.origins.outlets import credits_of, outlet_key, outlet_name


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


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("the AP", "The Associated Press"),
        ("AFP", "Agence France-Presse"),
        ("The New York Times", "The New York Times"),
        ("the Arnby Herald", "The Arnby Herald"),
        ("Sample", "Sample"),
        ("Greta Holm", None),
        ("the police", None),
        ("Orsa Coast Guard", None),
        ("The Washington Post", "The Washington Post"),
        ("Washington Post", "Washington Post"),
        ("the Guardian", "The Guardian"),
        ("The Sun", "The Sun"),
        ("The Daily Mail", "The Daily Mail"),
        ("Sample Wire", "Sample Wire"),
        ("The Fictional Courier", "The Fictional Courier"),
        ("The Arnby Times-Star", "The Arnby Times-Star"),
        ("The Times of Arnby", "The Times of Arnby"),
        ("The Example Times News Service", "The Example Times News Service"),
        ("BBC News", "BBC News"),
        ("BBC World Service", "BBC World Service"),
        ("CNN", "CNN"),
        ("CNN’s", "CNN"),
        ("Arnby News Agency", "Arnby News Agency"),
        ("Reuters news agency", "Reuters"),
        ("AP News", "The Associated Press"),
        ("International Atomic Energy Agency", None),
        ("the Environmental Protection Agency", None),
        ("Press Secretary Ana Holm", None),
        ("Post Malone", None),
        ("Sun Yat-sen", None),
        ("Standard Chartered", None),
        ("Times Square", None),
        ("CNN anchor Ana Holm", None),
        ("", None),
    ],
)
def test_which_names_are_outlets(name: str, outlet: str | None) -> None:
    assert outlet_name(name, frozenset({"sample"})) == outlet


@pytest.mark.parametrize(
    "names",
    [
        ("AP", "AP News", "Associated Press", "The Associated Press", "the AP"),
        ("Reuters", "Thomson Reuters", "reuters", "Reuters news agency"),
        ("PA", "PA Media", "Press Association"),
    ],
)
def test_an_agency_has_one_key_whatever_it_is_called(names: tuple[str, ...]) -> None:
    assert len({outlet_key(name) for name in names}) == 1


def test_a_reporter_of_another_outlet_credits_the_outlet(folder: Callable[..., Any]) -> None:
    line = "CNN’s Ana Holm contributed to this report."
    elsewhere, here = (folder(one_seed("dam", outlet, f"{REPORT}\n\n{line}")) for outlet in ("Sample Wire", "CNN"))
    assert set(credits_of(elsewhere.corpus, 0, frozenset())) == {"CNN"}
    assert credits_of(here.corpus, 0, frozenset()) == {}


def test_an_article_of_an_agency_does_not_credit_it_under_another_name(folder: Callable[..., Any]) -> None:
    made = folder(one_seed("dam", "AP News", f"HOVIN, Norway (AP) — {REPORT}"))
    assert credits_of(made.corpus, 0, frozenset({outlet_key("AP News")})) == {}


def test_a_short_name_of_the_outlet_is_the_outlet(folder: Callable[..., Any]) -> None:
    line = "The Courier’s Ana Holm contributed to this report."
    own, other = (
        folder(one_seed("dam", outlet, f"{REPORT}\n\n{line}")) for outlet in ("Hovin Courier", "Sample Wire")
    )
    assert credits_of(own.corpus, 0, frozenset()) == {}
    assert set(credits_of(other.corpus, 0, frozenset())) == {"Courier"}


def test_an_article_does_not_credit_itself(folder: Callable[..., Any]) -> None:
    made = folder(one_seed("dam", "Sample Wire", f"{REPORT}\n\nSource: Sample Wire"))
    assert credits_of(made.corpus, 0, frozenset({"sample wire"})) == {}


def test_an_article_is_taken_apart_once_however_many_it_is_held_to(
    folder: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = folder("rewrites")
    count = len(made.corpus.articles)
    alone = [Aligner(made.corpus, made.similarity).align(0, other) for other in range(1, count)]
    read: list[int] = []
    of_article = Corpus.of_article
    monkeypatch.setattr(Corpus, "of_article", lambda self, index: read.append(index) or of_article(self, index))
    aligner = Aligner(made.corpus, made.similarity)
    assert [aligner.align(0, other) for other in range(1, count)] == alone
    assert sorted(read) == list(range(count))

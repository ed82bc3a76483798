"""What is printed: no source over its share, no fact twice, every page answered, and a reason for all the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from mkdocs_explainer.weave.answers.limit import Limit
from mkdocs_explainer.weave.answers.selection import _candidates, _Chooser, _folded
from mkdocs_explainer.weave.corpus.counting import words
from mkdocs_explainer.weave.facts.told import tells
from mkdocs_explainer.weave.facts.worth import weigh
from mkdocs_explainer.weave.questions import Draft

FOLDERS = [
    ("ferry",),
    ("rewrites",),
    ("questions",),
    ("independent",),
    ("ferry", "garden"),
    ("rewrites", "independent", "names"),
]
REASONS = {
    "does not stand alone",
    "told by a printed sentence",
    "less to the point",
    "over the quotation limit",
}


@pytest.fixture(scope="session", params=FOLDERS, ids="+".join)
def made(request: pytest.FixtureRequest, folder: Callable[..., Any]) -> Any:
    return folder(*request.param)


def printed(made: Any) -> Iterator[tuple[str, str]]:
    """Source and quote of every printed sentence."""
    for claim in made.explainer.claims:
        yield claim.evidence[0].source, claim.evidence[0].quote


@pytest.mark.parametrize("share", [0.1, 1 / 3, 0.5])
def test_no_source_is_printed_beyond_its_share(share: float, made: Any) -> None:
    explainer = made.weave(max_share=share)
    assert explainer.claims
    for source in explainer.sources:
        said = [c.evidence[0].quote for c in explainer.claims if c.evidence[0].source == source.id]
        assert sum(map(words, said)) <= share * source.words


def test_words_printed_are_those_of_the_claims(made: Any) -> None:
    for source in made.explainer.sources:
        own = [claim.text for claim in made.explainer.claims if claim.evidence[0].source == source.id]
        assert source.words_printed == sum(map(words, own))


def test_nothing_is_printed_where_nothing_may_be(folder: Callable[..., Any]) -> None:
    explainer = folder("ferry").weave(max_share=0)
    assert explainer.claims == explainer.questions == explainer.topic.summary == ()
    assert {left.reason for left in explainer.excluded} <= REASONS | {"front matter", "heading not used"}


def test_every_sentence_is_printed_or_left_out_with_a_reason(made: Any) -> None:
    said = sorted(printed(made))
    left = sorted((piece.source, piece.text) for piece in made.explainer.excluded if piece.reason in REASONS)
    every = sorted((made.corpus.sources[u.article], u.sentence.text) for u in made.corpus.units)
    assert sorted(said + left) == every


def test_what_reading_set_apart_keeps_its_reason(made: Any) -> None:
    listed = {(piece.source, piece.text, piece.reason) for piece in made.explainer.excluded}
    for source, article in zip(made.corpus.sources, made.corpus.articles, strict=True):
        for piece in article.excluded:
            assert (source, " ".join(piece.text.split()), piece.reason) in listed
    assert all(piece.reason for piece in made.explainer.excluded)


def test_every_page_has_a_short_answer_at_its_head(made: Any) -> None:
    for question in made.explainer.questions:
        assert question.short_answer
        assert question.claims[: len(question.short_answer)] == question.short_answer
        assert question.claims == (*question.short_answer, *(c for p in question.paragraphs for c in p))
        assert all(question.paragraphs)


def test_every_claim_is_printed_on_one_page_once(made: Any) -> None:
    shown = [claim for question in made.explainer.questions for claim in (*question.claims, *question.more)]
    assert sorted(shown) == sorted(claim.id for claim in made.explainer.claims)


@pytest.mark.parametrize("share", [1 / 3, 1], ids=["a third", "all"])
def test_rewrites_of_one_sentence_are_printed_once(share: float, folder: Callable[..., Any]) -> None:
    claims = folder("rewrites").weave(max_share=share).claims
    for word in ("firefighters", "1911", "petrol", "300 workers", "20 kilometers", "night shift"):
        assert len([claim for claim in claims if word in claim.text]) <= 1, word
    told = [claim for claim in claims if "petrol" in claim.text]
    assert [len(claim.evidence) for claim in told] == [5]
    assert told[0].origins == ("origin-sample-wire",)


def test_a_sentence_repeated_in_one_article_is_printed_once(folder: Callable[..., Any]) -> None:
    text = """=== a.md
---
title: Locks for the canal
outlet: Sample Wire
---

Engineers will replace the four wooden locks of the Hovin canal in 2025. Boats must take the river for eleven months.
The harbor master expects longer queues at the old bridge near the market.

Anglers hope that perch and pike will come back to the upper ponds. In 2025, the Hovin canal’s four wooden locks will
be replaced by engineers. A museum has asked for one of the gates. School classes may visit the site on Fridays.
"""
    made = folder(text, "garden")
    assert len([c for c in made.weave(max_share=0.9).claims if "wooden locks" in c.text]) == 1


def test_boilerplate_is_never_printed(folder: Callable[..., Any]) -> None:
    plea = "Support our work: subscribe to the Sample Gazette for one coin a week."
    text = f"""=== a.md
---
title: Locks for the canal
outlet: Sample Gazette
---

Engineers will replace the four wooden locks of the Hovin canal in 2025. Boats must take the river for eleven months.

{plea}

Anglers hope that perch and pike will come back to the upper ponds. A museum has asked for one of the gates.
"""
    explainer = folder(text).weave(max_share=1)
    assert plea not in {claim.text for claim in explainer.claims}
    assert plea in {piece.text for piece in explainer.excluded}


def test_a_sentence_that_leans_follows_the_one_it_leans_on(folder: Callable[..., Any]) -> None:
    text = """=== a.md
---
title: A bridge for Arnby
outlet: Sample Wire
---

Mayor Greta Holm opened the bridge of Arnby on Monday. She thanked 400 welders by name and cut a yellow ribbon.
"""
    [question] = folder(text).weave(max_share=1).questions
    claims = {claim.id: claim.text for claim in folder(text).weave(max_share=1).claims}
    order = [claims[claim] for claim in (*question.claims, *question.more)]
    assert [text.split()[0] for text in order] == ["Mayor", "She"]


def test_attribution_survives(folder: Callable[..., Any]) -> None:
    claim = folder("ferry").claim("bow door")
    assert "nvestigators believe" in claim.text
    assert all("nvestigators believe" in evidence.quote for evidence in claim.evidence)


def test_a_claim_says_who_says_it(folder: Callable[..., Any]) -> None:
    claims = {claim.text: claim.attribution for claim in folder("ferry").weave(max_share=1).claims}
    [speech] = [attribution for text, attribution in claims.items() if "no working sensor" in text]
    assert (speech.speaker, speech.cue) == ("Holm", "tell")
    [plain] = [attribution for text, attribution in claims.items() if "12 victims" in text]
    assert plain is None


def test_a_quotation_without_a_name_is_said_by_the_one_who_speaks_before_it(folder: Callable[..., Any]) -> None:
    text = """=== a.md
---
title: A bridge for Arnby
outlet: Sample Wire
---

“The bridge took nine years,” Mayor Greta Holm said on Monday. “It will carry 400 trucks a day across the Orsa.”
Two welders watched from the bank.
"""
    claims = {claim.text: claim.attribution for claim in folder(text).weave(max_share=1).claims}
    [speech] = [attribution for text, attribution in claims.items() if "400 trucks" in text]
    assert speech.speaker.endswith("Greta Holm")


LETTERS = """=== a.txt
Letters about the bridge

Northlight, a lobby of ship owners, let rust eat half of the northern pier before a coat of new paint was put on it.
Greta Holm
Lower Tarn
The council says that the bridge is safe, and not one of its members has driven across it since the autumn.
Per Dahl
Arnby
The ferry of Northlight has cost the town of Arnby 40 million euros since 2019, and nobody in the council counts it.
Max Terne
Kirkby

=== b.md
---
title: The ferry of Arnby
outlet: Sample Wire
---

The ferry of Northlight has cost the town of Arnby 40 million euros since 2019, the council counts.
"""


def test_what_somebody_signed_is_theirs_to_say(folder: Callable[..., Any]) -> None:
    explainer = folder(LETTERS).weave(max_share=1)
    letters = [claim for claim in explainer.claims if claim.evidence[0].source == "src-a"]
    spoken = {claim.text.split()[0]: claim.attribution.speaker for claim in letters if claim.attribution}
    assert len(spoken) == len(letters) > 1
    assert spoken["Northlight,"] == "Greta Holm"
    for claim in explainer.claims:
        assert {piece.support for piece in claim.evidence[1:]} <= {"partial"}, "no other says it as he does"
    assert not [term for term in explainer.terms if term.definition and "lobby" in term.definition.text]


def test_what_nobody_else_tells_is_folded_on_the_page_on_what_happened(folder: Callable[..., Any]) -> None:
    common = (
        "The bridge of Arnby collapsed on Friday under 40 trucks of gravel.",
        "The collapse closed the road from Arnby to Hovin for nine weeks.",
        "Divers found two trucks of gravel below the bridge of Arnby.",
        "The mayor of Arnby promised a new bridge over the Orsa within a year.",
        "Engineers had warned of cracks in the bridge of Arnby since spring.",
    )
    aside = "A miller from Solund sells cheese with caraway on Saturdays next to the church."
    others = ("Arnby’s bridge", "The bridge in Arnby")
    seeds = [
        f"=== {n}.md\n---\ntitle: The bridge of Arnby collapses\noutlet: Paper {n}\n---\n\n"
        + "\n\n".join(text.replace("The bridge of Arnby", name) for text in common)
        + (f"\n\n{aside}\n" if n == 0 else "\n")
        for n, name in enumerate(("The bridge of Arnby", *others))
    ]
    explainer = folder("\n".join(seeds)).weave(max_share=1)
    [page] = explainer.questions
    texts = {claim.id: claim.text for claim in explainer.claims}
    assert aside in {texts[claim] for claim in page.more}
    assert all(texts[claim] != aside for claim in page.claims)


def test_what_a_shown_sentence_leans_on_is_not_folded() -> None:
    groups = {1: (1,), 2: (1, 2), 3: (3,), 4: (4,)}
    selection = _folded((), [1, 2, 3, 4], groups, [0.0, 0.1, 0.9, 0.9, 0.1], frozenset({2, 3}))
    assert (selection.shown, selection.folded) == ((1, 2, 3), (4,))


def test_a_question_is_printed_last_if_at_all(folder: Callable[..., Any]) -> None:
    lead = "Greta Holm opened the bridge of Arnby on Friday."
    other = "Welders worked through two winters."
    asks = "Will the 48 million crowns for pylons, cables, ramps and tolls come from Hovin?"
    made = folder(
        f"=== a.md\n---\ntitle: A bridge for Arnby\n---\n\n## Who opened the bridge?\n\n{lead} {other} {asks}\n"
    )
    assert {claim.text for claim in made.weave(max_share=0.85).claims} == {lead, other}


DENIED = """=== a.md
---
title: Nets cut off Orrin
outlet: Sample Wire
---

The nets of the Orrin fishery were cut on Sunday night. Fishery head Jonas Pell hinted that the club Clear Water cut
the nets to spite him. But he conceded that he could prove nothing of the kind. The club has sixty members and a boat.

=== b.md
---
title: Orrin fishery loses its nets
outlet: Sample Post
---

Somebody cut the nets of the Orrin fishery on Sunday night. The police of Orrin have no suspect.
"""


@pytest.mark.parametrize("share", [0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1])
def test_what_takes_a_sentence_back_is_printed_with_it_or_neither_is(
    share: float, folder: Callable[..., Any]
) -> None:
    explainer = folder(DENIED).weave(max_share=share)
    hinted = [claim for claim in explainer.claims if "hinted" in claim.text]
    conceded = [claim for claim in explainer.claims if "conceded" in claim.text]
    assert len(hinted) == len(conceded)
    assert share < 1 or hinted
    assert {claim.passage for claim in hinted} == {claim.passage for claim in conceded} != {None} or not hinted


def test_what_an_outlet_had_wrong_is_no_evidence(folder: Callable[..., Any]) -> None:
    wrong = "Plums near Orrin have brought a record harvest this year"
    seeds = f"""=== a.md
---
title: Plum harvest
outlet: Sample Wire
---

{wrong}, growers said.

=== b.md
---
title: Plums near Orrin
outlet: Sample Post
---

This report said at first that plums near Orrin have brought a record harvest this year. The harvest is the best since
2010, growers said.
"""
    for claim in folder(seeds).weave(max_share=1).claims:
        assert not [piece for piece in claim.evidence[1:] if "at first" in piece.quote]


def test_what_is_left_out_as_told_is_told(made: Any) -> None:
    story, explainer = made.story, made.explainer
    printed = {made.unit_of(claim) for claim in explainer.claims}
    for unit in story.corpus.units:
        said = (story.corpus.sources[unit.article], unit.sentence.text, "told by a printed sentence")
        if said in {(left.source, left.text, left.reason) for left in explainer.excluded}:
            assert any(tells(story, other, unit.index) for other in printed)


COLUMN = """=== a.md
---
title: The bridge of Arnby opens
outlet: Sample Wire
date: 2024-03-04
---

The bridge of Arnby opened on Monday after nine years of work, the mayor said.

=== b.md
---
title: Opinion | The bridge of Arnby is a folly
outlet: Sample Post
author: Greta Holm
date: 2024-03-05
---

The bridge of Arnby is a folly, and nobody in the town will thank the mayor for nine years of noise. Solund is a
village that has lost its last shop to the bridge.
"""


def test_a_column_leads_and_defines_nothing_and_carries_its_author(folder: Callable[..., Any]) -> None:
    made = folder(COLUMN)
    assert [article.opinion for article in made.articles] == [False, True]
    explainer = made.weave(max_share=1)
    theirs = [claim for claim in explainer.claims if claim.evidence[0].source == "src-b"]
    assert theirs
    assert {claim.attribution.speaker for claim in theirs if claim.attribution} == {"Greta Holm"}
    assert all(claim.attribution for claim in theirs)
    leads = {claim for question in explainer.questions for claim in question.short_answer}
    assert not leads & {claim.id for claim in theirs}
    assert "Solund" not in {term.name for term in explainer.terms if term.definition}


def test_the_newest_count_leads_and_no_day_contradicts_another(folder: Callable[..., Any]) -> None:
    told = "{} people died when the Orlin dam broke above Velmora, officials said."
    days = {
        "a": ("At least 12", "2021-03-03"),
        "b": ("At least 58", "2021-03-06"),
        "c": ("At least 83", "2021-03-12"),
    }
    seeds = [
        f"=== {name}.md\n---\ntitle: Velmora dam breaks\noutlet: Paper {name}\ndate: {day}\n---\n\n"
        f"{told.format(count)}\n"
        for name, (count, day) in days.items()
    ]
    explainer = folder("\n".join(seeds)).weave(max_share=1)
    texts = {claim.id: claim.text for claim in explainer.claims}
    assert "83" in texts[explainer.topic.summary[0]]
    assert not [one for one in explainer.differences if one.kind == "contradiction"]


TAKEN_BACK = """=== a.md
---
title: Nets cut off Orrin
outlet: Sample Wire
---

Fishery head Jonas Pell accused the club Clear Water of cutting the nets off Orrin. But Pell conceded later, after a
long talk with the police of Orrin and two lawyers from Vaelport, that he could prove nothing of the kind and had seen
nobody. The harbour of Orrin is old. The town of Orrin has a bridge and a mill.
"""


@pytest.mark.parametrize("share", [0.15, 0.25, 0.35, 0.5, 0.7, 0.9])
def test_a_short_answer_and_what_takes_it_back_keep_to_the_limit(share: float, folder: Callable[..., Any]) -> None:
    explainer = folder(TAKEN_BACK).weave(max_share=share)
    [source] = explainer.sources
    assert sum(words(claim.evidence[0].quote) for claim in explainer.claims) <= share * source.words


def test_what_takes_a_sentence_back_is_not_left_alone(
    folder: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though it belongs to another page, and a fuller sentence tells what it takes back."""
    made = folder(DENIED)
    told, back = made.unit("hinted"), made.unit("conceded")
    rest = tuple(unit.index for unit in made.corpus.units if unit.index != back)
    drafts = [
        Draft(title=title, core=title, sections=(), units=units) for title, units in (("a", rest), ("b", (back,)))
    ]
    worth = weigh(made.story)
    groups, _ = _candidates(made.story, drafts, worth)
    chooser = _Chooser(made.story, drafts, groups, worth, Limit(share=1))
    chooser.take(told)
    monkeypatch.setattr(chooser.told, "again", lambda unit, printed=None: unit == told)
    assert not chooser.drop_superfluous(set())
    assert chooser.pages == [[told, back], []]

"""The scorer gives full marks to a perfect reader, and takes the right ones away for each kind of fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from score import SEEDS, main, measure
from score_gold import Fact, Gold, is_cut_from, is_sentence, quoted, text_of
from score_perfect import GOLD_READ, evidence_of, perfect_explainer
from score_reading import Figure

from mkdocs_explainer.model import Claim, Difference, Explainer, Position, Term


@pytest.fixture(scope="module")
def perfect() -> Explainer:
    return perfect_explainer()


def figures_of(explainer: Explainer, gold: Gold = GOLD_READ) -> dict[str, Figure]:
    return {figure.name: figure for figure in measure(explainer, gold, SEEDS)}


def test_a_perfect_reader_gets_full_marks(perfect: Explainer) -> None:
    figures = figures_of(perfect)
    # what covers every fact prints more of one file than the limit allows
    del figures["sources over the printing limit"]
    short = [f"{f.name} {f} {f.items}" for f in figures.values() if f.better == "more" and f.value != 1.0]
    over = [f"{f.name} {f} {f.items}" for f in figures.values() if f.better == "less" and f.value != 0]
    assert short + over == []


# --- what each fault costs -----------------------------------------------------------------------


def _with_claim(explainer: Explainer, text: str, change: Callable[[Claim], Claim]) -> Explainer:
    """The explainer with its first claim changed that holds a text."""
    target = next(claim for claim in explainer.claims if text in claim.text)
    claims = tuple(change(claim) if claim is target else claim for claim in explainer.claims)
    return msgspec.structs.replace(explainer, claims=claims)


def test_a_quote_that_no_file_holds_is_an_error_of_provenance(perfect: Explainer) -> None:
    def invent(claim: Claim) -> Claim:
        false = msgspec.structs.replace(claim.evidence[0], quote=claim.evidence[0].quote + " It was late.")
        return msgspec.structs.replace(claim, evidence=(false, *claim.evidence[1:]))

    figure = figures_of(_with_claim(perfect, "40,000", invent))["provenance errors"]
    assert figure.got == 1
    assert "quote is not in the file" in figure.items[0]


def test_an_offset_beside_its_quote_is_an_error_of_provenance(perfect: Explainer) -> None:
    def shift(claim: Claim) -> Claim:
        shifted = [
            msgspec.structs.replace(e, start=e.start + 9, end=e.end + 9) if "gazette" not in e.source else e
            for e in claim.evidence
        ]
        return msgspec.structs.replace(claim, evidence=tuple(shifted))

    assert figures_of(_with_claim(perfect, "Cristosal", shift))["provenance errors"].got >= 1


def test_a_printed_word_that_its_quote_lacks_is_an_error_of_provenance(perfect: Explainer) -> None:
    def embellish(claim: Claim) -> Claim:
        return msgspec.structs.replace(claim, text="Reportedly, " + claim.text)

    figure = figures_of(_with_claim(perfect, "40,000", embellish))["provenance errors"]
    assert figure.got == 1
    assert "not in its first quote" in figure.items[0]


def test_a_wrong_source_lowers_precision_and_a_wrong_label_the_labels(perfect: Explainer) -> None:
    def miscredit(claim: Claim) -> Claim:
        denied = "The Trump administration has denied that it refused to comply with the order."
        return msgspec.structs.replace(claim, evidence=(claim.evidence[0], evidence_of("digest", denied)))

    before = figures_of(perfect)
    after = figures_of(_with_claim(perfect, "40,000", miscredit))
    assert after["citation precision"].items
    assert after["citation recall (states some)"].got < before["citation recall (states some)"].got

    def relabel(claim: Claim) -> Claim:
        others = tuple(
            msgspec.structs.replace(e, support="partial" if e.support == "full" else "full")
            for e in claim.evidence[1:]
        )
        return msgspec.structs.replace(claim, evidence=(claim.evidence[0], *others))

    after = figures_of(_with_claim(perfect, "40,000", relabel))
    assert after["citation precision"].value == 1.0
    assert after["citation label right"].got < after["citation label right"].of  # type: ignore[operator]


def test_an_empty_explainer_states_nothing(perfect: Explainer) -> None:
    empty = msgspec.structs.replace(
        perfect, claims=(), questions=(), terms=(), differences=(), timeline=(), origins=()
    )
    figures = figures_of(empty)
    for name in (
        "vital facts, not folded",
        "headings found",
        "terms (must)",
        "dated events",
        "shared origins",
    ):
        assert figures[name].got == 0, name
    assert figures["citation precision"].value is None


def test_a_folded_fact_counts_for_all_and_not_for_the_vital_ones(perfect: Explainer) -> None:
    folded = msgspec.structs.replace(
        perfect,
        questions=tuple(msgspec.structs.replace(q, claims=(), more=q.claims) for q in perfect.questions),
    )
    figures = figures_of(folded)
    assert figures["vital facts, not folded"].got == 0
    assert figures["all facts, folded too"].value == 1.0


def test_a_sentence_twice_on_a_page_is_a_repeat(perfect: Explainer) -> None:
    first, *rest = perfect.questions
    again = msgspec.structs.replace(first, more=(first.claims[0],))
    figures = figures_of(msgspec.structs.replace(perfect, questions=(again, *rest)))
    assert figures["repeated sentences"].got == 1


def test_a_credit_line_that_is_printed_is_a_leak(perfect: Explainer) -> None:
    line = "Sample Wire staff in San Salvador and Washington contributed to this report."
    leak = Claim(id="c-leak", text=line, evidence=(evidence_of("wire", line),))
    first, *rest = perfect.questions
    page = msgspec.structs.replace(first, claims=(*first.claims, leak.id))
    leaky = msgspec.structs.replace(perfect, claims=(*perfect.claims, leak), questions=(page, *rest))
    assert figures_of(leaky)["boilerplate leaks"].got == 1


def test_a_claim_without_its_speaker_has_lost_its_attribution(perfect: Explainer) -> None:
    def silence(claim: Claim) -> Claim:
        return msgspec.structs.replace(claim, text=claim.text.replace("Trump claimed", "…"), attribution=None)

    target = "Trump claimed"
    figures = figures_of(_with_claim(perfect, target, silence))
    assert [item for item in figures["attribution kept"].items if "…" in item]


def test_headings_of_two_questions_on_one_page_are_merged_wrongly(perfect: Explainer) -> None:
    what, life, *rest = perfect.questions
    both = msgspec.structs.replace(what, headings=what.headings + life.headings)
    figures = figures_of(msgspec.structs.replace(perfect, questions=(both, *rest)))
    assert figures["headings merged wrongly"].got == len(what.headings) * len(life.headings)
    assert figures["headings merged rightly"].value == 1.0


def test_a_fact_on_no_page_of_its_questions_is_misplaced(perfect: Explainer) -> None:
    court = next(q for q in perfect.questions if q.title == "What did the judge order?")
    power = next(q for q in perfect.questions if q.title == "How close are Trump and Bukele?")
    swapped = {
        court.id: msgspec.structs.replace(court, claims=power.claims),
        power.id: msgspec.structs.replace(power, claims=court.claims),
    }
    questions = tuple(swapped.get(q.id, q) for q in perfect.questions)
    figure = figures_of(msgspec.structs.replace(perfect, questions=questions))["facts on the right page"]
    assert any("Oopsie" in item for item in figure.items)


def test_one_thing_under_two_names_is_split_and_noise_is_named(perfect: Explainer) -> None:
    double = Term(id="term-cecot", name="CECOT", path="", kind="place")
    noise = Term(id="term-oopsie", name="Oopsie", path="", kind="thing")
    figures = figures_of(msgspec.structs.replace(perfect, terms=(*perfect.terms, double, noise)))
    assert figures["terms split in two"].got == 1
    assert figures["terms that must not be"].items == ("Oopsie",)


def test_a_contradiction_where_the_sources_agree_is_a_false_alarm(perfect: Explainer) -> None:
    wording = next(each for each in GOLD_READ.disagreements if each.kind == "wording")
    alarm = Difference(
        id="d",
        kind="contradiction",
        about=wording.about,
        positions=tuple(
            Position(value=side.value, evidence=tuple(evidence_of(*at) for at in quoted([side.support])))
            for side in wording.values
        ),
    )
    figures = figures_of(msgspec.structs.replace(perfect, differences=(alarm,)))
    assert figures["false alarms (agreeing in truth)"].got == 1
    assert figures["contradictions found (plain)"].got == 0


def test_sources_without_a_common_origin_are_missed(perfect: Explainer) -> None:
    figures = figures_of(msgspec.structs.replace(perfect, origins=()))
    assert str(figures["shared origins"]) == "0/10"


# --- texts ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "quote", "fits"),
    [
        ("The gang grew.", "The gang grew.", True),
        ("The gang [Tren de Aragua] grew …", "The gang grew in Venezuela.", True),
        ("The gang … in Venezuela.", "The gang grew in Venezuela.", True),
        ("In Venezuela … the gang", "The gang grew in Venezuela.", False),
        ("The gang shrank.", "The gang grew.", False),
        ("The gan", "The gang grew.", False),
    ],
)
def test_a_printed_text_is_its_quote_but_for_insertions_and_omissions(text: str, quote: str, fits: bool) -> None:
    assert is_cut_from(text, quote) is fits


def test_a_fragment_is_not_the_sentence() -> None:
    sentence = "Tren de Aragua grew out of a lawless prison in Venezuela, according to the ministry."
    assert is_sentence("Tren de Aragua grew out of a lawless prison in Venezuela.", sentence)
    assert not is_sentence("Tren de Aragua", sentence)
    assert not is_sentence("Tren de Aragua spread abroad with an exodus from Venezuela.", sentence)


def test_a_page_reads_without_its_scripts_and_across_its_links(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<style>p {}</style><p>A <a href='#'>lin</a>k.</p><script>let x</script><p>End</p>", "utf-8")
    assert text_of(page).split() == ["A", "link.", "End"]


# --- the command ---------------------------------------------------------------------------------


def test_the_command_measures_a_given_explainer(
    perfect: Explainer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "explainer.json"
    path.write_bytes(msgspec.json.encode(perfect))
    main([str(path), "--notes"])
    assert f"{len(GOLD_READ.facts)}/{len(GOLD_READ.facts)}" in capsys.readouterr().out


def test_the_command_says_what_it_cannot_measure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "explainer.json"
    path.write_text('{"version": "one"}', "utf-8")
    assert main([str(path)]) == 2
    assert "int" in capsys.readouterr().err


def test_only_the_sample_as_built_moves_floors(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main([str(tmp_path / "explainer.json"), "--update"])


def test_facts_are_found_in_their_own_file_only() -> None:
    fact: Fact = next(fact for fact in GOLD_READ.facts if "eight pavilions" in fact.text)
    sentence = next(s for file, s in quoted([fact.support]) if file == "wire")
    assert fact.id in GOLD_READ.facts_in(sentence, "wire", "support")
    assert fact.id not in GOLD_READ.facts_in(sentence, "gazette", "support")

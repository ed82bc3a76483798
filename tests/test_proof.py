"""The proof lets through what stands in the sources, and leaves out, by name, everything else."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from values import COST, OPENED, TEXT, article, evidence, explainer

from mkdocs_explainer.errors import ProofError
from mkdocs_explainer.model import (
    Article,
    Attribution,
    Block,
    Claim,
    Difference,
    Evidence,
    Explainer,
    Figure,
    Left,
    Part,
    Position,
    TimelineEntry,
)
from mkdocs_explainer.proof import Proved, prove, without
from mkdocs_explainer.proof.words import fold, follows, is_phrase, stands_in

replace = msgspec.structs.replace


def with_claim(claim: Claim) -> Explainer:
    whole = explainer()
    return replace(whole, claims=(*whole.claims[:1], claim))


def with_question(**changes: Any) -> Explainer:
    whole = explainer()
    return replace(whole, questions=(replace(whole.questions[0], **changes),))


def faults_of(whole: Explainer, *articles: Article) -> str:
    """What the proof says, a fault a line. What is left proves without a fault."""
    proved = prove(whole, articles or [article()])
    assert prove(proved.explainer, articles or [article()]) == Proved(explainer=proved.explainer, faults=())
    return "\n".join(f"{fault.path}: {fault.what}. {fault.remedy}" for fault in proved.faults)


def test_what_stands_in_the_source_is_proved() -> None:
    assert prove(explainer(), [article()]) == Proved(explainer=explainer(), faults=())


def test_an_empty_explainer_is_proved() -> None:
    whole = replace(explainer(), topic=replace(explainer().topic, summary=()))
    whole = replace(whole, sources=(), origins=(), claims=(), questions=(), terms=())
    assert prove(whole, []) == Proved(explainer=whole, faults=())


def test_the_message_names_the_file_the_sentence_and_what_the_file_has() -> None:
    wrong = replace(COST, evidence=(replace(COST.evidence[0], quote="It cost $35 million, the mayor said."),))
    said = faults_of(with_claim(wrong))
    for part in ("bridge.txt", "left out", COST.text, "$35 million", "$3.5 million", "report it"):
        assert part in said


def test_a_sentence_that_does_not_hold_is_left_out_and_nothing_speaks_of_it() -> None:
    wrong = replace(COST, text="It cost $3 million, the mayor said.")
    entry = TimelineEntry(date="2025-03-01", precision="day", claim="c-2")
    whole = replace(with_claim(wrong), topic=replace(explainer().topic, summary=("c-2", "c-1")), timeline=(entry,))
    left = prove(whole, [article()]).explainer
    assert [claim.id for claim in left.claims] == ["c-1"]
    assert left.topic.summary == ("c-1",)
    assert left.timeline == ()
    assert left.questions[0].claims == ("c-1",)
    assert left.questions[0].paragraphs == (("c-1",),)
    # it can be looked up, in the words that the file has there
    assert left.excluded == (
        Left(source="src-bridge", text="It cost $3.5 million, the mayor said.", reason="left out over a fault"),
    )


def test_a_page_goes_with_its_last_sentence() -> None:
    wrong = [replace(claim, text=f"{claim.text} Not so.") for claim in (OPENED, COST)]
    left = prove(replace(explainer(), claims=tuple(wrong)), [article()]).explainer
    assert left.questions == ()
    assert left.terms[0].questions == ()


def test_a_source_that_does_not_bear_a_sentence_goes_and_the_sentence_stays() -> None:
    other = replace(CLAIM, quote="The bridge opened on Friday.", origins=("origin-2",))
    whole = replace(
        with_claim(COST), claims=(replace(OPENED, evidence=(CLAIM, other), origins=("origin-1", "origin-2")), COST)
    )
    whole = replace(whole, origins=(*whole.origins, replace(whole.origins[0], id="origin-2")))
    left = prove(whole, [article()]).explainer
    assert left.claims[0].evidence == (CLAIM,)
    assert left.claims[0].origins == ("origin-1",)
    assert "left out as a source" in faults_of(whole)


def test_a_definition_that_no_source_says_goes_and_the_term_stays() -> None:
    left = prove(WRONG["definition that no source says"], [article()]).explainer
    assert [term.definition for term in left.terms] == [None]


def test_nothing_speaks_of_what_is_taken_out() -> None:
    whole = explainer()
    assert without(whole, ()) is whole
    assert without(whole, {"term-bridge"}).claims[1].terms == ()
    assert without(whole, {"q-bridge"}).terms[0].questions == ()
    assert without(whole, {"c-1", "c-2"}).questions == ()
    for gone in ("c-1", "c-2", "q-bridge", "term-bridge"):
        assert prove(without(whole, {gone}), [article()]).faults == ()


CLAIM = evidence("The bridge opened on Monday.")

WRONG = {
    "quote of other words": with_claim(replace(COST, evidence=(replace(COST.evidence[0], start=CLAIM.start),))),
    "offsets outside of the file": with_claim(
        replace(COST, evidence=(replace(CLAIM, end=len(TEXT) + 1),)),
    ),
    "offsets the wrong way round": with_claim(replace(COST, evidence=(replace(CLAIM, end=CLAIM.start),))),
    "second evidence wrong": with_claim(
        replace(OPENED, id="c-2", evidence=(CLAIM, replace(CLAIM, quote="The bridge opened on Friday.")))
    ),
    "unknown source": with_claim(replace(COST, evidence=(replace(COST.evidence[0], source="src-other"),))),
    "no evidence": with_claim(replace(COST, evidence=())),
    "empty sentence": with_claim(replace(COST, text=" ")),
    "printed words that the quote has not": with_claim(replace(COST, text="It cost $3 million, the mayor said.")),
    "attribution cut without a sign": with_claim(replace(COST, text="It cost $3.5 million")),
    "unknown origin": with_claim(replace(COST, origins=("origin-9",))),
    "unknown term": with_claim(replace(COST, terms=("term-9",))),
    "id given twice": with_claim(replace(COST, id="c-1")),
    "unknown claim in the short answer": with_question(short_answer=("c-9",)),
    "unknown claim folded": with_question(more=("c-9",)),
    "unknown related question": with_question(related=("q-9",)),
    "paragraphs without a claim": with_question(paragraphs=(("c-1",),)),
    "part that begins within a paragraph": with_question(parts=(Part(title="The cost", claims=("c-2",)),)),
    "part with another claim": with_question(
        paragraphs=(("c-1",), ("c-2",)), parts=(Part(title="The cost", claims=("c-1",)),)
    ),
    "part without a title": with_question(paragraphs=(("c-1",), ("c-2",)), parts=(Part(title=" ", claims=("c-2",)),)),
    "part without a claim": with_question(parts=(Part(title="The cost", claims=()),)),
    "heading that no source has": with_question(
        headings=(replace(explainer().questions[0].headings[0], text="Who paid for the bridge?"),)
    ),
    "unknown claim in the summary": replace(explainer(), topic=replace(explainer().topic, summary=("c-9",))),
    "definition that no source says": replace(
        explainer(),
        terms=(
            replace(
                explainer().terms[0],
                definition=replace(explainer().terms[0].definition, text="A bridge is a bridge."),
            ),
        ),
    ),
    "unknown claim of a term": replace(explainer(), terms=(replace(explainer().terms[0], claims=("c-9",)),)),
    "side of a difference that no source says": replace(
        explainer(),
        differences=(
            Difference(
                id="d-1",
                kind="contradiction",
                about="the cost",
                positions=(Position(value="$4 million", evidence=(replace(CLAIM, quote="$4 million"),)),),
            ),
        ),
    ),
    "side of a difference without evidence": replace(
        explainer(),
        differences=(
            Difference(id="d-1", kind="granularity", about="x", positions=(Position(value="x", evidence=()),)),
        ),
    ),
    "unknown claim in the timeline": replace(
        explainer(), timeline=(TimelineEntry(date="2025-03-01", precision="day", claim="c-9"),)
    ),
    "unknown source of what is left out": replace(
        explainer(), excluded=(Left(source="src-9", text="x", reason="repeat"),)
    ),
}


PAID = evidence("It cost $3.5 million, the mayor said.")


def with_position(value: str) -> Explainer:
    position = Position(value=value, evidence=(PAID, CLAIM))
    return replace(
        explainer(), differences=(Difference(id="d-1", kind="contradiction", about="x", positions=(position,)),)
    )


@pytest.mark.parametrize("value", ["$3.5 million", "opened\n on  Monday", "The bridge", "the mayor"])
def test_a_side_of_a_difference_stands_in_one_of_its_quotes(value: str) -> None:
    assert not faults_of(with_position(value))


@pytest.mark.parametrize("value", ["$4 million", "5 million", "$3", "opened on Friday", "ridge", "A bridge opened"])
def test_a_difference_goes_when_a_side_stands_in_none_of_its_quotes(value: str) -> None:
    assert f"difference about “x”: the words “{value}” stand in none" in faults_of(with_position(value))
    assert prove(with_position(value), [article()]).explainer.differences == ()


def test_a_side_may_be_the_name_of_a_term_or_a_speaker() -> None:
    whole = with_position("Ann Roe")
    assert "Ann Roe" in faults_of(whole)
    assert not faults_of(replace(whole, terms=(replace(whole.terms[0], aliases=("Ann  Roe",)),)))
    spoken = replace(COST, attribution=Attribution(speaker="Ann Roe", cue="say"))
    assert not faults_of(replace(whole, claims=(OPENED, spoken)))


def test_a_side_may_be_the_full_name_of_somebody_whom_the_quote_names() -> None:
    text = "A bridge opened\n\nMayor Ann Roe came. The bridge is fine, Roe said."
    side = Position(value="Ann Roe", evidence=(evidence("The bridge is fine, Roe said.", text=text),))
    whole = replace(explainer(), topic=replace(explainer().topic, summary=()), claims=(), questions=(), terms=())
    whole = replace(
        whole, differences=(Difference(id="d-1", kind="contradiction", about="who said it", positions=(side,)),)
    )
    assert not faults_of(whole, article(text=text))
    other = replace(whole.differences[0], positions=(replace(side, value="Bob Roe"),))
    assert "Bob Roe" in faults_of(replace(whole, differences=(other,)), article(text=text))


def with_figure(value: str, what: str) -> Explainer:
    return replace(explainer(), figures=(Figure(value=value, unit="$", what=what, claim="c-2"),))


def test_a_figure_stands_in_its_sentence() -> None:
    assert not faults_of(with_figure("$3.5 million", "cost $3.5 million"))


@pytest.mark.parametrize(
    ("value", "what"),
    [("$4 million", "cost $3.5 million"), ("$3.5 million", "lost $3.5 million"), ("$3.5 million", "")],
)
def test_a_figure_that_does_not_stand_in_its_sentence_is_left_out(value: str, what: str) -> None:
    assert "left out the figure" in faults_of(with_figure(value, what))
    assert prove(with_figure(value, what), [article()]).explainer.figures == ()


@pytest.mark.parametrize(
    ("part", "text", "good"),
    [
        ("20", "20m people", True),
        ("$5", "US$5", True),
        ("5", "It is 5.", True),
        ("5 million", "15 million, then 5 million", True),
        ("5 million", "15 million", False),
        ("000", "10,000", False),
        ("10", "10,000", False),
        ("open", "opened", False),
        ("", "opened", False),
    ],
)
def test_half_a_word_or_number_does_not_stand_in_a_text(part: str, text: str, good: bool) -> None:
    assert stands_in(part, text) is good


@pytest.mark.parametrize("name", sorted(WRONG))
def test_what_does_not_hold_is_left_out_and_named(name: str) -> None:
    said = faults_of(WRONG[name])
    assert said
    assert all("left out" in line and "report it" in line for line in said.splitlines())


def test_a_source_that_was_not_read_stops_the_build() -> None:
    with pytest.raises(ProofError, match=r"bridge\.txt"):
        prove(explainer(), [])


QUOTE = "According to Example Herald, it opened in 2023 – the city’s first – and cost $3.5 million."


@pytest.mark.parametrize(
    "text",
    [
        QUOTE,
        QUOTE.replace(" ", "\n  "),
        "According to Example Herald, … opened in 2023 – the city’s first – and cost $3.5 million.",
        "According to Example Herald, [the bridge] … opened in 2023 … and cost $3.5 million.",
        "According to Example Herald, it [the bridge] opened in 2023 …",
        "… it opened in 2023 … .",
        "According to Example Herald, [the bridge] opened in 2023 …",
    ],
)
def test_a_quote_with_brackets_and_dots_follows(text: str) -> None:
    assert follows(text, QUOTE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "[The bridge burned down] …",
        "it opened in 2023 …",  # words left out at the head without a sign
        "… it opened in 2023",  # and at the end
        "… it opened in 202…",  # half a word
        "… cost $3 … million.",  # half a number
        "… cost … 3.5 million.",  # a number without its unit
        "… and cost $3.5 million … it opened in 2023 …",  # out of order
        "According to Example Herald, [the bridge] in 2023 …",  # brackets for more than "it"
        "… and [was] $3.5 million.",  # brackets for a verb
        "… it [] opened in 2023 …",
        "… it [which was built by very many people over a long time and is still not paid for] opened …",
        QUOTE + " …",  # nothing was left out there
    ],
)
def test_anything_else_does_not_follow(text: str) -> None:
    assert not follows(text, QUOTE)


@pytest.mark.parametrize(
    ("text", "quote", "good"),
    [
        ("[The] bridge opened.", "However, the bridge opened.", True),
        ("[Visitors] came.", "In addition, visitors came.", True),
        ("[Mayor Ann Roe] paid.", "She paid.", True),
        ("[The city’s] bridge opened.", "Their bridge opened.", True),
        ("[Ann Roe] paid.", "Bob Poe paid.", False),
        ("[The bridge] open.", "It did not open.", False),
        ("[The] bridge burned.", "Trump claimed the bridge burned.", False),
        ("[Some] visitors came.", "40 visitors came.", False),
        ("[The bridge] opened.", "But for all of the time that it was there then it opened.", False),
    ],
)
def test_brackets_stand_only_for_words_that_assert_nothing(text: str, quote: str, good: bool) -> None:
    assert follows(text, quote) is good


def test_a_definition_may_be_a_phrase_of_its_sentence() -> None:
    assert is_phrase("opened on Monday", "The bridge opened on Monday.")
    assert is_phrase("$3.5 million", "It cost $3.5 million.")
    assert is_phrase("the northern country", "It is the longest of the northern country’s bridges.")
    assert is_phrase("[in] northern country", "It is the longest of the northern country’s bridges.")
    assert is_phrase("the longest [the Arnby Bridge]", "It is the longest of the northern country’s bridges.")
    assert is_phrase("[Arnby’s] northern country", "It is the longest of the northern country’s bridges.")
    assert not is_phrase("the longest [that fell]", "It is the longest of the northern country’s bridges.")
    assert not is_phrase("[was no] northern country", "It is the longest of the northern country’s bridges.")
    assert not is_phrase("[one of the] northern country", "It is the longest of the northern country’s bridges.")
    assert not is_phrase("[in] [northern] country", "It is the longest of the northern country’s bridges.")
    assert not is_phrase("[the longest]", "It is the longest of the northern country’s bridges.")
    assert not is_phrase("the [very] longest", "It is the longest of the northern country’s bridges.")
    assert not is_phrase("northern country bridges", "It is the longest of the northern country’s bridges.")
    assert not is_phrase("the northern’s country", "It is the longest of the northern country’s bridges.")
    for text in ("", ",", "opened Monday", "5 million", "open", "bridge opened on Friday"):
        assert not is_phrase(text, "The bridge opened on Monday, and cost $3.5 million.")


def test_brackets_and_dots_of_the_source_are_its_own_words() -> None:
    quote = "“[They] paid … nothing,” she said."
    assert follows(quote, quote)
    assert follows("“[They] paid … nothing,” … said.", quote)
    assert not follows("“… paid nothing,” she said.", quote)


def test_markup_between_the_words_is_no_part_of_them() -> None:
    text = "See [the **bridge**](https://example.org/b) today.\n\n> quoted\n> words"
    first = ((0, 4), (5, 9), (11, 17), (43, 50))
    blocks = (
        Block(kind="paragraph", text="See the bridge today.", ranges=first),
        Block(kind="paragraph", text="quoted words", ranges=((54, 61), (63, 68))),
    )
    whole = Article(path="a.md", title="t", outlet="o", text=text, blocks=blocks)
    assert whole.words(0, len(text)) == "See the bridge today. quoted words"
    assert whole.words(11, 50) == "bridge today."
    assert whole.words(18, 42) == ""


words = st.text(alphabet="abcd'’$.3-[]… ", min_size=1, max_size=8)
sentences = st.lists(words, min_size=1, max_size=12).map(" ".join).filter(lambda text: bool(fold(text)))


@given(sentences)
def test_a_sentence_follows_itself(text: str) -> None:
    assert follows(text, text)


plain = st.lists(st.sampled_from(["a", "bridge", "cost", "$3.5", "million", ",", "."]), min_size=3, max_size=12)


@given(plain, st.data())
def test_words_may_go_only_with_a_sign(tokens: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(tokens) - 1))
    end = data.draw(st.integers(start + 1, len(tokens)))
    left = [*tokens[:start], "…", *tokens[end:]]
    quote = " ".join(tokens)
    keeps_a_word = any(word not in "…,." for word in left)
    assert follows(" ".join(left), quote) is keeps_a_word
    assert not follows(" ".join([*tokens[:start], *tokens[end:]]), quote)


@given(plain, st.sampled_from(["burned", "4", "not"]), st.data())
def test_a_word_that_the_quote_has_not_never_passes(tokens: list[str], new: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(tokens)))
    shown = data.draw(st.sampled_from([[new], ["…", new], [new, "…"]]))
    assert not follows(" ".join([*tokens[:at], *shown, *tokens[at:]]), " ".join(tokens))


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_only_the_true_words_of_a_span_are_proved(text: str, first: int, second: int) -> None:
    text = "Head\n\n" + text
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    whole = article(text=text)
    truth = whole.words(start, end)
    claim = Claim(id="c-1", text=truth, evidence=(Evidence(source="src-bridge", quote=truth, start=start, end=end),))
    built = replace(explainer(), claims=(claim,), questions=(), terms=())
    assert (prove(built, [whole]).explainer.claims == (claim,)) is bool(truth)
    lie = replace(claim, text=truth + "x", evidence=(replace(claim.evidence[0], quote=truth + "x"),))
    assert prove(replace(built, claims=(lie,)), [whole]).explainer.claims == ()

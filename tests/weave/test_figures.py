"""The figures: what several sources give and what is large, once each, in the sources' own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mkdocs_explainer.model import Claim, Evidence, Figure
from mkdocs_explainer.weave.answers.figures import make_figures, what_it_counts


def figures(made: Any, *words: str) -> list[Figure]:
    """The figures of a folder that prints the sentences with these words, on their own evidence."""
    claims = {}
    for some in words:
        here = made.corpus.units[made.unit(some)]
        sentence = here.sentence
        own = Evidence(
            source=made.corpus.sources[here.article], quote=sentence.text, start=sentence.start, end=sentence.end
        )
        claims[here.index] = Claim(id=f"c-{here.index}", text=sentence.text, evidence=(own,))
    return make_figures(made.story, claims)


def test_figures_say_what_they_count(folder: Callable[..., Any]) -> None:
    found = figures(folder("tunnel"), "opened in 2021 and", "in March 2018 at")

    assert [(f.value, f.unit, f.what) for f in found] == [
        ("40,000", "car", "carries 40,000 cars a day under the Holm Strait"),
        ("$6 million", "$", "March 2018 at a cost of $6 million"),
    ]


def test_figure_is_shown_once(folder: Callable[..., Any]) -> None:
    found = figures(folder("tunnel"), "opened in 2021 and", "three years later", "some 40,000 cars")

    assert [f.value for f in found].count("40,000") == 1


def test_figure_names_a_printed_claim_that_holds_it(folder: Callable[..., Any]) -> None:
    made = folder("tunnel")

    for figure in figures(made, "opened in 2021 and", "in March 2018 at", "some 40,000 cars"):
        text = made.corpus.units[int(figure.claim.removeprefix("c-"))].sentence.text
        assert figure.what in text
        assert figure.value in figure.what


def test_small_numbers_and_spans_of_one_source_are_no_figures(folder: Callable[..., Any]) -> None:
    assert figures(folder("tunnel"), "take two weeks") == []


def test_nothing_printed_gives_no_figures(folder: Callable[..., Any]) -> None:
    assert figures(folder("tunnel")) == []


@pytest.mark.parametrize(
    ("text", "value", "what"),
    [
        ("The prison can hold up to 40,000 inmates.", "40,000", "prison can hold up to 40,000 inmates"),
        ("It cost a lot, about $6 million, the mayor said.", "$6 million", "about $6 million"),
        (
            "It lies 45 miles (72 kilometers) east of the capital.",
            "72",
            "lies 45 miles (72 kilometers) east of the capital",
        ),
        ("At least 261 people died, it said.", "261", "At least 261 people died"),
        ("On Sunday all 157 people on board died.", "157", "all 157 people on board died"),
        (
            "At least 261 people had lost their lives in Kenyan prisons during the long crackdown, it said.",
            "261",
            "At least 261 people had lost their lives in Kenyan prisons",
        ),
        (
            "Some 300 doses of a vaccine against marsh cough would be put into vials by the end of the week.",
            "300",
            "Some 300 doses of a vaccine against marsh cough",
        ),
        ("On board, 31 other nations were also among those who died.", "31", "31 other nations"),
        ("It had 1,400 houses.", "40", None),
        ("There were people from many nations, including 32 Kenyans, 18 Canadians, and nine Finns.", "18", None),
        ("It had many houses.", "40", None),
    ],
)
def test_words_around_a_number(text: str, value: str, what: str | None) -> None:
    assert what_it_counts(text, value) == what


def test_what_hangs_on_words_before_it_is_no_figure(folder: Callable[..., Any]) -> None:
    text = "The ferry Solveig sank in Lake Orsa on Friday, killing all 189 passengers on board in the cold water."
    whole = "All 189 passengers on board the ferry Solveig died in Lake Orsa on Friday."
    for said, found in ((text, 0), (whole, 1)):
        made = folder(*(f"=== {n}.md\n---\ntitle: Ferry\noutlet: Paper {n}\n---\n\n{said}\n\n" for n in "abc"))
        assert len([f for f in made.weave(max_share=1).figures if f.value == "189"]) == found


def test_words_around_a_number_are_few_and_verbatim() -> None:
    text = (
        "Nobody in the long and winding village street by the sea who had ever seen the old harbour crane lift 30 "
        "barrels at once onto the deck of a ship bound for the far side of the world forgot it"
    )

    what = what_it_counts(text, "30")

    assert what is not None
    assert what in text
    assert len(what.split()) <= 18

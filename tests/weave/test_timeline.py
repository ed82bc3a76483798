"""The timeline: one entry an event, with the date at its most precise; dates of things are no events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from mkdocs_explainer.model import Claim, Evidence, TimelineEntry
from mkdocs_explainer.weave.time import Moment, moments
from mkdocs_explainer.weave.time.timeline import make_timeline


def times_of(made: Any) -> tuple[Moment, ...]:
    """The times of a folder's sentences."""
    return moments(made.story)


def claims_of(made: Any, words: list[str]) -> dict[int, Claim]:
    """The sentences that hold these words as claims, with the evidence that weaving finds for them."""
    out = {}
    for some in words:
        unit = made.unit(some)
        quoted = [((unit,), True), *((s.units, s.full) for s in made.support(some).values())]
        evidence = []
        for units, full in quoted:
            said = [made.corpus.units[u] for u in units]
            evidence.append(
                Evidence(
                    source=made.corpus.sources[said[0].article],
                    quote=" ".join(u.sentence.text for u in said),
                    start=said[0].sentence.start,
                    end=said[-1].sentence.end,
                    support="full" if full else "partial",
                )
            )
        out[unit] = Claim(id=f"c-{unit}", text=made.corpus.units[unit].sentence.text, evidence=tuple(evidence))
    return out


@pytest.fixture(scope="session")
def timeline(folder: Callable[..., Any]) -> Callable[..., list[tuple[str, str, str]]]:
    """The timeline of a folder that prints the sentences with these words: date, precision, sentence."""

    def make(name: str, *words: str) -> list[tuple[str, str, str]]:
        made = folder(name)
        claims = claims_of(made, list(words))
        entries = make_timeline(made.story, claims, times_of(made))
        text_of = {claim.id: claim.text for claim in claims.values()}
        return [(e.date, e.precision, text_of[e.claim]) for e in entries]

    return make


def test_events_stand_in_order_of_time(timeline: Callable[..., list[tuple[str, str, str]]]) -> None:
    found = timeline("tunnel", "on Sunday", "passed in 1888", "in March 2018 at", "opened in 2021 and", "on Friday")

    assert [(date, precision) for date, precision, _ in found] == [
        ("1888", "year"),
        ("2018-03", "month"),
        ("2021", "year"),
        ("2024-06-09", "day"),
        ("2024-06-14", "day"),
    ]


def test_sentences_on_one_event_are_one_entry(timeline: Callable[..., list[tuple[str, str, str]]]) -> None:
    found = timeline(
        "tunnel", "on Sunday", "in early June", "opened in 2021 and", "which opened in 2021", "three years later"
    )

    assert [date for date, _, _ in found] == ["2021", "2024-06-09"]


def test_coarser_sentence_takes_the_day_of_its_evidence(
    folder: Callable[..., Any], timeline: Callable[..., list[tuple[str, str, str]]]
) -> None:
    made = folder("tunnel")
    claims = claims_of(made, ["in early June"])

    [entry] = make_timeline(made.story, claims, times_of(made))

    assert (entry.date, entry.precision) == ("2024-06-09", "day")
    assert entry.derivation == "Coast Wire: “Sunday”: published 11 June 2024"


@pytest.mark.parametrize("words", ["the 2015 deal", "is the pride of", "treated for cold after"])
def test_dates_of_things_and_undated_sentences_make_no_entry(
    words: str, timeline: Callable[..., list[tuple[str, str, str]]]
) -> None:
    expected = ["2021"] if words == "is the pride of" else []

    assert [date for date, _, _ in timeline("tunnel", words)] == expected


def test_claims_without_dates_give_no_timeline(folder: Callable[..., Any]) -> None:
    made = folder("tunnel")

    assert make_timeline(made.story, {}, times_of(made)) == []


def test_order_of_claims_changes_nothing(folder: Callable[..., Any]) -> None:
    made = folder("tunnel")
    claims = claims_of(
        made, ["on Sunday", "in early June", "opened in 2021 and", "which opened in 2021", "on Friday"]
    )

    def built(some: Mapping[int, Claim]) -> list[TimelineEntry]:
        return make_timeline(made.story, dict(some), times_of(made))

    assert built(claims) == built(dict(reversed(claims.items())))

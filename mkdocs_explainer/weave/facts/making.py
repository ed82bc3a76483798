"""Makes the facts that are printed: which claims tell each, whose reports they go back to, and when it holds.

A fact about something that changes is a state of it: sources give different values on different days. The newest
one answers, and the others are history.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mkdocs_explainer.model import Claim, Difference, Fact, When
from mkdocs_explainer.weave.corpus import claim_id
from mkdocs_explainer.weave.facts.clusters import Facts, told_by
from mkdocs_explainer.weave.story import Story
from mkdocs_explainer.weave.time import Moment


def make_facts(
    story: Story,
    facts: Facts,
    claims: dict[int, Claim],
    timed: Sequence[Moment],
    differences: Sequence[Difference],
) -> tuple[dict[int, Claim], list[Fact]]:
    """The claims with the facts that they tell, and these facts in the order of the claims.

    Args:
        story: the story.
        facts: which sentences tell one fact.
        claims: what is printed, by unit.
        timed: by unit, when it was said and when it holds.
        differences: those of the kind "as-of" say what has changed, the newest value first.
    """
    corpus = story.corpus
    telling: dict[int, list[int]] = {}
    for unit in claims:
        for number in told_by(story, facts, unit):
            telling.setdefault(number, []).append(unit)
    ids = {}
    for number in telling:
        first = corpus.units[facts.units[number][0]]
        said = f"{first.sentence.start} {first.sentence.text}"
        ids[number] = claim_id(corpus.sources[first.article], said).replace("c-", "f-", 1)
    states = _states(differences)
    made = []
    for number, units in telling.items():
        of, newest = _state(story, facts.units[number], states)
        behind = [story.origins.behind(corpus.units[unit].article, (unit,)) for unit in facts.units[number]]
        cited = [
            evidence.origins
            for unit in units
            if facts.of[unit] == number
            for evidence in claims[unit].evidence
            if evidence.support == "full"
        ]
        made.append(
            Fact(
                id=ids[number],
                claims=tuple(claims[unit].id for unit in units),
                origins=tuple(dict.fromkeys(origin for those in (*behind, *cited) for origin in those)),
                when=_when([timed[unit] for unit in facts.units[number]]),
                state_of=of,
                newest=newest,
            )
        )
    told = {
        unit: msgspec.structs.replace(claim, facts=tuple(ids[number] for number in told_by(story, facts, unit)))
        for unit, claim in claims.items()
    }
    return told, made


def _when(timed: Sequence[Moment]) -> When | None:
    """When a fact holds: the date of the first sentence that has one, as of the newest day on which it was said."""
    said = max((moment.said for moment in timed if moment.said), default=None)
    dated = next((moment for moment in timed if moment.date), None)
    if dated is None:
        return When(date=None, precision=None, as_of=said) if said else None
    return When(date=dated.date, precision=dated.precision, as_of=said)


def _states(differences: Sequence[Difference]) -> dict[tuple[str, int], tuple[str, bool]]:
    """By source and place of a sentence what it is a state of, and whether it is the newest."""
    return {
        (evidence.source, evidence.start): (difference.about, place == 0)
        for difference in differences
        if difference.kind == "as-of"
        for place, position in enumerate(difference.positions)
        for evidence in position.evidence
    }


def _state(
    story: Story, units: Sequence[int], states: dict[tuple[str, int], tuple[str, bool]]
) -> tuple[str | None, bool]:
    for unit in units:
        here = story.corpus.units[unit]
        if found := states.get((story.corpus.sources[here.article], here.sentence.start)):
            return found
    return None, True

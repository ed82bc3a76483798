"""What a difference means for the rest: on which pages it is told, and who cannot be cited for whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from mkdocs_explainer.model import Claim, Difference, Question
from mkdocs_explainer.weave.corpus import Corpus


def opposed(corpus: Corpus, differences: Sequence[Difference]) -> dict[int, frozenset[int]]:
    """Per unit, the units that a contradiction sets against it."""
    unit_at = {(corpus.sources[u.article], u.sentence.start): u.index for u in corpus.units}
    against: dict[int, set[int]] = defaultdict(set)
    for difference in differences:
        if difference.kind != "contradiction":
            continue
        sides = [[unit_at[e.source, e.start] for e in position.evidence] for position in difference.positions]
        for number, side in enumerate(sides):
            others = {unit for other, units in enumerate(sides) if other != number for unit in units}
            for unit in side:
                against[unit] |= others
    return {unit: frozenset(units) for unit, units in against.items()}


def place_differences(
    differences: Sequence[Difference], questions: list[Question], claims: list[Claim]
) -> list[Difference]:
    """Differences with the questions that print one of their sentences, or cite it."""
    cites = {claim.id: {(e.source, e.start) for e in claim.evidence} for claim in claims}
    out = []
    for difference in differences:
        sides = {(e.source, e.start) for position in difference.positions for e in position.evidence}
        on = [q.id for q in questions if any(cites[c] & sides for c in (*q.claims, *q.more))]
        out.append(msgspec.structs.replace(difference, questions=tuple(on)))
    return out

"""Which printed sentences are one passage: they stand together or not at all.

A sentence that leans on the one before, or takes it back, is of one passage with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_explainer.model import Claim
from mkdocs_explainer.weave.answers.composing import Answer
from mkdocs_explainer.weave.corpus import Forest


def passages(
    answers: Sequence[Answer], groups: dict[int, tuple[int, ...]], claims: dict[int, Claim]
) -> dict[int, str]:
    """By unit the id of its passage; a sentence that stands by itself has none.

    Args:
        answers: the pages.
        groups: per unit, the units that it must follow, itself last.
        claims: what is printed, by unit.
    """
    found: dict[int, str] = {}
    for answer in answers:
        printed = [*answer.body, *answer.folded]
        forest = Forest(printed)
        for unit in printed:
            for before in groups[unit][:-1]:
                if before in printed:
                    forest.join(before, unit)
        for group in forest.groups():
            if len(group) > 1:
                found |= dict.fromkeys(group, claims[min(group)].id.replace("c-", "p-", 1))
    return found

"""Where sources differ: which of the ways to differ are looked for, and what each is called.

One rule a file; each gives findings, and here they become differences with ids and evidence. Only what cannot be
true together is called a contradiction; a false alarm would cost more trust than a miss.
"""

from __future__ import annotations

from functools import partial

from mkdocs_explainer.faults import Fault, attempt
from mkdocs_explainer.model import Difference, Position
from mkdocs_explainer.weave.corpus import unique_slug
from mkdocs_explainer.weave.differences.numbers import find_numbers
from mkdocs_explainer.weave.differences.sides import Finding
from mkdocs_explainer.weave.story import Story
from mkdocs_explainer.weave.support import evidence_of

__all__ = ["find_differences"]

_RULES = (find_numbers,)
_RANK = {"contradiction": 0, "as-of": 1, "scope": 2, "granularity": 3}


def find_differences(
    story: Story,
    faults: list[Fault] | None = None,
) -> list[Difference]:
    """The differences between the articles of a folder, contradictions first, then by place of their sentences.

    Args:
        story: the story.
        faults: given what goes wrong in a rule, whose findings are then left out.

    Returns:
        Differences with two or more positions, each with one sentence per source that holds it; `questions`
        is left empty for the caller. Positions stand in the order of how many sources hold them, those of
        as-of counts from the newest on where articles are dated.
    """
    findings: list[Finding] = []
    for rule in _RULES:
        what = f"the differences of one kind ({rule.__name__.removeprefix('find_')})"
        findings += attempt(faults, ".", what, partial(rule, story)) or ()
    findings.sort(key=lambda f: (_RANK[f.kind], min(s.unit for p in f.positions for s in p), f.about))
    taken: set[str] = set()
    return [
        Difference(
            id=f"d-{unique_slug(finding.about, taken, 'difference')}",
            kind=finding.kind,
            about=finding.about,
            positions=tuple(
                Position(
                    value=position[0].value,
                    evidence=tuple(evidence_of(story, side.unit) for side in position),
                )
                for position in finding.positions
            ),
        )
        for finding in findings
    ]

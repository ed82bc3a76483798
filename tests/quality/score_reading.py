"""What a figure is, and the explainer laid beside its gold: what all the figures look things up in."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Literal

import msgspec
from score_gold import Gold, text_of, words

from mkdocs_explainer.model import Explainer


class Figure(msgspec.Struct, frozen=True):
    """One figure: `got`, or `got` out of `of`.

    `better` says which way is up; "told" is a figure for the reader alone, which has no floor.
    """

    name: str
    got: float
    of: int | None = None
    better: Literal["more", "less", "told"] = "more"
    items: tuple[str, ...] = ()
    """What is missing or wrong, item by item."""

    @property
    def value(self) -> float | None:
        """What a floor is compared with; None when there was nothing to measure."""
        if self.of is None:
            return self.got
        return self.got / self.of if self.of else None

    def __str__(self) -> str:
        return f"{self.got:g}" if self.of is None else f"{self.got:g}/{self.of}"


class Reading:
    """An explainer beside its gold and its files: what all the figures look things up in."""

    def __init__(self, explainer: Explainer, gold: Gold, seeds: Path) -> None:
        self.explainer = explainer
        self.gold = gold
        self.key = {source.id: gold.key_of(source.path) for source in explainer.sources}
        self.path = {source.id: source.path for source in explainer.sources}
        self.texts = {source.id: text_of(seeds / source.path) for source in explainer.sources}
        by_id = {claim.id: claim for claim in explainer.claims}
        self.pages = {q.id: (*q.claims, *q.more) for q in explainer.questions}
        self.title = {q.id: q.title for q in explainer.questions}
        self.shown = list(dict.fromkeys(by_id[c] for ids in self.pages.values() for c in ids))
        self.claims = by_id
        self.states = {
            claim.id: gold.facts_in(claim.text, self.key[claim.evidence[0].source], "support", "also")
            for claim in self.shown
            if claim.evidence
        }

    @cached_property
    def page_of_heading(self) -> dict[tuple[str, str], str | None]:
        """For every heading of the gold, the page that it was merged into."""
        reached = {
            (self.key[heading.source], words(heading.text)): question.id
            for question in self.explainer.questions
            for heading in question.headings
        }
        return {
            (variant.file, variant.heading): reached.get((variant.file, words(variant.heading)))
            for question in self.gold.questions
            for variant in question.variants
        }

"""What the sentences that no heading claims could be asked: one question with the sentences that would answer it.

The files beside this one propose such candidates from names, nouns and frames; `asking` chooses among them.
"""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_explainer.model import Sentence, Value
from mkdocs_explainer.weave.story import Story

WIDEST = 0.4
"""Share of the sentences beyond which a noun or a name is the topic itself."""
MENTIONED = 4
"""Sentences in which a noun, or a name that nothing defines, must stand."""


class Candidate(Value):
    """A question and how well each chain of sentences answers it.

    Attributes:
        core: the question without the topic.
        strength: by chain, how well it belongs here (0 to 1).
        sections: the section whose heading this is, if it is one.
        thing: the thing whose identity is asked for.
    """

    core: str
    strength: dict[int, float]
    sections: tuple[int, ...] = ()
    thing: int | None = None


@dataclass(frozen=True)
class Ground:
    """The sentences to ask about: `chains` are those without a heading, each with the ones that lean on it."""

    story: Story
    topic: str
    chains: list[tuple[int, ...]]
    defining: dict[int, list[int]]
    """By thing, the units of a sentence that says who or what it is, best first."""

    def sentences(self, at: int) -> list[Sentence]:
        """The sentences of a chain."""
        return [self.story.corpus.units[unit].sentence for unit in self.chains[at]]

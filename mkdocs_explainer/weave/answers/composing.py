"""Puts the chosen sentences of a question in order: the short answer first, then prose in the sources' order.

The article with most of the chosen sentences gives the order; every other sentence stands where that article
tells the nearest thing. A sentence that leans on its predecessor follows it. A long answer may be divided into parts
under sub-headings; within each this order holds.
"""

from __future__ import annotations

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.answers.parts import Stretch, divide
from mkdocs_explainer.weave.answers.selection import Selection
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.questions import Draft
from mkdocs_explainer.weave.story import Story

_PARAGRAPH = 4
_RELATED = 0.2
"""Similarity from which the order of one article's sentences says where another's belongs."""


class Answer(Value):
    """The units of an answer in print order. `short` stands first; `paragraphs` hold the rest of the body, the last
    of them those of its `parts`, if it has any."""

    short: tuple[int, ...]
    paragraphs: tuple[tuple[int, ...], ...]
    folded: tuple[int, ...]
    parts: tuple[Stretch, ...] = ()

    @property
    def body(self) -> list[int]:
        """The units of the short answer and of what stands below it."""
        return [*self.short, *(unit for paragraph in self.paragraphs for unit in paragraph)]


def compose(
    story: Story,
    draft: Draft,
    selection: Selection,
    groups: dict[int, tuple[int, ...]],
    asked: frozenset[str] = frozenset(),
) -> Answer:
    """The answer to one question.

    Args:
        story: the story.
        draft: the question.
        selection: its chosen units.
        groups: per unit, the units it must follow, itself last.
        asked: what the wiki's pages ask, in small letters.
    """
    order = _ordered(story, draft, selection.shown, groups)
    short = selection.short or tuple(order[: 1 if len(groups[order[0]]) == 1 else 2] if order else ())
    # what leans on the short answer follows it at once: "it" must mean what stood last
    leaning = [u for u in order if u not in short and any(leader in short for leader in groups[u][:-1])]
    body = [*sorted(leaning), *(u for u in order if u not in short and u not in leaning)]
    folded = _ordered(story, draft, selection.folded, groups)
    stretches = divide(story, draft.title, short, body, groups, asked)
    paragraphs = tuple(p for stretch in stretches for p in _paragraphs(story.corpus, list(stretch.units), groups))
    return Answer(short=short, paragraphs=paragraphs, folded=tuple(folded), parts=stretches[1:])


def _ordered(
    story: Story,
    draft: Draft,
    chosen: tuple[int, ...],
    groups: dict[int, tuple[int, ...]],
) -> list[int]:
    corpus = story.corpus
    if not chosen:
        return []
    counts = dict.fromkeys(sorted({corpus.units[u].article for u in draft.units}), 0)
    for unit in chosen:
        counts[corpus.units[unit].article] += 1
    backbone = max(counts, key=lambda a: (counts[a], -a))
    line = {u.index: float(u.position) for u in corpus.of_article(backbone)}
    length = max(1, len(line))

    def spot(unit: int) -> float:
        here = corpus.units[unit]
        if here.article == backbone:
            return line[unit]
        for back in range(3):  # where the backbone tells it, or what stood just before it
            index = unit - back
            if index < 0 or corpus.units[index].article != here.article:
                break
            near = [(s, -o) for o, s in story.likeness.pairs[index] if o in line and s >= _RELATED]
            if near:
                return line[-max(near)[1]] + 0.2 + 0.1 * back
        return length * here.position / max(1, len(corpus.of_article(here.article)))

    leaders = {unit: groups[unit][0] if groups[unit][0] in chosen else unit for unit in chosen}
    return sorted(chosen, key=lambda u: (spot(leaders[u]), leaders[u], u))


def _paragraphs(corpus: Corpus, body: list[int], groups: dict[int, tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    """Paragraphs of two to four sentences; one that leans on its predecessor never opens a paragraph."""
    paragraphs: list[list[int]] = []
    for unit in body:
        leans = len(groups[unit]) > 1 and unit != groups[unit][0]
        new_block = bool(paragraphs) and (
            corpus.units[paragraphs[-1][-1]].sentence.block != corpus.units[unit].sentence.block
            or corpus.units[paragraphs[-1][-1]].article != corpus.units[unit].article
        )
        full = bool(paragraphs) and len(paragraphs[-1]) >= _PARAGRAPH
        if not paragraphs or (not leans and (full or (new_block and len(paragraphs[-1]) >= 3))):
            paragraphs.append([])
        paragraphs[-1].append(unit)
    if len(paragraphs) > 1 and len(paragraphs[-1]) == 1:
        last = paragraphs.pop()
        paragraphs[-1] += last
    return tuple(tuple(paragraph) for paragraph in paragraphs)

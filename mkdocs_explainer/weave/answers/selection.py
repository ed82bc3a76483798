"""Chooses which sentences are printed: the facts that matter most, each once, within the quotation limit.

Greedy: each step takes the sentence that is worth most for its length, where it tells what is not told yet, until
the sources' limits are spent. What a sentence is worth is learnt; how far it is told already, the judge says.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.answers.fit import fit, short_answer, what_is_asked
from mkdocs_explainer.weave.answers.limit import Budget, Limit
from mkdocs_explainer.weave.corpus import Corpus, qualified_by, words
from mkdocs_explainer.weave.facts import Told, Worth, group_of
from mkdocs_explainer.weave.questions import Draft
from mkdocs_explainer.weave.story import Story
from mkdocs_explainer.weave.time import Moment

USEFUL = 0.1
"""What the chance of being useful counts beside that of being vital. On eight stories with a reading of their facts
135 vital facts are printed, and 294 in all; with .05 132 and 286, with .2 132 and 290."""
FILLER = 0.5
"""How likely a sentence must be useful to be printed while there is no room for another that is. On eight stories one
printed sentence in fourteen was not, and with them went one fact of 284 and five repetitions."""
STALE, LAST = 0.65, 0.85
"""How far a sentence may be told already to be printed before others are, and to be printed at all: what tells a
detail more comes last. On eight stories from .5 to .8 for the first vital facts move by two of 135."""
SHORTEST = 5
"""Words of the shortest sentence that is printed for itself."""
PER_PAGE, FOLDED = 24, 16
"""Sentences of an answer's body; what is chosen after them is folded, up to so many. On eight stories 130 vital facts
are shown with 14, 135 with 20, 138 with 30, where nearly all stands on one page."""
ROUNDS = 4
SUITS = 0.5
"""How much a fitting second sentence is preferred."""


class Selection(Value):
    """The chosen units of one question: the short answer, all that is shown, and what is folded below ("Also
    reported"), in the order of choice. A unit that leans on the one before it follows that one."""

    short: tuple[int, ...]
    shown: tuple[int, ...]
    folded: tuple[int, ...]


class _Chooser:
    """The greedy choice: which units are printed so far, and on which page."""

    def __init__(
        self, story: Story, drafts: list[Draft], groups: dict[int, tuple[int, ...]], worth: Worth, limit: Limit
    ) -> None:
        self.groups = groups
        self.passages = {unit: _passage(story.corpus, group) for unit, group in groups.items()}
        self.worth = [round(v + USEFUL * u, 4) for v, u in zip(worth.vital, worth.useful, strict=True)]
        self.lengths = [max(1, words(unit.sentence.text)) for unit in story.corpus.units]
        self.budget = Budget(story.corpus, limit)
        self.told = Told(story)
        self.page_of = {unit: number for number, draft in enumerate(drafts) for unit in draft.units}
        self.pages: list[list[int]] = [[] for _ in drafts]
        self.dropped: set[int] = set()
        self.stale = STALE

    def fresh(self, unit: int) -> list[int]:
        """What printing a unit would add: itself, those it leans on, and those that take it back, not printed yet."""
        return [u for u in self.passages[unit] if u not in self.told.printed]

    def open(self, unit: int) -> bool:
        """True when a unit is not printed, has room on its page and in the budget, and tells something new."""
        return (
            unit not in self.told.printed
            and unit not in self.dropped
            and len(self.pages[self.page_of[unit]]) + len(self.fresh(unit)) <= PER_PAGE + FOLDED
            and self.told.told[unit] <= self.stale
            and self.budget.fits(self.fresh(unit))
            and not self.told.again(unit)
        )

    def score(self, unit: int) -> float:
        """How much a unit is worth beside what is told, for its length."""
        fresh = self.fresh(unit)
        new = sum(self.worth[u] * (1 - self.told.told[u]) for u in fresh)
        return round(new / max(1, sum(self.lengths[u] for u in fresh)), 6)

    def take(self, unit: int) -> None:
        """Print a unit on its page."""
        fresh = self.fresh(unit)
        self.budget.spend(fresh)
        self.told.print(fresh)
        self.pages[self.page_of[unit]] += fresh

    def take_best(
        self, candidates: Iterable[int], limit: int | None = None, suits: dict[int, float] | None = None
    ) -> None:
        """Print candidates, the one that is worth most first, until nothing new is left or `limit` are printed.

        `suits` says how well each answers its question, from 0 up; it raises the score.

        What a sentence is worth can only shrink as others are printed, so a score that is out of date is
        looked at again only when its turn comes (lazy greedy; Minoux 1978).
        """
        suits = suits or {}
        heap = [(-self.score(unit) * (1 + SUITS * suits.get(unit, 0.0)), unit) for unit in candidates]
        heapq.heapify(heap)
        taken = 0
        while heap and (limit is None or taken < limit):
            _, unit = heapq.heappop(heap)
            if not self.open(unit):
                continue
            score = self.score(unit) * (1 + SUITS * suits.get(unit, 0.0))
            if heap and (-score, unit) > heap[0]:
                heapq.heappush(heap, (-score, unit))
            elif score > 0:
                self.take(unit)
                taken += 1

    def fill(self, candidates: Sequence[int], kept: set[int], stale: float) -> None:
        """Print candidates while there is room, those told less than `stale`, without what a later one tells too."""
        self.stale = stale
        for _ in range(ROUNDS):
            self.take_best(candidates)
            if not self.drop_superfluous(kept):
                return

    def waits(self, unit: int) -> bool:
        """True when a unit is not printed for lack of room alone."""
        fresh = self.fresh(unit)
        return bool(fresh) and not self.budget.fits(fresh) and not self.told.again(unit)

    def drop_superfluous(self, kept: set[int]) -> bool:
        """Take back what a later sentence tells as well and nothing printed leans on; True when there was any.

        The greedy choice cannot know that a fuller sentence comes later.
        """
        left = list(self.told.printed)
        out = []
        for unit in self.told.printed:
            if unit in kept or unit not in self.groups:
                continue
            # what takes a sentence back may be no candidate of its own: it would be left without what it takes back
            bound = any(unit in self.passages.get(other, ()) for other in left if other != unit)
            if bound or any(other in left for other in self.passages[unit] if other > unit):
                continue
            if self.told.again(unit, [u for u in left if u != unit]):
                left.remove(unit)
                out.append(unit)
        for unit in out:
            self.pages[self.page_of[unit]].remove(unit)
        self.budget.spend(out, -1)
        self.dropped.update(out)
        self.told.start_again(left)
        return bool(out)


def select(
    story: Story, drafts: list[Draft], worth: Worth, timed: Sequence[Moment], limit: Limit
) -> tuple[list[Selection], dict[int, str]]:
    """Which units each question prints, and why each of the others is not printed.

    Args:
        story: the story.
        drafts: the questions with the units that belong to each.
        worth: what the sentences are worth.
        timed: by unit, when it was said.
        limit: how much of any article may be printed.

    Returns:
        One selection per draft, and for every unit that is not printed the reason.
    """
    groups, reasons = _candidates(story, drafts, worth)
    chooser = _Chooser(story, drafts, groups, worth, limit)
    # every page gets its short answer and its next best sentence before the pages compete for the budgets
    shorts: list[tuple[int, ...]] = []
    for draft in drafts:
        short: list[int] = []
        for unit in short_answer(story, draft, groups, worth, timed):
            # a page must open with its answer, but needs no second sentence that says it again
            if chooser.budget.fits(chooser.fresh(unit)) and (not short or not chooser.told.again(unit)):
                chooser.take(unit)
                short.append(unit)
        shorts.append(tuple(short))
    for draft in drafts:
        question = what_is_asked(story, draft)
        here = [unit for unit in draft.units if unit in groups]
        chooser.take_best(here, limit=1, suits={u: fit(story, question, u) for u in here})
    kept = {unit for short in shorts for unit in short}
    useful = frozenset(unit for unit in groups if worth.useful[unit] >= FILLER)
    chooser.fill(sorted(useful), kept, STALE)
    chooser.fill(sorted(useful), kept, LAST)  # and with the room that is left what is told in part
    if not any(map(chooser.waits, useful)):
        chooser.fill(sorted(groups), kept, LAST)
    selections = [
        _folded(short, page, groups, chooser.worth, useful) for short, page in zip(shorts, chooser.pages, strict=True)
    ]
    printed = {unit for selection in selections for unit in (*selection.shown, *selection.folded)}
    reasons = {unit: reason for unit, reason in reasons.items() if unit not in printed}
    for unit in groups:
        if unit not in printed:
            told = unit in chooser.dropped or chooser.told.again(unit)
            over = worth.useful[unit] >= FILLER and chooser.waits(unit)
            reasons[unit] = (
                "told by a printed sentence" if told else "over the quotation limit" if over else "less to the point"
            )
    return selections, reasons


def _candidates(story: Story, drafts: list[Draft], worth: Worth) -> tuple[dict[int, tuple[int, ...]], dict[int, str]]:
    """The units that can be printed, each with those it leans on, and the reason for the others."""
    page_of = {unit: number for number, draft in enumerate(drafts) for unit in draft.units}
    groups: dict[int, tuple[int, ...]] = {}
    reasons: dict[int, str] = {}
    for unit in story.corpus.units:
        group = group_of(story, worth, unit.index, drafts[page_of[unit.index]].core)
        one_page = group is not None and len({page_of[member] for member in group}) == 1
        if group is None or not one_page or words(unit.sentence.text) < SHORTEST:
            reasons[unit.index] = "does not stand alone"
        else:
            groups[unit.index] = group

    return groups, reasons


def _passage(corpus: Corpus, group: tuple[int, ...]) -> tuple[int, ...]:
    """A group with what denies or takes back a sentence of it: they are printed together or not at all."""
    members = [member for unit in group for member in (unit, *qualified_by(corpus, unit))]
    return tuple(dict.fromkeys(members))


def _folded(
    short: tuple[int, ...],
    page: list[int],
    groups: dict[int, tuple[int, ...]],
    worth: Sequence[float],
    useful: frozenset[int],
) -> Selection:
    """A page's units divided: those useful ones that are worth most are shown, and what they need; others folded."""
    able = [unit for unit in page if unit in short or unit in useful] or page[:1]
    best = sorted(able, key=lambda unit: (unit not in short, -worth[unit], unit))[:PER_PAGE]
    shown = {member for unit in best for member in groups.get(unit, (unit,)) if member in page}
    # what leans on a sentence, or takes it back, is no further away than that
    shown |= {unit for unit in page if any(member in shown for member in groups.get(unit, ())[:-1])}
    return Selection(
        short=short,
        shown=tuple(unit for unit in page if unit in shown),
        folded=tuple(unit for unit in page if unit not in shown),
    )

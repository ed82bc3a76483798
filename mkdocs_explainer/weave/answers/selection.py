"""Chooses which sentences are printed: as much of what the folder tells as fits, no fact twice, and at most a
third of any source's words.

Greedy cover: each step takes the sentence that tells most of what is still untold, per word, until nothing
new is left or the sources' budgets are spent. What several sources tell weighs more, since it covers more of
their sentences. On the annotated topic a cap of one third loses no vital fact, one quarter loses three.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable

from mkdocs_explainer.english.cues import FIRST_PERSON, SAYS_NOTHING
from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.answers.cover import Budget, Cover
from mkdocs_explainer.weave.answers.fit import beside_headline, fit, short_answer, what_is_asked
from mkdocs_explainer.weave.corpus import Corpus, standing_group, without_quotations, words
from mkdocs_explainer.weave.origins import outlet_name
from mkdocs_explainer.weave.questions import Draft
from mkdocs_explainer.weave.story import Story

_SHORTEST, _LONG = 5, 45
_PER_PAGE, _FOLDED = 14, 10
"""Sentences of an answer's body; what is chosen after them is folded, up to so many."""
_ROUNDS = 4
_TABLE = 80
"""Words beyond which a sentence is a table or a list that lost its lines."""
_OPENING, _ALONE, _BESIDE = 5, 0.22, 0.4
"""Sentences that open an article; similarity to other articles' sentences below which nobody else tells it; what it
then counts on the page that says what happened."""
_SUITS = 0.5
"""How much a fitting second sentence is preferred."""
_BREVITY = 0.45
"""Exponent of a sentence's length: 1 would print only short ones, 0 only long ones."""


class Selection(Value):
    """The chosen units of one question: the short answer, all that is shown, and what is folded below ("Also
    reported"), in the order of choice. A unit that leans on the one before it follows that one."""

    short: tuple[int, ...]
    shown: tuple[int, ...]
    folded: tuple[int, ...]


class _Chooser:
    """The greedy choice: which units are printed so far, and on which page."""

    def __init__(
        self,
        story: Story,
        drafts: list[Draft],
        groups: dict[int, tuple[int, ...]],
        max_share: float,
    ) -> None:
        self.story = story
        self.groups = groups
        self.budget = Budget(story.corpus, max_share)
        self.cover = Cover(story)
        self.page_of = {unit: number for number, draft in enumerate(drafts) for unit in draft.units}
        self.leads = {number for number, draft in enumerate(drafts) if draft.lead}
        self.pages: list[list[int]] = [[] for _ in drafts]
        self.dropped: set[int] = set()

    def fresh(self, unit: int) -> list[int]:
        """What printing a unit would add: itself, and those it leans on that are not printed yet."""
        return [u for u in self.groups[unit] if u not in self.cover.printed]

    def open(self, unit: int) -> bool:
        """True when a unit is not printed, has room on its page and in the budget, and tells something new."""
        return (
            unit not in self.cover.printed
            and unit not in self.dropped
            and len(self.pages[self.page_of[unit]]) + len(self.fresh(unit)) <= _PER_PAGE + _FOLDED
            and self.budget.fits(self.fresh(unit))
            and self.cover.brings_new(unit)
        )

    def score(self, unit: int) -> float:
        """How much a unit would tell, for its length."""
        fresh = self.fresh(unit)
        length = sum(words(self.story.corpus.units[u].sentence.text) for u in fresh)
        worth = self.cover.gain(fresh) * _merit(self.story.corpus, self.groups[unit])
        if self.page_of[unit] in self.leads and any(map(self._beside_the_point, fresh)):
            worth *= _BESIDE
        return round(worth / math.pow(max(1, length), _BREVITY), 6)

    def _beside_the_point(self, unit: int) -> bool:
        """Whether nobody else tells anything like it, and it is no opening that tells its headline: an aside."""
        near = self.story.likeness.pairs[unit]
        if len(self.story.corpus.articles) < 2 or (near and near[0][1] >= _ALONE):
            return False
        opens = self.story.corpus.units[unit].position < _OPENING
        return not (opens and not beside_headline(self.story, unit))

    def asides(self, page: int) -> frozenset[int]:
        """The units of a page on what happened that are beside the point."""
        return frozenset(u for u in self.pages[page] if page in self.leads and self._beside_the_point(u))

    def take(self, unit: int) -> None:
        """Print a unit on its page."""
        fresh = self.fresh(unit)
        self.budget.spend(fresh)
        self.cover.tell(fresh)
        self.pages[self.page_of[unit]] += fresh

    def take_best(
        self, candidates: Iterable[int], limit: int | None = None, suits: dict[int, float] | None = None
    ) -> None:
        """Print candidates, the one that tells most first, until nothing new is left or `limit` are printed.

        `suits` says how well each answers its question, from 0 up; it raises the score.

        What a sentence would tell can only shrink as others are printed, so a score that is out of date is
        looked at again only when its turn comes (lazy greedy; Minoux 1978).
        """
        suits = suits or {}
        heap = [(-self.score(unit) * (1 + _SUITS * suits.get(unit, 0.0)), unit) for unit in candidates]
        heapq.heapify(heap)
        taken = 0
        while heap and (limit is None or taken < limit):
            _, unit = heapq.heappop(heap)
            if not self.open(unit):
                continue
            score = self.score(unit) * (1 + _SUITS * suits.get(unit, 0.0))
            if heap and (-score, unit) > heap[0]:
                heapq.heappush(heap, (-score, unit))
            elif score > 0:
                self.take(unit)
                taken += 1

    def drop_superfluous(self, kept: set[int]) -> bool:
        """Take back what later sentences made superfluous and nothing printed leans on; True when there was any.

        The greedy choice cannot know that a fuller sentence comes later.
        """
        left = list(self.cover.printed)
        out = []
        for unit in self.cover.printed:
            leant_on = any(unit in self.groups.get(other, ())[:-1] for other in left)
            if unit in kept or leant_on or unit not in self.groups:
                continue
            beside = [u for u in left if u != unit]
            if not self.cover.brings_new(unit, beside):
                left = beside
                out.append(unit)
        for unit in out:
            self.pages[self.page_of[unit]].remove(unit)
        self.budget.refund(out)
        self.dropped.update(out)
        self.cover.start_again(left)
        return bool(out)


def select(story: Story, drafts: list[Draft], max_share: float) -> tuple[list[Selection], dict[int, str]]:
    """Which units each question prints, and why each of the others is not printed.

    Args:
        story: the story.
        drafts: the questions with the units that belong to each.
        max_share: the largest share (0 to 1) of any article's words that may be printed.

    Returns:
        One selection per draft, and for every unit that is not printed the reason.
    """
    groups, reasons = _candidates(story.corpus, drafts)
    chooser = _Chooser(story, drafts, groups, max_share)
    # every page gets its short answer and its next best sentence before the pages compete for the budgets
    shorts: list[tuple[int, ...]] = []
    for draft in drafts:
        short: list[int] = []
        for unit in short_answer(story, draft, groups):
            # a page must open with its answer, but needs no second sentence that says it again
            if chooser.budget.fits([unit]) and (not short or chooser.cover.brings_new(unit)):
                chooser.take(unit)
                short.append(unit)
        shorts.append(tuple(short))
    for draft in drafts:
        question = what_is_asked(story, draft)
        here = [unit for unit in draft.units if unit in groups]
        chooser.take_best(here, limit=1, suits={u: fit(story, question, u) for u in here})
    kept = {unit for short in shorts for unit in short}
    for _ in range(_ROUNDS):
        chooser.take_best(groups)
        if not chooser.drop_superfluous(kept):
            break
    selections = [
        _folded(short, page, groups, chooser.asides(number))
        for number, (short, page) in enumerate(zip(shorts, chooser.pages, strict=True))
    ]
    printed = {unit for selection in selections for unit in (*selection.shown, *selection.folded)}
    reasons = {unit: reason for unit, reason in reasons.items() if unit not in printed}
    for unit in groups:
        if unit not in printed:
            told = unit in chooser.dropped or not chooser.cover.brings_new(unit)
            room = chooser.budget.fits(chooser.fresh(unit))
            reasons[unit] = (
                "told by a printed sentence" if told else "less to the point" if room else "over the quotation limit"
            )
    return selections, reasons


def _candidates(corpus: Corpus, drafts: list[Draft]) -> tuple[dict[int, tuple[int, ...]], dict[int, str]]:
    """The units that can be printed, each with those it leans on, and the reason for the others."""
    page_of = {unit: number for number, draft in enumerate(drafts) for unit in draft.units}
    groups: dict[int, tuple[int, ...]] = {}
    reasons: dict[int, str] = {}
    for unit in corpus.units:
        group = standing_group(corpus, unit.index, drafts[page_of[unit.index]].core)
        one_page = group is not None and len({page_of[member] for member in group}) == 1
        if group is None or not one_page or words(unit.sentence.text) < _SHORTEST:
            reasons[unit.index] = "does not stand alone"
        else:
            groups[unit.index] = group

    return groups, reasons


def _folded(
    short: tuple[int, ...], page: list[int], groups: dict[int, tuple[int, ...]], asides: frozenset[int]
) -> Selection:
    """A page's units divided into shown and folded; a folded one stays with the one it leans on."""
    leant_on = {member for unit in page if unit not in asides for member in groups.get(unit, ())}
    to_the_point = [unit for unit in page if unit not in asides or unit in short or unit in leant_on]
    shown = to_the_point[:_PER_PAGE]
    for unit in page:
        if unit not in shown and any(member in shown for member in groups.get(unit, ())[:-1]):
            shown.append(unit)
    folded = tuple(unit for unit in page if unit not in shown)
    return Selection(short=short, shown=tuple(shown), folded=folded)


def _merit(corpus: Corpus, group: tuple[int, ...]) -> float:
    """How well a sentence reads in print, as a factor: outlet wrappers, leaning and great length count against."""
    merit = 1.0
    for member in group:
        sentence = corpus.units[member].sentence
        if any(outlet_name(speech.speaker) for speech in sentence.speech):
            merit *= 0.75
        if sentence.dangling and len(group) == 1:  # with its antecedent before it, it reads well
            merit *= 0.85
        if words(sentence.text) > _LONG:
            merit *= 0.85
        if words(sentence.text) > _TABLE:
            merit *= 0.2
        if SAYS_NOTHING.search(sentence.text):
            merit *= 0.3
        if sentence.text.endswith("?"):  # a question answers none
            merit *= 0.1
        if FIRST_PERSON.search(without_quotations(sentence.text)):
            merit *= 0.6
    return merit

"""Finds sentences that answer a heading's question by their form, though they resemble none that stands below it.

Independent reports tell the same page different things: what one outlet asks ("How has China responded?") another
answers in passing. Three questions have answers of a form that can be trusted: what somebody says (they are the
subject, and say or do something to it), who is behind it, and what a common noun means. On two stories read by
hand 8 of 9 sentences so placed belonged on their page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_explainer.english.amounts import NOT_PEOPLE
from mkdocs_explainer.english.cues import CASUALTIES, DIED, LAID_TO, REACTION
from mkdocs_explainer.english.defining import NO_IDENTITY, PARTICIPLE_END
from mkdocs_explainer.model import Definition, Sentence
from mkdocs_explainer.weave.corpus import without_quotations
from mkdocs_explainer.weave.names import Naming, says_what
from mkdocs_explainer.weave.questions.headings import Ask, asks_for, noun_asked
from mkdocs_explainer.weave.story import Story

_OPENS = 6
"""Characters before a subject: "The ", a quotation mark."""
_TOLD, _BY_NATURE = 0.6, 0.8
"""How surely a page must say what its noun means to need no other's sentence, and how surely that says it."""


def place_answering(
    story: Story, asks: Sequence[Ask], units: list[int], asking: set[int], place: dict[int, int]
) -> None:
    """Give units without a page that of the one question that they answer by their form.

    Args:
        story: the story.
        asks: what each page asks.
        units: those that may be placed; each can be printed.
        asking: pages under a question.
        place: page by unit; added to.
    """
    for unit in units:
        if unit in place:
            continue
        sentence = story.corpus.units[unit].sentence
        answered = [page for page in sorted(asking) if _answers(story.names, asks[page], sentence)]
        if len(answered) == 1:
            place[unit] = answered[0]


def place_meaning(story: Story, asks: Sequence[Ask], units: list[int], place: dict[int, int]) -> None:
    """Give "What is ransomware?" the sentence that says so, from under another heading, where its own do not.

    Args:
        story: the story.
        asks: what each page asks.
        units: those that can be printed alone.
        place: page by unit; changed.
    """
    corpus = story.corpus
    for page, question in enumerate(asks):
        noun = noun_asked(question, story.names)
        if not noun:
            continue
        says = {unit.index: says_what(noun, without_quotations(unit.sentence.text)) for unit in corpus.units}
        own = [corpus.units[unit] for unit, there in place.items() if there == page]
        if any(says[unit.index] >= _TOLD for unit in own):
            continue
        # what stands first under a question answers that one
        answers = {section.units[0] for section in corpus.sections if section.question and section.units}
        able = [unit for unit in units if says[unit] >= _BY_NATURE and unit not in answers]
        best = max(able, key=lambda unit: (says[unit], -unit), default=None)
        if best is not None:
            place[best] = page


def _answers(naming: Naming, question: Ask, sentence: Sentence) -> bool:
    if asks_for("voices", question.core) and question.things:
        return _speaks(naming, question, sentence)
    if asks_for("behind", question.core):
        laid = LAID_TO.search(without_quotations(sentence.text))
        return laid is not None and not CASUALTIES & set(sentence.lemmas)  # "nine deaths were linked to the heat"
    noun = noun_asked(question, naming)
    return bool(noun) and says_what(noun, without_quotations(sentence.text)) > 0


def _speaks(naming: Naming, question: Ask, sentence: Sentence) -> bool:
    """Whether somebody asked about is the subject, and says something or does something to it."""
    first = sentence.names[0] if sentence.names else None
    if first is None or first.start > _OPENS or naming.find(first.text) not in question.things:
        return False
    said = any(speech.start <= first.start < speech.end for speech in sentence.speech)
    return said or REACTION.search(sentence.text[first.end : first.end + 40]) is not None


_BESIDE = 45
"""Characters between a number and the word for dying within which it counts the dead."""


_AGE = re.compile(r"^, \d{1,3}[,;.)]$")
"""Behind a name: "Ana Holm, 54,"."""


def identifies(definition: Definition, kind: str) -> bool:
    """Whether a definition says what somebody or something of a kind is, and not where or how it is ("headquartered
    in …"); a role is a person's ("a Northlight spokesman" tells nothing of Northlight)."""
    words = definition.phrase.casefold().split()
    patterns = {"copula", "appositive", "role"} if kind == "person" else {"copula", "appositive"}
    named = bool(words) and not PARTICIPLE_END.search(words[0]) and not NO_IDENTITY & set(words[:2])
    return definition.pattern in patterns and named


def counts_dead(sentence: Sentence) -> bool:
    """Whether a sentence counts the dead."""
    return bool(dead_in(sentence))


def dead_in(sentence: Sentence) -> list[float]:
    """How many a sentence says have died: numbers of no measure beside a word for dying."""
    died = [(match.start(), match.end()) for match in DIED.finditer(sentence.text)]
    return [
        q.value
        for q in sentence.quantities
        if q.value > 1
        and q.unit not in NOT_PEOPLE
        and not _AGE.search(sentence.text[max(0, q.start - 2) : q.end + 1])
        and any(max(q.start - end, start - q.end) <= _BESIDE for start, end in died)
    ]

"""Finds sentences that answer a heading's question by their form, though they resemble none that stands below it.

Independent reports tell the same page different things: what one outlet asks ("How has China responded?") another
answers in passing. Three questions have answers of a form that can be trusted: what somebody says (they are the
subject, and say or do something to it), who is behind it, and what a common noun means. On two stories read by
hand 8 of 9 sentences so placed belonged on their page.
"""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_explainer.model import Sentence
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.cues import (
    CASUALTIES,
    LAID_TO,
    REACTION,
    asks_behind,
    asks_voices,
    says_what,
)
from mkdocs_explainer.weave.headings import Ask, noun_asked
from mkdocs_explainer.weave.naming import Naming
from mkdocs_explainer.weave.quotations import without_quotations
from mkdocs_explainer.weave.standing import continues_title

_OPENS = 6
"""Characters before a subject: "The ", a quotation mark."""
_TOLD, _BY_NATURE = 0.6, 0.8
"""How surely a page must say what its noun means to need no other's sentence, and how surely that says it."""


def place_answering(
    corpus: Corpus, naming: Naming, asks: Sequence[Ask], units: list[int], asking: set[int], place: dict[int, int]
) -> None:
    """Give units without a page that of the one question that they answer by their form.

    Args:
        corpus: the folder.
        naming: its names.
        asks: what each page asks.
        units: those that may be placed; each can be printed.
        asking: pages under a question.
        place: page by unit; added to.
    """
    for unit in units:
        if unit in place:
            continue
        sentence = corpus.units[unit].sentence
        answered = [page for page in sorted(asking) if _answers(naming, asks[page], sentence)]
        if len(answered) == 1:
            place[unit] = answered[0]


def place_meaning(
    corpus: Corpus, naming: Naming, asks: Sequence[Ask], units: list[int], place: dict[int, int]
) -> None:
    """Give "What is ransomware?" the sentence that says so, from under another heading, where its own do not.

    Args:
        corpus: the folder.
        naming: its names.
        asks: what each page asks.
        units: those that can be printed alone.
        place: page by unit; changed.
    """
    for page, question in enumerate(asks):
        noun = noun_asked(question, naming)
        if not noun:
            continue
        says = {unit.index: says_what(noun, without_quotations(unit.sentence.text)) for unit in corpus.units}
        own = [corpus.units[unit] for unit, there in place.items() if there == page]
        if any(says[unit.index] >= _TOLD or continues_title(corpus, unit, question.core) for unit in own):
            continue
        # what stands first under a question answers that one
        answers = {section.units[0] for section in corpus.sections if section.question and section.units}
        able = [unit for unit in units if says[unit] >= _BY_NATURE and unit not in answers]
        best = max(able, key=lambda unit: (says[unit], -unit), default=None)
        if best is not None:
            place[best] = page


def _answers(naming: Naming, question: Ask, sentence: Sentence) -> bool:
    if asks_voices(question.core) and question.things:
        return _speaks(naming, question, sentence)
    if asks_behind(question.core):
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

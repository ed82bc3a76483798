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
    QUOTED,
    REACTION,
    asks_behind,
    asks_voices,
    common_subject,
    says_what,
)
from mkdocs_explainer.weave.headings import Ask
from mkdocs_explainer.weave.naming import Naming

_OPENS = 6
"""Characters before a subject: "The ", a quotation mark."""


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


def _answers(naming: Naming, question: Ask, sentence: Sentence) -> bool:
    if asks_voices(question.core) and question.things:
        return _speaks(naming, question, sentence)
    if asks_behind(question.core):
        laid = LAID_TO.search(QUOTED.sub("", sentence.text))
        return laid is not None and not CASUALTIES & set(sentence.lemmas)  # "nine deaths were linked to the heat"
    noun = common_subject(question.core) if question.kind == "what is" and not question.things else ""
    return bool(noun) and says_what(noun, sentence.text) > 0


def _speaks(naming: Naming, question: Ask, sentence: Sentence) -> bool:
    """Whether somebody asked about is the subject, and says something or does something to it."""
    first = sentence.names[0] if sentence.names else None
    if first is None or first.start > _OPENS or naming.find(first.text) not in question.things:
        return False
    said = any(speech.start <= first.start < speech.end for speech in sentence.speech)
    return said or REACTION.search(sentence.text[first.end : first.end + 40]) is not None

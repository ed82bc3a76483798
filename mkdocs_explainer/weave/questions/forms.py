"""What readers ask of any story, one form of question a row: what comes next, what is behind it, how much it costs.

A row says by which words a question is of that form, which sentences answer it, and, where the program may ask it
itself, in which words and of which stories. What else answers a question is reckoned in `answers`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from mkdocs_explainer.english.asking import DEATH_TOLL, HOW_MUCH_MONEY, REACTIONS, WHAT_BEHIND, WHAT_NEXT, WHO_DIED
from mkdocs_explainer.english.cues import MONEY, NAMED_CAUSE, NEXT, REACTION, SURE_CAUSE, UNKNOWN_CAUSE, VICTIMS
from mkdocs_explainer.english.function_words import STOP
from mkdocs_explainer.model import Sentence
from mkdocs_explainer.weave.likeness import kin
from mkdocs_explainer.weave.questions.answering import counts_dead
from mkdocs_explainer.weave.questions.candidates import Candidate, Ground
from mkdocs_explainer.weave.questions.headings import asks_for

_DEADLY = 2
"""Places where the dead are counted, from which the story has victims in that sense."""
_LEANING = 0.5
"""What a cue counts that only the sentence after has."""
_LONGEST = 400
"""Characters of a sentence beyond which it is a table or a list, in which some cue always stands."""


class Form(NamedTuple):
    """A form of question.

    Attributes:
        name: of the words in `english.asking.FORMS` that ask it; "" where its kind alone tells it.
        answers: whether a sentence has what answers it.
        title: the question as the program asks it.
        weight: how well a sentence that has it belongs there (0 to 1).
        kind: the kind of heading that asks it as well ("how many").
        must: a short answer has it, where any sentence that could be one does.
        worth: what having it counts in a short answer.
        of_story: it counts only in a sentence about what the headlines tell: much else has a cause, too.
        fits: whether the program may ask it of a story, whose headlines have these words.
    """

    name: str
    answers: Callable[[Sentence], bool]
    title: str
    weight: float
    kind: str = ""
    must: bool = False
    worth: float = 0.0
    of_story: bool = False
    fits: Callable[[Ground, frozenset[str]], bool] = lambda *_: True


def _has(*patterns: re.Pattern[str]) -> Callable[[Sentence], bool]:
    return lambda sentence: any(pattern.search(sentence.text) for pattern in patterns)


def _reacts(sentence: Sentence) -> bool:
    return bool(sentence.speech) and REACTION.search(sentence.text) is not None


def _names_a_cause(ground: Ground, headlines: frozenset[str]) -> bool:
    """Whether a source speaks of the story's cause as one."""
    return any(
        NAMED_CAUSE.search(sentence.text) and _of_the_story(sentence, headlines)
        for at in range(len(ground.chains))
        for sentence in ground.sentences(at)
    )


def _counts_many(ground: Ground, _: frozenset[str]) -> bool:
    """Whether the dead are counted at several places."""
    return sum(any(map(counts_dead, ground.sentences(at))) for at in range(len(ground.chains))) >= _DEADLY


FORMS = (
    Form("next", _has(NEXT), WHAT_NEXT, 0.28, must=True, worth=0.8),
    Form(
        "cause",
        _has(SURE_CAUSE, UNKNOWN_CAUSE),
        WHAT_BEHIND,
        0.32,
        kind="why",
        must=True,
        of_story=True,
        fits=_names_a_cause,
    ),
    Form("voices", _reacts, REACTIONS, 0.2),
    Form("money", _has(MONEY), HOW_MUCH_MONEY, 0.22, must=True, worth=0.8),
    Form("", counts_dead, DEATH_TOLL, 0.3, kind="how many"),
    Form("", _has(VICTIMS), WHO_DIED, 0.32, fits=_counts_many),
)


def form_of(core: str) -> Form | None:
    """The form of a question whose short answer must have a cue, or None."""
    return next((form for form in FORMS if form.must and asks_for(form.name, core)), None)


def ask_forms(ground: Ground, cores: list[str], kinds: set[str]) -> list[Candidate]:
    """The forms that no heading asks, each with the sentences that answer it.

    Args:
        ground: the sentences.
        cores: the questions that headings ask.
        kinds: their kinds.
    """
    headlines = frozenset(
        word
        for article in ground.story.corpus.articles
        for word in re.findall(r"\w{4,}", article.title.casefold())
        if word not in STOP and ground.story.names.find(word) is None
    )
    return [
        Candidate(core=form.title, strength=_strength(ground, form, headlines))
        for form in FORMS
        if form.fits(ground, headlines)
        and not (form.kind and form.kind in kinds)
        and not (form.name and any(asks_for(form.name, core) for core in cores))
    ]


def _strength(ground: Ground, form: Form, headlines: frozenset[str]) -> dict[int, float]:
    """How well each chain answers a form, where it does."""

    def holds(sentence: Sentence) -> bool:
        return form.answers(sentence) and (not form.of_story or _of_the_story(sentence, headlines))

    strength: dict[int, float] = {}
    for at in range(len(ground.chains)):
        # the first sentence stands alone; what only a sentence after it tells is told beside something else
        first, *rest = ground.sentences(at)
        if len(first.text) <= _LONGEST and holds(first):
            strength[at] = form.weight
        elif len(rest) == 1 and holds(rest[0]):
            strength[at] = _LEANING * form.weight
    return strength


def _of_the_story(sentence: Sentence, headlines: frozenset[str]) -> bool:
    """Whether a sentence is about what the headlines tell."""
    return any(lemma == word or kin(lemma, word) for lemma in sentence.lemmas for word in headlines)

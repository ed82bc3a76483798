"""Which phrases beside a name define nothing: what somebody alleges, judges or says in so many words, what became of
a thing, what it must be or could be anybody's, and what is of another kind than the thing, by a parser's mistake.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_explainer.english.defining import ANYBODY, FATES, FIRST_PERSON, JUDGEMENT, LISTED, OF_SOMEBODY, ONE_OF
from mkdocs_explainer.english.opposites import CONTESTED
from mkdocs_explainer.english.people import ROLES, SHORT_TITLES
from mkdocs_explainer.model import Sentence, Speech
from mkdocs_explainer.weave.names import head_noun, noun_kind
from mkdocs_explainer.weave.terms.worth import is_thin


def is_refused(sentence: Sentence, pattern: str, phrase: str, kind: str, speakers: Sequence[Speech]) -> bool:
    """Whether a phrase defines nothing, whatever else is told of the thing.

    Args:
        sentence: the one it stands in.
        pattern: its form, as in `Definition.pattern`.
        phrase: the words that would define.
        kind: the thing's.
        speakers: who says it, other than an outlet or the thing itself.
    """
    return (
        any(speech.cue in CONTESTED for speech in speakers)
        or (pattern == "copula" and _is_somebodys(sentence.text, phrase, told=bool(speakers)))
        or _says_nothing(sentence.text, pattern, phrase, told=bool(speakers))
        or LISTED.match(phrase) is not None
        or _is_of_another_kind(kind, pattern, phrase)
    )


def _is_somebodys(text: str, phrase: str, *, told: bool) -> bool:
    """Whether "X is a …" is somebody's own word of X, or what became of X."""
    return bool(
        is_quoted(text, phrase)
        or (told and re.search(r"[“\"]", phrase))
        or head_noun(phrase) in FATES
        or JUDGEMENT.match(phrase)
        or FIRST_PERSON.search(text)  # though no quotation marks stand around it
    )


def _says_nothing(text: str, pattern: str, phrase: str, *, told: bool) -> bool:
    """Whether a phrase could be anybody's, or is a judgement: "Sen.", "a woman", "one of the biggest mistakes"."""
    if phrase.startswith(ONE_OF) and noun_kind(head_noun(phrase)) is None and head_noun(phrase) not in ROLES:
        return True
    if pattern != "role":  # the sentence around a phrase that says nothing is its speaker's
        return bool(ANYBODY.fullmatch(phrase)) or (told and is_thin(phrase) and is_quoted(text, phrase))
    return phrase.endswith(".") and phrase[:-1].casefold() in SHORT_TITLES


def _is_of_another_kind(kind: str, pattern: str, phrase: str) -> bool:
    """Whether a phrase is of a person, or of a battle, and what it would define is a place or a body."""
    told = noun_kind(head_noun(phrase))
    if kind in {"place", "organisation"} and (told == "person" or OF_SOMEBODY.search(phrase)):
        return True  # "in Arnby, a mayor who …"
    if kind != "person" and pattern == "role" and " " not in phrase:
        return True  # "Acting White House chief of staff"
    if kind == "place" and head_noun(phrase).endswith("ing"):
        return True  # "a rally in Queens, the skyline serving as a backdrop"
    return kind == "place" and pattern == "role" and told not in {"place", None}


def is_quoted(sentence: str, phrase: str) -> bool:
    """Whether a phrase stands within quotation marks; the one that opens them may stand sentences before."""
    before = sentence[: max(0, sentence.find(phrase))]
    ends = sentence.count("”") > sentence.count("“")
    return ends or before.count("“") > before.count("”") or before.count('"') % 2 == 1

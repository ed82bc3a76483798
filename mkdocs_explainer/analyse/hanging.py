"""What each date of a sentence hangs on, from the grammar: the verb whose time it tells, and that verb's tense.

News gives weekdays and months without saying which ("on Friday"): the verb that a date hangs on tells whether it lies
behind or ahead. A date that hangs on no verb but on a noun ("the Roads Act of 1888", "Sunday's edition") is part of
what that noun names; one below a verb that is not the sentence's own dates something told beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from mkdocs_explainer.english.days import WEEKDAYS
from mkdocs_explainer.english.speech import REPORTING
from mkdocs_explainer.english.tense import AHEAD, DAY_PARTS, OPEN, PLANNED, SINCE, UNTIL, WHICH_DAYS, WILL
from mkdocs_explainer.model import DateMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

Tense = Literal["past", "present", "future", ""]
Role = Literal["event", "saying", "aside", "name"]

_VERBS = ("VERB", "AUX")
_WITHIN = ("compound", "nummod", "amod", "poss", "nmod", "nounmod")
"""How a word hangs on a noun that it is part of."""


def hang(doc: Doc, dates: Sequence[DateMention], quoted: Sequence[tuple[int, int]] = ()) -> tuple[DateMention, ...]:
    """The dates with what each hangs on.

    Args:
        doc: the parsed sentence.
        dates: its dates, from its words.
        quoted: the stretches of it that stand between quotation marks or in brackets, as offsets.
    """
    told = told_by(doc)
    return tuple(
        msgspec.structs.replace(
            date,
            **_hung(doc, date, told),
            quoted=any(start <= date.start < end for start, end in quoted),
        )
        for date in dates
    )


def told_by(doc: Doc) -> tuple[Token, Token]:
    """The verb of a sentence, and that of what it reports ("said that it *fell*"), or the same again."""
    root = next((token for token in doc if token.dep_ == "ROOT"), doc[0])
    told = root
    while told.lemma_.lower() in REPORTING:
        below = next((child for child in told.children if child.dep_ == "ccomp"), None)
        if below is None:
            break
        told = below
    return root, told


def tense_of(verb: Token) -> Tense:
    """Whether a verb tells of what is behind, is going on or lies ahead; "" where its form leaves that open."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if words & WILL:
        return "future"
    if words & OPEN:
        return ""
    if "to" in words or verb.tag_ == "VB":
        above = verb.head
        if above == verb:
            return ""
        going = above.lower_ in PLANNED or (above.pos_ in _VERBS and above.lemma_.lower() in AHEAD | {"be"})
        return "future" if going else ""
    if verb.lower_ in PLANNED and helpers:
        return "future"
    if verb.tag_ == "VBD" or any(child.tag_ == "VBD" or child.lemma_ == "have" for child in helpers):
        return "past"
    if verb.tag_ in ("VBZ", "VBP") or any(child.tag_ in ("VBZ", "VBP") for child in helpers):
        return "present"
    if verb.tag_ == "VBN":
        return "past"
    return tense_of(verb.head) if verb.head != verb and verb.head.pos_ in _VERBS else ""


def _hung(doc: Doc, date: DateMention, told: tuple[Token, Token]) -> dict[str, object]:
    tokens = [token for token in doc if token.idx < date.end and date.start < token.idx + len(token)]
    if not tokens:
        return {}
    token = next(
        (token for token in tokens if not date.start <= token.head.idx < date.end or token.head == token), tokens[0]
    )
    before = doc[tokens[0].i - 1].lower_ if tokens[0].i else ""
    bound = "since" if before in SINCE else "until" if before in UNTIL else ""
    named = date.weekday is not None and before in WHICH_DAYS
    while token.head != token and token.pos_ not in _VERBS:
        above = token.head
        if above.pos_ not in _VERBS and above.lower_ not in DAY_PARTS and above.lower_ not in WEEKDAYS:
            named = named or token.dep_ in _WITHIN or (token.dep_ == "prep" and token.lower_ == "of")
        token = above
    root, main = told
    return {
        "role": "name" if named else _role(token, root, main),
        "tense": tense_of(token) if token.pos_ in _VERBS else "",
        "bound": bound,
    }


def _role(verb: Token, root: Token, main: Token) -> Role:
    while verb.dep_ == "conj" or (verb.dep_ == "xcomp" and verb != main):
        verb = verb.head
    if verb == main:
        return "event"
    return "saying" if verb == root or verb.lemma_.lower() in REPORTING else "aside"

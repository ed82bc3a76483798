"""What a defining phrase is worth: what it is counts more than what became of it, and a phrase that stands alone
more than one that means something its neighbours name.

The weights were set by reading what they choose for seven stories; no model is behind them.
"""

from __future__ import annotations

import re

from mkdocs_explainer.english.defining import (
    A_KIND,
    BECAME,
    EMPTY,
    FILLER,
    FIRST_TO,
    LEANS,
    LEANS_ALWAYS,
    MAYBE_THE,
    ONE_OF,
    THE_NEW,
    THE_NOUN,
)
from mkdocs_explainer.english.people import ROLES
from mkdocs_explainer.model import Sentence
from mkdocs_explainer.weave.corpus import Token, words
from mkdocs_explainer.weave.names import Thing, head_noun, noun_kind
from mkdocs_explainer.weave.origins import outlet_name

_FORM = {
    "copula": 3.0,
    "appositive": 3.0,
    "habit": 2.8,
    "role": 2.4,
    "origin": 2.2,
    "region": 2.0,
    "class": 1.2,
    "member": 1.0,
    "acronym": 1.4,
    "where": 0.6,
}
"""Weight of a definition's form; copula and appositive gave a definition that a reader picked in 7 of 8 terms."""
MIN_WORDS = 2
"""Words that carry meaning from which a phrase can stand alone."""
_PER_WORD, _ENOUGH = 0.06, 6
"""What each word that carries meaning adds, and how many do."""


def merit_of(sentence: Sentence, form: str, phrase: str, thing: Thing, says: frozenset[Token], name: str) -> float:
    """What a definition is worth, to be compared with the same thing's others; most lie between 1 and 4.

    Args:
        sentence: the one it stands in.
        form: a key of the table of forms.
        phrase: the words that define.
        thing: what they define.
        says: the phrase's words that carry meaning, and the things it names.
        name: the thing as written there.
    """
    merit = _FORM[form]
    if words(phrase) < MIN_WORDS:
        merit -= 1.2
    merit -= 0.02 * max(0, words(sentence.text) - 30)
    merit += _PER_WORD * min(len(says), _ENOUGH)
    if form != "habit":
        merit -= 0.03 * max(0, words(phrase) - 12)
    if sentence.dangling and form != "habit":
        merit -= 0.6  # in a habit, brackets say what "The act" is
    # "HP, as we told you last week, is …" begins with an aside
    if re.match(rf"{MAYBE_THE}{re.escape(name)}(?! ?,)", sentence.text) and form != "habit":
        merit += 0.4
    if any(outlet_name(speech.speaker) for speech in sentence.speech):
        merit -= 0.2
    elsewhere = any(isinstance(one, int) and one != thing.index for one in says)
    if form in ("copula", "appositive", "role"):
        merit += _of_what(form, phrase, thing, elsewhere)
    if form == "class" or words(phrase) < MIN_WORDS:  # its sentence will be printed
        merit -= 0.4 * bool(re.search('[“"]', sentence.text)) + 0.002 * max(0, sentence.text.find(phrase))
    if form == "role" and not elsewhere:
        merit -= 0.7  # "Prime Minister": of what?
    return round(merit, 4)


def _of_what(form: str, phrase: str, thing: Thing, elsewhere: bool) -> float:
    """What a phrase is worth for its noun, and for what it says beside what became of the thing."""
    head = head_noun(phrase)
    worth = 0.0
    if noun_kind(head) is not None or (thing.kind == "person" and head in ROLES):
        worth += 0.4
    elif thing.kind == "person" and form == "copula":
        worth -= 0.8  # "Holm was a pivotal player"
    if elsewhere:
        worth += 0.2
    if FIRST_TO.match(phrase):
        worth -= 1.2  # "the first leader to be received" is news
    if phrase.startswith(ONE_OF) and noun_kind(head) is None:
        worth -= 1.0
    became = BECAME.search(phrase)
    before = [w for w in re.findall(r"[\w-]+", phrase[: became.start()]) if not FILLER.fullmatch(w)] if became else []
    if became and len(before) < MIN_WORDS:
        worth -= 1.0
    return worth


def leans(phrase: str, says: frozenset[Token]) -> bool:
    """Whether a phrase needs its neighbours: "the company's founder", "the new president".

    Args:
        phrase: the words that define.
        says: its words that carry meaning, and the things it names.
    """
    told = A_KIND.match(phrase) and not LEANS_ALWAYS.search(phrase)
    if not told and LEANS.search(phrase):
        return True
    named = any(isinstance(one, int) for one in says)
    if THE_NEW.fullmatch(phrase):
        return True
    bare = THE_NOUN.fullmatch(phrase) is not None
    return bare and not named and noun_kind(head_noun(phrase)) is not None


def is_thin(text: str) -> bool:
    """Whether a definition says too little to stand alone: "a town", "President"."""
    said = [w for w in re.findall(r"[\w-]+", text.casefold()) if w not in EMPTY]
    return len(said) < MIN_WORDS

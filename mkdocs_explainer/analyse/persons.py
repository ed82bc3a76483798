"""Whether a "he" or "her" has somebody in its own sentence whom it can mean.

Only a single person will do: somebody named, or a noun for what a person is. A place, a plural or a storm is
nobody, so "Police arrested him" leans on the sentence before. Pronouns within quotations are the speaker's
affair. After a pronoun, only the subject of a clause that it opens ("When he arrived, Omar Haddad …") or
whoever says the sentence can be meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_explainer.english.grammar import STARTERS
from mkdocs_explainer.english.kinds import PEOPLE, THINGS
from mkdocs_explainer.english.people import (
    BEFORE_OLD,
    COLLECTIVE,
    DOERS,
    HE_OR_SHE,
    HONOURS,
    MORE_PEOPLE,
    NO_DOERS,
    ONE_OF_MANY,
    OUTLETS,
    SOMEBODY,
    THIRD_PERSON,
)
from mkdocs_explainer.english.speech import REPORTING
from mkdocs_explainer.model import Name, Speech

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

QUOTED = re.compile(r"“[^”]*(?:”|$)|^[^“]*”|\"[^\"]*(?:\"|$)|‘[^‘’]*[.,?!]’(?!\w)")


def leans_on_nobody(doc: Doc, names: tuple[Name, ...], speech: tuple[Speech, ...]) -> bool:
    """Whether the sentence's first "he", "she", "his" or "her" can mean nobody in it."""
    token = _first(doc)
    if token is None:
        return False
    return not (_before(doc, token, names, speech) or _after(doc, token, names, speech))


def _first(doc: Doc) -> Token | None:
    """The first such pronoun outside quotations."""
    tokens = [t for t in doc if t.lower_ in THIRD_PERSON]
    if not tokens:
        return None
    barred = [m.span() for pattern in (QUOTED, HE_OR_SHE, HONOURS) for m in pattern.finditer(doc.text)]
    return next((t for t in tokens if not any(a <= t.idx < b for a, b in barred)), None)


def _before(doc: Doc, pronoun: Token, names: tuple[Name, ...], speech: tuple[Speech, ...]) -> bool:
    if any(n.start < pronoun.idx and _may_be_person(n) for n in names):
        return True
    if any(_person(t, names) for t in doc[: pronoun.i]):
        return True
    # "Bukele said he": a name with a wrong label, or none, that does what persons do
    return any(s.start < pronoun.idx and _named_speaker(s, names) for s in speech) or _first_word(doc, pronoun)


def _after(doc: Doc, pronoun: Token, names: tuple[Name, ...], speech: tuple[Speech, ...]) -> bool:
    people = [n for n in names if n.start > pronoun.idx and _may_be_person(n)]
    if pronoun.tag_ == "PRP$" and any(
        s.speaker.startswith(n.text) and n.start >= s.start for s in speech for n in people
    ):
        return True  # "… after her speech, Ana Ruiz said"
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None) if root is not None else None
    if subject is None or subject.left_edge.i <= pronoun.i:
        return False
    left, right = subject.left_edge.idx, subject.idx + len(subject)
    return _person(subject, names) or any(left <= n.start < right for n in people)


def _may_be_person(name: Name) -> bool:
    """A name that the pipeline took for a person's, or for nothing; no acronym."""
    return name.label == "PERSON" or (name.label == "" and not name.text.isupper() and not name.text[-1:].isdigit())


def _named_speaker(speech: Speech, names: tuple[Name, ...]) -> bool:
    """Whether a name of one or two words speaks that is neither an acronym nor a people's nor an outlet's."""
    words = speech.speaker.split()
    if len(words) > 2 or any(w.isupper() or w.lower() in THINGS | OUTLETS for w in words):
        return False
    return any(n.text == speech.speaker and n.label != "NORP" for n in names)


def _person(token: Token, names: tuple[Name, ...]) -> bool:
    """Whether the word stands for one person: "the mayor", "a farmer", "someone", "a Kenyan", "a 28-year-old"."""
    word = token.lower_
    if word in SOMEBODY:
        return True
    if word in ONE_OF_MANY and token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj"):
        return True
    if word == "old" and token.i > 1 and token.nbor(-2).lower_ in BEFORE_OLD:
        return True
    if word in PEOPLE and token.i + 1 < len(token.doc) and token.nbor(1).text == "-":
        return True  # "the secretary-general"
    if token.tag_ in ("NNS", "NNPS") or token.pos_ not in ("NOUN", "PROPN") or token.dep_ == "compound":
        return False
    if any(n.label == "NORP" and n.start <= token.idx < n.end for n in names):
        return any(c.dep_ == "det" for c in token.children)
    last = word.split("-")[-1]
    if last in PEOPLE or last in MORE_PEOPLE:
        return True
    return last not in THINGS and last not in NO_DOERS and token.text.islower() and DOERS.fullmatch(last) is not None


def _first_word(doc: Doc, pronoun: Token) -> bool:
    """ "Ruiz said …": a first word with no article that reports something, where the pipeline finds no name."""
    first = doc[0]
    return (
        first.i < pronoun.i
        and first.dep_ == "nsubj"
        and first.tag_ in ("NN", "NNP")
        and first.text.istitle()
        and first.head.lemma_.lower() in REPORTING
        and first.text not in STARTERS
        and first.lower_ not in THINGS | COLLECTIVE
    )

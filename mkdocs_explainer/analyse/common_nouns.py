"""Common nouns that a sentence stops to explain: "reverse osmosis, a technique that …", "X is a type of …".

They are no proper names, so capitals cannot find them: the noun must stand bare (no article, number or owner),
be written small, and be followed by a word for a sort of thing with something said of it; or it is introduced as
what something is called, in quotation marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_explainer.english.defining import BEFORE_A_SORT, CALLED, COPULAS, PHRASE_ENDS
from mkdocs_explainer.english.grammar import DETERMINERS, POSSESSIVE_MARKS
from mkdocs_explainer.english.kinds import CLASS_NOUNS, EVERYDAY, EXPLAINED_CLASSES, SORTS
from mkdocs_explainer.model import Definition, Name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MODIFIERS = ("compound", "amod", "nmod")
_MOST_WORDS = 4
"""A term of more words is a description and not what a thing is called."""
_LEAST_LETTERS = 5
"""Letters of a single word that can be a term: shorter ones are mostly everyday words."""


def find_common_nouns(doc: Doc, names: tuple[Name, ...]) -> list[Definition]:
    """The common nouns that a parsed sentence defines, in reading order.

    Args:
        doc: the parsed sentence.
        names: its proper names; no word of theirs belongs to a common noun.
    """
    found = []
    for noun in doc:
        if noun.lower_ not in SORTS | CLASS_NOUNS or noun.left_edge.lower_ not in BEFORE_A_SORT:
            continue
        subject, pattern = _subject(noun)
        if subject is None or not _says_more(noun):
            continue
        name = _bare(doc, subject, names)
        if name:
            phrase = PHRASE_ENDS.split(doc[noun.left_edge.i : noun.right_edge.i + 1].text)[0]
            found.append(Definition(name=name, phrase=phrase, pattern="copula" if pattern else "appositive"))
    return found


def find_called(text: str) -> list[Definition]:
    """The common nouns that a sentence introduces in quotation marks: "it can lead to what’s called “mill lung”".

    The sentence is what says what they are.
    """
    names = [match["name"] for match in CALLED.finditer(text)]
    return [
        Definition(name=name, phrase=text, pattern="copula")
        for name in dict.fromkeys(names)
        if name.split()[0] not in DETERMINERS and len(name.split()) <= _MOST_WORDS
    ]


def _subject(noun: Token) -> tuple[Token | None, bool]:
    """What the noun explains, and whether with "is"."""
    head = noun.head
    between = noun.doc[head.i + 1 : noun.left_edge.i]
    if noun.dep_ == "appos" and len(between) and all(t.is_punct for t in between):
        return head, False
    if noun.dep_ == "attr" and head.lower_ in COPULAS and not any(c.dep_ == "neg" for c in head.children):
        subjects = [c for c in head.children if c.dep_ == "nsubj" and c.i < head.i]
        return (subjects[0], True) if len(subjects) == 1 and subjects[0].left_edge.i == 0 else (None, True)
    return None, False


def _says_more(noun: Token) -> bool:
    """A sort is a sort of something; "a disease" says nothing, "a lung disease" or "a disease in which" does."""
    if noun.lower_ in SORTS:
        return any(c.lower_ == "of" for c in noun.children)
    return noun.right_edge.i > noun.i or any(c.dep_ in _MODIFIERS for c in noun.children)


def _bare(doc: Doc, head: Token, names: tuple[Name, ...]) -> str:
    """The noun with the words that belong to it, or "" when it is no bare common noun."""
    if head.pos_ not in ("NOUN", "PROPN") or head.tag_ in ("NNS", "NNPS"):
        return ""
    first = head.i
    while first and (doc[first - 1].dep_ in _MODIFIERS or doc[first - 1].text in ("-", *POSSESSIVE_MARKS)):
        if doc[first - 1].head.i > head.i or (doc[first - 1].is_punct and doc[first - 1].text != "-"):
            break
        first -= 1
    words = doc[first : head.i + 1]
    left = words.start_char
    if any(n.start < words.end_char and left < n.end for n in names):
        return ""
    before = doc[head.left_edge.i : first]
    if any(not t.is_quote for t in before) or not _is_term(words.text):
        return ""
    if any(t.lower_ in DETERMINERS or t.pos_ in ("PRON", "NUM") or (t.text[:1].isupper() and t.i) for t in words):
        return ""
    return words.text


def _is_term(words: str) -> bool:
    """Whether bare words can be what a thing is called: not "a disease" itself, and no everyday word alone."""
    count = len(words.split())
    alone = words.casefold()
    if count == 1:
        return len(words) >= _LEAST_LETTERS and alone not in EVERYDAY | SORTS | (CLASS_NOUNS - EXPLAINED_CLASSES)
    return count <= _MOST_WORDS

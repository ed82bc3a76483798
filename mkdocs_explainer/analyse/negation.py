"""The words that stand under a negation, so that "has not identified" never counts as "has identified"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_explainer.english.grammar import (
    BEFORE_DENIED,
    LACKED_LINKS,
    LIGHT_VERBS,
    NEGATIONS,
    NEGATIVE_NOUNS,
    NEGATIVE_VERBS,
    NEGATIVE_WORDS,
    NOT_ONLY,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def negated_lemmas(doc: Doc) -> tuple[str, ...]:
    """Lemmas of the negated words of a parsed sentence, in order, each once."""
    found: dict[str, None] = {}
    for token in doc:
        for target in _targets(token):
            if target.pos_ in ("VERB", "AUX", "NOUN", "PROPN", "ADJ", "PRON", "ADV") and target.lemma_[:1].isalnum():
                found.setdefault((target.lemma_ or target.text).lower())
    return tuple(found)


def _targets(token: Token) -> list[Token]:
    word, lemma = token.lower_, token.lemma_.lower()
    if word in NEGATIONS and (token.dep_ in ("neg", "advmod", "preconj", "cc", "dep")):
        if token.nbor(1).lower_ in NOT_ONLY if token.i + 1 < len(token.doc) else False:
            return []
        verb = _content_of(token.head)
        if word == "nor":  # what is denied is what follows: "…, nor has it given evidence"
            verb = next((t for t in token.head.conjuncts if t.i > token.i), verb)
        return [t for v in _with_conjuncts(verb) for t in (v, *_objects(v))]
    if word == "cannot":
        return _with_conjuncts(token.head)
    if word in NEGATIVE_WORDS and token.dep_ in (
        "det",
        "nsubj",
        "nsubjpass",
        "dobj",
        "pobj",
        "neg",
        "attr",
    ):
        if token.dep_ == "det":
            return _with_conjuncts(token.head)
        return [token.head]
    if word == "without":
        objects = [c for c in token.children if c.dep_ in ("pobj", "pcomp")]
        return [t for o in objects for t in _with_conjuncts(o)]
    if lemma == "lack" and token.dep_ in ("compound", "amod") and token.head.i > token.i:
        return _with_conjuncts(token.head)  # "The cells lack beds", read as a noun of three words
    if lemma in NEGATIVE_VERBS and token.pos_ == "VERB":
        denied = (c for c in token.children if c.dep_ in ("dobj", "xcomp", "ccomp", "dative"))
        # "denied they were members" denies the membership, not the being
        return [t for c in denied for t in _with_conjuncts(_content_of(c))]
    if lemma in NEGATIVE_NOUNS and token.pos_ == "NOUN":
        return [t for c in token.children if c.lower_ in LACKED_LINKS for o in c.children for t in _with_conjuncts(o)]
    return []


def _objects(verb: Token) -> list[Token]:
    """What is not there when a light verb is negated: "has not provided evidence", "presented any evidence"."""
    light = verb.lemma_.lower() in LIGHT_VERBS
    return [
        t
        for c in verb.children
        if c.dep_ in ("dobj", "obj")
        and c.pos_ not in ("PRON", "DET")
        and (light or any(d.lower_ in BEFORE_DENIED for d in c.children if d.dep_ in ("det", "amod")))
        for t in _with_conjuncts(c)
    ]


def _content_of(head: Token) -> Token:
    """For "is not in prison" and "did not want": the word that carries the meaning."""
    if head.pos_ == "AUX":
        for child in head.children:
            if child.dep_ in ("attr", "acomp", "xcomp") and child.i > head.i:
                return child
    return head


def _with_conjuncts(token: Token) -> list[Token]:
    return [
        token,
        *(t for t in token.conjuncts if t.i > token.i and t.pos_ == token.pos_ and not _own_subject(t)),
    ]


def _own_subject(token: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass", "neg") for c in token.children)

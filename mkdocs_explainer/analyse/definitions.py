"""Phrases of a sentence that say what a named thing is.

Definition first: what a source stops to explain is worth a glossary entry, whatever the model thinks it
is. A phrase must be headed by a noun that can say what a thing is, or carry more than a bare noun,
because the parser takes many a comma for an apposition.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from mkdocs_explainer.analyse.acronyms import find_acronyms
from mkdocs_explainer.analyse.capitals import office_words
from mkdocs_explainer.analyse.common_nouns import find_called, find_common_nouns
from mkdocs_explainer.english.abbreviations import SHORTENED
from mkdocs_explainer.english.defining import (
    ASIDE,
    BARE_NOUN,
    BUT_NAME,
    DISTANCE,
    DISTANCES,
    DOUBT,
    EMERGES,
    LEADING,
    LEANING,
    NAMED_PLACE,
    NEAR,
    NO_DEFINITION,
    NO_ROLE,
    NO_ROLE_START,
    OF_A_PERSON,
    ORIGIN_LINKS,
    ORIGINS,
    RELATIVE_CLAUSE,
    SCENE,
    SORT_OF,
)
from mkdocs_explainer.english.grammar import (
    ARTICLES,
    INDEFINITE_ARTICLES,
    LIST_JOINS,
    POSSESSIVE_END,
    POSSESSIVE_MARKS,
)
from mkdocs_explainer.english.kinds import CLAUSE_NOUNS, EMPTY_NOUNS, PEOPLE, PLACE_NOUNS, THINGS
from mkdocs_explainer.english.proper_names import (
    COURTESY_TITLES,
    JOINED_BODIES,
    OFFICE_ENDS,
    OFFICE_FOR,
    WRITTEN_TITLES,
)
from mkdocs_explainer.english.speech import SAYING
from mkdocs_explainer.model import Definition, Name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Pattern = Literal["copula", "appositive", "role", "acronym", "origin"]
"""The forms found here."""

_COMMAS = (",", "—", "–", "--", "(")
_REACH = 300
"""Characters before a name in which a phrase about it begins."""
_MOST_WORDS = 40
"""A longer phrase than this is a sentence of its own and defines nothing."""


def find_definitions(doc: Doc, names: tuple[Name, ...]) -> tuple[Definition, ...]:
    """The definitions in a parsed sentence, in order of the names they define."""
    found: dict[Definition, None] = {}
    text = doc.text  # put together from its words each time that it is asked for
    for long, short in find_acronyms(text):
        found.setdefault(Definition(name=short, phrase=long, pattern="acronym"))
    for noun in find_common_nouns(doc, names):
        if (trimmed := _trim(noun.phrase, text)) and len(trimmed.split()) <= _MOST_WORDS:
            found.setdefault(Definition(name=noun.name, phrase=trimmed, pattern=noun.pattern))
    for called in find_called(text):
        found.setdefault(called)
    for name in names:
        near = NEAR.match(text, name.end)
        if near and name.label != "PERSON":
            found.setdefault(Definition(name=name.text, phrase=near["phrase"].strip(), pattern="appositive"))
        before = text[max(0, name.start - _REACH) : name.start]
        if sort := _sort_of(before) or _office_for(before):
            found.setdefault(Definition(name=name.text, phrase=sort, pattern="role"))
        span = doc.char_span(name.start, name.end, alignment_mode="expand")
        if span is None or not len(span) or name.label == "NORP":
            continue
        for pattern, phrase in _phrases(doc, span.root, name, names, span.start):
            trimmed = _trim(phrase, text)
            if pattern == "appositive" and SCENE.fullmatch(text[: name.start]) and OF_A_PERSON.search(trimmed):
                continue  # "In Nairobi, a lawyer who …": the sentence is about the lawyer
            if pattern == "appositive":
                trimmed = _with_distance(trimmed, text)
            if trimmed.lower() not in ("", name.text.lower()) and len(trimmed.split()) <= _MOST_WORDS:
                found.setdefault(Definition(name=name.text, phrase=trimmed, pattern=pattern))
    return tuple(found)


def _with_distance(phrase: str, text: str) -> str:
    """ "a town" with the "40 miles east of …" that the parser hangs elsewhere."""
    end = text.find(phrase) + len(phrase)
    near = NEAR.match(text, end) if phrase else None
    return text[end - len(phrase) : near.end()] if near else phrase


def _sort_of(before: str) -> str:
    """ "the northern Kenyan town of X": what sort of place it is, with more said of it."""
    found = SORT_OF.search(before)
    # "the capital of Kenya" is no capital that is called so
    return found["phrase"] if found is not None and found["noun"] in PLACE_NOUNS - {"capital"} else ""


def _office_for(before: str) -> str:
    """ "Commissioner for Roads X": an office that ends with what it is for."""
    found = OFFICE_FOR.search(before)
    return found["phrase"] if found is not None else ""


def _phrases(
    doc: Doc, head: Token, name: Name, names: tuple[Name, ...], start: int
) -> tuple[tuple[Pattern, str], ...]:
    return (
        ("copula", _copula(head, name)),
        ("appositive", _appositive(doc, head, name, names)),
        ("role", _role(doc, start, name)),
        ("origin", _origin(head)),
    )


def _fits(noun: Token, name: Name) -> bool:
    """Whether the noun can say what the name is: a person is no company, a place no daughter."""
    word = noun.lemma_.lower()
    if name.label == "PERSON":
        return word not in THINGS or word in PEOPLE
    return word not in PEOPLE or word in THINGS or name.label not in ("GPE", "LOC", "FAC")


def _says_what(noun: Token) -> bool:
    word = noun.lemma_.lower().split("-")[-1]
    return word in PEOPLE or word in THINGS


def _text(noun: Token) -> str:
    return noun.doc[noun.left_edge.i : noun.right_edge.i + 1].text


def _copula(head: Token, name: Name) -> str:
    """ "X is a …", "X was the …", "X is one of the …"."""
    verb = head.head
    if head.dep_ != "nsubj" or verb.lemma_.lower() != "be" or head.i > verb.i:
        return ""
    if any(c.dep_ == "neg" or c.lower_ in DOUBT for c in verb.children) or not _whole_subject(head, name):
        return ""
    for noun in verb.children:
        if noun.dep_ != "attr" or noun.i < verb.i:
            continue
        if noun.lower_ == "one" and any(c.lower_ == "of" for c in noun.children):
            return _text(noun)
        first = noun.left_edge.lower_
        if noun.pos_ not in ("NOUN", "PROPN") or first not in ARTICLES:
            continue
        if _says_what(noun) or (not EMPTY_NOUNS.match(noun.lemma_.lower()) and noun.right_edge.i > noun.i):
            return _text(noun)
    return ""


def _whole_subject(head: Token, name: Name) -> bool:
    """ "The mayor of X is a …" says nothing of X, "X and Y are …" nothing of X alone."""
    return not any(c.dep_ == "conj" for c in head.children) and head.left_edge.idx + 5 >= name.start


def _appositive(doc: Doc, head: Token, name: Name, names: tuple[Name, ...]) -> str:
    """ "X, a …," and "a …, X,"."""
    if (noun := _beside(doc, name, names)) is not None:
        return doc[noun.left_edge.i : noun.head.right_edge.i + 1].text if _reduced(noun) else _text(noun)
    direct = range(name.start, name.end)
    for noun in (t for t in doc if t.dep_ == "appos" and t.idx >= name.end and t.head.idx in direct):
        comma = doc[noun.left_edge.i - 1]
        nearest = [n for n in names if n.end <= comma.idx]
        # "Ana Ruiz of Northlight, a consultancy": that is the nearer name's
        own = not nearest or nearest[-1] == name or noun.lemma_.lower() not in THINGS
        own = own and ASIDE.fullmatch(doc.text[name.end : comma.idx]) is not None
        if own and comma.text in _COMMAS and _fits(noun, name) and _defines(noun, names):
            if _aside(comma, noun):
                continue
            return _text(noun)
    outer = head.head
    if head.dep_ == "appos" and outer.pos_ == "NOUN" and outer.i < head.i:
        comma = doc[head.left_edge.i - 1]
        first = outer.left_edge
        clause = any(t.dep_ == "relcl" and t.head.i == outer.i for t in doc[first.i : comma.i])
        single = outer.tag_ != "NNS"
        if comma.text == "," and single and _says_what(outer) and comma.i > first.i and not clause:
            return doc[first.i : comma.i].text
    return ""


def _beside(doc: Doc, name: Name, names: tuple[Name, ...]) -> Token | None:
    """The noun of "X, a …" or "X, founder of …", by the order of words: the parser often attaches it elsewhere."""
    comma = next((t for t in doc if t.idx >= name.end and t.text != ")"), None)
    if comma is None or comma.text not in _COMMAS or comma.i + 2 > len(doc) - 1:
        return None
    first = comma.nbor(1)
    noun = first.head if first.dep_ in ("det", "poss", "amod", "compound", "nmod", "advmod") else first
    while noun.dep_ in ("compound", "poss", "amod", "nmod") and noun.head.i > noun.i:
        noun = noun.head
    if noun.left_edge.i != first.i or (noun.dep_ in ("nsubj", "nsubjpass", "conj", "dobj") and not _reduced(noun)):
        return None
    if NAMED_PLACE.match(doc[first.i : first.i + 4].text):
        return None  # "They sued Holm, the state of Tarn and others": the next of a list
    return noun if _defines(noun, names) and not _aside(comma, noun) else None


def _aside(comma: Token, noun: Token) -> bool:
    """Whether a dash may go on about the whole clause: "… against the kingdom — the latest row in a week of them"."""
    return comma.text not in (",", "(") and not _says_what(noun)


def _reduced(noun: Token) -> bool:
    """ "He relied on X, a statute used …": a participle that the parser takes for the sentence's verb."""
    verb = noun.head
    return (
        noun.dep_ == "nsubj"
        and verb.tag_ in ("VBD", "VBN")
        and verb.lemma_.lower() not in SAYING
        and noun.left_edge.lower_ in INDEFINITE_ARTICLES
        and any(t.dep_ == "ccomp" and t.i < noun.i for t in verb.children)
    )


def _defines(noun: Token, names: tuple[Name, ...]) -> bool:
    if noun.pos_ not in ("NOUN", "PROPN") or any(c.dep_ == "nummod" for c in noun.children):
        return False
    if any(n.start == noun.idx + len(noun) + 1 for n in names):
        return False  # "X, the carrier Y": the next of a list
    if any(c.lower_ in LIST_JOINS for c in noun.children) and any(_is_name(c) for c in noun.children):
        return False  # "Hawaii, the mainland or Guam"
    first = noun.left_edge
    if noun.pos_ == "PROPN":
        return noun.lower_ in WRITTEN_TITLES or noun.lower_ in PEOPLE
    if first.lower_ in NO_DEFINITION:
        return False
    if EMPTY_NOUNS.match(noun.lemma_.lower()) or noun.lemma_.lower() in CLAUSE_NOUNS:
        return False
    if noun.tag_ == "NNS" and noun.lemma_.lower() not in DISTANCES:
        return False  # "alarmed investors", "the horrors of the war"
    return _says_what(noun) or (first.lower_ in ARTICLES and noun.right_edge.i > noun.i)


def _is_name(token: Token) -> bool:
    """Whether a token goes on a list with a name: "or Guam", but not "and CEO"."""
    return token.dep_ == "conj" and token.pos_ == "PROPN" and token.lower_ not in WRITTEN_TITLES | PEOPLE


def _role(doc: Doc, start: int, name: Name) -> str:
    """ "the human rights organization X", "President X", "Secretary of State X"."""
    if not start or doc[start - 1].pos_ not in ("NOUN", "PROPN"):
        return ""
    last = doc[start - 1]
    office = start - 1 in office_words(doc) or last.lower_ in WRITTEN_TITLES or last.lower_ in OFFICE_ENDS
    # else a common noun that says what a thing is; with a capital it is part of another name
    capital = last.text[:1].isupper() and start > 1
    if not office and (capital or not _says_what(last)):
        return ""
    i = start - 1
    while i and _belongs(doc, i - 1):
        i -= 1
    body = any(token.lower_ in JOINED_BODIES for token in doc[i:start])
    while body and i > 1 and doc[i - 1].lower_ == "and" and _in_name(doc[i]) and _in_name(doc[i - 2]):
        i -= 2  # "Health and Human Services spokeswoman X"
        while i and _in_name(doc[i - 1]) and _belongs(doc, i - 1):
            i -= 1
    while i < start - 1 and (doc[i].is_punct or doc[i].lower_ in NO_ROLE_START or doc[i].text in POSSESSIVE_MARKS):
        i += 1
    if i > 1 and doc[i - 1].text in ("-", "–") and not doc[i - 1].whitespace_:
        i -= 2  # "then-national security adviser": no phrase begins within a word
    words = doc[i:start]
    if last.lower_ in COURTESY_TITLES or name.start < last.idx:
        return ""
    plural = last.tag_ == "NNS" or (last.lower_.endswith("s") and last.lower_[:-1] in WRITTEN_TITLES)
    if plural or doc[start].idx != name.start:
        return ""
    if name.label == "ORG" and last.lemma_.lower() in PLACE_NOUNS:
        return ""  # "a state Supreme Court"
    span = doc.char_span(name.start, name.end, alignment_mode="expand")
    if not office and span is not None and span.root.dep_ == "nsubj" and span.root.head.dep_ == "relcl":
        return ""  # "the largest crisis Kenya has seen"
    if i and doc[i - 1].lower_ in ARTICLES:
        words = doc[i - 1 : start]
    elif " " not in words.text and not last.text[:1].isupper():
        return ""  # "aircraft X": mostly two things that merely stand together
    return words.text


def _in_name(token: Token) -> bool:
    """Whether a word is written as a part of a name, and is no office."""
    return token.text[:1].isupper() and token.pos_ == "PROPN" and token.lower_ not in WRITTEN_TITLES | PEOPLE


def _belongs(doc: Doc, i: int) -> bool:
    """Whether the word at `i` belongs to the office or description that ends to its right."""
    token = doc[i]
    if token.is_punct:
        return token.text == "-" and not token.whitespace_
    if token.lower_ == "of" or token.text in POSSESSIVE_MARKS:
        return i > 0 and (doc[i - 1].text[:1].isupper())
    if token.lower_ == "and":  # "President and Chief Legal Officer X"
        return i > 0 and doc[i - 1].lower_ in WRITTEN_TITLES and doc[i + 1].text[:1].isupper()
    if token.tag_ in ("VBN", "VBG") and token.dep_ == "amod":
        return token.head.i > i and token.lemma_.lower() not in SAYING  # "Kenya’s embattled prime minister X"
    if token.pos_ == "ADV" and token.dep_ == "advmod":
        return token.head.i == i + 1 and token.head.dep_ == "amod"
    if token.pos_ == "NOUN" and token.dep_ not in ("compound", "nmod", "amod", "poss", "npadvmod"):
        return token.head.i > i and token.dep_ not in ("nsubj", "dobj", "pobj")
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and token.lower_ not in NO_ROLE


def _origin(head: Token) -> str:
    """ "X originated in …", "X was founded in …"."""
    verb = head.head
    if head.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_.lower() not in ORIGINS:
        return ""
    if head.dep_ == "nsubj" and verb.lemma_.lower() not in EMERGES:
        return ""
    for child in verb.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ORIGIN_LINKS and child.i > verb.i:
            return verb.doc[verb.i : child.right_edge.i + 1].text
    return ""


def _trim(phrase: str, text: str) -> str:
    """The phrase without punctuation at its ends, and without a bracket or quotation that it only opens.

    Empty when the phrase leans on another sentence ("his wife", "the plane").
    """
    phrase = LEADING.sub("", phrase.strip(" ,;:.—–-"))
    for left, right in (("(", ")"), ("“", "”"), ("[", "]")):
        if phrase.count(left) > phrase.count(right):
            # "a hawk who served as a temporary [“envoy”]"
            phrase = RELATIVE_CLAUSE.split(phrase.rsplit(left, 1)[0])[0]
        elif phrase.count(left) < phrase.count(right):
            phrase = phrase.split(right)[0]
    if phrase.count('"') % 2:
        closing = re.match(r'[,.]?"', text[text.find(phrase) + len(phrase) :])
        phrase = phrase + closing.group() if closing else phrase.rsplit('"', 1)[0]
    phrase = phrase.strip(" ,;:.—–-") if not phrase.endswith('"') else phrase
    phrase = BUT_NAME.sub("", phrase)  # "a disputed city but Kenyans call it theirs"
    if SHORTENED.search(phrase) and f"{phrase}." in text:
        phrase += "."
    phrase = DISTANCE.sub("", POSSESSIVE_END.sub("", phrase))
    if LEANING.match(phrase) or (BARE_NOUN.fullmatch(phrase) and phrase.lower() not in WRITTEN_TITLES):
        return ""
    return phrase

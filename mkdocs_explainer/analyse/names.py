"""Proper names of one sentence: the pipeline's entities, mended and completed by rules over capitals.

The small model finds most names but cuts some short and misses rare ones; capitalised runs and acronyms
that it left are added with an empty label. A name is given as written, without a leading determiner or
title, possessive mark and punctuation. Labels are hints; they are often wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mkdocs_explainer.analyse import capitals
from mkdocs_explainer.analyse.capitals import capital
from mkdocs_explainer.english import word_set
from mkdocs_explainer.english.abbreviations import ACRONYM
from mkdocs_explainer.english.days import MONTHS, WEEKDAYS
from mkdocs_explainer.english.grammar import DETERMINERS, POSSESSIVES, STARTERS
from mkdocs_explainer.english.proper_names import (
    ADMINISTRATIONS,
    AFTER_FIRST_NAME,
    ARABIC_LINKS,
    DEMONYM,
    LAWS,
    LINKS,
    NAMED_DAYS,
    NATIONALITIES,
    OFFICE_ENDS,
    PARTY_LETTERS,
    SEAT,
    SORTS_OF_BODY,
    SORTS_OF_OFFICE,
    SURNAME_LINKS,
    SYLLABLES,
    WRITTEN_TITLES,
)
from mkdocs_explainer.english.speech import REPORTING
from mkdocs_explainer.model import DateMention, Name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Span = tuple[int, int, str]

_LABELS = word_set("PERSON NORP FAC ORG GPE LOC PRODUCT EVENT WORK_OF_ART LAW LANGUAGE")
_QUOTES = ("“", "”", '"', "‘", "’", "'", "*", "_")
_BRACKETS = ("[", "]")


def is_demonym(text: str) -> bool:
    """Whether a word can name a people, a faith or a party ("Kenyan", "Kurds")."""
    last = text.split(" ")[-1]
    return last in NATIONALITIES or DEMONYM.fullmatch(last) is not None


def find_names(doc: Doc, dates: Sequence[DateMention] = (), models: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """The names of a parsed sentence, in order; none overlaps another.

    Args:
        doc: the parsed sentence.
        dates: its dates; no name lies in one.
        models: numbers that are part of names in this article.
    """
    if capitals.is_shouted(doc):
        return ()
    offices = capitals.office_words(doc)
    dated = frozenset(t.i for t in doc if any(d.start <= t.idx < d.end for d in dates) and capital(t))
    found = capitals.runs(doc, models, offices | dated)
    spans: list[Span] = []
    for ent in doc.ents:
        if ent.label_ == "WORK_OF_ART" and not _quoted(doc, ent.start, ent.end):
            continue
        if ent.label_ in _LABELS and (span := _mended(doc, ent.start, ent.end, ent.label_, offices, models)):
            spans.append(span)
    spans = _without_overlap(spans)
    if not capitals.is_headline(doc):
        covered = {i for a, b, _ in spans for i in range(a, b)}
        for a, b in found:
            for start, end in _gaps(a, b, covered):
                if (span := _trimmed(doc, start, end, "")) and _is_name(doc, span[0], span[1]):
                    spans.append(span)
    joined = [_with_small_parts(doc, span) for span in _administrations(doc, _joined(doc, spans, offices))]
    return tuple(
        name
        for start, end, label in joined
        if not any(i in dated for i in range(start, end)) and not _begins_day(doc, start, end)
        if (name := _name(doc, start, end, label))
    )


def _begins_day(doc: Doc, start: int, end: int) -> bool:
    """Whether a word is the first of a day's name: "Super Tuesday", "Good Friday"."""
    return end - start == 1 and end < len(doc) and doc[start].text in NAMED_DAYS and doc[end].lower_ in WEEKDAYS


def _with_small_parts(doc: Doc, span: Span) -> Span:
    """A name with the small first part of it ("al Qaeda"), and the small last part that the tokenizer cuts off."""
    start, end, label = span
    start -= start > 0 and doc[start - 1].text == "al"
    cut = end + 1 < len(doc) and doc[end].text == "-" and doc[end + 1].text in SYLLABLES
    return (start, end + 2 * cut, label)


def _name(doc: Doc, start: int, end: int, label: str) -> Name:
    left, right = doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
    return Name(text=doc[start:end].text, label=label, start=left, end=right)


def _quoted(doc: Doc, start: int, end: int) -> bool:
    """A title stands in quotation marks; what the pipeline calls one without them mostly is none."""
    before, after = (doc[start - 1].text if start else ""), (doc[end].text if end < len(doc) else "")
    return before in _QUOTES or after in _QUOTES or doc[start].text in _QUOTES


def _mended(
    doc: Doc, start: int, end: int, label: str, offices: frozenset[int], models: frozenset[str]
) -> Span | None:
    """An entity without the office it was taken with, and with the year or number cut off from it."""
    end -= doc[end - 1].text in _BRACKETS
    start = next((i + 1 for i in range(end - 1, start - 1, -1) if doc[i].text in _BRACKETS), start)
    # "Northlight (NLT": the acronym is found by its capitals, as a name of its own
    end = next((i for i in range(start + 1, end) if doc[i].text == "("), end)
    if label not in ("EVENT", "LAW", "WORK_OF_ART"):  # "Velden’s old mill": what is Velden's is not its name
        end = next((i for i in range(start + 1, end - 1) if _owns_common(doc, i)), end)
    while start < end and end - 1 in offices:
        end -= 1
    if label != "ORG" or start + 1 < end:
        while start < end and start in offices and (label != "ORG" or doc[start].lower_ == "secretary"):
            start += 1
    if start >= end:
        return None
    if start >= 2 and doc[start - 1].text == "-" and doc[start - 2].lower_ in ARABIC_LINKS:
        start -= 2
    if end + 1 < len(doc) and doc[end].lower_ == "of" and re.fullmatch(r"1\d{3}|20\d\d", doc[end + 1].text):
        end += 2
    if start and doc[start - 1].text in models:
        start, label = start - 1, "PRODUCT"
    if end < len(doc) and capitals.is_model_number(doc, end, models):
        followed = end + 1 < len(doc) and doc[end].text in models
        followed = followed and (capital(doc[end + 1]) or capitals.is_model_number(doc, end + 1, models))
        end += not followed
    if label == "NORP" and not is_demonym(doc[start:end].text):
        label = ""
    if label == "LAW" and not any(t.lower_ in LAWS for t in doc[start:end]):
        label = ""
    return _trimmed(doc, start, end, label)


def _office_for(doc: Doc, start: int, offices: frozenset[int]) -> bool:
    """Whether "Minister for" stands before the word at `start`: "Minister for Roads Ana Ruiz"."""
    return start > 1 and doc[start - 1].lower_ == "for" and start - 2 in offices


def _owns_common(doc: Doc, i: int) -> bool:
    """Whether a possessive mark stands at `i` with a small word after it."""
    return doc[i].text in POSSESSIVES and doc[i + 1].is_alpha and doc[i + 1].is_lower and doc[i + 1].text not in LINKS


def _trimmed(doc: Doc, start: int, end: int, label: str) -> Span | None:
    """The range without what does not belong to the name at its ends; None when nothing is left."""
    while start < end and _not_first(doc, start, end, label):
        start += 1
    while start < end and (_not_last(doc[end - 1]) or _common_noun(doc, end - 1, label) or _rank(doc, start, end)):
        end -= 1
    if start >= end or not any(capital(t) for t in doc[start:end]):
        return None
    words = [t.lower_.rstrip(".") for t in doc[start:end]]
    if all(w in MONTHS or w in WEEKDAYS or w in WRITTEN_TITLES or w in SORTS_OF_OFFICE for w in words):
        return None
    if end - start == 1 and _is_short_title(doc, start):
        return None
    party = start >= 2 and doc[start - 1].text in ("-", "–") and doc[start - 2].text in PARTY_LETTERS
    if party or SEAT.fullmatch(doc[start:end].text):
        return None
    if words[0] in WRITTEN_TITLES and words[1:2] == ["of"] and words[-1] in OFFICE_ENDS:
        return None
    if end - start == 1 and (len(doc[start].text) < 2 or doc[start].text in STARTERS or words[0] in SORTS_OF_BODY):
        return None
    return start, end, label


def _is_short_title(doc: Doc, i: int) -> bool:
    """Whether "Sgt." before a name stands at `i`; Hun Sen is no senator."""
    word = doc[i].lower_
    stop = i + 1 < len(doc) and doc[i + 1].text == "." and not word.endswith(".")
    after = i + 1 + stop
    short = word in WRITTEN_TITLES if word.endswith(".") else stop and f"{word}." in WRITTEN_TITLES
    return short and after < len(doc) and capital(doc[after])


def _not_first(doc: Doc, start: int, end: int, label: str) -> bool:
    """Determiners, titles, punctuation and small words in front of a name."""
    first = doc[start]
    if first.is_punct or first.is_space or first.lower_ in DETERMINERS or first.text in LINKS:
        return not (first.text in LINKS and start + 1 < end and doc[start + 1].text == "-")
    if first.text in POSSESSIVES:
        return True
    if start + 1 >= end or not capital(doc[start + 1]):
        return False
    if first.lower_ in WRITTEN_TITLES:
        return label == "PERSON" or (label == "" and first.text != "General")
    return first.is_lower and first.is_alpha


def _not_last(last: Token) -> bool:
    """Possessive marks, punctuation and small words after a name; the full stop of "U.S." is its own."""
    if last.text in POSSESSIVES or last.text in "$#":
        return True
    if last.is_lower and last.pos_ in ("CCONJ", "ADP", "DET"):
        return True
    return last.is_punct or last.is_space or last.text in LINKS or last.lower_ in DETERMINERS


def _rank(doc: Doc, start: int, end: int) -> bool:
    """Whether a name ends with the short title of somebody named behind it: "Army [Sgt.] Ana Holm"."""
    last = end - 2 if doc[end - 1].text == "." else end - 1
    return last > start and _is_short_title(doc, last)


def _common_noun(doc: Doc, i: int, label: str) -> bool:
    """ "Luz de Oro gang", "Java Sea 13 minutes": what a name is followed by, not what it ends with."""
    last = doc[i]
    if label in ("EVENT", "LAW", "WORK_OF_ART"):
        return False
    counted = last.text.isdigit() and i + 1 < len(doc) and doc[i + 1].is_lower and last.head.i == i + 1
    return (last.is_lower and last.is_alpha and last.pos_ == "NOUN") or (counted and label in ("GPE", "LOC"))


def _is_name(doc: Doc, start: int, end: int) -> bool:
    """Whether a capitalised run that the pipeline did not mark is a name."""
    tokens = doc[start:end]
    first = tokens[0]
    if end - start > 1:
        shouted = all(t.text.isupper() for t in tokens if t.is_alpha) and all(len(t.text) > 3 for t in tokens)
        return any(t.pos_ == "PROPN" for t in tokens) and not shouted
    if ACRONYM.fullmatch(first.text):
        return True
    if first.pos_ != "PROPN" or first.is_stop:
        return False
    if start == 0 and _presented(first):
        return True
    if start == 0:
        return False
    # capitalised only because a sentence, a quotation or a clause begins with it? a mark that closes one says nothing
    before = doc[start - 1]
    return before.text not in "\"“‘'(:—–-•…|.?!" or (before.text in "\"'" and bool(before.whitespace_))


def _presented(first: Token) -> bool:
    """Whether a sentence's first word is treated as a name: "Northlight, a charity, …", "Northlight said …"."""
    if first.i + 2 >= len(first.doc):
        return False
    after, then = first.nbor(1), first.nbor(2)
    if after.text == "," and then.lower_ in AFTER_FIRST_NAME:
        return True
    return first.dep_ == "nsubj" and first.head.lemma_.lower() in REPORTING


def _gaps(a: int, b: int, covered: set[int]) -> list[tuple[int, int]]:
    """The parts of the range that are not covered."""
    out: list[tuple[int, int]] = []
    start = a
    for i in range(a, b + 1):
        if i == b or i in covered:
            if i > start:
                out.append((start, i))
            start = i + 1
    return out


def _without_overlap(spans: list[Span]) -> list[Span]:
    out: list[Span] = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if all(span[1] <= a or b <= span[0] for a, b, _ in out):
            out.append(span)
    return out


def _joined(doc: Doc, spans: list[Span], offices: frozenset[int]) -> list[Span]:
    """ "Islamic" and "State" next to each other are one name, unless the second is an office."""
    out: list[Span] = []
    for start, end, label in sorted(spans):
        if out and out[-1][1] == start and out[-1][2] == "NORP" and label == "" and start not in offices:
            out[-1] = (out[-1][0], end, "ORG")
        elif (
            out
            and out[-1][1:] == (start, "")
            and label == "PERSON"
            and doc[out[-1][0]].is_title
            and not any(t.lower_ == "of" for t in doc[out[-1][0] : start])  # "Chief of Staff"
            and not _office_for(doc, out[-1][0], offices)
        ):
            out[-1] = (out[-1][0], end, label)  # a first name that the pipeline took for something else
        elif (
            out
            and out[-1][1] == start
            and out[-1][2] in ("NORP", "GPE")
            and label in ("PERSON", "")
            and _son(doc, start)
        ):
            out[-1] = (out[-1][0], end, "PERSON")  # "Omar" and "al-Haddad"
        else:
            out.append((start, end, label))
    return out


def _son(doc: Doc, start: int) -> bool:
    """Whether a surname with its small article begins here: "al-Haddad"."""
    return doc[start].text in SURNAME_LINKS and start + 1 < len(doc) and doc[start + 1].text == "-"


def _administrations(doc: Doc, spans: list[Span]) -> list[Span]:
    """ "the Trump administration" is one name, and not Trump."""
    return [
        (start, end + 1, "ORG")
        if end < len(doc) and doc[end].text in ADMINISTRATIONS and label in ("PERSON", "ORG", "", "GPE", "NORP")
        else (start, end, label)
        for start, end, label in spans
    ]

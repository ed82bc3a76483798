"""Numbers with what they count, from digits and words; the unit through the dependency tree.

Years, dates, times of day, ordinals and numbers inside names count nothing and are left out. Vague plurals
("hundreds of") are left out as well: they agree with too much.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mkdocs_explainer.analyse.amounts import find_amounts
from mkdocs_explainer.analyse.qualifiers import qualified
from mkdocs_explainer.english.amounts import (
    ANY_SCALE,
    BEFORE_AN_AGE,
    CHANGES,
    COUNTING_ONE,
    HALVES,
    MONEY,
    NOT_COUNT,
    NOT_COUNTING_ONE,
    NUMBERED,
    PERCENT,
    QUANTITY,
    SCALES,
    SHORT_SCALES,
    SINGLES,
    SPELT_OUT,
    TENS,
    UNIT_NAMES,
    UNITS,
)
from mkdocs_explainer.english.grammar import INDEFINITE_ARTICLES
from mkdocs_explainer.model import DateMention, Name, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MOST_DIGITS = 9
"""A longer row of digits without commas is a code and no number."""


def find_quantities(
    doc: Doc,
    dates: Sequence[DateMention] = (),
    names: Sequence[Name] = (),
    models: frozenset[str] = frozenset(),
) -> tuple[Quantity, ...]:
    """The quantities of a parsed sentence, in order.

    Args:
        doc: the parsed sentence.
        dates: its dates; none is looked for in them.
        names: its names; the same.
        models: numbers that are part of names in this article ("737").
    """
    text = doc.text
    found = find_amounts(text, names)
    taken = [(d.start, d.end) for d in dates] + [(n.start, n.end) for n in names] + [(q.start, q.end) for q in found]
    # "the 737 fleet": a model's number counts nothing, also where its name is not beside it
    taken += [(t.idx, t.idx + len(t)) for t in doc if t.text in models and len(t.text) > 2]
    found += [q for m in QUANTITY.finditer(text) for q in _read(doc, m, taken)]
    return tuple(sorted(found, key=lambda q: q.start))


def _read(doc: Doc, m: re.Match[str], taken: list[tuple[int, int]]) -> list[Quantity]:
    text, start, low_end = m.string, m.start(), m.end("low")
    low, high = number(m["low"]), None
    end = low_end
    if m["high"] and _free(m.start("high"), m.end("high"), taken):
        high = number(m["high"])
        end = m.end("high")
        joined = m["sep"].strip().lower()
        low = _same_scale(m["low"], m["high"], low, high)
        between = text[:start].lower().endswith("between ")
        changes = CHANGES.search(text[:start]) is not None
        if low >= high or changes or (joined == "and" and not between):
            rest = QUANTITY.match(text, m.start("cur2") if m["cur2"] else m.start("high"))
            return [
                *_single(doc, m, start, low_end, number(m["low"]), number(m["low"]), taken),
                *(_read(doc, rest, taken) if rest else []),
            ]
    return _single(doc, m, start, end, low, low if high is None else high, taken)


def _single(
    doc: Doc, m: re.Match[str], start: int, end: int, low: float, high: float, taken: list[tuple[int, int]]
) -> list[Quantity]:
    text = m.string
    if not _free(start, end, taken) or NOT_COUNT.match(text, end):
        return []
    if text[start:end].isdigit() and end - start > _MOST_DIGITS:
        return []
    unit: str | None
    percent = PERCENT.match(text, end)
    if m["cur"] or m["cur2"]:
        unit = (m["cur"] or m["cur2"]).upper().replace("US$", "$")
    elif percent:
        unit = "percentage point" if "point" in percent.group() else "percent"
        end = percent.end()
    else:
        unit = _unit(doc, start, end)
        if unit is None:
            return []
    return [qualified(text, start, end, low, high, unit, plus=text[end : end + 1] == "+")]


def number(words: str) -> float:
    """The value of a number in digits or words, with its scale: "1.5 million", "forty-two", "a dozen"."""
    total, current = 0.0, 0.0
    words = words.lower()
    for told, sign in HALVES:
        words = words.replace(told, sign)
    for part in re.findall(r"\d[\d,]*(?:\.\d+)?|[a-z]+|½", words):
        if part == "½":
            current += 0.5
        elif part[0].isdigit():
            current = float(part.replace(",", ""))
        elif part in UNITS or part in TENS:
            current += UNITS.get(part, 0) or TENS.get(part, 0)
        elif part in INDEFINITE_ARTICLES:
            current = 1.0
        else:
            scale = SCALES.get(part) or SHORT_SCALES.get(part)
            if scale is None:
                continue
            current = (current or 1.0) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
    return round(total + current, 6)


def _same_scale(low_words: str, high_words: str, low: float, high: float) -> float:
    """ "5-6 million": the scale of the upper end holds for the lower."""
    scale = ANY_SCALE.search(high_words)
    if scale and not SPELT_OUT.search(low_words) and low < high:
        return round(low * number("1 " + scale.group()), 6)
    return low


def _free(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return not any(start < b and a < end for a, b in taken)


def _unit(doc: Doc, start: int, end: int) -> str | None:
    """What the number counts: its noun's lemma, "" when there is none, None when it counts nothing."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    last = span[-1]
    previous = doc[span.start - 1] if span.start else None
    following = doc[span.end] if span.end < len(doc) else None
    head = _counted(span.root) or _counted(last)
    if span.text.lower() == "one" and not _counts_one(doc, span.start, head):
        return None
    if previous is not None and (previous.lower_ in NUMBERED or previous.text == "#"):
        return None
    if (
        head is None
        and previous is not None
        and previous.pos_ == "PROPN"
        and (following is None or following.is_punct or following.pos_ == "PROPN")
    ):
        return None  # "Flight 302", or an age: "Ana Ruiz, 45,"
    if head is None and previous is not None and previous.is_punct and following is not None and following.is_punct:
        return None
    if head is None and previous is not None and previous.lower_ in BEFORE_AN_AGE and last.dep_ == "pobj":
        return None
    return _name_unit(head) if head is not None else ""


def _counts_one(doc: Doc, i: int, head: Token | None) -> bool:
    """Whether "one" counts: "at least one", "one year", "one woman and two men"; not "one of", "one report"."""
    before = doc[max(0, i - 2) : i].text.lower()
    if head is None or (i + 1 < len(doc) and doc[i + 1].lower_ == "of"):
        return False
    if before.endswith(COUNTING_ONE):
        return True
    if before.endswith(NOT_COUNTING_ONE):
        return False
    unit = _name_unit(head)
    if unit in SINGLES:
        return True
    return any(c.dep_ == "nummod" for other in head.conjuncts for c in other.children)


def _counted(token: Token) -> Token | None:
    if token.dep_ in ("nummod", "quantmod", "compound", "npadvmod") and token.head.i > token.i:
        head = token.head
        if head.dep_ == "nummod" and head.pos_ == "NUM":
            head = head.head
        if head.pos_ == "PROPN" and head.dep_ in ("nmod", "compound") and head.head.i > head.i:
            head = head.head  # "14 Boeing 737 jets" are jets
        if head.pos_ in ("NOUN", "PROPN") and head.i - token.i <= 6:
            return head
    for child in token.children:
        if child.lower_ == "of" and child.i > token.i:
            for obj in child.children:
                if obj.dep_ == "pobj" and obj.pos_ == "NOUN":
                    return obj
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    while following is not None and following.pos_ in ("ADJ", "ADV") and following.i - token.i <= 3:
        following = following.nbor(1) if following.i + 1 < len(token.doc) else None
    if following is not None and following.pos_ == "NOUN":
        while following.i + 1 < len(token.doc) and following.nbor(1).pos_ == "NOUN" and following.dep_ == "compound":
            following = following.nbor(1)
        return following
    return None


def _name_unit(head: Token) -> str:
    word = head.lower_ if head.lower_ in UNIT_NAMES else (head.lemma_ or head.lower_).lower()
    if word.endswith("os") and head.lower_.endswith("oses"):
        word = f"{word}e"  # "doses", of which the lemmatizer makes "dos"
    if head.tag_ == "NNPS" or (head.pos_ == "PROPN" and word.endswith("s") and not word.endswith("ss")):
        word = word.removesuffix("s")
    return MONEY.get(word) or UNIT_NAMES.get(word) or word

"""Amounts that are told without counting things: shares, ages, and how often.

"Half of the houses" is 0.5 of unit "share", and no 50 percent: whoever writes "half" does not contradict
"52 percent". "Aged 35", "35-year-old" and "Ana Ruiz, 35," are all 35 of unit "age"; "once" and "twice" are
1 and 2 of unit "time". Each only in wordings that can mean nothing else, because "half", "third" and
"once" mostly do ("the second half", "a third bridge", "once a village").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_explainer.analyse.lexicon import TENS, UNITS
from mkdocs_explainer.analyse.qualifiers import qualified
from mkdocs_explainer.model import Name, Quantity

_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_PART = rf"(?P<part>{'|'.join(list(_PARTS)[1:])})s?"
_COUNTS = {"a": 1, **{word: UNITS[word] for word in ("one", "two", "three", "four", "five", "seven", "nine")}}
_COUNT = rf"(?P<count>{'|'.join(_COUNTS)})"
_MEASURES = (
    "second|minute|hour|day|week|month|year|decade|century|mile|kilometre|kilometer|metre|meter|inch|foot|degree"
    "|acre|hectare|ton|tonne|pound|pint|litre|liter|percent|million|billion|dozen"
)
_SPELT = {"kilometre": "kilometer", "metre": "meter", "litre": "liter"}
_ENDS = (
    r"(?=[,.;:)]|$| (?:since|in|from|to|over|during|compared|and|but|this|last|after|within|on|at|as|or|by|with"
    r"|when)\b)"
)
_NO_HALF = (  # the half of a match, of a town or of a pair
    r"(?<!\bthe )(?<!\bthis )(?<!\beach )(?<!\bits )(?<!\bother )(?<!\bfirst )(?<!\bsecond )(?<!\blast )(?<!ern )"
    r"(?<!\bsame )(?<!\band a )(?<!\bupper )(?<!\blower )(?<!\btop )(?<!\bbottom )(?<!\blatter )(?<!\bfinal )"
)
_BY_ABOUT = r"(?<=\bby )(?:more than|less than|about|nearly|almost|over|at least|roughly|around) "
_SHARES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_NO_HALF}\b(?:one[- ])?(?P<part>half)(?= (?:of|the|its|their|his|her|our|all|those|these)\b)(?! of an? )",
        rf"(?<![\w-]){_COUNT}[- ]{_PART}(?= of\b)(?! of an? (?:{_MEASURES})\b)",
        rf"(?<![\w-])(?!a-){_COUNT}-{_PART}\b(?! of\b)",
        rf"(?<=\bby )(?P<part>half){_ENDS}",
        rf"(?<=\bby ){_COUNT} {_PART}{_ENDS}",
        rf"{_BY_ABOUT}(?P<share>(?P<part>half)|{_COUNT}[- ]{_PART.replace('part', 'other')}){_ENDS}",
    )
)
_HALF_MEASURE = re.compile(rf"(?<![\w-])(?P<share>half) an? (?P<unit>{_MEASURES})\b", re.IGNORECASE)
_NOT_MEASURES = ("million", "billion", "dozen")

_YEARS = r"(?:1[01]\d|\d{1,2})"
_SPELT_YEARS = (
    rf"(?:{_YEARS}|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(list(UNITS)[1:10])}))?|{'|'.join(reversed(UNITS))})"
)
_NO_YEARS = r" (?:hundred|thousand|million|billion|hours?|days?|weeks?|months?)\b"
_AGES = (
    re.compile(
        rf"\b(?-i:aged|ages?)(?: of| between)? (?P<low>{_SPELT_YEARS})\b(?!,\d|\.\d|%|{_NO_YEARS})"
        rf"(?:(?: to | and | or |[-–])(?P<high>{_SPELT_YEARS})\b(?! (?:other|more|were|was)\b))?",
        re.IGNORECASE,
    ),
    re.compile(rf"\bbetween (?P<low>{_SPELT_YEARS}) and (?P<high>{_SPELT_YEARS}) years? old\b", re.IGNORECASE),
    re.compile(
        rf"(?<![\w.,$€£-])(?P<low>{_SPELT_YEARS})(?:(?: to | or |[-–])(?P<high>{_SPELT_YEARS}))?"
        r"(?:[-–]years?[-–]olds?|[ -]years?[ -]old)\b",
        re.IGNORECASE,
    ),
)
_AFTER_NAME = re.compile(rf", (?P<low>{_YEARS})(?=,|;|\)|\.?$)")

_TWICE = re.compile(r"(?<![\w-])(?P<word>twice|thrice)\b(?!-)", re.IGNORECASE)
_DOUBLE = re.compile(r"\b(?P<word>double|triple|quadruple)\b(?= (?:the|that|its|their|as|what|\d))", re.IGNORECASE)
_MULTIPLES = {"double": 2.0, "twice": 2.0, "triple": 3.0, "thrice": 3.0, "quadruple": 4.0}
_PERIOD = "minute|hour|day|night|week|fortnight|month|year|season|decade|century|generation|lifetime"
_ONCE = (
    re.compile(r"(?<![\w-])(?P<word>once) or (?P<more>twice)\b", re.IGNORECASE),
    re.compile(rf"(?<![\w-])(?P<word>once) (?:an?|every|each|per|in a) (?:\w+ )?(?:{_PERIOD})s?\b", re.IGNORECASE),
    re.compile(r"(?<=[a-z] )(?P<word>once)(?= (?:before|since)\b)"),
    re.compile(
        r"\b(?:only|just|at least|more than) (?P<word>once)\b(?! (?:he|she|it|they|we|you|I|the|an?|again)\b)"
    ),
    re.compile(r"\b[a-z]+(?:ed|en|wn|ne|et|id|un|eld|ade) (?P<word>once)(?=[.;,]|$)"),
)
"""Where "once" means one time; elsewhere it means "formerly" or "as soon as"."""


def find_amounts(text: str, names: Sequence[Name] = ()) -> list[Quantity]:
    """The shares, ages and frequencies of a sentence; none overlaps another.

    Args:
        text: the sentence.
        names: its names; an age may stand behind a person's.
    """
    found: list[Quantity] = []
    for quantity in (*_shares(text), *_ages(text, names), *_often(text)):
        if not any(quantity.start < q.end and q.start < quantity.end for q in found):
            found.append(quantity)
    return sorted(found, key=lambda q: q.start)


def _shares(text: str) -> Iterator[Quantity]:
    for m in _HALF_MEASURE.finditer(text):
        unit = m["unit"].lower()
        if unit not in _NOT_MEASURES:  # "half a million" is a number
            yield qualified(text, *m.span("share"), 0.5, 0.5, _SPELT.get(unit, unit))
    for pattern in _SHARES:
        for m in pattern.finditer(text):
            groups = m.groupdict()
            part = (groups["part"] or groups.get("other") or "").lower()
            value = round(_COUNTS[(groups.get("count") or "a").lower()] / _PARTS[part], 6)
            if value < 1:
                yield qualified(text, *m.span("share" if "share" in groups else 0), value, value, "share")


def _ages(text: str, names: Sequence[Name]) -> Iterator[Quantity]:
    matches = [m for pattern in _AGES for m in pattern.finditer(text)]
    for name in names:
        m = _AFTER_NAME.match(text, name.end) if name.label == "PERSON" or " " in name.text else None
        if m and name.label in ("PERSON", ""):
            matches.append(m)
    for m in matches:
        high = "high" if m.groupdict().get("high") else "low"
        low, top = _years(m["low"]), _years(m[high])
        if 0 < low <= top:
            yield qualified(text, m.start("low"), m.end(high), low, top, "age")


def _years(words: str) -> float:
    """A whole number below 120 in digits or words."""
    if words.isdigit():
        return float(words)
    return float(sum(UNITS.get(w, 0) or TENS.get(w, 0) for w in re.findall(r"[a-z]+", words.lower())))


def _often(text: str) -> Iterator[Quantity]:
    for pattern in _ONCE:
        for m in pattern.finditer(text):
            last = "more" if "more" in m.groupdict() else "word"
            yield qualified(text, m.start("word"), m.end(last), 1.0, 2.0 if last == "more" else 1.0, "time")
    for pattern in (_TWICE, _DOUBLE):
        for m in pattern.finditer(text):
            value = _MULTIPLES[m["word"].lower()]
            yield qualified(text, m.start(), m.end(), value, value, "time")

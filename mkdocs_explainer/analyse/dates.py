"""Dates as a sentence gives them, from words alone.

Own patterns and not a date parser: those miss what news prose is made of ("mid-March", "over the
weekend") and invent what is not there ("may"). Nothing is resolved here; that needs the publication.
A century is its first year with `shift_unit` "century" (18th: 1701), a decade likewise (the 1990s: 1990).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from mkdocs_explainer.analyse.lexicon import MONTHS, TENS, UNITS, WEEKDAYS
from mkdocs_explainer.model import DateMention

Parts = dict[str, Any]

_LONG_MONTHS = "|".join(m.title() for m in MONTHS if len(m) > 4 or m in ("may", "june", "july"))
_ANY_MONTH = "|".join(form for m in sorted(MONTHS, key=len, reverse=True) for form in (m.title(), m.upper()))
_MONTH = rf"(?P<month>(?-i:{_ANY_MONTH})\b\.?)"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?![\d,]*\d)(?![-–]?(?:year|day|strong))"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
_PART = r"(?P<part>early|mid|middle of|late|beginning of|start of|end of)(?: ?[-–] ?| )(?:the month of |the |in )?"
_PART_OF = r"(?:(?:the )?(?P<part>early|mid|late)[ -])?(?:the )?"
_WHERE = "ago|earlier|later|previously|from now|afterwards"
_WEEKDAY = rf"(?P<weekday>(?-i:{'|'.join(w.title() for w in WEEKDAYS)}))"
_SPAN = r"(?P<unit>day|weekend|week|month|year|decade|century|centurie)"
_NUMBER_WORDS = {**UNITS, **TENS, "a": 1, "an": 1, "a couple of": 2}
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True)) + ")"
_WHICH = r"(?P<which>last|past|previous|this|next|coming|following)"
_SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1}
_BEFORE_MONTH = (
    r"(?:in|last|this|next|since|until|by|of|from|during|for|to|and|between|through|before|after|over|around) "
)
_RELATIVE = r"(?:that|as|when|(?:in|on) which)\b"
_CLAUSE = rf"(?:{_RELATIVE}|(?:the|an?|he|she|it|they|we|I|his|her|its|their|this|these|those)\b|(?-i:[A-Z]))"
_PARTS = {"beginning of": "early", "start of": "early", "early": "early", "earlier": "early"}


def _part(words: str | None) -> str:
    if not words:
        return ""
    word = words.lower()
    return "mid" if word.startswith("mid") else _PARTS.get(word, "late")


def _unit(word: str) -> str:
    return "century" if word.lower() == "centurie" else word.lower()


def _absolute(m: re.Match[str]) -> Parts:
    groups = m.groupdict()
    out: Parts = {"part": _part(groups.get("part"))}
    if groups.get("month"):
        out["month"] = MONTHS[groups["month"].lower().rstrip(".")]
    if groups.get("weekday"):
        out["weekday"] = WEEKDAYS[groups["weekday"].lower()]
    out.update({key: int(groups[key]) for key in ("year", "day") if groups.get(key)})
    return out


def _iso(m: re.Match[str]) -> Parts:
    return {"year": int(m["year"]), "month": int(m["number"]), "day": int(m["day"])}


def _century(m: re.Match[str]) -> Parts:
    return {"year": (int(m["number"]) - 1) * 100 + 1, "shift_unit": "century", "part": _part(m["part"])}


def _decade(m: re.Match[str]) -> Parts:
    year = int(m["year"]) if len(m["year"]) == 4 else 1900 + int(m["year"])
    return {"year": year, "shift_unit": "decade", "part": _part(m["part"])}


def _day_word(m: re.Match[str]) -> Parts:
    return {"shift": {"yesterday": -1, "tomorrow": 1}.get(m["word"].lower(), 0), "shift_unit": "day"}


def _next_day(m: re.Match[str]) -> Parts:
    return {"shift": 1, "shift_unit": "day", "anchor": "text"}


def _weekend(m: re.Match[str]) -> Parts:
    return {"shift": 0, "shift_unit": "weekend"}


def _same(m: re.Match[str]) -> Parts:
    return {"shift": 0, "shift_unit": _unit(m["unit"]), "anchor": "text"}


def _which(m: re.Match[str]) -> Parts:
    word = m["which"].lower()
    return {
        "shift": _SHIFTS[word],
        "shift_unit": _unit(m["unit"]),
        "anchor": "text" if word in ("previous", "following") else "publication",
        "part": _part(m["part"]),
    }


def _which_weekday(m: re.Match[str]) -> Parts:
    return {
        "weekday": WEEKDAYS[m["weekday"].lower()],
        "shift": _SHIFTS[m["which"].lower()],
        "shift_unit": "week",
    }


def _which_month(m: re.Match[str]) -> Parts:
    return {
        "month": MONTHS[m["month"].lower().rstrip(".")],
        "shift": _SHIFTS[m["which"].lower()],
        "shift_unit": "year",
    }


def _shifted(m: re.Match[str]) -> Parts:
    word, where = m["count"].lower(), m["where"].lower()
    count = int(word) if word.isdigit() else int(_NUMBER_WORDS[word])
    back = where in ("ago", "earlier", "before", "previously")
    return {
        "shift": -count if back else count,
        "shift_unit": _unit(m["unit"]),
        "anchor": "publication" if where in ("ago", "from now") else "text",
    }


_PATTERNS: tuple[tuple[str, Callable[[re.Match[str]], Parts]], ...] = (
    (r"(?P<year>(?:19|20)\d\d)-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)", _iso),
    (rf"(?:{_WEEKDAY},? )?{_MONTH} {_DAY}(?!,\d|\s?%)(?:,? {_YEAR})?", _absolute),
    (rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR})?", _absolute),
    (rf"(?:{_PART})?{_MONTH},?(?: of)? {_YEAR}", _absolute),
    (rf"{_PART}(?P<month>(?-i:{_LONG_MONTHS}))\b(?! \d)", _absolute),
    (rf"{_PART}{_YEAR}(?!s\b)", _absolute),
    (
        rf"{_PART_OF}(?P<number>1\d|2[01]|[4-9])(?:st|nd|rd|th)[ -]century\b",
        _century,
    ),
    (rf"{_PART_OF}[’']?(?P<year>(?:1[5-9]|20)\d0)s\b", _decade),
    # two digits are degrees or ages as well ("in the 80s", "in her 20s"), unless shortened or divided
    (rf"{_PART_OF}[’'](?P<year>[2-9]0)s\b", _decade),
    (r"(?:the )?(?P<part>early|mid|late)[ -](?P<year>[2-9]0)s\b", _decade),
    (r"(?:the )?(?P<word>today|yesterday|tomorrow|tonight)\b(?![’']s)", _day_word),
    (r"(?:the )?(?:next|following) (?:day|morning)\b|the day after(?=[,.;]|$)", _next_day),
    (rf"(?:(?P<part>earlier|later|early|late|mid|end of)[ -])?(?:the )?{_WHICH} {_SPAN}\b(?!-)", _which),
    (r"(?:over|at|during|on|for) (?:the|this) weekend\b", _weekend),
    (
        rf"(?:the )?{_COUNT} {_SPAN}s? (?P<where>{_WHERE}|(?:before|after|afterward)(?=[,.;:!?)]|$))",
        _shifted,
    ),
    # "the same day that she left", "the same day she left" tell the day themselves
    (rf"(?:the|that) same {_SPAN}\b(?! {_CLAUSE})", _same),
    (rf"(?:^|(?<=^On )|(?<=^In )|(?<=^At ))(?:the|that) same {_SPAN}\b(?! {_RELATIVE})", _same),
    (rf"(?P<which>last|this|next) {_WEEKDAY}\b", _which_weekday),
    (rf"(?P<which>last|this|next) (?P<month>(?-i:{_LONG_MONTHS}))\b", _which_month),
    (rf"{_WEEKDAY}\b", _absolute),
    # "by June Abbot": a month before a capital may be a first name, but nothing is done "in June Abbot"
    (rf"(?:{_BEFORE_MONTH})(?P<month>(?-i:{_LONG_MONTHS}))\b(?=[ ,.;:)’'-]|$)(?! (?:\d|(?-i:[A-Z])))", _absolute),
    (rf"(?:in|since|until|during) (?P<month>(?-i:{_LONG_MONTHS}))\b(?= (?-i:[A-Z]))", _absolute),
    (_YEAR, _absolute),
)
_COMPILED = tuple((re.compile(r"(?<![\w$€£.,])" + p, re.IGNORECASE), read) for p, read in _PATTERNS)
_OF_A_LIFE = re.compile(
    r"\b(?:my|your|his|her|its|our|their|one[’']s)\s+(?:(?:early|mid|late)[\s-]+(?:to[\s-]+)?)*$", re.IGNORECASE
)
"""What stands before the decade of somebody's life: "in her early 30s"."""
_LEAD = re.compile(rf"{_BEFORE_MONTH}(?=(?-i:{_LONG_MONTHS}))", re.IGNORECASE)


def find_dates(text: str) -> tuple[DateMention, ...]:
    """The dates of a sentence, in order; none overlaps another."""
    found: list[DateMention] = []
    for pattern, read in _COMPILED:
        for m in pattern.finditer(text):
            start, end = m.span()
            if any(start < d.end and d.start < end for d in found) or _counted(text, m):
                continue
            if len(m.groupdict().get("year") or "") == 2 and _OF_A_LIFE.search(text[:start]):
                continue
            lead = _LEAD.match(text, start, end)
            if lead and lead.group().lower() not in ("last ", "this ", "next "):
                start = lead.end()
            stretch = text[start:end].rstrip(" ,")
            found.append(DateMention(text=stretch, start=start, end=start + len(stretch), **read(m)))
    return tuple(sorted(found, key=lambda d: d.start))


def _counted(text: str, m: re.Match[str]) -> bool:
    """Whether four digits alone are a number of things and no year: "more than 1500 people"."""
    if not m.group().isdigit():
        return False
    before, after = text[: m.start()], text[m.end() :]
    if re.match(r" ?(?:%|percent|people|miles|kilometers|feet|tons|jobs|men|women|dollars)", after):
        return True
    return bool(
        re.search(r"\b(?:about|around|than|least|most|nearly|almost|some|over|up to|No\.|#)\s?$", before)
        and re.match(r" (?:\w+ )?[a-z]+s\b", after)
    )

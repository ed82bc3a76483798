"""Dates as a sentence gives them, from words alone.

Own patterns and not a date parser: those miss what news prose is made of ("mid-March", "over the
weekend") and invent what is not there ("may"). Nothing is resolved here; that needs the publication.
A century is its first year with `shift_unit` "century" (18th: 1701), a decade likewise (the 1990s: 1990).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from mkdocs_explainer.english.days import (
    BACK,
    COUNTED,
    COUNTING,
    COUNTS,
    DATING,
    DAY_WORDS,
    FORMS,
    FROM_NOW,
    FROM_TEXT,
    LEADING_WORD,
    MONTHS,
    OF_A_LIFE,
    PARTS,
    PLURAL,
    SHIFTS,
    WEEKDAYS,
)
from mkdocs_explainer.model import DateMention

Parts = dict[str, Any]


def _part(words: str | None) -> str:
    if not words:
        return ""
    word = words.lower()
    return "mid" if word.startswith("mid") else PARTS.get(word, "late")


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
    return {"shift": DAY_WORDS.get(m["word"].lower(), 0), "shift_unit": "day"}


def _next_day(m: re.Match[str]) -> Parts:
    return {"shift": 1, "shift_unit": "day", "anchor": "text"}


def _weekend(m: re.Match[str]) -> Parts:
    return {"shift": 0, "shift_unit": "weekend"}


def _same(m: re.Match[str]) -> Parts:
    return {"shift": 0, "shift_unit": _unit(m["unit"]), "anchor": "text"}


def _which(m: re.Match[str]) -> Parts:
    word = m["which"].lower()
    return {
        "shift": SHIFTS[word],
        "shift_unit": _unit(m["unit"]),
        "anchor": "text" if word in FROM_TEXT else "publication",
        "part": _part(m["part"]),
    }


def _which_weekday(m: re.Match[str]) -> Parts:
    return {
        "weekday": WEEKDAYS[m["weekday"].lower()],
        "shift": SHIFTS[m["which"].lower()],
        "shift_unit": "week",
    }


def _which_month(m: re.Match[str]) -> Parts:
    return {
        "month": MONTHS[m["month"].lower().rstrip(".")],
        "shift": SHIFTS[m["which"].lower()],
        "shift_unit": "year",
    }


def _shifted(m: re.Match[str]) -> Parts:
    word, where = m["count"].lower(), m["where"].lower()
    count = int(word) if word.isdigit() else int(COUNTS[word])
    back = where in BACK
    return {
        "shift": -count if back else count,
        "shift_unit": _unit(m["unit"]),
        "anchor": "publication" if where in FROM_NOW else "text",
    }


_READ: dict[str, Callable[[re.Match[str]], Parts]] = {
    "iso": _iso,
    "absolute": _absolute,
    "century": _century,
    "decade": _decade,
    "day word": _day_word,
    "next day": _next_day,
    "which": _which,
    "weekend": _weekend,
    "shifted": _shifted,
    "same": _same,
    "which weekday": _which_weekday,
    "which month": _which_month,
}
"""What a form of each kind says."""


def find_dates(text: str) -> tuple[DateMention, ...]:
    """The dates of a sentence, in order; none overlaps another."""
    found: list[DateMention] = []
    for kind, pattern in FORMS:
        for m in pattern.finditer(text):
            start, end = m.span()
            if any(start < d.end and d.start < end for d in found) or _counted(text, m):
                continue
            if len(m.groupdict().get("year") or "") == 2 and OF_A_LIFE.search(text[:start]):
                continue
            lead = LEADING_WORD.match(text, start, end)
            if lead and lead.group().lower() not in DATING:
                start = lead.end()
            stretch = text[start:end].rstrip(" ,")
            found.append(DateMention(text=stretch, start=start, end=start + len(stretch), **_READ[kind](m)))
    return tuple(sorted(found, key=lambda d: d.start))


def _counted(text: str, m: re.Match[str]) -> bool:
    """Whether four digits alone are a number of things and no year: "more than 1500 people"."""
    if not m.group().isdigit():
        return False
    before, after = text[: m.start()], text[m.end() :]
    if COUNTED.match(after):
        return True
    return bool(COUNTING.search(before) and PLURAL.match(after))

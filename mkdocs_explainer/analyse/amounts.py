"""Amounts that are told without counting things: shares, ages, and how often.

"Half of the houses" is 0.5 of unit "share", and no 50 percent: whoever writes "half" does not contradict
"52 percent". "Aged 35", "35-year-old" and "Ana Ruiz, 35," are all 35 of unit "age"; "once" and "twice" are
1 and 2 of unit "time". Each only in wordings that can mean nothing else, because "half", "third" and
"once" mostly do ("the second half", "a third bridge", "once a village").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_explainer.analyse.qualifiers import qualified
from mkdocs_explainer.english.amounts import (
    AGE_AFTER_NAME,
    AGES,
    DOUBLE,
    HALF_MEASURE,
    MEASURE_SPELLINGS,
    MULTIPLES,
    NUMBER_MEASURES,
    ONCE,
    PART_COUNTS,
    PARTS,
    SHARES,
    TENS,
    TWICE,
    UNITS,
)
from mkdocs_explainer.model import Name, Quantity


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
    for m in HALF_MEASURE.finditer(text):
        unit = m["unit"].lower()
        if unit not in NUMBER_MEASURES:  # "half a million" is a number
            yield qualified(text, *m.span("share"), 0.5, 0.5, MEASURE_SPELLINGS.get(unit, unit))
    for pattern in SHARES:
        for m in pattern.finditer(text):
            groups = m.groupdict()
            part = (groups["part"] or groups.get("other") or "").lower()
            value = round(PART_COUNTS[(groups.get("count") or "a").lower()] / PARTS[part], 6)
            if value < 1:
                yield qualified(text, *m.span("share" if "share" in groups else 0), value, value, "share")


def _ages(text: str, names: Sequence[Name]) -> Iterator[Quantity]:
    matches = [m for pattern in AGES for m in pattern.finditer(text)]
    for name in names:
        m = AGE_AFTER_NAME.match(text, name.end) if name.label == "PERSON" or " " in name.text else None
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
    for pattern in ONCE:
        for m in pattern.finditer(text):
            last = "more" if "more" in m.groupdict() else "word"
            yield qualified(text, m.start("word"), m.end(last), 1.0, 2.0 if last == "more" else 1.0, "time")
    for pattern in (TWICE, DOUBLE):
        for m in pattern.finditer(text):
            value = MULTIPLES[m["word"].lower()]
            yield qualified(text, m.start(), m.end(), value, value, "time")

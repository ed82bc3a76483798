"""Whether two statements can share a citation: similarity proposes, content decides.

Numbers, dates, opposites, negation and speakers are compared one by one. A conflict ("40,000 inmates" against
"36,000 inmates", "identified" against "has not identified") forbids the citation whatever the likeness; something
that is only missing on the other side makes the support partial.
"""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_explainer.english.amounts import TO_BASE
from mkdocs_explainer.english.grammar import POSSESSIVE_MARKS
from mkdocs_explainer.english.opposites import CONTESTED, DENIALS, OPPOSITES, WANTING
from mkdocs_explainer.model import DateMention, Quantity, Sentence, Value
from mkdocs_explainer.weave.corpus import role_of
from mkdocs_explainer.weave.likeness.comparing import kin
from mkdocs_explainer.weave.names import name_words

_ROUNDED = 0.04
"""Converted measures are rounded for print: 45 miles are 72 kilometers."""

_DOZEN = 12
"""Numbers up to this one stand in one story for many things: "nine passengers", "nine o'clock"."""


class Agreement(Value):
    """How the content of a statement compares with that of other words.

    `conflict` names what contradicts ("" when nothing does); the other fields list what is missing there.
    """

    conflict: str = ""
    numbers: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    relative_dates: tuple[str, ...] = ()
    """Dates that only an article's own day can place ("on Sunday"). They keep support from being whole."""
    speakers: tuple[str, ...] = ()
    shared_numbers: int = 0
    """How many quantities are the same on both sides; years do not count."""
    shared_counts: int = 0
    """How many of those are of one unit, or so large that they are hardly the same by chance."""

    @property
    def complete(self) -> bool:
        """True when nothing is missing and nothing contradicts."""
        return not (self.conflict or self.numbers or self.dates or self.relative_dates or self.speakers)


def same_quantity(a: Quantity, b: Quantity) -> bool:
    """True when two quantities give one amount, in whatever unit of one kind."""
    unit_a, factor_a = TO_BASE.get(a.unit, (a.unit, 1.0))
    unit_b, factor_b = TO_BASE.get(b.unit, (b.unit, 1.0))
    converted = a.unit != b.unit and unit_a == unit_b and factor_a != factor_b
    tolerance = _ROUNDED if converted else 1e-9
    money = {unit_a, unit_b} & {"$", "€", "£", "¥"}
    if money and unit_a != unit_b and "" not in {unit_a, unit_b}:
        return False
    return _near(a.value * factor_a, b.value * factor_b, tolerance) and _near(
        a.high * factor_a, b.high * factor_b, tolerance
    )


def same_unit(a: Quantity, b: Quantity) -> bool:
    """True when two quantities count one kind of thing."""
    unit_a, unit_b = TO_BASE.get(a.unit, (a.unit, 1.0))[0], TO_BASE.get(b.unit, (b.unit, 1.0))[0]
    return bool(unit_a) and (unit_a == unit_b or kin(unit_a, unit_b))


def _near(a: float, b: float, tolerance: float) -> bool:
    return abs(a - b) <= tolerance * max(abs(a), abs(b), 1e-12)


def _date_parts(date: DateMention) -> tuple[int | None, int | None, int | None]:
    return (date.year if date.shift_unit not in {"century", "decade"} else None, date.month, date.day)


def compatible_dates(a: DateMention, b: DateMention) -> bool:
    """True when two absolute dates can be one: no part that both give differs."""
    pairs = zip(_date_parts(a), _date_parts(b), strict=True)
    return all(x is None or y is None or x == y for x, y in pairs)


def _absolute(dates: Sequence[DateMention]) -> list[DateMention]:
    return [d for d in dates if any(part is not None for part in _date_parts(d))]


def agree(a: Sentence, others: Sequence[Sentence]) -> Agreement:
    """How a sentence's content compares with one or two adjacent sentences of another source.

    Args:
        a: the sentence to be supported.
        others: the words offered as support.
    """
    there = [q for sentence in others for q in sentence.quantities]
    missing, shared, counts, conflict = [], 0, 0, _denied(a, others) or _opposite(a, others) or _other_day(a, others)
    for quantity in a.quantities:
        equal = [other for other in there if same_quantity(quantity, other)]
        if any(not _bounded_apart(quantity, other) for other in equal):
            shared += 1
            counts += quantity.value > _DOZEN or any(same_unit(quantity, other) for other in equal)
            continue
        if equal:
            conflict = f"{quantity.qualifier} / {equal[0].qualifier} {quantity.text}"
            continue
        missing.append(quantity.text)
        rivals = [
            other
            for other in there
            if same_unit(quantity, other) and not any(same_quantity(other, mine) for mine in a.quantities)
        ]
        if rivals:
            conflict = f"{quantity.text} / {rivals[0].text}"
    dates_there = _absolute([d for sentence in others for d in sentence.dates])
    missing_dates = []
    for date in _absolute(a.dates):
        if any(compatible_dates(date, other) and _as_precise(other, date) for other in dates_there):
            continue
        if role_of(a, date) != "label":  # "the Roads Act of 1888" may be cited without its year
            missing_dates.append(date.text)
    whens = []
    others_dates = [d for sentence in others for d in sentence.dates]
    for date in a.dates:
        if _grain(date) and not any(_same_grain(date, other) for other in others_dates):
            whens.append(date.text)
    denied_here = set(a.negated)
    denied_there = {lemma for sentence in others for lemma in sentence.negated}
    said_here, said_there = set(a.lemmas), {lemma for sentence in others for lemma in sentence.lemmas}
    flipped = {x for x in denied_here & said_there if x not in denied_there}
    flipped |= {x for x in denied_there & said_here if x not in denied_here}
    # one word denied on one side only is a conflict when the other side denies nothing at all
    if flipped and (not denied_here or not denied_there) and not (WANTING & (said_here | said_there)):
        conflict = conflict or f"negation of {sorted(flipped)[0]}"
    return Agreement(
        conflict=conflict,
        numbers=tuple(missing),
        dates=tuple(missing_dates),
        relative_dates=tuple(whens),
        speakers=_missing_speakers(a, others),
        shared_numbers=shared,
        shared_counts=counts,
    )


def _bounded_apart(a: Quantity, b: Quantity) -> bool:
    """True for one number as a bound from above and from below: "more than 200" and "fewer than 200"."""
    low, high = {"at least", "more than"}, {"at most", "less than"}
    return (a.qualifier in low and b.qualifier in high) or (a.qualifier in high and b.qualifier in low)


def _opposite(a: Sentence, others: Sequence[Sentence]) -> str:
    """A pair of words that say the opposite ("rose" / "fell"), each on one side only; "" when there is none."""
    here = set(a.lemmas)
    there = {lemma for sentence in others for lemma in sentence.lemmas}
    for one, two in OPPOSITES:
        for left, right in ((one, two), (two, one)):
            if here & left and not here & right and there & right and not there & left:
                return f"{min(here & left)} / {min(there & right)}"
    return ""


def _other_day(a: Sentence, others: Sequence[Sentence]) -> str:
    """The dates of both sides when each gives one for the same, what was or what was said, and they differ; ""
    otherwise. "Sunday's flood" gives none."""
    here, there = _told(a), [date for sentence in others for date in _told(sentence)]
    if len(here) != 1 or len(there) != 1 or here[0][1] != there[0][1]:
        return ""
    (mine, _), (other, _) = here[0], there[0]
    weekdays = mine.weekday is not None and other.weekday is not None and mine.weekday != other.weekday
    shifts = (
        mine.shift is not None
        and other.shift is not None
        and mine.anchor == other.anchor
        and mine.shift_unit == other.shift_unit
        and mine.shift != other.shift
    )
    if weekdays or shifts or not compatible_dates(mine, other):
        return f"{mine.text} / {other.text}"
    return ""


def _told(sentence: Sentence) -> list[tuple[DateMention, bool]]:
    """The dates of a sentence, and of each whether it is only that of the saying."""
    own = [date for date in sentence.dates if sentence.text[date.end : date.end + 2] not in POSSESSIVE_MARKS]
    return [(date, role_of(sentence, date) == "statement") for date in own]


def _as_precise(other: DateMention, date: DateMention) -> bool:
    """True when another date gives every part that this one gives."""
    return all(
        theirs is not None
        for mine, theirs in zip(_date_parts(date), _date_parts(other), strict=True)
        if mine is not None
    )


def _grain(date: DateMention) -> str:
    """How fine a date is that only its article can place ("on Sunday": day, "last year": year); "" for others."""
    if any(part is not None for part in _date_parts(date)):
        return ""
    if date.weekday is not None or date.shift_unit == "weekend":
        return "day"
    return date.shift_unit


def _same_grain(date: DateMention, other: DateMention) -> bool:
    """True when another date is fine enough to be the same, wherever its article places it; no other weekday is."""
    if None not in {date.weekday, other.weekday} and date.weekday != other.weekday:
        return False
    if _grain(other):
        return _grain(other) == _grain(date)
    given = {"day": other.day, "week": other.day, "month": other.month, "year": other.year}
    return given.get(_grain(date), 0) is not None


def _missing_speakers(a: Sentence, others: Sequence[Sentence]) -> tuple[str, ...]:
    """Speakers of contested statements whom the other side does not name; on either side.

    What one source says in its own voice another may only report as somebody's claim, and the other way round.
    """
    there = [speech for sentence in others for speech in sentence.speech]
    text = " ".join(sentence.text.casefold() for sentence in others)
    out = [s.speaker for s in a.speech if s.cue in CONTESTED and _last_word(s.speaker) not in text]
    if not a.speech:
        out += [s.speaker for s in there if s.cue in CONTESTED]
    return tuple(out)


def _last_word(speaker: str) -> str:
    words, _ = name_words(speaker.replace("’", "'").removesuffix("'s").casefold().replace(".", ""))
    return words[-1] if words else ""


def _denied(a: Sentence, others: Sequence[Sentence]) -> str:
    """The cue of a denial that stands on one side only; "" when there is none."""
    here = {speech.cue for speech in a.speech} & DENIALS
    there = {speech.cue for sentence in others for speech in sentence.speech} & DENIALS
    return "" if bool(here) == bool(there) else f"{min(here or there)} on one side"

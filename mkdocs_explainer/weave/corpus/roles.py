"""What a date does in its sentence: it places what happened, only when it was said, or belongs to a thing's name.

"Passed in 1888" dates an event; "said on Monday" the saying; "the Roads Act of 1888", "the 2015 deal" and "Sunday's
flood" date nothing that their sentence tells.
"""

from __future__ import annotations

from typing import Literal

from mkdocs_explainer.english.days import (
    AT_HEAD,
    BEFORE_ANY_DAY,
    BEFORE_REPORT,
    DATED_REPORT,
    IN_A,
    INTO_A_DATE,
    LIMIT,
    MOVED_FROM,
    NAMED_OF,
    SAME_PERIOD,
)
from mkdocs_explainer.english.grammar import POSSESSIVE_MARKS
from mkdocs_explainer.model import DateMention, Sentence

Role = Literal["event", "statement", "label"]


def role_of(sentence: Sentence, mention: DateMention) -> Role:
    """Whether a date places what the sentence tells, only when it was said, or is part of a thing's name."""
    text, before, after = sentence.text, sentence.text[: mention.start], sentence.text[mention.end :]
    if mention.shift_unit == "century" or after[:2] in POSSESSIVE_MARKS or after.startswith("-"):
        return "label"
    if mention.shift == 0 and mention.shift_unit == "year" and mention.month is None:
        return "label"
    relative = mention.shift is not None
    weekday = mention.weekday is not None and mention.month is None
    bare_year = mention.year is not None and mention.month is None
    report = BEFORE_REPORT.search(before) and DATED_REPORT.match(after)
    noun = IN_A.search(before)
    if bare_year and not report and (noun or NAMED_OF.search(before) or not INTO_A_DATE.search(before)):
        return "label"
    if bare_year and LIMIT.search(before):
        return "label"
    if mention.year is not None and mention.month is not None and before.rstrip().endswith(")"):
        return "label"
    if weekday and BEFORE_ANY_DAY.search(before):
        return "label"
    if MOVED_FROM.search(before):
        return "label"  # the day on which it does not happen
    if SAME_PERIOD.search(before):
        return "label"
    if not relative or mention.shift_unit in {"day", "week"} or weekday:
        near = [s for s in sentence.speech if s.cue != "according to" and s.start - 16 <= mention.start <= s.end + 16]
        if near and not AT_HEAD.search(text[: mention.start]):
            return "statement"
    return "event"

"""Which lines sign what stands above them: readers' letters, and quotations with their author below.

"Ana Holm" above "Arnby" under a letter; "Ana Holm, Sample Review" under a paragraph in quotation marks. One alone
may be anything, so an article must have two. What is signed is said by the one who signed, not by the outlet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_FEWEST = 2
"""Of 4,000 news articles one file of links has two pairs of lines like those under letters, and no report has."""
_TEXT = 12
"""Words from which a paragraph is worth signing."""
_TITLE = r"(?:(?:The )?(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Mr|Mrs|Ms|Cllr|Canon)\.? )?"
_WORD = r"(?:[^\W\d_a-z][\w’'.-]*)"
_PERSON = rf"{_TITLE}{_WORD}(?: (?:{_WORD}|de|da|van|von|der|den|bin|al|la|le)){{1,4}}"
_PLACES = (
    rf"{_WORD}(?:[ -](?:{_WORD}|on|upon|of|the|in|le|la|de|under)){{0,4}}(?:, {_WORD}(?: {_WORD}){{0,2}}){{0,2}}"
)
_NAME = re.compile(_PERSON)
_PLACE = re.compile(_PLACES)
_NAME_AND_BODY = re.compile(
    rf"(?:[—–-] ?)?(?P<name>{_PERSON}), (?:the )?{_WORD}(?: (?:{_WORD}|of|and|for|the)){{0,5}}"
)
_QUOTED = re.compile(r"[“\"].*[”\"]", re.DOTALL)


def signatures(lines: Sequence[str | None]) -> tuple[frozenset[int], dict[int, str]]:
    """The lines that sign something, and who signed which of the others, all by their number.

    Args:
        lines: the texts of an article's pieces in order; None for one that is no part of the report.
    """
    letters: dict[int, str] = {}
    quotations: dict[int, str] = {}
    for number in range(1, len(lines)):
        above, line = lines[number - 1], lines[number]
        if above is None or line is None or len(above.split()) < _TEXT:
            continue
        below = lines[number + 1] if number + 1 < len(lines) else None
        with_body = _NAME_AND_BODY.fullmatch(line)
        if with_body is not None and _QUOTED.fullmatch(above):
            quotations[number] = with_body["name"]
        elif below is not None and _NAME.fullmatch(line) and _PLACE.fullmatch(below):
            letters[number] = line
    letters = letters if len(letters) >= _FEWEST else {}
    quotations = quotations if len(quotations) >= _FEWEST else {}
    signed = {number - 1: name for number, name in quotations.items()}
    first = 0
    for number, name in letters.items():
        signed |= {above: name for above in range(first, number) if lines[above] is not None}
        first = number + 2  # behind the place
    return frozenset((*letters, *(number + 1 for number in letters), *quotations)), signed

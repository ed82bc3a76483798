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
_LETTERS = re.compile(r"\b(?:[Ll]etters?|[Rr]eaders)\b")
_QUOTED = re.compile(r"[“\"].*[”\"]", re.DOTALL)


def signatures(lines: Sequence[str | None]) -> tuple[frozenset[int], dict[int, str]]:
    """The lines that sign something, and who signed which of the others, all by their number.

    Args:
        lines: the texts of an article's pieces in order; None for one that is no part of the report.
    """
    letters: dict[int, str] = {}
    quotations: dict[int, str] = {}
    partly: dict[int, str] = {}  # below a paragraph of which only a part is quoted: signatures beside surer ones
    for number in range(1, len(lines)):
        above, line = lines[number - 1], lines[number]
        if line is None or not _is_text(above):
            continue
        below = lines[number + 1] if number + 1 < len(lines) else None
        with_body = _NAME_AND_BODY.fullmatch(line)
        if with_body is not None and above is not None and re.search(r"[”\"]", above):
            (quotations if _is_quoted(above) else partly)[number] = with_body["name"]
        elif below is not None and _NAME.fullmatch(line) and _PLACE.fullmatch(below):
            letters[number] = line
    # a name above what is told of somebody stands below what is told of the one before, too: a list ends otherwise
    if len(letters) < _FEWEST or any(_is_text(line) for line in lines[max(letters) + 2 :]):
        letters = {}
    if len(quotations) < _FEWEST or any(_is_quoted(line) for line in lines[max(quotations) + 1 :]):
        quotations = {}
    else:
        quotations |= partly
    signed = {number - 1: name for number, name in quotations.items()}
    first = 0
    writers = [name.split()[-1] for name in letters.values()]
    for number, name in letters.items():
        for at in range(first, number):
            text = lines[at]
            # before the first letter an outlet may say who writes about what
            if text is not None and (first or not _introduces(text, writers)):
                signed[at] = name
        first = number + 2  # behind the place
    return frozenset((*letters, *(number + 1 for number in letters), *quotations)), signed


def _is_text(line: str | None) -> bool:
    return line is not None and len(line.split()) >= _TEXT


def _is_quoted(line: str | None) -> bool:
    return line is not None and _is_text(line) and _QUOTED.fullmatch(line) is not None


def _introduces(text: str, writers: Sequence[str]) -> bool:
    """Whether a line speaks of letters, or of those who wrote them."""
    return _LETTERS.search(text) is not None or any(writer in text for writer in writers)

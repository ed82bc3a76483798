"""Which lines sign the letters above them: a name, and below it a place.

What a letter says, its writer says and not the outlet. To give words to the wrong person is worse than to give them
to nobody, so the whole page must be one of letters: it speaks of letters, at least three are signed, it ends with a
signature, and every short line from the first signature on belongs to one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_explainer.english.credits import INTRODUCES_LETTERS, SMALL_LETTERS

_FEWEST = 3
"""Of 4,000 news articles none has so many pairs of lines, and the one page of letters at hand has eight."""
_LONGEST = 60
"""Characters of a name or a place."""
_NAME_WORDS, _PLACE_WORDS = 6, 8
_TEXT = 12
"""Words from which a line is text whatever it ends with."""
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_ENDED = re.compile(r"[.!?…][”\"’')]*$")


def signatures(lines: Sequence[str | None], *, of_letters: bool) -> tuple[frozenset[int], dict[int, str]]:
    """The lines that sign letters, and who signed which of the others, all by their number.

    Args:
        lines: the texts of an article's pieces in order; None for one that is no part of the report.
        of_letters: whether the page says somewhere that letters stand on it.
    """
    pairs = [
        number
        for number in range(1, len(lines) - 1)
        if _is_text(lines[number - 1]) and _is_name(lines[number]) and _is_place(lines[number + 1])
    ]
    if not of_letters or len(pairs) < _FEWEST:
        return frozenset(), {}
    signing = {line for number in pairs for line in (number, number + 1)}
    others = [line for number, line in enumerate(lines) if number >= pairs[0] and number not in signing]
    # a name above what is told of somebody stands below what is told of the one before, too: that list ends otherwise
    if not all(line is None or _is_text(line) for line in others) or any(lines[pairs[-1] + 2 :]):
        return frozenset(), {}
    signed: dict[int, str] = {}
    first = next(number for number, line in enumerate(lines) if line is not None)
    first += _introduces(lines, first, pairs)
    for number in pairs:
        signed |= {at: lines[number] or "" for at in range(first, number) if _is_text(lines[at])}
        first = number + 2  # behind the place
    return frozenset(signing), signed


def _introduces(lines: Sequence[str | None], first: int, pairs: Sequence[int]) -> bool:
    """Whether the first text is the outlet's: it begins with its readers, or names two of the writers."""
    text = lines[first] or ""
    if first + 1 >= pairs[0]:  # it is the whole first letter
        return False
    words = set(re.findall(r"\w+", text))
    named = {surname for number in pairs if (surname := (lines[number] or "").split()[-1]) in words}
    return INTRODUCES_LETTERS.match(text) is not None or len(named) > 1


def _is_text(line: str | None) -> bool:
    return line is not None and (len(line.split()) >= _TEXT or _ENDED.search(line) is not None)


def _is_name(line: str | None) -> bool:
    return _is_short(line, _NAME_WORDS) and len((line or "").split()) > 1 and "," not in (line or "")


def _is_place(line: str | None) -> bool:
    return _is_short(line, _PLACE_WORDS)


def _is_short(line: str | None, most: int) -> bool:
    """Whether a line is a few words with capitals, and no sentence."""
    if line is None or len(line) > _LONGEST or _ENDED.search(line):
        return False
    words = [word.removesuffix(",") for word in line.split()]
    proper = all(_WORD.fullmatch(word) and (word[0].isupper() or word in SMALL_LETTERS) for word in words)
    return 0 < len(words) <= most and proper and words[0][0].isupper()

"""Which lines name the one who speaks in an interview printed as a conversation.

Two names take turns on lines of their own, and what stands below a name its bearer says. As with letters, words are
better given to nobody than to the wrong one: names that are not two, that come fewer times, or that do not alternate
are headings of something else (a list of candidates, photographers).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from mkdocs_explainer.english.credits import NO_FIRST_NAME

_FEWEST = 3
"""Times that each of the two must speak: of 4,000 articles five have such names, and all are interviews."""
_NAME = re.compile(r"[A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{0,20}){1,3}")


def speakers(lines: Sequence[str | None]) -> tuple[frozenset[int], dict[int, str]]:
    """The lines that name who speaks, and who says which of the others, all by their number.

    Args:
        lines: the texts of an article's pieces in order; None for one that is no part of the report.
    """
    names = Counter(line for line in lines if line is not None and _NAME.fullmatch(line))
    two = [name for name, times in sorted(names.items()) if times >= _FEWEST]
    turns = [number for number, line in enumerate(lines) if line in two]
    alternate = all(lines[here] != lines[there] for here, there in pairwise(turns))
    others = any(name not in two for name in names) or any(name.split()[0] in NO_FIRST_NAME for name in two)
    if len(two) != 2 or others or not alternate or any(there == here + 1 for here, there in pairwise(turns)):
        return frozenset(), {}
    said: dict[int, str] = {}
    # what stands below the last words is the outlet's again
    for here, there in pairwise([*turns, turns[-1] + 2]):
        said |= {n: lines[here] or "" for n in range(here + 1, min(there, len(lines))) if lines[n] is not None}
    return frozenset(turns), said

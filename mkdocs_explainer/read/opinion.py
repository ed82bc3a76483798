"""Whether an article is a column, an editorial or a guest's comment: its judgements are then its author's.

A page or a line that says so is believed. The first person alone is believed only where it says what it holds, over
the whole text and outside of quotations: reporters write "I" as well, and quote those who do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_explainer.english.opinion import (
    ABOUT_AUTHOR,
    ADDRESS,
    AFTER_TITLE,
    BEFORE_TITLE,
    BELIEVES,
    FIRST_PERSON,
    KICKER,
    OUTLET,
    SPEAKER,
)

_TOP = 4
"""Lines of a file among which a kicker stands. Unmeasured."""
_BESIDE = 60
"""Words of a line about the author."""
_SPEAKS, _HOLDS = 0.2, 2
"""Share of paragraphs in which the author speaks of himself, and sayings of what he holds, that make a column. With
all marks 58 of 1,971 articles are columns; two of them are speeches, printed without quotation marks."""
_EDGE, _ASKED = 2, 2
"""Paragraphs at either end, one of which is in the first person, and paragraphs with speakers that make a talk."""
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")


def is_opinion(
    *,
    title: str,
    outlet: str,
    url: str | None,
    section: str | None,
    lines: Sequence[str],
    paragraphs: Sequence[str],
) -> bool:
    """Whether the article says in one of its places that it is an opinion.

    Args:
        title: as the page or the file gives it, with what stands before and behind it.
        outlet: its outlet.
        url: its address.
        section: the section of the page that the page names.
        lines: all lines of the file in order, with those that are set apart.
        paragraphs: those of the report.
    """
    if BEFORE_TITLE.match(title) or AFTER_TITLE.search(title) or OUTLET.fullmatch(outlet):
        return True
    if (url and ADDRESS.search(url)) or (section and KICKER.fullmatch(section.strip())):
        return True
    if any(KICKER.fullmatch(line.strip(" :|*")) or BEFORE_TITLE.match(line) for line in lines[:_TOP]):
        return True
    ends = [line for line in (*lines[:_TOP], *lines[-_TOP:]) if len(line.split()) <= _BESIDE]
    return any(ABOUT_AUTHOR.search(line) for line in ends) or _speaks(paragraphs)


def _speaks(paragraphs: Sequence[str]) -> bool:
    own = [_QUOTED.sub(" ", text) for text in paragraphs]
    speaks = [FIRST_PERSON.search(text) is not None for text in own]
    holds = sum(len(BELIEVES.findall(text)) for text in own)
    # who is asked, or speaks at length, speaks of himself in one stretch; "Q: " and "Roe: " are no columnist's
    asked = sum(SPEAKER.match(text) is not None for text in own) >= _ASKED
    all_over = any(speaks[:_EDGE]) and any(speaks[-_EDGE:]) and sum(speaks) >= _SPEAKS * len(own)
    return all_over and holds >= _HOLDS and not asked

"""Who wrote it, for whom and when, where the text itself says so: bylines, credit lines, dates.

A credit line ("— Jane Roe reported from Paris.", "Source: Agency – headline") is no part of the report
but evidence of where it comes from; it is kept apart under its own reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from mkdocs_explainer.english.credits import (
    BARE_BYLINE,
    BETWEEN_NAMES,
    BYLINE,
    BYLINE_WITH_OUTLET,
    CREDITS,
    ONLY_AGENCY,
    ONLY_NAMES,
    ONLY_ROLE,
    ROLE_WORD,
)
from mkdocs_explainer.english.print_dates import DATE, DATE_WORDS, UPDATED
from mkdocs_explainer.read.dates import iso_date


class Byline(NamedTuple):
    """One form of a byline.

    Attributes:
        why: what makes it one.
        pattern: the whole line, with its names.
        sure: whether what the pattern finds is believed, above the first paragraph or not.
    """

    why: str
    pattern: re.Pattern[str]
    sure: Callable[[re.Match[str], bool], bool]


class Credit(NamedTuple):
    """One form of a credit line.

    Attributes:
        why: what it says.
        most: the most words that such a line has.
        last: whether only a line that nothing of the report follows is one: elsewhere it may be a sentence of it.
        pattern: the whole line.
    """

    why: str
    most: int
    last: bool
    pattern: re.Pattern[str]


BYLINES = (
    Byline("names, and the outlet that they write for", BYLINE_WITH_OUTLET, lambda *_: True),
    Byline(
        "“by” and names: with a role, or where nothing but a title stands above",
        BYLINE,
        lambda found, top: (top and not found["rest"].strip()) or ROLE_WORD.search(found["rest"]) is not None,
    ),
    Byline(
        "names before a role or an agency",
        BARE_BYLINE,
        lambda found, _: ONLY_NAMES.fullmatch(found["names"]) is not None,
    ),
)
"""All of them; the first that is sure gives the names."""

CREDIT_LINES = tuple(
    Credit(why, most, last, re.compile(form, re.DOTALL)) for why, most, last, forms in CREDITS for form in forms
)
"""All of them."""


def byline(text: str, *, top: bool) -> tuple[str, ...] | None:
    """The authors a byline names, or None if the line is no byline.

    Args:
        text: a whole piece.
        top: whether it stands before the first paragraph; further down only a line that also names a
            role or an outlet is believed, for "By Any Means Necessary" is a heading.
    """
    if len(text.split()) > 24 or text.rstrip().endswith((".", "?", "!", ":")):
        return None
    for form in BYLINES:
        found = form.pattern.fullmatch(text)
        if found and form.sure(found, top):
            return split_names(found["names"])
    return None


def names_only(text: str) -> tuple[str, ...] | None:
    """The people a line consists of ("Jane Roe and Ann Poe"), or None."""
    return split_names(text) if len(text.split()) <= 12 and ONLY_NAMES.fullmatch(text) else None


def agency_only(text: str) -> bool:
    """Whether a line is nothing but the name of a news agency or a role ("Staff writer")."""
    return bool(ONLY_AGENCY.fullmatch(text) or (len(text.split()) <= 6 and ONLY_ROLE.fullmatch(text)))


def credit(text: str, *, last: bool) -> bool:
    """Whether a whole piece says who reported it or where it was taken from.

    Args:
        text: the piece.
        last: whether nothing of the report follows it; only there a line about a reporter ("Jane Roe reported
            from Paris.", "Ann Poe covers rivers for …") is told from a sentence of the report.
    """
    words = len(text.split())
    return any(
        words <= form.most and (last or not form.last) and form.pattern.fullmatch(text) for form in CREDIT_LINES
    )


def publication_date(text: str) -> tuple[str | None, bool] | None:
    """The date a line consists of, and whether it is that of the first publication; None for other lines."""
    if len(text.split()) > 24 or not DATE.search(text):
        return None
    rest = DATE_WORDS.sub(" ", DATE.sub(" ", text))
    if any(char.isalnum() for char in rest):
        return None
    return iso_date(text), not UPDATED.search(text)


def split_names(text: str) -> tuple[str, ...]:
    """The people in a list of names."""
    parts = BETWEEN_NAMES.split(text)
    return tuple(dict.fromkeys(name for part in parts if (name := " ".join(part.split()).strip(" .|"))))

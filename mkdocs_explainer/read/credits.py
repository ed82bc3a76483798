"""Who wrote it, for whom and when, where the text itself says so: bylines, credit lines, dates.

A credit line ("— Jane Roe reported from Paris.", "Source: Agency – headline") is no part of the report
but evidence of where it comes from; it is kept apart under its own reason.
"""

from __future__ import annotations

from mkdocs_explainer.english.credits import (
    BARE_BYLINE,
    BETWEEN_NAMES,
    BIO,
    BYLINE,
    BYLINE_WITH_OUTLET,
    CREDIT,
    ONLY_AGENCY,
    ONLY_NAMES,
    ONLY_ROLE,
    ROLE_WORD,
    SIGNED,
)
from mkdocs_explainer.english.print_dates import DATE, DATE_WORDS, UPDATED
from mkdocs_explainer.read.dates import iso_date


def byline(text: str, *, top: bool) -> tuple[str, ...] | None:
    """The authors a byline names, or None if the line is no byline.

    Args:
        text: a whole piece.
        top: whether it stands before the first paragraph; further down only a line that also names a
            role or an outlet is believed, for "By Any Means Necessary" is a heading.
    """
    if len(text.split()) > 24 or text.rstrip().endswith((".", "?", "!", ":")):
        return None
    if found := BYLINE_WITH_OUTLET.fullmatch(text):
        return split_names(found["names"])
    found = BYLINE.fullmatch(text)
    if found and ((top and not found["rest"].strip()) or ROLE_WORD.search(found["rest"])):
        return split_names(found["names"])
    found = BARE_BYLINE.fullmatch(text)
    if found and ONLY_NAMES.fullmatch(found["names"]):
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
    if words <= 60 and CREDIT.fullmatch(text):
        return True
    return last and words <= 45 and bool(BIO.fullmatch(text) or SIGNED.fullmatch(text))


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

"""Who wrote it, for whom and when, where the text itself says so: bylines, credit lines, dates.

A credit line ("— Jane Roe reported from Paris.", "Source: Agency – headline") is no part of the report
but evidence of where it comes from; it is kept apart under its own reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from mkdocs_explainer.english.credits import (
    BARE_BYLINE,
    BARS,
    BETWEEN_NAMES,
    BY,
    BYLINE,
    BYLINE_WITH_OUTLET,
    CREDITS,
    HANDLES,
    NAMES_AND_PLACES,
    NO_AUTHOR,
    ONLY_AGENCY,
    ONLY_NAMES,
    ONLY_ROLE,
    PLACE_START,
    ROLE_START,
    ROLE_WORD,
    SMALL_LETTERS,
    STAFF_END,
    TRADE_END,
)
from mkdocs_explainer.english.outlets import AGENCIES
from mkdocs_explainer.english.places import WORLD
from mkdocs_explainer.english.print_dates import (
    BEFORE_DATE,
    BEHIND_DATE,
    DATE,
    DATE_WORDS,
    LONE_MONTH,
    PUBLISHED,
    UNDATED,
    UPDATED,
)
from mkdocs_explainer.read.dates import iso_date
from mkdocs_explainer.read.outlets import is_outlet

_NAME_WORDS = 6
"""Words of a name: "Ana Maria de la Cruz Ek"."""


def _names_more(rest: str) -> bool:
    """Whether what stands behind the names of a line are places, more names or an outlet."""
    return not rest.strip() or bool(NAMES_AND_PLACES.fullmatch(rest)) or is_outlet(rest.strip(" ,|–—-()"))


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
        lambda found, top: (top and _names_more(found["rest"])) or ROLE_WORD.search(found["rest"]) is not None,
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
            named = people([found["names"] + found.groupdict().get("rest", "")])
            return named if named or ROLE_WORD.search(text) else None  # "By The Numbers" is a title
    return None


def names_only(text: str) -> tuple[str, ...] | None:
    """The people a line consists of ("Jane Roe and Ann Poe"), or None."""
    text = BARS.sub(", ", text)
    return people([text]) or None if len(text.split()) <= 12 and ONLY_NAMES.fullmatch(text) else None


def agency_only(text: str) -> bool:
    """Whether a line is nothing but the name of a news agency or a role ("Staff writer")."""
    by = BY.match(text)
    named = by is not None and is_outlet(STAFF_END.sub("", text[by.end() :]), behind=True)
    return named or bool(ONLY_AGENCY.fullmatch(text) or (len(text.split()) <= 6 and ONLY_ROLE.fullmatch(text)))


def credit(text: str, *, last: bool) -> bool:
    """Whether a whole piece says who reported it or where it was taken from.

    Args:
        text: the piece.
        last: whether nothing of the report follows it; only there a line about a reporter ("Jane Roe reported
            from Paris.", "Ann Poe covers rivers for …") is told from a sentence of the report.
    """
    words = len(text.split())
    return publication_date(text) is None and any(
        words <= form.most and (last or not form.last) and form.pattern.fullmatch(text) for form in CREDIT_LINES
    )


def publication_date(text: str) -> tuple[str | None, bool] | None:
    """The date a line consists of, and whether it is that of the first publication; None for other lines.

    A line with nothing but a time or a day without its year ("Updated at 3:15 PM ET", "Published 18 March") has no
    date: the year is not guessed. Of a date of publication and one of a change the earlier counts.
    """
    if len(text.split()) > 24:
        return None
    full = [found[0] for found in DATE.finditer(text)]
    if not full and not (PUBLISHED.search(text) and UNDATED.search(text)):
        return None
    rest = DATE_WORDS.sub(" ", UNDATED.sub(" ", DATE.sub(" ", text)))
    if any(char.isalnum() for char in rest):
        return None
    return min(filter(None, map(iso_date, full)), default=None), not UPDATED.search(text) or len(full) > 1


def without_date(text: str) -> tuple[str, str | None]:
    """A line of a byline without the addresses and the date in it, and that date, ISO, if it is certain.

    A date without its year, or a time of day, is taken out only beside a word such as "updated".
    """
    text = " ".join(HANDLES.sub(" ", text).split())
    found = DATE.search(text) or (UNDATED.search(text) if PUBLISHED.search(text) else None)
    if found is None:
        return text, None
    before = BEFORE_DATE.sub("", text[: found.start()])
    return before or text[(BEHIND_DATE.match(text, found.end()) or found).end() :].strip(), iso_date(text)


def people(texts: Iterable[str], outlets: Collection[str] = ()) -> tuple[str, ...]:
    """The people whom texts name as authors, as they write themselves, each once.

    Roles, places, dates, addresses and outlets are left out; an agency is an author only where nobody else is.

    Args:
        texts: names, or lists of names with what bylines print beside them.
        outlets: what the article's own outlet is called.
    """
    own = {_letters(outlet) for outlet in outlets}
    named: list[str] = []
    agencies: list[str] = []
    for text in texts:
        text = BY.sub("", without_date(text)[0])
        for part in BETWEEN_NAMES.split(text):
            name = _person(part)
            # "Jane Roe, Harbour Post": the first is a person
            if not name or _letters(name) in own or (named and is_outlet(name, behind=True)):
                continue
            if ONLY_AGENCY.fullmatch(name) or name.casefold() in AGENCIES:
                agencies.append(name)
            elif not is_outlet(name) and not ROLE_START.match(f" {name}"):
                named.append(name)
    full = [name for name in named if " " in name and not _is_place(name)]
    # "Jane Roe, Arnby, and Bo Ek": beside names in full a single word is where they are
    return tuple(dict.fromkeys(full or [name for name in named if not _is_place(name)] or agencies[:1]))


def _person(text: str) -> str:
    """A name without what stands behind it, or "" where there is none."""
    words = BY.sub("", " ".join(text.split())).strip(" .,;:|()[]/–—-•·").split()
    if len(words) > 2 and LONE_MONTH.fullmatch(words[-1]):
        words.pop()
    text = " ".join(words)
    if ONLY_AGENCY.fullmatch(text) and not NO_AUTHOR.fullmatch(text):
        return text
    role = TRADE_END.fullmatch(text) or ROLE_START.search(text)
    if NO_AUTHOR.fullmatch(text) and not (role and role.re is TRADE_END):
        return ""
    if role:
        words = (role[1] if role.re is TRADE_END else text[: role.start()]).strip(" .,;:|(–—-").split()
    small = [at for at, word in enumerate(words) if word[0].islower() and word.casefold() not in SMALL_LETTERS]
    cut = words[: small[0]] if small else words
    # "Arnby correspondents" and "Flood defence ministries" are no names
    if not cut or ((role or small) and len(cut) < 2) or len(cut) > _NAME_WORDS:
        return ""
    return "" if any(char.isdigit() for char in "".join(cut)) else " ".join(cut)


def _is_place(name: str) -> bool:
    return name.casefold() in WORLD or (" " in name and name.split()[0].casefold() in PLACE_START)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())

"""What pages and feeds put between the paragraphs of a report, as a table of rules.

A rule speaks of a whole piece (a line or paragraph), never of a sentence within a longer one, and is
written so that it cannot match a sentence of a report: a sentence lost costs a fact, a line too many
costs a reader a moment. So each names what the line begins with, what it consists of, or the credit it
ends in, and how long such a line ever is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mkdocs_explainer.english.furniture import LINES


class Rule(NamedTuple):
    """One form of a line that is no report.

    Attributes:
        reason: as in `Excluded.reason`.
        most: the most words that a piece of this form has; longer ones are left alone.
        why: where such lines come from.
        pattern: what the whole piece is.
    """

    reason: str
    most: int
    why: str
    pattern: re.Pattern[str]


RULES = tuple(
    Rule(reason, most, why, re.compile(form, re.DOTALL if cased else re.DOTALL | re.IGNORECASE))
    for reason, most, why, forms, cased in LINES
    for form in forms
)
"""All of them, one for each form of such a line; the first that takes a line gives the reason."""

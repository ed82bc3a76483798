"""How much is shown of what is not printed: enough to find it in the article, not enough to be the article."""

from __future__ import annotations

REPORT = frozenset(
    (
        *("told by a printed sentence", "over the quotation limit", "less to the point", "does not stand alone"),
        "left out over a fault",
    )
)
"""Reasons why a sentence of the report is not printed. They hold for most of an article: shown at length, such
sentences would together be the article that the quotation limit keeps off the pages."""

REPORT_WORDS = 8
"""Words shown of such a sentence."""


def beginning(text: str, reason: str) -> str:
    """The first words of a sentence of the report that is not printed; any other text as it is."""
    return first_words(text) if reason in REPORT else text


def first_words(text: str) -> str:
    """The first words of a sentence, the cut marked with …."""
    words = text.split()
    if len(words) <= REPORT_WORDS:
        return text
    return " ".join(words[:REPORT_WORDS]).rstrip(" ,;:–—-") + "…"

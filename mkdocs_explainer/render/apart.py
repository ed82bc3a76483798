"""How much is shown of what is not printed, or stands on another page."""

from __future__ import annotations

from mkdocs_explainer.render.escape import shorten

REPORT = frozenset(
    (
        *("told by a printed sentence", "over the quotation limit", "less to the point", "does not stand alone"),
        "left out over a fault",
    )
)
"""Reasons why a sentence of the report is not printed. It is shown whole, so that whoever looks can weigh it."""

REST = 120
"""Characters shown of anything else that was set apart: enough to find it in the article."""

FIRST = 8
"""Words shown of a sentence that another page quotes whole."""


def left_out(text: str, reason: str) -> str:
    """A text that is not printed: a sentence of the report whole, the beginning of anything else."""
    return text if reason in REPORT else shorten(text, REST)


def first_words(text: str) -> str:
    """The first words of a sentence, the cut marked with …."""
    words = text.split()
    if len(words) <= FIRST:
        return text
    return " ".join(words[:FIRST]).rstrip(" ,;:–—-") + "…"

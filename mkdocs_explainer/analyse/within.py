"""Which sentences stand within a quotation that begins in another, so that no mark of their own shows it.

A long quotation is cut between its sentences, and one of several paragraphs is opened in each and closed in the last.
What stands between its marks is told by whoever is quoted, and never by the outlet.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from mkdocs_explainer.analyse.sentences import curly_marks, quotations


def within_quotations(sentences: Sequence[str]) -> list[bool]:
    """For each sentence of a paragraph, whether all of it stands in a quotation that begins before it."""
    text = curly_marks(" ".join(sentences))
    spans = [(start, end) for end, start in quotations(text).items() if text[start] == "“"]
    if (last := _left_open(text)) is not None:
        spans.append((last, len(text)))
    starts = accumulate((len(sentence) + 1 for sentence in sentences), initial=0)
    return [
        any(low < start and start + len(sentence) <= high for low, high in spans)
        for start, sentence in zip(starts, sentences, strict=False)
    ]


def told_below(paragraphs: Sequence[tuple[str, bool]]) -> frozenset[int]:
    """The paragraphs of a quotation that goes on in one below, where only that names who says it: whoever is named
    above them may be somebody else.

    Args:
        paragraphs: of an article in order, each with whether it names who speaks; an empty text for a heading.
    """
    found: set[int] = set()
    for number in range(len(paragraphs) - 2, -1, -1):
        (text, names), (below, named) = paragraphs[number], paragraphs[number + 1]
        goes_on = _left_open(curly_marks(text)) is not None and below.startswith(("“", '"'))
        if goes_on and not names and (named or number + 1 in found):
            found.add(number)
    return frozenset(found)


def _left_open(text: str) -> int | None:
    """Where the last quotation of a text begins, if nothing closes it."""
    last = max(text.rfind("“"), text.rfind("”"))
    return last if text[last : last + 1] == "“" and "’’" not in text[last:] else None

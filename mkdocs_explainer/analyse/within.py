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
    last = max(text.rfind("“"), text.rfind("”"))
    if text[last : last + 1] == "“" and "’’" not in text[last:]:  # goes on in the next paragraph
        spans.append((last, len(text)))
    starts = accumulate((len(sentence) + 1 for sentence in sentences), initial=0)
    return [
        any(low < start and start + len(sentence) <= high for low, high in spans)
        for start, sentence in zip(starts, sentences, strict=False)
    ]

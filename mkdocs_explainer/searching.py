"""What of the wiki's pages a search does not look through: footnotes and their marks.

A note repeats the sentence above it in the words of each source, and a mark is a bare number in the middle of a
result. Both are made by the footnotes extension, where no template reaches them, so the built page is marked
for Material's search, which takes the mark away again when it has read it. Whole sections are marked in the
templates, whole pages in their front matter.
"""

from __future__ import annotations

_OURS = ' class="explainer"'
_UNSEARCHED = ' data-search-exclude="1"'
_STARTS = ('<sup id="fnref', '<div class="footnote"')


def unsearched(content: str) -> str:
    """The HTML of a page with notes and marks kept from the search; a page that is not the wiki's as it is."""
    if _OURS not in content:
        return content
    for start in _STARTS:
        tag, rest = start.split(" ", 1)
        content = content.replace(start, f"{tag}{_UNSEARCHED} {rest}")
    return content

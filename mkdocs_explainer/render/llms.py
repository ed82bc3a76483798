"""Decides what `llms.txt` says: the wiki in a paragraph, and where the plain version of each page is.

The form is that of llmstxt.org: a title, a summary as a quotation, and sections of links with a line about each.
What is useful but not needed stands under `Optional`, a word that the form gives a meaning and no language changes.
"""

from __future__ import annotations

from mkdocs_explainer.model import Page, Web
from mkdocs_explainer.render.book import Book, source_path
from mkdocs_explainer.render.escape import clean, shorten
from mkdocs_explainer.render.places import DATA, FEED, LLMS, best, copy_of
from mkdocs_explainer.render.plain import escaped
from mkdocs_explainer.render.printing import excerpt
from mkdocs_explainer.render.strings import Strings

SUMMARY = 600
"""Characters of the summary: a paragraph."""

LINE = 160
"""Characters about a page."""


def llms(book: Book, strings: Strings, pages: list[Page], web: Web) -> str:
    """The contents of llms.txt.

    Args:
        book: the explainer.
        strings: the wiki's own words.
        pages: the pages that are the wiki's own, in reading order.
        web: where the wiki stands.
    """
    explainer = book.explainer
    answers = {asked.path: excerpt(book.claims_of(asked.short_answer), LINE) for asked in explainer.questions}
    answers |= {term.path: shorten(clean(term.definition.text), LINE) for term in explainer.terms if term.definition}
    answers |= {
        source_path(source): ", ".join(filter(None, (clean(source.outlet), source.published)))
        for source in explainer.sources
    }
    sections = {
        strings.plain("home.questions"): ["question"],
        strings.plain("home.terms"): ["term"],
        strings.plain("sources.title"): ["source"],
        "Optional": ["home", "timeline", "figures", "differences", "terms", "sources", "about"],
    }
    parts = [f"# {escaped(explainer.topic.title)}"]
    if summary := excerpt(book.claims_of(explainer.topic.summary), SUMMARY):
        parts.append(f"> {escaped(summary)}")
    for heading, kinds in sections.items():
        lines = [
            _line(page.title, best(web, LLMS, copy_of(web, page.path)), answers.get(page.path))
            for page in pages
            if page.kind in kinds
        ]
        if heading == "Optional":
            lines += [_line(name, best(web, LLMS, name), None) for name in (DATA, FEED)]
        if any(lines):
            parts.append(f"## {escaped(heading)}\n\n" + "\n".join(filter(None, lines)))
    return "\n\n".join(parts) + "\n"


def _line(title: str, href: str | None, about: str | None) -> str:
    if href is None:
        return ""
    return f"- [{escaped(title)}]({href})" + (f": {escaped(about)}" if about else "")

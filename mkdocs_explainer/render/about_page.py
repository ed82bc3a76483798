"""Decides what is said about the wiki itself: how to read it, where it comes from, what was left out and why.

Nothing here is promised that the program does not do, and nobody is named who could be asked: that is for the
owner of the site to add, by a template.
"""

from __future__ import annotations

from mkdocs_explainer.model import Page
from mkdocs_explainer.render.book import ABOUT, DIFFERENCES, SOURCES, Book
from mkdocs_explainer.render.escape import Text, clean
from mkdocs_explainer.render.printing import Printer
from mkdocs_explainer.render.provenance import by_origin, left_out
from mkdocs_explainer.render.templating import UNSEARCHED, Templates, front
from mkdocs_explainer.render.views import AboutView, Share


def about(book: Book, templates: Templates) -> Page:
    """The page that says how the wiki was made. It is kept out of the search: it answers nothing of the topic."""
    explainer = book.explainer
    printer = Printer(book, ABOUT)
    view = AboutView(
        crumbs=printer.crumbs(),
        topic=Text(clean(explainer.topic.title)),
        count=len(explainer.sources),
        origins=by_origin(book, printer),
        newest=book.newest(explainer.sources),
        undated=sum(source.published is None for source in explainer.sources),
        left=left_out(book),
        shares=tuple(Share(printer.source_line(source), len(book.excluded(source))) for source in explainer.sources),
        sources=printer.link(SOURCES),
        differences=printer.link(DIFFERENCES) if book.differences else None,
    )
    title = templates.strings.plain("about.title")
    text = templates.render("about.md.j2", front(title, boost=UNSEARCHED), view)
    return Page(path=ABOUT, title=title, text=text, kind="about")

"""Decides what the home page shows: of everything the beginning, and where the rest is.

A reader who stops here has the answer in two sentences, the questions to choose from, and how far to trust it
all. What the lead says is not said again on the card of a question.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mkdocs_explainer.model import Claim, Page, Question, Term
from mkdocs_explainer.render import differences_page, figures_page, timeline_page
from mkdocs_explainer.render.book import ABOUT, DIFFERENCES, FIGURES, HOME, SOURCES, TERMS, TIMELINE, Book
from mkdocs_explainer.render.escape import Text, clean
from mkdocs_explainer.render.parts import Kind, QuestionLine
from mkdocs_explainer.render.printing import DESCRIPTION, Printer, excerpt
from mkdocs_explainer.render.provenance import by_origin, left_out, sources_of
from mkdocs_explainer.render.templating import Templates, front
from mkdocs_explainer.render.views import HomeView

KEY_TERMS = 12
"""Terms on the home page."""

TEASER = 150
"""Characters of an answer on a card, about three lines: enough to choose by."""

DEFINED = 90
"""Characters of a definition here, about two lines of a column."""

KINDS = ("person", "organisation", "place", "law", "event", "work", "thing")


def home(book: Book, templates: Templates) -> Page:
    """The home page: lead, questions, figures, timeline, terms, differences, how it was made."""
    explainer = book.explainer
    printer = Printer(book, HOME)
    summary = book.claims_of(explainer.topic.summary)
    ranked = sorted(explainer.terms, key=lambda named: (-len(named.claims), sort_key(named.name), named.id))
    shown = ranked[:KEY_TERMS]
    view = HomeView(
        # every id on a page is prefixed: a bare word could clobber a theme's own ("__search")
        id="topic-" + explainer.topic.id.removeprefix("topic-"),
        title=Text(clean(explainer.topic.title)),
        summary=printer.sentences(summary),
        questions=tuple(_card(book, printer, asked, summary) for asked in explainer.questions),
        figures=figures_page.strip(book, printer),
        figures_count=len(book.figures),
        timeline=timeline_page.strip(book, printer),
        differences=differences_page.strip(book, printer),
        differences_count=len(book.open_differences),
        terms=tuple(
            Kind(Text(kind), tuple(printer.term_line(named, DEFINED) for named in shown if clean(named.kind) == kind))
            for kind in _kinds(shown)
        ),
        terms_shown=len(shown),
        terms_count=len(explainer.terms),
        sources_count=len(explainer.sources),
        origins=by_origin(book, printer),
        newest=book.newest(explainer.sources),
        left=left_out(book),
        about=printer.link(ABOUT),
        glossary=printer.link(TERMS),
        sources=printer.link(SOURCES),
        all_figures=printer.link(FIGURES),
        all_events=printer.link(TIMELINE),
        all_differences=printer.link(DIFFERENCES),
        notes=printer.notes(),
    )
    description = excerpt(summary, DESCRIPTION)
    text = templates.render("home.md.j2", front(explainer.topic.title, description), view)
    return Page(path=HOME, title=clean(explainer.topic.title), text=text, kind="home", description=description)


def _card(book: Book, printer: Printer, asked: Question, lead: list[Claim]) -> QuestionLine:
    said = {claim.id for claim in lead}
    told = book.claims_of((*asked.short_answer, *asked.claims, *asked.more))
    fresh = [claim for claim in told if claim.id not in said]
    sources = sources_of(book, told)
    link = printer.question_link(asked)
    return QuestionLine(
        title=link.text,
        href=link.href,
        teaser=printer.excerpt(fresh[:1], TEASER),
        sources=len(sources),
        origins=len(book.origins_behind(sources)),
    )


def _kinds(terms: Iterable[Term]) -> list[str]:
    """The kinds of some terms: the known ones in their order, then others."""
    found = {clean(term.kind) for term in terms}
    return [*(kind for kind in KINDS if kind in found), *sorted(found - {*KINDS})]


def sort_key(name: str) -> str:
    """What a name is put in order by: its letters without accents and case."""
    plain_name = unicodedata.normalize("NFKD", clean(name)).casefold()
    return re.sub(r"[^\w ]|_", "", plain_name).strip()

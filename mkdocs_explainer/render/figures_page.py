"""Decides what stands under "In figures": what each number counts, as of when and according to whom."""

from __future__ import annotations

from markupsafe import Markup

from mkdocs_explainer.model import Claim, Figure, Page
from mkdocs_explainer.render.book import FIGURES, Book
from mkdocs_explainer.render.escape import Text, clean
from mkdocs_explainer.render.moments import Moment, certain_moment, moment
from mkdocs_explainer.render.parts import FigureLine
from mkdocs_explainer.render.printing import Printer, figure_text, told_by
from mkdocs_explainer.render.templating import COLLECTION, Templates, front
from mkdocs_explainer.render.views import FiguresView

STRIP = 4
"""Figures on the home page."""


def figures(book: Book, templates: Templates) -> Page | None:
    """The page of figures, if there are any."""
    if not book.figures:
        return None
    printer = Printer(book, FIGURES)
    view = FiguresView(
        crumbs=printer.crumbs(),
        topic=Text(clean(book.explainer.topic.title)),
        figures=tuple(_line(book, printer, figure, claim) for figure, claim in book.figures),
        notes=printer.notes(),
    )
    title = templates.strings.plain("figures.title")
    text = templates.render("figures.md.j2", front(title, boost=COLLECTION), view)
    return Page(path=FIGURES, title=title, text=text, kind="figures")


def strip(book: Book, printer: Printer) -> tuple[FigureLine, ...]:
    """The weightiest figures, for the home page.

    Where only a pronoun says who gives a number, it is left to the page that shows the sentence.
    """
    clear = [(figure, claim) for figure, claim in book.figures if not claim.attribution or told_by(claim)]
    return tuple(
        FigureLine(
            text=printer.spoken(figure_text(figure), book.language_of(claim.evidence)),
            told_by=told_by(claim),
            date=_date(book, claim),
            mark=printer.mark(claim),
            sentence=Markup(""),
            questions=(),
        )
        for figure, claim in clear[:STRIP]
    )


def _line(book: Book, printer: Printer, figure: Figure, claim: Claim) -> FigureLine:
    printer.section()
    return FigureLine(
        text=printer.spoken(figure_text(figure), book.language_of(claim.evidence)),
        told_by=told_by(claim),
        date=_date(book, claim),
        mark=Markup(""),
        sentence=printer.sentence(claim),
        questions=tuple(printer.question_link(asked) for asked in book.questions_of(claim)),
    )


def _date(book: Book, claim: Claim) -> Moment | None:
    """The date of what a claim tells, as precisely as the timeline knows it."""
    if claim.date is None:
        return None
    for entry, told in book.timeline:
        if told.id == claim.id and entry.date == claim.date:
            return moment(entry.date, entry.precision)
    return certain_moment(claim.date)

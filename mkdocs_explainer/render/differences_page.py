"""Decides how a difference is shown: in a box beside the sentence concerned, and on the page of them all."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from mkdocs_explainer.model import Claim, Difference, Page, Position, Question
from mkdocs_explainer.render.book import DIFFERENCES, Book, rests_on
from mkdocs_explainer.render.escape import Text, clean
from mkdocs_explainer.render.parts import DifferenceLine, Side
from mkdocs_explainer.render.printing import Printer
from mkdocs_explainer.render.templating import COLLECTION, Templates, front
from mkdocs_explainer.render.views import DifferencesView

HEADED = 40
"""Differences with a heading of their own: thousands of headings would hang a build."""

STRIP = 4
"""Differences on the home page."""


def differences(book: Book, templates: Templates) -> Page | None:
    """The page of all differences, contradictions first, if there are any."""
    if not book.differences:
        return None
    printer = Printer(book, DIFFERENCES)
    view = DifferencesView(
        crumbs=printer.crumbs(),
        topic=Text(clean(book.explainer.topic.title)),
        differences=tuple(_line(book, printer, differing) for differing in book.differences),
        headed=HEADED,
    )
    title = templates.strings.plain("differences.title")
    text = templates.render("differences.md.j2", front(title, boost=COLLECTION), view)
    return Page(path=DIFFERENCES, title=title, text=text, kind="differences")


def boxes(book: Book, printer: Printer, found: Sequence[Difference]) -> tuple[DifferenceLine, ...]:
    """Differences for a question's page: each side's words, with a note that quotes its sources."""
    return tuple(_line(book, printer, differing, marked=True) for differing in found)


def strip(book: Book, printer: Printer) -> tuple[DifferenceLine, ...]:
    """The first differences in which sources do not say the same, for the home page."""
    return tuple(_line(book, printer, differing) for differing in book.open_differences[:STRIP])


def placed(book: Book, asked: Question, parts: Sequence[Sequence[Claim]]) -> list[list[Difference]]:
    """Which differences stand after which part of a question's page.

    Args:
        book: the explainer.
        asked: the question.
        parts: the claims of each part, in order of print.

    Returns:
        For each part the differences whose sentence it is the first to print; a difference whose sentence
        stands nowhere on the page comes after the first part.
    """
    found: list[list[Difference]] = [[] for _ in parts]
    for differing in book.differences_on(asked):
        at = next((at for at, claims in enumerate(parts) if any(rests_on(claim, differing) for claim in claims)), 0)
        if found:
            found[at].append(differing)
    return found


def _line(book: Book, printer: Printer, differing: Difference, *, marked: bool = False) -> DifferenceLine:
    headed = book.difference_order[differing.id] < HEADED
    return DifferenceLine(
        id=differing.id,
        kind=differing.kind,
        about=Text(clean(differing.about)),
        href=printer.link(DIFFERENCES) + Markup(f"#{differing.id}" if headed else ""),  # noqa: S704 - a slug
        sides=tuple(
            _side(printer, position, f"{differing.id}-side-{number}" if marked else None)
            for number, position in enumerate(differing.positions, start=1)
        ),
        questions=tuple(printer.question_link(asked) for asked in book.questions_by(differing.questions)),
    )


def _side(printer: Printer, position: Position, note: str | None) -> Side:
    value = clean(position.value)
    quoted = any(value in clean(piece.quote) for piece in position.evidence[:1])
    return Side(
        value=printer.quoted(value, position.evidence) if quoted else Text(value),
        quoted=quoted,
        cites=printer.cites(position.evidence),
        origins=printer.origins(position.evidence),
        mark=printer.mark_of(note, position.evidence) if note else Markup(""),
    )

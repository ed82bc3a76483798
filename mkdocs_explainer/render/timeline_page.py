"""Decides what the timeline shows: every dated event in order, by year, with how its date is known."""

from __future__ import annotations

from itertools import groupby

from mkdocs_explainer.model import Claim, Page, TimelineEntry
from mkdocs_explainer.render.book import TIMELINE, Book
from mkdocs_explainer.render.escape import Text, clean
from mkdocs_explainer.render.moments import Moment, moment, period
from mkdocs_explainer.render.parts import EventLine, Strip
from mkdocs_explainer.render.printing import Printer
from mkdocs_explainer.render.templating import COLLECTION, Templates, front
from mkdocs_explainer.render.views import Period, TimelineView

LEAST = 2
"""Events that make a timeline."""

STRIP = 6
"""Events on the home page: all of them up to here, else the first two and the last three."""

STRIP_LENGTH = 140
"""Characters of a sentence on the home page, which leads to where it stands in full."""


def timeline(book: Book, templates: Templates) -> Page | None:
    """The timeline, if there is more than one dated event."""
    if len(book.timeline) < LEAST:
        return None
    printer = Printer(book, TIMELINE)
    periods: list[Period] = []
    for year, entries in groupby(book.timeline, key=lambda told: period(_moment(told[0]))):
        printer.section()
        periods.append(Period(year, tuple(_event(book, printer, entry, claim) for entry, claim in entries)))
    view = TimelineView(
        crumbs=printer.crumbs(),
        topic=Text(clean(book.explainer.topic.title)),
        periods=tuple(periods),
        count=len(book.timeline),
        notes=printer.notes(),
    )
    title = templates.strings.plain("timeline.title")
    text = templates.render("timeline.md.j2", front(title, boost=COLLECTION), view)
    return Page(path=TIMELINE, title=title, text=text, kind="timeline")


def strip(book: Book, printer: Printer) -> Strip | None:
    """What the home page shows of the timeline: the ends of it, without notes."""
    told = book.timeline
    if len(told) < LEAST:
        return None
    first, last = (told, []) if len(told) <= STRIP else (told[:2], told[-3:])
    return Strip(
        first=tuple(_short(printer, entry, claim) for entry, claim in first),
        between=len(told) - len(first) - len(last),
        last=tuple(_short(printer, entry, claim) for entry, claim in last),
    )


def _moment(entry: TimelineEntry) -> Moment:
    return moment(entry.date, entry.precision)


def _event(book: Book, printer: Printer, entry: TimelineEntry, claim: Claim) -> EventLine:
    return EventLine(
        date=_moment(entry),
        derivation=Text(clean(entry.derivation)) if entry.derivation else None,
        sentence=printer.sentence(claim),
        questions=tuple(printer.question_link(asked) for asked in book.questions_of(claim)),
    )


def _short(printer: Printer, entry: TimelineEntry, claim: Claim) -> EventLine:
    return EventLine(_moment(entry), None, printer.excerpt([claim], STRIP_LENGTH), ())

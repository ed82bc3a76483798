"""Decides what stands on each kind of page, in which order, and gives it to its template."""

from __future__ import annotations

import re

from markupsafe import Markup

from mkdocs_explainer.model import Claim, Difference, Page, Question
from mkdocs_explainer.render import differences_page
from mkdocs_explainer.render.book import SOURCES, Book
from mkdocs_explainer.render.escape import Text, clean
from mkdocs_explainer.render.printing import DESCRIPTION, Printer, excerpt
from mkdocs_explainer.render.provenance import behind, by_origin
from mkdocs_explainer.render.templating import ANSWER, UNSEARCHED, Templates, front
from mkdocs_explainer.render.views import AskedAs, Paragraph, QuestionView, SourcesView


def question(book: Book, templates: Templates, asked: Question) -> Page:
    """A question page: the short answer, the answer in full, what else is reported."""
    printer = Printer(book, asked.path)
    answer = book.claims_of(asked.short_answer)
    body = [part for ids in _paragraphs(asked) if (part := book.claims_of(ids))]
    printed = set(asked.short_answer) | set(asked.claims)
    rest = [claim for claim in book.claims_of(asked.more) if claim.id not in printed]
    # Marks are numbered as they are set, so what stands on the page is printed from top to bottom
    on_answer, *on_body, on_rest = differences_page.placed(book, asked, [answer, *body, rest])
    short = _paragraph(book, printer, answer, on_answer)
    printer.section()
    above = {part.claims[0]: part.title for part in asked.parts if part.claims}
    paragraphs = tuple(
        _paragraph(book, printer, *part, above.get(part[0][0].id)) for part in zip(body, on_body, strict=True)
    )
    printer.section()
    more = _paragraph(book, printer, rest, on_rest)
    claims = [*answer, *(claim for part in body for claim in part), *rest]
    pages = [printer.question_link(other) for other in book.explainer.questions]
    view = QuestionView(
        id=asked.id,
        crumbs=printer.crumbs(),
        title=printer.title(asked),
        written=asked.from_ != "heading",
        answer=short,
        divided=any(paragraph.heading for paragraph in paragraphs),
        paragraphs=paragraphs,
        more=more,
        asked_as=_asked_as(book, printer, asked),
        terms=tuple(printer.term_line(term) for term in printer.mentioned()),
        behind=behind(book, printer, claims),
        related=tuple(
            printer.question_link(other) for other in book.questions_by(asked.related) if other.id != asked.id
        ),
        around=printer.around(pages, book.order[asked.id]),
        notes=printer.notes(),
    )
    title, description = clean(asked.title), excerpt(answer or claims, DESCRIPTION)
    meta = front(asked.title, description, boost=ANSWER, footer=False)
    text = templates.render("question.md.j2", meta, view)
    return Page(path=asked.path, title=title, text=text, kind="question", description=description)


def sources(book: Book, templates: Templates) -> Page:
    """The list of sources, under the reports that they go back to."""
    printer = Printer(book, SOURCES)
    view = SourcesView(
        crumbs=printer.crumbs(),
        topic=Text(clean(book.explainer.topic.title)),
        count=len(book.explainer.sources),
        origins=by_origin(book, printer),
    )
    title = templates.strings.plain("sources.title")
    text = templates.render("sources.md.j2", front(title, boost=UNSEARCHED), view)
    return Page(path=SOURCES, title=title, text=text, kind="sources")


def _paragraph(
    book: Book, printer: Printer, claims: list[Claim], differing: list[Difference], above: str | None = None
) -> Paragraph:
    if above is not None:
        printer.section()
    heading = None if above is None else Text(clean(above))
    return Paragraph(printer.sentences(claims), differences_page.boxes(book, printer, differing), heading)


def _paragraphs(asked: Question) -> list[tuple[str, ...]]:
    """The claims in paragraphs, each claim once; those that no paragraph holds stand in a last one.

    The short answer stands above them and is not told again.
    """
    seen: set[str] = set(asked.short_answer)
    parts: list[tuple[str, ...]] = []
    for part in (*asked.paragraphs, asked.claims):
        new = tuple(id_ for id_ in dict.fromkeys(part) if id_ not in seen)
        seen.update(new)
        if new:
            parts.append(new)
    return parts


def _asked_as(book: Book, printer: Printer, asked: Question) -> tuple[AskedAs, ...]:
    """The headings that differ from the title in more than case, numbering and punctuation."""
    variants: dict[str, tuple[Markup, list[str]]] = {}
    for heading in asked.headings:
        key = _bare(heading.text)
        if not key or key == _bare(asked.title):
            continue
        source = book.sources.get(heading.source)
        text = printer.told(heading.text, source.language if source is not None else book.language)
        outlets = variants.setdefault(key, (text, []))[1]
        if source is not None and clean(source.outlet) not in outlets:
            outlets.append(clean(source.outlet))
    return tuple(AskedAs(text, tuple(Text(outlet) for outlet in outlets)) for text, outlets in variants.values())


def _bare(heading: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub(r"^\W*\d+\s*[.):]\s*", "", clean(heading)).casefold()))

"""Decides what stands on each kind of page, in which order, and gives it to its template."""

from __future__ import annotations

import re
import unicodedata

from mkdocs_explainer.model import Claim, Difference, Page, Question, Source, Term
from mkdocs_explainer.render import differences_page, figures_page, timeline_page
from mkdocs_explainer.render.book import DIFFERENCES, FIGURES, HOME, SOURCES, TERMS, TIMELINE, Book
from mkdocs_explainer.render.escape import Text, clean, shorten
from mkdocs_explainer.render.printing import Printer, excerpt, origin_name, plain
from mkdocs_explainer.render.templating import Templates, front
from mkdocs_explainer.render.views import (
    AskedAs,
    Group,
    HomeView,
    Letter,
    OriginLine,
    Paragraph,
    QuestionLine,
    QuestionView,
    SourcesView,
    TermLine,
    TermsView,
    TermView,
)

DESCRIPTION = 160
"""Characters that search engines show of a description."""

KEY_TERMS = 12
"""Terms on the home page."""

UNFOLDED = 12
"""Sentences of a term page that stand open; the rest is folded below them."""


def home(book: Book, templates: Templates) -> Page:
    """The home page: summary, questions with their short answers, key terms, sources counted."""
    explainer = book.explainer
    printer = Printer(book, HOME)
    summary = book.claims_of(explainer.topic.summary)
    ranked = sorted(explainer.terms, key=lambda named: (-len(named.claims), _sort_key(named.name), named.id))
    view = HomeView(
        # every id on a page is prefixed: a bare word could clobber a theme's own ("__search")
        id="topic-" + explainer.topic.id.removeprefix("topic-"),
        title=Text(clean(explainer.topic.title)),
        summary=printer.sentences(summary),
        questions=tuple(
            QuestionLine(
                Text(clean(question.title)),
                printer.link(question.path),
                tuple(plain(claim) for claim in book.claims_of(question.short_answer)),
            )
            for question in explainer.questions
        ),
        figures=figures_page.strip(book, printer),
        figures_count=len(book.figures),
        timeline=timeline_page.strip(book),
        differences=differences_page.strip(book, printer),
        differences_count=len(book.open_differences),
        terms=tuple(_term_line(printer, term) for term in ranked[:KEY_TERMS]),
        terms_count=len(explainer.terms),
        sources_count=len(explainer.sources),
        origins=_by_origin(book, printer),
        glossary=printer.link(TERMS),
        sources=printer.link(SOURCES),
        all_figures=printer.link(FIGURES),
        all_events=printer.link(TIMELINE),
        all_differences=printer.link(DIFFERENCES),
        notes=printer.notes(),
    )
    meta = front(explainer.topic.title, excerpt(summary, DESCRIPTION), boost=1)
    text = templates.render("home.md.j2", meta, view)
    return Page(path=HOME, title=clean(explainer.topic.title), text=text, kind="home")


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
    paragraphs = tuple(_paragraph(book, printer, *part) for part in zip(body, on_body, strict=True))
    printer.section()
    more = _paragraph(book, printer, rest, on_rest)
    claims = [*answer, *(claim for part in body for claim in part), *rest]
    sources = _sources_of(book, claims)
    view = QuestionView(
        id=asked.id,
        title=Text(clean(asked.title)),
        written=asked.from_ != "heading",
        answer=short,
        paragraphs=paragraphs,
        more=more,
        asked_as=_asked_as(book, asked),
        terms=tuple(_term_line(printer, term) for term in printer.mentioned()),
        sources=tuple(printer.source_line(source) for source in sources),
        origins=tuple(Text(origin_name(origin)) for origin in book.origins_behind(sources)),
        related=tuple(
            printer.question_link(other) for other in book.questions_by(asked.related) if other.id != asked.id
        ),
        notes=printer.notes(),
    )
    meta = front(asked.title, excerpt(answer or claims, DESCRIPTION), boost=2)
    text = templates.render("question.md.j2", meta, view)
    return Page(path=asked.path, title=clean(asked.title), text=text, kind="question")


def term(book: Book, templates: Templates, named: Term) -> Page:
    """A term page: its definition, and what the sources say about it, by question."""
    printer = Printer(book, named.path, own=named.id)
    definition = printer.definition(named)
    defined = clean(named.definition.text) if named.definition else ""
    claims = [claim for claim in book.claims_of(named.claims) if clean(claim.text) != defined]
    groups, more = _groups(book, printer, claims[:UNFOLDED]), _groups(book, printer, claims[UNFOLDED:])
    heads = {group.page.href for group in (*groups, *more) if group.page}
    said = book.claims_of(named.claims)
    asked = dict.fromkeys([*(q.id for claim in said for q in book.questions_of(claim)), *named.questions])
    links = [printer.question_link(other) for other in book.questions_by(asked)]
    view = TermView(
        id=named.id,
        name=Text(clean(named.name)),
        kind=Text(clean(named.kind)),
        definition=definition,
        aliases=tuple(Text(clean(alias)) for alias in named.aliases if alias != named.name),
        groups=groups,
        more=more,
        questions=tuple(link for link in links if link.href not in heads),
        related=tuple(_term_line(printer, other) for other in book.terms_by(named.related) if other.id != named.id),
        notes=printer.notes(),
    )
    meta = front(named.name, shorten(defined, DESCRIPTION), boost=1)
    text = templates.render("term.md.j2", meta, view)
    return Page(path=named.path, title=clean(named.name), text=text, kind="term")


def terms(book: Book, templates: Templates) -> Page:
    """The glossary: all terms from A to Z."""
    printer = Printer(book, TERMS)
    letters: dict[str, list[Term]] = {}
    for named in sorted(book.explainer.terms, key=lambda named: (_sort_key(named.name), named.id)):
        letters.setdefault(_letter(named.name), []).append(named)
    view = TermsView(
        topic=Text(clean(book.explainer.topic.title)),
        letters=tuple(
            Letter(letter, tuple(_term_line(printer, named) for named in listed))
            # names that begin with no letter of the alphabet come last
            for letter, listed in sorted(letters.items(), key=lambda entry: (entry[0] == "", entry[0]))
        ),
        count=len(book.explainer.terms),
    )
    text = templates.render("terms.md.j2", front("Glossary", "", boost=1), view)
    return Page(path=TERMS, title="Glossary", text=text, kind="terms")


def sources(book: Book, templates: Templates) -> Page:
    """The list of sources, under the reports that they go back to."""
    view = SourcesView(
        topic=Text(clean(book.explainer.topic.title)),
        count=len(book.explainer.sources),
        origins=_by_origin(book, Printer(book, SOURCES)),
    )
    text = templates.render("sources.md.j2", front("Sources", "", boost=0), view)
    return Page(path=SOURCES, title="Sources", text=text, kind="sources")


def _paragraph(book: Book, printer: Printer, claims: list[Claim], differing: list[Difference]) -> Paragraph:
    return Paragraph(printer.sentences(claims), differences_page.boxes(book, printer, differing))


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


def _asked_as(book: Book, asked: Question) -> tuple[AskedAs, ...]:
    """The headings that differ from the title in more than case, numbering and punctuation."""
    variants: dict[str, tuple[str, list[str]]] = {}
    for heading in asked.headings:
        key = _bare(heading.text)
        if not key or key == _bare(asked.title):
            continue
        outlets = variants.setdefault(key, (clean(heading.text), []))[1]
        source = book.sources.get(heading.source)
        if source is not None and clean(source.outlet) not in outlets:
            outlets.append(clean(source.outlet))
    return tuple(
        AskedAs(Text(text), tuple(Text(outlet) for outlet in outlets)) for text, outlets in variants.values()
    )


def _bare(heading: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub(r"^\W*\d+\s*[.):]\s*", "", clean(heading)).casefold()))


def _groups(book: Book, printer: Printer, claims: list[Claim]) -> tuple[Group, ...]:
    """Claims under the first question on whose page they stand."""
    by_question: dict[str, list[Claim]] = {}
    for claim in claims:
        on = book.questions_of(claim)
        by_question.setdefault(on[0].id if on else "", []).append(claim)
    groups: list[Group] = []
    for id_ in sorted(by_question, key=lambda id_: book.order.get(id_, len(book.order))):
        printer.section()
        page = printer.question_link(book.questions[id_]) if id_ else None
        groups.append(Group(page, printer.sentences(by_question[id_])))
    return tuple(groups)


def _by_origin(book: Book, printer: Printer) -> tuple[OriginLine, ...]:
    """The sources under each report they go back to, those with the most sources first."""
    lines: dict[str, tuple[str, list[Source]]] = {}
    for source in book.explainer.sources:
        for origin in book.origins_behind([source]):
            lines.setdefault(origin.id, (origin_name(origin), []))[1].append(source)
    ranked = sorted(lines.items(), key=lambda entry: (-len(entry[1][1]), entry[1][0], entry[0]))
    return tuple(
        OriginLine(Text(name), tuple(printer.source_line(source) for source in listed))
        for _, (name, listed) in ranked
    )


def _sources_of(book: Book, claims: list[Claim]) -> list[Source]:
    """The sources behind some claims, in the explainer's order."""
    used = {piece.source for claim in claims for piece in claim.evidence}
    return [source for source in book.explainer.sources if source.id in used]


def _term_line(printer: Printer, named: Term) -> TermLine:
    definition = Text(shorten(clean(named.definition.text), DESCRIPTION)) if named.definition else None
    return TermLine(Text(clean(named.name)), printer.link(named.path), Text(clean(named.kind)), definition)


def _sort_key(name: str) -> str:
    plain_name = unicodedata.normalize("NFKD", clean(name)).casefold()
    return "".join(char for char in plain_name if char.isalnum() or char == " ").strip()


def _letter(name: str) -> str:
    first = _sort_key(name)[:1].upper()
    return first if "A" <= first <= "Z" else ""

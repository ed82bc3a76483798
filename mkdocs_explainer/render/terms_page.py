"""Decides what stands on the page of a term, and how the glossary is put in order.

A term's page says what it is, then what the sources say about it, best first, then where else it is named. Every
sentence leads to its place in an answer. A sentence is about a term when it begins with it; how well it is told
is how many reports, and then how many articles, say it in full.
"""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from mkdocs_explainer.model import Claim, Page, Question, Term
from mkdocs_explainer.render.book import TERMS, Book
from mkdocs_explainer.render.escape import Text, clean, shorten
from mkdocs_explainer.render.home_page import KINDS, sort_key
from mkdocs_explainer.render.parts import Link
from mkdocs_explainer.render.printing import DESCRIPTION, Printer
from mkdocs_explainer.render.templating import COLLECTION, ENTRY, Templates, front
from mkdocs_explainer.render.views import KindCount, Letter, TermSentence, TermsView, TermView

SAID = 6
"""Sentences about a term that stand first on its page."""

UNFOLDED = 12
"""Sentences of a term's page that stand open; the rest is folded below them."""

SUBJECT = 6
"""A sentence begins with a term when it is named among so many words: "On Monday the Saltmarsh Works …"."""


def term(book: Book, templates: Templates, named: Term) -> Page:
    """A term's page: its definition, what the sources say about it, where else it is named."""
    printer = Printer(book, named.path, own=named.id)
    definition = printer.definition(named)
    defined = clean(named.definition.text) if named.definition else ""
    told = book.claims_of(named.claims)
    claims = [claim for claim in told if clean(claim.text) != defined]
    best = _about(book, named, claims)
    others = sorted((claim for claim in claims if claim not in best), key=lambda claim: _place(book, claim))
    said = _sentences(book, printer, best)
    mentions = _sentences(book, printer, others[: UNFOLDED - len(best)])
    more = _sentences(book, printer, others[UNFOLDED - len(best) :])
    shown = {asked.id for claim in claims for asked in book.questions_of(claim)}
    asked = dict.fromkeys([*(q.id for claim in told for q in book.questions_of(claim)), *named.questions])
    beside = [other for other in book.terms_by(named.related) if other.id != named.id]
    listed = alphabetical(book)
    view = TermView(
        id=named.id,
        crumbs=printer.crumbs((TERMS, templates.strings.plain("terms.title"))),
        name=Text(clean(named.name)),
        kind=Text(clean(named.kind)),
        definition=definition,
        aliases=tuple(Text(clean(alias)) for alias in named.aliases if alias != named.name),
        namesakes=tuple(printer.term_line(other) for other in book.terms_by(book.index.namesakes(named))),
        said=said,
        mentions=mentions,
        more=more,
        questions=tuple(printer.question_link(other) for other in book.questions_by(asked) if other.id not in shown),
        related=tuple(printer.term_line(other) for other in beside),
        around=printer.around(
            [Link(Text(clean(other.name)), printer.link(other.path)) for other in listed], listed.index(named)
        ),
        notes=printer.notes(),
    )
    description = shorten(defined, DESCRIPTION)
    text = templates.render("term.md.j2", front(named.name, description, boost=ENTRY, footer=False), view)
    return Page(path=named.path, title=clean(named.name), text=text, kind="term", description=description)


def terms(book: Book, templates: Templates) -> Page:
    """The glossary: all terms from A to Z, to be filtered by kind."""
    printer = Printer(book, TERMS)
    letters: dict[str, list[Term]] = {}
    for named in alphabetical(book):
        letters.setdefault(_letter(named.name), []).append(named)
    counts = Counter(clean(named.kind) for named in book.explainer.terms)
    view = TermsView(
        crumbs=printer.crumbs(),
        topic=Text(clean(book.explainer.topic.title)),
        kinds=tuple(KindCount(kind, counts[kind]) for kind in KINDS if counts[kind]),
        letters=tuple(
            Letter(letter, tuple(printer.term_line(named) for named in listed))
            # names that begin with no letter of the alphabet come last
            for letter, listed in sorted(letters.items(), key=lambda entry: (entry[0] == "", entry[0]))
        ),
        count=len(book.explainer.terms),
    )
    title = templates.strings.plain("terms.title")
    text = templates.render("terms.md.j2", front(title, boost=COLLECTION), view)
    return Page(path=TERMS, title=title, text=text, kind="terms")


def alphabetical(book: Book) -> list[Term]:
    """All terms from A to Z; accents and case do not count."""
    return sorted(book.explainer.terms, key=lambda named: (sort_key(named.name), named.id))


def _about(book: Book, named: Term, claims: list[Claim]) -> list[Claim]:
    """The sentences that begin with a term, those first that most reports and articles say in full."""

    def rank(claim: Claim) -> tuple[int, int]:
        full = {piece.source for piece in claim.evidence if piece.support == "full"}
        return -len(book.origins_of(claim)), -len(full)

    return sorted((claim for claim in claims if _begins(book, named, claim)), key=rank)[:SAID]


def _begins(book: Book, named: Term, claim: Claim) -> bool:
    text = clean(claim.text)
    for found in book.index.mentions(text, claim.terms):
        if found.term == named.id:
            # "Brackwater's mayor said …" is about the mayor
            return len(text[: found.start].split()) < SUBJECT and text[found.end : found.end + 2] not in {"'s", "’s"}
    return False


def _place(book: Book, claim: Claim) -> tuple[int, int]:
    """Where a sentence stands first: which question, and where on its page."""
    on = book.questions_of(claim)
    if not on:
        return len(book.order), 0
    first = min(on, key=lambda asked: book.order[asked.id])
    return book.order[first.id], (*first.short_answer, *first.claims, *first.more).index(claim.id)


def _sentences(book: Book, printer: Printer, claims: list[Claim]) -> tuple[TermSentence, ...]:
    printer.section()
    return tuple(
        TermSentence(
            printer.sentence(claim), tuple(_link(printer, asked, claim) for asked in book.questions_of(claim))
        )
        for claim in claims
    )


def _link(printer: Printer, asked: Question, claim: Claim) -> Link:
    """The sentence's place on a question's page: Python-Markdown gives each footnote mark an id."""
    place = Markup("{}#fnref:{}").format(printer.link(asked.path), claim.id)
    return Link(printer.title(asked), place)


def _letter(name: str) -> str:
    first = sort_key(name)[:1].upper()
    return first if "A" <= first <= "Z" else ""

"""Decides what stands on the page of a source: where it comes from, what of it is used where."""

from __future__ import annotations

from collections import Counter

from mkdocs_explainer.model import Origin, Page, Source
from mkdocs_explainer.render.apart import beginning
from mkdocs_explainer.render.book import Book
from mkdocs_explainer.render.escape import Text, clean, link_url, shorten
from mkdocs_explainer.render.printing import Printer, origin_name
from mkdocs_explainer.render.templating import Templates, front
from mkdocs_explainer.render.views import Apart, Link, OriginView, Quote, SourceView, UsedSentence

APART_LENGTH = 120
"""Characters shown of a text that was set apart: enough to find it in the article."""


def source(book: Book, templates: Templates, cited: Source) -> Page:
    """The page of a source. It is kept out of the search, where it would only repeat the answers."""
    path = book.source_path(cited)
    printer = Printer(book, path)
    left = book.excluded(cited)
    # Reasons in order of first appearance, so that the page follows the article
    by_reason: dict[str, list[Text]] = {}
    for piece in left:
        shown = shorten(beginning(clean(piece.text), piece.reason), APART_LENGTH)
        by_reason.setdefault(clean(piece.reason), []).append(Text(shown))
    view = SourceView(
        id=cited.id,
        title=Text(clean(cited.title)),
        outlet=Text(clean(cited.outlet)),
        authors=tuple(Text(clean(author)) for author in cited.authors),
        published=cited.published,
        url=link_url(cited.url),
        path=Text(clean(cited.path)),
        words=cited.words,
        words_printed=cited.words_printed,
        origins=tuple(
            _origin_view(book, printer, cited, origin)
            for origin in book.origins_behind([cited])
            if isinstance(origin, Origin)
        ),
        used=_used(book, printer, cited),
        apart=tuple(Apart(Text(reason), tuple(texts)) for reason, texts in by_reason.items()),
        apart_count=len(left),
    )
    text = templates.render("source.md.j2", front(cited.title, boost=0), view)
    return Page(path=path, title=clean(cited.title), text=text, kind="source")


def _origin_view(book: Book, printer: Printer, cited: Source, origin: Origin) -> OriginView:
    siblings = [book.sources[id_] for id_ in origin.sources if id_ in book.sources and id_ != cited.id]
    reason = origin.reasons.get(cited.id)
    return OriginView(
        name=Text(origin_name(origin)),
        why=origin.why,
        confidence=origin.confidence,
        reason=Text(clean(reason)) if reason else None,
        siblings=tuple(Link(Text(clean(other.outlet)), printer.link(book.source_path(other))) for other in siblings),
    )


def _used(book: Book, printer: Printer, cited: Source) -> tuple[UsedSentence, ...]:
    """The sentences of a source that pages print or cite, in the order of the article."""
    pages: dict[tuple[int, int, str], dict[str, Link]] = {}
    supports: dict[tuple[int, int, str], Counter[str]] = {}
    for claim in book.explainer.claims:
        for piece in claim.evidence:
            if piece.source == cited.id:
                key = (piece.start, piece.end, clean(piece.quote))
                supports.setdefault(key, Counter())[piece.support] += 1
                for asked in book.questions_of(claim):
                    link = printer.question_link(asked)
                    pages.setdefault(key, {}).setdefault(asked.path, link)
    for term in book.explainer.terms:
        for piece in term.definition.evidence if term.definition else ():
            if piece.source == cited.id:
                key = (piece.start, piece.end, clean(piece.quote))
                supports.setdefault(key, Counter())[piece.support] += 1
                pages.setdefault(key, {}).setdefault(term.path, Link(Text(clean(term.name)), printer.link(term.path)))
    return tuple(
        UsedSentence(Quote(Text(key[2]), not supports[key]["full"]), tuple(pages[key].values()))
        for key in sorted(supports)
        if key in pages
    )

"""Decides what stands on the page of a source: where it comes from, what of it is used where."""

from __future__ import annotations

from mkdocs_explainer.model import Evidence, Origin, Page, Source
from mkdocs_explainer.render.apart import first_words, left_out
from mkdocs_explainer.render.book import SOURCES, Book, source_path
from mkdocs_explainer.render.escape import Text, clean, link_url
from mkdocs_explainer.render.parts import Link, Quote, Words
from mkdocs_explainer.render.printing import Printer, origin_name
from mkdocs_explainer.render.templating import UNSEARCHED, Templates, front
from mkdocs_explainer.render.views import Apart, OriginView, SourceView, Used


def source(book: Book, templates: Templates, cited: Source) -> Page:
    """The page of a source. It is kept out of the search, where it would only repeat the answers."""
    path = source_path(cited)
    printer = Printer(book, path)
    left = book.excluded(cited)
    # Reasons in order of first appearance, so that the page follows the article
    by_reason: dict[str, list[Words]] = {}
    for piece in left:
        shown = printer.told(left_out(clean(piece.text), piece.reason), cited.language)
        by_reason.setdefault(clean(piece.reason), []).append(shown)
    # by title alone two sources of one report could not be told apart
    pages = [
        Link(Text(f"{clean(other.outlet)}: {clean(other.title)}"), printer.link(source_path(other)))
        for other in book.explainer.sources
    ]
    view = SourceView(
        id=cited.id,
        crumbs=printer.crumbs((SOURCES, templates.strings.plain("sources.title"))),
        title=printer.told(cited.title, cited.language),
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
        around=printer.around(pages, book.explainer.sources.index(cited)),
    )
    text = templates.render("source.md.j2", front(cited.title, boost=UNSEARCHED, footer=False), view)
    return Page(path=path, title=clean(cited.title), text=text, kind="source")


def _origin_view(book: Book, printer: Printer, cited: Source, origin: Origin) -> OriginView:
    siblings = [book.sources[id_] for id_ in origin.sources if id_ in book.sources and id_ != cited.id]
    reason = origin.reasons.get(cited.id)
    return OriginView(
        name=Text(origin_name(origin)),
        why=origin.why,
        confidence=origin.confidence,
        reason=Text(clean(reason)) if reason else None,
        siblings=tuple(Link(Text(clean(other.outlet)), printer.link(source_path(other))) for other in siblings),
    )


def _used(book: Book, printer: Printer, cited: Source) -> tuple[Used, ...]:
    """The sentences of a source under the page that prints or cites them, by their first words.

    The pages quote them whole. Here, put together, they would be a good part of the article.
    """
    pages: dict[str, tuple[Link, dict[tuple[int, str], bool]]] = {}

    def note(path: str, link: Link, piece: Evidence) -> None:
        if piece.source == cited.id:
            sentences = pages.setdefault(path, (link, {}))[1]
            # a sentence and the same with the one after it begin alike
            key = (piece.start, first_words(clean(piece.quote)))
            sentences[key] = sentences.get(key, True) and piece.support == "partial"

    for asked in book.explainer.questions:
        for claim in book.claims_of((*asked.short_answer, *asked.claims, *asked.more)):
            for piece in claim.evidence:
                note(asked.path, printer.question_link(asked), piece)
    for term in book.explainer.terms:
        for piece in term.definition.evidence if term.definition else ():
            note(term.path, Link(Text(clean(term.name)), printer.link(term.path)), piece)
    return tuple(
        Used(
            link,
            tuple(
                Quote(printer.told(words, cited.language), sentences[at, words]) for at, words in sorted(sentences)
            ),
        )
        for link, sentences in pages.values()
    )

"""Decides what stands in the plain Markdown version of each kind of page: what it says, in the same order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from mkdocs_explainer.model import Claim, Difference, Origin, Page, Question, Web
from mkdocs_explainer.render.apart import first_words
from mkdocs_explainer.render.book import Book, source_path
from mkdocs_explainer.render.escape import clean
from mkdocs_explainer.render.moments import moment
from mkdocs_explainer.render.plain import Sheet, escaped, said
from mkdocs_explainer.render.printing import told_by
from mkdocs_explainer.render.strings import Strings


def plain(book: Book, strings: Strings, page: Page, pages: list[Page], web: Web) -> str:
    """The plain version of a page.

    Args:
        book: the explainer.
        strings: the wiki's own words.
        page: the page.
        pages: all pages of the wiki, for the home page to lead to.
        web: where the wiki stands.
    """
    sheet = Sheet(book, strings, page, web)
    if page.kind == "home":
        _home(sheet, [other for other in pages if other.kind not in {"home", "question", "term", "source"}])
    else:
        _PAGES[page.kind](sheet, page)
    return sheet.text()


def _home(sheet: Sheet, others: list[Page]) -> None:
    explainer = sheet.book.explainer
    sheet.add(sheet.sentences(sheet.book.claims_of(explainer.topic.summary)))
    sheet.section(
        sheet.say("home.questions"),
        _lines(f"{sheet.link(asked.title, asked.path)}: {_answer(sheet, asked)}" for asked in explainer.questions),
    )
    sheet.add(sheet.links((other.title, other.path) for other in others))


def _answer(sheet: Sheet, asked: Question) -> str:
    return " ".join(map(said, sheet.book.claims_of(asked.short_answer)))


def _question(sheet: Sheet, page: Page) -> None:
    book = sheet.book
    asked = next(asked for asked in book.explainer.questions if asked.path == page.path)
    sheet.add(sheet.sentences(book.claims_of(asked.short_answer)))
    shown = set(asked.short_answer)
    above = {part.claims[0]: part.title for part in asked.parts if part.claims}
    paragraphs = []
    for part in (*asked.paragraphs, asked.claims):
        claims = [claim for claim in book.claims_of(part) if claim.id not in shown]
        shown |= {claim.id for claim in claims}
        paragraphs += [f"### {escaped(above[claims[0].id])}"] if claims and claims[0].id in above else []
        paragraphs += [sheet.sentences(claims)] if claims else []
    sheet.section(sheet.say("question.full"), "\n\n".join(paragraphs))
    sheet.section(
        sheet.say("question.more"), _listed(sheet, [c for c in book.claims_of(asked.more) if c.id not in shown])
    )
    differing = [_difference(sheet, one) for one in book.differences_on(asked)]
    sheet.section(sheet.say("differences.title"), "\n\n".join(differing))
    related = [(other.title, other.path) for other in book.questions_by(asked.related) if other.id != asked.id]
    sheet.section(sheet.say("question.related"), sheet.links(related))


def _term(sheet: Sheet, page: Page) -> None:
    book = sheet.book
    named = next(term for term in book.explainer.terms if term.path == page.path)
    sheet.add(sheet.definition(named) or sheet.say("term.undefined"))
    aliases = [alias for alias in named.aliases if alias != named.name]
    if aliases:
        sheet.add(f"{sheet.say('term.aliases')}: {', '.join(map(escaped, aliases))}")
    defined = clean(named.definition.text) if named.definition else ""
    sheet.section(
        sheet.say("term.said"),
        _listed(sheet, [claim for claim in book.claims_of(named.claims) if clean(claim.text) != defined]),
    )
    asked = [(other.title, other.path) for other in book.questions_by(named.questions)]
    sheet.section(sheet.say("term.questions"), sheet.links(asked))
    related = [(other.name, other.path) for other in book.terms_by(named.related) if other.id != named.id]
    sheet.section(sheet.say("term.related"), sheet.links(related))


def _terms(sheet: Sheet, page: Page) -> None:
    lines = []
    for term in sorted(sheet.book.explainer.terms, key=lambda term: (clean(term.name).casefold(), term.id)):
        line = sheet.link(term.name, term.path)
        lines.append(f"{line}: {sheet.definition(term)}" if term.definition else line)
    sheet.add(_lines(lines))


def _source(sheet: Sheet, page: Page) -> None:
    book = sheet.book
    cited = next(source for source in book.explainer.sources if source_path(source) == page.path)
    sheet.add(sheet.source(cited))
    if cited.authors:
        sheet.add(sheet.say("source.by", authors=", ".join(map(clean, cited.authors))))
    sheet.add(sheet.say("sources.printed", printed=cited.words_printed, words=cited.words))
    origins = [origin for origin in book.origins_behind([cited]) if isinstance(origin, Origin)]
    sheet.section(sheet.say("source.origin"), sheet.origins(origins))
    # by their first words, as on the page itself: whole and put together they would be a good part of the article
    used = {
        (piece.start, first_words(clean(piece.quote)))
        for evidence in (
            *(claim.evidence for claim in book.explainer.claims if book.questions_of(claim)),
            *(term.definition.evidence for term in book.explainer.terms if term.definition),
        )
        for piece in evidence
        if piece.source == cited.id
    }
    sheet.section(sheet.say("source.used"), _lines(escaped(words) for _, words in sorted(used)))


def _sources(sheet: Sheet, page: Page) -> None:
    lines = []
    for source in sheet.book.explainer.sources:
        origins = sheet.origins(sheet.book.origins_behind([source]))
        lines.append(f"{sheet.source(source)} ({sheet.say('count.origins', 1)}: {origins})")
    sheet.add(_lines(lines))


def _timeline(sheet: Sheet, page: Page) -> None:
    sheet.add(
        _lines(
            f"{sheet.when(moment(entry.date, entry.precision))}: {sheet.sentence(claim)}"
            for entry, claim in sheet.book.timeline
        )
    )


def _figures(sheet: Sheet, page: Page) -> None:
    lines = []
    for figure, claim in sheet.book.figures:
        counted = clean(figure.what) if clean(figure.value) in clean(figure.what) else f"{figure.value} {figure.what}"
        who = told_by(claim)
        told = f" ({sheet.say('according_to', who=who)})" if who else ""
        lines.append(f"{escaped(counted)}{told}: {sheet.sentence(claim)}")
    sheet.add(_lines(lines))


def _differences(sheet: Sheet, page: Page) -> None:
    for differing in sheet.book.differences:
        sheet.add(_difference(sheet, differing))


def _about(sheet: Sheet, page: Page) -> None:
    book = sheet.book
    articles = sheet.words("count.articles", len(book.explainer.sources))
    sheet.add(sheet.say("about.intro", articles=articles, topic=clean(book.explainer.topic.title)))
    told = ["verbatim", "notes", "titles", *(["differences"] if book.differences else [])]
    sheet.section(sheet.say("about.answers"), _lines(sheet.say(f"about.answers.{one}") for one in told))
    sheet.section(sheet.say("about.origins"), sheet.say("about.origins.meaning"))
    sheet.add(sheet.origins(book.origins_behind(book.explainer.sources)))
    left = Counter(clean(piece.reason) for piece in book.explainer.excluded)
    sheet.section(
        sheet.say("about.left"),
        _lines(
            f"{sheet.say(f'reason.{reason}') if sheet.has(f'reason.{reason}') else escaped(reason)}: {count}"
            for reason, count in left.most_common()
        )
        or sheet.say("about.left.none"),
    )
    sheet.section(sheet.say("about.rights"), sheet.say("about.rights.text"))


def _difference(sheet: Sheet, differing: Difference) -> str:
    key = f"difference.{differing.kind}"
    kind = sheet.say(key if sheet.has(key) else "difference.agreed")
    lines = [f"**{kind}:** {escaped(differing.about)}", ""]
    for number, position in enumerate(differing.positions):
        mark = sheet.mark(f"{differing.id}-{number}", position.evidence, position.value)
        outlets = ", ".join(escaped(source.outlet) for source in sheet.book.sources_behind(position.evidence))
        lines.append(f"- {escaped(position.value)}: {outlets}{mark}")
    return "\n".join(lines)


def _listed(sheet: Sheet, claims: list[Claim]) -> str:
    return _lines(map(sheet.sentence, claims))


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)


_PAGES: dict[str, Callable[[Sheet, Page], None]] = {
    "question": _question,
    "term": _term,
    "terms": _terms,
    "source": _source,
    "sources": _sources,
    "timeline": _timeline,
    "figures": _figures,
    "differences": _differences,
    "about": _about,
}

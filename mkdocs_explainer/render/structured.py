"""Decides what search engines and other readers of schema.org are told of a page, as JSON-LD.

Only what is so: a question is one only where its title asks something, its answer is accepted only where no
source contradicts it, the dates are those of the sources, and an address stands only where the site says its own.
Search engines give FAQ and QAPage results to others than us; an `Article` with its `citation` says what a page is.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import Any

import msgspec

from mkdocs_explainer.model import Claim, Page, Question, Source, Term, Web
from mkdocs_explainer.render.book import HOME, SOURCES, TERMS, Book, rests_on, source_path
from mkdocs_explainer.render.escape import clean, link_url
from mkdocs_explainer.render.places import absolute
from mkdocs_explainer.render.printing import excerpt, origin_name
from mkdocs_explainer.render.provenance import sources_of

Node = dict[str, Any]

WHOLE = 1_000_000
"""Characters of a short answer: all of it."""

# Ends of the element and comments would act on the page, line separators on old scripts
_ACTIVE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def script(data: Node) -> str:
    """The element that carries structured data; nothing in the data can end it."""
    text = msgspec.json.encode(data).decode("utf-8")
    for char, escaped in _ACTIVE.items():
        text = text.replace(char, escaped)
    return f'<script type="application/ld+json">{text}</script>'


def structured(book: Book, page: Page, title_of: Callable[[str], str], web: Web) -> Node:
    """What a page is, in the words of schema.org.

    Args:
        book: the explainer.
        page: the page.
        title_of: the title of the page of a path.
        web: where the wiki stands.
    """
    make = {"home": _home, "question": _question, "terms": _terms, "term": _term}
    make |= {"sources": _sources, "source": _source}
    nodes = [make.get(page.kind, _other)(book, page, web)]
    trail = [HOME, *{"term": [TERMS], "source": [SOURCES]}.get(page.kind, []), page.path]
    # a trail of one page leads nowhere; search engines ask for two
    if page.kind != "home":
        items = [
            _node("ListItem", position=number, name=title_of(path), item=_reference("WebPage", absolute(web, path)))
            for number, path in enumerate(trail, start=1)
        ]
        nodes.append(_node("BreadcrumbList", itemListElement=items))
    return {"@context": "https://schema.org", "@graph": nodes}


def claims_on(book: Book, asked: Question) -> list[Claim]:
    """All claims that a question's page prints."""
    return book.claims_of((*asked.short_answer, *asked.claims, *asked.more))


def address(source: Source) -> str | None:
    """The address of the article itself, percent-encoded."""
    url = link_url(source.url)
    return html.unescape(str(url)) if url is not None else None


def _node(kind: str, **properties: object) -> Node:
    """A thing of a type, without the properties that have no value."""
    return {"@type": kind} | {name: value for name, value in properties.items() if value not in (None, "", [])}


def _reference(kind: str, url: str | None) -> Node | None:
    """A thing that is described at its own address."""
    return _node(kind, **{"@id": url}) if url else None


def _page(book: Book, kind: str, page: Page, web: Web, sources: list[Source], **properties: object) -> Node:
    """What all pages say: their name, the site they belong to, the sources they cite, the date of the newest."""
    url = absolute(web, page.path)
    languages = {source.language for source in sources}
    return _node(
        kind,
        **{"@id": f"{url}#page" if url else None},
        headline=clean(page.title),
        description=page.description,
        url=url,
        inLanguage=languages.pop() if len(languages) == 1 else None,
        datePublished=book.newest(sources),
        dateModified=book.newest(sources),
        isPartOf=_site(web),
        **properties,
        citation=[_article(book, source) for source in sources],
    )


def _site(web: Web) -> Node:
    return _node("WebSite", **{"@id": f"{web.base}#site" if web.base else None}, name=web.name, url=web.base)


def _article(book: Book, source: Source) -> Node:
    bodies = {clean(name.outlet).casefold() for name in book.explainer.sources}
    bodies |= {origin_name(origin).casefold() for origin in book.explainer.origins}
    return _node(
        "NewsArticle",
        name=clean(source.title),
        url=address(source),
        publisher=_node("Organization", name=clean(source.outlet)),
        author=[
            _node("Organization" if name.casefold() in bodies else "Person", name=name)
            for name in map(clean, source.authors)
        ],
        datePublished=source.published,
        inLanguage=source.language,
    )


def _home(book: Book, page: Page, web: Web) -> Node:
    explainer = book.explainer
    parts = [
        _node("Article", headline=clean(asked.title), url=absolute(web, asked.path)) for asked in explainer.questions
    ]
    return _page(book, "CollectionPage", page, web, list(explainer.sources), hasPart=parts)


def _question(book: Book, page: Page, web: Web) -> Node:
    asked = next(asked for asked in book.explainer.questions if asked.path == page.path)
    claims = claims_on(book, asked)
    named = dict.fromkeys(id_ for claim in claims for id_ in claim.terms)
    return _page(
        book,
        "Article",
        page,
        web,
        sources_of(book, claims),
        mainEntityOfPage=absolute(web, page.path),
        mentions=[_defined(term, web) for term in book.terms_by(named)],
        mainEntity=_asked(book, asked, web),
    )


def _asked(book: Book, asked: Question, web: Web) -> Node | None:
    """The question with its answer: suggested only, where another source contradicts one of its sentences."""
    answer = book.claims_of(asked.short_answer)
    if not answer or not clean(asked.title).endswith("?"):
        return None
    disputed = any(
        differing.kind == "contradiction" and rests_on(claim, differing)
        for differing in book.differences_on(asked)
        for claim in answer
    )
    told = _node("Answer", text=excerpt(answer, WHOLE), url=absolute(web, asked.path))
    return _node("Question", name=clean(asked.title), **{f"{'suggested' if disputed else 'accepted'}Answer": told})


def _set(web: Web, name: str = "", **properties: object) -> Node:
    url = absolute(web, TERMS)
    return _node("DefinedTermSet", **{"@id": f"{url}#terms" if url else None}, name=name, url=url, **properties)


def _defined(term: Term, web: Web, **properties: object) -> Node:
    url = absolute(web, term.path)
    return _node(
        "DefinedTerm", **{"@id": f"{url}#term" if url else None}, name=clean(term.name), url=url, **properties
    )


def _terms(book: Book, page: Page, web: Web) -> Node:
    return _set(
        web,
        clean(page.title),
        description=page.description,
        isPartOf=_site(web),
        hasDefinedTerm=[_defined(term, web) for term in book.explainer.terms],
    )


def _term(book: Book, page: Page, web: Web) -> Node:
    term = next(term for term in book.explainer.terms if term.path == page.path)
    definition = term.definition
    defined = _defined(
        term,
        web,
        alternateName=[clean(alias) for alias in term.aliases if alias != term.name],
        description=clean(definition.text) if definition else None,
        inDefinedTermSet=_set(web, clean(book.explainer.topic.title)),
    )
    used = {piece.source for claim in book.claims_of(term.claims) for piece in claim.evidence}
    used |= {piece.source for piece in definition.evidence} if definition else set()
    sources = [source for source in book.explainer.sources if source.id in used]
    return _page(book, "WebPage", page, web, sources, mainEntity=defined)


def _sources(book: Book, page: Page, web: Web) -> Node:
    return _page(book, "CollectionPage", page, web, list(book.explainer.sources))


def _source(book: Book, page: Page, web: Web) -> Node:
    cited = next(source for source in book.explainer.sources if source_path(source) == page.path)
    url = absolute(web, page.path)
    about = _article(book, cited) | {"wordCount": cited.words}
    return _node(
        "WebPage",
        **{"@id": f"{url}#page" if url else None},
        headline=clean(page.title),
        description=page.description,
        url=url,
        isPartOf=_site(web),
        about=about,
    )


def _other(book: Book, page: Page, web: Web) -> Node:
    return _page(book, "WebPage", page, web, list(book.explainer.sources))

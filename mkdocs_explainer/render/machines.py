"""Puts together what one wiki gives to machines: files beside its pages, and what its pages say in their heads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import ParamSpec, TypeVar

import msgspec

from mkdocs_explainer.faults import Fault, attempt
from mkdocs_explainer.model import Explainer, Page, Web
from mkdocs_explainer.render.book import HOME, TERMS, Book
from mkdocs_explainer.render.escape import clean
from mkdocs_explainer.render.feed import feed
from mkdocs_explainer.render.foot import foot
from mkdocs_explainer.render.head import into_head, tags
from mkdocs_explainer.render.llms import llms
from mkdocs_explainer.render.places import FEED, LLMS, plain_path
from mkdocs_explainer.render.plain_pages import plain
from mkdocs_explainer.render.strings import Strings
from mkdocs_explainer.render.structured import script, structured

Given = ParamSpec("Given")
Made = TypeVar("Made")


class Machines:
    """What machines read of a wiki.

    Args:
        explainer: as weaving gives it.
        pages: those that are the wiki's own, in reading order, without those that the user has replaced.
        strings: the wiki's own words.
        web: where the wiki stands, and what of it is published.
        faults: given what goes wrong over one file or page, which then goes without; without it the exception goes
            through.
    """

    def __init__(
        self,
        explainer: Explainer,
        pages: Iterable[Page],
        strings: Strings,
        web: Web,
        faults: list[Fault] | None = None,
    ) -> None:
        self._faults = faults
        self._book = Book(strings.named(explainer))
        self._pages = {page.path: page for page in pages}
        self._strings = strings
        self._feed = self._attempt("the feed", feed, self._book, self._pages.keys(), web)
        if self._feed is None:
            places = {path: place for path, place in web.places.items() if path != FEED}
            web = msgspec.structs.replace(web, places=places)
        self._web = web

    def files(self) -> dict[str, bytes]:
        """llms.txt, the feed, and the plain Markdown version of each page, by path relative to the wiki's root."""
        pages = list(self._pages.values())
        listed = self._attempt(LLMS, llms, self._book, self._strings, pages, self._web)
        made = {LLMS: (listed or "").encode("utf-8"), FEED: self._feed or b""}
        for page in pages:
            what = f"the plain version of the page “{page.title}”"
            text = self._attempt(what, plain, self._book, self._strings, page, pages, self._web)
            made[plain_path(page.path)] = (text or "").encode("utf-8")
        return {path: data for path, data in made.items() if data and path in self._web.places}

    def head(self, path: str, document: str) -> str:
        """A built page with what its head tells machines; a page that is not the wiki's own stays as it is."""
        page = self._pages.get(path)
        if page is None:
            return document
        what = f"what machines read of the page “{page.title}”"
        return self._attempt(what, self._headed, page, document) or document

    def _headed(self, page: Page, document: str) -> str:
        said = tags(page, clean(self._book.explainer.topic.title), clean(page.title), self._web)
        data = script(structured(self._book, page, self._title, self._web))
        return into_head(document, [*said, ("", data)])

    def _attempt(
        self, what: str, make: Callable[Given, Made], *given: Given.args, **more: Given.kwargs
    ) -> Made | None:
        return attempt(self._faults, ".", what, partial(make, *given, **more))

    def foot(self, path: str) -> str:
        """What stands at the end of a page's content; nothing for a page that is not the wiki's own."""
        page = self._pages.get(path)
        return foot(page, self._strings, self._web) if page is not None else ""

    def _title(self, path: str) -> str:
        """The title of a page, also of one that the user has put in the place of the wiki's."""
        if (page := self._pages.get(path)) is not None:
            return clean(page.title)
        if path == HOME:
            return clean(self._book.explainer.topic.title)
        return self._strings.plain("terms.title" if path == TERMS else "sources.title")

"""Render: all pages in reading order, and the files beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import ParamSpec, TypeVar

from mkdocs_explainer.errors import ExplainerError, PageError
from mkdocs_explainer.model import Asset, Explainer, Page, Site
from mkdocs_explainer.render import pages
from mkdocs_explainer.render.about_page import about
from mkdocs_explainer.render.assets import assets
from mkdocs_explainer.render.book import Book
from mkdocs_explainer.render.data import to_json
from mkdocs_explainer.render.differences_page import differences
from mkdocs_explainer.render.figures_page import figures
from mkdocs_explainer.render.home_page import home
from mkdocs_explainer.render.previews import preview
from mkdocs_explainer.render.source_page import source
from mkdocs_explainer.render.strings import load
from mkdocs_explainer.render.templating import Templates
from mkdocs_explainer.render.terms_page import term, terms
from mkdocs_explainer.render.timeline_page import timeline

Given = ParamSpec("Given")
Made = TypeVar("Made")


def render(
    explainer: Explainer, *, templates: Path | None = None, no_link: Iterable[str] = (), language: str = "en"
) -> Site:
    """The wiki of an explainer.

    Args:
        explainer: as weaving gives it.
        templates: a folder with templates that replace the package's of the same name, or None.
        no_link: names that are never linked; that of a term holds for all its names.
        language: of the pages' own words; there are strings for it.

    Returns:
        Pages in reading order (home, questions, timeline, figures, differences, glossary, terms, sources, about)
        and assets; every path is relative to the wiki's root.

    Raises:
        ExplainerError: a user's template cannot be rendered, or two pages claim one path.
        PageError: something went wrong over a page that the wiki can do without.
    """
    strings = load(language, templates)
    said = strings.named(explainer)
    book = Book(said, {named.id: preview(named, strings) for named in explainer.terms}, language, no_link)
    engine = Templates(templates, strings)
    # Each stands only where there is something to show
    collected = tuple(
        _part(page.__name__, page.__name__, page, book, engine) for page in (timeline, figures, differences)
    )
    made = (
        home(book, engine),
        *(_part(asked.id, asked.title, pages.question, book, engine, asked) for asked in explainer.questions),
        *(page for page in collected if page is not None),
        terms(book, engine),
        *(_part(named.id, named.name, term, book, engine, named) for named in explainer.terms),
        pages.sources(book, engine),
        *(source(book, engine, cited) for cited in said.sources),
        about(book, engine),
    )
    _check_paths(made)
    return Site(pages=made, assets=(Asset(path="explainer.json", data=to_json(explainer)), *assets()))


def _part(part: str, title: str, make: Callable[Given, Made], *given: Given.args, **more: Given.kwargs) -> Made:
    """A page, with its name on whatever goes wrong over it."""
    try:
        return make(*given, **more)
    except ExplainerError:
        raise
    except Exception as error:
        raise PageError(part, title) from error


def _check_paths(made: tuple[Page, ...]) -> None:
    seen: dict[str, Page] = {}
    for page in made:
        # file systems that ignore case would keep only one of two such pages
        other = seen.setdefault(page.path.casefold(), page)
        if other is not page:
            raise ExplainerError(
                f"Two pages would be written to {page.path}: “{other.title}” and “{page.title}”. "
                "Give one of them another title."
            )

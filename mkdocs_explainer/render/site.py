"""Render: all pages in reading order, and the files beside them."""

from __future__ import annotations

from pathlib import Path

from mkdocs_explainer.model import Asset, Explainer, ExplainerError, Page, Site
from mkdocs_explainer.render import pages
from mkdocs_explainer.render.book import Book
from mkdocs_explainer.render.data import to_json
from mkdocs_explainer.render.differences_page import differences
from mkdocs_explainer.render.figures_page import figures
from mkdocs_explainer.render.source_page import source
from mkdocs_explainer.render.templating import Templates
from mkdocs_explainer.render.timeline_page import timeline

_ASSETS = Path(__file__).parent / "assets"


def render(explainer: Explainer, *, templates: Path | None = None) -> Site:
    """The wiki of an explainer.

    Args:
        explainer: as weaving gives it.
        templates: a folder with templates that replace the package's of the same name, or None.

    Returns:
        Pages in reading order (home, questions, timeline, figures, differences, glossary, terms, sources)
        and assets; every path is relative to the wiki's root.

    Raises:
        ExplainerError: a user's template cannot be rendered, or two pages claim one path.
    """
    book = Book(explainer)
    engine = Templates(templates)
    # Each stands only where there is something to show
    collected = (timeline(book, engine), figures(book, engine), differences(book, engine))
    made = (
        pages.home(book, engine),
        *(pages.question(book, engine, asked) for asked in explainer.questions),
        *(page for page in collected if page is not None),
        pages.terms(book, engine),
        *(pages.term(book, engine, named) for named in explainer.terms),
        pages.sources(book, engine),
        *(source(book, engine, cited) for cited in explainer.sources),
    )
    _check_paths(made)
    assets = tuple(
        Asset(path=f"assets/{file.name}", data=file.read_bytes()) for file in sorted(_ASSETS.glob("explainer.*"))
    )
    return Site(pages=made, assets=(Asset(path="explainer.json", data=to_json(explainer)), *assets))


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

"""The extension: where its terms come from, which pages it leaves alone, and where its links lead.

The plugin adds it by itself and hands it the terms of the wiki that it built. It also works alone, in any
generator that runs Python-Markdown, with the terms of an `explainer.json` that `mkdocs-explainer export` wrote.
A link is written as one to the Markdown file of the term where the generator says which page it is at work on:
the generator then makes it an address, and checks it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import msgspec
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.links.tree import Target, link
from mkdocs_explainer.model import Term, Value
from mkdocs_explainer.render.linking import TermIndex
from mkdocs_explainer.render.previews import preview
from mkdocs_explainer.render.strings import ENGLISH, choose, load

NAME = "mkdocs_explainer.links"

OPT_OUT = "explainer_links"
"""Key of the front matter that keeps a page without links, by the value false."""

PRIORITY = 6
"""After inline markup (20), attribute lists (8) and abbreviations (7); before tables of contents (5), which read the
tree as well, and before the generators' own work on links (0)."""

_NO = frozenset(("false", "no", "off", "0"))


class Glossary(Value):
    """What is read of an explainer.json."""

    version: int
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class Table:
    """The terms that a site's pages are linked to.

    Args:
        terms: by id.
        index: their names.
        previews: what is shown to who hovers over a link, by the term's id.
        base: the folder of the wiki among the pages of the site, or its address on the web.
        suffix: what stands for `.md` in addresses that the generator does not make itself.
    """

    terms: Mapping[str, Term]
    index: TermIndex
    previews: Mapping[str, str]
    base: str = ""
    suffix: str = ".md"

    def target(self, id_: str, page: str | None) -> Target:
        """Where a mention leads, and its preview.

        Args:
            id_: of the term.
            page: path of the page that the mention stands on, among the pages of the site; None if unknown.
        """
        term = self.terms[id_]
        address = (self.base.rstrip("/") + "/" if self.base else "") + term.path
        if page is not None and "://" not in self.base and not self.base.startswith("/"):
            address = posixpath.relpath(address, posixpath.dirname(page) or ".")
        else:
            address = address.removesuffix(".md") + self.suffix
        return Target(address, self.previews.get(id_))


class ExplainerLinks(Extension):
    """Links the first mention of each term in each section of a page.

    Args:
        explainer: path of an explainer.json, relative to the folder that the command is run in.
        base: the folder of the wiki's pages among those of the site ("wiki"), or its address on the web.
        suffix: what addresses end in where no generator makes them from Markdown files: "/" or ".html".
        no_link: names that are never linked; that of a term holds for all its names.
        language: of the kinds of terms in previews.
    """

    def __init__(self, **options: Any) -> None:
        self.config = {
            "explainer": ["", "Path of an explainer.json."],
            "base": ["", "Folder or address of the wiki."],
            "suffix": [".md", "What addresses end in."],
            "no_link": [[], "Names that are never linked."],
            "language": [ENGLISH, "Language of previews."],
        }
        super().__init__(**options)
        self.table: Table | None = None

    def use(self, table: Table) -> None:
        """Link to these terms from the next page on, and ask for no file."""
        self.table = table

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Add the links to what a parser does with a page.

        Raises:
            ExplainerError: the option `explainer` is missing, or its file cannot be used.
        """
        if self.table is None:
            given = self.getConfigs()
            names = [given["no_link"]] if isinstance(given["no_link"], str) else list(given["no_link"] or ())
            self.table = _read(given, tuple(map(str, names)))
        md.treeprocessors.register(_Links(md, self), "explainer_links", PRIORITY)


def makeExtension(**options: Any) -> ExplainerLinks:  # noqa: N802 - the name is Python-Markdown's
    """The extension, for settings that name this package."""
    return ExplainerLinks(**options)


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, extension: ExplainerLinks) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        # asked for at every page: under `serve`, the plugin gives another table at each build
        table = self._extension.table
        page, meta = _place(self.md)
        if table is None or not table.terms or _opted_out(meta):
            return
        link(root, self.md, table.index, lambda id_: table.target(id_, page))


def _place(md: Markdown) -> tuple[str | None, Mapping[str, Any]]:
    """The page that a parser is at work on and its front matter, from what the generators leave with the parser.

    MkDocs and ProperDocs do so with the processor of their relative links, Zensical with one for this purpose,
    and Python-Markdown's own extension `meta` knows the front matter alone.
    """
    if "relpath" in md.treeprocessors:
        file = getattr(md.treeprocessors["relpath"], "file", None)
        return getattr(file, "src_uri", None), getattr(getattr(file, "page", None), "meta", None) or {}
    if "rendering_context" in md.preprocessors:
        page = getattr(md.preprocessors["rendering_context"], "page", None)
        return getattr(page, "path", None), getattr(page, "meta", None) or {}
    return None, getattr(md, "Meta", None) or {}


def _opted_out(meta: Mapping[str, Any]) -> bool:
    value = meta.get(OPT_OUT, True)
    words = value if isinstance(value, list) else [value]
    return any(str(word).strip().casefold() in _NO for word in words)


def table_of(
    terms: Iterable[Term],
    *,
    base: str = "",
    suffix: str = ".md",
    no_link: Iterable[str] = (),
    language: str = ENGLISH,
    templates: Path | None = None,
) -> Table:
    """The table of some terms.

    Args:
        terms: those that have a page.
        base: see `Table`.
        suffix: see `Table`.
        no_link: names that are never linked.
        language: of the kinds in previews; English where there are no strings for it.
        templates: the user's templates folder, which may hold strings.
    """
    listed = {term.id: term for term in terms}
    # reading the strings takes a tenth of a second
    strings = load(choose(None, language, templates), templates) if listed else None
    previews = {term.id: preview(term, strings) for term in listed.values()} if strings else {}
    return Table(listed, TermIndex(listed.values(), no_link), previews, base, suffix)


def _read(given: Mapping[str, Any], no_link: tuple[str, ...]) -> Table:
    if not given["explainer"]:
        raise ExplainerError(
            f"The Markdown extension {NAME} needs the option `explainer`: the path of an explainer.json, "
            "as `mkdocs-explainer export --json explainer.json` writes it. In a site with the plugin `explainer`, "
            "leave the extension out: the plugin adds it."
        )
    file = Path(given["explainer"])
    try:
        stamp = file.stat()
        terms = _terms(file, stamp.st_mtime_ns, stamp.st_size)
    except OSError as error:
        raise ExplainerError(
            f"The Markdown extension {NAME} cannot read {file.absolute()} ({error.strerror or error}), which its "
            "option `explainer` names. Write the file with `mkdocs-explainer export --json FILE`, or correct the "
            "path; it is relative to the folder that the command is run in."
        ) from error
    except msgspec.DecodeError as error:
        raise ExplainerError(
            f"{file.absolute()}, which the Markdown extension {NAME} was given, is no explainer.json: {error}. "
            "Write it anew with `mkdocs-explainer export --json FILE`."
        ) from error
    return _table(terms, given["base"], given["suffix"], no_link, given["language"])


@lru_cache(maxsize=8)
def _terms(file: Path, _changed: int, _size: int) -> tuple[Term, ...]:
    """Read once for all pages, and again when the file has changed."""
    glossary = msgspec.json.decode(file.read_bytes(), type=Glossary)
    if glossary.version != 1:
        raise ExplainerError(
            f"{file.absolute()} is of version {glossary.version}, and this mkdocs-explainer knows version 1. "
            "Write it anew with `mkdocs-explainer export --json FILE`."
        )
    return glossary.terms


@lru_cache(maxsize=8)
def _table(terms: tuple[Term, ...], base: str, suffix: str, no_link: tuple[str, ...], language: str) -> Table:
    return table_of(terms, base=base, suffix=suffix, no_link=no_link, language=language)

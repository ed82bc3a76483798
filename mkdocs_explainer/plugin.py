"""The MkDocs plugin: events of a build to the pipeline and back. The only file that imports mkdocs.

Pages are real files under the cache, because plugins that look for a page's file fail on pages in memory,
and they are written only when they changed. All of them are kept out of the navigation that MkDocs makes,
where a thousand pages cost half a minute; home, questions, timeline, figures, differences and indexes are put
in here, at the place that the user's `nav:` names or else at its head. The user's own page of a path always wins.
"""

from __future__ import annotations

import html
import os
import posixpath
import time
from collections.abc import Mapping
from functools import cache as once
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_explainer.config import Options
from mkdocs_explainer.model import ExplainerError
from mkdocs_explainer.navigation import PLACEHOLDER, fill, paths_in
from mkdocs_explainer.output import files_of, mirror, refuse_foreign
from mkdocs_explainer.pipeline import Result, build, summary

log = get_plugin_logger(__name__)

IN_NAV = ("home", "question", "timeline", "figures", "differences", "terms", "sources")

EXTENSIONS = ("attr_list", "footnotes", "md_in_html", "admonition", "pymdownx.details")
"""Markdown extensions that the pages are written for."""

COLLECTIONS = {
    "extra": ("attr_list", "footnotes", "md_in_html"),
    "pymdownx.extra": ("attr_list", "footnotes", "md_in_html"),
}
"""Extensions that bring others with them; loading footnotes twice breaks them."""


class ExplainerConfig(base.Config):
    """The options in mkdocs.yml; `Options` says what they mean."""

    seeds = c.Type(str, default="seeds")
    title = c.Optional(c.Type(str))
    path = c.Type(str, default="")
    pipeline = c.Type(str, default="en_core_web_sm")
    max_share = c.Type((int, float), default=1 / 3)
    templates = c.Optional(c.Type(str))
    cache = c.Type(str, default=".cache/plugin/explainer")
    processes = c.Type(int, default=0)
    judge = c.Type(str, default="rules")
    judge_options = c.Optional(c.Type(dict))
    enabled = c.Type(bool, default=True)


class ExplainerPlugin(BasePlugin[ExplainerConfig]):
    """Builds the wiki into a MkDocs or ProperDocs site."""

    _result: Result | None = None
    """Of the last build: under `serve`, a rebuild with the same seeds is instant."""
    _insert: tuple[str, ...] = ()
    """Pages to put into a navigation that MkDocs made by itself."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep this instance, and with it the last result, for all builds of a `serve`."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the options, watch the seeds, and add the Markdown extensions that the pages need."""
        options, root = self._options(), _root(config)
        if not options.enabled:
            return config
        _check_folders(options, root, config)
        for folder in (options.seeds, options.templates):
            if folder is not None and (root / folder).is_dir():
                config.watch.append(str(root / folder))
        present = {name.removeprefix("markdown.extensions.") for name in config.markdown_extensions}
        for name, brought in COLLECTIONS.items():
            if name in present:
                present |= {*brought}
        config.markdown_extensions.extend(name for name in EXTENSIONS if name not in present)
        return config

    # early, so that plugins which look at all files (redirects, blog, tags) see the wiki's
    @event_priority(100)
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Build the wiki and add its pages and assets to the site."""
        options, root = self._options(), _root(config)
        self._insert = ()
        if not options.enabled:
            config.nav, _ = fill(config.nav, [])
            return files
        folder = root / options.cache / "site"
        try:
            refuse_foreign(folder)
            result = self._result = self._build(options, root)
            written = files_of(result.site)
            mirror(folder, written)
        except ExplainerError as error:
            raise PluginError(str(error)) from None
        _keep_seeds_private(files, root / options.seeds)
        taken = {file.dest_uri: file for file in files if file.inclusion.is_included()}
        for path in written:
            _add(files, config, options.prefix + path, folder / path, taken)
        self._edit_seeds(files, config, result, options, root)
        for path in written:
            # what the pages need to look right; the user's file of the same name counts as well
            uri = options.prefix + path
            if path.endswith(".css") and uri not in config.extra_css:
                config.extra_css.append(uri)
            if path.endswith(".js") and uri not in config.extra_javascript:
                config.extra_javascript.append(uri)
        self._arrange(files, config, [options.prefix + path for path in _nav_paths(result)])
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Put the wiki's pages into a navigation that MkDocs made by itself, as `IN_NAV` says."""
        pages = [
            file.page
            for uri in self._insert
            if (file := files.get_file_from_path(uri)) is not None
            and file.page is not None
            and file.page not in nav.pages
            and file.inclusion.is_included()
        ]
        if not pages:
            return nav
        first: list[StructureItem] = []
        if nav.items and isinstance(nav.items[0], Page) and nav.items[0].is_homepage:
            first = [nav.items.pop(0)]
        ours: list[StructureItem] = [*pages]
        if self._options().prefix and self._result is not None and self._result.explainer is not None:
            # themes print titles as they are
            section = Section(html.escape(self._result.explainer.topic.title, quote=False), ours)
            for page in pages:
                page.parent = section
            ours = [section]
        nav.items[:0] = [*first, *ours]
        nav.pages[:] = _pages_in(nav.items)
        for page, before, after in zip(nav.pages, [None, *nav.pages[:-1]], [*nav.pages[1:], None], strict=True):
            page.previous_page, page.next_page = before, after
        nav.homepage = next((page for page in nav.pages if page.is_homepage), None)
        return nav

    def _options(self) -> Options:
        try:
            # a name that is no option is MkDocs' to warn about, with its place in mkdocs.yml
            known = Options.__struct_fields__
            values: dict[str, Any] = {name: value for name, value in dict(self.config).items() if name in known}
            return Options(**values)
        except ExplainerError as error:
            raise PluginError(str(error)) from None

    def _build(self, options: Options, root: Path) -> Result:
        started = time.perf_counter()
        try:
            result = build(options, root, before=self._result, progress=_tell)
        except ExplainerError as error:
            raise PluginError(str(error)) from None
        for warning in result.warnings:
            log.warning("%s/%s", options.seeds, warning)
        for note in result.notes:
            log.warning("%s", note)
        if result.passed_over:
            names = ", ".join(result.passed_over[:5]) + (" …" if len(result.passed_over) > 5 else "")
            log.info("No articles by their names, passed over: %s", names)
        if result.explainer is None:
            log.warning(
                "No article in %s could be used, so there is no wiki. Put articles (.txt, .md or .html) "
                "into it, one a file.",
                root / options.seeds,
            )
        else:
            log.info(summary(result.counts, time.perf_counter() - started))
        return result

    def _edit_seeds(self, files: Files, config: MkDocsConfig, result: Result, options: Options, root: Path) -> None:
        """Let "edit this page" of a source's page lead to its seed."""
        if result.explainer is None:
            return
        seeds = os.path.relpath(root / options.seeds, config.docs_dir).replace(os.sep, "/")
        for source in result.explainer.sources:
            uri = f"{options.prefix}sources/{source.id.removeprefix('src-')}.md"
            file = files.get_file_from_path(uri)
            if file is not None and file.generated_by is not None:
                file.edit_uri = posixpath.join(seeds, source.path)

    def _arrange(self, files: Files, config: MkDocsConfig, uris: list[str]) -> None:
        if config.nav is None:
            self._insert = tuple(uris)
            return
        named = set(paths_in(config.nav))
        config.nav, found = fill(config.nav, [uri for uri in uris if uri not in named])
        if not found and uris and not named.intersection(uris):
            log.info(
                "The wiki's pages are built but stand nowhere in your `nav:`. Add the line "
                "`- %s` (or `- Some Title: %s`) where they should appear.",
                PLACEHOLDER,
                PLACEHOLDER,
            )


def _add(files: Files, config: MkDocsConfig, uri: str, source: Path, taken: Mapping[str, File]) -> None:
    """Add a file of the wiki, unless somebody else has put one there: theirs wins."""
    own = files.get_file_from_path(uri)
    if own is not None:
        log.info("Your own %s takes the place of the wiki's.", uri)
        if config.nav is None and own.inclusion.is_in_nav() and own.is_documentation_page():
            # it goes where the wiki's would: on_nav puts it there
            own.inclusion = InclusionLevel.NOT_IN_NAV
        return
    file = File.generated(config, uri, abs_src_path=str(source), inclusion=_inclusion(uri, config))
    if (rival := taken.get(file.dest_uri)) is not None:
        raise PluginError(
            f"{rival.src_uri} and the wiki's {uri} would both be {file.dest_uri}. Call yours "
            f"{uri} to have it take the wiki's place, or move the wiki with the option `path`."
        )
    files.append(file)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent if config.config_file_path else Path.cwd()


def _tell(done: int, total: int) -> None:
    if done == 1:
        log.info("Analysing %d new %s", total, "article" if total == 1 else "articles")
    elif done % 100 == 0:
        log.info("Analysed %d of %d", done, total)


def _check_folders(options: Options, root: Path, config: MkDocsConfig) -> None:
    """A cache in a folder that is watched would start a new build after every build."""
    cache = (root / options.cache).resolve()
    for name, folder in (("docs_dir", Path(config.docs_dir)), ("seeds", root / options.seeds)):
        if cache.is_relative_to(folder.resolve()):
            raise PluginError(
                f"The option `cache` ({options.cache}) lies in the folder of `{name}`. Every build writes "
                "there and would start the next. Choose a folder outside of it."
            )


def _keep_seeds_private(files: Files, seeds: Path) -> None:
    """Whole articles belong to their publishers: MkDocs must not copy a seeds folder inside of docs."""
    folder = Path(os.path.realpath(seeds))
    real = once(os.path.realpath)  # a folder has many files

    def is_inside(path: Path) -> bool:
        # docs may be reached by a link, and so may a file: both where it is put and where it truly lies count
        return Path(real(path.parent)).is_relative_to(folder) or Path(os.path.realpath(path)).is_relative_to(folder)

    inside = [file for file in files if file.abs_src_path and is_inside(Path(file.abs_src_path))]
    for file in inside:
        files.remove(file)
    if inside:
        log.info("The seeds folder lies in docs; the articles themselves are not published.")


def _inclusion(uri: str, config: MkDocsConfig) -> InclusionLevel:
    """The user's patterns hold for generated pages too; beyond them, pages stay out of the automatic nav."""
    if config.exclude_docs is not None and config.exclude_docs.match_file(uri):
        return InclusionLevel.EXCLUDED
    if config.draft_docs is not None and config.draft_docs.match_file(uri):
        return InclusionLevel.DRAFT
    return InclusionLevel.NOT_IN_NAV


def _nav_paths(result: Result) -> list[str]:
    """Home, the questions in order, timeline, figures and differences, the two indexes."""
    return [page.path for kind in IN_NAV for page in result.site.pages if page.kind == kind]


def _pages_in(items: list[StructureItem]) -> list[Page]:
    found: list[Page] = []
    for item in items:
        if isinstance(item, Page):
            found.append(item)
        elif isinstance(item, Section):
            found += _pages_in(item.children)
    return found

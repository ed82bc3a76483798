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
from collections.abc import Collection, Mapping
from functools import cache as once
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal
from urllib.parse import quote

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
from mkdocs_explainer.links import NAME as LINKS
from mkdocs_explainer.links import ExplainerLinks, table_of
from mkdocs_explainer.model import ExplainerError, Web
from mkdocs_explainer.navigation import PLACEHOLDER, fill, paths_in
from mkdocs_explainer.output import files_of, mirror, refuse_foreign
from mkdocs_explainer.pipeline import Result, build, for_machines, summary
from mkdocs_explainer.render import FEED, LLMS, Machines, plain_path
from mkdocs_explainer.searching import unsearched
from mkdocs_explainer.theme import mend

log = get_plugin_logger(__name__)

IN_NAV = ("home", "question", "timeline", "figures", "differences", "terms", "sources", "about")

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
    language = c.Optional(c.Type(str))
    no_link = c.Optional(c.ListOfItems(c.Type(str)))
    link_pages = c.Type(bool, default=True)
    machines = c.Type(bool, default=True)
    cache = c.Type(str, default=".cache/plugin/explainer")
    processes = c.Type(int, default=0)
    judge = c.Type(str, default="rules")
    judge_options = c.Optional(c.Type(dict))
    enabled = c.Type(bool, default=True)


class ExplainerPlugin(BasePlugin[ExplainerConfig]):
    """Builds the wiki into a MkDocs or ProperDocs site."""

    _links: ExplainerLinks | None = None
    """What links the user's own pages to the terms of the last build."""

    _result: Result | None = None
    """Of the last build: under `serve`, a rebuild with the same seeds is instant."""
    _machines: Machines | None = None
    """What machines read of the pages of this build."""
    _copies: Mapping[str, bytes] = MappingProxyType({})
    """And the files that they read."""
    _told: object = None
    """What both were made from: under `serve`, most builds change none of it."""
    _serving: bool = False
    """Under `serve` the site's address is that of this machine, which nothing is told."""
    _insert: tuple[str, ...] = ()
    """Pages to put into a navigation that MkDocs made by itself."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep this instance, and with it the last result, for all builds of a `serve`."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the options, watch the seeds, and add the Markdown extensions that the pages need."""
        options, root = self._options(), _root(config)
        if not options.enabled:
            return config
        _check_folders(options, root, config)
        for folder in (options.seeds, options.templates):
            if folder is not None and (root / folder).is_dir():
                config.watch.append(str(root / folder))
        # other plugins may have added extensions that are no names
        present = {str(name).removeprefix("markdown.extensions.") for name in config.markdown_extensions}
        for name, brought in COLLECTIONS.items():
            if name in present:
                present |= {*brought}
        config.markdown_extensions.extend(name for name in EXTENSIONS if name not in present)
        self._links = ExplainerLinks() if options.link_pages and LINKS not in present else None
        if self._links is not None:
            # parsers are made with the extension now and for every page; its terms come with the build
            self._links.use(table_of(()))
            config.markdown_extensions.append(self._links)  # type: ignore[arg-type]
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
            result = self._result = self._build(options, root, _language(config))
        except ExplainerError as error:
            raise PluginError(str(error)) from None
        written = files_of(result.site)
        _keep_seeds_private(files, root / options.seeds)
        taken = {file.dest_uri: file for file in files if file.inclusion.is_included()}
        own = {path for path in written if _add(files, config, options.prefix + path, folder / path, taken)}
        try:
            made, places = self._for_machines(files, config, result, options, root, own)
            mirror(folder, {**written, **made})
        except ExplainerError as error:
            raise PluginError(str(error)) from None
        for path in made:
            _add(files, config, options.prefix + path, folder / path, taken, places[path])
        self._edit_seeds(files, config, result, options, root)
        for path in written:
            # what the pages need to look right; the user's file of the same name counts as well
            uri = options.prefix + path
            if path.endswith(".css") and uri not in config.extra_css:
                config.extra_css.append(uri)
            if path.endswith(".js") and uri not in config.extra_javascript:
                config.extra_javascript.append(uri)
        self._arrange(files, config, [options.prefix + path for path in _nav_paths(result)])
        self._link(files, config, result, options, root)
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

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Keep footnotes out of the search, and offer what machines read at the end of the wiki's pages."""
        options, uri = self._options(), page.file.src_uri
        if not options.enabled:
            return html
        if self._machines is not None and uri.startswith(options.prefix):
            html += self._machines.foot(uri.removeprefix(options.prefix))
        return unsearched(html)

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Mend what the theme leaves undone; the user's own pages have the same header. Tell machines of ours."""
        options, uri = self._options(), page.file.src_uri
        if not options.enabled:
            return output
        if self._machines is not None and uri.startswith(options.prefix):
            output = self._machines.head(uri.removeprefix(options.prefix), output)
        return mend(output)

    def on_post_template(self, output_content: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """The same for pages that are no documents, such as 404.html."""
        return mend(output_content) if self._options().enabled and template_name.endswith(".html") else output_content

    def _options(self) -> Options:
        try:
            # a name that is no option is MkDocs' to warn about, with its place in mkdocs.yml
            known = Options.__struct_fields__
            values: dict[str, Any] = {name: value for name, value in dict(self.config).items() if name in known}
            return Options(**values)
        except ExplainerError as error:
            raise PluginError(str(error)) from None

    def _build(self, options: Options, root: Path, language: str) -> Result:
        started = time.perf_counter()
        try:
            result = build(options, root, theme_language=language, before=self._result, progress=_tell)
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

    def _link(self, files: Files, config: MkDocsConfig, result: Result, options: Options, root: Path) -> None:
        """Give the links of the user's pages the terms that have a page on this site."""
        if self._links is None:
            return
        terms = [
            term
            for term in (result.explainer.terms if result.explainer is not None else ())
            if (file := files.get_file_from_path(options.prefix + term.path)) is not None
            and file.inclusion.is_included()
        ]
        table = table_of(
            terms,
            base=options.prefix,
            no_link=options.no_link or (),
            language=options.language or _language(config),
            templates=options.templates_folder(root),
        )
        self._links.use(table)

    def _for_machines(
        self, files: Files, config: MkDocsConfig, result: Result, options: Options, root: Path, own: Collection[str]
    ) -> tuple[Mapping[str, bytes], dict[str, str]]:
        """What machines read beside the pages: files by path, and where each of them will be in the site."""
        web, places = _web(files, config, result, options.prefix, None if self._serving else config.site_url)
        replaced = {page.path for page in result.site.pages} - {*own}
        asked = (result.key, web, replaced)
        if asked != self._told:
            made = for_machines(result, options, root, web, theme_language=_language(config), replaced=replaced)
            self._machines, self._copies, self._told = made, made.files() if made else {}, asked
        return self._copies, places

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


def _add(
    files: Files,
    config: MkDocsConfig,
    uri: str,
    source: Path,
    taken: Mapping[str, File],
    place: str | None = None,
) -> bool:
    """Add a file of the wiki, unless somebody else has put one there: theirs wins.

    Args:
        files: the site's.
        config: the site's.
        uri: what it is called among them.
        source: where it lies.
        taken: files of the user by where they will be.
        place: where it will be, when that is not what MkDocs makes of its name.

    Returns:
        Whether the file is the wiki's.
    """
    own = files.get_file_from_path(uri)
    if own is not None:
        log.info("Your own %s takes the place of the wiki's.", uri)
        if config.nav is None and own.inclusion.is_in_nav() and own.is_documentation_page():
            # it goes where the wiki's would: on_nav puts it there
            own.inclusion = InclusionLevel.NOT_IN_NAV
        return False
    file = File.generated(config, uri, abs_src_path=str(source), inclusion=_inclusion(uri, config))
    if place is not None:
        file.dest_uri = place
    if (rival := taken.get(file.dest_uri)) is not None:
        raise PluginError(
            f"{rival.src_uri} and the wiki's {uri} would both be {file.dest_uri}. Call yours "
            f"{uri} to have it take the wiki's place, or move the wiki with the option `path`."
        )
    files.append(file)
    return True


def _web(
    files: Files, config: MkDocsConfig, result: Result, prefix: str, base: str | None
) -> tuple[Web, dict[str, str]]:
    """Where the wiki stands, and where the files for machines will be; without what the user excludes or has."""
    published: dict[str, str] = {}
    places = {name: prefix + name for name in (LLMS, *([FEED] if base else []))}
    for path in files_of(result.site):
        file = files.get_file_from_path(prefix + path)
        if file is not None and file.inclusion.is_included():
            published[path] = file.url
            if file.is_documentation_page():
                # the address of the page and .md, as llmstxt.org has it
                places[plain_path(path)] = f"{file.dest_uri}.md"
    places = {
        path: place
        for path, place in places.items()
        if files.get_file_from_path(prefix + path) is None and _inclusion(prefix + path, config).is_included()
    }
    web = Web(
        name=config.site_name,
        places=published | {path: quote(place) for path, place in places.items()},
        base=base or None,
        author=config.site_author or "",
        prefix=prefix,
    )
    return web, places


def _language(config: MkDocsConfig) -> str:
    """The theme's language: Material has an option of its own, MkDocs' themes a locale."""
    return str(config.theme.get("language") or config.theme.get("locale") or "en")


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

"""The MkDocs plugin: events of a build to the pipeline and back.

Pages are real files under the cache, because plugins that look for a page's file fail on pages in memory,
and they are written only when they changed; where the cache cannot be written, they are in a temporary folder.
All of them are kept out of the navigation that MkDocs makes, where a thousand pages cost half a minute; home,
questions, timeline, figures, differences and indexes are put in here, at the place that the user's `nav:` names
or else at its head. The user's own page of a path always wins.
"""

from __future__ import annotations

import posixpath
import time
from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_explainer.config import Options
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.faults import Fault
from mkdocs_explainer.links import NAME as LINKS
from mkdocs_explainer.links import ExplainerLinks, table_of
from mkdocs_explainer.navigation import PLACEHOLDER, fill, paths_in
from mkdocs_explainer.output import Pages, files_of, refuse_foreign
from mkdocs_explainer.pipeline import Result, build, for_machines, summary
from mkdocs_explainer.plugin.nav import BARS, put_first
from mkdocs_explainer.plugin.options import ExplainerConfig, check_folders, language_of, root_of
from mkdocs_explainer.plugin.placing import add, keep_seeds_private, seeds_from, web_of
from mkdocs_explainer.render import Machines, choose, load, source_path, within
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
    _short: Mapping[str, str] = MappingProxyType({})
    """The titles of questions without the topic, by address of the page's source."""

    def __init__(self) -> None:
        super().__init__()
        self._pages = Pages()
        """The files of the wiki, for MkDocs and other plugins to read."""
        self._faults: list[Fault] = []
        """What went wrong over what machines read, and was not told yet."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep this instance, and with it the last result, for all builds of a `serve`."""
        self._serving = command == "serve"

    def on_shutdown(self) -> None:
        """Leave nothing behind, whether the builds went well or not."""
        self._pages.close()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the options, watch the seeds, and add the Markdown extensions that the pages need."""
        options, root = self._options(), root_of(config)
        if not options.enabled:
            return config
        _refuse_second(config)
        check_folders(options, root, config)
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
        options, root = self._options(), root_of(config)
        self._insert, self._short = (), {}
        if not options.enabled:
            config.nav, _ = fill(config.nav, [])
            return files
        folder = root / options.cache / "site"
        try:
            refuse_foreign(folder)
            result = self._result = self._build(options, root, language_of(config))
        except ExplainerError as error:
            raise PluginError(str(error)) from None
        written = files_of(result.site)
        keep_seeds_private(files, root / options.seeds)
        taken = {file.dest_uri: file for file in files if file.inclusion.is_included()}
        own = {path for path in written if add(files, config, options.prefix + path, folder / path, taken)}
        try:
            made, places = self._for_machines(files, config, result, options, root, own)
            folder, trouble = self._pages.put(folder, {**written, **made})
        except ExplainerError as error:
            raise PluginError(str(error)) from None
        if warning := result.uncached or trouble:
            # as a rule it is one cause that keeps both from being written
            log.warning("%s", warning)
        for path in own:
            # only now is it known which folder took them
            files.src_uris[options.prefix + path].abs_src_path = str(folder / path)
        for path in made:
            add(files, config, options.prefix + path, folder / path, taken, places[path])
        self._edit_seeds(files, config, result, options, root)
        for path in written:
            # what the pages need to look right; the user's file of the same name counts as well
            uri = options.prefix + path
            if path.endswith(".css") and uri not in config.extra_css:
                config.extra_css.append(uri)
            if path.endswith(".js") and uri not in config.extra_javascript:
                config.extra_javascript.append(uri)
        if result.explainer is not None:
            topic = result.explainer.topic.title
            asked = [question for question in result.explainer.questions if question.path in own]
            self._short = {options.prefix + question.path: within(topic, question.title) for question in asked}
        self._arrange(files, config, [options.prefix + path for path in _nav_paths(result)])
        self._link(files, config, result, options, root)
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Put the wiki's pages into a navigation that MkDocs made by itself, as `IN_NAV` says.

        In Material the entries of questions lose the topic at their head, as in every list of the wiki; other themes
        take the title of the whole page from its entry.
        """
        self._tell_no_front(files)
        if config.theme.name == "material":
            for uri, short in self._short.items():
                file = files.get_file_from_path(uri)
                if file is not None and file.page is not None and "title" not in vars(file.page):
                    file.page.title = short
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
        options, explainer = self._options(), self._result.explainer if self._result is not None else None
        title = explainer.topic.title if explainer is not None and options.prefix else None
        if config.theme.name not in BARS or explainer is None:
            put_first(nav, pages, title)
            return nav
        templates = options.templates_folder(root_of(config))
        strings = load(choose(options.language, language_of(config), templates), templates)
        asked = {options.prefix + question.path for question in explainer.questions}
        menu = [page for page in pages if page.file.src_uri in asked]
        put_first(nav, pages, title, menu, strings.plain("home.questions"))
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
            self._tell_faults()
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
        for hint in result.hints:
            log.info("%s", hint)
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
            language=options.language or language_of(config),
            templates=options.templates_folder(root),
        )
        self._links.use(table)

    def _for_machines(
        self, files: Files, config: MkDocsConfig, result: Result, options: Options, root: Path, own: Collection[str]
    ) -> tuple[Mapping[str, bytes], dict[str, str]]:
        """What machines read beside the pages: files by path, and where each of them will be in the site."""
        web, places = web_of(files, config, result, options.prefix, None if self._serving else config.site_url)
        replaced = {page.path for page in result.site.pages} - {*own}
        asked = (result.key, options.machines, web, replaced)
        if asked != self._told:
            language = language_of(config)
            made = for_machines(
                result, options, root, web, theme_language=language, replaced=replaced, faults=self._faults
            )
            self._machines, self._copies, self._told = made, made.files() if made else {}, asked
            self._tell_faults()
        return self._copies, places

    def _tell_faults(self) -> None:
        """Warn of what machines do not get to read."""
        while self._faults:
            log.warning("%s/%s", self.config.seeds, self._faults.pop(0))

    def _edit_seeds(self, files: Files, config: MkDocsConfig, result: Result, options: Options, root: Path) -> None:
        """Let "edit this page" of a source's page lead to its seed."""
        if result.explainer is None:
            return
        seeds = seeds_from(root / options.seeds, config.docs_dir)
        if seeds is None:
            return
        for source in result.explainer.sources:
            file = files.get_file_from_path(options.prefix + source_path(source))
            if file is not None and file.generated_by is not None:
                file.edit_uri = posixpath.join(seeds, source.path)

    def _tell_no_front(self, files: Files) -> None:
        """With the wiki in a folder nobody may have made a page for the site's own address."""
        options, built = self._options(), self._result is not None and self._result.explainer is not None
        if not (options.enabled and options.prefix and built):
            return
        if not any(file.dest_uri == "index.html" and file.inclusion.is_included() for file in files):
            log.info(
                "The wiki is in %s, and the site has no front page: its own address shows nothing. Write "
                "docs/index.md with a link to %sindex.md, or leave out the option `path`.",
                options.prefix,
                options.prefix,
            )

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


def _refuse_second(config: MkDocsConfig) -> None:
    """Two wikis would overwrite each other's pages in the cache, and load the script twice on every page."""
    ours = [one for one in config.plugins.values() if isinstance(one, ExplainerPlugin) and one.config.enabled]
    if len(ours) > 1:
        raise PluginError(
            "The plugin `explainer` stands twice under `plugins:`, and one site has room for one wiki. Remove one of "
            "them; the other wiki can be written into `docs` by `mkdocs-explainer export --to docs/FOLDER`."
        )


def _tell(done: int, total: int) -> None:
    if done == 1:
        log.info("Analysing %d new %s", total, "article" if total == 1 else "articles")
    elif done % 100 == 0:
        log.info("Analysed %d of %d", done, total)


def _nav_paths(result: Result) -> list[str]:
    """Home, the questions in order, timeline, figures and differences, the two indexes."""
    return [page.path for kind in IN_NAV for page in result.site.pages if page.kind == kind]

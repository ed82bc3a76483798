"""Where the wiki's files stand among those of the site: beside the user's, never in their place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache as once
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_explainer.model import Web
from mkdocs_explainer.output import files_of
from mkdocs_explainer.pipeline import Result
from mkdocs_explainer.render import FEED, LLMS, plain_path

log = get_plugin_logger(__name__)


def add(
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


def web_of(
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


def seeds_from(seeds: Path, docs: str) -> str | None:
    """The way from the docs to the seeds folder, with forward slashes; None where there is none.

    Args:
        seeds: the seeds folder.
        docs: the folder of the user's pages.
    """
    try:
        return os.path.relpath(seeds, docs).replace(os.sep, "/")
    except ValueError:  # another drive of Windows
        return None


def keep_seeds_private(files: Files, seeds: Path) -> None:
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

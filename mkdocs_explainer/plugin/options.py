"""The options as mkdocs.yml has them, and what of mkdocs.yml cannot work with them."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_explainer.config import Options


class ExplainerConfig(base.Config):
    """The options in mkdocs.yml; `Options` says what they mean."""

    seeds = c.Type(str, default="seeds")
    title = c.Optional(c.Type(str))
    path = c.Type(str, default="")
    pipeline = c.Type(str, default="en_core_web_sm")
    max_share = c.Type((int, float, str), default=1 / 3)
    min_words = c.Type(int, default=80)
    templates = c.Optional(c.Type(str))
    language = c.Optional(c.Type(str))
    no_link = c.Optional(c.ListOfItems(c.Type(str)))
    link_pages = c.Type(bool, default=True)
    machines = c.Type(bool, default=True)
    cache = c.Type(str, default=".cache/plugin/explainer")
    processes = c.Type(int, default=0)
    judge = c.Type(str, default="learnt")
    judge_options = c.Optional(c.Type(dict))
    enabled = c.Type(bool, default=True)


def root_of(config: MkDocsConfig) -> Path:
    """The folder of mkdocs.yml, which the options' folders are relative to."""
    return Path(config.config_file_path).resolve().parent if config.config_file_path else Path.cwd()


def language_of(config: MkDocsConfig) -> str:
    """The theme's language: Material has an option of its own, MkDocs' themes a locale."""
    return str(config.theme.get("language") or config.theme.get("locale") or "en")


def check_folders(options: Options, root: Path, config: MkDocsConfig) -> None:
    """A cache in a folder that is watched would start a new build after every build."""
    cache = Path(os.path.realpath(root / options.cache))  # unlike `resolve`, it takes a link that leads to itself
    for name, folder in (("docs_dir", Path(config.docs_dir)), ("seeds", root / options.seeds)):
        if cache.is_relative_to(folder.resolve()):
            raise PluginError(
                f"The option `cache` ({options.cache}) lies in the folder of `{name}`. Every build writes "
                "there and would start the next. Choose a folder outside of it."
            )

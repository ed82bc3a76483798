"""Render: an explainer becomes Markdown pages, a stylesheet and explainer.json."""

from mkdocs_explainer.render.book import source_path
from mkdocs_explainer.render.data import json_schema, to_json
from mkdocs_explainer.render.machines import Machines
from mkdocs_explainer.render.places import FEED, LLMS, names, plain_path
from mkdocs_explainer.render.printing import within
from mkdocs_explainer.render.site import render
from mkdocs_explainer.render.strings import choose, load

__all__ = [
    "FEED",
    "LLMS",
    "Machines",
    "choose",
    "json_schema",
    "load",
    "names",
    "plain_path",
    "render",
    "source_path",
    "to_json",
    "within",
]

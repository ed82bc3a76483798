"""Render: an explainer becomes Markdown pages, a stylesheet and explainer.json."""

from mkdocs_explainer.render.data import json_schema, to_json
from mkdocs_explainer.render.site import render

__all__ = ["json_schema", "render", "to_json"]

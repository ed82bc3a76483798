"""The template engine: Jinja2 in which text is escaped for Markdown, whoever wrote the template.

A user's folder is looked in first, template by template. Printing a value that is not marked as
Markdown escapes it, so that a template that forgets to escape is still safe; a name that does not
exist is an error and not an empty place.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jinja2
import yaml
from markupsafe import Markup

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.render.escape import front_matter, markdown
from mkdocs_explainer.render.strings import Strings, load

_HERE = Path(__file__).parent / "templates"


class Templates:
    """Renders views through templates.

    Args:
        folder: a user's folder whose templates replace those of the same name, or None.
        strings: the pages' own words, which templates know as `t`; the English ones without it.
    """

    def __init__(self, folder: Path | None = None, strings: Strings | None = None) -> None:
        self.strings = strings or load()
        loaders: list[jinja2.BaseLoader] = [jinja2.FileSystemLoader(_HERE)]
        if folder is not None:
            loaders.insert(0, jinja2.FileSystemLoader(folder))
        self._env = jinja2.Environment(
            loader=jinja2.ChoiceLoader(loaders),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            finalize=_inert,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            extensions=["jinja2.ext.do"],
        )
        # a global, because macros that are imported know no context
        self._env.globals["t"] = self.strings

    def render(self, name: str, meta: dict[str, Any], view: object) -> str:
        """A page's Markdown with its front matter.

        Args:
            name: of the template, such as "question.md.j2".
            meta: the front matter; its texts are escaped here.
            view: what the template knows as `page`.

        Raises:
            ExplainerError: a template does not exist, cannot be parsed or asks for an unknown name.
        """
        try:
            body = self._env.get_template(name).render(page=view)
        except jinja2.TemplateSyntaxError as error:
            where = f"{error.filename or error.name or name}, line {error.lineno}"
            raise ExplainerError(f"The template {where} cannot be read: {error.message}.") from error
        except KeyError as error:
            raise ExplainerError(
                f"The template {name} asks for the string {error}, which is not there, or does not give what a "
                "string needs. The strings are in mkdocs_explainer/render/strings/en.yml."
            ) from error
        except jinja2.TemplateError as error:
            raise ExplainerError(
                f"The template {name} cannot be rendered: {error}. Compare it with the one that ships with "
                f"mkdocs-explainer, {_HERE / name}."
            ) from error
        # Blocks are parted by one blank line however the template's conditions fell
        body = re.sub(r"(?<![ \t])[ \t]+\n", "\n", body)
        body = re.sub(r"\n{3,}", "\n\n", body).strip("\n")
        return f"---\n{_yaml(meta)}---\n\n{body}\n"


ANSWER, ENTRY, COLLECTION, UNSEARCHED = 4, 2, 0.5, 0
"""How much pages count in a search: answers first, then terms, then what collects sentences of both. A title that is
one word counts for more than one of six words, so that answers need twice the weight of terms to come first."""


def front(title: str, description: str = "", boost: float = 1, *, footer: bool = True) -> dict[str, Any]:
    """Front matter; a boost of 0 keeps the page out of the search.

    Without `footer` Material does not add ways to the pages beside: the page has its own.
    """
    meta: dict[str, Any] = {"title": title}
    if description:
        meta["description"] = description
    if boost != 1:
        meta["search"] = {"boost": boost} if boost else {"exclude": True}
    if not footer:
        meta["hide"] = ["footer"]
    meta["render_macros"] = False
    # the page has its links already
    meta["explainer_links"] = False
    return meta


def _inert(value: object) -> object:
    """Escapes what a template prints, unless it is Markdown or knows how to escape itself."""
    if hasattr(value, "__html__") or isinstance(value, (int, float, jinja2.Undefined)):
        return value
    return Markup("") if value is None else markdown(str(value))


def _yaml(meta: dict[str, Any]) -> str:
    escaped = {key: front_matter(value) if isinstance(value, str) else value for key, value in meta.items()}
    return str(yaml.safe_dump(escaped, allow_unicode=True, sort_keys=False, width=2**20))

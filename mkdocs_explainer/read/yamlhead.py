"""YAML read as plain text: mappings, lists and strings, and nothing or a truth value where one is written.

`title: null` and `title: true` are no titles; in quotes they are. No other value is turned into a date, a number
or an object: "2025-03-16" and "1984" stay what was written, no tag constructs anything, and a date that does not
exist cannot raise from inside the parser.
"""

from __future__ import annotations

import re

import yaml

from mkdocs_explainer.characters import whole


class _Loader(yaml.BaseLoader):
    """Strings, but for the words that YAML 1.2 keeps for nothing and for truth values."""

    def construct_scalar(self, node: yaml.ScalarNode) -> str:
        """The text of a node; the two halves by which JSON writers escape an emoji are one character."""
        return whole(super().construct_scalar(node))


_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(?:~|null|Null|NULL)$"), list("~nN"))
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
_Loader.add_constructor("tag:yaml.org,2002:null", lambda _loader, _node: None)
_Loader.add_constructor("tag:yaml.org,2002:bool", lambda _loader, node: node.value in ("true", "True", "TRUE"))


def load_plain(text: str) -> object:
    """The one document of a YAML text: dict, list, str, bool or None.

    Raises:
        yaml.YAMLError: it is not valid YAML, or it uses a tag.
        RecursionError: it is nested too deeply.
    """
    # what is left of another encoding in a title must not cost the article
    loader = _Loader(_Loader.NON_PRINTABLE.sub("", text))
    try:
        return loader.get_single_data()
    except ValueError as error:  # a number too large for a character escape, and the like
        raise yaml.YAMLError(str(error)) from None
    finally:
        loader.dispose()

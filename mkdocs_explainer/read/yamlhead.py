"""YAML read as plain text: mappings, lists and strings, nothing else.

No value is turned into a date, a number or an object: "2025-03-16" and "1984" stay what was written, no
tag constructs anything, and a date that does not exist cannot raise from inside the parser.
"""

from __future__ import annotations

import yaml


def load_plain(text: str) -> object:
    """The one document of a YAML text: dict, list, str or None.

    Raises:
        yaml.YAMLError: it is not valid YAML, or it uses a tag.
        RecursionError: it is nested too deeply.
    """
    loader = yaml.BaseLoader(text)
    try:
        return loader.get_single_data()
    except ValueError as error:  # a number too large for a character escape, and the like
        raise yaml.YAMLError(str(error)) from None
    finally:
        loader.dispose()

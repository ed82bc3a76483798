"""The user's `nav:` and the wiki's place in it: plain lists and dictionaries, as YAML gives them."""

from __future__ import annotations

from typing import Any

PLACEHOLDER = "explainer"
"""What stands for the wiki's pages in the user's `nav:`."""


def fill(nav: Any, uris: list[str]) -> tuple[Any, bool]:
    """The user's `nav:` with the placeholder replaced by pages, and whether there was one."""
    if not isinstance(nav, list):
        return nav, False
    filled: list[Any] = []
    found = False
    for item in nav:
        if item == PLACEHOLDER:
            filled += uris
            found = True
            continue
        if isinstance(item, dict):
            entry: dict[str, Any] = {}
            for title, value in item.items():
                if value == PLACEHOLDER:
                    found = True
                    if uris:
                        entry[title] = list(uris)
                else:
                    entry[title], inside = fill(value, uris)
                    found = found or inside
            if entry or not item:
                filled.append(entry)
            continue
        filled.append(item)
    return filled, found


def paths_in(nav: Any) -> list[str]:
    """All paths that a `nav:` names."""
    if isinstance(nav, str):
        return [nav]
    if isinstance(nav, dict):
        nav = list(nav.values())
    return [path for item in nav for path in paths_in(item)] if isinstance(nav, list) else []

"""Puts hostile text into every field of an explainer that a seed can fill."""

from __future__ import annotations

HOSTILE = "</title><script>alert(1)</script><![ {{ 7*7 }} {: onclick=x } [^c-0000000001] --8<-- 'x' \" onload=\"x"

_FIELDS = frozenset(
    [
        *("title", "text", "quote", "outlet", "name", "authors", "reason", "aliases", "kind", "speaker", "reasons"),
        *("missing", "about", "value", "derivation", "what", "unit"),
    ]
)


def poison(value: object, key: str = "") -> object:
    """The same value with hostile text at the end of everything that is words."""
    if isinstance(value, dict):
        # the kind of a difference is one of a few words, that of a term any
        fixed = {"kind"} if "positions" in value else set()
        return {
            name: item if name in fixed else poison(item, key if key == "reasons" else name)
            for name, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [poison(item, key) for item in value]
    return f"{value} {HOSTILE}" if isinstance(value, str) and key in _FIELDS else value

"""The explainer as `explainer.json`, and the JSON Schema of that file.

Fields keep the order of the contract, keys of free mappings are sorted, so that the same explainer
always gives the same bytes and a person can read a difference between two builds.
"""

from __future__ import annotations

from inspect import cleandoc
from typing import Any

import msgspec

from mkdocs_explainer.model import Explainer


def to_json(explainer: Explainer) -> bytes:
    """The contents of explainer.json, UTF-8, with a line end at the end."""
    return msgspec.json.format(msgspec.json.encode(explainer, order="deterministic"), indent=2) + b"\n"


def json_schema() -> bytes:
    """The JSON Schema (draft 2020-12) of explainer.json, UTF-8, with a line end at the end."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "explainer.json, version 1",
        **_laid_out(msgspec.json.schema(Explainer)),
    }
    return msgspec.json.format(msgspec.json.encode(schema, order="deterministic"), indent=2) + b"\n"


def _laid_out(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema whose descriptions have no indentation of the code: some releases of msgspec leave it, some do not."""
    return {
        key: cleandoc(value) if key == "description" and isinstance(value, str) else _inner(value)
        for key, value in schema.items()
    }


def _inner(value: Any) -> Any:
    if isinstance(value, dict):
        return _laid_out(value)
    return [_inner(one) for one in value] if isinstance(value, list) else value

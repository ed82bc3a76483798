"""explainer.json and its schema: stable bytes, the contract's names, one truth in code and package."""

from __future__ import annotations

import json
import os
from importlib import resources

import msgspec

from mkdocs_explainer.model import Explainer
from mkdocs_explainer.render import json_schema, to_json

SCHEMA = resources.files("mkdocs_explainer.render") / "explainer.schema.json"


def test_json_holds_the_explainer(water: Explainer) -> None:
    assert water.excluded
    assert msgspec.json.decode(to_json(water), type=Explainer) == water


def test_json_uses_the_contracts_names(water: Explainer) -> None:
    data = json.loads(to_json(water))
    assert list(data) == [
        *("version", "topic", "sources", "origins", "claims", "questions", "terms"),
        *("differences", "timeline", "figures", "excluded", "facts"),
    ]
    assert data["questions"][0]["from"] == "generated"
    assert data["terms"][0]["definition"] is None


def test_json_does_not_depend_on_the_order_of_reasons(water: Explainer) -> None:
    origins = tuple(
        msgspec.structs.replace(origin, reasons=dict(reversed(origin.reasons.items()))) for origin in water.origins
    )
    assert to_json(msgspec.structs.replace(water, origins=origins)) == to_json(water)


def test_json_is_readable_text(water: Explainer) -> None:
    text = to_json(water).decode("utf-8")
    assert "“a precaution, not a scandal.”" in text
    assert text.endswith("}\n")


def test_the_packages_schema_is_that_of_the_model() -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        with resources.as_file(SCHEMA) as path:
            path.write_bytes(json_schema())
    assert SCHEMA.read_bytes() == json_schema()


def test_the_schema_names_what_the_contract_requires() -> None:
    schema = json.loads(json_schema())
    claim = schema["$defs"]["Claim"]
    assert {"id", "text", "evidence"} <= set(claim["required"])
    assert schema["$defs"]["Evidence"]["properties"]["support"]["enum"] == ["full", "partial"]
    assert "from" in schema["$defs"]["Question"]["properties"]

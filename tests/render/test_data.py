"""explainer.json and its schema: stable bytes, the contract's names, one truth in code and package."""

from __future__ import annotations

import json
import os
from importlib import resources

import msgspec

from mkdocs_explainer.model import Explainer, Left
from mkdocs_explainer.render import json_schema, to_json

SCHEMA = resources.files("mkdocs_explainer.render") / "explainer.schema.json"


def test_json_holds_the_explainer(water: Explainer) -> None:
    read = msgspec.json.decode(to_json(water), type=Explainer)
    assert msgspec.structs.replace(read, excluded=()) == msgspec.structs.replace(water, excluded=())
    for told, left in zip(read.excluded, water.excluded, strict=True):
        assert (told.source, told.reason) == (left.source, left.reason)
        assert left.text.startswith(told.text.removesuffix("…"))


def test_json_does_not_hold_the_article(water: Explainer) -> None:
    sentence = "One two three four five six seven eight nine ten eleven twelve."
    left = Left(source=water.sources[0].id, text=sentence, reason="told by a printed sentence")
    text = to_json(msgspec.structs.replace(water, excluded=(left,))).decode()
    assert "seven eight…" in text
    assert "nine" not in text.split('"excluded"')[1]


def test_json_uses_the_contracts_names(water: Explainer) -> None:
    data = json.loads(to_json(water))
    assert list(data) == [
        *("version", "topic", "sources", "origins", "claims", "questions", "terms"),
        *("differences", "timeline", "figures", "excluded"),
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

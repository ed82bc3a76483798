"""Holds structured data against the vocabulary of schema.org: known types, their own properties, values in range.

The vocabulary is the one that pySHACL ships: schema.org's own, turned into shapes. Those are open, so that they
let any property pass; here a property has to belong to its type or to one that this is a kind of.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from rdflib import RDF, RDFS, SH, XSD, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

SCHEMA = Namespace("http://schema.org/")


@cache
def shapes() -> Graph:
    return Graph().parse(data=files("pyshacl").joinpath("assets/schema.ttl").read_text("utf-8"), format="turtle")


def faults(data: Any) -> list[str]:
    """What is wrong with a JSON-LD document, one line each."""
    found = [] if data.get("@context") == "https://schema.org" else ["the context is not schema.org"]
    nodes = data.get("@graph", [data])
    return found + [fault for node in nodes for fault in _node_faults(node)]


def _node_faults(node: dict[str, Any]) -> list[str]:
    kind = node.get("@type")
    if kind is None or (SCHEMA[kind], RDF.type, RDFS.Class) not in shapes():
        return [f"{kind} is no type"]
    found = []
    for name, value in node.items():
        if name in {"@type", "@context"}:
            continue
        for one in value if isinstance(value, list) else [value]:
            if name == "@id":
                found += [] if _is_address(one) else [f"{kind}: {one!r} is no id"]
            elif (shape := _shape(kind, name)) is None:
                found.append(f"{kind} has no property {name}")
            elif not any(_is(one, *choice) for choice in _range(shape)):
                found.append(f"{kind}.{name} is no {one!r}"[:200])
            found += _node_faults(one) if isinstance(one, dict) else []
    return found


@cache
def _kinds(kind: str) -> frozenset[Node]:
    """A type and all that it is a kind of."""
    return frozenset(shapes().transitive_objects(SCHEMA[kind], RDFS.subClassOf))


@cache
def _shape(kind: str, name: str) -> Node | None:
    graph = shapes()
    found = [
        shape
        for owner in _kinds(kind)
        for shape in graph.objects(owner, SH.property)
        if graph.value(shape, SH.path) == SCHEMA[name]
    ]
    return found[0] if found else None


def _range(shape: Node) -> list[tuple[URIRef, Node]]:
    graph = shapes()
    listed = graph.value(shape, SH["or"])
    choices = list(Collection(graph, listed)) if listed is not None else [shape]
    wanted = (SH["class"], SH.datatype, SH.nodeKind)
    return [(sort, value) for choice in choices for sort in wanted for value in graph.objects(choice, sort)]


def _is(value: object, sort: URIRef, wanted: Node) -> bool:
    if sort == SH["class"]:
        return isinstance(value, dict) and wanted in _kinds(str(value.get("@type")))
    if sort == SH.nodeKind:
        return _is_address(value)
    if wanted == XSD.integer:
        return isinstance(value, int)
    if wanted == XSD.date:
        return isinstance(value, str) and bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value)) and bool(_day(value))
    return wanted == XSD.string and isinstance(value, str) and bool(value.strip())


def _is_address(value: object) -> bool:
    return isinstance(value, str) and urlsplit(value).scheme in {"http", "https"} and bool(urlsplit(value).netloc)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None

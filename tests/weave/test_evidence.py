"""Evidence names the reports behind its own words, and a claim those of its evidence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mkdocs_explainer.model import Evidence, Explainer
from mkdocs_explainer.weave.support.evidence import evidence_of

WIRE = """A dam broke above the village of Hovin on Friday, and mud covered the church. Helicopters brought 44 people
to the hospital in Lomark. Geologists had warned of cracks in the dam for years. Ida Moe is the mayor of Hovin."""
DIGEST = """A dam broke above the village of Hovin on Friday, Sample Wire reported. Helicopters brought 41 people to
the hospital in Lomark, according to Sample Wire.

Growers in Hovin sold 3,000 tons of apples abroad, said the Example Herald. Cellars are full of cider, the Example
Herald reported."""


def seeds() -> str:
    pieces = (("dam", "Sample Wire", WIRE), ("digest", "Placeholder Post", DIGEST))
    return "".join(f"=== {n}.md\n---\ntitle: {n}\noutlet: {o}\n---\n\n{text}\n\n" for n, o, text in pieces)


def all_evidence(explainer: Explainer) -> list[Evidence]:
    out = [e for claim in explainer.claims for e in claim.evidence]
    out += [e for term in explainer.terms if term.definition for e in term.definition.evidence]
    return out + [e for d in explainer.differences for p in d.positions for e in p.evidence]


def test_all_evidence_has_origins_that_there_are(folder: Callable[..., Any]) -> None:
    explainer = folder(seeds()).weave(max_share=1)
    known = {origin.id for origin in explainer.origins}
    assert explainer.differences
    assert any(term.definition for term in explainer.terms)
    assert all(e.origins and set(e.origins) <= known for e in all_evidence(explainer))


def test_a_claim_counts_the_origins_of_its_own_evidence(folder: Callable[..., Any]) -> None:
    explainer = folder(seeds()).weave(max_share=1)
    digest = next(source for source in explainer.sources if source.path == "digest.md")
    assert len(digest.origins) == 2
    for claim in explainer.claims:
        assert list(claim.origins) == list(dict.fromkeys(o for e in claim.evidence for o in e.origins))
    [apples] = [claim for claim in explainer.claims if "3,000 tons" in claim.text]
    names = {origin.id: origin.name for origin in explainer.origins}
    assert [names[o] for o in apples.origins] == ["The Example Herald"]


def test_evidence_of_two_sentences_reaches_from_the_first_to_the_last(folder: Callable[..., Any]) -> None:
    made = folder(seeds())
    first, second = made.unit("on Friday, and mud"), made.unit("44 people")
    evidence = evidence_of(made.story, first, second)
    text = made.corpus.articles[0].text[evidence.start : evidence.end]
    assert " ".join(text.split()) == evidence.quote
    assert evidence.quote.startswith("A dam broke")
    assert evidence.quote.endswith("Lomark.")


def test_two_sentences_without_a_blank_between_them_are_cut_as_one_piece(folder: Callable[..., Any]) -> None:
    text = "Helicopters brought 44 people to the hospital.Each of them had been in the church of Hovin when it fell."
    made = folder(f"=== dam.md\n---\noutlet: Sample Wire\n---\n\nA dam broke above Hovin on Friday.\n\n{text}\n")
    units = made.unit("Helicopters"), made.unit("Each of them")
    both = evidence_of(made.story, *units)
    assert both.quote == text
    assert made.articles[0].text[both.start : both.end] == text

"""Makes the glossary: a term for each named thing that is notable and stands in a printed sentence.

One name leads to one term. Where no source defines a term there is no definition: nothing is made up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from mkdocs_explainer.model import Claim, Difference, Question, Term
from mkdocs_explainer.weave.corpus import Corpus, unique_slug
from mkdocs_explainer.weave.definitions import define, find_candidates
from mkdocs_explainer.weave.merging import normal_form
from mkdocs_explainer.weave.naming import Naming, Thing
from mkdocs_explainer.weave.notable import is_notable
from mkdocs_explainer.weave.origins import Provenance


def make_terms(
    corpus: Corpus,
    naming: Naming,
    claims: list[Claim],
    questions: list[Question],
    outlets: frozenset[str],
    provenance: Provenance,
    differences: Sequence[Difference] = (),
) -> list[Term]:
    """The glossary, in alphabetical order.

    Args:
        corpus: the folder.
        naming: its names.
        claims: the printed claims, with `terms` holding thing indexes as text (see `thing_key`).
        questions: the questions that print them.
        outlets: keys of the outlets of this folder, which are sources and not terms.
        provenance: the origins of its sources.
        differences: what its sources disagree about; no definition takes a side.
    """
    candidates = find_candidates(corpus, naming, differences)
    taken: set[str] = set()
    terms = []
    named = {key for claim in claims for key in claim.terms}
    chosen = [
        thing
        for thing in naming.things
        if thing_key(thing.index) in named
        and not _joins_two(naming, thing)
        and is_notable(corpus, thing, candidates.get(thing.index, []), outlets)
    ]
    for thing in sorted(chosen, key=lambda t: (t.name.casefold(), t.index)):
        slug = unique_slug(thing.name, taken, "term")
        key = thing_key(thing.index)
        said = [claim.id for claim in claims if key in claim.terms]
        asked = [q.id for q in questions if any(c in said for c in (*q.claims, *q.more))]
        terms.append(
            Term(
                id=f"term-{slug}",
                name=thing.name,
                path=f"terms/{slug}.md",
                kind=thing.kind,
                aliases=_aliases(thing),
                definition=define(corpus, provenance, candidates.get(thing.index, [])),
                claims=tuple(said),
                questions=tuple(asked),
                related=(key,),
            )
        )
    return _relate(terms, claims)


def _joins_two(naming: Naming, thing: Thing) -> bool:
    """Whether a name only joins two others that the folder has: "the Trump-Russia dossier"."""
    parts = {naming.find(part) for part in re.split(r"[-–—/]", thing.name)}
    return thing.kind != "person" and len(parts) > 1 and not parts & {None, thing.index}


def thing_key(index: int) -> str:
    """How a thing is written in `Claim.terms` until the terms have their ids."""
    return f"@{index}"


def _relate(terms: list[Term], claims: list[Claim]) -> list[Term]:
    """Terms with their related ones: those named in the same claims, most often first, at most six."""
    id_of = {term.related[0]: term.id for term in terms}
    together: dict[str, Counter[str]] = {term.id: Counter() for term in terms}
    for claim in claims:
        ids = [id_of[key] for key in claim.terms if key in id_of]
        for one in ids:
            together[one].update(other for other in ids if other != one)
    out = []
    for term in terms:
        ranked = sorted(together[term.id].items(), key=lambda item: (-item[1], item[0]))
        out.append(msgspec.structs.replace(term, related=tuple(other for other, _ in ranked[:6])))
    return out


def term_ids(naming: Naming, terms: list[Term]) -> dict[str, str]:
    """Term id by `thing_key`, for the things that have a page."""
    by_name = {term.name: term.id for term in terms}
    return {thing_key(t.index): by_name[t.name] for t in naming.things if t.name in by_name}


def _aliases(thing: Thing) -> tuple[str, ...]:
    """Other names worth showing: no titles before them, no mere change of case, number, hyphens or dots."""
    seen = {_plain(thing.name)}
    out = []
    for alias in thing.aliases:
        folded = _plain(alias)
        # "Boeings" are several of them; "Canadians" are no Canadas
        if folded not in seen and folded.removesuffix("s") not in seen:
            seen.add(folded)
            out.append(alias)
    return tuple(out)


def _plain(name: str) -> str:
    return re.sub(r"[.\s-]", "", normal_form(name)).casefold()

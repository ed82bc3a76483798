"""Makes the glossary: a term for each named thing that is notable and stands in a printed sentence.

One name leads to one term. Where no source defines a term there is no definition: nothing is made up.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import partial

import msgspec

from mkdocs_explainer.faults import Fault, attempt
from mkdocs_explainer.model import Claim, Question, Term
from mkdocs_explainer.weave.corpus import unique_slug
from mkdocs_explainer.weave.names import Naming, Thing, normal_form
from mkdocs_explainer.weave.story import Story
from mkdocs_explainer.weave.terms.definitions import define, find_phrases
from mkdocs_explainer.weave.terms.notable import is_notable


def make_terms(
    story: Story,
    claims: dict[int, Claim],
    questions: list[Question],
    outlets: frozenset[str],
    faults: list[Fault] | None = None,
) -> dict[int, Term]:
    """The glossary in alphabetical order: things and their terms.

    Args:
        story: the story.
        claims: the printed claim of each printed unit.
        questions: the questions that print them.
        outlets: keys of the outlets of this folder, which are sources and not terms.
        faults: given what goes wrong over a term, which is then left out.
    """
    naming = story.names
    phrases = find_phrases(story, faults)
    taken: set[str] = set()
    terms: dict[int, Term] = {}
    naming_it: dict[int, list[str]] = defaultdict(list)
    first: dict[int, int] = {}
    for unit, claim in claims.items():
        for index in naming.of_unit[unit]:
            naming_it[index].append(claim.id)
            first.setdefault(index, unit)

    def term(thing: Thing) -> Term | None:
        found, said = phrases.get(thing.index, []), naming_it[thing.index]
        if _joins_two(naming, thing) or not is_notable(story.corpus, thing, found, outlets):
            return None
        asked = [q.id for q in questions if any(c in said for c in (*q.claims, *q.more))]
        slug = unique_slug(thing.name, taken, "term")
        return Term(
            id=f"term-{slug}",
            name=thing.name,
            path=f"terms/{slug}.md",
            kind=thing.kind,
            aliases=_aliases(thing),
            definition=define(story, found),
            claims=tuple(said),
            questions=tuple(asked),
        )

    for thing in sorted(naming.things, key=lambda t: (t.name.casefold(), t.index)):
        if thing.index in naming_it:
            path = story.corpus.articles[story.corpus.units[first[thing.index]].article].path
            made = attempt(faults, path, f"the term “{thing.name}”", partial(term, thing))
            if made is not None:
                terms[thing.index] = made
    return _related(terms, [naming.of_unit[unit] for unit in claims])


def _joins_two(naming: Naming, thing: Thing) -> bool:
    """Whether a name only joins two others that the folder has: "the Trump-Russia dossier"."""
    parts = {naming.find(part) for part in re.split(r"[-–—/]", thing.name)}
    return thing.kind != "person" and len(parts) > 1 and not parts & {None, thing.index}


def _related(terms: dict[int, Term], named: Sequence[Sequence[int]]) -> dict[int, Term]:
    """Terms with their related ones: those named in the same claims, most often first, at most six."""
    together: dict[int, Counter[str]] = {thing: Counter() for thing in terms}
    for things in named:
        here = [thing for thing in things if thing in terms]
        for one in here:
            together[one].update(terms[other].id for other in here if other != one)
    out = {}
    for thing, term in terms.items():
        ranked = sorted(together[thing].items(), key=lambda item: (-item[1], item[0]))
        out[thing] = msgspec.structs.replace(term, related=tuple(other for other, _ in ranked[:6]))
    return out


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

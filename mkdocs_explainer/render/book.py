"""The explainer as something to look things up in: by id, by page, by source.

Rendering asks the same questions on every page (where does this claim stand? how many origins are
behind these sources?); they are answered once, here, and nothing here knows what a page looks like.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping

from mkdocs_explainer.model import Claim, Difference, Evidence, Explainer, Left, Origin, Question, Source, Term
from mkdocs_explainer.render.linking import TermIndex

HOME = "index.md"
TERMS = "terms/index.md"
SOURCES = "sources/index.md"
TIMELINE = "timeline.md"
FIGURES = "figures.md"
DIFFERENCES = "differences.md"
ABOUT = "how-it-was-made.md"

_KINDS = ("contradiction", "as-of", "scope", "granularity")
_OPEN_KINDS = _KINDS[:3]
"""Kinds of difference in which sources do not say the same; the others agree."""


class Book:
    """Lookup tables over one explainer.

    Args:
        explainer: as weaving gives it; ids that name nothing are left out wherever they are listed.
        previews: what links to terms show before they are followed, by the term's id.
        language: of the pages' own words; that of the sources may be another.
        no_link: names that are no mention of a term.
    """

    def __init__(
        self,
        explainer: Explainer,
        previews: Mapping[str, str] | None = None,
        language: str = "en",
        no_link: Iterable[str] = (),
    ) -> None:
        self.explainer = explainer
        self.language = language
        self.previews = previews or {}
        self.claims = {claim.id: claim for claim in explainer.claims}
        self.sources = {source.id: source for source in explainer.sources}
        self.origins = {origin.id: origin for origin in explainer.origins}
        self.questions = {question.id: question for question in explainer.questions}
        self.order = {question.id: number for number, question in enumerate(explainer.questions)}
        self.terms = {term.id: term for term in explainer.terms}
        self.index = TermIndex(explainer.terms, no_link)
        self._questions_of: dict[str, list[Question]] = {}
        for question in explainer.questions:
            for claim in dict.fromkeys((*question.short_answer, *question.claims, *question.more)):
                self._questions_of.setdefault(claim, []).append(question)
        self.differences = sorted(explainer.differences, key=lambda differing: _KINDS.index(differing.kind))
        self.open_differences = [d for d in self.differences if d.kind in _OPEN_KINDS]
        self.difference_order = {differing.id: number for number, differing in enumerate(self.differences)}
        self.timeline = [(told, self.claims[told.claim]) for told in explainer.timeline if told.claim in self.claims]
        self.figures = [(told, self.claims[told.claim]) for told in explainer.figures if told.claim in self.claims]
        self._excluded: dict[str, list[Left]] = {}
        for left in explainer.excluded:
            self._excluded.setdefault(left.source, []).append(left)

    def claims_of(self, ids: Iterable[str]) -> list[Claim]:
        """The claims of some ids, each once, in order."""
        return [self.claims[id_] for id_ in dict.fromkeys(ids) if id_ in self.claims]

    def questions_of(self, claim: Claim) -> list[Question]:
        """The questions on whose pages a claim stands."""
        return self._questions_of.get(claim.id, [])

    def differences_on(self, asked: Question) -> list[Difference]:
        """The differences that a question's page shows: those in which sources do not say the same."""
        return [differing for differing in self.open_differences if asked.id in differing.questions]

    def questions_by(self, ids: Iterable[str]) -> list[Question]:
        """The questions of some ids, each once, in order."""
        return [self.questions[id_] for id_ in dict.fromkeys(ids) if id_ in self.questions]

    def terms_by(self, ids: Iterable[str]) -> list[Term]:
        """The terms of some ids, each once, in order."""
        return [self.terms[id_] for id_ in dict.fromkeys(ids) if id_ in self.terms]

    def excluded(self, source: Source) -> list[Left]:
        """What of a source was set apart, in order."""
        return self._excluded.get(source.id, [])

    def language_of(self, evidence: Iterable[Evidence]) -> str:
        """The language of what is printed from some evidence: that of its first source."""
        return next((source.language for source in self.sources_behind(evidence)), self.language)

    def language_of_title(self, asked: Question) -> str:
        """The language of a question's title: that of the first heading it was merged from, else of the sources."""
        said = [self.sources[heading.source] for heading in asked.headings if heading.source in self.sources]
        return next((source.language for source in (*said, *self.explainer.sources)), self.language)

    def newest(self, sources: Iterable[Source]) -> str | None:
        """The day of the latest of some sources, if any has one."""
        return max((source.published for source in sources if source.published), default=None)

    def sources_behind(self, evidence: Iterable[Evidence]) -> list[Source]:
        """The sources of some evidence, each once, in order."""
        ids = dict.fromkeys(piece.source for piece in evidence)
        return [self.sources[id_] for id_ in ids if id_ in self.sources]

    def origins_behind(self, sources: Iterable[Source]) -> list[Origin | Source]:
        """The reports that some sources go back to, each once; a source without any is its own."""
        found: dict[str, Origin | Source] = {}
        for source in sources:
            known = [id_ for id_ in source.origins if id_ in self.origins]
            for id_ in known:
                found[id_] = self.origins[id_]
            if not known:
                found[source.id] = source
        return list(found.values())

    def origins_of(self, claim: Claim) -> list[Origin | Source]:
        """The reports behind a claim: those that weaving names, else those of its sources."""
        named: list[Origin | Source] = [
            self.origins[id_] for id_ in dict.fromkeys(claim.origins) if id_ in self.origins
        ]
        return named or self.origins_behind(self.sources_behind(claim.evidence))


def source_path(source: Source) -> str:
    """The page of a source, relative to the wiki's root."""
    return f"sources/{source.id.removeprefix('src-')}.md"


def rests_on(claim: Claim, differing: Difference) -> bool:
    """Whether a claim's evidence holds one of the sentences that differ."""
    sides = [piece for position in differing.positions for piece in position.evidence]
    return any(
        mine.source == theirs.source and mine.start < theirs.end and theirs.start < mine.end
        for mine in claim.evidence
        for theirs in sides
    )


def href(page: str, target: str) -> str:
    """The relative link from one page of the wiki to another, as MkDocs validates it."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")

"""What weaving makes of a folder: the explainer, the public data contract, version 1."""

from __future__ import annotations

from typing import Literal, Protocol

import msgspec

from mkdocs_explainer.model.value import Value


class Evidence(Value):
    """One source's own words for a claim. For partial support, `missing` lists the words of the claim that they
    do not say, in the claim's order. `origins` are the ids of the reports that these very words go back to, as
    far as that is known: a digest of two reports has two origins, and a sentence of it mostly one."""

    source: str
    quote: str
    start: int
    end: int
    support: Literal["full", "partial"] = "full"
    missing: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()


class Judgement(Value):
    """What a judge says of a printed sentence and a candidate from another source, and why in a few words."""

    verdict: Literal["full", "partial", "none", "contradicts"]
    reason: str


class Judge(Protocol):
    """Says whether other words support a printed sentence. It is asked only where the learnt one is unsure, and it
    never writes a word of a page."""

    def judge(self, printed: str, candidate: str) -> Judgement | None:
        """The verdict on one pair, or None to leave it to the learnt judge."""


class Attribution(Value):
    speaker: str
    cue: str


class Claim(Value):
    """A sentence that the wiki prints, with everything that carries it. The first evidence is the
    sentence it was printed from; `text` is that quote but for [inserted] words and … for left-out ones."""

    id: str
    text: str
    evidence: tuple[Evidence, ...]
    origins: tuple[str, ...] = ()
    attribution: Attribution | None = None
    terms: tuple[str, ...] = ()
    date: str | None = None
    facts: tuple[str, ...] = ()
    """Ids of the facts that it tells: its own first, then those of sentences of which it says all."""
    passage: str | None = None
    """The id of what it is printed with: claims of one passage stand together or not at all."""


class Topic(Value):
    id: str
    title: str
    summary: tuple[str, ...] = ()


class Source(Value):
    id: str
    path: str
    title: str
    outlet: str
    authors: tuple[str, ...]
    published: str | None
    url: str | None
    language: str
    words: int
    words_printed: int
    origins: tuple[str, ...]
    opinion: bool = False


class Origin(Value):
    """The report that sources go back to. `reasons` maps a source id to the words that say so."""

    id: str
    name: str
    sources: tuple[str, ...]
    why: Literal["credit line", "alignment"]
    confidence: float
    reasons: dict[str, str] = {}  # noqa: RUF012 - msgspec copies it


class Heading(Value):
    source: str
    text: str


class Part(Value):
    """A part of a long answer under a sub-heading that no source wrote. Its claims begin with a paragraph."""

    title: str
    claims: tuple[str, ...]


class Question(Value):
    """A page. `paragraphs` groups `claims` for print: their ids in order, one tuple a paragraph. The last of these
    paragraphs may stand in `parts`; what comes before the first part has no sub-heading."""

    id: str
    title: str
    path: str
    from_: Literal["heading", "generated"] = msgspec.field(name="from")
    headings: tuple[Heading, ...]
    short_answer: tuple[str, ...]
    claims: tuple[str, ...]
    more: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    paragraphs: tuple[tuple[str, ...], ...] = ()
    parts: tuple[Part, ...] = ()


class TermDefinition(Value):
    text: str
    evidence: tuple[Evidence, ...]


class Term(Value):
    id: str
    name: str
    path: str
    kind: str
    """person, organisation, place, law, event, work or thing."""
    aliases: tuple[str, ...] = ()
    definition: TermDefinition | None = None
    claims: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


class Position(Value):
    value: str
    evidence: tuple[Evidence, ...]


class Difference(Value):
    id: str
    kind: Literal["contradiction", "as-of", "scope", "granularity"]
    about: str
    positions: tuple[Position, ...]
    questions: tuple[str, ...] = ()


Precision = Literal["day", "weekend", "week", "month", "year", "decade", "century"]


class When(Value):
    """When a fact holds: the date as far as it is known, and the day as of which it was said."""

    date: str | None
    precision: Precision | None
    as_of: str | None


class Fact(Value):
    """What some claims tell in common. `origins` are those of all who say it. A state of something that changes
    says of what (`state_of`), and whether it is the newest that is known."""

    id: str
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    when: When | None = None
    state_of: str | None = None
    newest: bool = True


class TimelineEntry(Value):
    """A dated claim. `date` is the ISO date as far as it is known; a weekend is given by its Saturday, a week by its
    Monday, a decade by its first year ("2010"), a century by its first year ("1701")."""

    date: str
    precision: Precision
    claim: str
    derivation: str | None = None


class Figure(Value):
    value: str
    unit: str
    what: str
    claim: str


class Left(Value):
    """A piece of a source that is not printed, and why."""

    source: str
    text: str
    reason: str


class Explainer(Value):
    version: int
    topic: Topic
    sources: tuple[Source, ...]
    origins: tuple[Origin, ...]
    claims: tuple[Claim, ...]
    questions: tuple[Question, ...]
    terms: tuple[Term, ...]
    differences: tuple[Difference, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    figures: tuple[Figure, ...] = ()
    excluded: tuple[Left, ...] = ()
    facts: tuple[Fact, ...] = ()

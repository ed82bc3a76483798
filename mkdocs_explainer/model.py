"""The words of the project as frozen values; every stage takes and gives these and nothing else.

Three groups: what reading finds in one file (`Article`), what analysis finds in one article
(`Analysis`), and what weaving makes of a folder (`Explainer`, the public data contract). This module
imports nothing of ours, so that any stage can be read, tested and replaced on its own.
"""

from __future__ import annotations

from typing import Literal, Protocol, dataclass_transform

import msgspec


# tells type checkers that sub-classes are frozen too, which they are
@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Value(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all values: immutable, compared by content."""


# --- read: what one file says --------------------------------------------------------------------


class Block(Value):
    """A heading or a paragraph of an article.

    `ranges` are half-open character ranges of `Article.text`; the block's text is those ranges put
    together. One range for plain text; several where markup stood between the words.
    """

    kind: Literal["heading", "paragraph"]
    text: str
    ranges: tuple[tuple[int, int], ...]
    question: bool = False
    """For headings: it asks something ("What is CECOT?"), as against a statement or a label."""
    signer: str = ""
    """Whose words it is, where the article says so: the writer of a letter or an embedded post, who speaks in an
    interview, who is credited behind a quotation, the outlet that a round-up took it from."""


class Excluded(Value):
    """A piece of an article that is not part of its report, and why it was set apart.

    Reasons that reading gives: "donation plea", "subscription plea", "gallery caption", "read more",
    "media furniture", "advertisement", "share line", "newsletter box", "credit line", "byline",
    "publication date", "dateline", "title line", "correction note", "navigation", "signature", "stray symbol",
    "overlong word" (data or an address of more than a thousand characters); "caption", "another story" and
    "page furniture" for what states nothing, as a learnt model tells it; in Markdown files also "front matter",
    "code", "table" and "markup" (link targets, tags, definitions); in web pages "page furniture" for all that stands
    around the article, "table" (its short cells) and "struck words" (a paragraph in which some are). A "credit line"
    and a "dateline" stay as evidence of origin.
    """

    text: str
    reason: str
    start: int
    end: int


class Doubt(Value):
    """What reading is not sure of, for the editor: what it is, and what to do."""

    what: str
    remedy: str


class Article(Value):
    """One seed as read: its metadata, its text, and what the text is made of, in reading order.

    `text` is the decoded file for .txt and .md, and for .html what a browser shows of the page.
    """

    path: str
    """Relative to the seeds folder, with forward slashes."""
    title: str
    outlet: str
    """"" where neither the file nor its name says whose report it is."""
    text: str
    blocks: tuple[Block, ...]
    authors: tuple[str, ...] = ()
    published: str | None = None
    """ISO date, YYYY-MM-DD."""
    url: str | None = None
    """http(s) only."""
    language: str = "en"
    """Of its own text, as two or three letters; what its head declares counts where the text is too short to tell."""
    opinion: bool = False
    """Whether it is a column, an editorial or the like: its judgements are its author's."""
    excluded: tuple[Excluded, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def words(self, start: int, end: int) -> str:
        """The words between two offsets into `text`, as one piece and without the markup between them.

        Returns:
            The text of all blocks within these bounds, white space folded to single blanks.
        """
        pieces: list[str] = []
        for block in self.blocks:
            clipped = [(max(low, start), min(high, end)) for low, high in block.ranges]
            pieces.append("".join(self.text[low:high] for low, high in clipped if low < high))
        return " ".join(" ".join(pieces).split())


class SourceOverride(Value, forbid_unknown_fields=True):
    """What `_topic.yml` says of one file."""

    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None
    url: str | None = None
    language: str | None = None
    """As two or three letters, where it is not what its text is taken for."""


class TopicFile(Value, forbid_unknown_fields=True):
    """The contents of `_topic.yml` in the seeds folder."""

    title: str | None = None
    sources: dict[str, SourceOverride] = {}


# --- analyse: what one article's sentences hold --------------------------------------------------


class Name(Value):
    """A proper name in a sentence; offsets are into `Sentence.text`."""

    text: str
    label: str
    """The pipeline's entity label (PERSON, ORG, GPE, LAW…); a hint, often wrong."""
    start: int
    end: int


class Quantity(Value):
    """A number with what it counts ("40,000 inmates", "$6 million", "65 to 70 prisoners").

    `high` is the upper end of a range, else equal to `value`. `unit` is a currency sign, a measure
    ("kilometer", "percent") or the lemma of the noun that is counted; "" when none is found.
    """

    text: str
    value: float
    high: float
    unit: str
    qualifier: Literal["", "about", "at least", "at most", "more than", "less than"]
    start: int
    end: int


class DateMention(Value):
    """A date as the sentence gives it, not yet resolved against the day of publication.

    Absolute parts are None where the words do not give them. `shift` and `shift_unit` hold relative
    dates: "last year" is (-1, "year"), "today" (0, "day"), "a year later" (1, "year") with
    `anchor` "text", because it counts from another date in the text and not from publication.
    `weekday` is 0 for Monday. `part` is "early", "mid" or "late".
    """

    text: str
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str = ""
    shift: int | None = None
    shift_unit: Literal["", "day", "weekend", "week", "month", "year", "decade", "century"] = ""
    anchor: Literal["publication", "text"] = "publication"


class Speech(Value):
    """Who says (some of) a sentence: "according to Cristosal", "Trump claimed".

    `start` and `end` bound the words of the attribution itself in `Sentence.text`, speaker and cue.
    """

    speaker: str
    cue: str
    """Lemma of the reporting verb, or "according to"."""
    start: int
    end: int


class Definition(Value):
    """A phrase of a sentence that says what a named thing is.

    `pattern` is copula (X is a …), appositive (X, a …,), role (President X), acronym (Long Form (X)), origin (X began
    in …). `name` is as written.
    """

    name: str
    phrase: str
    pattern: Literal["copula", "appositive", "role", "acronym", "origin"]


class Sentence(Value):
    """One sentence with all that weaving compares.

    `text` has its white space folded to single blanks; `start` and `end` are offsets into
    `Article.text`, so that the words between them are the words of `text`.
    """

    text: str
    start: int
    end: int
    block: int
    """Index of its paragraph in `Article.blocks`."""
    lemmas: tuple[str, ...]
    """Lower-case lemmas of the content words, in order; numbers and names included."""
    names: tuple[Name, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    speech: tuple[Speech, ...] = ()
    definitions: tuple[Definition, ...] = ()
    negated: tuple[str, ...] = ()
    """Lemmas of the words that stand under a negation ("identify", "evidence")."""
    dangling: Literal["", "pronoun", "connective", "definite", "fragment"] = ""
    """Why it does not stand alone: how it leans on the sentence before it."""


class Analysis(Value):
    """All sentences of one article's paragraphs, in reading order."""

    path: str
    sentences: tuple[Sentence, ...]
    acronyms: tuple[tuple[str, str], ...] = ()
    """Pairs (short, long) that the article itself declares: ("CECOT", "Terrorism Confinement Center")."""


# --- weave: the explainer, public data contract version 1 ----------------------------------------


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
    """Says whether other words support a printed sentence. It is asked only where the rules are unsure, and it
    never writes a word of a page."""

    def judge(self, printed: str, candidate: str) -> Judgement | None:
        """The verdict on one pair, or None to leave it to the rules."""


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
    reasons: dict[str, str] = {}


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


# --- render: what is written ---------------------------------------------------------------------


class Page(Value):
    """A Markdown page of the wiki; `path` is relative to the wiki's root."""

    path: str
    title: str
    text: str
    kind: Literal[
        "home", "question", "term", "terms", "source", "sources", "timeline", "figures", "differences", "about"
    ]
    description: str = ""
    """What it says in a sentence or two, as plain text; "" where there is no such sentence."""


class Asset(Value):
    path: str
    data: bytes


class Site(Value):
    """Everything that rendering gives: pages in reading order, files beside them."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]


class Web(Value):
    """Where a wiki stands: what machines need to know of the site around it."""

    name: str
    """Of the site."""
    places: dict[str, str]
    """Every published file of the wiki (path relative to its root), and its address relative to the site's root."""
    base: str | None = None
    """The address of the site with a slash at its end, or None when it is not known."""
    author: str = ""
    prefix: str = ""
    """The wiki's folder within the site: "" or "wiki/"."""

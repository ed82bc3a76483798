"""What a template is given: one value per kind of page, made of plain lists and texts.

Templates choose the words around them, the order and the form. What several kinds of pages show is in `parts`.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_explainer.render.escape import Text
from mkdocs_explainer.render.moments import Moment
from mkdocs_explainer.render.parts import (
    Around,
    Behind,
    DifferenceLine,
    EventLine,
    FigureLine,
    Kind,
    LeftOut,
    Link,
    Note,
    OriginLine,
    QuestionLine,
    Quote,
    SourceLine,
    Strip,
    TermLine,
    Words,
)


@dataclass(frozen=True)
class HomeView:
    id: str
    title: Text
    summary: tuple[Markup, ...]
    questions: tuple[QuestionLine, ...]
    figures: tuple[FigureLine, ...]
    """The weightiest; `figures_count` counts all."""
    figures_count: int
    timeline: Strip | None
    differences: tuple[DifferenceLine, ...]
    """The first of those that do not agree; `differences_count` counts all of these."""
    differences_count: int
    terms: tuple[Kind, ...]
    """The terms that the most sentences name."""
    terms_shown: int
    terms_count: int
    sources_count: int
    origins: tuple[OriginLine, ...]
    newest: str | None
    left: tuple[LeftOut, ...]
    about: Markup
    glossary: Markup
    sources: Markup
    all_figures: Markup
    all_events: Markup
    all_differences: Markup
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class AskedAs:
    """A heading that a question was merged from, and the outlets that print it."""

    text: Words
    outlets: tuple[Text, ...]


@dataclass(frozen=True)
class Paragraph:
    """Sentences, and where sources differ on one of them."""

    sentences: tuple[Markup, ...]
    differences: tuple[DifferenceLine, ...]
    heading: Text | None = None
    """What stands above it, where a part of a long answer begins with it."""


@dataclass(frozen=True)
class QuestionView:
    id: str
    crumbs: tuple[Link, ...]
    title: Words
    written: bool
    """The title is the program's or an editor's, no source's heading."""
    answer: Paragraph
    divided: bool
    """Its paragraphs stand under sub-headings, which no source wrote."""
    paragraphs: tuple[Paragraph, ...]
    more: Paragraph
    """What is reported besides."""
    asked_as: tuple[AskedAs, ...]
    terms: tuple[TermLine, ...]
    behind: Behind
    related: tuple[Link, ...]
    around: Around
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class TermSentence:
    """A sentence that names a term, and its places on the pages of questions."""

    sentence: Markup
    places: tuple[Link, ...]


@dataclass(frozen=True)
class TermView:
    id: str
    crumbs: tuple[Link, ...]
    name: Text
    kind: Text
    definition: Markup | None
    aliases: tuple[Text, ...]
    namesakes: tuple[TermLine, ...]
    """Other terms that share one of its names."""
    said: tuple[TermSentence, ...]
    """What the sources say of it, best first."""
    mentions: tuple[TermSentence, ...]
    """Where else it is named, in the order of the pages."""
    more: tuple[TermSentence, ...]
    """The rest of these, where they are many."""
    questions: tuple[Link, ...]
    """Further questions on whose pages it stands."""
    related: tuple[TermLine, ...]
    around: Around
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Letter:
    """The terms under one letter; "" for those that begin with none of A to Z."""

    letter: str
    terms: tuple[TermLine, ...]


@dataclass(frozen=True)
class KindCount:
    """How many terms there are of a kind."""

    kind: str
    count: int


@dataclass(frozen=True)
class TermsView:
    crumbs: tuple[Link, ...]
    topic: Text
    kinds: tuple[KindCount, ...]
    """Those that there are terms of."""
    letters: tuple[Letter, ...]
    count: int


@dataclass(frozen=True)
class OriginView:
    """A report that a source goes back to, and how that is known."""

    name: Text
    why: str
    """credit line or alignment."""
    confidence: float
    reason: Text | None
    siblings: tuple[Link, ...]
    """The other sources that go back to it."""


@dataclass(frozen=True)
class Used:
    """The sentences of a source that a page prints or cites, by their first words."""

    page: Link
    sentences: tuple[Quote, ...]


@dataclass(frozen=True)
class Apart:
    """What was set apart of a source for one reason; texts are shortened."""

    reason: Text
    texts: tuple[Words, ...]


@dataclass(frozen=True)
class SourceView:
    id: str
    crumbs: tuple[Link, ...]
    title: Words
    outlet: Text
    authors: tuple[Text, ...]
    published: str | None
    url: Markup | None
    path: Text
    words: int
    words_printed: int
    origins: tuple[OriginView, ...]
    used: tuple[Used, ...]
    apart: tuple[Apart, ...]
    apart_count: int
    around: Around


@dataclass(frozen=True)
class SourcesView:
    crumbs: tuple[Link, ...]
    topic: Text
    count: int
    origins: tuple[OriginLine, ...]


@dataclass(frozen=True)
class Period:
    """The events of one year, or of a decade or century that is all that is known of them."""

    date: Moment
    events: tuple[EventLine, ...]


@dataclass(frozen=True)
class TimelineView:
    crumbs: tuple[Link, ...]
    topic: Text
    periods: tuple[Period, ...]
    count: int
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class FiguresView:
    crumbs: tuple[Link, ...]
    topic: Text
    figures: tuple[FigureLine, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class DifferencesView:
    crumbs: tuple[Link, ...]
    topic: Text
    differences: tuple[DifferenceLine, ...]
    """By kind: contradiction, as-of, scope, granularity."""
    headed: int
    """So many of them have a heading that can be linked to."""


@dataclass(frozen=True)
class Share:
    """A source, and how many of its passages are not printed."""

    source: SourceLine
    left: int


@dataclass(frozen=True)
class AboutView:
    crumbs: tuple[Link, ...]
    topic: Text
    count: int
    origins: tuple[OriginLine, ...]
    newest: str | None
    undated: int
    """Sources without a date."""
    left: tuple[LeftOut, ...]
    shares: tuple[Share, ...]
    sources: Markup
    differences: Markup | None

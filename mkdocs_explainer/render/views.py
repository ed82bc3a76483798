"""What a template is given: one value per kind of page, made of plain lists and texts.

A `Text` is words as data: printed by a template it becomes inert Markdown, whatever it holds. A
`Markup` is Markdown that this package has made (a sentence with its links and footnote mark, an
address) and is printed as it is. Templates choose the words around them, the order and the form.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_explainer.render.escape import Text
from mkdocs_explainer.render.moments import Moment


@dataclass(frozen=True)
class Link:
    """A page of the wiki to link to."""

    text: Text
    href: Markup


@dataclass(frozen=True)
class Quote:
    """A source's own sentence; `partial` when it says only part of what is printed."""

    text: Text
    partial: bool
    missing: tuple[Text, ...] = ()
    """Phrases of the printed sentence that a partial quote does not say, the first few."""
    more_missing: bool = False
    """There are more of them."""


@dataclass(frozen=True)
class Cite:
    """One source in a footnote, with its sentences."""

    source: SourceLine
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Note:
    """A footnote: every source that says the sentence, and the reports that they go back to."""

    id: str
    cites: tuple[Cite, ...]
    origins: tuple[Text, ...]


@dataclass(frozen=True)
class SourceLine:
    """A source in a list."""

    title: Text
    outlet: Text
    published: str | None
    """YYYY-MM-DD."""
    href: Markup
    origins: tuple[Text, ...]
    words: int
    words_printed: int


@dataclass(frozen=True)
class TermLine:
    """A term in a list."""

    name: Text
    href: Markup
    kind: Text
    definition: Text | None


@dataclass(frozen=True)
class QuestionLine:
    """A question in a list, with its short answer (sentences without footnote marks)."""

    title: Text
    href: Markup
    answer: tuple[Markup, ...]


@dataclass(frozen=True)
class OriginLine:
    """A report, and the sources that go back to it."""

    name: Text
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True)
class FigureLine:
    """A quantity of a printed sentence."""

    text: Markup
    """What it counts in the source's words, with the number in `<strong class="explainer-value">`."""
    told_by: Text | None
    date: Moment | None
    mark: Markup
    """The mark of its sentence's footnote, for where the sentence itself is not shown."""
    sentence: Markup
    questions: tuple[Link, ...]


@dataclass(frozen=True)
class EventLine:
    """An event of the timeline."""

    date: Moment
    derivation: Text | None
    """How the date is known, where the sentence does not give it in full."""
    sentence: Markup
    questions: tuple[Link, ...]


@dataclass(frozen=True)
class Side:
    """What some sources say where others say something else."""

    value: Text
    quoted: bool
    """The value is the words of its first source."""
    cites: tuple[Cite, ...]
    origins: tuple[Text, ...]
    mark: Markup
    """The mark of the footnote that quotes them; empty on the page of differences, which quotes them itself."""


@dataclass(frozen=True)
class DifferenceLine:
    """Where sources differ: `kind` is contradiction, as-of, scope, granularity or wording."""

    id: str
    kind: str
    about: Text
    href: Markup
    """Its place on the page of differences."""
    sides: tuple[Side, ...]
    questions: tuple[Link, ...]


@dataclass(frozen=True)
class Strip:
    """The first and the last events of a timeline, and how many stand between them."""

    first: tuple[EventLine, ...]
    between: int
    last: tuple[EventLine, ...]


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
    terms: tuple[TermLine, ...]
    """The terms that the most sentences name."""
    terms_count: int
    sources_count: int
    origins: tuple[OriginLine, ...]
    glossary: Markup
    sources: Markup
    all_figures: Markup
    all_events: Markup
    all_differences: Markup
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class AskedAs:
    """A heading that a question was merged from, and the outlets that print it."""

    text: Text
    outlets: tuple[Text, ...]


@dataclass(frozen=True)
class Paragraph:
    """Sentences, and where sources differ on one of them."""

    sentences: tuple[Markup, ...]
    differences: tuple[DifferenceLine, ...]


@dataclass(frozen=True)
class QuestionView:
    id: str
    title: Text
    written: bool
    """The title is the program's or an editor's, no source's heading."""
    answer: Paragraph
    paragraphs: tuple[Paragraph, ...]
    more: Paragraph
    """What is reported besides."""
    asked_as: tuple[AskedAs, ...]
    terms: tuple[TermLine, ...]
    sources: tuple[SourceLine, ...]
    origins: tuple[Text, ...]
    related: tuple[Link, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Group:
    """Sentences that stand on one page; `page` is None for those that stand on none."""

    page: Link | None
    sentences: tuple[Markup, ...]


@dataclass(frozen=True)
class TermView:
    id: str
    name: Text
    kind: Text
    definition: Markup | None
    aliases: tuple[Text, ...]
    groups: tuple[Group, ...]
    """What the sources say, by the question that it answers."""
    more: tuple[Group, ...]
    """The rest of it, where that is long."""
    questions: tuple[Link, ...]
    """Further questions on whose pages it stands."""
    related: tuple[TermLine, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Letter:
    """The terms under one letter; "" for those that begin with none of A to Z."""

    letter: str
    terms: tuple[TermLine, ...]


@dataclass(frozen=True)
class TermsView:
    topic: Text
    letters: tuple[Letter, ...]
    count: int


@dataclass(frozen=True)
class OriginView:
    """A report that a source goes back to, and how that is known."""

    name: Text
    why: str
    """credit line, alignment or editorial."""
    confidence: float
    reason: Text | None
    siblings: tuple[Link, ...]
    """The other sources that go back to it."""


@dataclass(frozen=True)
class UsedSentence:
    """A sentence of a source, and the pages that print or cite it."""

    quote: Quote
    pages: tuple[Link, ...]


@dataclass(frozen=True)
class Apart:
    """What was set apart of a source for one reason; texts are shortened."""

    reason: Text
    texts: tuple[Text, ...]


@dataclass(frozen=True)
class SourceView:
    id: str
    title: Text
    outlet: Text
    authors: tuple[Text, ...]
    published: str | None
    url: Markup | None
    path: Text
    words: int
    words_printed: int
    origins: tuple[OriginView, ...]
    used: tuple[UsedSentence, ...]
    apart: tuple[Apart, ...]
    apart_count: int


@dataclass(frozen=True)
class SourcesView:
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
    topic: Text
    periods: tuple[Period, ...]
    count: int
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class FiguresView:
    topic: Text
    figures: tuple[FigureLine, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class DifferencesView:
    topic: Text
    differences: tuple[DifferenceLine, ...]
    """By kind: contradiction, as-of, scope, granularity, wording."""
    headed: int
    """So many of them have a heading that can be linked to."""

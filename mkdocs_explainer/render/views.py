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

Words = Text | Markup
"""Words as data: plain, or escaped already and marked with the language that they are in."""


@dataclass(frozen=True)
class Link:
    """A page of the wiki to link to."""

    text: Words
    href: Markup


@dataclass(frozen=True)
class Around:
    """The pages before and after one in reading order."""

    previous: Link | None
    next: Link | None


@dataclass(frozen=True)
class Quote:
    """A source's own sentence; `partial` when it says only part of what is printed."""

    text: Words
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

    title: Words
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
    definition: Words | None


@dataclass(frozen=True)
class Kind:
    """The terms of one kind."""

    kind: Text
    terms: tuple[TermLine, ...]


@dataclass(frozen=True)
class QuestionLine:
    """A question in a list, with the beginning of its answer, and what is behind its page."""

    title: Words
    href: Markup
    teaser: Words
    sources: int
    origins: int


@dataclass(frozen=True)
class Behind:
    """What is behind a page: its sources, the reports that they go back to, and the day of the newest."""

    sources: tuple[SourceLine, ...]
    origins: tuple[Text, ...]
    newest: str | None


@dataclass(frozen=True)
class LeftOut:
    """How many passages are not printed for one reason; `report`: they belong to what an article reports."""

    reason: Text
    count: int
    report: bool


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

    value: Words
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


@dataclass(frozen=True)
class QuestionView:
    id: str
    crumbs: tuple[Link, ...]
    title: Words
    written: bool
    """The title is the program's or an editor's, no source's heading."""
    answer: Paragraph
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
class LocalMap:
    """What a term is linked with: drawn as inline SVG, and as the lists of all that there is."""

    drawing: Markup
    terms: tuple[Link, ...]
    questions: tuple[Link, ...]


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
    map: LocalMap | None
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
    """credit line, alignment or editorial."""
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
    """By kind: contradiction, as-of, scope, granularity, wording."""
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

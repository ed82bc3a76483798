"""What views are made of: the parts that several kinds of pages show, such as a link, a source, a note.

A `Text` is words as data: printed by a template it becomes inert Markdown, whatever it holds. A `Markup` is
Markdown that this package has made (a sentence with its links and footnote mark, an address) and is printed as it is.
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
    """Where sources differ: `kind` is contradiction, as-of, scope or granularity."""

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

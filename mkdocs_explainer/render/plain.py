"""Writes plain Markdown: the words of a page with ordinary footnotes, for readers that want no furniture.

The pages themselves are Markdown for one site generator, full of attribute lists and entities. Here the text of a
seed stays legible: characters that CommonMark or GitHub would act on get a backslash, all others stay as they are.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from mkdocs_explainer.model import Claim, Evidence, Origin, Page, Source, Term, Web
from mkdocs_explainer.render.book import Book
from mkdocs_explainer.render.escape import Active, clean, either
from mkdocs_explainer.render.lacking import MOST_PHRASES, phrases
from mkdocs_explainer.render.moments import Moment
from mkdocs_explainer.render.places import best, copy_of
from mkdocs_explainer.render.printing import excerpt, origin_name
from mkdocs_explainer.render.strings import Strings
from mkdocs_explainer.render.structured import WHOLE, address

ACTIVE = (
    Active(r"[\\`*_\[\]<>|~@]", "wherever they stand; @ makes an address of a word"),
    Active(r"\$(?!\d)", "formulas, which no $ of a price can end"),
    Active(r"&(?=[#\w])", "entities"),
    Active(r":(?=//)|(?<=[wW]{3})\.", "bare addresses"),
    Active(r":(?=[+\w-]+:)", "emoji"),
    Active(r"\A[#+=:-]", "what opens a block"),
)
"""All that CommonMark or GitHub acts on."""

_ACTIVE = either(ACTIVE)
_NUMBER = re.compile(r"\A(\d{1,9})([.)])")
"""What opens a numbered list."""


def escaped(text: str) -> str:
    """Text as data on one line of CommonMark, whatever stands in it."""
    return _NUMBER.sub(r"\1\\\2", _ACTIVE.sub(r"\\\g<0>", clean(text)))


class Sheet:
    """One plain page as it is written, with the notes of what it has cited so far.

    Args:
        book: the explainer.
        strings: the wiki's own words.
        page: the page that this is a version of.
        web: where the wiki stands.
    """

    def __init__(self, book: Book, strings: Strings, page: Page, web: Web) -> None:
        self.book = book
        self._strings = strings
        self._page = page.path
        self._web = web
        self._parts = [f"# {escaped(page.title)}"]
        self._notes: dict[str, str] = {}

    def add(self, text: str) -> None:
        """A paragraph, or a list; nothing where it is empty."""
        if text:
            self._parts.append(text)

    def section(self, heading: str, text: str) -> None:
        """A part under a heading, where there is something to say."""
        if text:
            self._parts += [f"## {heading}", text]

    def text(self) -> str:
        """The page, its notes at the end."""
        return "\n\n".join([*self._parts, *self._notes.values()]) + "\n"

    def words(self, key: str, n: int | None = None, /, **values: object) -> str:
        """A string of the wiki as plain text, to be part of another."""
        return html.unescape(str(self._strings(key, n, **values)))

    def say(self, key: str, n: int | None = None, /, **values: object) -> str:
        """A string of the wiki."""
        return escaped(self.words(key, n, **values))

    def has(self, key: str) -> bool:
        """Whether there is such a string."""
        return key in self._strings

    def day(self, iso: str) -> str:
        """A date."""
        return escaped(html.unescape(str(self._strings.day(iso))))

    def when(self, known: Moment) -> str:
        """A date as precisely as it is known, at the head of a line."""
        return escaped(html.unescape(str(self._strings.when_first(known))))

    def link(self, text: str, target: str) -> str:
        """A page of the wiki: its plain version where there is one."""
        href = best(self._web, copy_of(self._web, self._page), copy_of(self._web, target))
        return f"[{escaped(text)}]({href})" if href else escaped(text)

    def links(self, pages: Iterable[tuple[str, str]]) -> str:
        """A list of pages, each a title and a path."""
        return "\n".join(f"- {self.link(*page)}" for page in pages)

    def sentence(self, claim: Claim) -> str:
        """A claim, who says it where the words do not, and the mark of its note."""
        origins = [origin_name(origin) for origin in self.book.origins_of(claim)]
        return said(claim) + self.mark(claim.id, claim.evidence, claim.text, origins)

    def sentences(self, claims: Iterable[Claim], between: str = " ") -> str:
        """Several claims; `between` is what parts them."""
        return between.join(map(self.sentence, claims))

    def definition(self, term: Term) -> str:
        """The definition of a term with the mark of its note."""
        if term.definition is None:
            return ""
        text, evidence = term.definition.text, term.definition.evidence
        return escaped(text) + self.mark(term.id, evidence, text)

    def mark(self, id_: str, evidence: Iterable[Evidence], text: str, origins: Iterable[str] = ()) -> str:
        """The mark of a note that quotes every source of some evidence.

        Args:
            id_: the same for the same note.
            evidence: what is quoted.
            text: the sentence that it carries.
            origins: names of the reports behind it; those of its sources where none is given.
        """
        if id_ not in self._notes:
            number = len(self._notes) + 1
            listed = list(evidence)
            sources = self.book.sources_behind(listed)
            named = list(origins) or [origin_name(origin) for origin in self.book.origins_behind(sources)]
            counts = self.say("count.sources", len(sources)), self.say("count.origins", len(named))
            lines = [f"[^{number}]: {', '.join(counts)}: {', '.join(map(escaped, named))}", ""]
            for source in sources:
                quotes = "; ".join(self._quote(piece, text) for piece in listed if piece.source == source.id)
                lines.append(f"    - {self.source(source)}: {quotes}")
            self._notes[id_] = "\n".join(lines)
        return f"[^{[*self._notes].index(id_) + 1}]"

    def source(self, source: Source) -> str:
        """Outlet, title and date of a source; the title leads to the article itself."""
        url = address(source)
        title = f"[{escaped(source.title)}](<{url}>)" if url else escaped(source.title)
        date = f", {self.day(source.published)}" if source.published else ""
        return f"{escaped(source.outlet)}, {title}{date}"

    def origins(self, origins: Iterable[Origin | Source]) -> str:
        """Names of reports."""
        return ", ".join(escaped(origin_name(origin)) for origin in origins)

    def _quote(self, piece: Evidence, text: str) -> str:
        quoted = self.say("quote", words=clean(piece.quote))
        if piece.support == "full":
            return quoted
        lacking = phrases(clean(text), [word for word in map(clean, piece.missing) if word])[:MOST_PHRASES]
        listed = ", ".join(self.words("quote", words=phrase) for phrase in lacking)
        lacks = f"; {self.say('note.missing', phrases=listed)}" if listed else ""
        return f"{quoted} ({self.say('note.partial')}{lacks})"


def said(claim: Claim) -> str:
    """A claim as one line of Markdown, with who says it where the words do not."""
    return escaped(excerpt([claim], WHOLE))

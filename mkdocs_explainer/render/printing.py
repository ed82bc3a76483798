"""Prints sentences on one page: links the first mention of each term, sets the footnote marks.

What is linked and which number a note gets depends on what stood before on the page, so a page is
printed by one `Printer`, from top to bottom. The words of a sentence pass through unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

from mkdocs_explainer.model import Claim, Evidence, Figure, Origin, Question, Source, Term
from mkdocs_explainer.render.book import Book, href
from mkdocs_explainer.render.escape import Text, clean, link_title, markdown, pieces, shorten
from mkdocs_explainer.render.lacking import MOST_PHRASES, phrases
from mkdocs_explainer.render.views import Cite, Link, Note, Quote, SourceLine

MOST_MARKS = 50
"""Marks of one note on a page. Python-Markdown's footnotes take quadratic time: 2,000 marks of one note
cost two seconds, 8,000 half a minute (measured); no page of ours needs more than three."""

TITLE_LENGTH = 200
"""Characters of a definition that a tooltip shows."""

_PRONOUNS = frozenset("he her him i it she that they this we who you".split())


class Printer:
    """The sentences, marks and notes of one page.

    Args:
        book: the explainer.
        page: path of the page, from which links are reckoned.
        own: id of the term that the page is about, which is not linked on it.
    """

    def __init__(self, book: Book, page: str, own: str | None = None) -> None:
        self._book = book
        self._page = page
        self._own = own
        self._linked: set[str] = set()
        self._mentioned: dict[str, None] = {}
        self._notes: dict[str, Note] = {}
        self._marks: dict[str, int] = {}
        self._lines: dict[str, SourceLine] = {}

    def section(self) -> None:
        """Begins a section: each term is linked at its first mention in it."""
        self._linked = set()

    def sentence(self, claim: Claim) -> Markup:
        """A claim with its links, its speaker where the words do not name them, and its mark."""
        return self._linked_text(claim.text, claim.terms) + speaker(claim) + self.mark(claim)

    def sentences(self, claims: Iterable[Claim]) -> tuple[Markup, ...]:
        """Several claims of one section, in order."""
        return tuple(self.sentence(claim) for claim in claims)

    def mark(self, claim: Claim) -> Markup:
        """The mark of a claim's note."""
        if claim.id not in self._notes:
            origins = tuple(Text(origin_name(origin)) for origin in self._book.origins_of(claim))
            self._notes[claim.id] = Note(claim.id, self.cites(claim.evidence, clean(claim.text)), origins)
        return self._mark(claim.id)

    def mark_of(self, id_: str, evidence: Iterable[Evidence], text: str = "") -> Markup:
        """The mark of a note on some evidence that belongs to no claim.

        Args:
            id_: of the note; no other on the page has it.
            evidence: what the note quotes.
            text: the printed sentence that it carries, if there is one.
        """
        if id_ not in self._notes:
            listed = list(evidence)
            self._notes[id_] = Note(id_, self.cites(listed, text), self.origins(listed))
        return self._mark(id_)

    def definition(self, term: Term) -> Markup | None:
        """The definition of a term with its links and its mark."""
        if term.definition is None:
            return None
        text, evidence = term.definition.text, term.definition.evidence
        mark = self.mark_of("d-" + term.id.removeprefix("term-"), evidence, clean(text))
        return self._linked_text(text, ()) + mark

    def notes(self) -> tuple[Note, ...]:
        """The notes of what was printed so far, in the order of their first marks."""
        return tuple(self._notes.values())

    def mentioned(self) -> list[Term]:
        """The terms that were named so far, in the order of their first mentions."""
        return self._book.terms_by(self._mentioned)

    def source_line(self, source: Source) -> SourceLine:
        """A source as an entry of a list on this page."""
        if source.id not in self._lines:
            self._lines[source.id] = SourceLine(
                title=Text(clean(source.title)),
                outlet=Text(clean(source.outlet)),
                published=source.published,
                href=self.link(self._book.source_path(source)),
                origins=tuple(Text(origin_name(origin)) for origin in self._book.origins_behind([source])),
                words=source.words,
                words_printed=source.words_printed,
            )
        return self._lines[source.id]

    def link(self, target: str) -> Markup:
        """The address of another page, from this one."""
        return Markup(href(self._page, target))  # noqa: S704 - paths are slugs

    def question_link(self, asked: Question) -> Link:
        """A question's page as an entry of a list on this page."""
        return Link(Text(clean(asked.title)), self.link(asked.path))

    def origins(self, evidence: Iterable[Evidence]) -> tuple[Text, ...]:
        """The names of the reports behind some evidence."""
        sources = self._book.sources_behind(evidence)
        return tuple(Text(origin_name(origin)) for origin in self._book.origins_behind(sources))

    def _mark(self, note: str) -> Markup:
        self._marks[note] = self._marks.get(note, 0) + 1
        return Markup(f"[^{note}]") if self._marks[note] <= MOST_MARKS else Markup("")  # noqa: S704

    def cites(self, evidence: Iterable[Evidence], text: str = "") -> tuple[Cite, ...]:
        """Each source of some evidence with its own sentences.

        Args:
            evidence: in the order in which sources are to be named.
            text: the printed sentence that it carries; what a partial quote lacks is told in its words.
        """
        listed = list(evidence)
        return tuple(
            Cite(
                self.source_line(source),
                tuple(_quote(piece, text) for piece in listed if piece.source == source.id),
            )
            for source in self._book.sources_behind(listed)
        )

    def _linked_text(self, text: str, meant: Iterable[str]) -> Markup:
        text = clean(text)
        out = pieces(text)
        for mention in self._book.index.mentions(text, tuple(meant)):
            if mention.term == self._own:
                continue
            self._mentioned[mention.term] = None
            if mention.term in self._linked:
                continue
            self._linked.add(mention.term)
            term = self._book.terms[mention.term]
            title = ""
            if term.definition is not None:
                title = f' "{link_title(shorten(clean(term.definition.text), TITLE_LENGTH))}"'
            out[mention.start] = "[" + out[mention.start]
            out[mention.end - 1] += f"]({self.link(term.path)}{title})"
        return Markup("".join(out))  # noqa: S704 - made of escaped pieces


def _quote(piece: Evidence, text: str) -> Quote:
    missing = [clean(word) for word in piece.missing] if piece.support == "partial" else []
    lacking = phrases(text, [word for word in missing if word])
    return Quote(
        text=Text(clean(piece.quote)),
        partial=piece.support == "partial",
        missing=tuple(Text(phrase) for phrase in lacking[:MOST_PHRASES]),
        more_missing=len(lacking) > MOST_PHRASES,
    )


def figure_text(figure: Figure) -> Markup:
    """What a figure counts, in the source's words, with the number set out from them."""
    what, value = clean(figure.what), clean(figure.value)
    out = pieces(what)
    place = re.search(rf"(?<![\w.,]){re.escape(value)}(?!\w|[.,]\d)", what) if value else None
    if place is None:
        return _value(markdown(value)) + (Markup(" ") + Markup("".join(out)) if out else "")  # noqa: S704
    before, number, after = (
        Markup("".join(out[slice(*part)]))  # noqa: S704 - made of escaped pieces
        for part in ((0, place.start()), place.span(), (place.end(), len(out)))
    )
    return before + _value(number) + after


def _value(number: Markup) -> Markup:
    return Markup('<strong class="explainer-value">{}</strong>').format(number)


def plain(claim: Claim) -> Markup:
    """A claim for a list that leads to its page: no links, no mark, the speaker kept."""
    return markdown(claim.text) + speaker(claim)


def speaker(claim: Claim) -> Markup:
    """Who says a claim, where the claim's own words do not: set apart, for no source prints it so."""
    if claim.attribution is None or _names(claim.text, claim.attribution.speaker):
        return Markup("")
    # square brackets: inserted words, here as in the sentences themselves
    name = markdown(f"[{clean(claim.attribution.speaker)}]")
    return Markup(' <span class="explainer-speaker">{}</span>').format(name)


def told_by(claim: Claim) -> Text | None:
    """Who says a claim, for a line of its own; None where nobody is named, or only by a pronoun."""
    who = clean(claim.attribution.speaker) if claim.attribution else ""
    if not who or who.casefold() in _PRONOUNS:
        return None
    return Text("the " + who[4:] if who.startswith("The ") else who)


def excerpt(claims: Iterable[Claim], limit: int) -> str:
    """The first sentences of some claims as plain text of at most `limit` characters.

    Whole sentences where they fit. A sentence that has to be cut names its speaker first, because the
    cut may take the words that do.
    """
    kept = ""
    for claim in claims:
        who = claim.attribution.speaker if claim.attribution else ""
        text = clean(claim.text) + (f" [{who}]" if who and not _names(claim.text, who) else "")
        longer = f"{kept} {text}".strip()
        if len(longer) > limit:
            if kept:
                return kept
            cut = shorten(text, limit)
            return cut if not who or _names(cut, who) else shorten(f"[{who}] {text}", limit)
        kept = longer
    return kept


def _names(text: str, who: str) -> bool:
    """Whether a text names a speaker, in full or by the last word of the name."""
    folded = clean(text).casefold()
    words = clean(who).casefold().split()
    return not words or " ".join(words) in folded or words[-1] in _words(folded)


def _words(text: str) -> set[str]:
    return {word.strip(".,;:!?\"'()[]“”‘’").removesuffix("’s").removesuffix("'s") for word in text.split()}


def origin_name(origin: Origin | Source) -> str:
    """What a report is called: its own name, or the outlet where a source is its own origin."""
    return clean(origin.name if isinstance(origin, Origin) else origin.outlet)

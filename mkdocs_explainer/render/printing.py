"""Prints sentences on one page: links the first mention of each term, sets the footnote marks.

What is linked and which number a note gets depends on what stood before on the page, so a page is
printed by one `Printer`, from top to bottom. The words of a sentence pass through unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from mkdocs_explainer.english.function_words import PRONOUNS_PRINTED
from mkdocs_explainer.model import Claim, Evidence, Figure, Origin, Question, Source, Term
from mkdocs_explainer.render.book import HOME, Book, href, source_path
from mkdocs_explainer.render.escape import Text, clean, link_title, markdown, pieces, shorten
from mkdocs_explainer.render.lacking import MOST_PHRASES, phrases
from mkdocs_explainer.render.parts import Around, Cite, Link, Note, Quote, SourceLine, TermLine

MOST_MARKS = 50
"""Marks of one note on a page. Python-Markdown's footnotes take quadratic time: 2,000 marks of one note
cost two seconds, 8,000 half a minute (measured); no page of ours needs more than three."""

DESCRIPTION = 160
"""Characters that search engines show of a description."""

DEFINITION = 160
"""Characters of a definition in a list of terms."""

_LANGUAGE = re.compile(r"([A-Za-z]{2,8})(?:-[A-Za-z0-9]{1,8})*")


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
        words = self._linked_text(claim.text, claim.terms)
        return self.spoken(words, self._book.language_of(claim.evidence)) + speaker(claim) + self.mark(claim)

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
        return self.spoken(self._linked_text(text, ()), self._book.language_of(evidence)) + mark

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
                title=self.told(source.title, source.language),
                outlet=Text(clean(source.outlet)),
                published=source.published,
                href=self.link(source_path(source)),
                origins=tuple(Text(origin_name(origin)) for origin in self._book.origins_behind([source])),
                words=source.words,
                words_printed=source.words_printed,
            )
        return self._lines[source.id]

    def link(self, target: str) -> Markup:
        """The address of another page, from this one."""
        return Markup(href(self._page, target))  # noqa: S704 - paths are slugs

    def question_link(self, asked: Question) -> Link:
        """A question's page as an entry of a list on this page, where the topic goes without saying."""
        title = within(self._book.explainer.topic.title, asked.title)
        return Link(self.told(title, self._book.language_of_title(asked)), self.link(asked.path))

    def title(self, asked: Question) -> Markup:
        """The title of a question."""
        return self.told(asked.title, self._book.language_of_title(asked))

    def told(self, words: str, language: str) -> Markup:
        """A source's words as inert Markdown, with their language where the page has another."""
        return self.spoken(markdown(words), language)

    def quoted(self, words: str, evidence: Iterable[Evidence]) -> Markup:
        """Words of some evidence."""
        return self.told(words, self._book.language_of(evidence))

    def spoken(self, words: Markup, language: str) -> Markup:
        """The same for words that are Markdown already."""
        tongue = _LANGUAGE.fullmatch(language)
        own = self._book.language.split("-")[0]
        # English of another country is read out well enough
        if not words or tongue is None or tongue[1].lower() == own:
            return words
        return Markup('<span lang="{}">').format(language) + words + Markup("</span>")

    def term_line(self, named: Term, length: int = DEFINITION) -> TermLine:
        """A term as an entry of a list on this page, with at most so many characters of its definition."""
        told = None
        if named.definition is not None:
            short = shorten(clean(named.definition.text), length)
            told = self.quoted(short, named.definition.evidence)
        return TermLine(Text(clean(named.name)), self.link(named.path), Text(clean(named.kind)), told)

    def excerpt(self, claims: Iterable[Claim], limit: int) -> Markup:
        """The beginning of some claims for a list that leads to their page: no links, no marks."""
        listed = list(claims)
        return self.quoted(excerpt(listed, limit), listed[0].evidence) if listed else Markup("")

    def around(self, pages: Sequence[Link], place: int) -> Around:
        """The pages before and after one.

        Args:
            pages: all of them in reading order.
            place: of this page among them.
        """
        return Around(pages[place - 1] if place > 0 else None, pages[place + 1] if place + 1 < len(pages) else None)

    def crumbs(self, *pages: tuple[str, str]) -> tuple[Link, ...]:
        """The way to this page: home, and further pages by path and title."""
        topic = (HOME, self._book.explainer.topic.title)
        return tuple(Link(Text(clean(title)), self.link(path)) for path, title in (topic, *pages))

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
                tuple(self._quote(piece, text, source) for piece in listed if piece.source == source.id),
            )
            for source in self._book.sources_behind(listed)
        )

    def _quote(self, piece: Evidence, text: str, source: Source) -> Quote:
        missing = [clean(word) for word in piece.missing] if piece.support == "partial" else []
        lacking = phrases(text, [word for word in missing if word])
        return Quote(
            text=self.told(piece.quote, source.language),
            partial=piece.support == "partial",
            missing=tuple(Text(phrase) for phrase in lacking[:MOST_PHRASES]),
            more_missing=len(lacking) > MOST_PHRASES,
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
            preview = self._book.previews.get(term.id)
            title = f' "{link_title(preview)}"' if preview else ""
            out[mention.start] = "[" + out[mention.start]
            out[mention.end - 1] += f"]({self.link(term.path)}{title})"
        return Markup("".join(out))  # noqa: S704 - made of escaped pieces


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
    if not who or who.casefold() in PRONOUNS_PRINTED:
        return None
    return Text(who[0].lower() + who[1:] if re.match(r"(?:The|An?) ", who) else who)


def within(topic: str, title: str) -> str:
    """A question's title without the topic at its head: "What is known?" of "The crash: what is known?"."""
    whole, head = clean(title), f"{clean(topic)}: "
    rest = whole.removeprefix(head)
    return rest[:1].upper() + rest[1:] or whole


def excerpt(claims: Iterable[Claim], limit: int) -> str:
    """The first sentences of some claims as plain text of at most `limit` characters.

    Whole sentences where they fit. A sentence that the cut would part from its speaker stays whole, however
    long: a name put before the rest would speak for words that may be another's.
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
            return cut if not who or _names(cut, who) else text
        kept = longer
    return kept


def _names(text: str, who: str) -> bool:
    """Whether a text names a speaker, in full or by the last word of the name."""
    folded = clean(text).casefold()
    words = clean(who).casefold().split()
    return not words or " ".join(words) in folded or words[-1] in _words(folded)


def _words(text: str) -> set[str]:
    return {word.strip(".,;:!?…\"'()[]“”‘’").removesuffix("’s").removesuffix("'s") for word in text.split()}


def origin_name(origin: Origin | Source) -> str:
    """What a report is called: its own name, or the outlet where a source is its own origin."""
    return clean(origin.name if isinstance(origin, Origin) else origin.outlet)

"""The folder as one list of sentences, in an order that does not depend on how files were listed.

Every decision of weaving compares sentences across articles, so they get one index each here, with
the section (the stretch below one heading) they stand in. Articles are sorted by path: the order in
which files were read, analysed or cached can change nothing after this point.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

import msgspec

from mkdocs_explainer.english.outlets import UNNAMED
from mkdocs_explainer.model import Analysis, Article, Sentence, Value
from mkdocs_explainer.weave.corpus.ids import unique_slug


class Section(Value):
    """A stretch of one article below one heading; `heading` is None for what stands above the first."""

    index: int
    article: int
    heading: str | None
    question: bool
    units: tuple[int, ...]


class Unit(Value):
    """A sentence with its place in the folder."""

    index: int
    article: int
    position: int
    """Its number within its article, from 0."""
    section: int
    sentence: Sentence


class Corpus(Value):
    """All sentences of a folder.

    `sources` are the ids of the articles, index by index.
    """

    articles: tuple[Article, ...]
    sources: tuple[str, ...]
    units: tuple[Unit, ...]
    sections: tuple[Section, ...]
    acronyms: tuple[tuple[tuple[str, str], ...], ...]
    spans: tuple[tuple[int, int], ...]
    """Per article, its first unit and the one after its last."""
    newest_year: int
    """The latest year that a date or an article's day of publication gives; 0 when there is none."""

    def signer(self, unit: int) -> str:
        """Who signed what a unit stands in: a letter, or a column, which is its author's; "" for a report."""
        here = self.units[unit]
        article = self.articles[here.article]
        author = (" and ".join(article.authors) or article.outlet) if article.opinion else ""
        return article.blocks[here.sentence.block].signer or author

    def told_by(self, unit: int) -> tuple[str, bool]:
        """Who signed what a unit stands in, and whether that is a quotation that no mark of its own shows."""
        return self.signer(unit), self.units[unit].sentence.dangling == "quoted"

    def of_article(self, article: int) -> list[Unit]:
        """The units of one article, in reading order."""
        first, last = self.spans[article]
        return list(self.units[first:last])


def gather(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Corpus:
    """The corpus of a folder.

    Args:
        articles: the articles, in any order; paths are unique.
        analyses: their analyses, in any order, matched by path.
    """
    analysis_of = {analysis.path: analysis for analysis in analyses}
    ordered = _named(sorted(articles, key=lambda article: article.path))
    taken: set[str] = set()
    sources = [f"src-{unique_slug(str(PurePosixPath(a.path).with_suffix('')), taken, 'source')}" for a in ordered]
    units: list[Unit] = []
    spans: list[tuple[int, int]] = []
    sections: list[Section] = []
    for number, article in enumerate(ordered):
        analysis = analysis_of[article.path]
        section_of: dict[int, int] = {}
        members: dict[int, list[int]] = {}
        headings: dict[int, int | None] = {}
        current = len(sections)
        headings[current], members[current] = None, []
        for index, block in enumerate(article.blocks):
            if block.kind == "heading":
                current = len(sections) + len(headings)
                headings[current], members[current] = index, []
            else:
                section_of[index] = current
        for position, sentence in enumerate(analysis.sentences):
            section = section_of[sentence.block]
            members[section].append(len(units))
            units.append(
                Unit(index=len(units), article=number, position=position, section=section, sentence=sentence)
            )
        spans.append((len(units) - len(analysis.sentences), len(units)))
        for index, at in headings.items():
            block_at = None if at is None else article.blocks[at]
            sections.append(
                Section(
                    index=index,
                    article=number,
                    heading=None if block_at is None else " ".join(block_at.text.split()),
                    question=block_at is not None and block_at.question,
                    units=tuple(members[index]),
                )
            )
    years = [date.year for unit in units for date in unit.sentence.dates if date.year is not None]
    years += [int(article.published[:4]) for article in ordered if article.published]
    return Corpus(
        spans=tuple(spans),
        newest_year=max(years, default=0),
        articles=tuple(ordered),
        sources=tuple(sources),
        units=tuple(units),
        sections=tuple(sections),
        acronyms=tuple(analysis_of[a.path].acronyms for a in ordered),
    )


def _named(articles: Sequence[Article]) -> list[Article]:
    """The articles with a name for each outlet: one that names none is known by its place among them."""
    return [
        article
        if article.outlet
        else msgspec.structs.replace(article, outlet=UNNAMED.format(number=number, all=len(articles)))
        for number, article in enumerate(articles, 1)
    ]

"""What the pages say of where their words come from: sources by origin, and what was left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mkdocs_explainer.model import Claim, Source
from mkdocs_explainer.render.apart import REPORT
from mkdocs_explainer.render.book import Book
from mkdocs_explainer.render.escape import Text, clean
from mkdocs_explainer.render.parts import Behind, LeftOut, OriginLine
from mkdocs_explainer.render.printing import Printer, origin_name


def by_origin(book: Book, printer: Printer) -> tuple[OriginLine, ...]:
    """The sources under each report they go back to, those with the most sources first."""
    lines: dict[str, tuple[str, list[Source]]] = {}
    for source in book.explainer.sources:
        for origin in book.origins_behind([source]):
            lines.setdefault(origin.id, (origin_name(origin), []))[1].append(source)
    ranked = sorted(lines.items(), key=lambda entry: (-len(entry[1][1]), entry[1][0], entry[0]))
    return tuple(
        OriginLine(Text(name), tuple(printer.source_line(source) for source in listed))
        for _, (name, listed) in ranked
    )


def sources_of(book: Book, claims: Iterable[Claim]) -> list[Source]:
    """The sources behind some claims, in the explainer's order."""
    used = {piece.source for claim in claims for piece in claim.evidence}
    return [source for source in book.explainer.sources if source.id in used]


def behind(book: Book, printer: Printer, claims: Iterable[Claim]) -> Behind:
    """What is behind some claims."""
    sources = sources_of(book, claims)
    return Behind(
        sources=tuple(printer.source_line(source) for source in sources),
        origins=tuple(Text(origin_name(origin)) for origin in book.origins_behind(sources)),
        newest=book.newest(sources),
    )


def left_out(book: Book) -> tuple[LeftOut, ...]:
    """How much is not printed for each reason: what belongs to a report first, then by number."""
    counts = Counter(clean(left.reason) for left in book.explainer.excluded)
    lines = [LeftOut(Text(reason), count, reason in REPORT) for reason, count in counts.items()]
    return tuple(sorted(lines, key=lambda line: (not line.report, -line.count, line.reason)))

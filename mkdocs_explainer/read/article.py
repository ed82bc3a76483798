"""One seed to one article: read by its format, decided piece by piece, and put together again with its metadata."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from mkdocs_explainer.errors import SeedError
from mkdocs_explainer.kinds import kind_of_name, suffix_of
from mkdocs_explainer.model import Article, Block, Doubt, Excluded, SourceOverride
from mkdocs_explainer.read.decode import decode
from mkdocs_explainer.read.fates import decided
from mkdocs_explainer.read.headings import asks
from mkdocs_explainer.read.html import read_html
from mkdocs_explainer.read.language import language_of
from mkdocs_explainer.read.markdown import read_markdown
from mkdocs_explainer.read.metadata import given, settle
from mkdocs_explainer.read.opening import is_paragraph
from mkdocs_explainer.read.opinion import is_opinion
from mkdocs_explainer.read.parts import Part, Reading
from mkdocs_explainer.read.pieces import Taken, without_long_words
from mkdocs_explainer.read.text import read_text

LONGEST = 30_000
"""Words of a report: the longest features have half as many, and 60,000 keep the language pipeline busy for
half a minute."""
LEAST_KEPT = 0.5
"""Share of the words of a plain reading that a careful one keeps, or it is told."""
_PER_WORD = 10
"""Characters of a word and the blank behind it, over a whole article: in English six, in German seven."""

_READERS: dict[str, Callable[[str, str], Taken]] = {
    ".txt": lambda _, text: read_text(text),
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}


def is_seed(name: str) -> bool:
    """Whether a file of this name (or path within the seeds folder) is an article to read."""
    parts = name.replace("\\", "/").split("/")
    return suffix_of(parts[-1]) in _READERS and not any(part.startswith(("_", ".")) for part in parts)


def refuse_unread(path: str) -> None:
    """Nothing, for a file whose suffix is that of a format that is read.

    Raises:
        SeedError: it is another; the message says what to do.
    """
    if suffix_of(path) not in _READERS:
        kind = kind_of_name(path)
        raise SeedError(path, f"is {kind.name} and is not read", kind.remedy)


def read_seed(path: str, data: bytes, override: SourceOverride | None = None) -> Article:
    """The article in one file.

    Args:
        path: the file relative to the seeds folder, with forward slashes; its suffix says the format.
        data: the file's bytes.
        override: what `_topic.yml` says of the file.

    Raises:
        SeedError: the file cannot be read or holds no report; the message says what to do.
    """
    refuse_unread(path)
    taken = without_long_words(_READERS[suffix_of(path)](path, decode(path, data)))
    reading = decided(taken.pieces, *given(path, override, taken.head))
    report = [part.piece for part in reading.parts if part.fate == "paragraph"]
    if not report:
        raise SeedError(path, "holds no paragraph of a report", "Put the article's text into it, or delete it")
    for length, most, of in (
        (sum(piece.words for piece in report), LONGEST, "words"),
        (sum(len(piece.text) for piece in report), LONGEST * _PER_WORD, "characters"),
    ):
        if length > most:
            what = f"has {length:,} {of}, more than an article's {most:,}"
            raise SeedError(path, what, "Divide it, or put the article alone")
    return _article(path, taken, reading, override)


def _article(path: str, taken: Taken, reading: Reading, override: SourceOverride | None) -> Article:
    blocks = tuple(
        Block(
            kind="heading" if part.fate == "heading" else "paragraph",
            text=part.piece.text,
            ranges=part.piece.ranges,
            spelt=part.piece.spelt_within(),
            question=part.fate == "heading" and asks(part.piece.text),
            signer=part.signer,
            item=part.piece.item,
        )
        for part in reading.parts
        if part.fate in {"heading", "paragraph"}
    )
    paragraphs = [block for block in blocks if block.kind == "paragraph"]
    metadata = settle(
        path,
        override=override,
        head=taken.head,
        reading=reading,
        heading=next((block.text for block in blocks if block.kind == "heading" and not block.question), None),
        sentence=_first_sentence(min(paragraphs, key=lambda block: bool(block.signer)).text),
    )
    title = taken.head.get("title")
    section = taken.head.get("section")
    return Article(
        path=path,
        title=metadata.title,
        outlet=metadata.outlet,
        text=taken.text,
        blocks=blocks,
        authors=metadata.authors,
        published=metadata.published,
        url=metadata.url,
        language=(override.language if override else None)
        or language_of(" ".join(block.text for block in blocks if block.kind == "paragraph"), metadata.language),
        opinion=is_opinion(
            title=title if isinstance(title, str) else metadata.title,
            outlet=metadata.outlet,
            url=metadata.url,
            section=section if isinstance(section, str) else None,
            lines=[part.piece.text for part in reading.parts],
            paragraphs=[part.piece.text for part in reading.parts if part.fate == "paragraph"],
        ),
        excluded=_excluded(taken, reading.parts),
        doubts=_doubts(taken, blocks),
    )


def _doubts(taken: Taken, blocks: Sequence[Block]) -> tuple[Doubt, ...]:
    kept = sum(len(block.text.split()) for block in blocks)
    expected = taken.expected or sum(piece.words for piece in taken.pieces if is_paragraph(piece))
    if kept >= expected * LEAST_KEPT:
        return ()
    what = f"keeps {kept:,} of the {expected:,} words that its article seems to have"
    remedy = "See with `mkdocs-explainer read` what was set apart; if it is wanted, save the text as .txt"
    return (Doubt(what=what, remedy=remedy),)


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[a-z0-9][.!?])[\"'”’]?\s+(?=[A-Z“\"])", text, maxsplit=1)[0]


def _excluded(taken: Taken, parts: Sequence[Part]) -> tuple[Excluded, ...]:
    """What was set apart, in order; marks within a line that went as a whole are part of that line."""
    whole = [
        Excluded(
            text=taken.text[part.piece.start : part.piece.end],
            reason=part.fate,
            start=part.piece.start,
            end=part.piece.end,
        )
        for part in parts
        if part.fate is not None and part.fate not in {"heading", "paragraph"}
    ]
    found: list[Excluded] = []
    for one in sorted([*whole, *taken.excluded], key=lambda part: (part.start, -part.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return tuple(found)

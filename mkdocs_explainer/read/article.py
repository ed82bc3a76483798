"""One seed to one article: the order in which everything is decided about its pieces.

A piece that a rule speaks for keeps that fate; later rules see only what is left. What opens the file
(title, byline, date) is settled before the headings, since a title looks like one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from mkdocs_explainer.english.credits import LETTERS
from mkdocs_explainer.errors import SeedError
from mkdocs_explainer.model import Article, Block, Excluded, SourceOverride
from mkdocs_explainer.read.boilerplate import boilerplate, pleas, stray_end, without_link_boxes
from mkdocs_explainer.read.credits import agency_only, byline, credit, names_only, publication_date
from mkdocs_explainer.read.dateline import dateline
from mkdocs_explainer.read.decode import decode
from mkdocs_explainer.read.headings import (
    STATEMENT_WORDS,
    all_capitals,
    ends_like_a_sentence,
    is_question,
    is_statement,
    number_mark,
    run_ins,
)
from mkdocs_explainer.read.html import read_html
from mkdocs_explainer.read.interviews import speakers
from mkdocs_explainer.read.markdown import read_markdown
from mkdocs_explainer.read.metadata import settle
from mkdocs_explainer.read.pieces import Piece, Taken, has_letters, without_long_words
from mkdocs_explainer.read.signatures import signatures
from mkdocs_explainer.read.text import read_text

TITLE_WORDS = 24
PARAGRAPH_WORDS = 12
"""A line of this many words that ends like a sentence is the first paragraph; the title stands before it."""
LONGEST = 30_000
"""Words of a report: the longest features have half as many, and 60,000 keep the language pipeline busy for
half a minute."""
_PER_WORD = 10
"""Characters of a word and the blank behind it, over a whole article: in English six, in German seven."""
DATELINES = 5
"""Pieces among which the dateline is looked for."""

_READERS: dict[str, Callable[[str, str], Taken]] = {
    ".txt": lambda _, text: read_text(text),
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}


_ASKING_TITLE = 5
"""Words from which a question that stands above everything is a headline; shorter ones head a section. Unmeasured."""
_ANSWER = 3
"""Parts of an article, its first line among them, up to which the rest is one answer to the question above it.
Unmeasured."""


@dataclass(frozen=True)
class _Part:
    """A piece, who signed it, and its fate: "heading", "paragraph", a reason to exclude it, None for undecided."""

    piece: Piece
    fate: str | None = None
    signer: str = ""


@dataclass(frozen=True)
class _Found:
    """What the text says of itself."""

    title_line: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None


def is_seed(name: str) -> bool:
    """Whether a file of this name (or path within the seeds folder) is an article to read."""
    parts = name.replace("\\", "/").split("/")
    return _suffix(parts[-1]) in _READERS and not any(part.startswith(("_", ".")) for part in parts)


def read_seed(path: str, data: bytes, override: SourceOverride | None = None) -> Article:
    """The article in one file.

    Args:
        path: the file relative to the seeds folder, with forward slashes; its suffix says the format.
        data: the file's bytes.
        override: what `_topic.yml` says of the file.

    Raises:
        SeedError: the file cannot be read or holds no report; the message says what to do.
    """
    reader = _READERS.get(_suffix(path))
    if reader is None:
        raise SeedError(path, "is of a kind that is not read", f"Use one of {', '.join(_READERS)}")
    taken = without_long_words(reader(path, decode(path, data)))
    parts = _set_apart([_Part(piece) for piece in taken.pieces if piece.text.strip()])
    known = override.title if override and override.title else None
    head_title = taken.head.get("title")
    parts, found = _opening(parts, known or (head_title if isinstance(head_title, str) else None))
    parts = _headed(_without_dateline(_without_stray_ends(_without_links(_signed(parts)))))
    if not any(part.fate == "paragraph" for part in parts):
        raise SeedError(path, "holds no paragraph of a report", "Put the article's text into it, or delete it")
    report = [part.piece for part in parts if part.fate == "paragraph"]
    for length, most, of in (
        (sum(piece.words for piece in report), LONGEST, "words"),
        (sum(len(piece.text) for piece in report), LONGEST * _PER_WORD, "characters"),
    ):
        if length > most:
            what = f"has {length:,} {of}, more than an article's {most:,}"
            raise SeedError(path, what, "Divide it, or put the article alone")
    return _article(path, taken, parts, found, override)


def _suffix(name: str) -> str:
    stem, dot, suffix = name.rpartition(".")
    return dot + suffix.lower() if stem else ""


def _set_apart(parts: list[_Part]) -> list[_Part]:
    """Boilerplate, pleas and credit lines."""
    pieces = [part.piece for part in parts]
    reasons = pleas(pieces, [boilerplate(piece) for piece in pieces])
    first = next((n for n, part in enumerate(parts) if reasons[n] is None and _is_paragraph(part.piece)), 0)
    last = True
    for number in range(len(pieces) - 1, -1, -1):
        text = pieces[number].text
        if reasons[number] is not None:
            continue
        # above the first paragraph an agency's name is part of the byline: that is decided there
        if credit(text, last=last and number > first) and (number > first or not agency_only(text)):
            reasons[number] = "credit line"
        else:
            last = False
    return [_Part(piece, reason) for piece, reason in zip(pieces, reasons, strict=True)]


def _is_paragraph(piece: Piece) -> bool:
    if piece.kind == "heading":
        return False
    return piece.words > TITLE_WORDS or (piece.words >= PARAGRAPH_WORDS and ends_like_a_sentence(piece.text.rstrip()))


def _opening(parts: list[_Part], known: str | None) -> tuple[list[_Part], _Found]:
    """Title lines, bylines and dates; above the first paragraph, and lines of that kind further down.

    Args:
        parts: all parts.
        known: the title that `_topic.yml` or the file's head gives.
    """
    first = next(
        (n for n, part in enumerate(parts) if part.fate is None and _is_paragraph(part.piece)),
        next(
            (n for n, part in enumerate(parts) if part.fate is None and ends_like_a_sentence(part.piece.text)),
            0,
        ),
    )
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    found: list[_Part] = []
    for number, part in enumerate(parts):
        text = part.piece.text.strip()
        top = number < first
        fate = part.fate
        if fate is None and (named := byline(text, top=top)) is not None:
            fate = "byline"
            authors = authors or (named if top else ())
        elif fate is None and (dated := publication_date(text)) is not None:
            fate = "publication date"
            published = dated[0] if dated[1] else published or dated[0]
        elif fate is None and top and agency_only(text):
            fate = "credit line"
            # "Jane Roe" above "Associated Press" is a byline, unless it is all the title there is
            before = found[-1] if found and found[-1].fate in {None, "title line"} else None
            names = names_only(before.piece.text) if before else None
            if before and names and (known or title != " ".join(before.piece.text.split())):
                found[-1] = replace(before, fate="byline")
                authors = authors or names
        elif fate is None and (
            _is_title(part.piece, known, top=top) or (number == 0 and top and not known and _is_only_question(parts))
        ):
            fate = "title line"
            if title is None or len(title.split()) <= 2:
                title = " ".join(text.split())
        found.append(replace(part, fate=fate))
    return found, _Found(title_line=title, authors=authors, published=published)


def _is_title(piece: Piece, known: str | None, *, top: bool) -> bool:
    text = " ".join(piece.text.split())
    if known and _plain(text) == _plain(known):
        return top or piece.kind == "heading"
    if not top or piece.words > TITLE_WORDS or is_question(text) or number_mark(text):
        return False
    return piece.kind == "heading" or not ends_like_a_sentence(text)


def _is_only_question(parts: Sequence[_Part]) -> bool:
    """Whether the first line is the one question of an article, and so its headline: "Is the dam safe after all?"."""
    asking = [number for number, part in enumerate(parts) if is_question(" ".join(part.piece.text.split()))]
    return asking == [0] and parts[0].piece.words >= _ASKING_TITLE and len(parts) > _ANSWER


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _signed(parts: Sequence[_Part]) -> list[_Part]:
    """The parts with the lines that sign others, or name who speaks, set apart, and what is theirs known as that."""
    texts = [part.piece.text.strip() if part.fate is None else None for part in parts]
    lines, signed = signatures(texts, of_letters=any(LETTERS.search(part.piece.text) for part in parts))
    if not lines:
        lines, signed = speakers(texts)
    return [
        replace(part, fate="signature" if number in lines else part.fate, signer=signed.get(number, ""))
        for number, part in enumerate(parts)
    ]


def _without_links(parts: Sequence[_Part]) -> list[_Part]:
    """The parts without sentences into which a box of links has run."""
    found = []
    for part in parts:
        piece, boxes = without_link_boxes(part.piece) if part.fate is None else (part.piece, [])
        found += [replace(part, piece=piece)] if piece.text else []
        found += [_Part(box, "read more") for box in boxes]
    # where nothing else is left, a sentence with links in it is better than none
    return found if any(part.fate is None and _is_paragraph(part.piece) for part in found) else list(parts)


def _without_stray_ends(parts: Sequence[_Part]) -> list[_Part]:
    found = []
    for part in parts:
        piece, mark = stray_end(part.piece) if part.fate is None else (part.piece, None)
        found.append(replace(part, piece=piece))
        if mark is not None:
            found.append(_Part(mark, "stray symbol"))
    return found


def _without_dateline(parts: Sequence[_Part]) -> list[_Part]:
    """The parts with the first dateline as a part of its own."""
    found = list(parts)
    paragraphs = [n for n, part in enumerate(parts) if part.fate is None and part.piece.kind != "heading"][:DATELINES]
    lengths = [dateline(parts[n].piece.text, first=n == paragraphs[0]) for n in paragraphs]
    place = next((place for place, length in enumerate(lengths) if length), None)
    if place is None:
        return found
    number, length = paragraphs[place], lengths[place]
    piece = parts[number].piece
    rest = piece.cut(length, len(piece.text)).strip()
    cut = [_Part(piece.cut(0, length).strip(), "dateline")]
    found[number : number + 1] = [*cut, replace(parts[number], piece=rest)] if rest.text else cut
    return found


def _headed(parts: Sequence[_Part]) -> list[_Part]:
    """Everything still undecided as heading or paragraph, run-in questions split off."""
    found = list(parts)
    left = [number for number, part in enumerate(found) if part.fate is None]
    for place, number in enumerate(left):
        piece = found[number].piece
        above = found[number - 1] if number else None
        before = above.piece if above and above.fate == "paragraph" else None
        after = found[left[place + 1]].piece if place + 1 < len(left) else None
        found[number] = replace(found[number], fate=_kind(piece, before, after))
    return _numbers_off(_run_ins_off(found))


def _kind(piece: Piece, before: Piece | None, after: Piece | None) -> str:
    """What an undecided piece is, by itself and between its neighbours.

    Args:
        piece: the piece.
        before: the paragraph right before it, if it is one.
        after: what follows it.
    """
    text = piece.text.strip()
    if piece.kind == "heading" or is_question(text):
        return "heading"
    # under another short line it is the second line of a signature or a list, not a heading
    if before is not None and before.words <= STATEMENT_WORDS and not ends_like_a_sentence(before.text.rstrip()):
        return "paragraph"
    if is_statement(piece, after):
        return "navigation" if all_capitals(text) else "heading"
    return "paragraph"


def _run_ins_off(parts: Sequence[_Part]) -> list[_Part]:
    pieces = [part.piece for part in parts if part.fate == "paragraph"]
    asked = [is_question(part.piece.text) for part in parts if part.fate == "heading"]
    lengths = iter(run_ins(pieces, questions=any(asked), statements=not all(asked)))
    found: list[_Part] = []
    for part in parts:
        length = next(lengths) if part.fate == "paragraph" else 0
        if length:
            found.append(_Part(part.piece.cut(0, length).strip(), "heading"))
            found.append(replace(part, piece=part.piece.cut(length, len(part.piece.text)).strip()))
        else:
            found.append(part)
    return found


def _numbers_off(parts: Sequence[_Part]) -> list[_Part]:
    """Headings without their numbers; "Q:" has a letter and is set apart as a mark."""
    found: list[_Part] = []
    for part in parts:
        length = number_mark(part.piece.text) if part.fate == "heading" else 0
        rest = part.piece.cut(length, len(part.piece.text)).strip()
        if length and has_letters(rest.text):
            mark = part.piece.cut(0, length).strip()
            if has_letters(mark.text):
                found.append(_Part(mark, "stray symbol"))
            found.append(replace(part, piece=rest))
        else:
            found.append(part)
    return found


def _article(
    path: str, taken: Taken, parts: Sequence[_Part], found: _Found, override: SourceOverride | None
) -> Article:
    blocks = tuple(
        Block(
            kind="heading" if part.fate == "heading" else "paragraph",
            text=part.piece.text,
            ranges=part.piece.ranges,
            question=part.fate == "heading" and is_question(part.piece.text),
            signer=part.signer,
        )
        for part in parts
        if part.fate in {"heading", "paragraph"}
    )
    metadata = settle(
        path,
        override=override,
        head=taken.head,
        title_line=found.title_line,
        heading=next((block.text for block in blocks if block.kind == "heading" and not block.question), None),
        sentence=_first_sentence(next(block.text for block in blocks if block.kind == "paragraph")),
        authors=found.authors,
        published=found.published,
    )
    return Article(
        path=path,
        title=metadata.title,
        outlet=metadata.outlet,
        text=taken.text,
        blocks=blocks,
        authors=metadata.authors,
        published=metadata.published,
        url=metadata.url,
        language=metadata.language,
        excluded=_excluded(taken, parts),
    )


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[a-z0-9][.!?])[\"'”’]?\s+(?=[A-Z“\"])", text, maxsplit=1)[0]


def _excluded(taken: Taken, parts: Sequence[_Part]) -> tuple[Excluded, ...]:
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

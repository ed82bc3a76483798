"""What the program makes of single files, to be looked at: as a table for people, and as JSON for programs.

Nothing is analysed, so no language pipeline is loaded and nothing is kept. A file counts as it does in a build: below
the seeds folder by its path there, with what `_topic.yml` says of it; any other file as if its own folder were the
seeds folder.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mkdocs_explainer.articles import doubts_of, left_out
from mkdocs_explainer.characters import whole
from mkdocs_explainer.errors import ExplainerError, SeedError
from mkdocs_explainer.faults import fault
from mkdocs_explainer.model import Article, SourceOverride, TopicFile, Value
from mkdocs_explainer.read import read_seed, read_topic_file, refuse_unread
from mkdocs_explainer.seeds import TOPIC_FILE, bytes_of

SHOWN_WORDS = 16
"""Words that the table shows of what was set apart: about two lines of a window of 80 columns."""


class Look(Value):
    """One file as it was given, and what reading made of it."""

    path: str
    article: Article | None
    trouble: tuple[str, ...]
    """What is wrong, in sentences; the file may have been read all the same."""
    notes: tuple[str, ...]
    """What a build warns of: why it leaves out the article that was read, or what is doubtful in it."""


def look(files: Sequence[Path], seeds: Path) -> Iterator[Look]:
    """What reading makes of some files, in their order.

    Args:
        files: as given on the command line.
        seeds: the seeds folder, which need not exist.
    """
    topics: dict[Path, TopicFile] = {}
    for file in files:
        path, here = whole(str(file)), Path(os.path.abspath(file))  # noqa: PTH100 (`..` goes, links stay)
        within = here.is_relative_to(os.path.abspath(seeds))  # noqa: PTH100
        folder = Path(os.path.abspath(seeds)) if within else here.parent  # noqa: PTH100
        trouble: list[str] = []
        if folder not in topics:
            try:
                topics[folder] = _topic(folder)
            except ExplainerError as error:
                topics[folder] = TopicFile()
                trouble.append(f"{whole(str(folder))}/{error}")
        name = whole(here.relative_to(folder).as_posix())
        article = None
        try:
            article = _read(file, name, topics[folder].sources.get(name))
        except SeedError as error:
            trouble.append(str(SeedError(path, error.what, error.remedy)))
        except Exception as error:  # one file must not stop the others, whatever is wrong with it
            trouble.append(str(fault(path, "cannot be read", error, "Please report this with the file.")))
        notes: list[str] = []
        if article is not None:
            shown = msgspec.structs.replace(article, path=path)
            notes += [str(note) for note in (left_out(shown), *doubts_of(shown)) if note is not None]
        yield Look(path=path, article=article, trouble=tuple(trouble), notes=tuple(notes))


def to_json(looks: Sequence[Look]) -> bytes:
    """One object for each file that was read, UTF-8, with a line end at the end.

    `text` is the paragraphs that may be quoted, with blank lines between them; `start` and `end` of what was set
    apart are offsets into the text as read, which for .txt and .md is the decoded file.
    """
    read = [_told(one.path, one.article) for one in looks if one.article is not None]
    return msgspec.json.format(msgspec.json.encode(read), indent=2) + b"\n"


def to_table(path: str, article: Article) -> RenderableType:
    """An article for people: what is known of it, its text with the headings (#), and what was set apart and why."""
    known = _columns()
    for name, value in (
        ("title", article.title),
        ("outlet", article.outlet),
        ("authors", ", ".join(article.authors)),
        ("date", article.published),
        ("address", article.url),
        ("language", article.language),
        ("opinion", "yes" if article.opinion else None),
    ):
        if value is not None:
            known.add_row(Text(name, "dim"), _plain(str(value) or "none"))
    words = sum(len(block.text.split()) for block in article.blocks if block.kind == "paragraph")
    parts: list[RenderableType] = [Text(_clean(path), "bold"), Padding(known, (0, 0, 1, 2))]
    parts.append(Text(f"text, {_count(words, 'word')}", "bold"))
    for block in article.blocks:
        heading = block.kind == "heading"
        text = f"# {block.text}" if heading else f"{block.signer}: {block.text}" if block.signer else block.text
        parts.append(Padding(_plain(text, "cyan" if heading else ""), (0, 0, 1, 2)))
    if article.excluded:
        apart = _columns()
        for piece in article.excluded:
            apart.add_row(Text(piece.reason, "dim"), _plain(_beginning(piece.text)))
        parts += [Text("set apart", "bold"), Padding(apart, (0, 0, 1, 2))]
    return Group(*parts)


def _topic(folder: Path) -> TopicFile:
    file = folder / TOPIC_FILE
    return read_topic_file(bytes_of(file, TOPIC_FILE)) if file.exists() else TopicFile()


def _read(file: Path, name: str, override: SourceOverride | None) -> Article:
    # a link that somebody names is meant; in a folder of seeds it is refused
    file = Path(os.path.realpath(file))
    if file.is_file():
        refuse_unread(name)  # before its size: a large PDF is not to be made smaller
    return read_seed(name, bytes_of(file, name), override)


def _told(path: str, article: Article) -> dict[str, Any]:
    return {
        "path": path,
        "title": article.title,
        "outlet": article.outlet,
        "authors": article.authors,
        "date": article.published,
        "url": article.url,
        "language": article.language,
        "opinion": article.opinion,
        "headings": [block.text for block in article.blocks if block.kind == "heading"],
        "text": "\n\n".join(block.text for block in article.blocks if block.kind == "paragraph"),
        "apart": article.excluded,
        "doubts": article.doubts,
    }


def _columns() -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    return table


def _plain(text: str, style: str = "") -> Text:
    """A text as it is: what looks like markup or steers a terminal does nothing."""
    return Text(_clean(text), style, overflow="fold")


def _clean(text: str) -> str:
    folded = " ".join(text.split())
    return "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(one) == "Cc" else one for one in folded)


def _beginning(text: str) -> str:
    words = text.split()
    if len(words) <= SHOWN_WORDS:
        return text
    return f"{' '.join(words[:SHOWN_WORDS])} … ({_count(len(words), 'word')})"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")

"""When each sentence of a folder of articles was said and when it holds: for people, and as JSON for programs."""

from __future__ import annotations

from pathlib import Path

import msgspec
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mkdocs_explainer.articles import analysed
from mkdocs_explainer.cache import Cache
from mkdocs_explainer.config import Options
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.faults import Fault
from mkdocs_explainer.model import TopicFile, Value
from mkdocs_explainer.read import read_topic_file
from mkdocs_explainer.seeds import read_folder
from mkdocs_explainer.weave import Moment, times


class Timed(Value):
    """A sentence with its time; `start` and `end` are offsets into the article's text as read."""

    start: int
    end: int
    mode: str
    when: str
    """YYYY[-MM[-DD]], FROM/TO, <DATE (before), >DATE (since), "?" (not known) or "-" (at no time)."""
    alone: bool
    """Whether a stranger most likely understands it by itself."""
    said: str | None
    derivation: str | None
    text: str


class TimedArticle(Value):
    """The sentences of an article that may be quoted, in reading order."""

    path: str
    sentences: tuple[Timed, ...]


def sentences_of(folder: Path, options: Options, root: Path) -> tuple[list[TimedArticle], list[Fault]]:
    """The time of each sentence of a folder's articles, and what is wrong with some of them.

    Args:
        folder: a folder of seeds.
        options: names the language pipeline and the cache.
        root: the folder that the cache is relative to.

    Raises:
        ExplainerError: there is no such folder, or no article in it that can be used.
    """
    read = read_folder(folder)
    topic = read_topic_file(read.topic) if read.topic is not None else TopicFile()
    found = analysed(read.seeds, topic, options, Cache(root / options.cache))
    if not found.pieces:
        raise ExplainerError(
            f"No article in {folder} could be used. Put articles (.txt, .md or .html) into it, one a file."
        )
    articles = [
        TimedArticle(
            path=path,
            sentences=tuple(
                Timed(
                    start=sentence.start,
                    end=sentence.end,
                    mode=moment.mode,
                    when=when(moment),
                    alone=alone,
                    said=moment.said,
                    derivation=moment.derivation,
                    text=sentence.text,
                )
                for sentence, moment, alone in timed
            ),
        )
        for path, timed in times([p.article for p in found.pieces], [p.analysis for p in found.pieces])
    ]
    return articles, list(found.failures)


def when(moment: Moment) -> str:
    """A moment in one word."""
    if moment.date is None:
        return "-" if moment.mode == "general" else "?"
    if moment.first is None or moment.last is None:
        return f"<{moment.date}" if moment.first is None else f">{moment.date}"
    if moment.precision in ("day", "month", "year"):
        return moment.date
    return f"{moment.first}/{moment.last}"


def to_json(articles: list[TimedArticle]) -> bytes:
    """A list with one object for each article, UTF-8, with a line end at the end."""
    return msgspec.json.format(msgspec.json.encode(articles), indent=2) + b"\n"


def to_table(article: TimedArticle) -> RenderableType:
    """An article's sentences for people: how each holds, when, and its words."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(2):
        table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for one in article.sentences:
        table.add_row(Text(one.mode, "dim"), Text(one.when, "cyan"), Text(one.text))
    return Group(Text(article.path, "bold"), Padding(table, (0, 0, 1, 2)))

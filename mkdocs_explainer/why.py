"""Why a sentence is credited to a source, or is not: from the seeds folder to a table for people, or to JSON."""

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
from mkdocs_explainer.model import TopicFile
from mkdocs_explainer.read import read_topic_file
from mkdocs_explainer.seeds import read_folder
from mkdocs_explainer.weave import Reasons, why

_CREDITS = {"full": ("all of it", "green"), "partial": ("part of it", "yellow"), "none": ("not credited", "dim")}


def reasons(words: str, options: Options, root: Path) -> list[Reasons]:
    """What was weighed for each sentence that holds some words.

    Args:
        words: as an article has them.
        options: names the seeds folder, the language pipeline and the cache.
        root: the folder that the options' folders are relative to.

    Raises:
        ExplainerError: there is no seeds folder, no article that can be used, or no sentence with these words.
    """
    if not words.strip():
        raise ExplainerError("Give some words of the sentence, as its article has them.")
    folder = read_folder(root / options.seeds)
    topic = read_topic_file(folder.topic) if folder.topic is not None else TopicFile()
    pieces = analysed(folder.seeds, topic, options, Cache(root / options.cache)).pieces
    found = list(why([piece.article for piece in pieces], [piece.analysis for piece in pieces], words))
    if not found:
        raise ExplainerError(
            f"No sentence of the articles in {options.seeds} holds the words “{words}”. "
            "Copy some words from the article as it is printed, without [brackets] and without “…”."
        )
    return found


def to_json(found: list[Reasons]) -> bytes:
    """A list with one object for each sentence, UTF-8, with a line end at the end."""
    return msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n"


def to_table(one: Reasons) -> RenderableType:
    """A sentence for people: for each other source what came out, and what it came from."""
    head = Text(one.sentence, style="bold")
    bounds = f"{one.path} · credited from {one.some:.2f} for some of it, from {one.all:.2f} for all of it"
    table = Table(show_header=True, header_style="dim", expand=True)
    for name, ratio in (("source", 2), ("", 1), ("some", None), ("all", None), ("words", 6), ("lacks", 2)):
        table.add_column(name, ratio=ratio)
    for source in one.sources:
        credit, style = _CREDITS[source.credit]
        for number, passage in enumerate(source.passages):
            first = number == 0
            table.add_row(
                Text(source.outlet if first else ""),
                Text(credit if first else "next", style=style if first else "dim"),
                f"{passage.some:.2f}",
                f"{passage.all:.2f}",
                Text(_short(passage.words)),
                Text(", ".join((*passage.lacks, *filter(None, [passage.veto and f"veto: {passage.veto}"])))),
            )
        if not source.passages:
            table.add_row(Text(source.outlet), Text(credit, style=style), "", "", Text("nothing alike"), "")
    return Padding(Group(head, Text(bounds, style="dim"), table), (0, 0, 1, 0))


def _short(words: str) -> str:
    return words if len(words) <= 300 else f"{words[:299]}…"

"""What the judge says of pairs of sentences that somebody has put together, to be measured.

A line of the input names a sentence of one file and one or two of another, by their characters in the decoded files
of one story's folder. Words are taken from the files, never from the line; what else the line holds is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Annotated

import msgspec

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.judge.learnt import Encoded, Passage, Rarity, encode, lacking, verdict
from mkdocs_explainer.model import Value
from mkdocs_explainer.read import is_seed, read_seed
from mkdocs_explainer.read.decode import decode


class One(Value):
    """A sentence: its file, and its first character and the one behind its last."""

    file: str
    span: tuple[int, int]


class Some(Value):
    """One or two sentences of a file."""

    file: str
    spans: Annotated[tuple[tuple[int, int], ...], msgspec.Meta(min_length=1, max_length=2)]


class Pair(Value):
    """A line of the input; its story is what stands before the first full stop of its id."""

    id: str
    a: One
    b: Some


def judged(lines: Iterable[bytes], stories: Path) -> Iterator[bytes]:
    """A line of JSON for each pair: its id, the verdict, the probabilities, and the words that are lacking.

    Args:
        lines: the pairs, a JSON object a line.
        stories: a folder with a folder for each story, named by its number, "-" and anything.

    Raises:
        ExplainerError: a line is no pair, or what it names is not there.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            pair = msgspec.json.decode(line, type=Pair)
        except msgspec.DecodeError as error:
            raise ExplainerError(
                f"Line {number} is no pair: {error}. "
                'It takes {"id": "STORY.PAIR", "a": {"file", "span"}, "b": {"file", "spans"}}, one or two of them.'
            ) from None
        yield msgspec.json.encode(_told(pair, _story(stories, pair.id.partition(".")[0]))) + b"\n"


def _told(pair: Pair, folder: Path) -> dict[str, object]:
    text = _words(folder, pair.a.file, pair.a.span)
    passage = [_words(folder, pair.b.file, span) for span in pair.b.spans]
    found = verdict(_passage(text), _passage(*passage), _rarity(folder))
    return {
        "id": pair.id,
        "verdict": found.word,
        "some": found.some,
        "all": found.all,
        "lacks": [text[start:end] for start, end in lacking(text, found)],
        "veto": found.veto.kind,
    }


@cache
def _story(stories: Path, number: str) -> Path:
    found = sorted(stories.glob(f"{number}-*/"))
    if not found:
        raise ExplainerError(
            f"{stories} holds no folder {number}-…, which a pair is about. Name the folder of stories."
        )
    return found[0]


@cache
def _text(folder: Path, file: str) -> str:
    if Path(file).name != file:
        raise ExplainerError(f"A pair is about {file}, which is no file of {folder}.")
    try:
        return decode(file, (folder / file).read_bytes())
    except OSError as error:
        raise ExplainerError(f"{folder / file} cannot be read ({error.strerror}), and a pair is about it.") from error


def _words(folder: Path, file: str, span: tuple[int, int]) -> str:
    start, end = span
    words = " ".join(_text(folder, file)[max(0, start) : end].split())
    if not words:
        raise ExplainerError(
            f"{folder / file} has no words from character {start} to {end}, and a pair is about them."
        )
    return words


def _passage(*texts: str) -> Passage:
    return Passage(" ".join(texts), tuple(map(_encoded, texts)))


@cache
def _encoded(text: str) -> Encoded:
    return encode(text)


@cache
def _rarity(folder: Path) -> Rarity:
    """How rare words are in a story: over the sentences that a build would compare."""
    from mkdocs_explainer.analyse.sentences import block_sentences

    seeds = [path for path in sorted(folder.iterdir()) if is_seed(path.name)]
    articles = [read_seed(path.name, path.read_bytes()) for path in seeds]
    return Rarity(
        _encoded(text).pieces
        for article in articles
        for block in article.blocks
        if block.kind == "paragraph"
        for text, *_ in block_sentences(article.text, block)
    )

"""From seeds to articles with their analyses: one article at a time, from the cache where it is known.

An article is found again by the file's bytes, an analysis by what was read, both also by the code that
made them. Many new articles are analysed in several processes; the results and their order are the same.
What is wrong with one seed costs a failure in the result, never an exception.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache as once
from typing import TYPE_CHECKING

import msgspec

from mkdocs_explainer.cache import Cache, code_version, digest
from mkdocs_explainer.config import Options
from mkdocs_explainer.model import Analysis, Article, ExplainerError, SeedError, TopicFile, Value
from mkdocs_explainer.seeds import Seed

if TYPE_CHECKING:
    from mkdocs_explainer.analyse import Analyser

ARTICLES_PER_PROCESS = 40
"""Loading the language pipeline takes about a second, an article about 50 ms: below this many articles
for each process, a further process costs more than it saves."""

MAX_PROCESSES = 8
"""Each holds its own language pipeline, about 300 MB."""

Progress = Callable[[int, int], None]
"""Told how many articles of how many have been analysed."""


class Failure(Value):
    """What a SeedError says, as a value that can be kept and sent from one process to another."""

    path: str
    what: str
    remedy: str


class Piece(Value):
    """One article with its analysis; `key` stands for both in the keys of what is made from them."""

    article: Article
    analysis: Analysis
    key: str


class Articles(Value):
    """What the seeds gave, in the order of their paths."""

    pieces: tuple[Piece, ...]
    failures: tuple[Failure, ...]
    from_cache: int
    """Articles whose analysis was at hand."""


class _Read(Value):
    """What reading gives for a seed: an article or a failure."""

    article: Article | None = None
    failure: Failure | None = None


def analysed(
    seeds: Sequence[Seed], topic: TopicFile, options: Options, store: Cache, progress: Progress | None = None
) -> Articles:
    """Read and analyse all seeds.

    Args:
        seeds: the files, with their bytes.
        topic: what `_topic.yml` says of them.
        options: names the language pipeline and the number of processes.
        store: where articles and analyses are looked for and kept.
        progress: told about every article analysed; not about those that were at hand.

    Raises:
        ExplainerError: the language pipeline is not there, or the cache cannot be written.
    """
    read = [_read_one(seed, topic, store) for seed in seeds]
    articles = [result.article for result in read if result.article is not None]
    failures = [result.failure for result in read if result.failure is not None]
    if not articles:
        return Articles(pieces=(), failures=tuple(failures), from_cache=0)

    from mkdocs_explainer.analyse import Analyser

    base = digest("analysis", Analyser(options.pipeline).fingerprint, _version_of_analysis())
    # without the path: an article that was only renamed has the same analysis
    keys = [digest(base, msgspec.structs.replace(article, path="")) for article in articles]
    found: dict[int, Analysis | Failure] = {}
    for index, key in enumerate(keys):
        if (analysis := store.get(key, Analysis)) is not None:
            found[index] = msgspec.structs.replace(analysis, path=articles[index].path)
    from_cache = len(found)
    missing = [index for index in range(len(articles)) if index not in found]
    results = _run([articles[index] for index in missing], options)
    for done, (index, result) in enumerate(zip(missing, results, strict=True), 1):
        found[index] = result
        if isinstance(result, Analysis):
            # at once, so that a build which is stopped has not worked for nothing
            store.put(keys[index], result)
        if progress is not None:
            progress(done, len(missing))
    pieces: list[Piece] = []
    for index, article in enumerate(articles):
        result = found[index]
        if isinstance(result, Analysis):
            pieces.append(Piece(article=article, analysis=result, key=digest(keys[index], article.path)))
        else:
            failures.append(result)
    return Articles(pieces=tuple(pieces), failures=tuple(failures), from_cache=from_cache)


def _read_one(seed: Seed, topic: TopicFile, store: Cache) -> _Read:
    override = topic.sources.get(seed.path)
    key = digest("article", seed.path, seed.data, override, _version_of_reading())
    if (found := store.get(key, _Read)) is not None:
        return found

    from mkdocs_explainer.read import read_seed

    try:
        result = _Read(article=read_seed(seed.path, seed.data, override))
    except SeedError as error:
        result = _Read(failure=Failure(path=seed.path, what=error.what, remedy=error.remedy))
    except Exception as error:  # one seed must not stop the others, whatever is wrong with it
        return _Read(failure=_fault(seed.path, "read", error))
    store.put(key, result)
    return result


def _run(articles: Sequence[Article], options: Options) -> Iterator[Analysis | Failure]:
    """Analyse some articles, in order, in as many processes as pay."""
    processes = min(_processes(options, len(articles)), len(articles))
    if processes <= 1:
        for article in articles:
            yield _analyse_one(options.pipeline, article)
        return
    # spawn: a fork of a process with threads (mkdocs serve has some) can hang
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        names = [options.pipeline] * len(articles)
        yield from pool.map(_analyse_one, names, articles, chunksize=4)


def _analyse_one(pipeline: str, article: Article) -> Analysis | Failure:
    try:
        return _analyser(pipeline).analyse(article)
    except ExplainerError:
        # no such pipeline: concerns all of them
        raise
    except Exception as error:  # as in reading
        return _fault(article.path, "analysed", error)


@once
def _analyser(pipeline: str) -> Analyser:
    """One a process: it holds the loaded language pipeline."""
    from mkdocs_explainer.analyse import Analyser

    return Analyser(pipeline)


def _fault(path: str, done: str, error: Exception) -> Failure:
    text = " ".join(str(error).split())[:200]
    return Failure(
        path=path,
        what=f"cannot be {done} ({type(error).__name__}{': ' if text else ''}{text})",
        remedy="Please report this with the file; put _ before its name to leave it out until then.",
    )


def _processes(options: Options, articles: int) -> int:
    if options.processes:
        return options.processes
    return max(1, min(os.cpu_count() or 1, MAX_PROCESSES, articles // ARTICLES_PER_PROCESS))


@once
def _version_of_reading() -> str:
    packages = ("trafilatura", "lxml", "htmldate", "charset-normalizer", "pyyaml", "msgspec")
    return code_version("model.py", "read", packages=packages)


@once
def _version_of_analysis() -> str:
    return code_version("model.py", "analyse", packages=("spacy", "msgspec"))

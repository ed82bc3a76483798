"""From seeds to articles with their analyses: one article at a time, from the cache where it is known.

An article is found again by the file's bytes, an analysis by what was read, both also by the code that
made them. Many new articles are analysed in several processes; the results and their order are the same.
What is wrong with one seed costs a failure in the result, never an exception; a process that the system ends,
as it does when memory runs out, costs only time.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager, suppress
from functools import cache as once
from itertools import zip_longest
from typing import TYPE_CHECKING

import msgspec

from mkdocs_explainer.cache import Cache, code_version, digest
from mkdocs_explainer.config import Options
from mkdocs_explainer.english import CODE
from mkdocs_explainer.errors import ExplainerError, SeedError
from mkdocs_explainer.faults import Fault, fault
from mkdocs_explainer.model import Analysis, Article, TopicFile, Value
from mkdocs_explainer.seeds import TOPIC_FILE, Seed

if TYPE_CHECKING:
    from mkdocs_explainer.analyse import Analyser

ARTICLES_PER_PROCESS = 40
"""Loading the language pipeline takes about a second, an article about 50 ms: below this many articles
for each process, a further process costs more than it saves."""

MAX_PROCESSES = 8
"""Each holds its own language pipeline, about 300 MB."""

Progress = Callable[[int, int], None]
"""Told how many articles of how many have been analysed."""


class Piece(Value):
    """One article with its analysis; `key` stands for both in the keys of what is made from them."""

    article: Article
    analysis: Analysis
    key: str


class Articles(Value):
    """What the seeds gave, in the order of their paths."""

    pieces: tuple[Piece, ...]
    failures: tuple[Fault, ...]
    doubts: tuple[Fault, ...]
    """What reading is not sure of in those that it read."""
    from_cache: int
    """Articles whose analysis was at hand."""


class _Read(Value):
    """What reading gives for a seed: an article or a failure."""

    article: Article | None = None
    failure: Fault | None = None


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
        ExplainerError: the language pipeline is not there.
    """
    read = [_read_one(seed, topic, store) for seed in seeds]
    articles = [result.article for result in read if result.article is not None]
    failures = [result.failure for result in read if result.failure is not None]
    failures += [refusal for article in articles if (refusal := left_out(article)) is not None]
    articles = [article for article in articles if article.language == CODE]
    doubts = tuple(doubt for article in articles for doubt in doubts_of(article))
    if not articles:
        return Articles(pieces=(), failures=tuple(failures), doubts=(), from_cache=0)

    from mkdocs_explainer.analyse import Analyser

    base = digest("analysis", Analyser(options.pipeline).fingerprint, _version_of_analysis())
    # without the path: an article that was only renamed has the same analysis
    keys = [digest(base, msgspec.structs.replace(article, path="")) for article in articles]
    found: dict[int, Analysis | Fault] = {}
    for index, key in enumerate(keys):
        if (analysis := store.get(key, Analysis)) is not None:
            found[index] = msgspec.structs.replace(analysis, path=articles[index].path)
    from_cache = len(found)
    missing = [index for index in range(len(articles)) if index not in found]
    # closed at once when the build is stopped, so that the processes are not left to work on
    with closing(_run([articles[index] for index in missing], options)) as results:
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
    return Articles(pieces=tuple(pieces), failures=tuple(failures), doubts=doubts, from_cache=from_cache)


def doubts_of(article: Article) -> tuple[Fault, ...]:
    """What reading is not sure of in an article."""
    return tuple(Fault(path=article.path, what=doubt.what, remedy=doubt.remedy) for doubt in article.doubts)


def left_out(article: Article) -> Fault | None:
    """Why an article that was read cannot be analysed, and what to do; None where it can."""
    if article.language == CODE:
        return None
    from babel import Locale

    names = Locale(CODE).languages
    return Fault(
        path=article.path,
        what=f"is in {names.get(article.language) or f'the language “{article.language}”'}, and only {names[CODE]} "
        "can be analysed, so it is left out",
        remedy=f"Put _ before its name, or a text in {names[CODE]} into its place. If it is in {names[CODE]}, "
        f"write `language: {CODE}` under its name in {TOPIC_FILE}.",
    )


def _read_one(seed: Seed, topic: TopicFile, store: Cache) -> _Read:
    override = topic.sources.get(seed.path)
    key = digest("article", seed.path, seed.data, override, _version_of_reading())
    if (found := store.get(key, _Read)) is not None:
        return found

    from mkdocs_explainer.read import read_seed

    try:
        try:
            result = _Read(article=read_seed(seed.path, seed.data, override))
        except SeedError as error:
            result = _Read(failure=Fault(path=seed.path, what=error.what, remedy=error.remedy))
        store.put(key, result)
    except Exception as error:  # one seed must not stop the others, whatever is wrong with it
        return _Read(failure=_fault(seed.path, "read", error))
    return result


def _run(articles: Sequence[Article], options: Options) -> Generator[Analysis | Fault, None, None]:
    """Analyse some articles, in order, in as many processes as pay."""
    processes = min(_processes(options, len(articles)), len(articles))
    if processes <= 1:
        for article in articles:
            yield _analyse_one(options.pipeline, article)
        return
    # spawn: a fork of a process with threads (mkdocs serve has some) can hang
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_begin)
    asked: list[Future[Analysis | Fault]] = []
    try:
        with _interrupts_held(), suppress(BrokenProcessPool):
            for article in articles:
                asked.append(pool.submit(_analyse_one, options.pipeline, article))
        for article, future in zip_longest(articles, asked):
            result = _answer(future)
            yield _analyse_one(options.pipeline, article) if result is None else result
    finally:
        pool.shutdown(cancel_futures=True)


def _answer(future: Future[Analysis | Fault] | None) -> Analysis | Fault | None:
    """What a process made of an article; None where the processes were ended before it came to that."""
    try:
        return None if future is None else future.result()
    except BrokenProcessPool:
        return None


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """What is started in here gets no interrupts from the keyboard; this process gets them afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """What a process that analyses does first: it leaves interrupts to its parent, and arranges to end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """However the parent ends, and even when it has no time to say so: nobody waits for results any more."""
    if (parent := multiprocessing.parent_process()) is not None:
        parent.join()
        os._exit(1)


def _analyse_one(pipeline: str, article: Article) -> Analysis | Fault:
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


def _fault(path: str, done: str, error: Exception) -> Fault:
    remedy = "Please report this with the file; put _ before its name to leave it out until then."
    return fault(path, f"cannot be {done}", error, remedy)


def _processes(options: Options, articles: int) -> int:
    if options.processes:
        return options.processes
    return max(1, min(os.cpu_count() or 1, MAX_PROCESSES, articles // ARTICLES_PER_PROCESS))


@once
def _version_of_reading() -> str:
    packages = (
        "trafilatura",
        "cssselect",
        "lxml",
        "htmldate",
        "charset-normalizer",
        "py3langid",
        "pyyaml",
        "msgspec",
    )
    return code_version("model", "characters.py", "kinds.py", "linear.py", "english", "read", packages=packages)


@once
def _version_of_analysis() -> str:
    return code_version(
        "model", "linear.py", "english", "analyse", "judge", packages=("spacy", "msgspec", "onnxruntime")
    )

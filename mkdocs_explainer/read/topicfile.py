"""`_topic.yml`: the topic's title, and what a file's source is where the file does not say it well.

Every key is checked by name, since a misspelt one would otherwise do nothing, silently.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import yaml

from mkdocs_explainer.errors import ExplainerError, SeedError
from mkdocs_explainer.model import SourceOverride, TopicFile
from mkdocs_explainer.read.dates import iso_date
from mkdocs_explainer.read.decode import decode
from mkdocs_explainer.read.metadata import web_address
from mkdocs_explainer.read.yamlhead import load_plain

NAME = "_topic.yml"
_TOPIC = ("title", "sources")
_SOURCE = ("outlet", "title", "authors", "date", "url", "language")


def read_topic_file(data: bytes) -> TopicFile:
    """The contents of `_topic.yml`.

    Raises:
        ExplainerError: it is not YAML, or a key or value in it is none that is known; the message names
            the key and says what is allowed.
    """
    if not data.strip():
        return TopicFile()
    try:
        content = load_plain(decode(NAME, data))
    except yaml.YAMLError as error:
        raise _wrong(f"is not valid YAML ({reason(error)})", "Put values with a colon in them in quotes") from None
    except RecursionError:
        raise _wrong("is nested too deeply", "Keep to the keys title and sources") from None
    except SeedError as error:
        raise _wrong(error.what, error.remedy) from None
    if content is None:
        return TopicFile()
    top = _mapping(content, "the file", _TOPIC)
    sources = top.get("sources")
    found: dict[str, SourceOverride] = {}
    if not _missing(sources):
        if not isinstance(sources, dict):
            raise _wrong("sources is not a mapping", "Write a file's name, a colon, and below it what to say of it")
        for name, value in sources.items():
            if not isinstance(name, str):
                raise _wrong(
                    "sources holds a name that is not text",
                    "Write the file's name, relative to the seeds folder",
                )
            found[name] = _source(name, value)
    return TopicFile(title=_text(top, "title", "title"), sources=found)


def reason(error: yaml.YAMLError) -> str:
    """What is wrong with a YAML text and in which line, in one line."""
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or str(error).partition("\n")[0]
    return f"line {mark.line + 1}: {what}" if mark is not None else str(what)


def _source(name: str, value: object) -> SourceOverride:
    where = f"sources: {name}"
    if _missing(value):
        return SourceOverride()
    entry = _mapping(value, where, _SOURCE)
    date = _text(entry, "date", where)
    if date is not None and (date := iso_date(date)) is None:
        raise _wrong(f"{where}: date is no date that can be read in one way", "Write it as YYYY-MM-DD")
    url = _text(entry, "url", where)
    if url is not None and (url := web_address(url)) is None:
        raise _wrong(f"{where}: url is not a web address", "Write it in full, beginning with https://")
    language = _text(entry, "language", where)
    if language is not None and not re.fullmatch("[a-z]{2,3}", language):
        raise _wrong(f"{where}: language is no code of a language", "Write two or three small letters, such as en")
    return SourceOverride(
        outlet=_text(entry, "outlet", where),
        title=_text(entry, "title", where),
        authors=_authors(entry, where),
        date=date,
        url=url,
        language=language,
    )


def _mapping(value: object, where: str, allowed: Iterable[str]) -> dict[str, object]:
    names = ", ".join(allowed)
    if not isinstance(value, dict):
        raise _wrong(f"{where} is not a mapping", f"Write keys and values; allowed keys are: {names}")
    for key in value:
        if key not in allowed:
            raise _wrong(f"{where}: unknown key {str(key)[:60]!r}", f"Allowed keys are: {names}")
    return value


def _text(entry: dict[str, object], key: str, where: str) -> str | None:
    value = entry.get(key)
    if _missing(value):
        return None
    if not isinstance(value, str):
        raise _wrong(f"{where}: {key} is not text", "Write one line of text, in quotes where it holds a colon")
    return " ".join(value.split())


def _authors(entry: dict[str, object], where: str) -> tuple[str, ...] | None:
    value = entry.get("authors")
    if _missing(value):
        return None
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise _wrong(f"{where}: authors is not a list of names", "Write [Jane Roe, John Doe]")
    return tuple(" ".join(name.split()) for name in names if name.strip())


def _missing(value: object) -> bool:
    return value is None or value in ("", "~", "null")


def _wrong(what: str, remedy: str) -> ExplainerError:
    return ExplainerError(f"{NAME}: {what}. {remedy}")

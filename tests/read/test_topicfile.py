"""`_topic.yml`."""

from __future__ import annotations

import pytest

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import SourceOverride, TopicFile
from mkdocs_explainer.read import read_topic_file

WHOLE = """
title: "The bridge: closed"
sources:
  one.txt:
    outlet: Aldbury Examiner
    title: 1984
    authors: [Jane Roe, Ann Poe]
    date: 4 March 2025
    url: https://examiner.example/bridge
    language: en
  two.txt:
    authors: Jane Roe
  three.txt:
"""


def test_everything_that_may_be_said() -> None:
    assert read_topic_file(WHOLE.encode()) == TopicFile(
        title="The bridge: closed",
        sources={
            "one.txt": SourceOverride(
                outlet="Aldbury Examiner",
                title="1984",
                authors=("Jane Roe", "Ann Poe"),
                date="2025-03-04",
                url="https://examiner.example/bridge",
                language="en",
            ),
            "two.txt": SourceOverride(authors=("Jane Roe",)),
            "three.txt": SourceOverride(),
        },
    )


@pytest.mark.parametrize("data", [b"", b"# nothing yet\n", b"title:\nsources:\n"])
def test_nothing_said(data: bytes) -> None:
    assert read_topic_file(data) == TopicFile()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("titel: x", ["unknown key 'titel'", "title, sources"]),
        (
            "sources:\n  a.txt:\n    outlett: x",
            ["a.txt", "unknown key 'outlett'", "outlet, title, authors, date, url, language"],
        ),
        ("sources:\n  a.txt:\n    date: 03/04/2025", ["a.txt", "date", "YYYY-MM-DD"]),
        ("sources:\n  a.txt:\n    url: javascript:alert(1)", ["a.txt", "url", "https://"]),
        ("sources:\n  a.txt:\n    language: English", ["a.txt", "language", "en"]),
        ("sources:\n  a.txt:\n    outlet: [x]", ["a.txt", "outlet is not text"]),
        ("sources:\n  a.txt:\n    authors: {x: y}", ["a.txt", "authors"]),
        ("sources:\n  a.txt: x", ["a.txt", "is not a mapping"]),
        ("sources: [a.txt]", ["sources is not a mapping"]),
        ("- x", ["is not a mapping"]),
        ("title: a: b", ["line 1", "quotes"]),
        ("title: !!python/object:os.system x", ["title"]),
        ("[" * 5000, ["nested too deeply"]),
        ("title: \x00", ["_topic.yml"]),
    ],
)
def test_what_is_wrong_is_named(text: str, said: list[str]) -> None:
    if "!!python" in text:
        # a tag makes nothing: the value stays the text it is
        assert read_topic_file(text.encode()).title == "x"
        return
    with pytest.raises(ExplainerError) as caught:
        read_topic_file(text.encode())
    assert str(caught.value).startswith("_topic.yml: ")
    for words in said:
        assert words in str(caught.value)


def test_an_emoji_in_two_escapes_is_one_character() -> None:
    read = read_topic_file(b'title: "\\ud83d\\udd25 in \\ud83d Arnby"\nsources: {a.txt: {outlet: "Wire \\udd25"}}\n')
    assert read.title == "🔥 in � Arnby"
    assert read.sources["a.txt"].outlet == "Wire �"

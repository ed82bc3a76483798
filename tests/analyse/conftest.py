"""One loaded pipeline for all tests of the analysis, and articles made from plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_explainer.analyse import Analyser
from mkdocs_explainer.model import Analysis, Article, Block, Sentence

HERE = Path(__file__).parent


def article_of(text: str, language: str = "en") -> Article:
    """An article whose paragraphs are the lines of `text`; a line that begins with "# " is a heading."""
    blocks = tuple(
        Block(
            kind="heading" if m.group().startswith("# ") else "paragraph",
            text=m.group(),
            ranges=((m.start(), m.end()),),
        )
        for m in re.finditer(r"[^\n]+", text)
    )
    return Article(path="made.txt", title="Made", outlet="Made", text=text, blocks=blocks, language=language)


def table(name: str) -> list[tuple[str, list[str]]]:
    """The rows of a table beside this file: "> " begins a text, "- " lines say what is found in it."""
    rows: list[tuple[str, list[str]]] = []
    for line in (HERE / f"{name}.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            rows.append((line[2:], []))
        elif line.startswith("- "):
            rows[-1][1].append(line[2:])
    return rows


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `expected` runs once for each row of the table named like its file."""
    if "expected" in metafunc.fixturenames:
        name = metafunc.module.__name__.rsplit(".", 1)[-1].removeprefix("test_")
        rows = table(name)
        metafunc.parametrize(("text", "expected"), rows, ids=[text[:60] for text, _ in rows])


@pytest.fixture(scope="session")
def analyser() -> Analyser:
    return Analyser()


@pytest.fixture(scope="session")
def analyse(analyser: Analyser) -> Callable[[str], Analysis]:
    return lambda text: analyser.analyse(article_of(text))


@pytest.fixture(scope="session")
def sentence(analyse: Callable[[str], Analysis]) -> Callable[[str], Sentence]:
    def one(text: str) -> Sentence:
        sentences = analyse(text).sentences
        assert len(sentences) == 1, [s.text for s in sentences]
        return sentences[0]

    return one

"""Every file in fixtures/ and, beside it, what is read from it, in a form that a person can check."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_explainer.model import Article
from mkdocs_explainer.read import is_seed, read_seed

FIXTURES = Path(__file__).parent / "fixtures"
INPUTS = sorted(path for path in FIXTURES.iterdir() if is_seed(path.name))


def shown(article: Article) -> str:
    """An article's metadata and, in reading order, its blocks and what was set apart; ⏎ is a line end."""
    lines = [f"title: {article.title}", f"outlet: {article.outlet}"]
    lines += [f"author: {name}" for name in article.authors]
    lines += [f"published: {article.published}"] if article.published else []
    lines += [f"url: {article.url}"] if article.url else []
    lines += [f"language: {article.language}", ""]
    parts = [
        (
            block.ranges[0][0],
            block.kind.upper() + "?" * block.question + (f" signed by {block.signer}" if block.signer else ""),
            block.text,
        )
        for block in article.blocks
    ]
    parts += [(one.start, f"EXCLUDED ({one.reason})", one.text) for one in article.excluded]
    return "\n".join([*lines, *(f"{kind}: {text.replace(chr(10), '⏎')}" for _, kind, text in sorted(parts))]) + "\n"


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_reads_as_expected(path: Path) -> None:
    expected = path.with_name(path.name + ".expected").read_text(encoding="utf-8")
    assert shown(read_seed(path.name, path.read_bytes())) == expected


def test_no_expectation_without_an_input() -> None:
    inputs = {path.name for path in INPUTS}
    assert {path.name.removesuffix(".expected") for path in FIXTURES.glob("*.expected")} == inputs

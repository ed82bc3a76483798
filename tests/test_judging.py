"""The command `judge`: pairs by reference in, verdicts out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from mkdocs_explainer.cli import main

FIRST = "The ferry carried 212 passengers when it sank off Tavia. Divers found the wreck on Friday."
SECOND = "Ministers met in Tarn.\n\nWhen it sank off Tavia, the ferry carried 212 passengers. It was built in 1987."


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    folder = tmp_path / "stories" / "7-ferry"
    folder.mkdir(parents=True)
    for name, text in (("one.txt", FIRST), ("two.txt", SECOND)):
        (folder / name).write_text(f"The ferry of Tavia\n\n{text}\n", encoding="utf-8")
    return folder.parent


def span(stories: Path, file: str, words: str) -> list[int]:
    start = (stories / "7-ferry" / file).read_text(encoding="utf-8").index(words)
    return [start, start + len(words)]


def line(stories: Path, name: str, sentence: str, *passage: str) -> str:
    return json.dumps(
        {
            "id": name,
            "a": {"file": "one.txt", "span": span(stories, "one.txt", sentence), "article": 1},
            "b": {"file": "two.txt", "spans": [span(stories, "two.txt", words) for words in passage]},
            "label": "none",
        }
    )


def judge(stories: Path, tmp_path: Path, *lines: str) -> Any:
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text("\n".join(lines), encoding="utf-8")
    return CliRunner().invoke(main, ["judge", str(pairs), "--stories", str(stories)])


def test_each_pair_gets_a_line(stories: Path, tmp_path: Path) -> None:
    sunk = "The ferry carried 212 passengers when it sank off Tavia."
    same = "When it sank off Tavia, the ferry carried 212 passengers."
    done = judge(
        stories,
        tmp_path,
        line(stories, "7.00", sunk, same),
        "",
        line(stories, "7.01", sunk, "Ministers met in Tarn."),
        line(stories, "7.02", sunk, same, "It was built in 1987."),
    )
    assert done.exit_code == 0, done.output
    rows = [json.loads(row) for row in done.output.splitlines()]
    assert [row["id"] for row in rows] == ["7.00", "7.01", "7.02"]
    assert [row["verdict"] for row in rows] == ["full", "none", "full"]
    assert all(set(row) == {"id", "verdict", "some", "all", "lacks", "veto"} for row in rows)
    assert all(0 <= row["all"] <= 1 and 0 <= row["some"] <= 1 for row in rows)
    assert rows[1]["lacks"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("no JSON", "Line 1 is no pair"),
        ('{"id": "7.00"}', "Line 1 is no pair"),
        ('{"id": "9.00", "a": {"file": "a", "span": [0, 1]}, "b": {"file": "b", "spans": [[0, 9]]}}', "no folder 9-"),
        ('{"id": "7.00", "a": {"file": "no.txt", "span": [0, 1]}, "b": {"file": "b", "spans": [[0, 9]]}}', "no.txt"),
        (
            '{"id": "7.00", "a": {"file": "one.txt", "span": [0, 9]}, "b": {"file": "two.txt", "spans": []}}',
            "one or two",
        ),
        (
            '{"id": "7.00", "a": {"file": "one.txt", "span": [5, 5]}, "b": {"file": "two.txt", "spans": [[0, 9]]}}',
            "no words",
        ),
        (
            '{"id": "7.00", "a": {"file": "../one.txt", "span": [0, 9]}, "b": {"file": "b", "spans": [[0, 9]]}}',
            "about ../one.txt, which is no file of",
        ),
    ],
)
def test_a_line_that_is_no_pair_is_told(text: str, told: str, stories: Path, tmp_path: Path) -> None:
    done = judge(stories, tmp_path, text)
    assert done.exit_code == 1
    assert told in " ".join(done.output.split())
    assert "Traceback" not in done.output

"""Lines that state nothing are set apart, and no line of a report is, in files of all kinds."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from sites import PROJECT

from mkdocs_explainer.read import read_seed
from mkdocs_explainer.read.gate import REASONS, models

from .rows import HERE, REPORT

FILES: dict[str, list[str]] = yaml.safe_load((HERE / "lines.yml").read_text(encoding="utf-8"))

OTHER = "Engineers had found fourteen cracks in two of its five arches, and water had come into the third."

GATE = {*REASONS, "page furniture"}
FLOOR = 0.95
"""Share of all lines that are no report and must be set apart; what is lost of a report must be nothing."""


def apart(name: str, lines: list[str]) -> dict[str, str]:
    """What is set apart of a file of these lines, and why."""
    text = ("\n" if name.endswith(".txt") else "\n\n").join(lines)
    return {one.text: one.reason for one in read_seed(name, text.encode()).excluded}


def lines_of(file: str, *labels: str) -> list[str]:
    return [line[2:] for line in FILES[file] if line[0] in labels]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("file", FILES)
def test_nothing_of_a_report_is_lost(file: str, name: str) -> None:
    reasons = apart(name, lines_of(file, "r", "f", "c", "o"))
    assert {line: reasons[line] for line in lines_of(file, "r") if reasons.get(line) in GATE} == {}


def test_what_is_no_report_is_set_apart() -> None:
    missed, all_of_them = [], 0
    for file in FILES:
        reasons = apart("a.txt", lines_of(file, "r", "f", "c", "o"))
        others = lines_of(file, "f", "c", "o")
        all_of_them += len(others)
        missed += [line for line in others if line not in reasons]
    assert all_of_them > 40
    assert len(missed) <= (1 - FLOOR) * all_of_them, missed


def test_captions_are_called_captions() -> None:
    for file in FILES:
        reasons = apart("a.txt", lines_of(file, "r", "f", "c", "o"))
        assert {reasons.get(line) for line in lines_of(file, "c")} <= {"caption", "media furniture"}


def test_a_long_paragraph_stays_whole_whatever_stands_in_it() -> None:
    paragraph = " ".join(
        [REPORT, "Share this story. Sign up for our newsletter.", REPORT, "Advertisement.", REPORT] * 3
    )
    reasons = apart("a.txt", [REPORT, paragraph, REPORT])
    assert paragraph not in reasons


def test_a_heading_of_the_markup_goes_only_if_it_is_furniture_by_itself() -> None:
    reasons = apart("a.md", [REPORT, "## Background", OTHER, "## Related stories", OTHER])
    assert "Related stories" in reasons
    assert "Background" not in reasons


def test_the_weights_are_of_what_is_measured() -> None:
    learnt: dict[str, Any] = models()
    assert set(learnt) == {"itself", "among others", *REASONS}
    assert all(0 < model.threshold < 1 and len(model.weights) > 50 for model in learnt.values())


def test_labels_are_references_and_no_words() -> None:
    rows = (PROJECT / "training" / "lines.labels").read_text(encoding="utf-8").splitlines()
    kinds = "furniture|caption|other-story|byline|unsure"
    assert len(rows) > 1000
    assert [row for row in rows if not re.fullmatch(rf"[0-9a-f]{{12}}(?: (?:{kinds}):\d+(?:,\d+)*)+", row)] == []

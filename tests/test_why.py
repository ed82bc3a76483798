"""The command `why`: what was weighed for a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_explainer.cli import main

SEEDS = {
    "one.md": "The ferry carried 212 passengers when it sank off Tavia. Divers found the wreck on Friday.",
    "two.md": "When it sank off Tavia, the ferry carried 212 passengers. The mayor of Tarn opened a school.",
    "three.md": "The ferry carried 221 passengers when it sank off Tavia. A crane will lift it in June.",
}


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in SEEDS.items():
        file = tmp_path / "seeds" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"---\ntitle: The ferry\noutlet: Paper {name[:-3]}\n---\n\n{text}\n", encoding="utf-8")
    return tmp_path


def test_each_other_source_is_told_with_its_words(seeds: Path) -> None:
    done = CliRunner().invoke(main, ["why", "carried 212 passengers when", "--json"])
    assert done.exit_code == 0, done.output
    (found,) = json.loads(done.output)
    assert found["sentence"].startswith("The ferry carried 212")
    credited = {source["path"]: source for source in found["sources"]}
    assert set(credited) == {"two.md", "three.md"}
    assert credited["two.md"]["credit"] == "full"
    assert credited["two.md"]["passages"][0]["all"] >= found["all"]
    assert credited["three.md"]["credit"] == "none"
    assert credited["three.md"]["passages"][0]["veto"] == "other"


def test_people_get_a_table(seeds: Path) -> None:
    done = CliRunner().invoke(main, ["why", "CARRIED  212 passengers when"], env={"COLUMNS": "120"})
    assert done.exit_code == 0, done.output
    assert "all of it" in done.output
    assert "veto: other" in " ".join(done.output.split())


def test_words_that_no_sentence_holds_are_told(seeds: Path) -> None:
    done = CliRunner().invoke(main, ["why", "a word that nobody wrote"])
    assert done.exit_code == 1
    assert "No sentence of the articles in seeds holds" in " ".join(done.output.split())


def test_without_words_all_would_be_told(seeds: Path) -> None:
    done = CliRunner().invoke(main, ["why", "  "])
    assert done.exit_code == 1
    assert "Give some words" in " ".join(done.output.split())

"""The command: what it writes, what it says, and how it ends."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import click
import msgspec
import pytest
from click.testing import CliRunner, Result
from sites import BRIDGE, CACHE, SiteFolder, command

from mkdocs_explainer import __version__
from mkdocs_explainer.cli import export, main
from mkdocs_explainer.config import Options
from mkdocs_explainer.model import Explainer

Run = Callable[..., Result]


@pytest.fixture
def project(bridge_site: SiteFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with seeds that have been analysed; the command is run in it."""
    shutil.copytree(BRIDGE, tmp_path / "seeds")
    shutil.copytree(bridge_site.root / CACHE, tmp_path / CACHE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_options_of_the_command_are_those_of_the_program() -> None:
    defaults = {option.name: option.default for option in export.params if isinstance(option, click.Option)}
    for name, value in msgspec.structs.asdict(Options()).items():
        if name not in {"path", "enabled", "link_pages"}:
            assert defaults[name] == value, name
    assert all(option.help for option in export.params if isinstance(option, click.Option))


def test_pages_are_written_as_markdown_that_links_itself(project: Path) -> None:
    done = run("export", "--to", "out")
    assert done.exit_code == 0, done.output
    out = project / "out"
    for path in ("index.md", "terms/index.md", "sources/wire.md", "explainer.json", "assets/explainer.css"):
        assert (out / path).is_file(), path
    links = 0
    for page in out.rglob("*.md"):
        for target in re.findall(r"\]\(([^)\s]+\.md)(?:#[^)\s]*)?(?: \"[^\"]*\")?\)", page.read_text()):
            assert (page.parent / target).resolve().is_file(), f"{page}: {target}"
            links += 1
    assert links > 30


def test_an_export_repeated_changes_nothing(project: Path) -> None:
    assert run("export", "--to", "out").exit_code == 0
    done = run("export", "--to", "out", "--strict")
    assert done.exit_code == 0
    assert " 0 written" in done.stderr
    assert "3 from cache" in done.stderr


def test_files_of_the_user_stay_and_are_named(project: Path) -> None:
    (project / "out").mkdir()
    (project / "out" / "index.md").write_text("mine")
    done = run("export", "--to", "out")
    assert done.exit_code == 0
    assert "index.md was not written by an earlier export" in " ".join(done.stderr.split())
    assert (project / "out" / "index.md").read_text() == "mine"
    assert run("export", "--to", "out", "--strict").exit_code == 1


def test_the_data_can_be_piped(project: Path) -> None:
    done = run("export", "--json", "-")
    assert done.exit_code == 0
    data = json.loads(done.stdout)
    assert data["version"] == 1
    assert data["topic"]["title"] == "The Arnby bridge"
    assert msgspec.json.decode(done.stdout, type=Explainer).sources


def test_the_data_can_be_written_to_a_file(project: Path) -> None:
    done = run("export", "--json", "data/bridge.json", "--title", "My title")
    assert done.exit_code == 0
    assert json.loads((project / "data" / "bridge.json").read_text())["topic"]["title"] == "My title"
    assert not (project / "index.md").exists()


def test_a_bad_seed_is_a_warning_and_under_strict_a_failure(project: Path) -> None:
    (project / "seeds" / "empty.txt").write_bytes(b"")
    done = run("export", "--to", "out")
    assert done.exit_code == 0
    assert "seeds/empty.txt" in done.stderr
    assert "Warning" in done.stderr
    assert run("export", "--to", "out", "--strict").exit_code == 1


def test_a_file_that_is_not_read_is_a_warning_and_under_strict_a_failure(project: Path) -> None:
    (project / "seeds" / "photo.jpg").write_bytes(b"x")
    assert run("export", "--to", "out", "--strict").exit_code == 0
    (project / "seeds" / "report.pdf").write_bytes(b"%PDF-1.7")
    done = run("export", "--to", "out", "--strict")
    assert done.exit_code == 1
    assert "Warning: seeds/report.pdf: is a PDF file and is not read. Save its text as .txt" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--to", "out", "--seeds", "nowhere"], "nowhere"),
        (["--to", "out", "--max-share", "3"], "max_share"),
        (["--to", "out", "--max-share", "4/3"], "max_share"),
        (["--to", "out", "--pipeline", "no_such_pipeline"], "no_such_pipeline"),
        (["--to", "out", "--templates", "nowhere"], "nowhere"),
        (["--to", "seeds/out"], "seeds"),
        (["--to", "seeds/wire.txt"], "seeds"),
        (["--json", "seeds"], "seeds cannot be written"),
    ],
)
def test_what_cannot_work_is_told_in_a_sentence(project: Path, words: list[str], said: str) -> None:
    done = run("export", *words)
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: ")
    assert said in done.stderr
    assert isinstance(done.exception, SystemExit)


def test_a_folder_of_somebody_else_is_no_cache(project: Path) -> None:
    (project / "notes").mkdir()
    (project / "notes" / "mine.txt").write_text("mine")
    done = run("export", "--to", "out", "--cache", "notes")
    assert done.exit_code == 1
    assert "notes is not empty and was not made by mkdocs-explainer" in done.stderr
    assert [path.name for path in (project / "notes").iterdir()] == ["mine.txt"]


def test_a_cache_that_cannot_be_written_is_a_warning_and_under_strict_a_failure(project: Path) -> None:
    assert run("export", "--to", "out").exit_code == 0
    (project / "file").write_text("in the way")
    done = run("export", "--to", "other", "--cache", "file")
    assert done.exit_code == 0
    assert done.stderr.count("Warning:") == 1
    assert f"Warning: The cache folder {project / 'file'} cannot be written" in done.stderr
    written = {path.relative_to(project / "other"): path.read_bytes() for path in (project / "other").rglob("*.*")}
    assert all((project / "out" / path).read_bytes() == data for path, data in written.items())
    assert run("export", "--to", "other", "--cache", "file", "--strict").exit_code == 1
    assert (project / "file").read_text() == "in the way"


def test_a_folder_without_an_article_is_an_error(project: Path) -> None:
    shutil.rmtree(project / "seeds")
    (project / "seeds").mkdir()
    done = run("export", "--to", "out")
    assert done.exit_code == 1
    assert "No article" in done.stderr
    assert not (project / "out").exists()


def test_without_a_target_the_usage_is_told(project: Path) -> None:
    done = run("export")
    assert done.exit_code == 2
    assert "--to FOLDER" in done.stderr


def test_square_brackets_in_names_are_no_markup(project: Path) -> None:
    (project / "seeds" / "[red]empty.txt").write_bytes(b"")
    done = run("export", "--to", "out")
    assert "[red]empty.txt" in done.stderr


def test_the_schema_describes_the_data(project: Path) -> None:
    done = run("schema")
    assert done.exit_code == 0
    schema = json.loads(done.stdout)
    assert schema["$schema"].startswith("https://json-schema.org/")
    names = schema["$defs"]["Explainer"]["properties"]
    assert {"version", "topic", "sources", "claims", "questions", "terms"} <= {*names}


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout.split()[-1] == __version__


@pytest.mark.slow
def test_the_installed_command_runs(project: Path) -> None:
    done = command("mkdocs_explainer", "--version", cwd=project)
    assert done.returncode == 0

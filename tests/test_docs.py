"""What the README and the guide say is what the program does."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path
from typing import Any

import click
import msgspec
import pytest
import yaml
from sites import PROJECT

import mkdocs_explainer
from mkdocs_explainer import cli, model
from mkdocs_explainer.config import Options
from mkdocs_explainer.read import read_seed, read_topic_file

PACKAGE = Path(mkdocs_explainer.__file__).parent
GUIDE = PROJECT / "docs" / "guide"
PAGES = [PROJECT / "README.md", PROJECT / "CONTRIBUTING.md", PROJECT / "CHANGELOG.md", *sorted(GUIDE.glob("*.md"))]


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def rows(text: str, head: str) -> dict[str, list[str]]:
    """The table with this head: first cell to the others."""
    lines = text[text.index(head) :].splitlines()[2:]
    table: dict[str, list[str]] = {}
    for line in lines:
        if not line.startswith("|"):
            break
        first, *rest = (cell.strip() for cell in line.strip("|").split("|"))
        table[first.strip("`")] = rest
    return table


def documented_options() -> dict[str, str]:
    """The docstring below each option in config.py."""
    tree = ast.parse(text_of(PACKAGE / "config.py"))
    (options,) = (node for node in tree.body if isinstance(node, ast.ClassDef))
    found = {}
    for option, after in zip(options.body, options.body[1:], strict=False):
        if isinstance(option, ast.AnnAssign) and isinstance(option.target, ast.Name):
            assert isinstance(after, ast.Expr), option.target.id
            found[option.target.id] = " ".join(ast.literal_eval(after.value).split())
    return found


def shown(value: Any) -> str:
    """A default as the tables show it."""
    special = {None: "none", "": "empty", 1 / 3: "`1/3`", True: "`true`"}
    return special[value] if not isinstance(value, int | str) or value in ("", True) else f"`{value}`"


@pytest.mark.parametrize("file", [PROJECT / "README.md", GUIDE / "options.md"], ids=lambda file: file.name)
def test_the_tables_of_options_are_the_options(file: Path) -> None:
    table = rows(text_of(file), "| option | default | what it says |")
    texts = documented_options()
    assert list(table) == list(texts) == list(msgspec.structs.asdict(Options()))
    for name, default in msgspec.structs.asdict(Options()).items():
        assert table[name] == [shown(default), texts[name]], name


def test_every_flag_is_documented_with_its_own_words() -> None:
    table = rows(text_of(GUIDE / "export.md"), "| flag | default | what it says |")
    flags = [option for option in cli.export.params if isinstance(option, click.Option)]
    assert list(table) == [option.opts[0] for option in flags]
    for option in flags:
        assert table[option.opts[0]][1] == option.help


def test_every_template_is_documented() -> None:
    table = rows(text_of(GUIDE / "templates.md"), "| template | what it makes |")
    assert sorted(table) == sorted(path.name for path in (PACKAGE / "render" / "templates").iterdir())


CONTRACT = {
    "sources": model.Source,
    "origins": model.Origin,
    "claims": model.Claim,
    "questions": model.Question,
    "terms": model.Term,
}


def test_every_key_of_the_contract_is_documented() -> None:
    text = text_of(GUIDE / "contract.md")
    whole = rows(text, "| key | what it holds |")
    assert list(whole) == [field.encode_name for field in msgspec.structs.fields(model.Explainer)]
    for name, kind in CONTRACT.items():
        section = text[text.index(f"\n## {name}\n") :]
        keys = re.findall(r"`([a-z_]+)`", " ".join(rows_as_written(section)))
        assert sorted(keys) == sorted(field.encode_name for field in msgspec.structs.fields(kind)), name
    last = rows(text[text.index("## differences, timeline") :], "| key | what it holds |")
    kinds = {"differences": model.Difference, "timeline": model.TimelineEntry, "figures": model.Figure}
    for name, kind in {**kinds, "excluded": model.Left}.items():
        for field in msgspec.structs.fields(kind):
            assert f"`{field.encode_name}`" in last[name][0]


def rows_as_written(section: str) -> list[str]:
    """First cells of the first table of a section."""
    lines = section[section.index("| --- |") :].splitlines()[1:]
    cells = []
    for line in lines:
        if not line.startswith("|"):
            break
        cells.append(line.strip("|").split("|")[0])
    return cells


def blocks(text: str, language: str) -> list[str]:
    found = re.findall(rf"^([ ]*)```{language}\n(.*?)^\1```", text, re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, block in found]


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_shown_commands_exist(file: Path) -> None:
    known = {"python", "mkdocs", "mkdocs-explainer", "source", ".ci/run", "npm", "mkdir"}
    for block in blocks(text_of(file), "sh"):
        for line in re.split(r"\n|&&", block):
            words = shlex.split(line, comments=True)
            if not words:
                continue
            assert words[0] in known, line
            if words[0] == "mkdocs-explainer":
                sub = cli.main.commands[words[1]]
                flags = {name for option in sub.params for name in option.opts}
                assert {word for word in words if word.startswith("--")} <= flags, line
            for word in words[1:]:
                if word.startswith(("tests/", ".ci/")):
                    assert (PROJECT / word).exists(), word


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_shown_configuration_is_valid(file: Path) -> None:
    for block in blocks(text_of(file), "yaml"):
        for part in yaml.safe_load_all(block.replace("!ENV ", "")):
            for entry in (part or {}).get("plugins", []):
                if isinstance(entry, dict):
                    given = entry["explainer"]
                    assert {*given} <= {*msgspec.structs.asdict(Options())}


def test_the_shown_topic_file_and_front_matter_are_read() -> None:
    shown_files = blocks(text_of(GUIDE / "quick-start.md"), "yaml")
    (topic,) = (block for block in shown_files if "sources:" in block)
    read = read_topic_file(topic.encode())
    assert read.title == "The Arnby bridge"
    override = read.sources["first-report.txt"]
    assert None not in (override.outlet, override.title, override.authors, override.date, override.url)
    (front,) = (block for block in shown_files if block.startswith("---"))
    article = read_seed("a.md", (front + "\nThe bridge opened to traffic on Monday, the mayor said.\n").encode())
    assert (article.outlet, article.published) == ("Sample Wire", "2024-05-14")


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_links_between_the_documents_lead_somewhere(file: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text_of(file)):
        if "://" not in target:
            assert (file.parent / target).exists(), f"{file.name}: {target}"


def test_the_readme_begins_with_the_two_commands_and_shows_a_picture() -> None:
    text = text_of(PROJECT / "README.md")
    start = text.index("## Quick start")
    assert text.index("\n## ") + 1 == start
    first = text.index("python -m pip install . && mkdocs serve")
    second = text.index('python -m pip install ".[dev]" && python -m pytest')
    picture = text.index("docs/images/question.png")
    assert start < first < second < picture < text.index("## Options")
    assert (PROJECT / "docs" / "images" / "question.png").stat().st_size < 200_000


def test_ci_runs_the_command_of_the_readme() -> None:
    run = text_of(PROJECT / ".ci" / "run")
    for command in ('pip install --quiet ".[dev]"', "python -m pytest", "mkdocs build --strict", "ruff", "mypy"):
        assert command in run
    workflow = yaml.safe_load(text_of(PROJECT / ".github" / "workflows" / "ci.yml"))
    assert workflow["jobs"]["test"]["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13", "3.14"]


def test_the_figures_of_the_judge_are_those_beside_its_weights() -> None:
    about = msgspec.json.decode((PACKAGE / "judge" / "learnt" / "weights" / "about.json").read_bytes())
    page = text_of(GUIDE / "weighing.md")
    table = rows(page, "| on pairs of stories")
    for name, what in (("says some or all", "some"), ("says all", "all")):
        figures = about[f"{what}: average precision"], *about[f"{what}: precision, recall"]
        assert table[name] == [f"{figure:.2f}" for figure in figures]
    copies = about["changed copies called full: by what was learnt, and with vetoes"]
    alike = {"same there", "same back", "dropped there", "dropped back"}
    most = 100 * max(full for kind, (_, full) in copies.items() if kind not in alike)
    lacking = 100 * copies["dropped back"][1]
    said = f"at most {most:.0f} in 100 of any kind are called full, and {lacking:.0f} in 100 of those that lack"
    assert said in " ".join(page.split())
    assert f"{about['learnt from']:,} pairs" in text_of(GUIDE / "weighing.md")


def test_the_changelog_is_kept() -> None:
    text = text_of(PROJECT / "CHANGELOG.md")
    assert "Keep a Changelog" in text
    assert "## [Unreleased]" in text

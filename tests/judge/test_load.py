"""Judges are found by name, from this package and from others; what is missing is told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from mkdocs_explainer.cli import export
from mkdocs_explainer.config import Options
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.judge import load_judge
from mkdocs_explainer.judge.lock import LOCK_FILE
from mkdocs_explainer.plugin import ExplainerConfig

OTHERS = """
import json
from mkdocs_explainer.model import Judgement

class Mine:
    version = "1"
    def __init__(self, options, root):
        self.model = json.dumps([options, root.name])
    def judge(self, printed, candidate):
        return Judgement(verdict="partial", reason="always")

class Nameless:
    def __init__(self, options, root):
        pass
    def judge(self, printed, candidate):
        return None
"""
ENTRIES = """
[mkdocs_explainer.judges]
mine = other_judges:Mine
nameless = other_judges:Nameless
absent = other_judges:Absent
lacking = judges_not_installed:make
endpoint = other_judges:Mine
"""


@pytest.fixture
def others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another package with judges, installed."""
    library = tmp_path / "library"
    info = library / "zz_other_judges-1.0.dist-info"
    info.mkdir(parents=True)
    (library / "other_judges.py").write_text(OTHERS)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: zz-other-judges\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(ENTRIES)
    monkeypatch.syspath_prepend(library)
    monkeypatch.delitem(sys.modules, "other_judges", raising=False)


def test_the_rules_are_no_judge(tmp_path: Path) -> None:
    assert load_judge("learnt", {}, tmp_path) is None
    with pytest.raises(ExplainerError, match="`judge_options` is set, but the judge is `learnt`"):
        load_judge("learnt", {"model": "m"}, tmp_path)


def test_an_unknown_name_is_told_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(ExplainerError, match=r"'endpiont'.*`learnt`, `endpoint`.*install the package"):
        load_judge("endpiont", {}, tmp_path)


@pytest.mark.usefixtures("others")
def test_another_package_can_bring_a_judge(tmp_path: Path) -> None:
    judge = load_judge("mine", {"strictness": 3, "lock": "locks/mine.json", "offline": False}, tmp_path)
    assert judge is not None
    assert json.loads(judge.identity.model) == [{"strictness": 3}, tmp_path.name]
    answer = judge.judge("a", "b")
    assert answer is not None
    assert answer.verdict == "partial"
    judge.save()
    assert (tmp_path / "locks" / "mine.json").is_file()
    assert not (tmp_path / LOCK_FILE).exists()


@pytest.mark.usefixtures("others")
def test_no_other_package_takes_the_place_of_ours(tmp_path: Path) -> None:
    judge = load_judge("endpoint", {"model": "m"}, tmp_path)
    assert judge is not None
    assert judge.identity.model == "m"


@pytest.mark.usefixtures("others")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nameless", "lacks `judge`, `model` or `version`"),
        ("absent", "cannot be loaded"),
        ("lacking", "cannot be loaded: No module named 'judges_not_installed'"),
    ],
)
def test_a_judge_that_cannot_be_used_is_told(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(ExplainerError, match=said) as caught:
        load_judge(name, {}, tmp_path)
    assert "`judge: learnt`" in str(caught.value)


@pytest.mark.parametrize("options", [{"offline": "maybe"}, {"lock": 3}, {"lock": None}])
def test_options_of_the_lock_file_are_checked(tmp_path: Path, options: dict[str, Any]) -> None:
    with pytest.raises(ExplainerError, match=f"`judge_options`.*{next(iter(options))}"):
        load_judge("endpoint", {"model": "m", **options}, tmp_path)


def test_a_lock_file_that_cannot_be_read_ends_the_build_before_any_work(tmp_path: Path) -> None:
    (tmp_path / LOCK_FILE).mkdir()
    with pytest.raises(ExplainerError, match=f"{LOCK_FILE} cannot be read"):
        load_judge("endpoint", {"model": "m"}, tmp_path)


@pytest.mark.parametrize(
    ("value", "offline"),
    [("true", True), ("1", True), ("woodpecker", True), ("", False), ("false", False), ("0", False)],
)
def test_ci_is_offline_unless_told_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str, offline: bool
) -> None:
    monkeypatch.setenv("CI", value)
    for given, expected in ((None, offline), (True, True), (False, False)):
        options = {"model": "m"} if given is None else {"model": "m", "offline": given}
        judge = load_judge("endpoint", options, tmp_path)
        assert judge is not None
        assert judge.offline is expected


def test_without_httpx_what_to_install_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx", None)
    judge = load_judge("endpoint", {"model": "m"}, tmp_path)
    assert judge is not None
    with pytest.raises(ExplainerError, match=r'pip install "mkdocs-explainer\[endpoint\]"'):
        judge.judge("a", "b")


def test_loading_a_judge_loads_none_of_its_libraries(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from mkdocs_explainer.judge import load_judge\n"
        f"load_judge('endpoint', {{'model': 'm'}}, Path({str(tmp_path)!r}))\n"
        "print([name for name in ('httpx', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_both_doors_take_the_same_options() -> None:
    words = ["--json", "-", "--judge", "endpoint", "--judge-option", "model=llama3.1:8b"]
    words += [
        "--judge-option",
        "timeout=30",
        "--judge-option",
        "offline=true",
        "--judge-option",
        "url=http://h/v1?a=b",
    ]
    given = export.make_context("export", words).params
    expected = {"model": "llama3.1:8b", "timeout": 30, "offline": True, "url": "http://h/v1?a=b"}
    assert (given["judge"], given["judge_options"]) == ("endpoint", expected)
    assert export.make_context("export", ["--json", "-"]).params["judge_options"] is None
    config = ExplainerConfig()
    config.load_dict({"judge": "endpoint", "judge_options": expected})
    assert config.validate() == ([], [])
    assert Options(**dict(config)) == Options(judge="endpoint", judge_options=expected)


@pytest.mark.parametrize("word", ["model", "=x", "model=[", "a=!!python/name:os.system"])
def test_a_flag_that_is_no_option_is_told(word: str) -> None:
    with pytest.raises(click.BadParameter, match=r"NAME=VALUE|YAML"):
        export.make_context("export", ["--json", "-", "--judge-option", word])


def test_an_empty_name_is_told() -> None:
    with pytest.raises(ExplainerError, match="`judge` is empty"):
        Options(judge=" ")

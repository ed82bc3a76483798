"""A judge in a whole build: asked once, kept in the lock file, never able to overrule what forbids."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from mkdocs_explainer import judge as judging
from mkdocs_explainer import pipeline
from mkdocs_explainer.config import Options
from mkdocs_explainer.judge.base import Identity
from mkdocs_explainer.judge.lock import LockedJudge
from mkdocs_explainer.model import Judgement

SEEDS = Path(__file__).parent.parent / "seeds"


class Naysayer:
    """Finds that nothing supports anything."""

    def judge(self, printed: str, candidate: str) -> Judgement | None:
        return Judgement(verdict="none", reason="a test says so")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    return tmp_path


def test_a_judge_is_asked_once_and_its_answers_are_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[LockedJudge] = []

    def load(name: str, options: Mapping[str, object], where: Path) -> LockedJudge | None:
        if name == "learnt":
            return None
        identity = Identity(judge=name, model="test", version="1")
        made.append(LockedJudge(Naysayer(), identity, where / "explainer.judge.lock.json"))
        return made[-1]

    monkeypatch.setattr(pipeline, "load_judge", load)
    plain = pipeline.build(Options(), root)
    judged = pipeline.build(Options(judge="naysayer"), root)
    assert made[0].asked > 0
    lock = (root / "explainer.judge.lock.json").read_bytes()
    again = pipeline.build(Options(judge="naysayer"), root)
    assert made[1].asked == 0
    assert (root / "explainer.judge.lock.json").read_bytes() == lock
    assert again.explainer == judged.explainer
    assert plain.explainer is not None
    assert judged.explainer is not None

    def citations(result: pipeline.Result) -> int:
        assert result.explainer is not None
        return sum(len(claim.evidence) for claim in result.explainer.claims)

    assert citations(judged) < citations(plain)


def test_the_rules_alone_load_no_judge() -> None:
    assert judging.load_judge("learnt", {}, Path()) is None

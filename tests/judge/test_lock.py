"""The lock file: every pair is asked about once, the bytes do not depend on the order, and CI asks nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.judge.base import Identity, Unanswered
from mkdocs_explainer.judge.lock import LOCK_FILE, LockedJudge
from mkdocs_explainer.model import Judgement

WHO = Identity(judge="teller", model="m", version="1")
PRINTED = "The bridge opened on Monday."
ANSWERS: dict[str, Any] = {
    "It opened on Monday, the mayor said.": Judgement(verdict="full", reason="same day"),
    "The bridge was built in 2019.": Judgement(verdict="none", reason="another fact"),
    "The bridge, painted green, opened.": Judgement(verdict="partial", reason="no day"),
    "The bridge did not open on Monday.": Judgement(verdict="contradicts", reason="denies it"),
    "Traffic was light.": None,
}

FILE_WITH_VERDICT_YES = """
{"version": 1, "judges": [{"judge": "a", "model": "", "version": "", "answers": {"x y": {"verdict": "yes"}}}]}
"""

Locked = Callable[..., LockedJudge]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / LOCK_FILE


@pytest.fixture
def locked(path: Path, teller: Any) -> Locked:
    """Makes a judge as one build has it."""

    def make(answers: Any = ANSWERS, who: Identity = WHO, **more: Any) -> LockedJudge:
        return LockedJudge(teller(answers), who, path, **more)

    return make


def ask_all(judge: LockedJudge) -> list[str | None]:
    found = [judge.judge(PRINTED, candidate) for candidate in ANSWERS]
    return [one.verdict if one is not None else None for one in found]


def test_the_second_build_asks_nothing_and_says_the_same(locked: Locked, path: Path) -> None:
    first = locked()
    said = ask_all(first)
    assert said == ["full", "none", "partial", "contradicts", None]
    assert first.asked == 5
    assert first.save(prune=True)
    before = path.read_bytes()
    second = locked({})
    assert ask_all(second) == said
    assert second.asked == 0
    assert not second.save(prune=True)
    assert path.read_bytes() == before


def test_within_a_build_a_pair_is_asked_about_once(locked: Locked) -> None:
    judge = locked()
    assert ask_all(judge) == ask_all(judge)
    assert judge.asked == 5


def test_the_order_of_questions_does_not_show_in_the_file(locked: Locked, path: Path) -> None:
    seen = set()
    for order in permutations(ANSWERS, 5):
        judge = locked()
        for candidate in order:
            judge.judge(PRINTED, candidate)
        judge.save()
        seen.add(path.read_bytes())
        path.unlink()
    assert len(seen) == 1


def test_answers_of_two_builds_make_the_file_of_one(locked: Locked, path: Path) -> None:
    one = locked()
    ask_all(one)
    one.save()
    whole = path.read_bytes()
    path.unlink()
    for candidate in reversed(ANSWERS):
        step = locked()
        step.judge(PRINTED, candidate)
        step.save()
    assert path.read_bytes() == whole


def test_the_file_holds_hashes_verdicts_and_reasons_a_line_each(locked: Locked, path: Path) -> None:
    judge = locked()
    ask_all(judge)
    judge.save()
    text = path.read_text(encoding="utf-8")
    (group,) = json.loads(text)["judges"]
    assert (group["judge"], group["model"], group["version"]) == ("teller", "m", "1")
    (candidate, answer) = next(iter(ANSWERS.items()))
    pair = " ".join(hashlib.sha256(one.encode()).hexdigest() for one in (PRINTED, candidate))
    assert group["answers"][pair] == {"verdict": "full", "reason": answer.reason}
    assert [line for line in text.splitlines() if pair in line and answer.reason in line]
    assert list(group["answers"]) == sorted(group["answers"])
    assert "bridge" not in text, "articles belong to their publishers: their words are not committed"


def test_the_reason_of_a_judge_goes_nowhere_but_into_the_file(locked: Locked) -> None:
    judge = locked({"c": Judgement(verdict="full", reason="<b>print me</b>")})
    answer = judge.judge(PRINTED, "c")
    assert answer is not None
    assert "print me" not in answer.reason
    assert LOCK_FILE in answer.reason


def test_a_reason_is_one_short_line_of_plain_characters(locked: Locked, path: Path) -> None:
    locked({"c": Judgement(verdict="full", reason="a\nb\x1b[31m\u202ec " + "x" * 1000)}).judge(PRINTED, "c")
    judge = locked({"c": Judgement(verdict="full", reason="a\nb\x1b[31m\u202ec " + "x" * 1000)})
    judge.judge(PRINTED, "c")
    judge.save()
    (answer,) = json.loads(path.read_bytes())["judges"][0]["answers"].values()
    assert answer["reason"].startswith("a b[31mc xxx")
    assert len(answer["reason"]) == 300


@pytest.mark.parametrize(
    "other",
    [
        Identity(judge="other", model="m", version="1"),
        Identity(judge="teller", model="n", version="1"),
        Identity(judge="teller", model="m", version="2"),
    ],
    ids=["judge", "model", "version"],
)
def test_another_judge_model_or_prompt_is_asked_anew(locked: Locked, path: Path, other: Identity) -> None:
    first = locked()
    ask_all(first)
    first.save()
    second = locked(who=other)
    ask_all(second)
    assert second.asked == 5
    second.save()
    assert len(json.loads(path.read_bytes())["judges"]) == 2
    assert locked().fingerprint == first.fingerprint


def test_printed_and_candidate_are_not_interchangeable(locked: Locked) -> None:
    judge = locked({"a": Judgement(verdict="full", reason=""), "b": Judgement(verdict="partial", reason="")})
    there, back = judge.judge("a", "b"), judge.judge("b", "a")
    assert there is not None
    assert back is not None
    assert (there.verdict, back.verdict) == ("partial", "full")


def test_pruning_keeps_what_was_used_and_nothing_else(locked: Locked, path: Path) -> None:
    first = locked()
    ask_all(first)
    first.save()
    second = locked()
    second.judge(PRINTED, "Traffic was light.")
    assert not second.save(), "without pruning all stays"
    assert second.save(prune=True)
    (group,) = json.loads(path.read_bytes())["judges"]
    assert len(group["answers"]) == 1
    third = locked()
    assert third.save(prune=True)
    assert json.loads(path.read_bytes())["judges"] == []
    assert ask_all(locked())[0] == "full"


def test_a_judge_that_was_asked_nothing_leaves_no_file(locked: Locked, path: Path) -> None:
    assert not locked().save(prune=True)
    assert not path.exists()


def test_offline_nothing_is_asked_nothing_written_and_one_warning_counts(locked: Locked, path: Path) -> None:
    first = locked()
    first.judge(PRINTED, "Traffic was light.")
    first.judge(PRINTED, "The bridge was built in 2019.")
    first.save()
    before = path.read_bytes()
    judge = locked({}, offline=True)
    assert ask_all(judge) == [None, "none", None, None, None]
    ask_all(judge)
    (warning,) = judge.warnings
    assert "3 pairs" in warning
    assert LOCK_FILE in warning
    assert "commit" in warning
    assert not judge.complete
    assert not judge.save(prune=True)
    assert path.read_bytes() == before


def test_offline_with_all_answers_there_is_nothing_to_warn_of(locked: Locked) -> None:
    first = locked()
    said = ask_all(first)
    first.save()
    judge = locked({}, offline=True)
    assert ask_all(judge) == said
    assert judge.warnings == ()
    assert judge.complete


def test_no_usable_answer_leaves_it_to_the_rules_and_is_asked_again_next_time(locked: Locked, path: Path) -> None:
    failing = {"a": Unanswered("the model said yes"), "b": Judgement(verdict="full", reason="")}
    judge = locked(failing)
    assert judge.judge(PRINTED, "a") is None
    assert judge.judge(PRINTED, "a") is None
    assert judge.judge(PRINTED, "b") is not None
    assert judge.asked == 2
    (warning,) = judge.warnings
    assert "1 pair of sentences" in warning
    assert "the model said yes" in warning
    assert not judge.complete
    judge.save(prune=True)
    assert len(json.loads(path.read_bytes())["judges"][0]["answers"]) == 1
    again = locked({"a": Judgement(verdict="none", reason="")})
    assert again.judge(PRINTED, "a") is not None
    assert again.complete


@pytest.mark.parametrize("end", [ExplainerError("no server"), KeyboardInterrupt()], ids=["error", "interrupted"])
def test_what_was_answered_before_the_end_is_saved(locked: Locked, end: BaseException) -> None:
    judge = locked({"a": Judgement(verdict="full", reason=""), "b": end})
    judge.judge(PRINTED, "a")
    with pytest.raises(type(end)):
        judge.judge(PRINTED, "b")
    again = locked({})
    assert again.judge(PRINTED, "a") is not None


def test_a_verdict_that_does_not_exist_is_no_verdict(locked: Locked) -> None:
    judge = locked({"a": Judgement(verdict="maybe", reason="")})  # type: ignore[arg-type]
    with pytest.raises(ExplainerError, match="maybe"):
        judge.judge(PRINTED, "a")


def test_the_fingerprint_tells_when_verdicts_can_differ(locked: Locked) -> None:
    empty = locked()
    start = empty.fingerprint
    assert locked(offline=True).fingerprint != start
    assert locked(who=Identity(judge="teller", model="n", version="1")).fingerprint != start
    empty.judge(PRINTED, "Traffic was light.")
    after = empty.fingerprint
    assert after != start
    empty.save()
    assert locked().fingerprint == after


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<<<<<<< ours\n{}", "merge"),
        ("[]", "not a lock file"),
        ('{"version": 1, "judges": [{"judge": "a"}]}', "not a lock file"),
        ('{"version": 1, "judges": [], "more": 1}', "not a lock file"),
        (FILE_WITH_VERDICT_YES, "'yes'"),
        ('{"version": 2, "judges": []}', "version 2"),
        ("\udcff", "not a lock file"),
    ],
)
def test_a_lock_file_that_is_none_is_named_with_what_to_do(locked: Locked, path: Path, text: str, said: str) -> None:
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(ExplainerError, match=said) as caught:
        locked()
    assert str(path) in str(caught.value)
    assert "remove the file" in str(caught.value).lower()


def test_line_ends_that_git_changed_are_no_change(locked: Locked, path: Path) -> None:
    first = locked()
    ask_all(first)
    first.save()
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    second = locked({})
    assert ask_all(second)[0] == "full"
    assert not second.save()


def test_a_file_that_cannot_be_written_is_named(locked: Locked, path: Path) -> None:
    judge = locked()
    ask_all(judge)
    path.mkdir()
    with pytest.raises(ExplainerError, match=r"explainer.judge.lock.json cannot be"):
        judge.save()
    assert not [one for one in path.parent.iterdir() if one.name.startswith(".tmp")]


def test_broken_surrogates_in_a_text_are_no_obstacle(locked: Locked) -> None:
    judge = locked({"\ud800": Judgement(verdict="none", reason="\ud800")})
    assert judge.judge("\udfff", "\ud800") is not None
    judge.save()
    assert locked({}).judge("\udfff", "\ud800") is not None

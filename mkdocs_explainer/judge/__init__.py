"""Judges: who decides, where the learnt one is unsure, whether other words say what a printed sentence says.

A judge is named by the option `judge` and found through the entry points of the group
`mkdocs_explainer.judges`, so that another package can bring one. Whatever judge it is, its answers pass through
a lock file that is committed with the site: a build asks only what no build has asked before, and a build in CI
asks nothing. A judge gives verdicts; no word of it is ever printed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.judge.base import Identity, JudgeOptions, NamedJudge, Unanswered, read_options
from mkdocs_explainer.judge.lock import LOCK_FILE, LockedJudge

__all__ = ["GROUP", "LEARNT", "JudgeOptions", "LockedJudge", "NamedJudge", "Unanswered", "load_judge"]

GROUP = "mkdocs_explainer.judges"
LEARNT = "learnt"
"""The name of no judge at all: the learnt one decides alone."""


class _LockOptions(JudgeOptions):
    """Options that every judge has, because the lock file takes them."""

    lock: str = LOCK_FILE
    offline: bool | None = None


def load_judge(name: str, options: Mapping[str, object], root: Path) -> LockedJudge | None:
    """The judge of this name behind its lock file, or None for the learnt one alone.

    Nothing is loaded or asked yet that a build with a complete lock file does not need.

    Args:
        name: `learnt`, or the name of an entry point of the group `mkdocs_explainer.judges`.
        options: the option `judge_options`. `lock` (file, beside mkdocs.yml) and `offline` (ask nothing; without
            it, true where the environment variable `CI` is set) are for the lock file, the others for the judge.
        root: the folder that paths in the options are relative to.

    Raises:
        ExplainerError: there is no such judge, its package cannot be loaded, an option does not fit, or the lock
            file cannot be read.
    """
    if name == LEARNT:
        if options:
            raise ExplainerError(
                "The option `judge_options` is set, but the judge is `learnt`, which takes none. "
                "Name a judge with the option `judge`, or leave `judge_options` out."
            )
        return None
    of_lock = {key: value for key, value in options.items() if key in _LockOptions.__struct_fields__}
    of_judge = {key: value for key, value in options.items() if key not in of_lock}
    lock = read_options(_LockOptions, of_lock, name)
    judge = _made(_entry(name), of_judge, root)
    return LockedJudge(
        judge,
        Identity(judge=name, model=judge.model, version=judge.version),
        root / lock.lock,
        offline=_in_ci() if lock.offline is None else lock.offline,
    )


def _entry(name: str) -> EntryPoint:
    # should two packages bring one name, the choice must not depend on the order of installation
    known = {entry.name: entry for entry in sorted(entry_points(group=GROUP), key=_rank)}
    if name in known:
        return known[name]
    names = ", ".join(f"`{one}`" for one in [LEARNT, *sorted(known)])
    raise ExplainerError(
        f"The option `judge` is {name!r}, and no judge of that name is installed. Known are {names}. "
        "Correct the name, or install the package that brings it."
    )


def _rank(entry: EntryPoint) -> tuple[bool, str]:
    """The highest wins: our own, then the last by its package's name."""
    package = entry.dist.name if entry.dist is not None else ""
    return (package == "mkdocs-explainer", package)


def _made(entry: EntryPoint, options: Mapping[str, object], root: Path) -> NamedJudge:
    try:
        factory = entry.load()
    except (ImportError, AttributeError) as error:
        raise ExplainerError(
            f"The judge `{entry.name}` ({entry.value}) cannot be loaded: {error}. "
            "Install what it needs, or set `judge: learnt`."
        ) from error
    judge = factory(options, root)
    if not isinstance(judge, NamedJudge):
        raise ExplainerError(
            f"The judge `{entry.name}` ({entry.value}) lacks `judge`, `model` or `version`, without which its "
            "answers cannot be kept. Tell its author, or set `judge: learnt`."
        )
    return judge


def _in_ci() -> bool:
    return os.environ.get("CI", "").strip().lower() not in {"", "0", "false", "no"}

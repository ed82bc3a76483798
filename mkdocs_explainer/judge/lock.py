"""The lock file: every answer of a judge, kept beside mkdocs.yml and committed with the site.

A model's answer may differ from day to day and from machine to machine; a page must not. So a pair of texts is
put to a judge once, and what it said stands in this file, under who the judge was and the hashes of both texts.
Offline, and by default in CI, nothing is asked and nothing is written: what the file does not hold is left to
the learnt judge, and one warning says how many pairs that were.

Entries are sorted and stand on a line each, so that the file's bytes do not depend on the order of questions and
two branches can be merged. The reason that a judge gives stays in here; what goes on says only who decided.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Literal, get_args, get_type_hints

import msgspec

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.files import write
from mkdocs_explainer.judge.base import Identity, Unanswered
from mkdocs_explainer.model import Judge, Judgement, Value

LOCK_FILE = "explainer.judge.lock.json"
VERSION = 1
REASON = 300
"""Characters of a reason that are kept: it is for a person who wonders about one line."""

VERDICTS = frozenset(get_args(get_type_hints(Judgement)["verdict"]))


class Answer(Value, forbid_unknown_fields=True):
    """What a judge said of a pair; a verdict of None is "no opinion"."""

    verdict: Literal["full", "partial", "none", "contradicts"] | None
    reason: str = ""


class _Group(Value, forbid_unknown_fields=True):
    judge: str
    model: str
    version: str
    answers: dict[str, Answer]


class _File(Value, forbid_unknown_fields=True):
    version: int
    judges: list[_Group]


Answers = dict[tuple[Identity, str], Answer]


class LockedJudge:
    """A judge that is asked every question once. Made for one build."""

    def __init__(self, judge: Judge, identity: Identity, path: Path, *, offline: bool = False) -> None:
        """Read the lock file.

        Raises:
            ExplainerError: it is there and cannot be understood.
        """
        self.identity = identity
        self.path = path
        self.offline = offline
        self._judge = judge
        self._answers = _read(path)
        self._used: set[tuple[Identity, str]] = set()
        self._not_asked: set[str] = set()
        self._unanswered: dict[str, str] = {}
        self.asked = 0
        """Pairs put to the judge by this build."""

    @property
    def fingerprint(self) -> str:
        """Hash of all that can change a verdict of this build: who judges, whether it may be asked, and what it
        has said. It changes when an answer comes in."""
        mine = sorted(
            (pair, _encoded(answer)) for (who, pair), answer in self._answers.items() if who == self.identity
        )
        data = msgspec.json.encode([self.identity, self.offline, [[pair, line] for pair, line in mine]])
        return hashlib.sha256(data).hexdigest()[:32]

    @property
    def complete(self) -> bool:
        """True while every pair asked about has its answer: what was decided stands until something changes."""
        return not (self._not_asked or self._unanswered)

    @property
    def warnings(self) -> tuple[str, ...]:
        """One sentence for all pairs that were not asked about, and one for all that got no usable answer."""
        name = f"The judge `{self.identity.judge}`"
        out = []
        if self._not_asked:
            out.append(
                f"{name} was not asked about {_pairs(len(self._not_asked))} that {self.path.name} has no answer for, "
                "because this build is offline; the learnt judge decided. Build once where that one can be asked "
                "(not in CI, without `offline`), and commit that file."
            )
        if self._unanswered:
            first = min(self._unanswered.items())[1]
            out.append(
                f"{name} gave no usable answer about {_pairs(len(self._unanswered))}; the learnt judge decided. "
                f"One of them: {first}. The next build that has something to weave asks again."
            )
        return tuple(out)

    def judge(self, printed: str, candidate: str) -> Judgement | None:
        """The verdict on one pair from the lock file, else from the judge; None leaves it to the learnt judge.

        Args:
            printed: the sentence as it stands on a page.
            candidate: another source's words.

        Raises:
            ExplainerError: the judge cannot work at all. What it said until then is saved.
        """
        pair = f"{_hash(printed)} {_hash(candidate)}"
        key = (self.identity, pair)
        answer = self._answers.get(key)
        if answer is None:
            answer = self._ask(pair, printed, candidate)
            if answer is None:
                return None
            self._answers[key] = answer
        self._used.add(key)
        if answer.verdict is None:
            return None
        # the reason is the judge's own words: they end here
        return Judgement(verdict=answer.verdict, reason=f"the judge `{self.identity.judge}`, see {self.path.name}")

    def save(self, *, prune: bool = False) -> bool:
        """Write the lock file when it has changed; True when it was written. Offline it never is.

        Args:
            prune: drop all answers that this build did not use, those of other judges too. Only after a build in
                which every article was read and woven.

        Raises:
            ExplainerError: it cannot be written.
        """
        if self.offline:
            return False
        if prune:
            self._answers = {key: answer for key, answer in self._answers.items() if key in self._used}
        before = _bytes(self.path)
        if before is None and not self._answers:
            return False
        data = encode(self._answers)
        # git may have given the file other line ends
        if before is not None and before.replace(b"\r\n", b"\n") == data:
            return False
        _write(self.path, data)
        return True

    def _ask(self, pair: str, printed: str, candidate: str) -> Answer | None:
        if self.offline:
            self._not_asked.add(pair)
            return None
        if pair in self._unanswered:
            # asked in vain a moment ago
            return None
        try:
            self.asked += 1
            said = self._judge.judge(printed, candidate)
        except Unanswered as error:
            self._unanswered[pair] = _plain(str(error))
            return None
        except BaseException:
            # an answer can cost seconds or money: what came in before this is kept
            self.save()
            raise
        if said is None:
            return Answer(verdict=None)
        if said.verdict not in VERDICTS:
            raise ExplainerError(
                f"The judge `{self.identity.judge}` gave the verdict {said.verdict!r}; there are only "
                f"{', '.join(sorted(VERDICTS))}. Tell its author, or set `judge: learnt`."
            )
        return Answer(verdict=said.verdict, reason=_plain(said.reason))


def encode(answers: Answers) -> bytes:
    """The bytes of a lock file: groups by judge, an answer a line, all sorted."""
    groups: dict[tuple[str, str, str], dict[str, Answer]] = {}
    for (who, pair), answer in answers.items():
        groups.setdefault((who.judge, who.model, who.version), {})[pair] = answer
    blocks = []
    for (judge, model, version), found in sorted(groups.items()):
        lines = ",\n".join(f'   "{pair}": {_encoded(answer)}' for pair, answer in sorted(found.items()))
        blocks.append(
            f'  {{"judge": {_text(judge)}, "model": {_text(model)}, "version": {_text(version)}, "answers": {{\n'
            f"{lines}\n  }}}}"
        )
    body = "[\n" + ",\n".join(blocks) + "\n ]" if blocks else "[]"
    return f'{{\n "version": {VERSION},\n "judges": {body}\n}}\n'.encode()


def _read(path: Path) -> Answers:
    data = _bytes(path)
    if data is None:
        return {}
    remedy = (
        "If a merge has left marks in it, settle them (every answer is a line of its own). "
        "Or remove the file: the judge is then asked again."
    )
    try:
        found = msgspec.json.decode(data, type=_File)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ExplainerError(f"{path} is not a lock file of judges ({error}). {remedy}") from error
    if found.version != VERSION:
        raise ExplainerError(
            f"{path} has version {found.version}, and this program writes version {VERSION}. "
            "Update mkdocs-explainer, or remove the file: the judge is then asked again."
        )
    return {
        (Identity(judge=group.judge, model=group.model, version=group.version), pair): answer
        for group in found.judges
        for pair, answer in group.answers.items()
    }


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ExplainerError(
            f"{path} cannot be read ({error.strerror or error}). Mend it, or name another with `lock` in "
            "`judge_options`."
        ) from error


def _write(path: Path, data: bytes) -> None:
    try:
        write(path, data)
    except OSError as error:
        raise ExplainerError(
            f"{path} cannot be written ({error.strerror or error}). Mend its folder, or name another file with "
            "`lock` in `judge_options`."
        ) from error


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _encoded(answer: Answer) -> str:
    return msgspec.json.encode(answer).decode()


def _text(value: str) -> str:
    return msgspec.json.encode(value).decode()


def _plain(text: str) -> str:
    """One line without anything that a terminal or a reader of the file could stumble over."""
    folded = " ".join(text.split())
    return "".join(letter for letter in folded if letter.isprintable())[:REASON]


def _pairs(count: int) -> str:
    return "1 pair of sentences" if count == 1 else f"{count} pairs of sentences"

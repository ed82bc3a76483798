"""What the tests of judges share: a model server in a process of its own, and a judge that counts questions."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from mkdocs_explainer.model import Judgement


class Server:
    """The process, as the tests speak to it."""

    model = "tiny-judge"

    def __init__(self, port: int) -> None:
        self.root = f"http://127.0.0.1:{port}"
        self.url = f"{self.root}/v1"

    def script(self, *replies: Mapping[str, Any]) -> None:
        """What to reply next, one a request; forgets what was asked."""
        httpx.post(f"{self.root}/script", json=replies, trust_env=False).raise_for_status()

    def asked(self) -> list[dict[str, Any]]:
        """The requests since the script."""
        found: list[dict[str, Any]] = httpx.get(f"{self.root}/log", trust_env=False).json()
        return found


@pytest.fixture(scope="session")
def server_process() -> Iterator[Server]:
    program = str(Path(__file__).parent / "model_server.py")
    with subprocess.Popen(
        [sys.executable, program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as done:
        assert done.stdin is not None
        assert done.stdout is not None
        yield Server(int(done.stdout.readline()))
        # it ends with its standard input
        done.stdin.close()
        assert done.wait(10) == 0


@pytest.fixture
def server(server_process: Server) -> Server:
    server_process.script()
    return server_process


@pytest.fixture(autouse=True)
def not_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests run in CI too, where judges would not be asked."""
    monkeypatch.delenv("CI", raising=False)


class Teller:
    """A judge whose answers are given beforehand: by the candidate's text."""

    model = "teller"
    version = "1"

    def __init__(self, answers: Mapping[str, Judgement | BaseException | None]) -> None:
        self.answers = answers
        self.asked: list[tuple[str, str]] = []

    def judge(self, printed: str, candidate: str) -> Judgement | None:
        self.asked.append((printed, candidate))
        answer = self.answers[candidate]
        if isinstance(answer, BaseException):
            raise answer
        return answer


@pytest.fixture
def teller() -> type[Teller]:
    return Teller

"""The judge `endpoint`: asks a language model behind an OpenAI-compatible address (Ollama, vLLM, llama.cpp).

The one place of the program that speaks over a network, and only to the address that the user named: no proxy,
no redirect. What passes by itself (overload, silence) is tried again a few times; what a person has to mend (no
server, no model, a wrong key) ends the build with what to do; a model that twice gives no proper verdict leaves
the pair to the learnt judge.
"""

from __future__ import annotations

import ipaddress
import os
import ssl
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import msgspec

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.judge.base import JudgeOptions, Unanswered, missing_extra, read_options, wrong_option
from mkdocs_explainer.judge.prompt import LARGEST, PROMPT_VERSION, BadAnswerError, Format, read_verdict, request
from mkdocs_explainer.model import Judgement, Value

NAME = "endpoint"

SEED = 1
TRIES = 3
"""Requests for one answer when the server is overloaded or silent."""
WAIT = 1.0
"""Seconds before the second try; doubled before the third."""
LONGEST_WAIT = 30.0
"""Seconds that a server may ask to wait."""
LONGEST_TEXT = 4000
"""Characters of either text. News sentences have a tenth; what is longer is not one."""


class Options(JudgeOptions):
    """What `judge_options` may hold for this judge."""

    model: Annotated[str, msgspec.Meta(min_length=1)]
    """The model's name as the server knows it."""
    url: str = "http://127.0.0.1:11434/v1"
    """The API's address up to and with its version; by default Ollama's on this machine."""
    key_variable: str | None = None
    """Name of the environment variable that holds the API key."""
    timeout: Annotated[float, msgspec.Meta(gt=0, le=3600)] = 120.0
    """Seconds to wait for an answer."""
    max_tokens: Annotated[int, msgspec.Meta(ge=32, le=32768)] = 400
    """Longest answer; models that reason before they answer need more."""
    format: Format = "json_schema"
    """How the server is told to give JSON."""


class _Reply(Value):
    status: int
    body: bytes
    retry_after: str


class EndpointJudge:
    """Asks a server, one pair at a time."""

    def __init__(self, options: Options, sleep: Callable[[float], None] = time.sleep) -> None:
        self._options = options
        self._sleep = sleep
        self._tls: ssl.SSLContext | None = None
        self.model = options.model
        self.version = f"prompt {PROMPT_VERSION}"

    def judge(self, printed: str, candidate: str) -> Judgement | None:
        """The model's verdict; None for texts too long to be sentences.

        Raises:
            Unanswered: two answers were not of the asked shape.
            ExplainerError: the server cannot be reached, refuses, or does not know the model.
        """
        if max(len(printed), len(candidate)) > LONGEST_TEXT:
            return None
        options, bad = self._options, ""
        # at temperature 0 the same seed would give the same bad answer
        for seed in (SEED, SEED + 1):
            try:
                body = request(options.model, printed, candidate, seed, options.max_tokens, options.format)
                said = read_verdict(self._completion(body))
            except BadAnswerError as error:
                bad = str(error)
            else:
                return Judgement(verdict=said.verdict, reason=said.reason)
        raise Unanswered(bad)

    def _completion(self, body: dict[str, Any]) -> bytes:
        """The body of a successful reply, after as many tries as it may take."""
        httpx = _httpx()
        wait = WAIT
        for attempt in range(1, TRIES + 1):
            last = attempt == TRIES
            try:
                reply = self._post(httpx, msgspec.json.encode(body))
            except httpx.ConnectError as error:
                raise self._error(
                    f"cannot be reached ({error}). Start the server, or correct `url` in `judge_options`"
                ) from error
            except httpx.TimeoutException as error:
                if last:
                    raise self._error(
                        f"did not answer within {self._options.timeout:g} s, {TRIES} times. "
                        "Raise `timeout` in `judge_options`, or name a smaller model"
                    ) from error
            except (httpx.TransportError, httpx.DecodingError) as error:
                if last:
                    raise self._error(
                        f"broke off, {TRIES} times ({error}). See what the server says of it"
                    ) from error
            else:
                if reply.status == 200:
                    return reply.body
                if last or not _may_pass(reply.status):
                    raise self._refused(reply)
                wait = max(wait, _asked_wait(reply.retry_after))
            self._sleep(wait)
            wait *= 2
        raise AssertionError("the last try returns or raises")

    def _post(self, httpx: Any, body: bytes) -> _Reply:
        if self._tls is None:
            self._tls = httpx.create_ssl_context(trust_env=False)
        headers = {"Content-Type": "application/json", **self._authorization()}
        timeout = httpx.Timeout(self._options.timeout, connect=min(10.0, self._options.timeout))
        # no proxy, no .netrc, no redirect: the texts and the key go to the address that was named
        with (
            httpx.Client(verify=self._tls, trust_env=False, follow_redirects=False, timeout=timeout) as client,
            client.stream("POST", _address(self._options.url), content=body, headers=headers) as response,
        ):
            read = b""
            for piece in response.iter_bytes():
                read += piece
                if len(read) > LARGEST:
                    break
            return _Reply(status=response.status_code, body=read, retry_after=response.headers.get("retry-after", ""))

    def _authorization(self) -> dict[str, str]:
        name = self._options.key_variable
        if name is None:
            return {}
        key = os.environ.get(name, "").strip()
        if not key or not key.isascii() or not key.isprintable():
            raise wrong_option(
                NAME, "key_variable", f"the environment variable {name} holds no API key. Set it for this build."
            )
        return {"Authorization": f"Bearer {key}"}

    def _refused(self, reply: _Reply) -> ExplainerError:
        said = _said(reply.body)
        options = self._options
        if reply.status in {401, 403}:
            key = f"the key in {options.key_variable}" if options.key_variable else "a request without a key"
            return self._error(
                f"refuses {key} (status {reply.status}{said}). "
                "Name the environment variable with the right key as `key_variable` in `judge_options`"
            )
        if reply.status == 404:
            return self._error(
                f"does not know the model {options.model!r}, or has no API there (status 404{said}). "
                "Load the model into the server, or correct `model` or `url` in `judge_options`"
            )
        if 300 <= reply.status < 400:
            return self._error(f"wants to redirect (status {reply.status}). Name the final address as `url`")
        if reply.status in {400, 422} and options.format != "none":
            return self._error(
                f"does not understand the request (status {reply.status}{said}). If it cannot be told to give "
                f"JSON by {options.format!r}, set `format` in `judge_options` to `json_object` or `none`"
            )
        return self._error(f"fails (status {reply.status}{said}). See what the server says of it")

    def _error(self, what: str) -> ExplainerError:
        return ExplainerError(f"The judge `{NAME}`: {_address(self._options.url)} {what}; or set `judge: learnt`.")


def make(options: Mapping[str, object], root: Path) -> EndpointJudge:
    """The judge `endpoint`; the entry point.

    Args:
        options: see `Options`.
        root: not used; no option is a path.

    Raises:
        ExplainerError: an option does not fit.
    """
    given = read_options(Options, options, NAME)
    try:
        parts = urlsplit(given.url)
        host, fits = parts.hostname or "", parts.scheme in {"http", "https"} and (parts.port or 0) >= 0
    except ValueError:
        host, fits = "", False
    if not fits or not host or parts.query or parts.fragment:
        raise wrong_option(
            NAME, "url", f"{given.url!r} is no address of an API. Write it like http://127.0.0.1:11434/v1."
        )
    if parts.username or parts.password:
        raise wrong_option(NAME, "url", "it must not hold a password. Name an environment variable: `key_variable`.")
    if given.key_variable is not None and parts.scheme == "http" and not _is_local(host):
        raise wrong_option(NAME, "url", f"a key would go to {host} where everybody can read it. Use https.")
    return EndpointJudge(given)


def _httpx() -> Any:
    try:
        import httpx
    except ImportError as error:
        raise missing_extra(NAME, "endpoint", error) from error
    return httpx


def _address(url: str) -> str:
    return url.rstrip("/") + "/chat/completions"


def _is_local(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _may_pass(status: int) -> bool:
    return status in {408, 409, 429} or status >= 500


def _asked_wait(value: str) -> float:
    """Seconds that a server asks to wait; a date or nonsense counts as none."""
    return min(float(value), LONGEST_WAIT) if value.isascii() and value.isdigit() else 0.0


def _said(body: bytes) -> str:
    """The start of a server's own message, for the person who has to mend it."""
    text = " ".join(body[:2000].decode("utf-8", "replace").split())[:200]
    shown = "".join(letter for letter in text if letter.isprintable())
    return f": {shown}" if shown else ""

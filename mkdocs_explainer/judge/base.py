"""What all judges share: who a judge is, how its options are read, and how it says that it got no answer.

A judge's answers are kept for as long as the judge is the same, so it has to say what makes it the same: the
model and the version of the way it asks. "I have no opinion" (None) is an answer and is kept; `Unanswered` is
none, and is asked again by the next build.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, TypeVar, runtime_checkable

import msgspec

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import Judge, Value


@runtime_checkable
class NamedJudge(Judge, Protocol):
    """A judge that says which model it asks and how; answers are kept under both.

    `model` tells models apart ("llama3.1:8b", a hash of files). `version` changes with anything else that can
    change a verdict: the words of the prompt, thresholds.
    """

    @property
    def model(self) -> str: ...

    @property
    def version(self) -> str: ...


class Identity(Value):
    """Whose answers these are."""

    judge: str
    model: str
    version: str


class Unanswered(Exception):  # noqa: N818 - it is no error: the learnt judge decides, and one warning tells
    """The judge could not be brought to a usable answer on one pair; the message says how it failed."""


class JudgeOptions(Value, forbid_unknown_fields=True):
    """Base of the options of a judge: an unknown one is an error."""


O = TypeVar("O", bound=JudgeOptions)  # noqa: E741


def read_options(kind: type[O], options: Mapping[str, object], judge: str) -> O:
    """The options of a judge as checked values.

    Args:
        kind: what they have to be.
        options: as given in `judge_options`.
        judge: its name, for the message.

    Raises:
        ExplainerError: one is unknown, missing or of a wrong type.
    """
    try:
        return msgspec.convert(dict(options), type=kind)
    except msgspec.ValidationError as error:
        raise ExplainerError(
            f"The option `judge_options` does not fit the judge `{judge}`: {error}. It takes {_list(kind)}."
        ) from None


def missing_extra(judge: str, extra: str, error: ImportError) -> ExplainerError:
    """What to tell when a judge's library is not there."""
    return ExplainerError(
        f"The judge `{judge}` needs the package {error.name or extra}, which cannot be loaded. "
        f'Install it with `python -m pip install "mkdocs-explainer[{extra}]"`, or set `judge: learnt`.'
    )


def wrong_option(judge: str, option: str, what: str) -> ExplainerError:
    """A value of the right type that cannot work; `what` is a whole sentence with its remedy."""
    return ExplainerError(f"The option `{option}` in `judge_options` of the judge `{judge}`: {what}")


def _list(kind: type[Any]) -> str:
    fields = msgspec.structs.fields(kind)
    return ", ".join(f"`{field.encode_name}`" + (" (required)" if field.required else "") for field in fields)

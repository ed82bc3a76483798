"""What goes wrong over one part of the wiki costs that part, and is told: which, over which file, and what to do.

A fault of ours must not take the other pages with it. Whoever wants to see it where it happens, as tests do, hands in
no list.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import Value

T = TypeVar("T")

REMEDY = (
    "The rest of the wiki holds. This is a fault of mkdocs-explainer and not of the article: please report it with "
    "the file."
)
LEFT_OUT = "left out over a fault"
"""Why a sentence is not printed over which something went wrong."""


class Fault(Value):
    """What was left out, or went wrong, over one seed: a `SeedError` as a value, to be kept and sent on.

    `path` is relative to the seeds folder; "." where it is no single file.
    """

    path: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """As the message of a `SeedError`."""
        return f"{self.path}: {self.what}. {self.remedy}"


def fault(path: str, what: str, error: Exception, remedy: str = REMEDY) -> Fault:
    """What an exception cost.

    Args:
        path: the file, relative to the seeds folder; "." when it is no single one.
        what: what became of it ("left out the page “…”").
        error: what went wrong.
        remedy: what to do about it.
    """
    text = " ".join(str(error).split())[:200]
    return Fault(path=path, what=f"{what} ({type(error).__name__}{': ' if text else ''}{text})", remedy=remedy)


def attempt(faults: list[Fault] | None, path: str, what: str, make: Callable[[], T]) -> T | None:
    """What a function gives; None, with a fault in the list, when it fails and there is a list.

    Args:
        faults: where the fault goes; the exception goes through when None.
        path: the file that a fault is told of, relative to the seeds folder; "." when it is no single one.
        what: what is left out then ("the page “…”").
        make: makes it.

    Raises:
        ExplainerError: as the function does: it says already what is wrong.
    """
    if faults is None:
        return make()
    try:
        return make()
    except ExplainerError:
        raise
    except Exception as error:  # whatever it is, it must not cost the other parts
        faults.append(fault(path, f"left out {what}", error))
        return None

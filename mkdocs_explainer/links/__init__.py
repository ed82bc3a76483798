"""Links from a user's own Markdown pages to the pages of terms, as a Python-Markdown extension."""

from mkdocs_explainer.links.extension import NAME, ExplainerLinks, makeExtension, table_of

__all__ = ["NAME", "ExplainerLinks", "makeExtension", "table_of"]

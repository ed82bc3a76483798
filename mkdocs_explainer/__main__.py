"""`python -m mkdocs_explainer`: the command, where its name is not on the path."""

from __future__ import annotations

from mkdocs_explainer.cli import main

if __name__ == "__main__":
    main(prog_name="mkdocs-explainer")

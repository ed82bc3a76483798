"""The options, once for both doors: what they are called, what they mean, which values they take.

The plugin's configuration and the command's flags are both made from `Options`; a test holds them in
step. A wrong value is found here, before any work, and the message names the option.
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path, PurePosixPath

import msgspec

from mkdocs_explainer.characters import whole
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import Value

_NO_ADDRESS = re.compile(r"[?#%\"<>:*|\x00-\x1f\x7f]")
"""What has a meaning of its own in an address, or cannot stand in the name of a file everywhere."""


class Options(Value):
    """What a build is told to do. Folders are relative to the folder of mkdocs.yml, or to the one
    the command is run in."""

    seeds: str = "seeds"
    """Folder with the articles: .txt, .md, .html."""

    title: str | None = None
    """Title of the topic. Without it the one in `_topic.yml`, else one made from the articles."""

    path: str = ""
    """Folder of the wiki within the site; empty for the root of the site. Plugin only."""

    pipeline: str = "en_core_web_sm"
    """Name of an installed spaCy pipeline for English."""

    max_share: float = 1 / 3
    """Largest share of any article's words that may be printed, above 0 and up to 1."""

    min_words: int = 80
    """Words that may be printed of an article however short it is, and with these three sentences of it; 0 for the
    share alone."""

    templates: str | None = None
    """Folder with templates that replace the built-in ones of the same name."""

    language: str | None = None
    """Language of headings and labels, `en` or `de`; without it the theme's where there are words for it, or `en`."""

    no_link: list[str] | None = None
    """Names that are never linked; that of a term holds for all its names."""

    link_pages: bool = True
    """Whether names of terms are linked on your own pages, too. Plugin only."""

    machines: bool = True
    """Whether to make what machines read: structured data, a feed, `llms.txt`, plain Markdown versions."""

    cache: str = ".cache/plugin/explainer"
    """Folder for what can be made again: analyses by content, and the pages as written."""

    processes: int = 0
    """Processes that analyse articles; 0 chooses by how many there are. The result is the same."""

    judge: str = "learnt"
    """Who is asked where the learnt judge is unsure whether a source says a sentence; `learnt` for that one alone."""

    judge_options: dict[str, object] | None = None
    """What the judge is told: a mapping, see its documentation."""

    enabled: bool = True
    """Whether to build the wiki at all. Plugin only."""

    def __post_init__(self) -> None:
        """Refuse values that cannot work.

        Raises:
            ExplainerError: naming the option, its value and what to write instead.
        """
        for name in ("seeds", "pipeline", "cache", "judge"):
            if not getattr(self, name).strip():
                raise ExplainerError(f"The option `{name}` is empty. Leave it out, or give it a value.")
        share = _share(self.max_share)
        if share is None or not 0 < share <= 1:
            raise ExplainerError(
                f"The option `max_share` is {self.max_share}. "
                "It is a share of an article's words: give a number above 0 and up to 1, such as 1/3 or 0.25."
            )
        msgspec.structs.force_setattr(self, "max_share", share)
        # from the command line, or from a file that a JSON writer made
        if self.title is not None:
            msgspec.structs.force_setattr(self, "title", whole(self.title))
        if self.no_link is not None:
            msgspec.structs.force_setattr(self, "no_link", [whole(name) for name in self.no_link])
        if self.min_words < 0:
            raise ExplainerError(
                f"The option `min_words` is {self.min_words}. Give a count of words, or 0 for the share alone."
            )
        if self.processes < 0:
            raise ExplainerError(
                f"The option `processes` is {self.processes}. Give 0 to let the program choose, or a count."
            )
        path = PurePosixPath(self.path)
        if path.is_absolute() or ".." in path.parts or "\\" in self.path:
            raise ExplainerError(
                f"The option `path` is {self.path!r}. It is a folder within the site, such as `wiki`: "
                "give it with forward slashes, without a leading slash and without `..`."
            )
        if (sign := _NO_ADDRESS.search(self.path)) is not None:
            raise ExplainerError(
                f"The option `path` is {self.path!r}, and {sign[0]!r} cannot stand in an address or in the name of a "
                "folder everywhere. Give a name such as `wiki`."
            )

    @property
    def prefix(self) -> str:
        """`path` as what page addresses begin with: "" or "wiki/"."""
        parts = PurePosixPath(self.path).parts
        return "/".join(parts) + "/" if parts else ""

    def templates_folder(self, root: Path) -> Path | None:
        """The folder of template overrides, or None.

        Raises:
            ExplainerError: the option names a folder that is not there.
        """
        if self.templates is None:
            return None
        folder = root / self.templates
        if not folder.is_dir():
            raise ExplainerError(
                f"The option `templates` names the folder {folder}, which is not there. "
                "Make it, correct the name, or leave the option out."
            )
        return folder


def _share(given: object) -> float | None:
    """A number, or the text of one or of a fraction ("1/3"), as a number; None for anything else."""
    # a truth value is a number to Python
    if isinstance(given, bool) or not isinstance(given, int | float | str):
        return None
    try:
        return float(Fraction(given.replace(" ", ""))) if isinstance(given, str) else float(given)
    except (ValueError, ZeroDivisionError, OverflowError):
        return None

"""What can go wrong, told to the person at the keyboard; imports nothing of ours."""

from __future__ import annotations


class ExplainerError(Exception):
    """Something the person at the keyboard can mend; the message says what, where and how."""


class SeedError(ExplainerError):
    """One seed cannot be read.

    Attributes:
        path: the file, relative to the seeds folder.
        what: what is wrong with it, without the path.
        remedy: what to do about it.
    """

    def __init__(self, path: str, what: str, remedy: str) -> None:
        super().__init__(f"{path}: {what}. {remedy}")
        self.path = path
        self.what = what
        self.remedy = remedy


class ProofError(ExplainerError):
    """Nothing can be proved: what was woven does not belong to the articles. The build must not go on."""


class PageError(Exception):
    """Something went wrong over one page that the wiki can do without; what went wrong is its cause.

    Attributes:
        part: id of the question or term, or "timeline", "figures" or "differences".
        title: of the page.
    """

    def __init__(self, part: str, title: str) -> None:
        super().__init__(f"The page “{title}” cannot be made")
        self.part = part
        self.title = title

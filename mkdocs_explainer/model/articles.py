"""What reading finds in one file: its metadata, its text, what the text is made of, and what was set apart."""

from __future__ import annotations

from typing import Literal

from mkdocs_explainer.model.value import Value


class Block(Value):
    """A heading or a paragraph of an article.

    `ranges` are half-open character ranges of `Article.text`; the block's text is those ranges put
    together. One range for plain text; several where markup stood between the words.
    """

    kind: Literal["heading", "paragraph"]
    text: str
    ranges: tuple[tuple[int, int], ...]
    spelt: tuple[tuple[int, int, str], ...] = ()
    """What a reader sees otherwise than the file writes it, in order: `&amp;` is (start, end, "&"). Of such a stretch
    only its first character stands in `ranges`, so that each character of the text has one of the file."""
    question: bool = False
    """For headings: it asks something ("What is CECOT?"), as against a statement or a label."""
    signer: str = ""
    """Whose words it is, where the article says so: the writer of a letter or an embedded post, who speaks in an
    interview, who is credited behind a quotation, the outlet that a round-up took it from."""
    item: bool = False
    """It is one of a list; whose statement it is, what stands above the list may say."""

    def seen(self, text: str, start: int, end: int) -> str:
        """What a reader sees of this block between two offsets into the article's text, white space as it is."""
        parts = [(max(low, start), min(high, end)) for low, high in self.ranges if low < end and high > start]
        if not self.spelt or not parts:
            return "".join(text[low:high] for low, high in parts)
        otherwise = {at: seen for at, _, seen in self.spelt}
        return "".join(otherwise.get(at, text[at]) for low, high in parts for at in range(low, high))


class Excluded(Value):
    """A piece of an article that is not part of its report, and why it was set apart.

    Reasons that reading gives: "donation plea", "subscription plea", "gallery caption", "read more",
    "media furniture", "advertisement", "share line", "newsletter box", "credit line", "byline",
    "publication date", "dateline", "title line", "correction note", "navigation", "signature", "stray symbol",
    "overlong word" (data or an address of more than a thousand characters); "caption", "another story" and
    "page furniture" for what states nothing, as a learnt model tells it; "struck out" (a paragraph with words that
    its author took back); "table" (in web pages its short cells); in Markdown files also "front matter", "code" and
    "markup" (link targets, tags, definitions, marks of footnotes, what the page hides); in web pages
    "page furniture" for all that stands around the article, "hidden words" (a paragraph with words that a browser
    reads and no eye sees, or the reverse) and "parted line" (pieces of a line that styles set apart). A "credit line"
    and a "dateline" stay as evidence of origin.
    """

    text: str
    reason: str
    start: int
    end: int


class Doubt(Value):
    """What reading is not sure of, for the editor: what it is, and what to do."""

    what: str
    remedy: str


class Article(Value):
    """One seed as read: its metadata, its text, and what the text is made of, in reading order.

    `text` is the decoded file for .txt and .md, and for .html what a browser shows of the page.
    """

    path: str
    """Relative to the seeds folder, with forward slashes."""
    title: str
    outlet: str
    """"" where neither the file nor its name says whose report it is."""
    text: str
    blocks: tuple[Block, ...]
    authors: tuple[str, ...] = ()
    published: str | None = None
    """ISO date, YYYY-MM-DD."""
    url: str | None = None
    """http(s) only."""
    language: str = "en"
    """Of its own text, as two or three letters; what its head declares counts where the text is too short to tell."""
    opinion: bool = False
    """Whether it is a column, an editorial or the like: its judgements are its author's."""
    excluded: tuple[Excluded, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def words(self, start: int, end: int) -> str:
        """The words between two offsets into `text`, as one piece and without the markup between them.

        Returns:
            The text of all blocks within these bounds, white space folded to single blanks.
        """
        return " ".join(" ".join(block.seen(self.text, start, end) for block in self.blocks).split())


class SourceOverride(Value, forbid_unknown_fields=True):
    """What `_topic.yml` says of one file."""

    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None
    url: str | None = None
    language: str | None = None
    """As two or three letters, where it is not what its text is taken for."""


class TopicFile(Value, forbid_unknown_fields=True):
    """The contents of `_topic.yml` in the seeds folder."""

    title: str | None = None
    sources: dict[str, SourceOverride] = {}  # noqa: RUF012 - msgspec copies it

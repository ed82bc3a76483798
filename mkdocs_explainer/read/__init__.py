"""Reading: the bytes of one file to one article, with its metadata, blocks, and what was set apart."""

from __future__ import annotations

from mkdocs_explainer.read.article import is_seed, read_seed, refuse_unread
from mkdocs_explainer.read.decode import MAX_BYTES
from mkdocs_explainer.read.topicfile import read_topic_file

__all__ = ["MAX_BYTES", "is_seed", "read_seed", "read_topic_file", "refuse_unread"]

"""The folder as numbered sentences, and what can be said of one sentence by its own article alone.

Decided here: which articles, and which items of a round-up, are on something else; in which order articles and
sentences are counted, whether a sentence can be read alone or what must stand before it, which words of it are
printed, and what of it is quoted. No sentence is compared with another's, and nothing is yet
known of who or what is named.
"""

from __future__ import annotations

from mkdocs_explainer.weave.corpus.belonging import strangers, without_other_items
from mkdocs_explainer.weave.corpus.counting import WORD, length, words
from mkdocs_explainer.weave.corpus.folder import Corpus, Section, Unit, gather
from mkdocs_explainer.weave.corpus.forest import Forest
from mkdocs_explainer.weave.corpus.ids import claim_id, unique_slug
from mkdocs_explainer.weave.corpus.quotations import without_quotations
from mkdocs_explainer.weave.corpus.quoted import Quoted
from mkdocs_explainer.weave.corpus.standing import qualified_by, speakerless, standing_group, states
from mkdocs_explainer.weave.corpus.tokens import Token, in_order
from mkdocs_explainer.weave.corpus.wording import without_connective

__all__ = [
    "WORD",
    "Corpus",
    "Forest",
    "Quoted",
    "Section",
    "Token",
    "Unit",
    "claim_id",
    "gather",
    "in_order",
    "length",
    "qualified_by",
    "speakerless",
    "standing_group",
    "states",
    "strangers",
    "unique_slug",
    "without_connective",
    "without_other_items",
    "without_quotations",
    "words",
]

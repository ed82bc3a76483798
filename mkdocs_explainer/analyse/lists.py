"""Which items of a list are no statements by themselves: what stands below "The council denied that:".

A line that ends in a colon leads into the list below it. It may only announce ("The plan has three parts:"); or it
says whose words the items are, what is not so, what would be or what somebody wants: then each of them needs it, and
none can be printed as what the outlet states. The same holds where the line's own sentence is still open ("They
include:").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from mkdocs_explainer.english.cues import MAYBE
from mkdocs_explainer.english.grammar import NEGATIVE_VERBS, NOT_SO
from mkdocs_explainer.english.speech import (
    ASKING_WORDS,
    CLOSING,
    CONDITIONS,
    HERE,
    HOLDING,
    INVERTED,
    REPORTING,
    TOLD,
)
from mkdocs_explainer.model import Block

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_VERBS = frozenset({"VB", "VBD", "VBP", "VBZ", "MD"})
_OPEN = frozenset({"IN", "TO", "CC", "DT", "WDT", "PRP$"})


def leaning_items(blocks: Iterable[Block], last: Mapping[int, Doc]) -> frozenset[int]:
    """The numbers of the blocks that are items of a list and need the line above it.

    Args:
        blocks: those of an article, in order.
        last: for each paragraph that has one, by its number, its last sentence as parsed.
    """
    found: set[int] = set()
    leads = False
    for number, block in enumerate(blocks):
        if leads and block.item and block.kind == "paragraph":
            found.add(number)
        # below an item that leads into a list of its own, the outer list goes on
        inner = number in last and _leads(last[number])
        leads = inner or (leads and block.item and block.kind == "paragraph")
    return frozenset(found)


def _leads(doc: Doc) -> bool:
    """Whether a line leads into a list whose items are no statements without it."""
    words = [t for t in doc if not t.is_punct and not t.is_space]
    if not words or not doc.text.rstrip('"”’*_ ').endswith(":"):
        return False
    if words[0].lower_ in INVERTED or MAYBE.search(doc.text) or any(map(_is_told, doc)):
        return True
    last = words[-1]
    if last.lower_ in CLOSING or last.lemma_.lower() == "be":  # "The dead are:" names what the items tell of
        return False
    return last.tag_ in _OPEN or (last.tag_ in _VERBS and not any(t.lower_ in ASKING_WORDS for t in doc))


def _is_told(token: Token) -> bool:
    """Whether a word says that the items are told, held or wanted by somebody, or so only under a condition."""
    lemma = token.lemma_.lower()
    if (
        token.lower_ in NOT_SO
        or (token.lower_ in CONDITIONS and not HERE.match(token.doc.text, token.idx))
        or (token.pos_ in ("NOUN", "ADJ") and lemma in TOLD)
    ):
        return True
    return token.pos_ == "VERB" and lemma in REPORTING | HOLDING | NEGATIVE_VERBS

"""Which blocks of a page are its article: a learnt judgement over what trafilatura found and where a block stands.

Trafilatura says where the article is; it also cuts words out of lines that it takes for furniture. So its text only
votes: each block goes as a whole or stays as a whole. What else counts is how a page is built (does the block stand
where most of the article stands?) and how the block looks (its length, its end, its links), and no name that one
site gives its elements. `training/page_blocks.py` made the weights.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from mkdocs_explainer.linear import Linear, load, score
from mkdocs_explainer.read.shown import Shown

_RUN = 4
"""Words of a run that is looked for in the article, as the measure of extracted text has it."""
_LINE = 8
_PROSE = 20
"""Words from which a block is more than a label, and from which it is surely prose."""
_MOST = 0.5
"""Share of a block's runs that the found text holds when the block is in it."""
_WORD = re.compile(r"\w+")
_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")


def chosen(blocks: Sequence[Shown], found: str) -> list[bool]:
    """For each block of a page whether it belongs to the article.

    Args:
        blocks: what a browser shows of the page, in order.
        found: the article's text as trafilatura extracts it.
    """
    model = _model()
    return [score(model, features) >= model.threshold for features in features_of(blocks, found)]


def features_of(blocks: Sequence[Shown], found: str) -> list[dict[str, float]]:
    """What the judgement over each block rests on, by name.

    Args:
        blocks: what a browser shows of the page, in order.
        found: the article's text as trafilatura extracts it.
    """
    shares = shares_in(found, blocks)
    counts = [len(_WORD.findall(block.text)) for block in blocks]
    sure = [n for n, share in enumerate(shares) if share > _MOST and counts[n] >= _LINE]
    first, last = (sure[0], sure[-1]) if sure else (0, len(blocks))
    around: Counter[tuple[tuple[str, str], ...]] = Counter()
    for number in sure:
        around[blocks[number].path[:-1]] += counts[number]
    main = around.most_common(1)[0][0] if around else ()
    total = max(1, sum(around.values()))
    edged = [0.0, *shares, 0.0]
    features: list[dict[str, float]] = []
    for number, block in enumerate(blocks):
        common = _common(block.path, main)
        letters = len(block.text)
        features.append(
            {
                "found": shares[number],
                "found above": edged[number],
                "found below": edged[number + 2],
                "length": math.log1p(counts[number]),
                "a line": counts[number] >= _LINE,
                "prose": counts[number] >= _PROSE,
                "ended": _END.search(block.text) is not None,
                "a link": block.linked > 0.9 * len(block.text.replace(" ", "")),
                "beside the rest": around[block.path[:-1]] / total,
                "inside": common == len(main),
                "apart": min(6, len(block.path) - common),
                "above all": number < first,
                "below all": number > last,
                "capitals": sum(map(str.isupper, block.text)) / letters,
                "in a table": "table" in block.tags,
                "caption": block.tag == "figcaption",
                "headline": block.tag == "h1",
            }
        )
    return features


def shares_in(text: str, blocks: Sequence[Shown]) -> list[float]:
    """Which share of each block's runs of words stands in a text, from 0 to 1."""
    words = _WORD.findall(text)
    runs = {length: frozenset(_runs(words, length)) for length in range(1, _RUN + 1)}
    shares = []
    for block in blocks:
        own = _WORD.findall(block.text)
        length = min(_RUN, len(own))
        found = _runs(own, length) if own else []
        shares.append(sum(run in runs[length] for run in found) / len(found) if found else 0.0)
    return shares


def _runs(words: Sequence[str], length: int) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + length]) for at in range(len(words) - length + 1)]


def _common(path: Sequence[tuple[str, str]], other: Sequence[tuple[str, str]]) -> int:
    """How many of the outermost elements two paths share."""
    for number, (mine, its) in enumerate(zip(path, other, strict=False)):
        if mine != its:
            return number
    return min(len(path), len(other))


@cache
def _model() -> Linear:
    return load(Path(__file__).with_name("page_blocks.json"))["article"]

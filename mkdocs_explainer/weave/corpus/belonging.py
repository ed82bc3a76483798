"""What of a folder is on something else: whole articles that it does not belong with, and items of a round-up.

A wiki explains one story, and a stray file would be woven in as if it belonged. Reports of one event share names and
words: how much is measured pair by pair, and the story is what hangs together and is more than half of the folder.
A round-up reports several things below each other: of it only the items count that tell of what the others tell of.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from msgspec.structs import replace

from mkdocs_explainer.english.function_words import NO_TOPIC
from mkdocs_explainer.english.months import MONTH_NAMES, WEEKDAY_NAMES
from mkdocs_explainer.model import Analysis, Article, Block, Excluded, Value

OTHER_STORY = "off the topic"
"""Why an item of a round-up is no part of the report."""

_ALIKE, _FULL, _SHORT = 0.45, 300, 0.75
"""Likeness from which an item of a round-up and a text are on one story; the words of the shorter from which all of
that is asked; and how much less is asked of fewer words, as a power of their share."""
_STORY, _HEADLINE = 0.48, 0.2
"""Likeness from which two articles are on one story, and what it is worth that the one's text has the words of the
other's headline. In 584 folders of 1,971 articles none is told to be a stranger; with one of another story in each,
543 are found in each of three draws, and none of the others told. From 0.46 to 0.49 none is told either, and 533 to
549 are found. Without the headline five of the articles are strangers at 0.45, where 546 are found."""
_MOST = 200
"""Articles of a folder that is looked at: more are no one story's, and there are too many pairs."""
_ITEMS, _DATELINES, _OTHERS = 3, 2, 2
"""Items that a round-up has; with so many datelines an article is one in any case, else only where so many items are
on something else. Of 1,143 sections of 265 articles on one event none is so taken; of 667 items that were put beside
216 of the story 378 are found, with datelines 411, and none of the story's."""
_SHORTEST = 4
"""Letters of a word that tells what something is about."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_TOKEN = re.compile(r"\d[\d.,]*\d|\w[\w’'-]*")
_WITHIN = re.compile(r"(?<=[\w,;:] )[^\W\d_][\w’'-]*")
"""A word within a sentence, where only a name has a capital."""
_OWNER = re.compile(r"[’']s?$")
_NO_NAMES = frozenset({*MONTH_NAMES, *WEEKDAY_NAMES})


class Said(Value):
    """What a text is about: its names and its other telling words, each with how often it has them."""

    names: dict[str, int]
    words: dict[str, int]
    length: int


class Whole(Value):
    """What an article is about, the telling words of its headline, and all words of its text."""

    said: Said
    headline: frozenset[str]
    text: frozenset[str]


def strangers(articles: Sequence[Article], known: Collection[str] = ()) -> frozenset[str]:
    """The paths of the articles that are on something else than most of the folder.

    Args:
        articles: the articles, in any order.
        known: paths of those that belong whatever they say.

    Returns:
        No path where no story makes up more than half of the articles: then nobody knows which are the strangers.
    """
    if not 2 < len(articles) <= _MOST:
        return frozenset()
    ordered = sorted(articles, key=lambda article: article.path)
    about = [_whole(article) for article in ordered]
    story = list(range(len(ordered)))  # by article, one of its story

    def first(at: int) -> int:
        while story[at] != at:
            at = story[at]
        return at

    for a in range(len(ordered)):
        for b in range(a):
            if first(a) != first(b) and _on_one_story(about[a], about[b]):
                story[first(a)] = first(b)
    sizes = Counter(first(at) for at in range(len(ordered)))
    largest, size = sizes.most_common(1)[0]
    if 2 * size <= len(ordered):
        return frozenset()
    return frozenset(a.path for at, a in enumerate(ordered) if first(at) != largest and a.path not in known)


def without_other_items(
    articles: Sequence[Article], analyses: Sequence[Analysis]
) -> tuple[list[Article], list[Analysis]]:
    """The articles and their analyses without the items of round-ups that are on something else.

    Args:
        articles: the articles, in any order.
        analyses: their analyses, in any order, matched by path.

    Returns:
        Both in the order of the articles; the blocks of such items are excluded as "off the topic".
    """
    about = {article.path: _about(block.text for block in article.blocks) for article in articles}
    analysis_of = {analysis.path: analysis for analysis in analyses}
    kept: list[Article] = []
    left: list[Analysis] = []
    for article in articles:
        others = [about[other.path] for other in articles if other.path != article.path]
        out = _other_items(article, others) if others else frozenset()
        analysis = analysis_of[article.path]
        if out:
            article, analysis = _without(article, out), _without_blocks(analysis, out)
        kept.append(article)
        left.append(analysis)
    return kept, left


def _other_items(article: Article, others: Sequence[Said]) -> frozenset[int]:
    """The blocks of the items of a round-up that are on something else; none where everything would be."""
    datelines = {piece.end for piece in article.excluded if piece.reason == "dateline"}
    items = _items(article, datelines)
    if len(items) < _ITEMS:
        return frozenset()
    dated = len(datelines) >= _DATELINES
    wholes = [_about(article.blocks[at].text for at in item) for item in items]
    # what begins with something else and names the story in passing is on something else
    leads = [_lead(article, item) for item in items] if dated else wholes
    told = {n for n, both in enumerate(zip(leads, wholes, strict=True)) if all(_is_told(one, others) for one in both)}
    fresh = told
    while fresh:  # what is like an item of the story belongs to it, too
        known = [leads[n] for n in sorted(fresh)]
        fresh = {n for n, lead in enumerate(leads) if n not in told and _is_told(lead, known)}
        told = told | fresh
    out = [item for n, item in enumerate(items) if n not in told and _begins(article, item, datelines)]
    if not told or len(out) < (1 if dated else _OTHERS):
        return frozenset()
    return frozenset(at for item in out for at in item)


def _items(article: Article, datelines: Collection[int]) -> list[list[int]]:
    """The blocks of each item: one begins at a heading, or behind a dateline that stands right below none."""
    items: list[list[int]] = [[]]
    told = False  # whether a paragraph of the item has been seen
    for at, block in enumerate(article.blocks):
        heading = block.kind == "heading"
        if told and (heading or _is_dated(article, block, datelines)):
            items.append([])
            told = False
        items[-1].append(at)
        told = told or not heading
    return [item for item in items if any(article.blocks[at].kind == "paragraph" for at in item)]


def _begins(article: Article, item: Sequence[int], datelines: Collection[int]) -> bool:
    """Whether an item has a heading or a dateline of its own: what stands above the first has none."""
    first = article.blocks[item[0]]
    return first.kind == "heading" or _is_dated(article, first, datelines)


def _is_dated(article: Article, block: Block, datelines: Collection[int]) -> bool:
    start = block.ranges[0][0]
    return any(end <= start and not article.text[end:start].strip() for end in datelines)


def _lead(article: Article, item: Sequence[int]) -> Said:
    """What an item says it is about: its headings and its first paragraph."""
    first = next(n for n, at in enumerate(item) if article.blocks[at].kind == "paragraph")
    return _about(article.blocks[at].text for at in item[: first + 1])


def _without(article: Article, out: Collection[int]) -> Article:
    apart = [article.blocks[at] for at in sorted(out)]
    excluded = [
        Excluded(text=block.text, reason=OTHER_STORY, start=block.ranges[0][0], end=block.ranges[-1][1])
        for block in apart
    ]
    return replace(
        article,
        blocks=tuple(block for at, block in enumerate(article.blocks) if at not in out),
        excluded=tuple(sorted((*article.excluded, *excluded), key=lambda piece: (piece.start, -piece.end))),
    )


def _without_blocks(analysis: Analysis, out: Collection[int]) -> Analysis:
    return replace(
        analysis,
        sentences=tuple(
            replace(sentence, block=sentence.block - sum(at < sentence.block for at in out))
            for sentence in analysis.sentences
            if sentence.block not in out
        ),
    )


def _about(texts: Iterable[str]) -> Said:
    text = " ".join(" ".join(texts).split())
    found = [_OWNER.sub("", word) for word in _WORD.findall(text)]
    small = {word for word in found if word.islower()}
    within = {_OWNER.sub("", word) for word in _WITHIN.findall(text)}
    proper = {word for word in within if word[:1].isupper() and len(word) > 1 and word.lower() not in small}
    names = Counter(word for word in found if word in proper and word.lower() not in _NO_NAMES)
    words = Counter(word for word in found if word.islower() and len(word) >= _SHORTEST and word not in NO_TOPIC)
    return Said(names=dict(names), words=dict(words), length=len(text.split()))


def _whole(article: Article) -> Whole:
    texts = [block.text for block in article.blocks if block.kind == "paragraph"]
    telling = (word for word in _TOKEN.findall(article.title.casefold()) if word not in NO_TOPIC)
    return Whole(
        said=_about([f"{article.title}.", *texts]),
        headline=frozenset(_stem(word) for word in telling if len(word) >= _SHORTEST or word[0].isdigit()),
        text=frozenset(map(_stem, _TOKEN.findall(" ".join(texts).casefold()))),
    )


def _stem(word: str) -> str:
    return _OWNER.sub("", word).removesuffix("s")


def _on_one_story(a: Whole, b: Whole) -> bool:
    """Whether two articles are: by the names and words that they share, and by what their headlines name."""
    told = _share(a.headline, b.text) + _share(b.headline, a.text)
    return _likeness(a.said, b.said) + _HEADLINE * told / 2 >= _STORY * _asked(a.said, b.said)


def _share(words: frozenset[str], text: frozenset[str]) -> float:
    return len(words & text) / max(1, len(words))


def _is_told(said: Said, others: Iterable[Said]) -> bool:
    return any(_alike(said, other) for other in others)


def _alike(a: Said, b: Said) -> bool:
    """Whether two texts are on one story: by the names and by the words that they share."""
    return _likeness(a, b) >= _ALIKE * _asked(a, b)


def _likeness(a: Said, b: Said) -> float:
    return _shared(a.names, b.names) + _shared(a.words, b.words)


def _asked(a: Said, b: Said) -> float:
    """Which part of a likeness is asked of two texts, as the shorter is long."""
    return math.pow(min(1.0, min(a.length, b.length) / _FULL), _SHORT)


def _shared(a: dict[str, int], b: dict[str, int]) -> float:
    """How much of two counts is the same: the cosine of their square roots, which are what they tell."""
    few, many = (a, b) if len(a) <= len(b) else (b, a)
    both = math.fsum(math.sqrt(count * many[word]) for word, count in few.items() if word in many)
    return both / math.sqrt(max(1, sum(a.values())) * max(1, sum(b.values())))

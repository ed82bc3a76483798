"""What the story is called when nobody said: the words that most headlines share, else what is named most."""

from __future__ import annotations

import re
from collections import Counter

from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.headings import sentence_case
from mkdocs_explainer.weave.naming import Naming

_STOP = frozenset(
    "a an the of in on at to for from by with about and or but is are was were be as after over what who why how "
    "when where it its this that has have had will says say said know".split()
)


def _runs(tokens: list[str]) -> list[str]:
    """All runs of up to four words of a title."""
    return [" ".join(tokens[i:j]) for i in range(len(tokens)) for j in range(i + 1, min(len(tokens), i + 4) + 1)]


def topic_title(corpus: Corpus, naming: Naming) -> str:
    """A title for the topic.

    The longest run of words (2 to 6) that the headlines of most articles, and at least two, share; else the
    things that most articles name.
    """
    shared: Counter[tuple[str, ...]] = Counter()
    written: dict[tuple[str, ...], Counter[str]] = {}
    for article in corpus.articles:
        tokens = re.findall(r"[\w’'.-]+", article.title)
        seen = set()
        for size in range(2, 7):
            for start in range(len(tokens) - size + 1):
                run = tokens[start : start + size]
                key = tuple(t.casefold().replace("’", "'") for t in run)
                if key[0] in _STOP or key[-1] in _STOP or key[-1].endswith("'s") or key in seen:
                    continue
                seen.add(key)
                shared[key] += 1
                written.setdefault(key, Counter())[" ".join(run)] += 1
    needed = max(2, (len(corpus.articles) + 1) // 2)
    common = [key for key, count in shared.items() if count >= needed]
    if common:

        def rank(key: tuple[str, ...]) -> tuple[bool, int, int, tuple[str, ...]]:
            names = any(naming.find(run) is not None for run in _runs(max(written[key]).split()))
            return (not names, -len(key), -shared[key], key)

        best = min(common, key=rank)
        text = min(written[best], key=lambda form: (-written[best][form], form))
        return sentence_case(text.strip("'’‘\"“”.-"), naming, corpus)
    for article in corpus.articles:  # "The mega-prison: what to know" names its topic before the colon
        head, colon, _ = article.title.partition(": ")
        tokens = head.split()
        if (
            colon
            and 1 < len(tokens) <= 6
            and any(naming.find(re.sub(r"[’']s$", "", t)) is not None for t in _runs(tokens))
        ):
            return sentence_case(head, naming, corpus)
    named = [thing.name for thing in naming.things if len(thing.sources) >= needed and len(thing.name) > 2]
    if named:
        return " and ".join(named[:2])
    return corpus.articles[0].title

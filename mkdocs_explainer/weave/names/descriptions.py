"""What "the facility" or "the law" stands for inside an article: the one named thing that the folder calls so.

An article names a thing once and then describes it; another goes on naming it. Both say the same. A description is
taken for the thing only where nothing else that the folder names is called so, and where the article names it too.
"""

from __future__ import annotations

from collections import defaultdict

from mkdocs_explainer.english.kinds import DESCRIBED
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.names.kinds import head_noun
from mkdocs_explainer.weave.names.naming import Naming


def described(corpus: Corpus, naming: Naming) -> list[frozenset[int]]:
    """Per unit, the named things that it describes without naming them."""
    called = _called(corpus, naming)
    named = [
        {thing for unit in corpus.of_article(article) for thing in naming.of_unit[unit.index]}
        for article in range(len(corpus.articles))
    ]
    out: list[frozenset[int]] = []
    for unit in corpus.units:
        nouns = DESCRIBED.findall(unit.sentence.text)
        out.append(frozenset(called[noun] for noun in nouns if called.get(noun) in named[unit.article]))
    return out


def _called(corpus: Corpus, naming: Naming) -> dict[str, int]:
    """The nouns that the folder's definitions call exactly one thing by, persons left out."""
    things: dict[str, set[int]] = defaultdict(set)
    for unit in corpus.units:
        for definition in unit.sentence.definitions:
            thing = naming.find(definition.name)
            if thing is None or definition.pattern not in {"copula", "appositive", "role"}:
                continue
            if naming.things[thing].kind != "person":
                things[head_noun(definition.phrase)].add(thing)
    return {noun: min(found) for noun, found in things.items() if len(found) == 1}

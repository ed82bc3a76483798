"""A story: its sentences, the things that they name, how alike they are, and whose reports they stand in."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_explainer.model import Analysis, Article, Value
from mkdocs_explainer.weave.corpus import Corpus, gather
from mkdocs_explainer.weave.likeness import Similarity, Verdicts
from mkdocs_explainer.weave.names import Naming, name_things
from mkdocs_explainer.weave.origins import Provenance, find_origins


class Story(Value):
    """A folder of articles, compared and named."""

    corpus: Corpus
    names: Naming
    likeness: Similarity
    origins: Provenance
    verdicts: Verdicts


def read_story(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Story:
    """The story that articles tell.

    Args:
        articles: the articles, in any order; paths are unique.
        analyses: their analyses, in any order, matched by path.
    """
    corpus = gather(articles, analyses)
    names = name_things(corpus)
    likeness = Similarity(corpus, names)
    return Story(
        corpus=corpus,
        names=names,
        likeness=likeness,
        origins=find_origins(corpus, likeness),
        verdicts=Verdicts(corpus),
    )

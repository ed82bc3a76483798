"""Makes the evidence for what is printed: the words of a source, their place in it, and the origins behind them."""

from __future__ import annotations

from mkdocs_explainer.model import Evidence
from mkdocs_explainer.weave.story import Story


def evidence_of(story: Story, *units: int) -> Evidence:
    """The words of one source that say something, all of it, cut from its article as one piece.

    Args:
        story: the story.
        units: the sentences, of one article, in reading order, with none between them.
    """
    corpus = story.corpus
    article = corpus.units[units[0]].article
    start, end = corpus.units[units[0]].sentence.start, corpus.units[units[-1]].sentence.end
    return Evidence(
        source=corpus.sources[article],
        quote=corpus.articles[article].words(start, end),
        start=start,
        end=end,
        origins=story.origins.behind(article, units),
    )

"""How much of each source is printed, and what of it is not, and why."""

from __future__ import annotations

from mkdocs_explainer.model import Claim, Left, Question, Source
from mkdocs_explainer.weave.corpus import Corpus, length, words
from mkdocs_explainer.weave.story import Story


def make_sources(story: Story, claims: dict[int, Claim]) -> list[Source]:
    """The sources, with how many of their words are printed.

    Args:
        story: the story.
        claims: what is printed, by unit.
    """
    corpus = story.corpus
    out = []
    for index, article in enumerate(corpus.articles):
        printed = sum(words(claims[u].text) for u in claims if corpus.units[u].article == index)
        out.append(
            Source(
                id=corpus.sources[index],
                path=article.path,
                title=article.title,
                outlet=article.outlet,
                authors=article.authors,
                published=article.published,
                url=article.url,
                language=article.language,
                words=length(article),
                words_printed=printed,
                origins=story.origins.of_article[index],
                opinion=article.opinion,
            )
        )
    return out


def make_left(corpus: Corpus, reasons: dict[int, str], questions: list[Question]) -> list[Left]:
    """Everything that is not printed, source by source in reading order."""
    used = {(heading.source, heading.text) for question in questions for heading in question.headings}
    out = []
    for index, article in enumerate(corpus.articles):
        source = corpus.sources[index]
        pieces = [(piece.start, piece.text, piece.reason) for piece in article.excluded]
        for block in article.blocks:
            text = " ".join(block.text.split())
            if block.kind == "heading" and (source, text) not in used:
                pieces.append((block.ranges[0][0], text, "heading not used"))
        for unit in corpus.of_article(index):
            if unit.index in reasons:
                pieces.append((unit.sentence.start, unit.sentence.text, reasons[unit.index]))
        out += [Left(source=source, text=" ".join(text.split()), reason=reason) for _, text, reason in sorted(pieces)]
    return out

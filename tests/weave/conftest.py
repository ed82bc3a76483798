"""Folders of short articles for the tests of weaving: written as text, read and analysed by the real stages.

A folder is one text. A line `=== name.md` begins an article; below it stands the seed as a person would save it,
with its outlet and title in front matter. The same article is analysed once a session, however many folders it is in.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import pytest

from mkdocs_explainer.analyse import Analyser
from mkdocs_explainer.model import Analysis, Article, Claim, Explainer, Question, Sentence
from mkdocs_explainer.read import read_seed
from mkdocs_explainer.weave import weave
from mkdocs_explainer.weave.corpus.folder import Corpus
from mkdocs_explainer.weave.likeness.similarity import Similarity
from mkdocs_explainer.weave.names.naming import Naming, Thing
from mkdocs_explainer.weave.origins.provenance import Provenance
from mkdocs_explainer.weave.story.story import Story, read_story
from mkdocs_explainer.weave.support.judging import Support, find_support

FIXTURES = Path(__file__).parent / "fixtures"
_BEGINS = re.compile(r"^=== (\S+)\n", re.MULTILINE)


@dataclasses.dataclass
class Folder:
    """A folder of seeds with what each stage makes of it; sentences are looked up by some of their words."""

    articles: list[Article]
    analyses: list[Analysis]

    @cached_property
    def story(self) -> Story:
        return read_story(self.articles, self.analyses)

    @property
    def corpus(self) -> Corpus:
        return self.story.corpus

    @property
    def naming(self) -> Naming:
        return self.story.names

    @property
    def similarity(self) -> Similarity:
        return self.story.likeness

    @property
    def provenance(self) -> Provenance:
        return self.story.origins

    @cached_property
    def explainer(self) -> Explainer:
        return self.weave()

    def weave(self, title: str | None = None, max_share: float = 1 / 3, min_words: int = 0) -> Explainer:
        return weave(self.articles, self.analyses, title=title, max_share=max_share, min_words=min_words)

    def unit_of(self, claim: Claim) -> int:
        """The sentence that a claim prints."""
        said = (claim.evidence[0].source, claim.evidence[0].start)
        sources = self.corpus.sources
        return next(u.index for u in self.corpus.units if (sources[u.article], u.sentence.start) == said)

    def unit(self, words: str) -> int:
        """The one sentence of the folder that holds these words."""
        found = [u.index for u in self.corpus.units if words in u.sentence.text]
        assert len(found) == 1, f"{words!r} stands in {len(found)} sentences"
        return found[0]

    def sentence(self, words: str) -> Sentence:
        return self.corpus.units[self.unit(words)].sentence

    def thing(self, name: str) -> Thing:
        """What a name stands for."""
        index = self.naming.find(name)
        assert index is not None, f"nothing is called {name!r}: {[t.name for t in self.naming.things]}"
        return self.naming.things[index]

    def support(self, words: str) -> dict[str, Support]:
        """By path, what other articles say of the sentence that holds these words."""
        found = find_support(self.story, self.unit(words), frozenset(range(len(self.corpus.articles))))
        return {self.corpus.articles[s.article].path: s for s in found}

    def origins(self) -> dict[str, set[str]]:
        """The names of the origins of each file."""
        names = {origin.id: origin.name for origin in self.provenance.origins}
        return {
            article.path: {names[o] for o in self.provenance.of_article[index]}
            for index, article in enumerate(self.corpus.articles)
        }

    def claim(self, words: str) -> Claim:
        """The printed claim that holds these words."""
        found = [c for c in self.explainer.claims if words in c.text]
        assert len(found) == 1, f"{words!r} stands in {len(found)} claims"
        return found[0]

    def question(self, words: str) -> Question:
        """The page whose title holds these words."""
        found = [q for q in self.explainer.questions if words in q.title]
        assert len(found) == 1, [q.title for q in self.explainer.questions]
        return found[0]


@pytest.fixture(scope="session")
def folder() -> Callable[..., Folder]:
    """Makes a folder from texts as described above; a text without a line break is the name of a fixture."""
    analyser = Analyser()
    known: dict[tuple[str, str], tuple[Article, Analysis]] = {}

    def one(path: str, seed: str) -> tuple[Article, Analysis]:
        if (path, seed) not in known:
            article = read_seed(path, seed.encode())
            known[path, seed] = article, analyser.analyse(article)
        return known[path, seed]

    def make(*texts: str) -> Folder:
        whole = "".join(t if "\n" in t else (FIXTURES / f"{t}.txt").read_text(encoding="utf-8") for t in texts)
        pieces = _BEGINS.split(whole)[1:]
        pairs = [one(path, seed) for path, seed in zip(pieces[::2], pieces[1::2], strict=True)]
        return Folder([article for article, _ in pairs], [analysis for _, analysis in pairs])

    return make

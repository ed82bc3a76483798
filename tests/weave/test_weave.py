"""What holds of every explainer, whatever the folder: order, doubling, strangers, proof, ids, hash seeds."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_explainer.analyse import Analyser
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import Analysis, Article, Explainer
from mkdocs_explainer.proof import prove
from mkdocs_explainer.read import read_seed, read_topic_file
from mkdocs_explainer.weave import weave
from mkdocs_explainer.weave.names.merging import normal_form
from mkdocs_explainer.weave.support.judging import find_support

SEEDS = Path(__file__).parents[2] / "seeds"
SMALL = yaml.safe_load((Path(__file__).parent / "small.yml").read_text(encoding="utf-8"))
NAMES = ("ferry", "questions", "rewrites", "independent", "names", "garden")
few = settings(
    deadline=None, max_examples=6, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def read_sample() -> tuple[str | None, list[Article], list[Analysis]]:
    """The repository's sample topic."""
    topic = read_topic_file((SEEDS / "_topic.yml").read_bytes())
    paths = sorted(path for path in SEEDS.iterdir() if path.name[0] not in "_.")
    articles = [read_seed(p.name, p.read_bytes(), topic.sources.get(p.name)) for p in paths]
    analyser = Analyser()
    return topic.title, articles, [analyser.analyse(article) for article in articles]


@pytest.fixture(scope="session")
def sample() -> tuple[list[Article], Explainer]:
    title, articles, analyses = read_sample()
    return articles, weave(articles, analyses, title=title)


def check_ids(explainer: Explainer) -> None:
    """Ids are unique, and every id that is referred to exists."""
    groups = {
        "sources": [s.id for s in explainer.sources],
        "origins": [o.id for o in explainer.origins],
        "claims": [c.id for c in explainer.claims],
        "questions": [q.id for q in explainer.questions],
        "terms": [t.id for t in explainer.terms],
        "paths": [page.path for page in (*explainer.questions, *explainer.terms)],
    }
    for name, ids in groups.items():
        assert len(ids) == len(set(ids)), name
    known = {name: set(ids) for name, ids in groups.items()}
    assert set(explainer.topic.summary) <= known["claims"]
    for source in explainer.sources:
        assert source.origins
        assert set(source.origins) <= known["origins"]
    for origin in explainer.origins:
        assert origin.sources
        assert set(origin.sources) == set(origin.reasons) <= known["sources"]
        assert 0 < origin.confidence <= 1
    for claim in explainer.claims:
        assert {evidence.source for evidence in claim.evidence} <= known["sources"]
        assert len({evidence.source for evidence in claim.evidence}) == len(claim.evidence)
        assert claim.evidence[0].support == "full"
        assert claim.origins
        assert set(claim.origins) <= known["origins"]
        assert set(claim.terms) <= known["terms"]
    for question in explainer.questions:
        assert {*question.short_answer, *question.claims, *question.more} <= known["claims"]
        assert set(question.related) <= known["questions"] - {question.id}
        assert {heading.source for heading in question.headings} <= known["sources"]
        headed = [heading.source for heading in question.headings]
        assert len(headed) == len(set(headed))
    for term in explainer.terms:
        assert set(term.claims) <= known["claims"]
        assert set(term.questions) <= known["questions"]
        assert set(term.related) <= known["terms"]
    forms = [{normal_form(name) for name in (term.name, *term.aliases)} for term in explainer.terms]
    assert sum(map(len, forms)) == len(set().union(*forms)), "one name leads to one term"
    for difference in explainer.differences:
        assert {e.source for position in difference.positions for e in position.evidence} <= known["sources"]
        assert set(difference.questions) <= known["questions"]
    assert {entry.claim for entry in (*explainer.timeline, *explainer.figures)} <= known["claims"]
    assert {left.source for left in explainer.excluded} <= known["sources"]


folders = st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True)


@few
@given(names=folders, share=st.sampled_from([0.05, 0.2, 1 / 3]))
def test_every_explainer_is_proved_and_whole(names: list[str], share: float, folder: Callable[..., Any]) -> None:
    made = folder(*names)
    explainer = made.weave(max_share=share)
    assert prove(explainer, made.articles).faults == ()
    check_ids(explainer)


@few
@given(names=folders, data=st.data())
def test_the_order_of_articles_changes_nothing(names: list[str], data: Any, folder: Callable[..., Any]) -> None:
    made = folder(*names)
    articles = data.draw(st.permutations(made.articles))
    analyses = data.draw(st.permutations(made.analyses))
    assert weave(articles, analyses, min_words=0) == made.explainer


@few
@given(data=st.data(), name=st.sampled_from(NAMES))
def test_doubling_an_article_changes_no_number_of_origins(name: str, data: Any, folder: Callable[..., Any]) -> None:
    made = folder(name)
    index = data.draw(st.integers(0, len(made.articles) - 1))
    twin = msgspec.structs.replace(made.articles[index], path="zz-twin.md")
    analysis = msgspec.structs.replace(made.analyses[index], path="zz-twin.md")
    doubled = weave([*made.articles, twin], [*made.analyses, analysis], min_words=0)
    assert len(doubled.origins) == len(made.explainer.origins)
    origins = {source.path: source.origins for source in doubled.sources}
    assert origins["zz-twin.md"] == origins[made.articles[index].path]


@pytest.mark.parametrize("name", ["ferry", "questions", "rewrites"])
def test_an_article_of_another_story_joins_no_citation(name: str, folder: Callable[..., Any]) -> None:
    made = folder(name, "garden")
    for claim in made.explainer.claims:
        sources = {evidence.source for evidence in claim.evidence}
        assert len(sources) == 1 or "src-zz-garden" not in sources
    [origin] = [o for o in made.explainer.origins if "src-zz-garden" in o.sources]
    assert origin.sources == ("src-zz-garden",)
    alone = {o.sources for o in folder(name).explainer.origins}
    assert {o.sources for o in made.explainer.origins} == alone | {("src-zz-garden",)}


@pytest.mark.parametrize("name", ["ferry", "questions", "rewrites", "independent"])
def test_an_article_of_another_story_takes_no_sure_citation_from_the_others(
    name: str, folder: Callable[..., Any]
) -> None:
    """Words are weighed anew when a folder grows, so a doubtful citation may come or go; a whole one stays."""
    alone, beside = folder(name), folder(name, "garden")
    for unit in alone.corpus.units:
        assert beside.corpus.units[unit.index] == unit, "the other story must come last"
        before, after = (
            find_support(f.story, unit.index, frozenset(range(len(alone.corpus.articles)))) for f in (alone, beside)
        )
        assert {s.article for s in before if s.full} <= {s.article for s in after}, unit.sentence.text
        assert {beside.corpus.articles[s.article].path for s in after} <= {a.path for a in alone.articles}


def test_there_must_be_an_article() -> None:
    with pytest.raises(ExplainerError, match="seeds folder"):
        weave([], [])


@pytest.mark.parametrize("text", SMALL.values(), ids=SMALL)
@pytest.mark.parametrize("share", [1 / 3, 1], ids=["a third", "all"])
def test_small_folders_are_woven(text: str, share: float, folder: Callable[..., Any]) -> None:
    made = folder(text)
    explainer = made.weave(max_share=share)
    assert prove(explainer, made.articles).faults == ()
    check_ids(explainer)
    assert explainer.topic.title
    assert explainer.topic.id


def digest(explainer: Explainer) -> str:
    return hashlib.sha256(msgspec.json.encode(explainer)).hexdigest()


def test_no_hash_seed_changes_a_byte(sample: tuple[list[Article], Explainer]) -> None:
    """The sample topic, woven once more in a process with another hash seed."""
    done = subprocess.run(
        [sys.executable, __file__],
        env={**os.environ, "PYTHONHASHSEED": "4711"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.split() == [digest(sample[1])]


def test_the_sample_topic_is_proved_and_whole(sample: tuple[list[Article], Explainer]) -> None:
    articles, explainer = sample
    assert prove(explainer, articles).faults == ()
    check_ids(explainer)


def test_the_sample_topic_is_one_report_told_five_times(sample: tuple[list[Article], Explainer]) -> None:
    articles, explainer = sample
    assert len(explainer.sources) == len(articles) == 5
    assert "Sample Wire" in {origin.name for origin in explainer.origins}
    assert len(explainer.origins) < len(articles)
    several = [claim for claim in explainer.claims if len(claim.evidence) > 1]
    assert len(several) >= len(explainer.claims) / 3


def test_the_sample_topic_asks_and_answers(sample: tuple[list[Article], Explainer]) -> None:
    _, explainer = sample
    assert 4 <= len(explainer.questions) <= 12
    assert explainer.questions[0].title.endswith(": what happened?")
    assert explainer.topic.summary == explainer.questions[0].short_answer
    asked = [question for question in explainer.questions if question.headings]
    assert any(len(question.headings) >= 3 for question in asked)
    assert all(question.title.endswith("?") for question in asked if "?" in question.headings[0].text)
    named = {term.name for term in explainer.terms}
    assert {"CECOT", "Nayib Bukele", "Tren de Aragua"} <= named
    assert all(source.words_printed <= source.words / 3 for source in explainer.sources)


if __name__ == "__main__":  # what the test of hash seeds runs
    topic_title, sample_articles, sample_analyses = read_sample()
    print(digest(weave(sample_articles, sample_analyses, title=topic_title)))

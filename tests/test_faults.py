"""What goes wrong over one part of a wiki costs that part, and is told; it stops nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sites import BRIDGE

import mkdocs_explainer.weave as weaving
from mkdocs_explainer.config import Options
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.faults import Fault, attempt
from mkdocs_explainer.model import Web
from mkdocs_explainer.output import files_of
from mkdocs_explainer.pipeline import Result, build, for_machines
from mkdocs_explainer.render import machines, names, pages, site
from mkdocs_explainer.weave.differences import finding as differences
from mkdocs_explainer.weave.terms import glossary as terms


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(BRIDGE, tmp_path / "seeds")
    return tmp_path


def failing_for(real: Callable[..., Any], fails: Callable[..., bool]) -> Callable[..., Any]:
    """A function that goes wrong for some of what it is given."""

    def instead(*given: Any, **more: Any) -> Any:
        if fails(*given):
            raise ZeroDivisionError("no bridge\nthere")
        return real(*given, **more)

    return instead


def told(result: Result) -> str:
    """The one warning of a build."""
    (warning,) = result.warnings
    assert result.counts.left_out == 1
    assert "ZeroDivisionError: no bridge there" in str(warning)
    assert "report it" in str(warning)
    return str(warning)


def titles(result: Result) -> set[str]:
    assert result.explainer is not None
    return {question.title for question in result.explainer.questions}


def test_a_page_that_cannot_be_woven_is_left_out(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = build(Options(), root)
    over = next(title for title in sorted(titles(whole)) if "cost" in title)
    monkeypatch.setattr(
        weaving, "compose", failing_for(weaving.compose, lambda _, draft, *_more: draft.title == over)
    )
    result = build(Options(max_share=0.33), root)
    assert f"left out the page “{over}”" in told(result)
    assert ".txt: " in told(result)
    assert titles(result) == titles(whole) - {over}
    assert result.explainer is not None
    assert "left out over a fault" in {left.reason for left in result.explainer.excluded}


def test_a_page_that_cannot_be_rendered_is_left_out_and_nothing_links_to_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = build(Options(), root)
    assert whole.explainer is not None
    over = next(question for question in whole.explainer.questions if "cost" in question.title)
    monkeypatch.setattr(
        pages, "question", failing_for(pages.question, lambda _book, _engine, asked: asked.id == over.id)
    )
    result = build(Options(), root)
    assert f"left out the page “{over.title}”" in told(result)
    name = over.path.rpartition("/")[2]
    assert any(name in page.text for page in whole.site.pages)
    assert not any(name in page.text for page in result.site.pages)


@pytest.mark.parametrize("page", ["timeline", "figures"])
def test_a_collection_that_cannot_be_rendered_is_left_out(
    page: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page in {made.kind for made in build(Options(), root).site.pages}
    instead = failing_for(getattr(site, page), lambda book, _engine: bool(getattr(book.explainer, page)))
    instead.__name__ = page
    monkeypatch.setattr(site, page, instead)
    result = build(Options(), root)
    assert f"left out the page “{page}”" in told(result)
    assert titles(result)


def test_a_term_that_cannot_be_made_is_left_out(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        terms, "is_notable", failing_for(terms.is_notable, lambda _c, thing, *_: "Holm" in thing.name)
    )
    result = build(Options(), root)
    assert "left out the term “Greta Holm”" in told(result)
    assert result.explainer is not None
    assert result.explainer.terms
    assert not any("Holm" in term.name for term in result.explainer.terms)


def test_a_kind_of_difference_that_cannot_be_found_is_left_out(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def find_gaps(*_: Any) -> Any:
        raise ZeroDivisionError("no bridge there")

    monkeypatch.setattr(differences, "_RULES", (find_gaps, *differences._RULES))
    assert "left out the differences of one kind (gaps)" in told(build(Options(), root))


def test_an_article_over_which_everything_fails_is_left_out_by_name(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {path.name for path in (root / "seeds").iterdir()} - {"_topic.yml"}
    monkeypatch.setattr(
        weaving,
        "read_story",
        failing_for(weaving.read_story, lambda articles, _: any(a.path == "gazette.txt" for a in articles)),
    )
    result = build(Options(), root)
    assert told(result).startswith("gazette.txt: left out of the wiki")
    assert result.explainer is not None
    assert {source.path for source in result.explainer.sources} == names - {"gazette.txt"}


def test_of_articles_that_fail_only_together_the_last_is_left_out(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = {"gazette.txt", "wire.txt"}
    monkeypatch.setattr(
        weaving,
        "read_story",
        failing_for(weaving.read_story, lambda articles, _: together <= {a.path for a in articles}),
    )
    result = build(Options(), root)
    assert told(result).startswith("wire.txt: left out of the wiki")
    assert titles(result)


def test_a_file_for_machines_that_cannot_be_made_costs_itself(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = build(Options(), root)
    over = next(page for page in result.site.pages if page.kind == "question")
    copies = names(result.site.pages)
    web = Web(name="x", places={path: path for path in (*files_of(result.site), *copies)})
    monkeypatch.setattr(
        machines, "plain", failing_for(machines.plain, lambda _book, _strings, page, *_: page.path == over.path)
    )
    monkeypatch.setattr(
        machines, "structured", failing_for(machines.structured, lambda _book, page, *_: page.path == over.path)
    )
    faults: list[Fault] = []
    made = for_machines(result, Options(), root, web, faults=faults)
    assert made is not None
    files = made.files()
    assert made.head(over.path, "<head></head>") == "<head></head>"
    assert [str(fault).partition(" (")[0] for fault in faults] == [
        f".: left out the plain version of the page “{over.title}”",
        f".: left out what machines read of the page “{over.title}”",
    ]
    (lacking,) = {*copies} - {*files}
    assert over.path.removesuffix(".md") in lacking
    strict = for_machines(result, Options(), root, web)
    assert strict is not None
    with pytest.raises(ZeroDivisionError):
        strict.files()


def test_what_went_wrong_once_is_not_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(terms, "is_notable", failing_for(terms.is_notable, lambda _c, thing, *_: "Holm" in thing.name))
        told(build(Options(), root))
    assert build(Options(), root).warnings == ()


def test_without_a_list_the_exception_goes_through() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    faults: list[Fault] = []
    assert attempt(faults, "a.txt", "the page", fail) is None
    assert [fault.path for fault in faults] == ["a.txt"]
    with pytest.raises(ZeroDivisionError):
        attempt(None, "a.txt", "the page", fail)


def test_what_says_already_what_is_wrong_goes_through() -> None:
    def fail() -> None:
        raise ExplainerError("Mend it.")

    with pytest.raises(ExplainerError, match="Mend it"):
        attempt([], "a.txt", "the page", fail)

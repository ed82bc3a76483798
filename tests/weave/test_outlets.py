"""Which names are news outlets, and whom an article credits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from controls import idle, loose
from msgspec.structs import replace

from mkdocs_explainer.model import Excluded
from mkdocs_explainer.weave.origins import outlets
from mkdocs_explainer.weave.origins.outlets import credits_of, outlet_key, outlet_name

ROWS = yaml.safe_load(Path(__file__).with_name("origins.yml").read_text(encoding="utf-8"))
REPORT = """A dam broke above the village of Hovin on Friday, and mud covered the church. Helicopters brought 44
people to the hospital in Lomark. Geologists had warned of cracks in the dam for years, and the owner had promised
repairs."""


def one_seed(name: str, outlet: str, body: str) -> str:
    return f"=== {name}.md\n---\ntitle: {name}\noutlet: {outlet}\n---\n\n{body}\n\n"


@pytest.mark.parametrize(("name", "outlet"), ROWS["outlets"])
def test_which_names_are_outlets(name: str, outlet: str | None) -> None:
    assert outlet_name(name, frozenset({"sample"})) == outlet


def test_each_kind_of_outlet_is_held_by_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def made(table: tuple[outlets.Kind, ...]) -> list[str | None]:
        monkeypatch.setattr(outlets, "KINDS", table)
        return [outlet_name(name) for name, _ in ROWS["outlets"]]

    assert idle(outlets.KINDS, made) == []


def test_a_name_of_an_outlet_is_not_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def made(longest: int) -> list[str | None]:
        monkeypatch.setattr(outlets, "LONGEST", longest)
        return [outlet_name(name) for name, _ in ROWS["outlets"]]

    assert loose(outlets.LONGEST, 1, made) == []


@pytest.mark.parametrize(
    "names",
    [
        ("AP", "AP News", "Associated Press", "The Associated Press", "the AP"),
        ("Reuters", "Thomson Reuters", "reuters", "Reuters news agency"),
        ("PA", "PA Media", "Press Association"),
    ],
)
def test_an_agency_has_one_key_whatever_it_is_called(names: tuple[str, ...]) -> None:
    assert len({outlet_key(name) for name in names}) == 1


def test_a_reporter_of_another_outlet_credits_the_outlet(folder: Callable[..., Any]) -> None:
    line = "CNN’s Ana Holm contributed to this report."
    elsewhere, here = (folder(one_seed("dam", outlet, f"{REPORT}\n\n{line}")) for outlet in ("Sample Wire", "CNN"))
    assert set(credits_of(elsewhere.corpus, 0, frozenset())) == {"CNN"}
    assert credits_of(here.corpus, 0, frozenset()) == {}


def test_an_article_of_an_agency_does_not_credit_it_under_another_name(folder: Callable[..., Any]) -> None:
    made = folder(one_seed("dam", "AP News", f"HOVIN, Norway (AP) — {REPORT}"))
    assert credits_of(made.corpus, 0, frozenset({outlet_key("AP News")})) == {}


def test_a_short_name_of_the_outlet_is_the_outlet(folder: Callable[..., Any]) -> None:
    line = "The Courier’s Ana Holm contributed to this report."
    own, other = (
        folder(one_seed("dam", outlet, f"{REPORT}\n\n{line}")) for outlet in ("Hovin Courier", "Sample Wire")
    )
    assert credits_of(own.corpus, 0, frozenset()) == {}
    assert set(credits_of(other.corpus, 0, frozenset())) == {"Courier"}


def test_an_article_does_not_credit_itself(folder: Callable[..., Any]) -> None:
    made = folder(one_seed("dam", "Sample Wire", f"{REPORT}\n\nSource: Sample Wire"))
    assert credits_of(made.corpus, 0, frozenset({"sample wire"})) == {}


def credited(folder: Callable[..., Any], line: str) -> dict[str, int]:
    """Whom an article credits, and how strongly, by a line set apart from it."""
    corpus = folder(one_seed("dam", "Placeholder Post", REPORT)).corpus
    piece = Excluded(reason="credit line", text=line, start=0, end=len(line))
    signed = replace(corpus, articles=(replace(corpus.articles[0], excluded=(piece,)),))
    return {name: credit.strength for name, credit in credits_of(signed, 0, frozenset({"sample"})).items()}


@pytest.mark.parametrize(("line", "names"), ROWS["lines"])
def test_whom_a_line_credits(line: str, names: dict[str, int], folder: Callable[..., Any]) -> None:
    assert credited(folder, line) == names


SAID = "Mud covered the church, the Arnby Times reported."


def test_each_sign_of_a_credit_is_held_by_a_text(folder: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    said = folder(one_seed("dam", "Placeholder Post", f"{REPORT} {SAID}")).corpus

    def made(name: str) -> Callable[[Any], list[Any]]:
        def some(table: tuple[Any, ...]) -> list[Any]:
            monkeypatch.setattr(outlets, name, table)
            lines = [credited(folder, line) for line, _ in ROWS["lines"]]
            return [*lines, credits_of(said, 0, frozenset())]

        return some

    assert idle(outlets.SIGNS, made("SIGNS")) == []
    monkeypatch.undo()
    assert idle(outlets.CREDITS, made("CREDITS")) == []

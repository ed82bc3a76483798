"""Acronyms: short and long form, whether or not the letters match."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_explainer.analyse.acronyms import find_acronyms
from mkdocs_explainer.model import Analysis


def test_acronyms_of_a_sentence(text: str, expected: list[str]) -> None:
    assert [f"{short} = {long}" for long, short in find_acronyms(text)] == expected


def test_an_article_lists_each_of_its_acronyms_once(analyse: Callable[[str], Analysis]) -> None:
    analysis = analyse("The National Dam Authority (NDA) met.\nThe National Dam Authority (NDA) left.")

    assert analysis.acronyms == (("NDA", "National Dam Authority"),)

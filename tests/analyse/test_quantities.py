"""Quantities: values, units and qualifiers; what is no quantity."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mkdocs_explainer.analyse.quantities import number
from mkdocs_explainer.model import Quantity, Sentence


def shown(quantity: Quantity) -> str:
    value = f"{quantity.value:.12g}"
    if quantity.high != quantity.value:
        value += f"..{quantity.high:.12g}"
    return " ".join(x for x in (value, quantity.unit, quantity.qualifier and f"({quantity.qualifier})") if x)


def test_quantities_of_a_sentence(text: str, expected: list[str], sentence: Callable[[str], Sentence]) -> None:
    found = sentence(text)

    assert [shown(q) for q in found.quantities] == expected
    assert all(found.text[q.start : q.end] == q.text for q in found.quantities)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("40,000", 40_000),
        ("1.5 million", 1_500_000),
        ("forty-two", 42),
        ("two hundred thousand", 200_000),
        ("a dozen", 12),
        ("three hundred and five", 305),
        ("2bn", 2_000_000_000),
        ("one million two hundred thousand", 1_200_000),
    ],
)
def test_value_of_a_number(words: str, value: float) -> None:
    assert number(words) == value

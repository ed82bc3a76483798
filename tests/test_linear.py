"""What a small linear model says of something, and that its file comes back as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_explainer.linear import Linear, load, score, total, write

LIKES = Linear(weights={"sweet": 2.0, "cold": -1.0}, intercept=-1.0, threshold=0.7)


@pytest.mark.parametrize(
    ("features", "probability"),
    [
        ({}, 0.2689),
        ({"sweet": 0.5}, 0.5),
        ({"sweet": 1.0, "cold": 1.0}, 0.5),
        ({"sweet": 0.5, "loud": 9.0}, 0.5),
        ({"sweet": 1e9}, 1.0),
        ({"cold": 1e9}, 0.0),
    ],
)
def test_a_model_sums_what_it_knows(features: dict[str, float], probability: float) -> None:
    assert score(LIKES, features) == pytest.approx(probability, abs=1e-4)


def test_the_order_of_features_changes_nothing() -> None:
    many = {f"f{n}": 0.1 * n for n in range(40)}
    model = Linear(weights=dict.fromkeys(many, 1 / 3), intercept=-20.0)
    assert score(model, many) == score(model, dict(reversed(many.items())))


def test_a_file_comes_back_as_it_was_written(tmp_path: Path) -> None:
    models = {"likes": LIKES, "asks": Linear(weights={}, intercept=0.25)}
    write(tmp_path / "models.json", models)
    assert load(tmp_path / "models.json") == models


def test_a_vector_adds_to_the_named_features() -> None:
    model = Linear(weights={"sweet": 2.0}, intercept=-1.0, vector=(0.5, -2.0))

    assert total(model, {"sweet": 1.0, "loud": 9.0}, [2.0, 1.0]) == pytest.approx(0.0)

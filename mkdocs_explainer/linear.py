"""Small linear models that were learnt beforehand: how their weights are written, and what one says of something.

A model is a JSON file in the package: each feature's name with its weight, the weights of a vector's numbers where it
is given one, the weight of nothing at all, and the probability from which on the answer is yes. Means and scales are
folded into the weights by what trained it, so that nothing but a sum is left to do here. How each model was made
stands in `training/`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from mkdocs_explainer.model import Value

_STEEPEST = 700.0
"""What `math.exp` still takes; the probability is 0 or 1 long before."""


class Linear(Value):
    """A learnt model of one yes or no.

    Attributes:
        weights: for each feature by its name, what one of it adds.
        intercept: what is there without any.
        threshold: the probability from which on the answer is yes; chosen in training.
        vector: what one of each of a vector's numbers adds.
    """

    weights: dict[str, float]
    intercept: float
    threshold: float = 0.5
    vector: tuple[float, ...] = ()


def score(model: Linear, features: Mapping[str, float]) -> float:
    """The probability that a model gives to something.

    Args:
        model: as `load` gives it.
        features: what it has, by name; what is not named is 0, and what the model does not know counts nothing.
    """
    return 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, total(model, features)))))


def total(model: Linear, features: Mapping[str, float], vector: Sequence[float] = ()) -> float:
    """What a model's weights add up to: the higher, the likelier; of several models the highest is the answer.

    Args:
        model: as `load` gives it.
        features: as for `score`.
        vector: as long as the model's.
    """
    named = (model.weights[name] * value for name, value in features.items() if name in model.weights)
    numbers = (weight * value for weight, value in zip(model.vector, vector, strict=True))
    return math.fsum([model.intercept, *named, *numbers])


def load(path: Path) -> dict[str, Linear]:
    """The models in a file, by name.

    Args:
        path: a JSON file of the package: an object of models, each with `weights`, `intercept` and `threshold`.
    """
    return msgspec.json.decode(path.read_bytes(), type=dict[str, Linear])


def write(path: Path, models: Mapping[str, Linear]) -> None:
    """Write models as `load` reads them, in order of names, a line for each weight."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(dict(models), order="sorted"), indent=1) + b"\n")

"""What the judge is worth: by models that have not seen the stories, from which the thresholds are chosen."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from model import AGAINST, ALL, SOME
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, precision_recall_curve

from mkdocs_explainer.judge.learnt.vetoes import Veto

PRECISION = {"some": 0.92, "credit": 0.945, "all": 0.87}
"""What is asked of each threshold on stories that were not seen. A source is credited from a higher one than that
from which a pair is said to agree: of all its passages the likeliest counts, and a wrong credit is the worst
error."""
_YES = {"some": ("full", "partial"), "credit": ("full", "partial"), "all": ("full",), "against": ("contradicts",)}
_AT = {"some": SOME, "credit": SOME, "all": ALL, "against": AGAINST}


def _is_forbidden(what: str, veto: Veto) -> bool:
    return veto.opposes if what in {"some", "credit"} else bool(veto.kind) and what == "all"


def calibrated(chance: float, slope: float, offset: float) -> float:
    """A raw chance as a probability: a logistic of its logit (Platt 1999)."""
    chance = min(max(chance, 1e-6), 1 - 1e-6)
    return 1 / (1 + math.exp(-(slope * math.log(chance / (1 - chance)) + offset)))


def _calibration(chances: Any, truth: Any) -> tuple[float, float]:
    chances = np.clip(chances, 1e-6, 1 - 1e-6)
    fitted = LogisticRegression(C=1e6).fit(np.log(chances / (1 - chances))[:, None], truth)
    return round(float(fitted.coef_[0, 0]), 4), round(float(fitted.intercept_[0]), 4)


def figures(
    said: Mapping[str, Sequence[float]], labels: Mapping[str, str], vetoes: Mapping[str, Veto]
) -> dict[str, Any]:
    """Thresholds and the table of results.

    Args:
        said: by name of pair the three probabilities, from models that had not seen its story; the names of changed
            copies begin with their kind.
        labels: of the labelled pairs, by name.
        vetoes: what forbids "all" or "some" of a pair, copies too, by name; those without any may be left out.
    """
    told: dict[str, Any] = {"calibration": {}}
    names = sorted(set(said) & set(labels))
    for what, yes in _YES.items():
        truth = np.array([labels[name] in yes for name in names])
        slope, offset = _calibration(np.array([said[name][_AT[what]] for name in names]), truth)
        told["calibration"][what] = [slope, offset]
        score = np.array([calibrated(said[name][_AT[what]], slope, offset) for name in names])
        score[[_is_forbidden(what, vetoes.get(name, Veto())) for name in names]] = 0
        precision, recall, least = precision_recall_curve(truth, score)
        told[f"{what}: average precision"] = round(float(average_precision_score(truth, score)), 3)
        if what not in PRECISION:
            continue
        enough = np.flatnonzero((precision[:-1] >= PRECISION[what]) & (recall[:-1] > 0.02))
        at = int(enough[0]) if len(enough) else len(least)
        told[what] = round(float(least[at]), 3) if len(enough) else 1.0
        told[f"{what}: precision, recall"] = [round(float(precision[at]), 3), round(float(recall[at]), 3)]
    kinds: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for name, chances in said.items():
        if name not in labels:
            kind, _, _, way = name.split(".")
            full = calibrated(chances[ALL], *told["calibration"]["all"]) >= told["all"]
            kinds[f"{kind} {way}"].append((full, full and not vetoes.get(name, Veto()).kind))
    told["changed copies called full: by what was learnt, and with vetoes"] = {
        kind: np.round(np.mean(full, axis=0), 3).tolist() for kind, full in sorted(kinds.items())
    }
    told["pairs"] = len(names)
    return told

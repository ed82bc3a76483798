"""What the judge is worth: by models that have not seen the stories, from which the thresholds are chosen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from model import AGAINST, ALL, SOME
from sklearn.metrics import average_precision_score, precision_recall_curve

PRECISION = {"some": 0.93, "all": 0.84, "against": 0.7}
"""What is asked of each threshold on stories that were not seen: a wrong credit is worse than a missing one."""
_YES = {"some": ("full", "partial"), "all": ("full",), "against": ("contradicts",)}
_AT = {"some": SOME, "all": ALL, "against": AGAINST}


def figures(said: Mapping[str, Sequence[float]], labels: Mapping[str, str]) -> dict[str, Any]:
    """Thresholds and the table of results.

    Args:
        said: by name of pair the three probabilities, from models that had not seen its story; the names of changed
            copies begin with their kind.
        labels: of the labelled pairs, by name.
    """
    told: dict[str, Any] = {}
    names = sorted(set(said) & set(labels))
    for what, yes in _YES.items():
        truth = np.array([labels[name] in yes for name in names])
        score = np.array([said[name][_AT[what]] for name in names])
        precision, recall, least = precision_recall_curve(truth, score)
        enough = np.flatnonzero((precision[:-1] >= PRECISION[what]) & (recall[:-1] > 0.02))
        at = int(enough[0]) if len(enough) else len(least) - 1
        told[what] = round(float(least[at]), 3)
        told[f"{what}: average precision"] = round(float(average_precision_score(truth, score)), 3)
        told[f"{what}: precision, recall"] = [round(float(precision[at]), 3), round(float(recall[at]), 3)]
    kinds: dict[str, list[bool]] = defaultdict(list)
    for name, chances in said.items():
        if name not in labels:
            kind, _, _, way = name.split(".")
            kinds[f"{kind} {way}"].append(chances[ALL] >= told["all"])
    told["changed copies called full"] = {
        kind: round(float(np.mean(full)), 3) for kind, full in sorted(kinds.items())
    }
    told["pairs"] = len(names)
    return told

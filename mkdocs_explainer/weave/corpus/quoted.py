"""Which sentences of the folder a claim's evidence quotes, found again by source and offsets."""

from __future__ import annotations

from bisect import bisect_left

from mkdocs_explainer.model import Claim
from mkdocs_explainer.weave.corpus.folder import Corpus


class Quoted:
    """Finds the units that a claim's evidence quotes."""

    def __init__(self, corpus: Corpus) -> None:
        self._units: dict[str, list[tuple[int, int]]] = {source: [] for source in corpus.sources}
        for unit in corpus.units:
            self._units[corpus.sources[unit.article]].append((unit.sentence.start, unit.index))

    def units(self, claim: Claim) -> tuple[int, ...]:
        """The units of a claim's evidence, in its order."""
        out: list[int] = []
        for evidence in claim.evidence:
            there = self._units[evidence.source]
            first, last = bisect_left(there, (evidence.start, 0)), bisect_left(there, (evidence.end, 0))
            out += [unit for _, unit in there[first:last]]
        return tuple(dict.fromkeys(out))

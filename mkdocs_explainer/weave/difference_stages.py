"""What happened on a date: "construction began in March" against "ordered it built in March".

Large works have stages (ordered, begun, finished) that cannot all have the same month. When two sources
give one date to different stages of one work, one of them took one for the other. Only works are looked
at that take long, and only dates that are at least as precise as a month.
"""

from __future__ import annotations

import re
from typing import Literal

from mkdocs_explainer.model import DateMention, Sentence, Value
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.difference_sides import Finding, Side, content, cut, gather_positions, pairs, shared
from mkdocs_explainer.weave.naming import Naming
from mkdocs_explainer.weave.similarity import Similarity

_ALIKE = 0.15
_WORK = r"(?:construction|building|demolition|excavation|renovation|restoration|reconstruction|drilling|production)"
_BUILD = r"(?:construct\w*|build(?:ing)?|built|erect\w*|demoli\w*|excavat\w*|renovat\w*|restor\w*|rebuil\w*|drill\w*)"
_BEGIN = r"(?:began|begins?|begun|beginning|start(?:ed|s)?|commenced|got under ?way)"
_END = r"(?:completed|finished|concluded)"
_ORDER = (
    r"(?:order(?:ed|s|ing)?|commission(?:ed|s|ing)?|authori[sz]ed|approved|announced|proposed|unveiled|called for"
    r"|gave (?:the )?(?:orders?|go-ahead|green light|approval))"
)
Stage = Literal["ordered", "begun", "finished"]
_SAID: tuple[tuple[Stage, str], ...] = (
    ("ordered", rf"\b{_ORDER}\b[^.;]{{0,60}}?\b{_BUILD}\b"),
    ("begun", rf"\b{_BEGIN}\s+(?:(?:the|its|their|on|of)\s+){{0,2}}{_WORK}\b"),
    (
        "begun",
        rf"\b{_WORK}\b(?![^.;]{{0,90}}\b{_END}\b)[^.;]{{0,90}}?\b{_BEGIN}\b(?! (?:his|her|their|its|a|the)\b)",
    ),
    ("begun", r"\b(?:broke ground|ground was broken)\b"),
    ("finished", rf"\b{_WORK}\b[^.;]{{0,60}}?\b(?:was |were |had been )?{_END}\b"),
    ("finished", rf"\b{_END}\s+(?:the |its )?{_WORK}\b"),
)
_STAGES = tuple((stage, re.compile(pattern, re.IGNORECASE)) for stage, pattern in _SAID)
_TOO_FAR = 140
"""Characters between a stage and its date; further apart they belong to different clauses."""

_ORDERED_START = re.compile(
    rf"\b(?:{_BEGIN}|to (?:begin|start|commence))\b (?!(?:his|her|their|its|a|the)\b)", re.IGNORECASE
)
"""An order that says when to begin may well give the day on which it was begun."""


class Milestone(Value):
    """A stage of a work with the date that a sentence gives it."""

    stage: Stage
    year: int | None
    month: int
    day: int | None
    value: str


def find_stages(corpus: Corpus, similarity: Similarity, _naming: Naming) -> list[Finding]:
    """Findings where one date is given to different stages of one work."""
    stones = {u.index: s for u in corpus.units if (s := read_milestone(u.sentence))}
    by_article: dict[int, set[Stage]] = {}
    for unit, stone in stones.items():
        by_article.setdefault(corpus.units[unit].article, set()).add(stone.stage)
    conflicts = []
    for a, b, _ in pairs(similarity, _ALIKE):
        if a not in stones or b not in stones:
            continue
        x, y = stones[a], stones[b]
        if x.stage == y.stage or not _one_date(x, y):
            continue
        # an article that tells of both stages knows them apart
        if any({x.stage, y.stage} <= by_article[corpus.units[u].article] for u in (a, b)):
            continue
        texts = [corpus.units[u].sentence.text for u in (a, b)]
        if shared(content(texts[0]), content(texts[1])) >= 3:
            conflicts.append((Side(unit=a, value=x.value), Side(unit=b, value=y.value)))

    def same(p: Side, q: Side) -> bool:
        return stones[p.unit].stage == stones[q.unit].stage and _one_date(stones[p.unit], stones[q.unit])

    everyone = [Side(unit=u, value=s.value) for u, s in stones.items()]

    out = []
    for positions in gather_positions(corpus, similarity, conflicts, same, everyone):
        unit = positions[0][0].unit
        when = _date_of(corpus.units[unit].sentence)
        about = f"what happened in {when.text}" if when else "what happened then"
        out.append(Finding(kind="contradiction", about=about, positions=positions))
    return out


def read_milestone(sentence: Sentence) -> Milestone | None:
    """The stage of a work that a sentence dates; None unless there is exactly one stage and one date."""
    when = _date_of(sentence)
    if when is None or when.month is None:
        return None
    found: list[tuple[Stage, re.Match[str]]] = []
    for stage, pattern in _STAGES:
        m = pattern.search(sentence.text)
        # "ordered construction to begin" is an order and no beginning: what an earlier stage holds is its own
        if m and not any(o.start() < m.end() and m.start() < o.end() for _, o in found):
            found.append((stage, m))
    if len({stage for stage, _ in found}) != 1:
        return None
    stage, m = found[0]
    if max(when.start - m.end(), m.start() - when.end) > _TOO_FAR:
        return None
    start, end = m.span()
    if stage == "ordered" and _ORDERED_START.search(sentence.text[start : end + _TOO_FAR]):
        return None
    if 0 <= when.start - end <= 60:
        end = when.end
    return Milestone(
        stage=stage,
        year=when.year,
        month=when.month,
        day=when.day,
        value=cut(sentence.text, start, end),
    )


def _date_of(sentence: Sentence) -> DateMention | None:
    dated = [d for d in sentence.dates if d.month is not None]
    return dated[0] if len(dated) == 1 else None


def _one_date(a: Milestone, b: Milestone) -> bool:
    return a.month == b.month and (a.year is None or b.year is None or a.year == b.year) and a.day == b.day

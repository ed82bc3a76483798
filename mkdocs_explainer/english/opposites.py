"""Words that cannot both be true, and those by which a thing is disputed."""

from __future__ import annotations

OPPOSITES = tuple(
    (frozenset(one.split()), frozenset(two.split()))
    for one, two in (
        ("rise increase grow climb gain", "fall decrease drop decline shrink"),
        ("win", "lose"),
        ("majority", "minority"),
        ("accept approve", "reject refuse"),
        ("support", "oppose"),
        ("survive", "die"),
        ("guilty", "innocent"),
        ("legal", "illegal"),
        ("acquit", "convict"),
        ("hire", "fire"),
        ("buy", "sell"),
        ("arrive", "depart leave"),
        ("upper", "lower low"),
        ("northern north", "southern south"),
        ("eastern east", "western west"),
    )
)
"""Words that cannot both be true of one thing at one time."""

CONTESTED = frozenset({"claim", "allege", "accuse", "deny", "argue", "contend", "assert", "insist", "dispute"})
"""Cues after which a statement is nobody's fact but the speaker's."""

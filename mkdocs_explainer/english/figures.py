"""TODO figures."""

from __future__ import annotations

import re

SPANS = frozenset("second minute hour day week month year decade century time age".split())

BREAK = re.compile(
    r"[,;:—–“”\"](?!\d)|(?<=\w)\.(?= )|\b(?:that|which|who|but|while|because|although|and|where|when)\b"
)

JOINTS = frozenset(
    "in on at to for from by with about during after across under per before between since until into over than as "
    "and or but that which who when where while because would will can could may might".split()
)

HANGING = re.compile(r"[a-z]+ing\b")
""" "including 32 Kenyans", "killing all 189 people on board": of what or where stands before it."""

FIRST_PERSON = re.compile(r"\b(?:I|my|me)\b")

LOOSE = frozenset(
    "a an the of in on at to for from by with about and or but as is are was were be been that which who its his her "
    "their this these than into also had has have said during after across under per before between since until "
    "among where when while those it they he she monday tuesday wednesday thursday friday saturday sunday".split()
)

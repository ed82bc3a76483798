"""What is word for word the same but for a few words differs in them on purpose: such a passage never says all.

Reports of one day seldom contradict one another, so a learnt judge has seen few sentences that differ in a number, a
name or a "not" alone. Where a sentence stands in a passage almost word for word, the words that do not match are
looked at: one kind of word that turns a sentence (`english/turning.py`) on one side only, one thing replaced by
another, two things in each other's place, a clause left out.

The same holds for another count of the same thing, wherever it stands: that 40 died says nothing of 52 dead.

Each kind costs at most one true pair in a hundred. Of the 4,021 pairs in `training/judge` that readers called full
they forbid "all": other 35, negation 22, left out 19, condition 17, hedge 9, count and modality 7 each, denial 5,
claim 2, and no other kind any; of the 17,734 full and partial pairs count forbids 145. Of the changed copies that say
something else they find all but one in twenty-five with another name and four in ten of those that lack a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from mkdocs_explainer.english.amounts import SCALES
from mkdocs_explainer.english.function_words import GRAMMATICAL
from mkdocs_explainer.english.months import MONTH_NAMES, WEEKDAY_NAMES
from mkdocs_explainer.english.opposites import OPPOSITES
from mkdocs_explainer.english.turning import CUT_BEFORE_NOT, NOT, NOT_CUT, ONE_SPELLING, SAYING, TURNS, US

_WORD = re.compile(r"[^\W_]+(?:[’'.,:-][^\W_]+)*|[$€£¥%]")
_LOST, _SHARE = 5, 0.25
"""Words of a sentence, or share of them, that may differ: beyond, it is told in other words, and the judge knows."""
_QUOTATION = re.compile(r'["“]([^"“”]+)["”]')
_LEFT, _CLAUSE = 0.7, 2
"""Share of a sentence's words that a copy of it may lack; words with content that, with a small word
among them, are more than a title or a first name."""
_SHORTEST = 4
_LONGEST = 4
"""Words of a thing that is replaced by another."""
_REACH = 16
"""Words before a sentence that may deny it: "It is not true that"."""
_NEXT = 3
"""Words after one that may: "is false"."""
_ALIKE = 0.72
"""Likeness of letters from which two words are spellings of one ("Mayers", "Meyers"): below it, of the replaced words
in full pairs, none is."""
_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,9})?")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_MONEY = frozenset("$€£¥")
_BEHIND = 2
"""Words behind a number that tell what it counts."""
_KIND = 5
"""Letters by which two of them are one."""
_ROUNDED = 0.04
"""By how much two numbers differ that may be one, rounded."""
_STEM = 4
"""Letters that forms of one word begin with."""
_OPPOSED = frozenset(frozenset((a, b)) for one, two in OPPOSITES for a in one for b in two)
_NAMES_OF_DAYS = frozenset((*MONTH_NAMES, *WEEKDAY_NAMES))
_OPPOSING = frozenset({"negation", "denial", "when", "order", "quantity", "bound", "other", "swapped"})
_ONE_CLAIM = 12
"""Words up to which a sentence tells one thing: with another number or name in it, nothing of it is left."""
_TURNING = {word: kind for kind, words in TURNS.items() for word in words}


class _Change(NamedTuple):
    """Words of a sentence, and what a passage has in their place. `beside` tells that all of it stands before or
    after what both share, on one side only."""

    mine: list[str]
    theirs: list[str]
    beside: str = ""


class Veto(NamedTuple):
    """The kind of word by which a passage says something else than a sentence ("" for none), and whether nothing is
    left then that both say."""

    kind: str = ""
    opposes: bool = False


def veto(sentence: str, passage: str) -> Veto:
    """What forbids that a passage says all of a sentence, or any of it.

    Args:
        sentence: the sentence.
        passage: the words that may say it.
    """
    here, there = _words(sentence), _words(passage)
    if kind := _kind(here, there):
        return Veto(kind, kind in _OPPOSING and len(here) <= _ONE_CLAIM)
    if _counts_otherwise(here, there):
        return Veto("count", opposes=True)
    # who said it where is told in many ways: of a sentence with a quotation only that is looked at
    parts = _QUOTATION.findall(sentence) or [sentence]
    return Veto("left out" if any(_leaves_out(_words(part), there) for part in parts) else "")


def _kind(here: list[str], there: list[str]) -> str:
    changes = _changes(here, there)
    lost = sum(len(change.mine) for change in changes)
    if len(here) < _SHORTEST:
        return ""
    if lost > max(_LOST, _SHARE * len(here)):
        # but a copy of which all is left out that it hangs on stays a copy
        left = [change.mine for change in changes if change.mine]
        apart = any(change.mine and change.theirs for change in changes) or len(here) - lost < _SHORTEST
        return "condition" if not apart and any(TURNS["condition"] & {*mine[:2]} for mine in left) else ""
    within = [change for change in changes if change.mine or not change.beside]
    turned = {_turned(change, alone=len(within) == 1) for change in changes} - {""}
    if turned:
        return min(turned, key=lambda kind: (kind not in _OPPOSING, kind))
    if len(within) == 1 and _is_other(within[0]):
        return "other"
    return "swapped" if _is_swapped(changes) else ""


def _leaves_out(here: list[str], there: list[str]) -> bool:
    """Whether a passage is a sentence's copy without some of its words, and with none in their place."""
    changes = _changes(here, there)
    lost = sum(len(change.mine) for change in changes)
    if len(here) < _SHORTEST or lost > _LEFT * len(here) or any(one.theirs and not one.beside for one in changes):
        return False
    known = GRAMMATICAL.union(there)
    left = [one.mine for one in changes if SAYING.isdisjoint(one.mine)]
    return any(_CLAUSE <= sum(word not in known for word in mine) < len(mine) for mine in left)


def _words(text: str) -> list[str]:
    found: list[str] = []
    for match in _WORD.finditer(text):
        word = US.get(match[0], match[0]).casefold().replace("’", "'")
        if denied := NOT_CUT.fullmatch(word):
            found += [CUT_BEFORE_NOT.get(denied[1], denied[1]), NOT]
        else:
            plain = word.removesuffix("'s").replace(",", "")
            found.append(ONE_SPELLING.get(plain, plain))
    return found


def _counts_otherwise(here: list[str], there: list[str]) -> bool:
    """Whether a sentence counts something of which a passage gives another number, and neither gives the other's."""
    mine, theirs = _counted(here), _counted(there)
    known_here, known_there = ({number for number, _ in side} for side in (mine, theirs))
    return any(
        what & other and not any(abs(number - one) <= _ROUNDED * max(number, one) for one in known_there)
        for number, what in mine
        for rival, other in theirs
        if rival not in known_here
    )


def _counted(words: list[str]) -> list[tuple[float, set[str]]]:
    """The numbers of a text, and the words behind each that tell what is counted; no years, and no days."""
    found = []
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        if not _NUMBER.fullmatch(word) or _YEAR.fullmatch(word) or before in MONTH_NAMES:
            continue
        behind = words[place + 1 : place + 1 + _BEHIND]
        scale = [one for one in behind[:1] if one in SCALES]
        what = {one[:_KIND] for one in behind[len(scale) :] if one not in GRAMMATICAL and not one[0].isdigit()}
        if before in _MONEY:
            what = {before}
        found.append((float(word), {"".join((*scale, one)) for one in what}))
    return found


def _changes(here: list[str], there: list[str]) -> list[_Change]:
    steps = SequenceMatcher(None, here, there, autojunk=False).get_opcodes()
    same = [place for place, (kind, *_) in enumerate(steps) if kind == "equal"]
    found = []
    for place, (kind, a, b, c, d) in enumerate(steps):
        if kind != "equal":
            ends = bool(same) and kind != "replace"
            beside = "before" if ends and place < same[0] else "after" if ends and place > same[-1] else ""
            found.append(_Change(here[a:b], there[c:d], beside))
    return found


def _turned(change: _Change, alone: bool) -> str:
    """The kind of turning word that stands on one side only, or has another in its place; "" for none."""
    mine, theirs, beside = change
    if beside:
        more = theirs or mine
        near = more[-_REACH:] if beside == "before" else more[:_NEXT]
        kinds = {_TURNING.get(word) for word in near}
        if "condition" in kinds if beside == "before" else near[0] in TURNS["condition"]:
            return "condition"
        if "denial" in kinds and beside == "after":
            return "denial"
        if beside == "before" and near[-1] == "that":
            return "denial" if kinds & {"denial", "negation"} else "claim" if "claim" in kinds else ""
        if theirs:
            return ""
    if any(side and side[0] in TURNS["condition"] for side in (mine, theirs)):
        return "condition"
    if max(len(mine), len(theirs)) > _LONGEST:
        return ""
    for kind, words in TURNS.items():
        one, two = words & {*mine}, words & {*theirs}
        if one and two and one != two:
            return kind
        if bool(one) != bool(two):
            if kind in {"negation", "hedge", "denial"}:
                return kind
            if kind == "modality" and alone and _alike(*(_content(side, words) for side in (mine, theirs))):
                return kind
    return ""


def _content(words: Sequence[str], without: frozenset[str] = frozenset()) -> list[str]:
    return [word for word in words if word not in without and (word in _TURNING or word not in GRAMMATICAL)]


def _alike(mine: list[str], theirs: list[str]) -> bool:
    """Whether words are forms or spellings of the others, or their initials."""
    one, two = "".join(mine), "".join(theirs)
    if one == two:
        return True
    if frozenset((one, two)) in _OPPOSED:
        return False
    if any(map(str.isdigit, one + two)):
        return False
    for short, long in ((mine, theirs), (theirs, mine)):
        if len(short) == 1 and short[0].replace(".", "") == "".join(word[0] for word in long) != "":
            return True
    return any(_is_kin(word, other) for word in mine for other in theirs) or (
        one[:1] == two[:1] and not {one, two} <= _NAMES_OF_DAYS and SequenceMatcher(None, one, two).ratio() >= _ALIKE
    )


def _is_kin(word: str, other: str) -> bool:
    return word == other or (len(word) >= _STEM <= len(other) and word[:_STEM] == other[:_STEM])


def _is_other(change: _Change) -> bool:
    """Whether one thing stands in another's place."""
    mine, theirs = _content(change.mine), _content(change.theirs)
    if not mine or not theirs or max(len(change.mine), len(change.theirs)) > _LONGEST:
        return False
    # who says it is told in many ways, and so is a day
    told = SAYING & {*change.mine, *change.theirs} or _one_day(mine, theirs) or _one_day(theirs, mine)
    return not (told or _alike(mine, theirs))


def _one_day(relative: list[str], dated: list[str]) -> bool:
    """Whether two times may be one: "last year", "2024"."""
    return bool(TURNS["when"] & {*relative}) and any(word[0].isdigit() for word in dated)


def _is_swapped(changes: list[_Change]) -> bool:
    """Whether two things stand in each other's place, on the two sides of what both share."""
    if len(changes) != len("ab"):
        return False
    (a, b, _), (c, d, _) = changes
    crossed = [sorted(_content(words)) for words in (a, d, b, c)]
    if crossed[0] == crossed[1] and crossed[2] == crossed[3] and crossed[0] != crossed[2] and all(crossed):
        return True
    return any(len(one) > 1 and one != two and sorted(one) == sorted(two) for one, two in ((a, d), (c, b)))

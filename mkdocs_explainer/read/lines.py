"""What can be measured on a line, by itself and among the lines around it, to tell a report from its page.

Nothing is decided here. The names are those of the weights in `lines.json`; `training/lines.py` makes those from
what this gives, so that reading and training see the same.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from mkdocs_explainer.english.function_words import GRAMMATICAL, SMALL_VERBS
from mkdocs_explainer.english.furniture import PICTURE_CREDIT
from mkdocs_explainer.english.months import MONTH_NAMES
from mkdocs_explainer.english.page_words import ADDRESSED, AGO, COMMANDS, PAGE_WORDS, SPEAKING
from mkdocs_explainer.english.speech import REPORTING_FORMS
from mkdocs_explainer.english.tense import IRREGULAR_PAST

_SIZES = (1, 2, 3, 5, 8, 12, 18, 26, 40, 80)
"""Words from which a line counts as of the next size: what a line is does not change evenly with its length."""
_LONGEST = 600
"""Characters of a line that are looked at: by then it is plain what it is."""
_NEAR = (1, 2, 4, 8)
"""How many lines above and below are looked at, each time together."""

_ENDS = 60
"""Characters at either end in which a caption's credit is looked for."""
_SURE = 0.002
"""Nothing is likelier or less likely than this by itself, for what it adds."""

_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")
_SIGN = re.compile(r"[^\w\s]|_")
_UNSPACED = re.compile(r"[\u2e80-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff]")
_OTHER = re.compile(r"(?![\u2000-\u2dff\u3000-\u303f\ufe00-\uffef])[^\W\d_\u0000-\u02ff]")
_END = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]*$")
_INNER = re.compile(r"[a-z0-9)”’\"][.!?][”’\"]?\s+[“‘\"A-Z]")
_GLUED = re.compile(r"(?!\b(?:Mc|Mac|De|Le|La|Di|Van|i|e)[A-Z])[a-z0-9)][A-Z][a-z]|[a-z]\d{2}")
_SEPARATOR = re.compile(r"[|»›→•·▶►▼✓×+]| / | [-–—] ")
_ADDRESS = re.compile(r"https?:|www\.|\.com\b|\.org\b|[@#]\w")
_CREDIT = re.compile(PICTURE_CREDIT, re.IGNORECASE)
_MONTHS = frozenset(word for name in MONTH_NAMES for word in (name, name[:3]))
_PAST = re.compile(r"[a-z]{2,20}ed")
_IRREGULAR = frozenset(IRREGULAR_PAST)
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?")
_OF = {word: use for use, words in PAGE_WORDS.items() for word in words}
_NUMBERED = re.compile(r"[A-Za-z]{2,12}\.? \d{1,3}[a-z]?[.:] ")
_USES = {word: tuple(use for use, words in PAGE_WORDS.items() if word in words) for word in _OF}
_FIRST = {word: (*_USES.get(word, ()), *(("command",) if word in COMMANDS else ())) for word in {*_OF, *COMMANDS}}


def of_line(text: str) -> dict[str, float]:
    """What a line has by itself: for each measure that is not 0, its name and how much."""
    text = text.strip()[:_LONGEST]
    words = _WORD.findall(text)
    small = [word.casefold() for word in words]
    # no blanks stand between words of some scripts: two characters are a word, about
    count = len(words) + len(_UNSPACED.findall(text)) // 2
    most = max(1, count)
    letters = sum(map(str.isalpha, text))
    ends = bool(_END.search(text[-8:]))
    found: dict[str, float] = {f"words≥{size}": 1.0 for size in _SIZES if count >= size}
    found["letters of a word"] = letters / most / 10
    found["signs"] = len(_SIGN.findall(text)) / max(1, len(text))
    found["digits"] = sum(map(str.isdigit, text)) / max(1, len(text))
    found["capitals"] = sum(word[0].isupper() for word in words[1:]) / most
    found["no words"] = float(not count)
    found["all capitals"] = float(text.isupper())
    found["small first"] = float(text[:1].islower())
    found["digit first"] = float(text[:1].isdigit())
    found["title case"] = float(count > 1 and all(word[0].isupper() or len(word) < 5 for word in words))
    found["ends"] = float(ends)
    found["ends, short"] = float(ends and count < 5)
    found["ends, long"] = float(ends and count >= 12)
    found["ends …"] = float(text.endswith(("…", "...")))
    found["ends :"] = float(text.endswith(":"))
    found["asks"] = float(text.rstrip("\"'”’)").endswith("?"))
    inner = len(_INNER.findall(text))
    found["inner ends"] = min(3, inner) / 3
    found["paragraph"] = float(ends and inner > 0 and count >= 40)
    found["commas"] = min(4, text.count(",")) / 4
    found["quotes"] = float(text.startswith(("“", '"', "‘", "'")))
    found["brackets last"] = float(text.endswith((")", "]")))
    found["glued"] = min(4, len(_GLUED.findall(text))) / 4
    found["separators"] = min(4, len(_SEPARATOR.findall(text))) / 4
    found["addresses"] = float(bool(_ADDRESS.search(text)))
    found["©"] = float("©" in text)
    found["credit first"] = float(bool(_CREDIT.search(text[:_ENDS])))
    found["credit last"] = float(bool(_CREDIT.search(text[-_ENDS:])))
    found["other script"] = len(_OTHER.findall(text)) / max(1, letters)
    found["grammar"] = sum(word in GRAMMATICAL for word in small) / most
    found["no grammar"] = float(count >= 5 and not any(word in GRAMMATICAL for word in small))
    said = any(word in REPORTING_FORMS for word in small)
    past = any(word in _IRREGULAR or _PAST.fullmatch(word) for word in words[1:])
    found["verb"] = float(said or any(word in SMALL_VERBS for word in small))
    found["past"] = float(past)
    own = _WORD.findall(_QUOTED.sub(" ", text).casefold())
    found["we"] = float(not SPEAKING.isdisjoint(own))
    found["you"] = float(not ADDRESSED.isdisjoint(own))
    found["month"] = float(not _MONTHS.isdisjoint(small))
    found["month, short"] = float(count <= 6 and not _MONTHS.isdisjoint(small))
    found["ago, short"] = float(count <= 12 and not AGO.isdisjoint(small))
    found["label"] = float(":" in text[:24])
    found["in brackets"] = float(text.startswith(("(", "[")) and text.endswith((")", "]")))
    # "Share this story" is no report, "Share prices rose, the bank said" is
    told_of = ", told of" if ends and (said or past) else ""
    for use in _FIRST.get(small[0], ()) if small else ():
        found[f"{use} word first{told_of}"] = 1.0
    found["numbered"] = float("picture" in _FIRST.get(small[0], ()) and bool(_NUMBERED.match(text))) if small else 0.0
    told = Counter(use for word in small for use in _USES.get(word, ()))
    for use, times in told.items():
        found[f"{use} words"] = min(4, times) / 4
        found[f"share of {use} words"] = times / most
    found["page words"] = sum(word in _OF for word in small) / most
    found["page words, all"] = float(bool(small) and all(word in _OF or word in GRAMMATICAL for word in small))
    return {name: value for name, value in found.items() if value}


def by_themselves(texts: Sequence[str]) -> list[dict[str, float]]:
    """What each line of a file has, and where it stands and how often."""
    plain = [" ".join(text.casefold().split()) for text in texts]
    times = Counter(plain)
    top = plain[0] if plain else ""
    found = []
    for number, text in enumerate(texts):
        one = of_line(text)
        if number and plain[number].count(" ") >= 2:
            one["told at the top"] = float(plain[number] in top or top in plain[number])
        one["again"] = float(times[plain[number]] > 1)
        one["first"] = float(number == 0)
        one["near the top"] = max(0.0, 1 - number / 10)
        one["near the end"] = max(0.0, 1 - (len(texts) - 1 - number) / 10)
        found.append({name: value for name, value in one.items() if value})
    return found


def among_others(features: Sequence[dict[str, float]], likely: Sequence[float]) -> list[dict[str, float]]:
    """What each line has with what stands around it.

    Args:
        features: what `by_themselves` gives.
        likely: for each line how likely it is no report, by itself.
    """
    found = []
    last = len(likely) - 1
    full = [bool(one.get("ends, long")) for one in features]
    above, below = _distances(full), _distances(full[::-1])[::-1]
    sums = [0.0]
    for chance in likely:
        sums.append(sums[-1] + chance)

    def mean(low: int, high: int) -> float:
        low, high = max(0, low), min(last + 1, high)
        return (sums[high] - sums[low]) / (high - low) if high > low else 0.5

    for at, own in enumerate(features):
        # what stands around says less of a full sentence than of a word
        size = "first" if not at else "sentence" if full[at] else "long" if own.get("words≥12") else "short"
        one = dict(own)
        sure = min(1 - _SURE, max(_SURE, likely[at]))
        one["itself"] = math.log(sure / (1 - sure))
        for near in _NEAR:
            before, after = mean(at - near, at), mean(at + 1, at + 1 + near)
            one[f"{size}: {near} above"], one[f"{size}: {near} below"] = before, after
            one[f"{size}: {near} around"] = before * after
            one[f"{size}: {near} around, itself"] = before * after * likely[at]
        one[f"{size}: file"] = sums[-1] / (last + 1)
        one[size] = 1.0
        one[f"{size}: report right above"] = float(above[at] == 1)
        one[f"{size}: report right below"] = float(below[at] == 1)
        one[f"{size}: between reports"] = float(above[at] == 1 and below[at] == 1)
        one[f"{size}: report near above"] = 1 / above[at]
        one[f"{size}: report near below"] = 1 / below[at]
        one[f"{size}: far from reports"] = float(min(above[at], below[at]) > 5)
        one[f"{size}: no report above"] = float(above[at] > last)
        one[f"{size}: no report below"] = float(below[at] > last)
        found.append({name: value for name, value in one.items() if value})
    return found


def _distances(full: Sequence[bool]) -> list[int]:
    """For each line how many lines up the nearest full one stands; more than there are lines where none does."""
    found, at = [], len(full) + 1
    for one in full:
        found.append(at)
        at = 1 if one else at + 1
    return found

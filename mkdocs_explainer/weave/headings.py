"""What a heading asks, and its best form as the title of a page.

Two headings can be compared by their question word and the things and words they name; a title is written
in sentence case, with the names that the sources use, so that pages of one wiki look alike.
"""

from __future__ import annotations

import re
from collections import Counter

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.naming import Naming
from mkdocs_explainer.weave.similarity import kin

_STOP = frozenset(
    """a an the is are was were be been being do does did has have had will would can could should may might must of
    in on at to for from by with about into over after before as and or but not no it its this that these those there
    here what why who whom whose how when where which many much we you i he she they them his her their our your
    need know exactly really actually so far now really just s t""".split()
)
_DEPENDENT = re.compile(
    r"\b(?:this|that|these|those|it|its|he|she|they|them|his|her|their|there|here|him|so far|the (?:group|company|"
    r"plan|deal|law|order|case|plane|attack|man|men|woman|women|two|ruling|move))\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\s*(?:#?\d{1,2}[.):]\s|Q\d{0,2}[.:)]|Q[.:])\s*")
_KINDS = (
    ("how many", r"how (?:many|much|often|long|big|large|far|old)\b"),
    ("how", r"how\b"),
    ("why", r"why\b|what(?:'s| is| was)? (?:the )?(?:reason|cause|purpose)|what (?:caused|led to|prompted)"),
    ("who", r"who(?:se|m)?\b"),
    ("when", r"when\b"),
    ("where", r"where\b"),
    (
        "what is",
        r"what(?:'s| is| are| was| were)\b(?!.*\b(?:doing|saying|going|happening|being|done|said|known)\b)",
    ),
    ("what", r"what\b|which\b"),
    ("whether", r"(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might)\b"),
)
_COMPATIBLE = {frozenset(pair) for pair in (("what is", "who"), ("what", "how"), ("what", "what is"), ("how", "why"))}


_SMALL = _STOP | {"us"}
_SMALL_VERBS = frozenset("is are was were be do does did has have had will would can could should".split())
_SIGNS = "?.,:;!’'‘\"“”()"
_WORD = re.compile(r"\w+(?:[.’'-]\w+)*")


class Ask(Value):
    """A heading taken apart: the kind of question, the things it names, its other content words."""

    kind: str
    """"how many", "why", "what is" …; "" for a heading that asks nothing."""
    things: tuple[int, ...]
    tokens: tuple[str, ...]
    vague: bool = False
    """It names nothing and points at its surroundings: "What is this prison?"."""
    also: tuple[str, ...] = ()
    """Words of other headings that ask the same."""


_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_UNSURE_MONTHS = frozenset({"march", "may"})
_DAYS_AND_MONTHS = frozenset({*_MONTHS, *_WEEKDAYS}) - _UNSURE_MONTHS
_BEFORE_MONTHS = frozenset("in since until till by early late mid from through".split())
_BEFORE_MAY = frozenset("to of on last next this before after".split())
_MONTH = rf"(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in _MONTHS)}|sept)\.?"
_CLOCK = r"(?:[01]?\d|2[0-3])"
_TIME = re.compile(
    rf"(?:(?:{_CLOCK}[:.][0-5]\d(?:\s*[ap]\.?\s?m\.?)?|{_CLOCK}\s*[ap]\.?\s?m\.?)(?:\s*(?-i:[A-Z]{{2,4}}))?"
    rf"|(?:(?:{'|'.join(_WEEKDAYS)}),?\s*)?(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?)",
    re.IGNORECASE,
)


def is_time(heading: str) -> bool:
    """True for the time stamps of a live blog ("7:55 p.m.", "March 4"), which head nothing."""
    return bool(_TIME.fullmatch(heading.strip()) or _TIME.fullmatch(heading.strip(" :.")))


def without_number(heading: str) -> str:
    """A heading without the number or the "Q:" before it."""
    return _NUMBERED.sub("", heading).strip()


def ask(heading: str, naming: Naming) -> Ask:
    """What a heading asks."""
    text = without_number(heading).replace("’", "'")
    lower = text.casefold()
    kind = ""
    if text.rstrip(" \"”'").endswith("?"):
        kind = next((kind for kind, pattern in _KINDS if re.match(pattern, lower)), "what")
    things, rest = named_in(text, naming)
    tokens = [t.replace("-", "") for t in re.findall(r"[\w-]+", rest.casefold()) if t not in _STOP and len(t) > 1]
    vague = not things and bool(_DEPENDENT.search(text))
    return Ask(kind=kind, things=tuple(things), tokens=tuple(dict.fromkeys(tokens)), vague=vague)


def named_in(text: str, naming: Naming) -> tuple[list[int], str]:
    """The things named in a text, longest names first, and the text without them."""
    pieces = text.split()
    found: list[int] = []
    left: list[str] = []
    at = 0
    while at < len(pieces):
        for end in range(min(len(pieces), at + 7), at, -1):
            candidate = " ".join(pieces[at:end]).strip(" ?.,:;!\"'“”()")
            proper = (candidate[:1].isupper() or candidate[:1].isdigit()) and not _is_word(candidate, text)
            whole = naming.find(candidate) if proper else None
            # "Trump-Bukele" names two
            parts = [naming.find(part) for part in re.split(r"[-–—/]", candidate)] if proper else []
            things = [whole] if whole is not None else parts if len(parts) > 1 and end == at + 1 else []
            if things and None not in things:
                found += [thing for thing in things if thing is not None]
                at = end
                break
        else:
            left.append(pieces[at])
            at += 1
    return list(dict.fromkeys(found)), " ".join(left)


def _is_word(candidate: str, text: str) -> bool:
    """Whether a possible name is a small word: "Who" is not the WHO, nor "us" the US; all in capitals it may be."""
    initials = candidate.isupper() and len(candidate) > 1 and not text.isupper()
    return candidate.casefold() in _SMALL and not initials


def compatible(a: Ask, b: Ask) -> bool:
    """True when two headings can ask the same: one kind of question, or a heading that is no question."""
    return a.kind == b.kind or not a.kind or not b.kind or frozenset((a.kind, b.kind)) in _COMPATIBLE


def overlap(a: Ask, b: Ask) -> float:
    """The share (0 to 1) of the shorter heading's things and words that the other one has too."""
    mine, theirs = {*a.tokens, *(f"@{t}" for t in a.things)}, {*b.tokens, *(f"@{t}" for t in b.things)}
    if not mine or not theirs:
        return 0.0
    short, long = sorted((mine, theirs), key=lambda x: (len(x), sorted(x)))
    return sum(any(t == o or kin(t, o) for o in long) for t in short) / len(short)


def best_title(headings: list[str], naming: Naming, corpus: Corpus) -> str:
    """The heading that stands alone best, in sentence case.

    One that leans on its surroundings ("this prison", "there") loses to one that does not; then the form most
    outlets use wins; then the one that names most; then the shortest.
    """
    proper = _proper_words(corpus, naming)
    forms = [_sentence_case(without_number(heading), proper, naming) for heading in headings]
    counts = Counter(form.casefold() for form in forms)

    def rank(form: str) -> tuple[bool, int, int, int, str]:
        things = len(ask(form, naming).things)
        return (bool(_DEPENDENT.search(form)), -counts[form.casefold()], -things, len(form), form)

    return min(forms, key=rank)


def sentence_case(text: str, naming: Naming, corpus: Corpus) -> str:
    """A title in sentence case when it was written in title case or capitals; names keep theirs."""
    return _sentence_case(text, _proper_words(corpus, naming), naming)


def _proper_words(corpus: Corpus, naming: Naming) -> dict[str, str]:
    """How the words of names are written, by lower case; common words are not in it."""
    written: dict[str, Counter[str]] = {}
    for thing in naming.things:
        for mention in thing.mentions:
            for match in _WORD.findall(mention.text):
                word = re.sub(r"[’']s$", "", match)
                if word[:1].isupper() or word[:1].isdigit():
                    written.setdefault(_folded(word), Counter())[word] += 1
    return {word: max(sorted(c), key=lambda w: c[w]) for word, c in written.items() if word not in _STOP}


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'")


def _sentence_case(heading: str, proper: dict[str, str], naming: Naming) -> str:
    """A heading in sentence case when it was written in title case or capitals; names keep theirs."""
    tokens = re.split(r"(\s+)", heading)
    if heading.isupper() or _in_title_case(tokens):
        kept = _full_names(tokens, naming)
        before = ["", "", *(_folded(t.strip(_SIGNS)) for t in tokens)]
        after = [*tokens[2:], "", ""]
        tokens = [
            kept.get(at) or _lowered(token, proper, heading.isupper(), (before[at], after[at]))
            for at, token in enumerate(tokens)
        ]
    text = "".join(tokens)
    text = text[:1].upper() + text[1:]
    return _without_article(text, naming)


def _in_title_case(tokens: list[str]) -> bool:
    """Whether all that matters has a capital; with one such word only, the small words must have one too.

    A small verb that has none ("Who is Ana Holm?") shows that the capitals are those of names.
    """
    spoken = [t for t in tokens if re.match(r"[A-Za-z]", t)]
    content = [t for t in spoken if t.casefold().strip(_SIGNS) not in _STOP]
    small = [t.strip(_SIGNS) for t in spoken[1:] if t.casefold().strip(_SIGNS) in _SMALL - {"i"}]
    if any(t[:1].islower() for t in content) or any(t in _SMALL_VERBS for t in small):
        return False
    return len(content) >= 2 or any(t[:1].isupper() and not (len(t) > 1 and t.isupper()) for t in small)


def _full_names(tokens: list[str], naming: Naming) -> dict[int, str]:
    """The tokens of names of several words, as the sources mostly write those ("Theresa May" is not "may")."""
    kept: dict[int, str] = {}
    for start in range(0, len(tokens), 2):
        for end in range(min(len(tokens), start + 11), start + 2, -2):
            name = re.sub(r"'s$", "", _folded("".join(tokens[start:end]).strip(_SIGNS)))
            thing = naming.find(name) if start not in kept else None
            if thing is None:
                continue
            forms = Counter(m.text for m in naming.things[thing].mentions if _folded(m.text) == name)
            if forms:
                written = re.split(r"(\s+)", min(forms, key=lambda form: (-forms[form], form)))
                for at, (token, word) in enumerate(zip(tokens[start:end], written, strict=False), start):
                    signs = re.fullmatch(rf"(\W*).*?((?:[’'][sS])?[{re.escape(_SIGNS)}]*)", token, re.DOTALL)
                    kept[at] = f"{signs[1]}{word}{signs[2].lower()}" if signs and word.strip() else token
                break
    return kept


def _lowered(token: str, proper: dict[str, str], shouting: bool, around: tuple[str, str] = ("", "")) -> str:
    """A word of a title in lower case, or as its sources write it; `around` are the words before and after."""
    match = _WORD.search(token)
    if not match:
        return token
    word = re.sub(r"[’']s$", "", match.group(), flags=re.IGNORECASE)
    small = _folded(word)
    known = proper.get(small)
    pronoun = small in _SMALL and not shouting and not word.isupper()
    if known is not None and not pronoun:
        new = known
    elif small in _DAYS_AND_MONTHS or (small in _UNSURE_MONTHS and _is_month(small, *around)):
        new = word.capitalize()
    elif "-" in word:
        new = "-".join(_lowered(part, proper, shouting) for part in word.split("-"))
    elif not shouting and re.search(r"\w[.’']?[A-Z]", word):  # iPhone, NATO, U.S., O’Brien
        new = word
    else:
        new = word.lower()
    rest = token[match.end() :]
    return token[: match.start()] + new + match.group()[len(word) :].lower() + _lowered(rest, proper, shouting)


def _is_month(word: str, before: str, after: str) -> bool:
    """Whether "may" or "march" is the month, by the words around it."""
    return after[:1].isdigit() or before in _BEFORE_MONTHS or (word == "may" and before in _BEFORE_MAY)


def _without_article(text: str, naming: Naming) -> str:
    """ "What is the CECOT?" → "What is CECOT?": no article where the sources mostly write the acronym bare."""

    def drop(match: re.Match[str]) -> str:
        thing = naming.find(match.group(1))
        if thing is None:
            return match.group(0)
        mentions = naming.things[thing].mentions
        bare = sum(m.text == match.group(1) for m in mentions)
        with_article = sum(m.text.casefold() == f"the {match.group(1)}".casefold() for m in mentions)
        return match.group(1) if bare > with_article else match.group(0)

    return re.sub(r"\bthe ([A-Z]{3,})\b", drop, text)

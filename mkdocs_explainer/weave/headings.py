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


_TIME = re.compile(
    r"(?:\d{1,2}([:.]\d{2})?\s*(?:[ap]\.?\s?m\.?)?(?:\s*[A-Z]{2,4})?"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:[A-Z][a-z]+\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]+)(?:,?\s+\d{4})?)",
    re.IGNORECASE,
)


def is_time(heading: str) -> bool:
    """True for the time stamps of a live blog ("7:55 p.m.", "March 4"), which head nothing."""
    return bool(
        _TIME.fullmatch(heading.strip(" :.") + ("." if heading.strip().endswith("m.") else ""))
        or _TIME.fullmatch(heading.strip())
    )


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
    things, rest = _named(text, naming)
    tokens = [t.replace("-", "") for t in re.findall(r"[\w-]+", rest.casefold()) if t not in _STOP and len(t) > 1]
    vague = not things and bool(_DEPENDENT.search(text))
    return Ask(kind=kind, things=tuple(things), tokens=tuple(dict.fromkeys(tokens)), vague=vague)


def _named(text: str, naming: Naming) -> tuple[list[int], str]:
    """The things named in a text, longest names first, and the text without them."""
    pieces = text.split()
    found: list[int] = []
    left: list[str] = []
    at = 0
    while at < len(pieces):
        for end in range(min(len(pieces), at + 7), at, -1):
            candidate = " ".join(pieces[at:end]).strip(" ?.,:;!\"'“”()")
            proper = candidate[:1].isupper() or candidate[:1].isdigit()
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
            for word in re.findall(r"[\w.-]+", mention.text):
                if word[:1].isupper() or word[:1].isdigit():
                    written.setdefault(word.casefold(), Counter())[word] += 1
    return {word: max(sorted(c), key=lambda w: c[w]) for word, c in written.items() if word not in _STOP}


def _sentence_case(heading: str, proper: dict[str, str], naming: Naming) -> str:
    """A heading in sentence case when it was written in title case or capitals; names keep theirs."""
    tokens = re.split(r"(\s+)", heading)
    content = [t for t in tokens if re.match(r"[A-Za-z]", t) and t.casefold().strip("?.,:;!’'\"") not in _STOP]
    capital = [t for t in content if t[:1].isupper()]
    if (len(content) >= 2 and len(capital) == len(content)) or heading.isupper():
        tokens = [_lowered(t, proper, heading.isupper()) for t in tokens]
    text = "".join(tokens)
    text = text[:1].upper() + text[1:]
    return _without_article(text, naming)


def _lowered(token: str, proper: dict[str, str], shouting: bool) -> str:
    if "-" in token:
        return "-".join(_lowered(part, proper, shouting) for part in token.split("-"))
    word = re.match(r"[\w.]+", token)
    if not word:
        return token
    known = proper.get(re.sub(r"[’']s$", "", word.group(0).casefold()).rstrip("."))
    if known is not None:
        return known + token[word.end() :].lower()
    if not shouting and re.search(r"\w[A-Z]", token):  # iPhone, NATO
        return token
    return token.lower()


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

"""How the words of a title are written: sentence case, with names as the sources write them.

Headings come in title case, in capitals and in sentence case; the pages of one wiki look alike.
"""

from __future__ import annotations

import re
from collections import Counter

from mkdocs_explainer.english.abbreviations import THE_ACRONYM
from mkdocs_explainer.english.cues import VAGUE
from mkdocs_explainer.english.days import BEFORE_MAY, BEFORE_MONTHS, UNSURE_MONTHS
from mkdocs_explainer.english.function_words import SMALL, SMALL_VERBS, STOP
from mkdocs_explainer.english.grammar import POSSESSIVE_END, POSSESSIVE_MARKS
from mkdocs_explainer.english.months import MONTH_NAMES, WEEKDAY_NAMES
from mkdocs_explainer.english.places import WORLD
from mkdocs_explainer.weave.names.naming import Naming

_SIGNS = "?.,:;!’'‘\"“”()"
_TITLE_WORD = re.compile(r"\w+(?:[.’'-]\w+)*")
_DAYS_AND_MONTHS = frozenset({*MONTH_NAMES, *WEEKDAY_NAMES}) - UNSURE_MONTHS


def proper_words(naming: Naming) -> dict[str, str]:
    """How the words of names are written, by lower case; common words are not in it."""
    written: dict[str, Counter[str]] = {}
    for thing in naming.things:
        for mention in thing.mentions:
            for match in _TITLE_WORD.findall(mention.text):
                word = POSSESSIVE_END.sub("", match)
                written.setdefault(_folded(word), Counter())[word] += 1
    mostly = {word: max(sorted(forms), key=lambda form: forms[form]) for word, forms in written.items()}
    return {word: form for word, form in mostly.items() if word not in STOP and not form[:1].islower()}


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'")


def sentence_case(heading: str, naming: Naming, proper: dict[str, str]) -> str:
    """A heading in sentence case when it was written in title case or capitals; names keep theirs.

    Args:
        heading: the heading.
        naming: the folder's names.
        proper: how the words of names are written; see `proper_words`.
    """
    tokens = re.split(r"(\s+)", heading)
    if heading.isupper() or _in_title_case(tokens):
        kept = _full_names(tokens, naming)
        before = ["", "", *(_folded(t.strip(_SIGNS)) for t in tokens)]
        after = [*tokens[2:], "", ""]
        tokens = [
            kept.get(at) or _lowered(token, proper, heading.isupper(), (before[at], after[at]))
            for at, token in enumerate(tokens)
        ]
    else:  # "What happens Next?"
        kept = _full_names(tokens, naming)
        plain = [t.strip(_SIGNS).istitle() and _folded(t.strip(_SIGNS)) in VAGUE for t in tokens]
        tokens = [t.lower() if at and plain[at] and at not in kept else t for at, t in enumerate(tokens)]
    text = "".join(tokens)
    text = text[:1].upper() + text[1:]
    return _without_article(text, naming)


def _in_title_case(tokens: list[str]) -> bool:
    """Whether all that matters has a capital; with one such word only, the small words must have one too.

    A small verb that has none ("Who is Ana Holm?") shows that the capitals are those of names.
    """
    spoken = [t for t in tokens if re.match(r"[A-Za-z]", t)]
    content = [t for t in spoken if t.casefold().strip(_SIGNS) not in STOP]
    small = [t.strip(_SIGNS) for t in spoken[1:] if t.casefold().strip(_SIGNS) in SMALL - {"i"}]
    if any(t[:1].islower() for t in content) or any(t in SMALL_VERBS for t in small):
        return False
    return len(content) >= 2 or any(t[:1].isupper() and not (len(t) > 1 and t.isupper()) for t in small)


def _full_names(tokens: list[str], naming: Naming) -> dict[int, str]:
    """The tokens of names of several words, as the sources mostly write those ("Theresa May" is not "may")."""
    kept: dict[int, str] = {}
    for start in range(0, len(tokens), 2):
        for end in range(min(len(tokens), start + 11), start + 2, -2):
            name = re.sub(r"'s$", "", _folded("".join(tokens[start:end]).strip(_SIGNS)))
            thing = naming.find(name) if start not in kept else None
            if thing is None and " " in name and name in WORLD and start not in kept:
                kept |= {at: token.title() for at, token in enumerate(tokens[start:end], start)}
            if thing is None:
                continue
            forms = Counter(m.text for m in naming.things[thing].mentions if _folded(m.text) == name)
            if forms:
                written = re.split(r"(\s+)", min(forms, key=lambda form: (-forms[form], form)))
                for at, (token, word) in enumerate(zip(tokens[start:end], written, strict=False), start):
                    kept[at] = _signed(token, word) if word.strip() else token
                break
    return kept


def _signed(token: str, word: str) -> str:
    """A word with the signs before and behind it, and the "'s", of the token that it stands for."""
    body = re.sub(r"^\W+", "", token)
    bare = body.rstrip(_SIGNS)
    bare = bare[:-2] if bare[-2:].casefold() in POSSESSIVE_MARKS else bare
    return f"{token[: len(token) - len(body)]}{word}{body[len(bare) :].lower()}"


def _lowered(token: str, proper: dict[str, str], shouting: bool, around: tuple[str, str] = ("", "")) -> str:
    """A word of a title in lower case, or as its sources write it; `around` are the words before and after."""
    beside = iter([around])  # of the first word in it
    return _TITLE_WORD.sub(lambda found: _word_lowered(found[0], proper, shouting, next(beside, ("", ""))), token)


def _word_lowered(written: str, proper: dict[str, str], shouting: bool, around: tuple[str, str]) -> str:
    word = re.sub(r"[’']s$", "", written, flags=re.IGNORECASE)
    small = _folded(word)
    known = proper.get(small)
    pronoun = small in SMALL and not shouting and not word.isupper()
    if small == "i":
        new = "I"
    elif known is not None and not pronoun:
        new = known
    elif small in _DAYS_AND_MONTHS or (small in UNSURE_MONTHS and _is_month(small, *around)):
        new = word.capitalize()
    elif "-" in word:
        new = "-".join(_lowered(part, proper, shouting) for part in word.split("-"))
    elif not shouting and re.search(r"\w[.’']?[A-Z]", word):  # iPhone, NATO, U.S., O’Brien
        new = word
    else:
        new = word.lower()
    return new + written[len(word) :].lower()


def _is_month(word: str, before: str, after: str) -> bool:
    """Whether "may" or "march" is the month, by the words around it."""
    return after[:1].isdigit() or before in BEFORE_MONTHS or (word == "may" and before in BEFORE_MAY)


def _without_article(text: str, naming: Naming) -> str:
    """ "What is the CECOT?" → "What is CECOT?": no article where the sources mostly write the acronym bare."""

    def drop(match: re.Match[str]) -> str:
        thing = naming.find(match.group(1))
        return match.group(0) if thing is None or naming.things[thing].definite else match.group(1)

    return THE_ACRONYM.sub(drop, text)

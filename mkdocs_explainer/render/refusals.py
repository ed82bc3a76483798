"""Where a name in a text is no mention of its term.

A wrong link misleads and a missing one is hardly missed, so what is doubtful is not linked: a name that is part of a
longer one ("Melania Trump", "Turkey Creek"), that belongs to two terms, or that is an ordinary word as well and not
said by weaving to be meant. One rule a reason, and one reason is enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from mkdocs_explainer.english.linking import OPENERS, ORDINARY, PARTS, WHEN, YOUNGER
from mkdocs_explainer.english.people import SHORT_TITLES, STYLES, TITLES

_OPENING = re.compile(r"(?:\A|[.!?…:;][\"'”)\]]*\s)[\s\"'“‘(\[—–-]*\Z")
_WORD_BEFORE = re.compile(r"(?<![\w'.-])([\w'.-]*[\w'])(\.?) \Z")
_WORD_AFTER = re.compile(r" (\w+)")
_INITIALS = re.compile(r"[A-Z]{2,}|(?:[A-Z]\.){2,}")
_CALLED = TITLES | STYLES
"""What stands between such words and a name is one and the same person or country."""
_REACH = 60
"""Characters before a name that are looked at: enough for a word and the end of the sentence before it."""

T = TypeVar("T")


class Rule(NamedTuple, Generic[T]):
    """One reason of several, each of which is enough.

    Attributes:
        name: what it is called.
        why: an example, or what stands behind it.
        holds: whether it holds of what is asked about.
    """

    name: str
    why: str
    holds: Callable[[T], bool]


def _any(rules: Iterable[Rule[T]], given: T) -> bool:
    return any(rule.holds(given) for rule in rules)


GOES_ON: tuple[Rule[re.Match[str]], ...] = (
    Rule("blank", "nothing stands between", lambda word: not word[2]),
    Rule("title", "“Mr. Brown”", lambda word: word[1].casefold() in SHORT_TITLES),
    Rule("initial", "“J. Brown”", lambda word: len(word[1]) == 1),
)
"""Why a word, as `_WORD_BEFORE` has it, belongs to the sentence of what stands behind it, full stop or not."""

APART: tuple[Rule[str], ...] = (
    Rule("owner", "“Lomark's Brown” is Brown of Lomark", lambda word: word.endswith("'s")),
    Rule("title", "“Vice-President Brown” is Brown", lambda word: word.rpartition("-")[2].casefold() in _CALLED),
    Rule("day", "“in Turkey Monday” is Turkey", lambda word: word in WHEN),
)
"""Why a word with a capital beside a name is no part of it."""


@dataclass(frozen=True)
class Place:
    """A name where it stands in a text, and what is known of whom it may mean.

    Attributes:
        text: the folded text.
        start: where the name begins.
        end: where it ends.
        kind: of the term that it would mean.
        said: whether weaving says that it is meant.
        several: whether it may mean several, and weaving does not say which.
        muted: whether it is not to be linked.
    """

    text: str
    start: int
    end: int
    kind: str
    said: bool
    several: bool
    muted: bool

    @property
    def name(self) -> str:
        """The name itself."""
        return self.text[self.start : self.end]

    @cached_property
    def initials(self) -> bool:
        """Whether it is "US" or "U.S."."""
        return _INITIALS.fullmatch(self.name) is not None

    @cached_property
    def short(self) -> bool:
        """Whether it is one word with a capital, which other names may hold as well."""
        return " " not in self.name and self.name[0].isupper() and not self.initials

    @cached_property
    def before(self) -> str:
        """The word before it in its sentence; "" when there is none."""
        word = _WORD_BEFORE.search(self.text[max(0, self.start - _REACH) : self.start])
        return word[1] if word is not None and _any(GOES_ON, word) else ""

    @cached_property
    def after(self) -> str:
        """The word behind it; "" when there is none."""
        word = _WORD_AFTER.match(self.text, self.end)
        return word[1] if word is not None else ""

    @cached_property
    def led(self) -> bool:
        """Whether the word before it may be a part of its name."""
        return self.short and _is_name(self.before)

    @cached_property
    def led_first(self) -> bool:
        """Whether that word has its capital perhaps only because it opens the sentence."""
        return self.led and _opens(self.text, self.text.rindex(self.before, 0, self.start))


REFUSALS: tuple[Rule[Place], ...] = (
    Rule("not to be linked", "so the user says", lambda place: place.muted),
    Rule("several", "a wrong link misleads", lambda place: place.several),
    Rule("day", "“in May” is nobody", lambda place: not place.said and place.name in WHEN),
    Rule(
        "ordinary word",
        "“Brown bears came” opens a sentence",
        lambda place: not place.said and place.name in ORDINARY and _opens(place.text, place.start),
    ),
    Rule(
        "younger one",
        "“Donald Vance Jr.” is the son",
        lambda place: place.kind == "person" and YOUNGER.match(place.text, place.end) is not None,
    ),
    Rule("all in capitals", "“TELL US” is no country", lambda place: place.initials and _is_loud(place.before)),
    Rule("goes on", "“Turkey Creek” is no Turkey", lambda place: place.short and _is_name(place.after)),
    Rule("led", "nor is “the Great Turkey” one", lambda place: place.led and not place.led_first),
    Rule(
        "first name",
        "“Usha Vance” opens a sentence, and so does “When Vance”",
        lambda place: place.led_first and place.kind == "person" and place.before not in OPENERS,
    ),
    Rule(
        "part of the world",
        "“South Sudan” opens one, and so does “Visiting Sudan”",
        lambda place: place.led_first and place.kind != "person" and place.before in PARTS,
    ),
)
"""Why a name at its place is no mention."""


def is_refused(place: Place) -> bool:
    """Whether a name at its place is no mention."""
    return _any(REFUSALS, place)


def _is_name(word: str) -> bool:
    """Whether a word beside a name may be a part of it."""
    return word[:1].isupper() and not _any(APART, word)


def _opens(text: str, at: int) -> bool:
    """Whether a sentence begins here."""
    head = text[max(0, at - _REACH) : at]
    before = _WORD_BEFORE.search(head)
    return _OPENING.search(head) is not None and not (before is not None and before[2] and _any(GOES_ON, before))


def _is_loud(word: str) -> bool:
    """Whether a word is in capitals and is neither "I" nor initials, and so all around it may be."""
    return len(word) > 1 and word.isupper() and "." not in word

"""How a name may be written, and where it ends.

Kept apart from the search itself, because all of it is knowledge of spelling: apostrophes and hyphens of
several kinds, plurals, initials with and without dots, and scripts without blanks.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_SAME = str.maketrans(
    dict.fromkeys("’ʼ", "'") | dict.fromkeys("‐‑", "-") | dict.fromkeys("\t\n\r\f\v\xa0\u2009\u202f", " ")
)
_UNSPACED = frozenset(("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR"))
"""Scripts, by the first word of their characters' Unicode names, in which words meet without a blank."""


class Joint(NamedTuple):
    """What beside a name makes it a part of something longer.

    Attributes:
        name: what it is called.
        why: an example.
        behind: whether it stands behind the name and not before it.
        signs: what stands there, in two characters before the name or three behind it.
    """

    name: str
    why: str
    behind: bool
    signs: re.Pattern[str]


def _before(name: str, why: str, signs: str) -> Joint:
    return Joint(name, why, False, re.compile(rf"(?:{signs})\Z"))


def _behind(name: str, why: str, signs: str) -> Joint:
    return Joint(name, why, True, re.compile(signs))


JOINTS = (
    _before("handle", "@US is no US, nor #US", r"[@#]"),
    _before("word before", "O'Brien is no Brien, nor Smith-Jones a Jones", r"\w[-'./&]"),
    _before("address", "//us is no us", r"//"),
    _behind("hyphen", "Smith-Jones is no Smith; “US-led” is of the US", r"-[A-Z0-9]"),
    _behind("word behind", "example.com is no example, nor AT&T an AT", r"[.@/&]\w"),
    _behind("apostrophe", "O'Brien is no O; “Brien's” is of Brien", r"'(?!s\b)\w"),
)
"""All of them; one is enough."""


def fold(text: str) -> str:
    """The text with one kind of apostrophe, hyphen and blank; every character stays at its place."""
    return text.translate(_SAME)


def spellings(name: str) -> list[str]:
    """The ways in which a folded name itself is written; none when it is too short to mean anything."""
    if len(name) < 2 or (len(name) == 2 and not name.isupper() and name.upper() != name.lower()):
        return []
    forms = [name]
    if name == name.lower() and name[0].isalpha():
        forms.append(name[0].upper() + name[1:])
    if " " in name and re.search(r"\d", name):  # a make is written in capitals as well: "737 MAX 8"
        forms.append(name.upper())
    # an accent may be a character of its own
    return list(dict.fromkeys(unicodedata.normalize(how, form) for form in forms for how in ("NFC", "NFD")))


def inflected(name: str) -> list[str]:
    """What else is a form of a name: the other number of a common noun or of a make, a blank for a hyphen, dots in
    initials.

    Proper names have no plural: the Harbours are a family, and not the harbour.
    """
    head, blank, last = name.rpartition(" ")
    made: list[str] = []
    if re.fullmatch(r"[A-Z]{2,5}", name):
        made = [name + "s", "".join(letter + "." for letter in name)]
    elif re.fullmatch(r"(?:[A-Z]\.){2,5}", name):
        made = [name.replace(".", "")]
    elif name[-1:].isdigit() and re.search(r"[A-Za-z]", name):  # "six Max 8s"
        made = [name + "s"]
    elif re.fullmatch(r"(?:[a-z]+-)*[a-z]{3,}", last):
        made = [head + blank + form for form in (_plural(last), _singular(last) if head else "") if form]
    if name == name.lower():
        made += [form.replace("-", " ") for form in (name, *made) if "-" in form]
        made += [form.replace(" ", "-") for form in (name, *made) if " " in form]
    return [spelt for form in made for spelt in spellings(form)]


def is_joined(text: str, start: int, end: int) -> bool:
    """Whether the words from start to end are a part of longer ones; possessives and "US-led" are not."""
    before, behind = text[max(0, start - 2) : start], text[end : end + 3]
    return (
        _meet(text, start)
        or _meet(text, end)
        or any(joint.signs.match(behind) if joint.behind else joint.signs.search(before) for joint in JOINTS)
    )


def _meet(text: str, at: int) -> bool:
    """Whether the characters before and after a place belong to one word."""
    if not 0 < at < len(text) or not (_is_word(text[at - 1]) and _is_word(text[at])):
        return False
    if text[at - 1].isascii() and text[at].isascii():
        return True
    one, other = _script(text[at - 1]), _script(text[at])
    return one == other or _UNSPACED.isdisjoint((one, other))


def _is_word(char: str) -> bool:
    # vowel signs and accents are no letters for Python
    return char.isalnum() or char == "_" or unicodedata.category(char).startswith("M")


def _script(char: str) -> str:
    return re.split(r"[ -]", unicodedata.name(char, ""))[0]


def _plural(word: str) -> str:
    if re.search(r"[^aeiou]y\Z", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh)\Z", word) else "s")


def _singular(word: str) -> str:
    """The singular of a plural; "" for a word that is none, or may be none."""
    if re.search(r"(?:ss|us|is|ics)\Z", word) or not word.endswith("s"):
        return ""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if re.search(r"(?:s|x|z|ch|sh)es\Z", word) else word[:-1]

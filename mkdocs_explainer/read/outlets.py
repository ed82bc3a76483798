"""What a report's outlet is called: whether a name is an outlet's, and whether two names are one outlet's.

Reading knows no folder: who is an outlet is told by the name itself or by what the page or file says of its site.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

from mkdocs_explainer.english.credits import STAFF_END
from mkdocs_explainer.english.outlets import (
    AGENCIES,
    BEFORE_OUTLET,
    BEHIND_BAR,
    BEHIND_SAVED,
    BEHIND_TITLE,
    FILE_NAMES,
    GENERIC,
    INITIALS,
    NAMED_SO,
    OUTLETS,
    PLEADS,
    SECTION,
    SITE,
    SMALL_LETTERS,
    THE_START,
)

_KINDS = tuple((re.compile(form), the) for _, form, the in OUTLETS)
_WORDS = 5
"""Words of an outlet's name; a longer one is a sentence that ends in the word for one."""
_MOST = 0.75
"""Share of the words of a file's name that are those of its article's headline."""
_HEADLINE = 2
"""Words that a headline keeps when sections behind it go."""
_PLEAS = frozenset({"donation plea", "subscription plea", "newsletter box"})
_NAME = re.compile(r"(?:the )?[^\W\d_a-z][\w .&’'()-]*|\d[\w .&’'()-]*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/?", re.IGNORECASE)
_SHORTEST = 3
"""Letters from which one name may be the beginning of another: "BBC" and "BBC News"."""


def is_outlet(name: str, *, behind: bool = False) -> bool:
    """Whether a name is an outlet's by itself: an agency, or made as newspapers' names are ("The Arnby Times").

    Args:
        name: a name as it is written.
        behind: whether it stands where an outlet does, behind a headline or an author: there "Arnby Post" is one.
    """
    name = " ".join(name.split())
    key = THE_START.sub("", name.casefold())
    if not _NAME.fullmatch(name) or not all(map(_is_large, name.split())) or GENERIC.fullmatch(key):
        return False
    if key in AGENCIES:
        return True
    the = key != name.casefold() or (behind and " " in key)
    return len(key.split()) <= _WORDS and any(form.fullmatch(key) for form, needs in _KINDS if the or not needs)


def same_outlet(name: str, other: str, *, whole: bool = False) -> bool:
    """Whether two names are one outlet's: "Reuters" and "Reuters.com", "Lumen Post" and "www.lumenpost.example".

    Args:
        name: a name.
        other: another one, or an address.
        whole: whether "BBC" and "BBC News" are two.
    """
    short, long = sorted((_key(name), _key(other)), key=len)
    return bool(short) and (short == long or (not whole and len(short) >= _SHORTEST and long.startswith(short)))


def _is_large(word: str) -> bool:
    return not word[0].islower() or SMALL_LETTERS.fullmatch(word) is not None


def is_address(name: str) -> bool:
    """Whether a site gives its address for its name."""
    return _ADDRESS.fullmatch(name.strip()) is not None


def without_outlet(title: str, outlet: str) -> tuple[str, str]:
    """A headline without the outlet and the sections behind it, and the outlet that stands there or "".

    "Iran – a history" stays whole: only a known or an unmistakable name goes, and only a section in bars or one that
    every outlet has.

    Args:
        title: the headline as it is given.
        outlet: what the page or the file says of its outlet, or its address; "" where nothing is known.
    """
    title, outlet = " ".join(title.split()), " ".join(outlet.split())
    named = ""
    found = BEHIND_TITLE.fullmatch(title)
    if outlet and (whole := BEFORE_OUTLET.fullmatch(title.removesuffix(outlet))):
        title, named = whole[1], outlet  # also where the outlet has a sign in its own name
    elif found and (
        same_outlet(found[2], outlet)
        or (_fits(found[2], outlet) if is_address(outlet) else is_outlet(found[2], behind=True))
    ):
        title, named = found[1], found[2]
    if named:
        while (more := BEHIND_BAR.fullmatch(title)) and len(more[1].split()) >= _HEADLINE:
            title = more[1]
    while (more := SECTION.fullmatch(title)) and len(more[1].split()) >= _HEADLINE:
        title = more[1]
    return title, named


def _fits(name: str, address: str) -> bool:
    """Whether a name may be that of the site with an address: "The Jerusalem Post" and "jpost.com"."""
    return is_outlet(name, behind=True) and _key(name.split()[-1]) in _key(address)


def outlet_of(path: str, title: str | None) -> str:
    """An outlet from a file's name ("000_bbc-news.txt" is BBC News); "" where it is a code, a number or a headline.

    Where the name would fit any article ("bbc-news/article.txt"), that of its folder, or of the folder of that. Of a
    page that a browser saved under its headline, the outlet behind it.
    """
    *folders, file = path.split("/")
    names = [file.rsplit(".", 1)[0], *reversed(folders)]
    stem = next((name for name in names if not _is_generic(name)), "")
    if site := SITE.match(stem):
        return site[1] or site[2]
    name = re.sub(
        r"[_ -](?=[A-Za-z0-9]*\d)(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{10,}$",
        "",
        re.sub(r"^(?:\d+[_\-. ]+)+", "", stem),
    )
    if not any(char.isalpha() for char in name):
        return ""
    told = {_key(word) for word in (title or "").split()}
    saved = BEHIND_SAVED.fullmatch(name)
    if saved and len(_words(saved[1])) >= _HEADLINE and _is_headline(saved[1], told):
        return saved[2] if is_outlet(saved[2], behind=True) else ""
    said = " ".join(_cased(word, number) for number, word in enumerate(_words(name)))
    return "" if _is_headline(name, told) and not is_outlet(said, behind=True) else said


def _is_headline(name: str, told: Collection[str]) -> bool:
    """Whether a file's name is made of the words of its article's headline: "tunnel-closed.txt"."""
    words = [word for word in _words(name) if not (FILE_NAMES.fullmatch(word) or SMALL_LETTERS.fullmatch(word))]
    also = sum(_key(word.rstrip("0123456789")) in told for word in words)
    return len(words) > _WORDS or also >= _MOST * len(words)


def outlet_said(parts: Iterable[tuple[str | None, str]]) -> str:
    """The outlet that an article names in what is set apart around its report, or "".

    Args:
        parts: of each piece the reason for which it is set apart, and its text.
    """
    apart = [(fate, " ".join(text.split())) for fate, text in parts if fate]
    for fate, ways in NAMED_SO.items():
        for text in (text for reason, text in apart if reason == fate):
            for way in ways:
                for found in way.finditer(text):
                    name = STAFF_END.sub("", found[1].strip(" .,"))
                    if is_outlet(name, behind=fate != "credit line" or found[0] != found[1]):
                        return AGENCIES.get(THE_START.sub("", name.casefold()), THE_START.sub("The ", name))
    pleas = Counter(
        THE_START.sub("The ", (found[1] or found[2] or found[3]).strip(" .,"))
        for fate, text in apart
        if fate in _PLEAS
        for found in PLEADS.finditer(text)
    )
    return max(pleas, key=lambda name: (is_outlet(name), pleas[name], name), default="")


def _is_generic(name: str) -> bool:
    words = _words(name)
    # a number in groups: "3f2504e0-4f89-11d3"
    return all(FILE_NAMES.fullmatch(word) or _opaque(word) for word in words) or _is_hex("".join(words))


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[_\-\s.()\[\]]+", name) if word]


def _opaque(word: str) -> bool:
    numbers = re.findall(r"\d+", word)
    # "france24" and "9to5mac" are none
    return (len(word) >= 8 and len(numbers) > 1) or len("".join(numbers)) > 3 or _is_hex(word)


def _is_hex(word: str) -> bool:
    return re.fullmatch(r"[0-9a-fA-F]{8,}", word) is not None


def _cased(word: str, number: int) -> str:
    if INITIALS.fullmatch(word):
        return word.upper()
    if number and SMALL_LETTERS.fullmatch(word):
        return word.lower()
    return word if word != word.lower() else word[:1].upper() + word[1:]


def _key(name: str) -> str:
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", " ".join(name.split()).casefold()).partition("/")[0]
    return re.sub(r"\W", "", THE_START.sub("", host))

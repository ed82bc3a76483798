"""Which things a text that is no sentence of the folder names: a heading, a title."""

from __future__ import annotations

import re

from mkdocs_explainer.english.function_words import SMALL
from mkdocs_explainer.weave.names.naming import Naming


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
            whole = naming.find(candidate)
            if whole is not None and not proper and not naming.things[whole].name.islower():
                whole = None  # "us" is not the US; "bird flu" is itself
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
    return candidate.casefold() in SMALL and not initials

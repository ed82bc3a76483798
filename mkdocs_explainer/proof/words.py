"""When a printed text is what a quote says.

It is the quote, word by word and in order, but for two things that a reader can see: `[words put in]` and `…` where
words were left out. As editors do, brackets may also stand for a word that only ties the sentence to the one before
("However, the …" as "[The] …", "He" as "[Bukele]"). A definition may be a phrase of its sentence, with one bracket
before or behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_explainer.english.standing import MAY_BE_REPLACED

REPLACED_LIMIT = 5
"""Most words and signs for which one pair of brackets stands ("As a result, the" has five)."""

INSERT_LIMIT = 12
"""Most words in one pair of brackets: enough for a long name with its role, too few for a sentence."""

_TOKEN = re.compile(r"[$€£¥#@]?\w+(?:[.,:/’'–-]\w+)*%?|[^\w\s]")
"""A word with what changes its meaning when it is cut off ("$3.5", "O’Brien’s", "7%"), or a sign."""

_JOINED = re.compile(r"[^\W\d_]\0[^\W\d_]|\d\0\d|\d[.,]\0\d|\d\0[.,]\d")
"""A cut (NUL) within a word or a number. Between a number and a letter there may be one: "20m", "US$5"."""


def fold(text: str) -> str:
    """A text with every run of white space as one blank."""
    return " ".join(text.split())


def follows(text: str, quote: str) -> bool:
    """Whether a sentence is a quote but for `[inserted]` words and `…` for words left out.

    Only whole words may be left out, at least one for each `…`; a bracket may stand for a few `MAY_BE_REPLACED`
    words; something of the quote must be left. Brackets and dots of the quote itself count as its own.
    """
    if fold(text) == fold(quote):
        return bool(text.strip())
    if "[" not in text and "…" not in text:
        return False
    printed, said = _TOKEN.findall(text), _TOKEN.findall(quote)
    # states: how many tokens of the quote are used up, and whether a word of it was printed
    reached: dict[int, set[tuple[int, bool]]] = {0: {(0, False)}}
    for at in range(len(printed)):
        for used, literal in reached.pop(at, set()):
            word = printed[at]
            if used < len(said) and said[used] == word:
                reached.setdefault(at + 1, set()).add((used + 1, literal or _is_word(word)))
            if word == "…":
                after = {(later, literal) for later in range(used + 1, len(said) + 1)}
                reached.setdefault(at + 1, set()).update(after)
            if word == "[" and (close := _closing(printed, at)):
                replaced = _replaceable(said, used, {inner.casefold() for inner in printed[at + 1 : close]})
                after = {(later, literal) for later in range(used, replaced + 1)}
                reached.setdefault(close + 1, set()).update(after)
    return (len(said), True) in reached.get(len(printed), set())


def is_phrase(text: str, quote: str) -> bool:
    """Whether a text is some words of a quote that stand there one after the other; the last may be a possessive
    there ("the northern country" in "the northern country's rivers"). Before or behind them may be one bracket with
    words put in ("[Arnby's] northern rivers")."""
    some, said = _without_bracket(_TOKEN.findall(text)), _TOKEN.findall(quote)
    starts = range(len(said) - len(some) + 1)
    pieces = [said[at : at + len(some)] for at in starts] if some else []
    return any(map(_is_word, some)) and any(
        piece == some or (piece[:-1] == some[:-1] and piece[-1] in {f"{some[-1]}'s", f"{some[-1]}’s"})
        for piece in pieces
    )


def _without_bracket(tokens: list[str]) -> list[str]:
    """The tokens of a phrase without the bracket that it begins or ends with."""
    opens = tokens.index("[") if "[" in tokens else None
    close = _closing(tokens, opens) if opens is not None else None
    if opens is None or close is None or not _only_names(tokens[opens + 1 : close]):
        return tokens
    if opens == 0:
        return tokens[close + 1 :]
    return tokens[:opens] if close == len(tokens) - 1 else tokens


def _only_names(inner: list[str]) -> bool:
    """Whether a bracket says "in", or whose something is by name: nothing that asserts more."""
    if inner == ["in"]:
        return True
    signs = {"’", "'", "&", "-", "of", "the", "and", "de", "la", "del", "van", "von", "al"}
    return any(map(_is_word, inner)) and all(token in signs or token[:1].isupper() for token in inner)


def stands_in(part: str, text: str) -> bool:
    """Whether some words stand in a text as they are, white space folded, and not as half a word or number."""
    part, text = fold(part), fold(text)
    at = text.find(part) if part else -1
    while at >= 0:
        before, after = text[max(0, at - 2) : at], text[at + len(part) :][:2]
        if not _JOINED.search(f"{before}\0{part[0]}") and not _JOINED.search(f"{part[-1]}\0{after}"):
            return True
        at = text.find(part, at + 1)
    return False


def _replaceable(said: Sequence[str], used: int, inserted: set[str]) -> int:
    """Up to which token of the quote a bracket may stand for words: `MAY_BE_REPLACED` ones, or its own."""
    for at in range(used, min(used + REPLACED_LIMIT, len(said))):
        word = said[at].casefold()
        if word != "," and word not in MAY_BE_REPLACED and word not in inserted:
            return at
    return min(used + REPLACED_LIMIT, len(said))


def _is_word(token: str) -> bool:
    return any(character.isalnum() for character in token)


def _closing(tokens: Sequence[str], at: int) -> int | None:
    """Where the bracket that opens at `at` closes, if there are words in it, and not too many."""
    for close in range(at + 1, min(at + 2 + 2 * INSERT_LIMIT, len(tokens))):
        if tokens[close] == "[":
            return None
        if tokens[close] == "]":
            words = sum(_is_word(token) for token in tokens[at + 1 : close])
            return close if 0 < words <= INSERT_LIMIT else None
    return None

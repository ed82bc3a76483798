"""Whose words a quotation or an item is that is credited behind it: “…” — Ana Ruiz, mayor; … [ The Examiner ].

The credit ends the paragraph or is a line of its own below it. As with letters, words are better given to nobody than
to the wrong one: what is credited in its own line is a quotation from its first mark to its last, or stands right
above a line that is nothing but a dash and names; and a name in brackets closes an item only where others do, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from mkdocs_explainer.english.credits import BY, NAMES, ONLY_AGENCY, ROLE_WORD, SMALL_LETTERS
from mkdocs_explainer.english.function_words import STOP
from mkdocs_explainer.english.kinds import PEOPLE
from mkdocs_explainer.english.signed import NO_WRITER
from mkdocs_explainer.read.credits import credit
from mkdocs_explainer.read.headings import is_question
from mkdocs_explainer.read.outlets import is_outlet
from mkdocs_explainer.read.parts import Part
from mkdocs_explainer.read.pieces import QUOTE, Piece

_MOST = 12
"""Words that say who is quoted."""
_LONGEST = 100
"""Characters of that."""
_OUTLET = 6
"""Words of a name in brackets."""
_ITEMS = 2
"""Names in brackets that close items: one alone may be a remark."""
_TEXT = 12
"""Words from which a line is text whatever it ends with."""
_SHOUTED = 4
"""Letters up to which a word in capitals is an outlet's ("CNN"); longer ones are a transcript's ("APPLAUSE")."""
_ENDED = re.compile(r"[.!?…][”\"’')]*$")
_QUOTATION = re.compile(r"(?:[“\"][^“”\"]+[”\"]\s*)+|[‘'](?:[^‘’'“”\"]|[’'](?=\w))+[’']\s*")
_OPENED = re.compile(r"[“\"][^“”\"]+")
_WHO = rf"(?P<who>(?:@|[^\W\d_])[^“”\"()\[\]]{{1,{_LONGEST - 1}}})"
_DASHED = re.compile(rf"(?:[—–―]|--?)\s{{0,3}}{_WHO}$")
_BRACKETED = re.compile(rf"[(\[]\s{{0,2}}{_WHO}[)\]]$")
_BEHIND = re.compile(r"(?<=[”\"’'])\s{0,3}(?=[—–―(\[A-Z-])|(?<=[.!?…])\s{1,3}(?=[—–―(\[-])")
_SOMEBODY = re.compile(rf"(?:{NAMES})(?=$|,| (?:of|from|in|at|and|on|via)\b|\s?[(@/|])|@\w")
_WITH_ROLE = re.compile(rf"(?:{NAMES}), (?P<role>[a-z].{{1,80}})")


def quotations(parts: Sequence[Part]) -> list[Part]:
    """The parts with each quotation signed by whom the credit behind it names, and the credit set apart."""
    left = _left(parts)
    signed: dict[int, tuple[int, str]] = {}  # by part: where its credit begins, and who signed what is before it
    lines: dict[int, str] = {}
    for above, number in zip([None, *left], left, strict=False):
        piece = parts[number].piece
        at, who = _behind(piece.text)
        if at and _is_quotation(piece, at) and _named(who):
            signed[number] = (at, _first(who))
        elif above is not None and above not in lines:
            quoted = _is_quotation(parts[above].piece, len(parts[above].piece.text))
            who = _below(piece) or (piece.text.strip() if quoted and _has_role(piece.text.strip()) else "")
            sure = quoted
            within = signed or piece.mark.startswith(QUOTE)
            if who and sure and (number != left[-1] or (quoted and (within or _is_quoted(who, parts, left[:-1])))):
                lines[number] = who
                signed[above] = (len(parts[above].piece.text), _first(who))
    inside, below = "", Piece("", ())  # a quotation of several paragraphs is closed in its last
    for number in reversed(left):
        piece = parts[number].piece
        if number in signed:
            inside, below = signed[number][1], piece
        elif inside and _goes_on(piece, below):
            signed[number] = (len(piece.text), inside)
        elif number not in lines:
            inside = ""
    return _divided(parts, signed, lines)


def items(parts: Sequence[Part]) -> list[Part]:
    """The parts with each item of a round-up signed by the outlet in brackets that closes it."""
    left = _left(parts)
    closing: dict[int, tuple[int, str]] = {}
    for number in left:
        text = parts[number].piece.text.rstrip()
        at, who = (0, text) if _BRACKETED.fullmatch(text) else _behind(text)
        found = _BRACKETED.fullmatch(text, at) or (_DASHED.fullmatch(text, at) if at else None)
        if found is not None and (at or text[:1] in "[(") and _is_outlet(found["who"]):
            closing[number] = (at, _first(found["who"]))
    names = {who for _, who in closing.values()}
    known = any(is_outlet(name, behind=True) or ONLY_AGENCY.fullmatch(name) for name in names)
    if len(names) < _ITEMS or not known:
        return list(parts)
    signed: dict[int, tuple[int, str]] = {}
    who, length, longest, first = "", 0, 1, min(closing)
    for number in reversed(left):
        if number in closing:
            longest = max(longest, length)
            at, who = closing[number]
            length = int(at > 0)
            signed |= {number: (at, who)} if at else {}
        elif who and _is_text(parts[number].piece) and (number > first or length < longest):
            signed[number] = (len(parts[number].piece.text), who)
            length += 1
        else:  # what stands before the first item is the outlet's own
            who = ""
    return _divided(parts, signed, {number: who for number, (at, who) in closing.items() if not at})


def _is_quotation(piece: Piece, end: int) -> bool:
    """Whether a piece up to some character is somebody's words from the first to the last."""
    return piece.mark.startswith(QUOTE) or _QUOTATION.fullmatch(piece.text, 0, end) is not None


def _goes_on(piece: Piece, below: Piece) -> bool:
    """Whether a quotation that is credited further down goes on behind a piece."""
    if piece.quotation or below.quotation:
        return piece.quotation == below.quotation
    return _OPENED.fullmatch(piece.text.strip()) is not None and below.text.lstrip()[:1] in '“"'


def _left(parts: Sequence[Part]) -> list[int]:
    return [n for n, part in enumerate(parts) if part.fate is None and not part.signer]


def _divided(parts: Sequence[Part], signed: dict[int, tuple[int, str]], lines: dict[int, str]) -> list[Part]:
    found: list[Part] = []
    for number, part in enumerate(parts):
        if number in lines:
            found.append(replace(part, fate="signature"))
        elif number in signed:
            at, who = signed[number]
            found.append(replace(part, piece=part.piece.cut(0, at).strip(), signer=who))
            rest = part.piece.cut(at, len(part.piece.text)).strip()
            found += [Part(rest, "signature")] if rest.text else []
        else:
            found.append(part)
    return found


def _behind(text: str) -> tuple[int, str]:
    """Where the credit at a paragraph's end begins, and whom it names; 0 where there is none."""
    text = text.rstrip()
    for gap in _BEHIND.finditer(text, max(0, len(text) - 2 * _LONGEST)):
        found = _DASHED.fullmatch(text, gap.end()) or _BRACKETED.fullmatch(text, gap.end())
        if found is not None or _has_role(text[gap.end() :]):
            return gap.end(), found["who"] if found is not None else text[gap.end() :]
    return 0, ""


def _below(piece: Piece) -> str:
    """What a line says behind a dash, if it can be a credit; "" for other lines."""
    text = piece.mark.removeprefix(QUOTE) + piece.text.strip()
    found = _DASHED.fullmatch(text)
    if found is None or not _named(found["who"]) or BY.match(found["who"]) or credit(text, last=False):
        return ""
    return found["who"]


def _first(who: str) -> str:
    """The name at the head of a credit: "Ana Ruiz" of "Ana Ruiz, mayor of Arnby"."""
    name, _, rest = " ".join(who.split()).partition(", ")
    return rest if rest and NO_WRITER.fullmatch(name) else name


def _named(who: str) -> bool:
    """Whether a credit is as short as one, begins with somebody's name or an outlet's, and is no sentence."""
    if len(who.split()) > _MOST or _ENDED.search(who) or ":" in who:
        return False
    first = _first(who)
    somebody = _SOMEBODY.match(first) is not None and first.split()[0].casefold() not in STOP
    return somebody or _holds_office(first) or is_outlet(first, behind=True)


def _holds_office(who: str) -> bool:
    """Whether a name stands behind what its bearer is: "former mayor Ana Ruiz", "Arnby council member Bo Ek"."""
    words = list(takewhile(lambda word: word.casefold() not in STOP, who.split()))
    offices = [number for number, word in enumerate(words, 1) if word.casefold() in PEOPLE]
    return any(_SOMEBODY.match(" ".join(who.split()[number:])) for number in offices)


def _is_quoted(who: str, parts: Sequence[Part], above: Sequence[int]) -> bool:
    """Whether the last line of an article names who is quoted right above it, and not who wrote the article."""
    return _has_role(who) or any(_first(who) in parts[number].piece.text for number in above)


def _has_role(who: str) -> bool:
    """Whether a line is a name and what its bearer is, and he is no writer: "Ana Ruiz, mayor of Arnby"."""
    role = _WITH_ROLE.fullmatch(who)
    words = re.findall(r"[a-z]+", role["role"]) if role is not None and _named(who) else []
    return not PEOPLE.isdisjoint(words) and not ROLE_WORD.search(who)


def _is_outlet(who: str) -> bool:
    """Whether a name in brackets is written as an outlet's: capitals throughout, and no shouted remark."""
    words = _first(who).split()
    proper = all(word[:1].isupper() or word in SMALL_LETTERS for word in words)
    return proper and len(words) <= _OUTLET and not re.search(r"[:/.!?\d]", _first(who)) and not _is_shouted(words)


def _is_shouted(words: Sequence[str]) -> bool:
    return all(word.isupper() for word in words) and any(len(word) > _SHOUTED for word in words)


def _is_text(piece: Piece) -> bool:
    text = piece.text.strip()
    if piece.kind == "heading" or is_question(text):
        return False
    return len(text.split()) >= _TEXT or _ENDED.search(text) is not None

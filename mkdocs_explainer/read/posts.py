"""Which words are an embedded post's, and who wrote it: the post says so at its end, or above it.

What somebody posts is told by him and not by the outlet that shows it. The credit stands on the post's last line, on
a line of its own below it ("— Ana Ruiz (@anaruiz) March 3, 2025") or above it ("Ana Ruiz @anaruiz · Mar 3").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mkdocs_explainer.english.signed import POST, POST_ADDRESSES, POST_HANDLE, POST_HEAD, POST_TIME
from mkdocs_explainer.read.opening import is_paragraph
from mkdocs_explainer.read.parts import Part
from mkdocs_explainer.read.pieces import Piece, has_letters

_NAME = re.compile(r"[^\W_][\w.’'&-]{0,30}(?: [\w.’'&-]{1,30}){0,5}")
_SENTENCE_END = re.compile(r"[.!?…][”\"’')]*\s+")


def posts(parts: Sequence[Part]) -> list[Part]:
    """The parts with each post signed by its author, and what signs it set apart."""
    found: list[Part] = []
    above = ""  # who is named above what comes next
    for part in parts:
        text = part.piece.text.strip()
        # above the report a name and a handle are its writer's
        told_of = any(one.fate is None and is_paragraph(one.piece) for one in found)
        if told_of and part.fate is not None and POST_HANDLE.fullmatch(text) and _is_name(found[-1]):
            above = " ".join(found[-1].piece.text.split())
            found[-1:] = [replace(found[-1], fate="signature"), replace(part, fate="signature")]
            continue
        if POST_TIME.fullmatch(text) and found and found[-1].signer:
            found.append(replace(part, fate="signature"))
            continue
        if part.fate is not None or part.piece.kind == "heading":
            found.append(part)
            continue
        told = list(_divided(part.piece))
        for piece, signer in told:
            if signer is None:
                found.append(Part(piece, "signature"))
            elif signer or above:
                found += _signed(piece, signer or above)
                above = ""
            else:
                found.append(replace(part, piece=piece))
        if len(told) == 1 and told[0][1] is None:  # the credit stands alone
            name = POST_HEAD.match(told[0][0].text)
            if name is not None:
                above = _name(name)
            elif (own := POST.match(told[0][0].text)) is not None:
                _sign_last(found, _name(own))
    return found


def _is_name(part: Part) -> bool:
    text = part.piece.text.strip()
    return part.fate is None and _NAME.fullmatch(text) is not None and not text.endswith(".")


def _divided(piece: Piece) -> Iterator[tuple[Piece, str | None]]:
    """The pieces of a piece, each with the one who posted it ("" for nobody); None for what signs a post."""
    text = piece.text
    if (head := POST_HEAD.match(text)) is not None:
        yield piece.cut(0, head.end()).strip(), None
        if text[head.end() :].strip():
            yield piece.cut(head.end(), len(text)).strip(), _name(head)
        return
    at = 0
    for credit in _credits(text):
        if text[at : credit.start()].strip():
            yield piece.cut(at, credit.start()).strip(), _name(credit)
        yield piece.cut(credit.start(), credit.end()).strip(), None
        at = credit.end()
    if text[at:].strip():
        yield piece.cut(at, len(text)).strip(), ""


def _credits(text: str) -> list[re.Match[str]]:
    """What signs the posts in a text: with its year anywhere, else at the end."""
    if "@" not in text:
        return []
    last = len(text.rstrip())
    signed = [found for found in POST.finditer(text) if found["year"] or found.end() == last]
    if not signed:
        # "… will be saved. Ana Ruiz @anaruiz · Mar 3": the name begins behind the last sentence
        ends = (end.end() for end in _SENTENCE_END.finditer(text))
        heads = (POST_HEAD.match(text, end) for end in ends)
        signed = [head for head in heads if head is not None and head.end() == last][-1:]
    return signed


def _signed(piece: Piece, signer: str) -> Iterator[Part]:
    addresses = POST_ADDRESSES.search(piece.text)
    end = addresses.start() if addresses else len(piece.text)
    words, rest = piece.cut(0, end).strip(), piece.cut(end, len(piece.text)).strip()
    if has_letters(words.text):
        yield Part(words, signer=signer)
    if rest.text:
        yield Part(rest, "signature")


def _sign_last(found: list[Part], signer: str) -> None:
    """Sign what stands above the credit at the end of the parts, if that is still part of the report."""
    at = next((n for n in range(len(found) - 2, -1, -1) if found[n].fate is None), None)
    if at is not None and not found[at].signer and found[at].piece.kind != "heading":
        found[at : at + 1] = list(_signed(found[at].piece, signer))


def _name(found: re.Match[str]) -> str:
    return " ".join(found["name"].split())

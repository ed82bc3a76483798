"""Text to token numbers as BERT-style models want them: the WordPiece scheme, from a `vocab.txt`.

Written here because the usual library brings a downloader with it. The scheme is that of the reference code of
BERT (Devlin et al. 2018, `tokenization.py`): control characters go, white space is folded, Chinese characters
stand alone, letters are lowered and lose their accents, punctuation is split off; then each word is cut greedily
into the longest pieces that the vocabulary has, pieces after the first being written with `##`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

CLS, SEP, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
LONGEST_WORD = 100
"""Words with more characters are unknown, as in the reference code: cutting them takes quadratic time."""

_CJK = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B820, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)


class WordPiece:
    """A tokenizer with one vocabulary."""

    def __init__(self, vocabulary: str, *, lowercase: bool = True) -> None:
        """Take the contents of a `vocab.txt`: one piece a line, its number is the line's, from 0.

        Raises:
            ValueError: it lacks one of [CLS], [SEP] and [UNK].
        """
        # not splitlines(): some vocabularies hold separators that it would split at
        lines = vocabulary.replace("\r\n", "\n").removesuffix("\n").split("\n")
        self._number = {piece: number for number, piece in enumerate(lines)}
        self._lowercase = lowercase
        lacking = [piece for piece in (CLS, SEP, UNKNOWN) if piece not in self._number]
        if lacking:
            raise ValueError(f"lacks {', '.join(lacking)}")

    def numbers(self, text: str, most: int) -> list[int]:
        """Token numbers of a text, between those of [CLS] and [SEP].

        Args:
            text: a sentence.
            most: the most tokens to give, both marks included; what is beyond is cut off.
        """
        found = [self._number[piece] for piece in self.pieces(text)[: most - 2]]
        return [self._number[CLS], *found, self._number[SEP]]

    def pieces(self, text: str) -> list[str]:
        """The pieces of a text as written in the vocabulary, without marks."""
        return [piece for piece, _, _ in self.places(text)]

    def places(self, text: str) -> list[tuple[str, int, int]]:
        """The same, each with the characters of the text that it stands for."""
        found = []
        for word in self._words(text):
            letters = "".join(letter for letter, _ in word)
            for piece, start, end in self._cut(letters):
                found.append((piece, word[start][1], word[end - 1][1] + 1))
        return found

    def _words(self, text: str) -> Iterator[list[tuple[str, int]]]:
        """Words and marks, letter by letter, each with its place in the text."""
        run: list[tuple[str, int]] = []
        for at, letter in enumerate(text):
            spaced = _spaced(letter)
            bare = _bare(spaced.strip().lower()) if self._lowercase else spaced.strip()
            alone = spaced == f" {letter} " or (bool(bare) and _is_punctuation(bare))
            if run and (alone or spaced == " "):
                yield run
                run = []
            if alone:
                yield [(one, at) for one in bare]
            else:
                run += [(one, at) for one in bare]
        if run:
            yield run

    def _cut(self, word: str) -> list[tuple[str, int, int]]:
        if len(word) > LONGEST_WORD:
            return [(UNKNOWN, 0, len(word))]
        out: list[tuple[str, int, int]] = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((end for end in ends if mark + word[start:end] in self._number), None)
            if end is None:
                return [(UNKNOWN, 0, len(word))]
            out.append((mark + word[start:end], start, end))
            start = end
        return out


def _spaced(letter: str) -> str:
    """A character as it goes on: control characters go, white space is a blank, Chinese ones stand alone."""
    if letter in "\t\n\r" or unicodedata.category(letter) == "Zs":
        return " "
    # format characters such as soft hyphens, and private ones, count as control characters here
    if letter == "\ufffd" or unicodedata.category(letter) in {"Cc", "Cf", "Co", "Cs"}:
        return ""
    point = ord(letter)
    if any(low <= point <= high for low, high in _CJK):
        return f" {letter} "
    return letter


def _bare(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in decomposed if unicodedata.category(letter) != "Mn")


def _is_punctuation(letter: str) -> bool:
    """Punctuation by Unicode, and every ASCII character that is no letter or digit ("$", "+", "^")."""
    if len(letter) > 1:
        return False
    if "!" <= letter <= "~":
        return not letter.isalnum()
    return unicodedata.category(letter).startswith("P")

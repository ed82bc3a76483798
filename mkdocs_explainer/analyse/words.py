"""The content words of a sentence, in the form in which two sentences are compared.

Left out: function words, punctuation, possessive marks and the verbs that merely report ("said"), which
two outlets choose freely. Numbers lose their commas and number words become digits, so that "40,000"
and "forty" cost nothing to compare; acronyms lose their full stops ("U.S." and "US" are both "us").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_explainer.english.amounts import TENS, UNITS
from mkdocs_explainer.english.grammar import CUT_OFF, LIGHT_WORDS
from mkdocs_explainer.english.speech import PLAIN_REPORTING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CONTENT = frozenset(("NOUN", "PROPN", "NUM", "ADJ", "VERB", "ADV", "X", "INTJ", "SYM"))


def content_lemmas(doc: Doc) -> tuple[str, ...]:
    """Lower-case lemmas of the content words of a parsed sentence, in order."""
    return tuple(word for token in doc if (word := lemma(token)) and _is_content(token, word))


def lemma(token: Token) -> str:
    """The comparable form of one word; "" when nothing is left of it."""
    text = token.lower_.replace("’", "'")
    if text[:1].isdigit():
        return text.replace(",", "").rstrip(".")
    if text in UNITS or text in TENS:
        return str(UNITS.get(text, TENS.get(text)))
    if token.text.isupper() or (len(text) > 1 and all(len(part) == 1 for part in text.strip(".").split("."))):
        return text.replace(".", "")
    return (token.lemma_ or text).lower().replace("’", "'").strip("'.-–—")


def _is_content(token: Token, word: str) -> bool:
    if token.is_punct or token.is_space or not any(c.isalnum() for c in word):
        return False
    if token.tag_ in ("POS", "PRP", "PRP$", "MD") or word in CUT_OFF:
        return False
    if word in PLAIN_REPORTING and token.pos_ in ("VERB", "AUX"):
        return False
    if token.lower_ == "one" and token.dep_ != "nummod":
        return False
    if word in LIGHT_WORDS or word == "one":
        return False
    if token.pos_:
        return token.pos_ in _CONTENT and (not token.is_stop or token.pos_ in ("NOUN", "PROPN", "NUM", "VERB", "ADJ"))
    return not token.is_stop

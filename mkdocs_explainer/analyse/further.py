"""Phrases that say what a named thing is though they are no apposition of its name.

Three forms: the sort of things that a list is drawn from ("Kenyan carriers such as Northlight", after Hearst,
"Automatic acquisition of hyponyms", 1992), what somebody does by calling ("Ana Holm, who runs the port"), and what a
thing calls itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_explainer.analyse.lexicon import DETERMINERS, word_set
from mkdocs_explainer.model import Definition, Name

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SUCH_AS = re.compile(r",? (?:such as|including) (?:the )?(?=[A-Z])")
_NEXT = re.compile(r"(?:, (?:and |or )?|,? (?:and|or|as well as) )(?:the )?")
"""What stands between two names of a list."""
_VAGUE = DETERMINERS | word_set(
    """
    other many several some few more most such all both various different certain own major big large small leading
    top key main important famous prominent notable well-known multiple numerous dozens hundreds thousands first last
    next previous former new old recent earlier later same
    """
)
"""Words before a sort that say nothing of its members: "several other airlines"."""
_JUDGED = word_set("accused corrupt crooked alleged suspected convicted so-called failed fake guilty disgraced")
_CALLING = re.compile(
    r", who (?P<phrase>(?:(?:also|now|has) )?(?:runs|leads|heads|directs|chairs|oversees|teaches|studies|owns|"
    r"founded|co-founded|edits|represents|models|researches|manages|specializes in|specialises in|"
    r"practices|practises|works (?:as|at|for|in|with)|serves (?:as|on|in)|was elected|is the|is an?) "
    r"[^,;:()“”\"—–]+?)"
    r"(?=[,;:)]|\.?$)"
)
"""What somebody does by calling, in the present tense but for what is done once."""
_ITSELF = re.compile(
    r" (?:calls|describes|bills|styles) (?:itself|himself|herself) (?:as )?(?:“|\")?(?:an?|the|[A-Z][\w-]*[’']s) \w"
)
_OTHERS = re.compile(r"(?:\b(?:of|for|with|to|by|and|or|against)|[’']s?) $")
"""Before a name: "the mother of Ana Holm, who is …" tells of the mother."""
_LEANS = re.compile(r"\b(?:his|her|its|their|him|them|it|this|that|these|those|she|he|they|no longer|only|if)\b")
_REACH = 60
"""Characters before a name or a noun that are looked at."""
_MOST_WORDS = 20


def find_further(doc: Doc, names: tuple[Name, ...]) -> list[Definition]:
    """The definitions in a parsed sentence that stand further from the name, in order of the names they define.

    Args:
        doc: the parsed sentence.
        names: its proper names.
    """
    found = []
    text = doc.text
    sorts = _sorts(doc, names)
    for name in names:
        if name.start in sorts:
            found.append(Definition(name=name.text, phrase=sorts[name.start], pattern="listed"))
        calling = _CALLING.match(text, name.end)
        alone = _OTHERS.search(text[max(0, name.start - _REACH) : name.start]) is None
        phrase = f"who {calling['phrase']}" if calling and alone and " " in name.text else ""
        if phrase and len(phrase.split()) <= _MOST_WORDS and not _LEANS.search(phrase):
            found.append(Definition(name=name.text, phrase=phrase, pattern="calling"))
        if _ITSELF.match(text, name.end):
            found.append(Definition(name=name.text, phrase=text[name.end :].strip(" ."), pattern="itself"))
    return found


def _sorts(doc: Doc, names: tuple[Name, ...]) -> dict[int, str]:
    """By the place of a name, the sort of things of whose list it is a part: "Kenyan carriers"."""
    sorts: dict[int, str] = {}
    text = doc.text
    for chunk in doc.noun_chunks:
        if chunk.root.tag_ != "NNS" or chunk.root.i != chunk.end - 1:
            continue
        match = _SUCH_AS.match(text, chunk.end_char)
        words = [token for token in chunk if not token.is_punct]
        while words and (words[0].lower_ in _VAGUE or words[0].like_num or words[0].text in ("’s", "'s")):
            words = words[1:]
        before = text[max(0, chunk.start_char - _REACH) : chunk.start_char]
        of_others = re.search(r"\b(?:of|for|against) (?:\w+ )?$", before) is not None
        cut = bool(words) and text[words[0].idx - 1 : words[0].idx] in {"-", "–"}
        if match is None or len(words) < 2 or of_others or cut or any(w.lower_ in _JUDGED for w in words):
            continue
        end = match.end()
        for name in names:
            if name.start == end or (name.start > end and _NEXT.fullmatch(text[end : name.start])):
                sorts[name.start] = text[words[0].idx : chunk.end_char]
                end = name.end
    return sorts

"""Whether a sentence can be read alone, or which sentences must be printed before it.

8–17 % of news sentences begin with a pronoun: printed alone they say nothing, or the wrong thing.
"""

from __future__ import annotations

import re

from mkdocs_explainer.english.qualifying import AGAINST, CORRECTS, TAKES_BACK
from mkdocs_explainer.english.standing import ANY_NOUN, DEFINITE, GOES_ON, LEANS
from mkdocs_explainer.model import Sentence
from mkdocs_explainer.weave.corpus.folder import Corpus, Unit
from mkdocs_explainer.weave.corpus.quotations import without_quotations
from mkdocs_explainer.weave.corpus.wording import without_connective

_BEGINS = re.compile(r"[\w“\"‘'(\[$£€]")
_ENDS = re.compile(r"(?<!\.\.)[.!?؟。।！？](?:[”“‘\"’')\]»」』\s]|\[\d+\])*$|[\u0e00-\u0eff]\s*$")
"""A full stop, which Thai and Lao do not write: what has none is an item of a list, a caption or half a line."""

_WORD = re.compile(r"\w[\w’'-]*")
_SENTENCE, _LINE = 2, 5
"""Words of the shortest sentence ("He resigned."), and of the shortest line without a full stop that states anything:
the small tagger takes "Farms" and "Lake news" for verbs."""


_HEAD = 80
"""Characters from the head of a sentence in which it takes back the one before."""


def standing_group(corpus: Corpus, unit: int, title: str = "") -> tuple[int, ...] | None:
    """The units that must be printed together for this one to be understood: itself, with up to three before it.

    None when it cannot stand at all: a fragment, one that leans on a sentence under another heading, or a
    quotation whose speaker is named nowhere near. One about "the bridge" stands alone where
    nothing before it helps, but the headline names the bridge; and wherever its page does.

    Args:
        corpus: the folder.
        unit: the sentence.
        title: of the page on which it is to stand.
    """
    sentence = corpus.units[unit].sentence
    told = not _lacks_speaker(corpus, unit)
    if title and _whole(sentence) and told and _names_subject(sentence, title):
        return (unit,)
    group = _with_those_before(corpus, unit)
    if group is None and _whole(sentence) and told and _titled(corpus, corpus.units[unit]):
        return (unit,)
    return group


def qualified_by(corpus: Corpus, unit: int) -> tuple[int, ...]:
    """The unit right behind one that denies, takes back or corrects what it says; () for most.

    In 30 of 127 stories some sentence is so tied to the one before it. What leans on nothing is about something else,
    and what somebody concedes deep in a long sentence qualifies that one alone.
    """
    here, after = corpus.units[unit], unit + 1
    if after >= len(corpus.units) or corpus.units[after].section != here.section:
        return ()
    sentence = corpus.units[after].sentence
    leans = sentence.dangling in {"pronoun", "connective", "definite"} or AGAINST.match(sentence.text)
    head = without_quotations(sentence.text)[:_HEAD]
    return (after,) if CORRECTS.search(sentence.text) or (leans and TAKES_BACK.search(head)) else ()


def corrects(sentence: Sentence) -> bool:
    """Whether an outlet says here what its own report had wrong: that is no evidence for it."""
    return bool(CORRECTS.search(sentence.text))


def _with_those_before(corpus: Corpus, unit: int) -> tuple[int, ...] | None:
    """A unit after those that it leans on, or None when they are too many or not to be had."""
    group = [unit]
    while True:
        first = corpus.units[group[0]]
        sentence = first.sentence
        if not _whole(sentence):
            return None
        leans = sentence.dangling in {"pronoun", "definite"} or bool(LEANS.match(without_connective(sentence.text)))
        takes_back = first.position > 0 and bool(qualified_by(corpus, first.index - 1))
        if not leans and not takes_back and not _lacks_speaker(corpus, first.index):
            return tuple(group)
        if len(group) == 4 or first.position == 0:
            return None
        before = corpus.units[first.index - 1]
        if before.section != first.section:
            return None
        if before.sentence.block != sentence.block and GOES_ON.match(sentence.text):
            return None
        group.insert(0, before.index)


def _titled(corpus: Corpus, unit: Unit) -> bool:
    """True for a sentence about "the bridge" below a headline or a heading that names the bridge: it says which."""
    heading = corpus.sections[unit.section].heading or ""
    return _names_subject(unit.sentence, f"{corpus.articles[unit.article].title} {heading}")


def _names_subject(sentence: Sentence, title: str) -> bool:
    """Whether a sentence opens with "The bridge", and a title names the bridge."""
    if sentence.dangling != "definite":
        return False
    match = DEFINITE.match(without_connective(sentence.text))
    titles = set(re.findall(r"[\w-]+", title.casefold())) - ANY_NOUN
    return match is not None and any(
        word in titles or f"{word}s" in titles or word.removesuffix("s") in titles for word in match.groups() if word
    )


def _whole(sentence: Sentence) -> bool:
    """True for a sentence that begins and ends like one: not a row of a table, a list head or half a line; nor what a
    list says below "The council denied that:"."""
    first = re.search(r"[^\W_]", sentence.text)
    begins = bool(_BEGINS.match(sentence.text)) and first is not None and not first.group(0).islower()
    return begins and sentence.dangling not in {"fragment", "item"} and bool(_ENDS.search(sentence.text))


def states(sentence: Sentence) -> bool:
    """Whether words state something by themselves, so that a source can be credited with it: a sentence, or half a
    line with a verb, and no word of a menu."""
    least = _SENTENCE if _ENDS.search(sentence.text) else _LINE
    return not corrects(sentence) and sentence.dangling != "fragment" and len(_WORD.findall(sentence.text)) >= least


def _lacks_speaker(corpus: Corpus, unit: int) -> bool:
    """Whether a unit's words are those of somebody whom neither the sentence nor its paragraph's signature names."""
    return speakerless(corpus.units[unit].sentence) and not corpus.signer(unit)


def speakerless(sentence: Sentence) -> bool:
    """True for words that are (partly) a quotation begun or ended elsewhere, without the one who says them."""
    if sentence.dangling == "quoted":
        return True
    opening = len(re.findall(r"[“\"]", sentence.text))
    closing = len(re.findall(r"[”\"]", sentence.text))
    straight = sentence.text.count('"')
    broken = straight % 2 == 1 if straight else opening != closing
    whole = bool(re.match(r"[“\"‘]", sentence.text)) and bool(re.search(r"[”\"’]\W*$", sentence.text))
    return (broken or whole) and not sentence.speech

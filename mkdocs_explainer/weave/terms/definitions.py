"""Decides which words of the sources define a thing.

What it is goes before what became of it, what several sources say before what one says, and a phrase that stands
alone before one that leans on its sentence ("the daughter of the company's founder"). A phrase that says too
little ("a town", "President") is printed with its sentence, when that stands alone. What somebody alleges, what a
source contradicts ("former President" / "President") and a mere other name define nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial

from mkdocs_explainer.english.defining import EMPTY, NO_LONGER, OF_WHAT, OFFICE, OWNED, OWNER_BEFORE, SUBORDINATE
from mkdocs_explainer.english.opposites import CONTESTED
from mkdocs_explainer.english.people import ROLES
from mkdocs_explainer.faults import Fault, attempt
from mkdocs_explainer.model import Definition, Sentence, Speech, TermDefinition, Value
from mkdocs_explainer.weave.corpus import Corpus, Token, states, words
from mkdocs_explainer.weave.names import Naming, head_noun, named_in, normal_form
from mkdocs_explainer.weave.origins import outlet_name
from mkdocs_explainer.weave.story import Story
from mkdocs_explainer.weave.support import evidence_of
from mkdocs_explainer.weave.terms.defining import Found, find_defining
from mkdocs_explainer.weave.terms.refused import is_quoted, is_refused
from mkdocs_explainer.weave.terms.worth import MIN_WORDS, is_thin, leans, merit_of

IN_PASSING = frozenset({"class", "where"})
"""Forms of a definition by which no source stops to say what a thing is."""
_PER_SOURCE = 0.25
"""What each further source that says the same adds to a definition's merit: three are worth as much as the step
from "President X" to "X, the president of …"."""
_OPENING = 30
"""Characters within which a sentence that is about a thing names what it is."""
_LONGEST = 45
"""Words of a sentence that may be printed for the sake of a phrase that says too little."""


class Phrase(Value):
    """A definition found in the folder, with the unit it stands in."""

    unit: int
    text: str
    form: str
    merit: float
    says: frozenset[Token]
    """Its words that carry meaning, and the things it names."""
    leans: bool
    whole: bool
    """It is to be printed with its sentence."""


def find_phrases(story: Story, faults: list[Fault] | None = None) -> dict[int, list[Phrase]]:
    """Per thing, the definitions of the folder, best first; mere long forms of acronyms are none.

    Args:
        story: the story.
        faults: given what goes wrong over a definition, which is then left out.
    """
    corpus = story.corpus
    found: dict[int, list[Phrase]] = defaultdict(list)
    for unit in corpus.units:
        told = states(unit.sentence) and not any(corpus.told_by(unit.index))
        for definition in unit.sentence.definitions if told else ():
            thing = story.names.find(definition.name)
            if thing is None or definition.pattern == "acronym":
                continue
            path, what = corpus.articles[unit.article].path, f"a definition of {definition.name}"
            make = partial(_phrase, story, unit.index, thing, definition)
            candidate = attempt(faults, path, what, make)
            if candidate is None or _cuts_a_word(_without_bracket(candidate.text), unit.sentence.text):
                continue
            found[thing].append(candidate)
    for extra in attempt(faults, ".", "definitions of one kind", partial(find_defining, story)) or ():
        sentence = corpus.units[extra.unit].sentence
        said = any(s.cue in CONTESTED for s in sentence.speech) or any(corpus.told_by(extra.unit))
        if not said and states(sentence) and not _cuts_a_word(_without_bracket(extra.text), sentence.text):
            found[extra.thing].append(_extra(story, extra))
    return {thing: _ranked(corpus, _undoubted(phrases)) for thing, phrases in found.items()}


def _undoubted(phrases: list[Phrase]) -> list[Phrase]:
    """Without "former president" where another sentence says "president"."""
    held = {word for c in phrases if not _opposite(c.text) for word in c.says if isinstance(word, str)}
    return [c for c in phrases if not (_opposite(c.text) and c.says & held)]


def define(story: Story, phrases: list[Phrase]) -> TermDefinition | None:
    """The best definition as printed, with the sentence it stands in and other sources' that say the same.

    Args:
        story: the story.
        phrases: what `find_phrases` gives for a thing.
    """
    for best in phrases:
        text = _printed(story.corpus, best)
        if text is None:
            continue
        evidence = [evidence_of(story, best.unit)]
        seen = {story.corpus.units[best.unit].article}
        # others have the phrase, and not what else a whole sentence says
        for other in phrases if text == best.text else ():
            article = story.corpus.units[other.unit].article
            if other is not best and best.says <= other.says and article not in seen:
                seen.add(article)
                evidence.append(evidence_of(story, other.unit))
        return TermDefinition(text=text, evidence=tuple(evidence))
    return None


def _printed(corpus: Corpus, candidate: Phrase) -> str | None:
    """What is printed of a definition; None where its phrase leans and its sentence does too."""
    sentence = corpus.units[candidate.unit].sentence
    if candidate.form in {"habit", "where"}:
        return candidate.text
    stands = not sentence.dangling and words(sentence.text) <= _LONGEST
    if candidate.whole:
        if sentence.dangling not in {"pronoun", "definite"}:
            return sentence.text
        # "She said the train had no brake, a device that …": what stands beside a name is the reporter's
        beside = candidate.form == "appositive" and not candidate.leans and candidate.text in sentence.text
        return candidate.text if beside and not is_quoted(sentence.text, candidate.text) else None
    opens = sentence.text.find(candidate.text) <= _OPENING
    if candidate.leans or candidate.form == "class":
        return sentence.text if stands and (opens or candidate.form == "class") else _office(candidate.text)
    # "President Holm dined with the crew" tells what she did, not what she is
    told = is_thin(candidate.text) and stands and opens and candidate.form != "role"
    return sentence.text if told else candidate.text


def _office(phrase: str) -> str | None:
    """The office that a phrase names, without its article ("the new president"), or None where it says more."""
    found = OFFICE.fullmatch(phrase)
    return found["office"] if found is not None and head_noun(phrase) in ROLES else None


def _phrase(story: Story, unit: int, thing: int, definition: Definition) -> Phrase | None:
    sentence = story.corpus.units[unit].sentence
    phrase = definition.phrase
    if _opposite(phrase) and words(phrase) < MIN_WORDS:
        return None
    if story.names.find(phrase) == thing:
        return None  # its other name
    speakers = _speakers(sentence, definition)
    owner = story.names.things[thing]
    if definition.pattern == "role":
        phrase = _with_place(sentence, phrase, definition.name)
    if is_refused(sentence, definition.pattern, phrase, owner.kind, speakers):
        return None
    says = _says(phrase, story.names)
    within = SUBORDINATE.search(sentence.text[: sentence.text.find(definition.name)]) is not None
    whole = (definition.pattern in ("copula", "origin") and not within) or phrase not in sentence.text
    # a phrase in quotation marks keeps its speaker; what stands beside a name else is the reporter's own word
    whole = whole or (bool(speakers) and definition.pattern != "role" and is_quoted(sentence.text, phrase))
    leaning = leans(phrase, says) or _owned(sentence.text, phrase)
    return Phrase(
        unit=unit,
        text=phrase,
        form=definition.pattern,
        merit=merit_of(sentence, definition.pattern, phrase, owner, says, definition.name),
        says=says,
        leans=leaning,
        whole=whole,
    )


def _without_bracket(text: str) -> str:
    """A phrase without the words put in before or behind it."""
    return re.sub(r"^\[[^\[\]]*\] | \[[^\[\]]*\]$", "", text)


def _cuts_a_word(phrase: str, text: str) -> bool:
    """Whether a text has a phrase only within longer words, as the proof has them: "then-[national adviser]",
    "Roe/[AP Secretary]", "@[arnby]"."""
    joined = r"[.,:/–-]"
    before = rf"(?<![\w$€£¥#@])(?<!\w{joined})(?<!\w[’'])"
    after = rf"(?!\w|%|{joined}\w|[’'](?!s\b)\w)"
    return phrase in text and re.search(f"{before}{re.escape(phrase)}{after}", text) is None


def _with_place(sentence: Sentence, phrase: str, name: str) -> str:
    """A role with whose it is: "Tarn's newly named mayor" before a name, "President Ana Holm of Tarn" around it."""
    if phrase[:1].islower():
        at = sentence.text.find(f"{phrase} {name}")
        for other in sentence.names:
            between = sentence.text[other.end : at] if other.end < at else ""
            if OWNER_BEFORE.fullmatch(between):
                start = other.start - 4 * (sentence.text[: other.start].casefold().endswith("the "))
                return sentence.text[start : at + len(phrase)]
    of = re.compile(rf"{re.escape(phrase)} {re.escape(name)}{OF_WHAT}")
    match = of.search(sentence.text)
    if match is not None:
        for other in sentence.names:
            if other.start == match.end():
                return sentence.text[match.start() : other.end]
    return phrase


def _owned(sentence: str, phrase: str) -> bool:
    """Whether a phrase is somebody's whom only a pronoun names: "its [regional carrier]"."""
    return OWNED.search(sentence[: max(0, sentence.find(phrase))]) is not None


def _extra(story: Story, found: Found) -> Phrase:
    says = _says(found.text if found.form != "class" else found.text.split()[-1], story.names)
    thing = story.names.things[found.thing]
    return Phrase(
        unit=found.unit,
        text=found.text,
        form=found.form,
        merit=merit_of(story.corpus.units[found.unit].sentence, found.form, found.text, thing, says, found.text),
        says=says,
        leans=False,
        whole=False,
    )


def _ranked(corpus: Corpus, phrases: list[Phrase]) -> list[Phrase]:
    """Definitions, best first; the others that say all that the best one says vouch for it."""

    def rank(candidate: Phrase) -> tuple[bool, bool, float, int]:
        bare = candidate.form == "role" and not any(isinstance(word, int) for word in candidate.says)
        same = {
            corpus.units[c.unit].article
            for c in phrases
            # "Kenya's prime minister" says better than "Prime Minister" what both say
            if candidate.says <= c.says and not (bare and any(isinstance(word, int) for word in c.says))
        }
        return (
            is_thin(candidate.text),
            candidate.leans,
            -round(candidate.merit + _PER_SOURCE * len(same), 4),
            candidate.unit,
        )

    return sorted(phrases, key=rank)


def _says(phrase: str, naming: Naming) -> frozenset[Token]:
    """What a phrase says whatever its small words are; a country and its people's adjective are one."""
    things, rest = named_in(phrase, naming)
    tokens = re.findall(r"[\w-]+", re.sub(r"[’']s?\b", "", rest.casefold()))
    return frozenset((*things, *(token for token in tokens if token not in EMPTY)))


def _opposite(phrase: str) -> bool:
    """True for a description of what something no longer is: doubtful as soon as another source disagrees."""
    return phrase.casefold().startswith(NO_LONGER) or " former " in f" {phrase.casefold()} "


def _speakers(sentence: Sentence, definition: Definition) -> list[Speech]:
    """Who says a definition, other than an outlet or the thing itself ("X, a lawyer, said …")."""
    name = normal_form(definition.name)
    return [
        speech
        for speech in sentence.speech
        if outlet_name(speech.speaker) is None
        and normal_form(speech.speaker) != name
        and definition.name not in speech.speaker
    ]

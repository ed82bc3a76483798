"""How well a sentence answers a kind of question: a number for "how many", a cause for "why", what it is for
"what is"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from mkdocs_explainer.english.asking import HOW_MANY_DIED, SENTENCE_HEAD, VERB_BEHIND, WHO_DIED
from mkdocs_explainer.english.cues import (
    BEHIND,
    BESIDES,
    CASUALTIES,
    CAUSE,
    CAUSE_ITSELF,
    EFFECT,
    LIMP,
    LOOSE,
    MARKETS,
    MAYBE,
    REACTION,
    SURE_CAUSE,
    UNKNOWN_CAUSE,
    UNNAMED,
    UNTOLD,
    VAGUE,
    VICTIMS,
)
from mkdocs_explainer.english.defining import NO_PARTICIPLE
from mkdocs_explainer.model import Sentence
from mkdocs_explainer.weave.corpus import Corpus, Token, without_connective, without_quotations, words
from mkdocs_explainer.weave.facts import Worth
from mkdocs_explainer.weave.likeness import kin
from mkdocs_explainer.weave.names import Naming, says_what
from mkdocs_explainer.weave.origins import outlet_name
from mkdocs_explainer.weave.questions import Ask, Draft, ask, asks_for, counts_dead, form_of, noun_asked, said
from mkdocs_explainer.weave.story import Story
from mkdocs_explainer.weave.time import Moment

_BRIEF = 30
_DEFINING = 55
"""Words of a sentence that may open a page because it says who somebody is."""
_DEFINES = {"copula": 1.0, "appositive": 1.0, "acronym": 0.7, "role": 0.8, "origin": 0.5}
_SAID = 2.0
"""Weight of saying what a common noun means: that is the answer, wherever it stands."""
_BARE = 3
"""Words of a bare answer: "Not for now."."""
_PLAIN = 0.5
"""Weight of standing behind "No." or "Probably not.": the sentence says what that means."""
_OF_STORY = 0.8
"""Weight of naming all that the story is called by, where nothing in particular is asked; in 24 stories it changes
one opening, from what a maker sold to what it has to do with a crash."""
_OLD, _OLD_LEAD = 1.5, 0.3
"""What to take from a sentence of an older article, for the newest state answers; and what from its chance of being
vital, where what happened is told. On eight stories 34 of 79 readers' questions are then answered, where 30 are
without, and 28 of 59 short answers hold an answer, where 23 do."""
_LONG, _A_WORD = 25, 0.012
"""Words from which each more counts against a short answer, and how much."""
_GROUPS = 8
"""Peoples and numbers of a sentence that tells of all the victims, and not of some."""


def what_is_asked(story: Story, draft: Draft) -> Ask:
    """What a draft asks: its title, with the words of the other headings that ask the same."""
    question = ask(draft.core, story.names)
    others = [ask(story.corpus.sections[index].heading or "", story.names) for index in draft.sections]
    words_ = dict.fromkeys(token for other in others if other.kind == question.kind for token in other.tokens)
    telling = tuple(token for token in question.tokens if token not in VAGUE - LOOSE)
    return msgspec.structs.replace(question, tokens=telling, also=tuple(words_), core=draft.core)


def short_answer(
    story: Story, draft: Draft, groups: dict[int, tuple[int, ...]], worth: Worth, timed: Sequence[Moment]
) -> tuple[int, ...]:
    """The sentence that answers a question shortest (two for the lead page), standing alone; () when none does.

    Fit to the kind of question first, then how many other articles tell it, then its place in its section; what
    happened is told by what matters most.
    """
    corpus, similarity = story.corpus, story.likeness
    question = what_is_asked(story, draft)
    alone = [unit for unit in draft.units if groups.get(unit) == (unit,) and _stands(corpus.units[unit].sentence)]
    alone = [unit for unit in alone if not UNTOLD.search(corpus.units[unit].sentence.text)] or alone
    alone = [
        unit for unit in alone if not corpus.articles[corpus.units[unit].article].opinion
    ]  # a view answers nothing
    if not draft.sections or asks_for("money", question.core):  # what no heading asks, a sentence was found to answer
        alone = [unit for unit in alone if _has_cue(question, corpus.units[unit].sentence)] or alone
    newest = max((moment.said or "" for moment in timed), default="")
    older = frozenset(unit for unit in alone if newest > (timed[unit].said or newest))
    if draft.lead:
        return _what_happened(story, alone, worth, older)
    widely = asks_for("known", question.core)
    headlines = [article.title for article in corpus.articles]
    apart = widely and 2 * sum(MARKETS.search(title) is not None for title in headlines) <= len(headlines)
    # "The crash: what is known about Boeing?" is answered by what Boeing has to do with the crash
    whole = asks_for("known", question.core) and question.things
    topic = said(ask(draft.title[: -len(draft.core)], story.names)) if whole else set()
    usual = sorted(similarity.mass(u) for u in draft.units)[len(draft.units) // 2] if draft.units else 0.0

    def merit(unit: int) -> tuple[float, int]:
        here = corpus.units[unit]
        suits = fit(story, question, unit, draft.sections)
        suits += _OF_STORY * len(topic & similarity.tokens[unit]) / max(1, len(topic))
        near: dict[int, float] = {}
        for other, score in similarity.pairs[unit]:
            near.setdefault(corpus.units[other].article, score)
        told = sum(min(1.0, max(0.0, (score - 0.15) / 0.35)) for score in near.values())
        told /= max(1, len(corpus.articles) - 1)
        section = corpus.sections[here.section].units
        early = 1.0 - section.index(unit) / len(section)
        wrapped = any(outlet_name(speech.speaker) for speech in here.sentence.speech)
        own = here.section in draft.sections
        # a section that counts gives the count first, and then other numbers
        weight = 1.2 if question.kind == "how many" and own else 0.4
        follows = own and question.kind == "whether" and _after_yes_or_no(corpus, unit)
        quoted = 0.5 if widely and here.sentence.text.startswith(("“", '"')) else 0.0
        thin = 0.5 if similarity.mass(unit) < 0.5 * usual else 0.0
        limp = 0.7 if LIMP.search(without_quotations(here.sentence.text, "”")) else 0.0
        limp += 0.5 if UNNAMED.search(here.sentence.text) else 0.0
        limp += 0.7 if BESIDES.search(here.sentence.text) or here.sentence.dangling == "connective" else 0.0
        limp += 0.7 if apart and MARKETS.search(here.sentence.text) else 0.0
        brief = _A_WORD * max(0, words(here.sentence.text) - _LONG)
        old = _OLD * (unit in older)
        return (
            round(
                suits
                + 0.6 * told
                + weight * early
                + (0.5 if own else 0.0)
                + (_PLAIN if follows else 0.0)
                - (0.35 if wrapped else 0.0)
                - brief
                - old
                - thin
                - quoted
                - limp,
                6,
            ),
            -unit,
        )

    defining = [u for u in draft.opening if u in alone and words(corpus.units[u].sentence.text) <= _DEFINING]
    if defining:
        return (defining[0],)
    ranked = sorted(alone, key=merit, reverse=True)
    chosen = ranked[:1]
    if chosen and question.kind == "what is" and question.things:
        spelt = [u for u in ranked if _spells_out(story, u, question.things[0])]
        if spelt and chosen[0] not in spelt and words(corpus.units[spelt[0]].sentence.text) <= _BRIEF:
            chosen.insert(0, spelt[0])
    return tuple(chosen)


def _what_happened(story: Story, alone: list[int], worth: Worth, older: frozenset[int]) -> tuple[int, ...]:
    """What a reader must know first, as it stands now, and the next thing that is not the same again."""
    corpus = story.corpus

    def merit(unit: int) -> tuple[float, int]:
        long = _A_WORD * max(0, words(corpus.units[unit].sentence.text) - _LONG)
        return round(worth.vital[unit] - long - _OLD_LEAD * (unit in older), 6), -unit

    ranked = sorted(alone, key=merit, reverse=True)
    if not ranked:
        return ()
    first, *rest = ranked
    fresh = [unit for unit in rest if first in older or unit not in older]
    return (first, *[unit for unit in fresh if not story.verdicts.shared(unit, first)][:1])


def _has_cue(question: Ask, sentence: Sentence) -> bool:
    """Whether a sentence speaks of money, of a cause or of what comes, where a question asks for that."""
    form = form_of(question.core)
    return form is None or form.answers(sentence)


def _stands(sentence: Sentence) -> bool:
    """Whether a sentence opens a page well: a connective is cut, anything else that leans cannot be."""
    cut = sentence.dangling == "connective" and without_connective(sentence.text) != sentence.text
    return sentence.dangling != "connective" or cut  # what leans otherwise has a title to lean on


def _after_yes_or_no(corpus: Corpus, unit: int) -> bool:
    """Whether a sentence is the second under its heading, behind a bare answer of a few words."""
    section = corpus.sections[corpus.units[unit].section].units
    at = section.index(unit)
    return at == 1 and words(corpus.units[section[0]].sentence.text) <= _BARE


def _spells_out(story: Story, unit: int, thing: int) -> bool:
    """True for a sentence that gives a thing's long name with its initials: what it is begins with that."""
    definitions = story.corpus.units[unit].sentence.definitions
    return any(d.pattern == "acronym" and story.names.find(d.name) == thing for d in definitions)


def fit(
    story: Story,
    question: Ask,
    unit: int,
    sections: tuple[int, ...] = (),
) -> float:
    """How well a sentence answers a kind of question, from 0 up; `sections` are those under its headings."""
    corpus, naming = story.corpus, story.names
    sentence = corpus.units[unit].sentence
    named = set(naming.of_unit[unit])
    tokens = story.likeness.tokens[unit]
    about = sum(t in named for t in question.things) + sum(
        any(t == o or kin(t, o) for o in tokens) for t in question.tokens
    )
    about_share = about / max(1, len(question.things) + len(question.tokens))
    suits = about_share
    # a cue counts little in a sentence that is about something else
    near = 1.0 if not (question.things or question.tokens) else 0.3 + 0.7 * min(1.0, 2 * about_share)
    form = form_of(question.core)
    if question.core == WHO_DIED:
        peoples = {naming.find(name.text) for name in sentence.names if name.label in {"NORP", "GPE"}}
        # "countries that lost one citizen" are the rest of a list
        groups = len(sentence.quantities) + len(peoples) * any(q.value > 1 for q in sentence.quantities)
        suits = 0.8 * bool(VICTIMS.search(sentence.text)) + 0.15 * min(_GROUPS, groups)
    elif form is not None and form.worth:
        suits += form.worth * near * form.answers(sentence)
    elif question.kind == "how many":
        suits += _counting(corpus, tokens, question, unit, about_share)
    elif question.kind == "why" or asks_for("cause", question.core):
        unknown = asks_for("cause", question.core) and UNKNOWN_CAUSE.search(sentence.text)
        sure = unknown or SURE_CAUSE.search(sentence.text)
        suits += near * (0.9 if sure else 0.5 if CAUSE.search(sentence.text) else 0.0)
        suits += 0.5 * bool(sure and asks_for("cause", question.core) and CAUSE_ITSELF.match(sentence.text))
    elif question.kind == "who" and asks_for("behind", question.core):
        suits += 0.8 * bool(BEHIND.search(sentence.text))
    elif question.kind in {"what is", "who"}:
        defined = [d for d in sentence.definitions if naming.find(d.name) in question.things]
        if not question.core.startswith("Who"):
            defined = [d for d in defined if d.pattern != "role" and NO_PARTICIPLE.match(d.phrase)]
        suits += max((_DEFINES.get(definition.pattern, 0.0) for definition in defined), default=0.0)
        first = sentence.names[0] if sentence.names else None
        if first is not None and first.start <= 6 and naming.find(first.text) in question.things:
            suits += 0.25
        if not question.things or noun_asked(question, naming):
            told = says_what(noun_asked(question, naming), sentence.text)
            suits += max(_SAID * told, _opens_with(naming, question, sentence))
    elif asks_for("known", question.core):
        suits += _opens_with(naming, question, sentence)
    elif asks_for("effect", question.core):
        # below its heading, "the firm" is the one that the heading names
        near = max(near, 0.8) if corpus.units[unit].section in sections else near
        cue = 0.8 * bool(EFFECT.search(sentence.text)) + 0.25 * bool(MAYBE.search(sentence.text))
        suits = 0.4 * about_share + near * cue
    elif asks_for("voices", question.core):
        speaks = any(
            naming.find(name.text) in question.things
            for speech in sentence.speech
            for name in sentence.names
            if speech.start <= name.start < speech.end
        )
        suits += 0.6 * speaks + 0.3 * bool(sentence.speech) + 0.2 * bool(REACTION.search(sentence.text))
    elif question.kind == "when":
        suits += 0.7 if sentence.dates else 0.0
    return suits


def _opens_with(naming: Naming, question: Ask, sentence: Sentence) -> float:
    """How surely a sentence has what is asked about as its subject: it stands at its head, or before its verb."""
    first = sentence.names[0] if sentence.names else None
    if first is not None and first.start <= 6 and naming.find(first.text) in question.things:
        return 0.4
    words_ = [word for word in sentence.lemmas if word in question.tokens]
    for token in dict.fromkeys((*question.tokens, *words_)):
        if re.search(rf"{SENTENCE_HEAD}{re.escape(token)}", sentence.text, re.IGNORECASE):
            return 0.4
        if re.search(rf"\b{re.escape(token)}{VERB_BEHIND}", sentence.text, re.IGNORECASE):
            return 0.4
    return 0.0


def _counting(corpus: Corpus, tokens: set[Token], question: Ask, unit: int, about_share: float) -> float:
    """How well a sentence gives the number that is asked for: of the right thing, and the newest."""
    sentence = corpus.units[unit].sentence
    counted = [
        q
        for q in sentence.quantities
        if any(q.unit == t or kin(q.unit, t) for t in (*question.tokens, *question.also))
        or (about_share >= 0.5 and q.value > 12)
    ]
    # how many died is another question than how many there are
    deaths = bool(CASUALTIES & {*question.tokens, *question.also} or HOW_MANY_DIED.search(question.core))
    elsewhere = bool(CASUALTIES & tokens) and not deaths
    suits = 1.0 if (counted and not elsewhere) or (deaths and counts_dead(sentence)) else 0.0
    if deaths and suits:  # the count itself, not what was done about it
        suits += 0.5 * max(0.0, 1.0 - words(sentence.text) / 30)
    # the newest count is the answer, the older one is history
    years = [date.year for date in sentence.dates if date.year is not None]
    return suits + (0.2 * max(-5, min(0, max(years) - corpus.newest_year)) if years else 0.0)

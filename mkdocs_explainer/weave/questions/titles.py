"""The title of a page: the best of its headings, made to stand alone.

A heading is read below its article's title and after the headings before it; a page's title is read in a list.
So "RANSOMWARE: WHAT IS IT?" becomes "What is ransomware?", "How does it spread?" takes the name that the heading
before it asked about, and what names nothing of the story gets the topic before a colon: "Lomark tram: what happens
next?". The colon is plain, but right in every grammar; a cleverer sentence could say what no source does.
"""

from __future__ import annotations

import re
from collections import Counter

from mkdocs_explainer.english.cues import VAGUE
from mkdocs_explainer.english.days import MONTH_NAMES, WEEKDAY_NAMES
from mkdocs_explainer.english.function_words import STOP
from mkdocs_explainer.english.titles import (
    AMOUNTS,
    CLAUSE,
    ELSE,
    EXPLETIVE,
    GOING,
    INDEFINITE,
    NEWS_DAY,
    ON_DAY,
    OWN,
    POINTING,
    PRONOUN,
    READER,
    SUBJECT,
)
from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.likeness import kin
from mkdocs_explainer.weave.names import Naming, named_in, sentence_case
from mkdocs_explainer.weave.questions.headings import ask, without_number

_PREFIX = 8
"""Words of a topic's title that can stand before each heading; of a longer one the first thing it names does."""
_CAPITAL = re.compile(r"(?<=[\w,] )[A-Z]\w+")
"""A word of a name, in a title in sentence case."""
_DATES = frozenset({*MONTH_NAMES, *WEEKDAY_NAMES})
_TELLING = 4
"""Words of a question that asks something without its day: "What was the situation?"."""
_BEFORE_COLON = re.compile(r"(?P<x>[^:?!.]{2,40}): (?P<q>[^:]+\?)$")


class Title(Value):
    """A page's title, and the part of it that asks: "what happens next?" without the topic before it."""

    text: str
    core: str


def make_title(headings: list[tuple[str, str]], naming: Naming, proper: dict[str, str], topic: str) -> Title:
    """The title of a page from the headings it was merged from.

    Args:
        headings: each heading with what the headings before it in its article ask about, or "".
        naming: the folder's names.
        proper: how the words of names are written.
        topic: the topic's title.
    """
    forms = []
    named = set()
    for heading, subject in headings:
        form = _form(heading, naming, proper)
        forms.append(_named(_inverted(form, naming, proper), subject))
        if forms[-1] != form and not points_away(forms[-1], naming):
            named.add(forms[-1])
    alone = [form for form in forms if form in named]
    core = best_title(forms, naming, proper, topic)
    if stands_alone(core, naming, topic):
        return Title(text=core, core=core)
    if alone:
        return Title(text=min(alone), core=min(alone))
    return Title(text=with_topic(core, naming, proper, topic), core=core)


def _form(heading: str, naming: Naming, proper: dict[str, str]) -> str:
    """A heading in sentence case, without what it says only on the day it was written and in its place in a row."""
    plain = NEWS_DAY.sub(_without_news_day, without_number(heading))
    return sentence_case(ELSE.sub(r"\1", plain), naming, proper)


def _without_news_day(day: re.Match[str]) -> str:
    """ "the " for "Sunday's "; "Ash Wednesday's" is another day's name."""
    before = day.string[: day.start()].split()
    if before and before[-1][:1].isupper():
        return day.group()
    return "the " if before else "The "


def best_title(headings: list[str], naming: Naming, proper: dict[str, str], topic: str = "") -> str:
    """The heading that stands alone best, in sentence case.

    One that leans on its surroundings ("this prison", "there") loses to one that does not; then the form most
    outlets use wins; then the one that names most; then the shortest.
    """
    forms = [_form(heading, naming, proper) for heading in headings]
    counts = Counter(form.casefold() for form in forms)

    def rank(form: str) -> tuple[bool, bool, int, int, int, str]:
        things = len(ask(form, naming).things)
        alone = stands_alone(form, naming, topic)
        return (points_away(form, naming), not alone, -counts[form.casefold()], -things, len(form), form)

    return min(forms, key=rank)


def points_away(title: str, naming: Naming) -> bool:
    """Whether a title points at something that it does not name: "Why were they sent there?"."""
    plain = EXPLETIVE.sub(" ", title)
    if named_in(title, naming)[0]:
        plain = READER.sub(" ", plain)  # "Can you catch Ebola on a plane?"
    pointing = POINTING.search(plain)
    # "Why do Trump and Bukele say they are friends?": they are named before
    before = title[: pointing.start()] if pointing else ""
    return pointing is not None and not (named_in(before, naming)[0] or _CAPITAL.search(before))


def stands_alone(title: str, naming: Naming, topic: str) -> bool:
    """Whether a title tells in a list what it is about: it names something of the story, and points nowhere else."""
    if points_away(title, naming):
        return False
    asked, about = ask(title, naming), ask(topic, naming)
    telling = [token for token in asked.tokens if token not in VAGUE]
    topics = {*about.tokens, *re.findall(r"\w{3,}", topic.casefold())} - STOP
    if set(asked.things) & set(about.things) or any(t == o or kin(t, o) for t in telling for o in topics):
        return True
    if not title.endswith("?"):
        return False  # "China's fleet" is told what it has to do with the story
    capitals = {word.casefold() for word in _CAPITAL.findall(title)}
    names = bool(asked.things) or bool(capitals - _DATES)
    if asked.kind in {"what is", "who"} and INDEFINITE.match(title):
        return names or (asked.kind == "what is" and _bare_subject(title))
    return names and bool(set(telling) - capitals)


def _bare_subject(title: str) -> bool:
    """ "What is bird flu?": a kind of thing that needs no telling which."""
    match = SUBJECT.match(title)
    words = match.group("x").casefold().split() if match else []
    return 0 < len(words) <= 3 and not any(word in STOP | VAGUE for word in words)


def with_topic(title: str, naming: Naming, proper: dict[str, str], topic: str) -> str:
    """A title with the topic before it; a clause that one outlet set as its heading stands in quotation marks."""
    before = topic
    if len(topic.split()) > _PREFIX:
        things = named_in(topic, naming)[0]
        before = naming.things[things[0]].name if things else topic
    if not title.endswith("?") and CLAUSE.search(title):
        return f"{before}: “{title}”"
    return f"{before}: {_lower_first(title, naming, proper)}"


def _lower_first(title: str, naming: Naming, proper: dict[str, str]) -> str:
    """A title as it stands after a colon: its first word small, unless it begins a name."""
    first = re.match(r"[\w’'-]+", title)
    if not first or not re.fullmatch(r"[A-Z][a-z’']*", first.group()) or first.group() == "I":
        return title
    word = re.sub(r"[’']s$", "", first.group()).casefold()
    if word in proper and word not in STOP | AMOUNTS:
        return title
    return title[:1].lower() + title[1:]


def without_day(heading: str) -> str:
    """A question without the weekday at its end, where enough is left: "What was the situation [on Monday]?"."""
    without = ON_DAY.sub("", heading)
    return without if len(without.split()) >= _TELLING else heading


def subject_of(heading: str, naming: Naming) -> str:
    """What a heading asks about by name ("What is bird flu?": bird flu), or ""."""
    match = SUBJECT.match(without_number(heading))
    if match is None or points_away(heading, naming) or len(match.group("x").split()) > 5:
        return ""
    things, _ = named_in(match.group("x"), naming)
    return match.group("x") if things or _bare_subject(without_number(heading)) else ""


def _inverted(title: str, naming: Naming, proper: dict[str, str]) -> str:
    """ "Ransomware: what is it?" → "What is ransomware?"."""
    match = _BEFORE_COLON.match(title)
    if match is None or match.group("q").startswith(("“", '"')):
        return title
    if len(match.group("x").split()) > 4 or len(PRONOUN.findall(match.group("q"))) != 1:
        return title
    name = _lower_first(match.group("x"), naming, proper)
    question = PRONOUN.sub(lambda pronoun: _in_place(pronoun.group(), name), match.group("q"))
    return question[:1].upper() + question[1:]


def _in_place(pronoun: str, name: str) -> str:
    """A name in the form of the pronoun it replaces."""
    if pronoun.casefold() not in OWN:
        return name
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _named(title: str, subject: str) -> str:
    """A question with its one "it" or "there" replaced by what the heading before it asked about."""
    if not subject or not title.endswith("?"):
        return title
    if GOING.search(title):
        return GOING.sub(lambda going: f"{going.group(1)} to {subject}", title, count=1)
    found = PRONOUN.findall(title)
    if len(found) == 1 and found[0].casefold() in {"it", "its"}:
        return PRONOUN.sub(lambda pronoun: _in_place(pronoun.group(), subject), title)
    return title

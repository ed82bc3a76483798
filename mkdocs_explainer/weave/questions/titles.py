"""The title of a page: the best of its headings, made to stand alone.

A heading is read below its article's title and after the headings before it; a page's title is read in a list. So
what names nothing of the story gets the topic before a colon: "Lomark tram: what happens next?". The colon is plain,
but right in every grammar; a cleverer sentence could say what no source does.
"""

from __future__ import annotations

import re
from collections import Counter

from mkdocs_explainer.english.cues import VAGUE
from mkdocs_explainer.english.function_words import STOP
from mkdocs_explainer.english.grammar import POSSESSIVE_END
from mkdocs_explainer.english.titles import (
    CLAUSE,
    EXPLETIVE,
    INDEFINITE,
    NEWS_DAY,
    POINTING,
    READER,
    THE_FIRST,
    THE_WITHIN,
)
from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.likeness import kin
from mkdocs_explainer.weave.names import Naming, named_in, sentence_case
from mkdocs_explainer.weave.questions.headings import ask, without_opening

_PREFIX = 8
"""Words of a topic's title that can stand before each heading; of a longer one the first thing it names does."""
_CAPITAL = re.compile(r"(?<=[\w,] )[A-Z]\w+")
"""A word of a name, in a title in sentence case."""


class Title(Value):
    """A page's title, and the part of it that asks: "what happens next?" without the topic before it."""

    text: str
    core: str


def make_title(headings: list[str], naming: Naming, proper: dict[str, str], topic: str) -> Title:
    """The title of a page from the headings it was merged from.

    Args:
        headings: those headings.
        naming: the folder's names.
        proper: how the words of names are written.
        topic: the topic's title.
    """
    core = best_title(headings, naming, proper, topic)
    text = core if stands_alone(core, naming, topic) else with_topic(core, naming, proper, topic)
    return Title(text=text, core=core)


def _form(heading: str, naming: Naming, proper: dict[str, str]) -> str:
    """A heading in sentence case, without the "So" before it and what it says only on the day it was written."""
    plain = NEWS_DAY.sub(_without_news_day, without_opening(heading))
    return sentence_case(plain, naming, proper)


def _without_news_day(day: re.Match[str]) -> str:
    """ "the " for "Sunday's "; "Ash Wednesday's" is another day's name."""
    before = day.string[: day.start()].split()
    if before and before[-1][:1].isupper():
        return day.group()
    return THE_WITHIN if before else THE_FIRST


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
    names = bool(asked.things) or bool(capitals)
    if asked.kind in {"what is", "who"} and INDEFINITE.match(title):
        return names
    return names and bool(set(telling) - capitals)


def with_topic(title: str, naming: Naming, proper: dict[str, str], topic: str) -> str:
    """A title with the topic before it; a clause that one outlet set as its heading stands in quotation marks."""
    before = topic
    if len(topic.split()) > _PREFIX:
        things = named_in(topic, naming)[0]
        before = naming.things[things[0]].name if things else topic
    if not title.endswith("?") and CLAUSE.search(title):
        return f"{before}: “{title}”"
    return f"{before}: {_lower_first(title, proper)}"


def _lower_first(title: str, proper: dict[str, str]) -> str:
    """A title as it stands after a colon: its first word small, unless it begins a name."""
    first = re.match(r"[\w’'-]+", title)
    if not first or not re.fullmatch(r"[A-Z][a-z’']*", first.group()) or first.group() == "I":
        return title
    word = POSSESSIVE_END.sub("", first.group()).casefold()
    if word in proper and word not in STOP:
        return title
    return title[:1].lower() + title[1:]

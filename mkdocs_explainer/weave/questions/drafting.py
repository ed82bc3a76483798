"""Decides which questions the wiki has, and on which page each sentence of the folder belongs.

What headings ask comes first, what readers ask of any story next. Sentences without a heading go to the question
whose sentences they resemble or that they answer; the rest make the lead page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from mkdocs_explainer.english.asking import LEAD_QUESTION, LEAD_TITLE, WHAT_HAPPENED
from mkdocs_explainer.english.cues import VAGUE
from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus, Section, standing_group
from mkdocs_explainer.weave.likeness import kin
from mkdocs_explainer.weave.names import Naming, proper_words
from mkdocs_explainer.weave.questions.answering import place_answering, place_meaning
from mkdocs_explainer.weave.questions.asking import QuestionChooser
from mkdocs_explainer.weave.questions.candidates import Ground
from mkdocs_explainer.weave.questions.headings import Ask, ask, asks_for, is_time
from mkdocs_explainer.weave.questions.placing import (
    SURE,
    chains,
    death_toll,
    defining_units,
    follow,
    open_units,
    place_named,
    place_told,
    says_who,
)
from mkdocs_explainer.weave.questions.same_question import merge_headings
from mkdocs_explainer.weave.questions.titles import Title, make_title
from mkdocs_explainer.weave.story import Story

_STATEMENT = 3
"""Sentences that a heading which is no question must head to become a page of its own."""
_LONGEST = 150
"""Characters of a heading that can be a title: what is longer is a paragraph set as a heading. Unmeasured."""
_PAGES = 11
"""Question pages beside the lead page: more than a dozen is no longer an overview."""
_SEVERAL = 2
"""Articles beyond which the first sentence of one can stand on another page than the lead."""
_NEAREST = 5
"""Sentences of other articles that may tell the same, the likest ones."""
_FEWEST_PRINTED = 2
"""Sentences that a page made here must print: a short answer and another one at least."""


class Draft(Value):
    """A question before its answer: title, headings (section indexes) and the units that belong to it."""

    title: str
    core: str
    """The part of the title that asks, without the topic before it."""
    sections: tuple[int, ...]
    units: tuple[int, ...]
    lead: bool = False
    """The page for what stands above all headings."""
    opening: tuple[int, ...] = ()
    """Units that say who or what is asked for, best first: the short answer is one of them."""
    made: bool = False
    """No heading asked it; one that says the same may have joined it since."""
    asks: bool = True
    """False for a page under a heading that is no question: one outlet's own section."""


def draft_questions(story: Story, topic: str) -> list[Draft]:
    """The questions of a folder, in the order of the sources, the lead page first.

    Args:
        story: the story.
        topic: the topic's title, for the lead page.
    """
    corpus, naming, similarity = story.corpus, story.names, story.likeness
    explaining = {s.article for s in corpus.sections if s.question}
    headed = [s for s in corpus.sections if _heads_a_page(s, explaining)]
    asks = {s.index: ask(s.heading or "", naming) for s in headed}
    groups = _few(merge_headings(story, headed, asks), corpus)
    free_units = open_units(corpus, {index for group in groups for index in group})
    place = {unit: at for at, group in enumerate(groups) for s in group for unit in corpus.sections[s].units}
    topics = [set.intersection(*(set(asks[s].things) for s in group)) for group in groups]
    # a section under a statement is one outlet's own: nobody else's sentences belong there
    asking = {q for q, group in enumerate(groups) if any(corpus.sections[s].question for s in group)}
    follow(similarity, free_units, asking, place)
    place_named(naming, topics, free_units, asking, place)
    proper = proper_words(naming)
    titles = []
    for group in groups:
        questions = [s for s in group if corpus.sections[s].question]
        titles.append(
            make_title([corpus.sections[s].heading or "" for s in questions or group], naming, proper, topic)
        )
    asked = [msgspec.structs.replace(ask(title.core, naming), core=title.core) for title in titles]
    groups_of = {unit: standing_group(corpus, unit) for unit in free_units}
    printable = {unit for unit, group in groups_of.items() if group}
    place_answering(story, asked, sorted(printable), asking, place)
    standing = {unit.index: standing_group(corpus, unit.index) or () for unit in corpus.units}
    leant_on = {member for group in standing.values() for member in group[:-1]}
    alone = [unit for unit, group in standing.items() if group == (unit,) and unit not in leant_on]
    place_meaning(story, asked, alone, place)
    leaders = {unit: group or (unit,) for unit, group in groups_of.items()}
    if len(explaining) * 2 >= len(corpus.articles):  # reports have their words in common by the event
        place_told(similarity, chains(leaders, [u for u in free_units if u not in place]), asking, place)
    free = [unit for unit in free_units if unit not in place]
    chains_ = chains(leaders, free)
    defining = defining_units(story)
    chooser = QuestionChooser(Ground(story, topic, chains_, defining), printable)
    opening: dict[int, list[int]] = {}
    made_here: set[int] = set()
    own: set[int] = set()  # those that no heading asked
    for made in chooser.questions(_PAGES - len(groups), [(t.core, ask(t.core, naming)) for t in titles]):
        place.update((unit, len(titles)) for unit in made.units)
        place.update((unit, len(titles)) for unit in free_units if says_who(story, unit, made.thing))
        if made.thing is not None:
            opening[len(titles)] = defining.get(made.thing, [])
        if made.dead:
            opening[len(titles)] = death_toll(corpus, free_units)
        made_here.add(len(titles))
        own |= set() if made.sections else {len(titles)}
        titles.append(make_title([made.core], naming, proper, topic))
        groups.append(list(made.sections))
    _adopt(story, groups, titles, own, place)
    headed_here = {section for group in groups for section in group}
    for page, units in opening.items():  # it must say who that is, though it stands in an article's first paragraph
        best = next((unit for unit in units if corpus.units[unit].section not in headed_here), None)
        # a lone article's first sentence is what happened
        if best is not None and (corpus.units[best].position or len(corpus.articles) > _SEVERAL):
            place[best] = page
    follow(similarity, free, asking, place)
    follow(similarity, free, made_here, place, SURE)
    asking |= made_here
    members: dict[int, list[int]] = defaultdict(list)
    for one in corpus.units:
        members[place.get(one.index, -1)].append(one.index)
    drafts = [
        Draft(
            title=title.text,
            core=title.core,
            sections=tuple(group),
            units=tuple(members[number]),
            opening=tuple(opening.get(number, ())),
            made=number in own,
            asks=number in asking,
        )
        for number, (title, group) in enumerate(zip(titles, groups, strict=True))
    ]
    drafts.sort(key=lambda d: _order(corpus, d))
    if members[-1]:
        about = set(ask(topic, naming).things)
        same = [draft for draft in drafts if _asks_what_happened(draft.core, naming, about)]
        lead = Draft(
            title=LEAD_TITLE.format(topic=topic),
            core=LEAD_QUESTION,
            sections=tuple(section for draft in same for section in draft.sections),
            units=tuple(sorted({*members[-1], *(unit for draft in same for unit in draft.units)})),
            lead=True,
        )
        drafts = [lead, *(draft for draft in drafts if draft not in same)]
    return drafts


def _asks_what_happened(core: str, naming: Naming, topic: set[int]) -> bool:
    """Whether a question is that of the lead page: "What has happened in Lomark?" where that is the story's name."""
    match = WHAT_HAPPENED.fullmatch(core)
    if match is None or not match["where"]:
        return match is not None
    where = ask(match["where"], naming)
    return not where.tokens and bool(where.things) and set(where.things) <= topic


def _adopt(
    story: Story,
    groups: list[list[int]],
    titles: list[Title],
    made: set[int],
    place: dict[int, int],
) -> None:
    """Give the questions made here the headings that say the same ("The lung disease": "What is the lung disease?"),
    with what stands below them and has no page."""
    headed = {section for group in groups for section in group}
    about = {page: ask(titles[page].core, story.names) for page in sorted(made)}
    for section in story.corpus.sections:
        if section.heading is None or section.index in headed or not section.units or is_time(section.heading):
            continue
        heading = ask(section.heading, story.names)
        fitting = [page for page, question in about.items() if _says_little_more(heading, question)]
        if len(fitting) != 1 or any(story.corpus.sections[s].article == section.article for s in groups[fitting[0]]):
            continue
        groups[fitting[0]].append(section.index)
        for unit in section.units:
            place.setdefault(unit, fitting[0])


def _says_little_more(heading: Ask, question: Ask) -> bool:
    """Whether a heading has all that a question names, and hardly anything else."""
    asked = {*(token for token in question.tokens if token not in VAGUE), *map(str, question.things)}
    said = {*heading.tokens, *map(str, heading.things)}
    held = {one for one in asked if any(one == other or kin(one, other) for other in said)}
    return bool(asked) and held == asked and len(said) <= len(asked) + 1


def fold_thin(story: Story, drafts: list[Draft], shown: Sequence[Sequence[int]]) -> list[Draft]:
    """The drafts without those made here of which too little is printed; their sentences go to the lead page.

    One outlet's own sentences are enough only where there is one more of them.

    Args:
        story: the story.
        drafts: the questions.
        shown: the units that are printed of each.
    """
    printed = [len(units) - _is_one_outlets(story, units) for units in shown]
    made = [n for n, d in enumerate(drafts) if d.made and printed[n] < _FEWEST_PRINTED]
    if not made or not drafts[0].lead:
        return drafts
    least = min(printed[n] for n in made)
    thin = {n for n in made if printed[n] == least}
    back = sorted({*drafts[0].units, *(unit for n in thin for unit in drafts[n].units)})
    lead = msgspec.structs.replace(drafts[0], units=tuple(back))
    return [lead, *(d for n, d in enumerate(drafts) if n and n not in thin)]


def _is_one_outlets(story: Story, units: Sequence[int]) -> bool:
    """Whether only one of several articles tells what these units tell."""
    corpus = story.corpus
    alone = len({corpus.units[unit].article for unit in units}) == 1 < len(corpus.articles)
    return alone and not any(
        story.verdicts.shared(unit, other) for unit in units for other, _ in story.likeness.pairs[unit][:_NEAREST]
    )


def _heads_a_page(section: Section, explaining: set[int]) -> bool:
    """True for a question, and for another heading in an article that asks questions too, when it stands over
    enough. The cross-heads of a running report ("Market drop", "'Sense of angst'") are no subjects of a page."""
    if section.heading is None or not section.units or is_time(section.heading) or len(section.heading) > _LONGEST:
        return False
    quoted = section.heading[0] in "'‘“\""
    statement = section.article in explaining and not quoted
    return section.question or (statement and len(section.units) >= _STATEMENT)


def _few(groups: list[list[int]], corpus: Corpus) -> list[list[int]]:
    """At most `_PAGES` groups: questions before statements, those of more articles and sentences first."""

    def rank(group: list[int]) -> tuple[bool, int, int, int]:
        sections = [corpus.sections[index] for index in group]
        return (
            not any(s.question for s in sections),
            -len(sections),
            -sum(len(s.units) for s in sections),
            group[0],
        )

    return sorted(sorted(groups, key=rank)[:_PAGES], key=lambda group: group[0])


def _order(corpus: Corpus, draft: Draft) -> tuple[int, float, int]:
    """Questions in the order of the sources: mean relative position of their sections, or of their sentences where
    no heading asks; what comes next stands last, before statements."""
    firsts = list(draft.units) if draft.made else [corpus.sections[section].units[0] for section in draft.sections]
    spots = []
    for unit in firsts:
        here = corpus.units[unit]
        spots.append(here.position / max(1, len(corpus.of_article(here.article))))
    late = 2 if not draft.asks else int(draft.made and asks_for("next", draft.core))
    return (late, sum(spots) / max(1, len(spots)), firsts[0] if firsts else 0)

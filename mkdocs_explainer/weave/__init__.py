"""Analysed articles → one explainer: questions, answers with their evidence, terms, origins.

Each room decides something of its own and says what in its face; here they follow one another. Nothing but the
articles and their analyses is looked at, and their order does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.faults import LEFT_OUT, Fault, attempt
from mkdocs_explainer.model import Analysis, Article, Claim, Explainer, Judge, Sentence, Topic
from mkdocs_explainer.weave.answers import (
    Answer,
    Limit,
    Selection,
    compose,
    make_figures,
    make_left,
    make_questions,
    make_sources,
    passages,
    relate,
    select,
)
from mkdocs_explainer.weave.corpus import strangers, unique_slug, without_other_items
from mkdocs_explainer.weave.differences import find_differences, opposed, place_differences
from mkdocs_explainer.weave.facts import find_facts, group_of, make_facts, weigh
from mkdocs_explainer.weave.origins import outlet_key
from mkdocs_explainer.weave.questions import Draft, draft_questions, fold_thin
from mkdocs_explainer.weave.story import read_story, topic_title
from mkdocs_explainer.weave.support import Reasons, find_support, make_claim, why
from mkdocs_explainer.weave.terms import make_terms
from mkdocs_explainer.weave.time import Moment, make_timeline, moments

__all__ = ["Moment", "Reasons", "strangers", "times", "weave", "why"]


def times(
    articles: Sequence[Article], analyses: Sequence[Analysis]
) -> list[tuple[str, tuple[tuple[Sentence, Moment, bool], ...]]]:
    """Per article, by path: its sentences, in order, with the time of each, and whether it likely stands alone.

    Args:
        articles: as for `weave`; also those that are on something else.
        analyses: one per article, in any order.
    """
    story = read_story(articles, analyses)
    timed, alone = moments(story), weigh(story).alone
    told = [(u.sentence, timed[u.index], alone[u.index] > 1 / 2) for u in story.corpus.units]
    spans = zip(story.corpus.articles, story.corpus.spans, strict=True)
    return [(article.path, tuple(told[first:last])) for article, (first, last) in spans]


def weave(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    *,
    title: str | None = None,
    max_share: float = 1 / 3,
    min_words: int = 80,
    judge: Judge | None = None,
    faults: list[Fault] | None = None,
) -> Explainer:
    """The explainer of a folder of articles on one story.

    Args:
        articles: the articles, in any order; paths are unique.
        analyses: one per article, in any order.
        title: the topic's title; made from what the articles name most when None.
        max_share: the largest share (0 to 1) of any article's words that may be printed.
        min_words: words that may be printed of a short article, and with these three sentences of it.
        judge: asked where the learnt one is unsure whether words support a sentence.
        faults: given what goes wrong over one page, term or difference, which is then left out; without it the
            exception goes through.

    Raises:
        ExplainerError: when there is no article.
    """
    if not articles:
        raise ExplainerError("There is no article to explain. Put at least one into the seeds folder.")
    story = read_story(*without_other_items(articles, analyses))
    corpus = story.corpus
    title = title or topic_title(story)
    drafts = draft_questions(story, title)
    timed, worth = moments(story), weigh(story)
    limit = Limit(share=max_share, words=min_words)
    selections, reasons = select(story, drafts, worth, timed, limit)
    while len(fewer := fold_thin(story, drafts, [s.shown for s in selections])) < len(drafts):
        drafts = fewer
        selections, reasons = select(story, drafts, worth, timed, limit)
    asks = {unit: draft.core for draft in drafts for unit in draft.units}
    groups = {u.index: group_of(story, worth, u.index, asks[u.index]) or (u.index,) for u in corpus.units}
    chosen = [unit for s in selections for unit in (*s.shown, *s.folded)]
    differences = find_differences(story, faults)
    opposing = opposed(corpus, differences)
    asked = frozenset(draft.core.casefold() for draft in drafts)

    def claim(unit: int, before: int | None) -> Claim:
        supports = find_support(story, unit, opposing.get(unit, frozenset()), judge)
        follows = len(groups[unit]) > 1 and before == unit - 1
        return make_claim(story, unit, supports, groups[unit], follows, timed[unit].date)

    def page(draft: Draft, selection: Selection) -> tuple[Draft, Answer, dict[int, Claim]]:
        answer = compose(story, draft, selection, groups, asked)
        units = [*answer.body, *answer.folded]
        return draft, answer, {unit: claim(unit, before) for before, unit in zip([None, *units], units, strict=False)}

    def path(selection: Selection) -> str:
        shown = (*selection.shown, *selection.folded)
        return corpus.articles[corpus.units[shown[0]].article].path if shown else "."

    made = [
        attempt(faults, path(selection), f"the page “{draft.title}”", partial(page, draft, selection))
        for draft, selection in zip(drafts, selections, strict=True)
    ]
    pages = [one for one in made if one is not None]
    drafts, answers = [draft for draft, _, _ in pages], [answer for _, answer, _ in pages]
    claims = {unit: one for _, _, those in pages for unit, one in those.items()}
    reasons |= {unit: LEFT_OUT for unit in chosen if unit not in claims}
    questions = make_questions(corpus, drafts, answers, claims)
    outlets = frozenset(outlet_key(article.outlet) for article in corpus.articles)
    terms = make_terms(story, claims, questions, outlets, faults)
    claims, facts = make_facts(story, find_facts(story), claims, timed, differences)
    together = passages(answers, groups, claims)
    printed = [
        msgspec.structs.replace(
            claim,
            terms=tuple(terms[t].id for t in story.names.of_unit[unit] if t in terms),
            passage=together.get(unit),
        )
        for unit, claim in claims.items()
    ]
    timeline = attempt(faults, ".", "the timeline", lambda: make_timeline(story, claims, timed))
    figures = attempt(faults, ".", "the figures", lambda: make_figures(story, claims))
    lead = next((a for a, d in zip(answers, drafts, strict=True) if d.lead), answers[0] if answers else None)
    summary = tuple(claims[unit].id for unit in lead.short) if lead else ()
    return Explainer(
        version=1,
        topic=Topic(id=unique_slug(title, set(), "topic"), title=title, summary=summary),
        sources=tuple(make_sources(story, claims)),
        origins=story.origins.origins,
        claims=tuple(printed),
        questions=tuple(relate(questions, printed)),
        terms=tuple(terms.values()),
        differences=tuple(place_differences(differences, questions, printed)),
        timeline=tuple(timeline or ()),
        figures=tuple(figures or ()),
        excluded=tuple(make_left(corpus, reasons, questions)),
        facts=tuple(facts),
    )

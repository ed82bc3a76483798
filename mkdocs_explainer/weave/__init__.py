"""Analysed articles → one explainer: questions, answers with their evidence, terms, origins.

Each decision has a file of its own; here they follow one another. Nothing but the articles and their
analyses is looked at, and their order does not matter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import partial

import msgspec

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.faults import LEFT_OUT, Fault, attempt
from mkdocs_explainer.model import (
    Analysis,
    Article,
    Claim,
    Difference,
    Explainer,
    Heading,
    Judge,
    Left,
    Part,
    Question,
    Source,
    Topic,
)
from mkdocs_explainer.weave.answers import Answer, compose
from mkdocs_explainer.weave.claims import make_claim
from mkdocs_explainer.weave.corpus import Corpus, gather, length, unique_slug, words
from mkdocs_explainer.weave.differences import find_differences
from mkdocs_explainer.weave.figures import make_figures
from mkdocs_explainer.weave.naming import name_things
from mkdocs_explainer.weave.origins import Provenance, find_origins
from mkdocs_explainer.weave.outlets import outlet_key
from mkdocs_explainer.weave.published import Dated, date_units
from mkdocs_explainer.weave.questions import Draft, draft_questions, fold_thin
from mkdocs_explainer.weave.roles import role_of
from mkdocs_explainer.weave.selection import Selection, select
from mkdocs_explainer.weave.similarity import Similarity
from mkdocs_explainer.weave.standing import standing_group
from mkdocs_explainer.weave.support import find_support
from mkdocs_explainer.weave.terms import make_terms
from mkdocs_explainer.weave.timeline import make_timeline
from mkdocs_explainer.weave.topic import topic_title

__all__ = ["weave"]

_RELATED = 4


def weave(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    *,
    title: str | None = None,
    max_share: float = 1 / 3,
    judge: Judge | None = None,
    faults: list[Fault] | None = None,
) -> Explainer:
    """The explainer of a folder of articles on one story.

    Args:
        articles: the articles, in any order; paths are unique.
        analyses: one per article, in any order.
        title: the topic's title; made from what the articles name most when None.
        max_share: the largest share (0 to 1) of any article's words that may be printed.
        judge: asked where the rules are unsure whether words support a sentence.
        faults: given what goes wrong over one page, term or difference, which is then left out; without it the
            exception goes through.

    Raises:
        ExplainerError: when there is no article.
    """
    if not articles:
        raise ExplainerError("There is no article to explain. Put at least one into the seeds folder.")
    corpus = gather(articles, analyses)
    naming = name_things(corpus)
    similarity = Similarity(corpus, naming)
    provenance = find_origins(corpus, similarity)
    title = title or topic_title(corpus, naming)
    drafts = draft_questions(corpus, similarity, naming, title)
    selections, reasons = select(corpus, similarity, naming, drafts, max_share)
    while len(fewer := fold_thin(similarity, drafts, [s.shown for s in selections])) < len(drafts):
        drafts = fewer
        selections, reasons = select(corpus, similarity, naming, drafts, max_share)
    asks = {unit: draft.core for draft in drafts for unit in draft.units}
    groups = {u.index: standing_group(corpus, u.index, asks[u.index]) or (u.index,) for u in corpus.units}
    chosen = [unit for s in selections for unit in (*s.shown, *s.folded)]
    same_report = _same_report(provenance)
    differences = find_differences(corpus, similarity, naming, provenance, faults)
    opposed = _opposed(corpus, differences)
    asked = frozenset(draft.core.casefold() for draft in drafts)
    dated = date_units(corpus, similarity)

    def claim(unit: int, before: int | None) -> Claim:
        same, against = same_report[corpus.units[unit].article], opposed.get(unit, frozenset())
        supports = find_support(corpus, similarity, naming, unit, same, against, judge)
        follows = len(groups[unit]) > 1 and before == unit - 1
        date = _date_of(corpus, unit, dated[unit])
        return make_claim(corpus, naming, provenance, unit, supports, groups[unit], follows, date)

    def page(draft: Draft, selection: Selection) -> tuple[Draft, Answer, dict[int, Claim]]:
        answer = compose(corpus, similarity, naming, draft, selection, groups, asked)
        units = _units(answer)
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
    questions = _questions(corpus, drafts, answers, claims)
    outlets = frozenset(outlet_key(article.outlet) for article in corpus.articles)
    terms = make_terms(corpus, naming, claims, questions, outlets, provenance, differences, faults)
    printed = [
        msgspec.structs.replace(claim, terms=tuple(terms[t].id for t in naming.of_unit[unit] if t in terms))
        for unit, claim in claims.items()
    ]
    timeline = attempt(faults, ".", "the timeline", lambda: make_timeline(corpus, similarity, naming, claims, dated))
    figures = attempt(faults, ".", "the figures", lambda: make_figures(corpus, similarity, naming, claims))
    lead = next((a for a, d in zip(answers, drafts, strict=True) if d.lead), answers[0] if answers else None)
    summary = tuple(claims[unit].id for unit in lead.short) if lead else ()
    return Explainer(
        version=1,
        topic=Topic(id=unique_slug(title, set(), "topic"), title=title, summary=summary),
        sources=tuple(_sources(corpus, provenance, claims)),
        origins=provenance.origins,
        claims=tuple(printed),
        questions=tuple(_related(questions, printed)),
        terms=tuple(terms.values()),
        differences=tuple(_placed(differences, questions, printed)),
        timeline=tuple(timeline or ()),
        figures=tuple(figures or ()),
        excluded=tuple(_left(corpus, reasons, questions)),
    )


def _same_report(provenance: Provenance) -> list[frozenset[int]]:
    """Per article, the articles that share an origin with it."""
    of = provenance.of_article
    return [frozenset(i for i, theirs in enumerate(of) if set(mine) & set(theirs)) for mine in of]


def _opposed(corpus: Corpus, differences: list[Difference]) -> dict[int, frozenset[int]]:
    """Per unit, the units that a contradiction sets against it."""
    unit_at = {(corpus.sources[u.article], u.sentence.start): u.index for u in corpus.units}
    against: dict[int, set[int]] = defaultdict(set)
    for difference in differences:
        if difference.kind != "contradiction":
            continue
        sides = [[unit_at[e.source, e.start] for e in position.evidence] for position in difference.positions]
        for number, side in enumerate(sides):
            others = {unit for other, units in enumerate(sides) if other != number for unit in units}
            for unit in side:
                against[unit] |= others
    return {unit: frozenset(units) for unit, units in against.items()}


def _units(answer: Answer) -> list[int]:
    return [*answer.short, *(unit for p in answer.paragraphs for unit in p), *answer.folded]


def _questions(
    corpus: Corpus, drafts: list[Draft], answers: list[Answer], claims: dict[int, Claim]
) -> list[Question]:
    """The pages: every draft that has something to print."""
    taken: set[str] = set()
    out = []
    for draft, answer in zip(drafts, answers, strict=True):
        body = [*answer.short, *(unit for paragraph in answer.paragraphs for unit in paragraph)]
        if not body:
            continue
        slug = unique_slug(draft.title, taken, "question")
        out.append(
            Question(
                id=f"q-{slug}",
                title=draft.title,
                path=f"questions/{slug}.md",
                from_="generated" if draft.made or (draft.lead and not draft.sections) else "heading",
                headings=tuple(
                    Heading(source=corpus.sources[section.article], text=section.heading or "")
                    for section in (corpus.sections[index] for index in draft.sections)
                ),
                short_answer=tuple(claims[unit].id for unit in answer.short),
                claims=tuple(claims[unit].id for unit in body),
                more=tuple(claims[unit].id for unit in answer.folded),
                paragraphs=tuple(tuple(claims[u].id for u in paragraph) for paragraph in answer.paragraphs),
                parts=tuple(Part(title=p.title, claims=tuple(claims[u].id for u in p.units)) for p in answer.parts),
            )
        )
    return out


def _related(questions: list[Question], claims: list[Claim]) -> list[Question]:
    """Questions with their nearest others, by the terms that their claims share; rare terms count for more."""
    terms_of = {claim.id: claim.terms for claim in claims}
    named = {q.id: Counter(t for c in (*q.claims, *q.more) for t in terms_of[c]) for q in questions}
    spread = Counter(term for counts in named.values() for term in counts)
    out = []
    for question in questions:
        scores = []
        for other in questions:
            common = sorted(set(named[question.id]) & set(named[other.id]))
            if other.id != question.id and common:
                score = sum(1 / spread[term] for term in common)
                scores.append((-round(score, 6), other.id))
        related = tuple(identity for _, identity in sorted(scores)[:_RELATED])
        out.append(msgspec.structs.replace(question, related=related))
    return out


def _date_of(corpus: Corpus, unit: int, dated: tuple[Dated, ...]) -> str | None:
    """The first date in a sentence that says when something was, and is not part of a name."""
    sentence = corpus.units[unit].sentence
    return next((d.resolved.date for d in dated if role_of(sentence, d.mention) != "label"), None)


def _placed(differences: list[Difference], questions: list[Question], claims: list[Claim]) -> list[Difference]:
    """Differences with the questions that print one of their sentences, or cite it."""
    cites = {claim.id: {(e.source, e.start) for e in claim.evidence} for claim in claims}
    out = []
    for difference in differences:
        sides = {(e.source, e.start) for position in difference.positions for e in position.evidence}
        on = [q.id for q in questions if any(cites[c] & sides for c in (*q.claims, *q.more))]
        out.append(msgspec.structs.replace(difference, questions=tuple(on)))
    return out


def _sources(corpus: Corpus, provenance: Provenance, claims: dict[int, Claim]) -> list[Source]:
    out = []
    for index, article in enumerate(corpus.articles):
        printed = sum(words(claims[u].text) for u in claims if corpus.units[u].article == index)
        out.append(
            Source(
                id=corpus.sources[index],
                path=article.path,
                title=article.title,
                outlet=article.outlet,
                authors=article.authors,
                published=article.published,
                url=article.url,
                language=article.language,
                words=length(article),
                words_printed=printed,
                origins=provenance.of_article[index],
            )
        )
    return out


def _left(corpus: Corpus, reasons: dict[int, str], questions: list[Question]) -> list[Left]:
    """Everything that is not printed, source by source in reading order."""
    used = {(heading.source, heading.text) for question in questions for heading in question.headings}
    out = []
    for index, article in enumerate(corpus.articles):
        source = corpus.sources[index]
        pieces = [(piece.start, piece.text, piece.reason) for piece in article.excluded]
        for block in article.blocks:
            text = " ".join(block.text.split())
            if block.kind == "heading" and (source, text) not in used:
                pieces.append((block.ranges[0][0], text, "heading not used"))
        for unit in corpus.of_article(index):
            if unit.index in reasons:
                pieces.append((unit.sentence.start, unit.sentence.text, reasons[unit.index]))
        out += [Left(source=source, text=" ".join(text.split()), reason=reason) for _, text, reason in sorted(pieces)]
    return out

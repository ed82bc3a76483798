"""What is left of an explainer when something is taken out of it: nothing speaks any more of what is gone."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from mkdocs_explainer.model import Claim, Difference, Explainer, Part, Question, Term


def without(explainer: Explainer, gone: Collection[str]) -> Explainer:
    """An explainer without some of its claims, questions, terms and differences, and whatever speaks of them.

    Args:
        explainer: as weaving gives it.
        gone: ids. What is of one passage with a claim goes with it; a question goes, too, when none of its claims
            is left, and so does a fact.
    """
    if not gone:
        return explainer
    passages = {claim.passage for claim in explainer.claims if claim.id in gone} - {None}
    gone = {*gone, *(claim.id for claim in explainer.claims if claim.passage in passages)}
    facts = [replace(fact, claims=_left(fact.claims, gone)) for fact in explainer.facts if fact.id not in gone]
    untold = {*gone, *(fact.id for fact in facts if not fact.claims)}
    questions = [_question(question, gone) for question in explainer.questions if question.id not in gone]
    empty = {question.id for question in questions if not question.claims}
    gone = {*gone, *empty}
    return replace(
        explainer,
        topic=replace(explainer.topic, summary=_left(explainer.topic.summary, gone)),
        claims=tuple(_claim(claim, untold) for claim in explainer.claims if claim.id not in gone),
        facts=tuple(fact for fact in facts if fact.claims),
        questions=tuple(
            replace(question, related=_left(question.related, gone))
            for question in questions
            if question.id not in gone
        ),
        terms=tuple(_term(term, gone) for term in explainer.terms if term.id not in gone),
        differences=tuple(_difference(one, gone) for one in explainer.differences if one.id not in gone),
        timeline=tuple(entry for entry in explainer.timeline if entry.claim not in gone),
        figures=tuple(figure for figure in explainer.figures if figure.claim not in gone),
    )


def _left(ids: Iterable[str], gone: Collection[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one not in gone)


def _claim(claim: Claim, gone: Collection[str]) -> Claim:
    return replace(claim, terms=_left(claim.terms, gone), facts=_left(claim.facts, gone))


def _term(term: Term, gone: Collection[str]) -> Term:
    return replace(
        term,
        claims=_left(term.claims, gone),
        questions=_left(term.questions, gone),
        related=_left(term.related, gone),
    )


def _difference(difference: Difference, gone: Collection[str]) -> Difference:
    return replace(difference, questions=_left(difference.questions, gone))


def _question(question: Question, gone: Collection[str]) -> Question:
    parts = [Part(title=part.title, claims=_left(part.claims, gone)) for part in question.parts]
    paragraphs = [_left(paragraph, gone) for paragraph in question.paragraphs]
    return replace(
        question,
        short_answer=_left(question.short_answer, gone),
        claims=_left(question.claims, gone),
        more=_left(question.more, gone),
        paragraphs=tuple(paragraph for paragraph in paragraphs if paragraph),
        parts=tuple(part for part in parts if part.claims),
    )

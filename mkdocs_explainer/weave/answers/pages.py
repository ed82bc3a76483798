"""The pages: each question with what its answer prints, and with the questions nearest to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from mkdocs_explainer.model import Claim, Heading, Part, Question
from mkdocs_explainer.weave.answers.composing import Answer
from mkdocs_explainer.weave.corpus import Corpus, unique_slug
from mkdocs_explainer.weave.questions import Draft

_RELATED = 4


def make_questions(
    corpus: Corpus, drafts: Sequence[Draft], answers: Sequence[Answer], claims: dict[int, Claim]
) -> list[Question]:
    """The pages: every draft that has something to print.

    Args:
        corpus: the folder.
        drafts: what is asked.
        answers: the answer to each.
        claims: what is printed, by unit.
    """
    taken: set[str] = set()
    out = []
    for draft, answer in zip(drafts, answers, strict=True):
        body = answer.body
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


def relate(questions: list[Question], claims: list[Claim]) -> list[Question]:
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

"""The explainer that a perfect reader would make: every fact of the gold, credited to all who state it.

It has no pages and no prose of its own; the tests of the scorer start from it and spoil one thing.
"""

from __future__ import annotations

import msgspec
from score import GOLD, SEEDS
from score_gold import GoldTerm, load_gold, quoted, text_of

from mkdocs_explainer.model import (
    Attribution,
    Claim,
    Difference,
    Evidence,
    Explainer,
    Heading,
    Origin,
    Position,
    Question,
    Source,
    Term,
    TermDefinition,
    TimelineEntry,
    Topic,
)

GOLD_READ = load_gold(GOLD)
PATHS = {key: file.path for key, file in GOLD_READ.files.items()}
TEXTS = {key: text_of(SEEDS / path) for key, path in PATHS.items()}


def evidence_of(file: str, sentence: str, support: str = "full") -> Evidence:
    start = max(TEXTS[file].find(sentence), 0)
    return msgspec.convert(
        {"source": f"src-{file}", "quote": sentence, "start": start, "end": start + len(sentence)}
        | {"support": support},
        Evidence,
    )


def _claim(number: int, file: str, sentence: str) -> Claim:
    """A sentence with all that the gold knows to carry it."""
    facts = GOLD_READ.facts_in(sentence, file, "support", "also")
    evidence = [evidence_of(file, sentence)]
    for other in GOLD_READ.files:
        listed = [f for f in GOLD_READ.facts if f.id in facts]
        said = [s for where, s in quoted([*(f.support for f in listed), *(f.also for f in listed)]) if where == other]
        if other != file and said:
            best = max(dict.fromkeys(said), key=said.count)
            full = facts <= GOLD_READ.facts_in(best, other, "support", "also")
            evidence.append(evidence_of(other, best, "full" if full else "partial"))
    speakers = [f.attribution.split(" / ")[0] for f in GOLD_READ.facts if f.id in facts and f.attribution]
    speaker = Attribution(speaker=" and ".join(speakers), cue="say") if speakers else None
    return Claim(id=f"c-{number}", text=sentence, evidence=tuple(evidence), attribution=speaker)


def _sentences() -> list[tuple[str, str]]:
    """Sentences that state all facts between them, each adding one."""
    left = {fact.id: fact for fact in GOLD_READ.facts}
    chosen = []
    while left:
        candidates = dict.fromkeys(quoted(fact.support for fact in left.values()))
        best = max(candidates, key=lambda at: len(_stated(*at) & left.keys()))
        chosen.append(best)
        left = {name: fact for name, fact in left.items() if name not in _stated(*best)}
    return chosen


def _stated(file: str, sentence: str) -> frozenset[str]:
    return GOLD_READ.facts_in(sentence, file, "support", "also")


def _questions(claims: list[Claim]) -> list[Question]:
    questions = []
    for each in GOLD_READ.questions:
        told: set[str] = set()
        shown = []
        for claim in claims:
            facts = _stated(claim.evidence[0].source.removeprefix("src-"), claim.text)
            if facts & set(each.facts) - told:
                shown.append(claim.id)
                told |= facts
        questions.append(
            Question(
                id=f"q-{each.id}",
                title=each.canonical,
                path=f"questions/{each.id}.md",
                from_="generated" if each.generated else "heading",
                headings=tuple(Heading(source=f"src-{v.file}", text=v.heading) for v in each.variants),
                short_answer=(),
                claims=tuple(shown),
            )
        )
    return questions


def _term(term: GoldTerm) -> Term:
    ((file, sentence), *_) = quoted([term.best_definition])
    definition = TermDefinition(text=sentence, evidence=(evidence_of(file, sentence),))
    return Term(id=f"term-{term.name}", name=term.name, path="", kind="thing", definition=definition)


def _differences() -> tuple[Difference, ...]:
    return tuple(
        Difference(
            id=each.id,
            kind="contradiction",
            about=each.about,
            positions=tuple(
                Position(value=side.value, evidence=tuple(evidence_of(*at) for at in quoted([side.support])))
                for side in each.values
            ),
        )
        for each in GOLD_READ.disagreements
        if each.kind.startswith("contradiction")
    )


def perfect_explainer() -> Explainer:
    claims = [_claim(number, *at) for number, at in enumerate(_sentences())]
    events = [
        Claim(id=f"c-event-{number}", text=sentence, evidence=(evidence_of(file, sentence),))
        for number, event in enumerate(GOLD_READ.dated_events)
        for file, sentence in [next(quoted([event.support]))]
    ]
    timeline = [
        TimelineEntry(date=event.date, precision="day", claim=f"c-event-{number}")
        for number, event in enumerate(GOLD_READ.dated_events)
    ]
    return Explainer(
        version=1,
        topic=Topic(id="sample", title="Sample"),
        sources=tuple(
            Source(
                id=f"src-{key}",
                path=path,
                title=key,
                outlet=key,
                authors=(),
                published=None,
                url=None,
                language="en",
                words=len(TEXTS[key].split()),
                words_printed=0,
                origins=(),
            )
            for key, path in PATHS.items()
        ),
        origins=tuple(
            Origin(
                id=f"origin-{group.origin}",
                name=group.origin,
                sources=tuple(f"src-{file}" for file in group.files),
                why="alignment",
                confidence=1.0,
            )
            for group in GOLD_READ.independence
        ),
        claims=(*claims, *events),
        questions=tuple(_questions(claims)),
        terms=tuple(_term(term) for term in GOLD_READ.glossary),
        differences=_differences(),
        timeline=tuple(timeline),
    )

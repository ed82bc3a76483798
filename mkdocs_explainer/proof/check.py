"""Which parts of an explainer hold, and what is left of it without those that do not.

The words of every evidence stand where it says, and the printed sentence is the quote of the first; one that does not
is left out. So is evidence that a further source does not bear, a definition that no quote has, a difference whose
sides stand in none of its quotes and name nobody, a figure that is not in its sentence, and whatever speaks of
something that is not there. Each costs itself and one message.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from mkdocs_explainer.errors import ProofError
from mkdocs_explainer.faults import LEFT_OUT, REMEDY, Fault
from mkdocs_explainer.model import (
    Article,
    Claim,
    Difference,
    Evidence,
    Explainer,
    Figure,
    Heading,
    Left,
    Position,
    Question,
    Term,
    TermDefinition,
    TimelineEntry,
    Value,
)
from mkdocs_explainer.proof.without import without
from mkdocs_explainer.proof.words import fold, follows, is_phrase, stands_in

Sources = Mapping[str, Article]
Named = TypeVar("Named", Claim, Question, Term, Difference)
Thing = TypeVar("Thing", str, TimelineEntry, Figure, Left)


class Proved(Value):
    """What holds of an explainer, and what was left out because it does not."""

    explainer: Explainer
    faults: tuple[Fault, ...]


def prove(explainer: Explainer, articles: Sequence[Article]) -> Proved:
    """Check every printed sentence against the articles, and leave out what does not hold.

    Args:
        explainer: what is going to be printed.
        articles: the articles as read; each source of the explainer is one of them.

    Returns:
        The same explainer when all of it holds. Proving what is returned finds no fault.

    Raises:
        ProofError: the sources and origins do not fit one another or the articles: nothing can be proved then.
    """
    sources = _sources(explainer, articles)
    faults: list[Fault] = []
    explainer = _each_once(explainer, faults)
    explainer = _sentences(explainer, sources, faults)
    explainer = _definitions(explainer, sources, faults)
    explainer = _sides(explainer, sources, faults)
    explainer = _details(explainer, sources, faults)
    explainer = _references(explainer, sources, faults)
    return Proved(explainer=explainer, faults=tuple(faults))


def _sources(explainer: Explainer, articles: Sequence[Article]) -> dict[str, Article]:
    by_path = {article.path: article for article in articles}
    origins = {origin.id for origin in explainer.origins}
    sources: dict[str, Article] = {}
    for source in explainer.sources:
        if source.path not in by_path:
            raise ProofError(f"The source {source.id} names the file {source.path}, which was not read. {REMEDY}")
        if source.id in sources or not origins.issuperset(source.origins):
            raise ProofError(f"{source.path}: its source {source.id} stands twice or has an unknown origin. {REMEDY}")
        sources[source.id] = by_path[source.path]
    for origin in explainer.origins:
        if not sources.keys() >= {*origin.sources, *origin.reasons}:
            raise ProofError(f"The origin {origin.name} names a source that does not exist. {REMEDY}")
    if len(origins) < len(explainer.origins):
        raise ProofError(f"Two origins have one id. {REMEDY}")
    return sources


def _each_once(explainer: Explainer, faults: list[Fault]) -> Explainer:
    """The explainer with each id given once: of two things with one id the second is left out."""

    def once(things: tuple[Named, ...], kind: str) -> tuple[Named, ...]:
        kept: dict[str, Named] = {}
        for thing in things:
            if kept.setdefault(thing.id, thing) is not thing:
                faults.append(_fault(".", f"left out a {kind}: its id {thing.id} is given twice"))
        return tuple(kept.values())

    return replace(
        explainer,
        claims=once(explainer.claims, "sentence"),
        questions=once(explainer.questions, "page"),
        terms=once(explainer.terms, "term"),
        differences=once(explainer.differences, "difference"),
        facts=once(explainer.facts, "fact"),
    )


def _sentences(explainer: Explainer, sources: Sources, faults: list[Fault]) -> Explainer:
    kept: list[Claim] = []
    lost: dict[str, Left] = {}
    for claim in explainer.claims:
        why, first = _unproved(claim.text, claim.evidence, sources), next(iter(claim.evidence), None)
        if why is None and first is not None and not follows(claim.text, first.quote):
            why = f"it is not what the source says, “{first.quote}”"
        if why is not None:
            path = _path(claim.evidence, sources)
            faults.append(_fault(path, f"left out the sentence “{claim.text}”: {why}"))
            lost[claim.id] = Left(source=first.source if first else "", text=_there(first, sources), reason=LEFT_OUT)
            continue
        evidence = _borne(claim.text, claim.evidence, sources, faults)
        gone = {o for piece in claim.evidence if piece not in evidence for o in piece.origins}
        gone -= {o for piece in evidence for o in piece.origins}
        kept.append(replace(claim, evidence=evidence, origins=tuple(o for o in claim.origins if o not in gone)))
    if not lost:
        return replace(explainer, claims=tuple(kept))
    left = (*explainer.excluded, *(one for one in lost.values() if one.text))
    return without(replace(explainer, claims=tuple(kept), excluded=left), lost)


def _definitions(explainer: Explainer, sources: Sources, faults: list[Fault]) -> Explainer:
    def proved(term: Term) -> TermDefinition | None:
        if (given := term.definition) is None:
            return None
        why = _unproved(given.text, given.evidence, sources)
        if (
            why is None
            and not is_phrase(given.text, quote := given.evidence[0].quote)
            and not follows(given.text, quote)
        ):
            why = f"it is not what the source says, “{quote}”"
        if why is None:
            return replace(given, evidence=_borne(given.text, given.evidence, sources, faults))
        path = _path(given.evidence, sources)
        faults.append(_fault(path, f"left out the definition of {term.name}, “{given.text}”: {why}"))
        return None

    return replace(explainer, terms=tuple(replace(term, definition=proved(term)) for term in explainer.terms))


def _sides(explainer: Explainer, sources: Sources, faults: list[Fault]) -> Explainer:
    names = _names(explainer)
    gone = []
    for difference in explainer.differences:
        for side in difference.positions:
            why = next(filter(None, (_unproved(side.value, [piece], sources) for piece in side.evidence)), None)
            why = why or (None if side.evidence else "no source is named for a side of it")
            if why is None and not _stands_or_names(side, names, sources):
                quotes = "”, “".join(piece.quote for piece in side.evidence)
                why = f"the words “{fold(side.value)}” stand in none of its quotes, “{quotes}”"
            if why is not None:
                path = _path(side.evidence, sources)
                faults.append(_fault(path, f"left out the difference about “{difference.about}”: {why}"))
                gone.append(difference.id)
                break
    return without(explainer, gone)


def _details(explainer: Explainer, sources: Sources, faults: list[Fault]) -> Explainer:
    """Figures and headings."""
    texts = {claim.id: claim for claim in explainer.claims}

    def holds(figure: Figure) -> bool:
        claim = texts.get(figure.claim)
        if claim is None or all(stands_in(part, claim.text) for part in (figure.value, figure.what)):
            return True
        what = f"left out the figure “{figure.value}” (“{figure.what}”): it does not stand in “{claim.text}”"
        faults.append(_fault(_path(claim.evidence, sources), what))
        return False

    def stands(heading: Heading) -> bool:
        article = sources.get(heading.source)
        wanted = fold(heading.text)
        titles = (article.title, *(block.text for block in article.blocks)) if article else ()
        if wanted and any(wanted in fold(title) for title in titles):
            return True
        path = article.path if article else "."
        faults.append(_fault(path, f"left out the heading “{heading.text}”: it does not stand there"))
        return False

    return replace(
        explainer,
        figures=tuple(filter(holds, explainer.figures)),
        questions=tuple(
            replace(question, headings=tuple(filter(stands, question.headings))) for question in explainer.questions
        ),
    )


def _references(explainer: Explainer, sources: Sources, faults: list[Fault]) -> Explainer:
    """The explainer without what speaks of something that is not there."""
    known = {
        "claim": {claim.id for claim in explainer.claims},
        "question": {question.id for question in explainer.questions},
        "term": {term.id for term in explainer.terms},
        "origin": {origin.id for origin in explainer.origins},
        "fact": {fact.id for fact in explainer.facts},
    }
    order = {question.id: _order(question) for question in explainer.questions}
    gone: list[str] = []
    paths = {claim.id: _path(claim.evidence, sources) for claim in explainer.claims}
    for where, id_, told, spoken in _spoken_of(explainer):
        unknown = [f"the {kind} {one}" for kind, ids in spoken.items() for one in ids if one not in known[kind]]
        why = f"it speaks of {unknown[0]}, which does not exist" if unknown else order.get(id_)
        if why is not None:
            path = next((paths[claim] for claim in told if claim in paths), ".")
            faults.append(_fault(path, f"left out {where}: {why}"))
            gone.append(id_)
    explainer = without(explainer, gone)
    claims = {claim.id for claim in explainer.claims}

    def kept(things: tuple[Thing, ...], what: str, points_at: Callable[[Thing], str]) -> tuple[Thing, ...]:
        there = sources if what == "a piece that is not printed" else claims
        lost = [thing for thing in things if points_at(thing) not in there]
        faults.extend(
            _fault(".", f"left out {what}: it speaks of {points_at(one)}, which is not there") for one in lost
        )
        return tuple(thing for thing in things if thing not in lost)

    summary = kept(explainer.topic.summary, "a sentence of the summary", str)
    return replace(
        explainer,
        topic=replace(explainer.topic, summary=summary),
        timeline=kept(explainer.timeline, "an entry of the timeline", lambda entry: entry.claim),
        figures=kept(explainer.figures, "a figure", lambda figure: figure.claim),
        excluded=kept(explainer.excluded, "a piece that is not printed", lambda left: left.source),
    )


def _unproved(text: str, evidence: Sequence[Evidence], sources: Sources) -> str | None:
    """Why the first evidence of a printed text does not bear it; None when its words stand where it says."""
    if not fold(text):
        return "it is empty"
    if not evidence:
        return "no source is named for it"
    piece = evidence[0]
    article = sources.get(piece.source)
    if article is None:
        return f"it is credited to {piece.source}, which is no source"
    if not 0 <= piece.start < piece.end <= len(article.text):
        return (
            f"it is said to stand at {piece.start}–{piece.end}, outside of the file's {len(article.text)} characters"
        )
    words = article.words(piece.start, piece.end)
    if words != fold(piece.quote) or not words:
        return f"its quote “{piece.quote}” does not stand there; the file has “{words}”"
    return None


def _borne(text: str, evidence: tuple[Evidence, ...], sources: Sources, faults: list[Fault]) -> tuple[Evidence, ...]:
    """The evidence of a printed text whose words stand where it says; the first is known to."""
    kept = [evidence[0]]
    for piece in evidence[1:]:
        why = _unproved(text, [piece], sources)
        if why is None:
            kept.append(piece)
        else:
            faults.append(_fault(_path([piece], sources), f"left out as a source of the sentence “{text}”: {why}"))
    return tuple(kept)


def _there(piece: Evidence | None, sources: Sources) -> str:
    """What the file has where a quote is said to stand; "" where that is nowhere."""
    article = sources.get(piece.source) if piece is not None else None
    return article.words(piece.start, piece.end) if article is not None and piece is not None else ""


def _names(explainer: Explainer) -> frozenset[str]:
    """What terms and speakers are called, white space folded."""
    called = [fold(name) for term in explainer.terms for name in (term.name, *term.aliases)]
    speakers = [fold(claim.attribution.speaker) for claim in explainer.claims if claim.attribution]
    return frozenset(name for name in (*called, *speakers) if name)


def _stands_or_names(side: Position, names: frozenset[str], sources: Sources) -> bool:
    """Whether the words of one side of a difference stand in one of its quotes, or name somebody."""
    value = fold(side.value)
    if value in names or any(stands_in(value, piece.quote) for piece in side.evidence):
        return True
    # "Ann Roe" for "Roe said": the article, or another, has the name in full
    return any(_is_full_name(value, piece.quote) for piece in side.evidence) and any(
        stands_in(value, article.words(0, len(article.text))) for article in sources.values()
    )


def _is_full_name(value: str, quote: str) -> bool:
    """Whether a text is a capitalised name without digits whose last word the quote has."""
    words = value.split()
    capital = words[0][0].isupper() and words[-1][0].isupper()
    return capital and not any(map(str.isdigit, value)) and stands_in(words[-1], quote)


def _order(question: Question) -> str | None:
    """Why the paragraphs and parts of an answer are not its claims, the parts being the last paragraphs, whole and in
    order; None when they are."""
    body = [claim for paragraph in question.paragraphs for claim in paragraph]
    if question.paragraphs and {*body, *question.short_answer} != {*question.claims}:
        return "its paragraphs are not its sentences"
    below = [claim for part in question.parts for claim in part.claims]
    opening = {paragraph[0] for paragraph in question.paragraphs if paragraph}
    begun = all(part.title.strip() and part.claims and part.claims[0] in opening for part in question.parts)
    return None if begun and body[len(body) - len(below) :] == below else "its parts are not its last paragraphs"


def _spoken_of(explainer: Explainer) -> Iterator[tuple[str, str, Sequence[str], dict[str, Iterable[str]]]]:
    """What speaks of ids: how it is called, its id, the claims that tell its file, and the ids by kind."""
    for claim in explainer.claims:
        spoken: dict[str, Iterable[str]] = {
            "origin": claim.origins,
            "term": claim.terms,
            "fact": claim.facts,
        }
        yield f"the sentence “{claim.text}”", claim.id, (claim.id,), spoken
    for fact in explainer.facts:
        yield f"the fact {fact.id}", fact.id, fact.claims, {"claim": fact.claims, "origin": fact.origins}
    for asked in explainer.questions:
        claims = (*asked.short_answer, *asked.claims, *asked.more)
        yield f"the page “{asked.title}”", asked.id, claims, {"claim": claims, "question": asked.related}
    for term in explainer.terms:
        spoken = {"claim": term.claims, "question": term.questions, "term": term.related}
        yield f"the term “{term.name}”", term.id, term.claims, spoken
    for difference in explainer.differences:
        yield f"the difference about “{difference.about}”", difference.id, (), {"question": difference.questions}


def _path(evidence: Sequence[Evidence], sources: Sources) -> str:
    """The file that a first evidence names; "." for the folder when it names none."""
    article = sources.get(evidence[0].source) if evidence else None
    return article.path if article is not None else "."


def _fault(path: str, what: str) -> Fault:
    return Fault(path=path, what=what, remedy=REMEDY)

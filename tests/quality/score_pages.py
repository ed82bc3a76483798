"""Figures of what is built around the sentences: questions, terms, differences, timeline, origins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from score_gold import Disagreement, GoldQuestion, Quoted, is_sentence, words
from score_reading import Figure, Reading

from mkdocs_explainer.model import Difference, Evidence


def headings(r: Reading) -> list[Figure]:
    """The headings of different files are merged as the reader merged them."""
    gold_of = {(v.file, v.heading): q for q in r.gold.questions for v in q.variants}
    pages = r.page_of_heading
    lost = tuple(f"{file}: {heading}" for (file, heading), page in pages.items() if page is None)
    rightly, wrong, missed = 0, [], []
    for a, b in combinations(gold_of, 2):
        together = pages[a] is not None and pages[a] == pages[b]
        if gold_of[a] is gold_of[b]:
            rightly += together
            missed += [] if together else [f"{a} and {b}"]
        elif together and not _may_join(gold_of[a], gold_of[b]):
            wrong.append(f"{a} and {b}")
    return [
        Figure(name="headings found", got=len(pages) - len(lost), of=len(pages), items=lost),
        Figure(name="headings merged rightly", got=rightly, of=rightly + len(missed), items=tuple(missed)),
        Figure(name="headings merged wrongly", got=len(wrong), better="less", items=tuple(wrong)),
        Figure(
            name="questions",
            got=len(r.explainer.questions),
            better="told",
            items=tuple(r.title.values()),
        ),
    ]


def _may_join(a: GoldQuestion, b: GoldQuestion) -> bool:
    return a.may_join == b.id or b.may_join == a.id


def placement(r: Reading) -> list[Figure]:
    """Printed facts stand on a page where a reader would look for them."""
    generated = {q.id for q in r.explainer.questions if q.from_ == "generated"}
    pages: dict[str, set[str]] = defaultdict(set)
    for question in r.gold.questions:
        found = {page for v in question.variants if (page := r.page_of_heading[v.file, v.heading])}
        for fact in question.facts:
            pages[fact] |= generated if question.generated else found
    on: dict[str, set[str]] = defaultdict(set)
    for page, ids in r.pages.items():
        for c in ids:
            for fact in r.states.get(c, ()):
                on[fact].add(page)
    counted = [fact for fact in r.gold.facts if on[fact.id] and pages[fact.id]]
    items = tuple(
        f"{fact.id} {fact.text} (on: {', '.join(sorted(r.title[p] for p in on[fact.id]))})"
        for fact in counted
        if not on[fact.id] & pages[fact.id]
    )
    return [Figure(name="facts on the right page", got=len(counted) - len(items), of=len(counted), items=items)]


def glossary(r: Reading) -> list[Figure]:
    """Term pages that are wanted, doubled or noise, and what they are defined by."""
    names = {_term_key(n): t.name for t in reversed(r.gold.glossary) for n in _names(t.name, t.aliases)}
    pages = defaultdict(list)
    extra, banned = [], []
    must_not = {_term_key(name) for name in r.gold.glossary_must_not}
    for term in r.explainer.terms:
        keys = [_term_key(name) for name in (term.name, *term.aliases)]
        match = next((names[key] for key in keys if key in names), None)
        if match is None:
            extra.append(term.name)
        else:
            pages[match].append(term)
        if keys[0] in must_not:
            banned.append(term.name)
    figures = []
    for level in ("must", "should"):
        want = [term.name for term in r.gold.glossary if term.page == level]
        missing = tuple(name for name in want if name not in pages)
        figures.append(Figure(name=f"terms ({level})", got=len(want) - len(missing), of=len(want), items=missing))
    split = tuple(f"{name}: {', '.join(t.name for t in found)}" for name, found in pages.items() if len(found) > 1)
    wanted = [term for term in r.gold.glossary if term.page in ("must", "should")]
    others = []
    for wish in wanted:
        found = pages[wish.name][0].definition if pages[wish.name] else None
        chosen = [s for entry in (*wish.best_definition, *wish.other_definitions) for s in entry.sentences]
        if found is None or not any(is_sentence(e.quote, s) for e in found.evidence for s in chosen):
            others.append(f"{wish.name}: {found.text if found else 'none'}")
    return [
        *figures,
        Figure(name="terms split in two", got=len(split), better="less", items=split),
        Figure(name="terms that must not be", got=len(banned), better="less", items=tuple(banned)),
        Figure(name="terms not in the gold", got=len(extra), better="told", items=tuple(extra)),
        Figure(
            name="definitions as chosen by hand",
            got=len(wanted) - len(others),
            of=len(wanted),
            items=tuple(others),
        ),
    ]


def _names(name: str, aliases: Iterable[str]) -> list[str]:
    bracketed = re.search(r"\(([^)]+)\)$", name)
    return [name, *aliases, *([bracketed[1]] if bracketed else [])]


def _term_key(name: str) -> tuple[str, ...]:
    key = words(re.sub(r"\s*\([^)]*\)$", "", name))
    return key[1:] if key[:1] == ("the",) else key


def differences(r: Reading) -> list[Figure]:
    """Contradictions between sources: found, missed, and raised where the sources agree."""
    alarms = [d for d in r.explainer.differences if d.kind == "contradiction"]
    plain = [d for d in r.gold.disagreements if d.kind == "contradiction"]
    subtle = [d for d in r.gold.disagreements if d.kind.startswith("contradiction-")]
    false, outside = [], []
    for alarm in alarms:
        hit = [d for d in r.gold.disagreements if _meets(r, alarm, d)]
        item = f"{alarm.about}: " + " / ".join(p.value for p in alarm.positions)
        if not hit:
            outside.append(item)
        elif not any(d in plain or d in subtle for d in hit):
            false.append(item)
    figures = []
    for name, real in (("plain", plain), ("subtle", subtle)):
        missed = tuple(f"{d.id} {d.about}" for d in real if not any(_meets(r, alarm, d) for alarm in alarms))
        figures.append(
            Figure(
                name=f"contradictions found ({name})",
                got=len(real) - len(missed),
                of=len(real),
                items=missed,
            )
        )
    return [
        *figures,
        Figure(name="false alarms (agreeing in truth)", got=len(false), better="less", items=tuple(false)),
        Figure(name="alarms not in the gold", got=len(outside), better="less", items=tuple(outside)),
    ]


def _meets(r: Reading, difference: Difference, real: Disagreement) -> bool:
    """Whether a difference quotes at least two sides of a disagreement."""
    quotes = [e for position in difference.positions for e in position.evidence]
    return sum(any(_is_one_of(r, e, side.support) for e in quotes) for side in real.values) >= 2


def _is_one_of(r: Reading, evidence: Evidence, listed: Iterable[Quoted]) -> bool:
    key = r.key[evidence.source]
    return any(entry.file == key and is_sentence(evidence.quote, s) for entry in listed for s in entry.sentences)


def timeline(r: Reading) -> list[Figure]:
    """Dated events of the articles that stand in the timeline."""
    missed = []
    for event in r.gold.dated_events:
        dated = re.match(r"\d{4}(-\d\d)?(-\d\d)?", event.date)
        day = dated[0] if dated else ""
        if not any(
            (entry.date.startswith(day) or day.startswith(entry.date))
            and any(_is_one_of(r, e, event.support) for e in r.claims[entry.claim].evidence)
            for entry in r.explainer.timeline
        ):
            missed.append(f"{event.date}: {event.text}")
    total = len(r.gold.dated_events)
    return [Figure(name="dated events", got=total - len(missed), of=total, items=tuple(missed))]


def origins(r: Reading) -> list[Figure]:
    """Pairs of files that go back to one report."""
    ours = [{r.key[s] for s in origin.sources} for origin in r.explainer.origins]
    theirs = [set(group.files) for group in r.gold.independence]
    rightly, wrong, missed = 0, [], []
    for pair in combinations(r.gold.files, 2):
        got = any(group.issuperset(pair) for group in ours)
        want = any(group.issuperset(pair) for group in theirs)
        rightly += got and want
        wrong += [" and ".join(pair)] if got and not want else []
        missed += [" and ".join(pair)] if want and not got else []
    return [
        Figure(name="shared origins", got=rightly, of=rightly + len(missed), items=tuple(missed)),
        Figure(name="origins shared wrongly", got=len(wrong), better="less", items=tuple(wrong)),
    ]

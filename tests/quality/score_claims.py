"""Figures of the printed sentences: what they state, whom they credit, what leaks into them."""

from __future__ import annotations

from collections import defaultdict

from score_gold import holds, is_cut_from, words
from score_reading import Figure, Reading

from mkdocs_explainer.model import Evidence


def provenance(r: Reading) -> list[Figure]:
    """Quotes stand in their files where they say, and printed texts stand in their quotes."""
    wrong = []
    for claim in r.shown:
        if not claim.evidence:
            wrong.append(f"no evidence: {claim.text}")
        elif not is_cut_from(claim.text, claim.evidence[0].quote):
            wrong.append(f"printed text is not in its first quote: {claim.text}")
        wrong += [f"{r.path[e.source]}: {fault}: {e.quote}" for e in claim.evidence if (fault := _fault(r, e))]
    return [
        Figure(name="sentences shown", got=len(r.shown), better="told"),
        Figure(name="provenance errors", got=len(wrong), better="less", items=tuple(wrong)),
    ]


def _fault(r: Reading, evidence: Evidence) -> str:
    text = r.texts[evidence.source]
    if not holds(text, evidence.quote):
        return "quote is not in the file"
    plain = not r.path[evidence.source].endswith((".html", ".htm"))
    if plain and words(text[evidence.start : evidence.end]) != words(evidence.quote):
        return f"quote is not at {evidence.start}–{evidence.end}"
    return ""


def coverage(r: Reading) -> list[Figure]:
    """Facts that some printed sentence states."""
    open_claims = {c for q in r.explainer.questions for c in q.claims}
    first = {fact for c in open_claims for fact in r.states.get(c, ())}
    seen = {fact for facts in r.states.values() for fact in facts}
    vital = [fact for fact in r.gold.facts if fact.importance == "vital"]
    folded = tuple(f"{f.id} {f.text}" for f in vital if f.id not in first)
    missing = tuple(f"{f.id} {f.text}" for f in r.gold.facts if f.id not in seen)
    return [
        Figure(name="vital facts, not folded", got=len(vital) - len(folded), of=len(vital), items=folded),
        Figure(name="all facts, folded too", got=len(seen), of=len(r.gold.facts), items=missing),
    ]


def citations(r: Reading) -> list[Figure]:
    """The sentences cited from other sources than the printed one's own."""
    facts_by_id = {fact.id: fact for fact in r.gold.facts}
    judged = right = labelled = 0
    wanted = {"all": 0, "some": 0}
    cited = {"all": 0, "some": 0}
    wrong, labels, missed = [], [], []
    for claim in r.shown:
        facts = r.states.get(claim.id)
        if not facts:
            continue
        home = r.key[claim.evidence[0].source]
        others = [e for e in claim.evidence if r.key[e.source] != home]
        for e in others:
            key = r.key[e.source]
            full = r.gold.facts_in(e.quote, key, "support", "also")
            some = full | r.gold.facts_in(e.quote, key, "partial")
            if not some and not r.gold.exhaustive:
                continue
            judged += 1
            item = f"{claim.text} ← {key} ({e.support}): {e.quote}"
            if not facts & some:
                wrong.append(item)
                continue
            right += 1
            if (facts <= full) == (e.support == "full"):
                labelled += 1
            else:
                labels.append(item)
        keys = {r.key[e.source] for e in others}
        stating = [r.gold.files_stating(facts_by_id[fact]) - {home} for fact in sorted(facts)]
        for name, want in (("all", set.intersection(*stating)), ("some", set.union(*stating))):
            wanted[name] += len(want)
            cited[name] += len(want & keys)
        missed += [f"{key} for: {claim.text}" for key in sorted(set.union(*stating) - keys)]
    return [
        Figure(name="citation precision", got=right, of=judged, items=tuple(wrong)),
        Figure(name="citation label right", got=labelled, of=judged, items=tuple(labels)),
        Figure(name="citation recall (states all)", got=cited["all"], of=wanted["all"]),
        Figure(name="citation recall (states some)", got=cited["some"], of=wanted["some"], items=tuple(missed)),
    ]


def repetition(r: Reading) -> list[Figure]:
    """Sentences that add no fact to those above them on their page."""
    items = []
    for page, ids in r.pages.items():
        above: set[str] = set()
        for c in ids:
            facts = r.states.get(c, frozenset())
            if facts and facts <= above:
                items.append(f"{r.title[page]}: {r.claims[c].text}")
            above |= facts
    twice = sum(len(ids) for ids in r.pages.values()) - len(r.shown)
    return [
        Figure(name="repeated sentences", got=len(items), better="less", items=tuple(items)),
        Figure(name="repeated across pages", got=twice, better="told"),
    ]


def leaks(r: Reading) -> list[Figure]:
    """Boilerplate in anything printed: sentences, quotes, definitions."""
    printed = {claim.text for claim in r.shown} | {e.quote for claim in r.shown for e in claim.evidence}
    for term in r.explainer.terms:
        if term.definition is not None:
            printed |= {term.definition.text, *(e.quote for e in term.definition.evidence)}
    items = []
    for piece in r.gold.boilerplate:
        if piece.soft:
            continue
        hit = [text for text in sorted(printed) if _leaks(text, piece.string, piece.line)]
        items += [f"{piece.file}: {piece.string} in: {text}" for text in hit[:1]]
    return [Figure(name="boilerplate leaks", got=len(items), better="less", items=tuple(items))]


def _leaks(text: str, string: str, line: bool) -> bool:
    if not words(string):  # an end mark
        return text.rstrip().endswith(string.strip())
    return words(text) == words(string) if line else holds(text, string)


def attribution(r: Reading) -> list[Figure]:
    """Printed sentences with a fact that belongs to a speaker say whose it is."""
    lost, must = [], 0
    facts_by_id = {fact.id: fact for fact in r.gold.facts if fact.must_keep_attribution}
    for claim in r.shown:
        for fact in sorted(r.states.get(claim.id, frozenset()) & facts_by_id.keys()):
            must += 1
            said = f"{claim.text} {claim.attribution.speaker if claim.attribution else ''}"
            if not names_speaker(said, facts_by_id[fact].attribution):
                lost.append(f"{fact}: {claim.text}")
    return [Figure(name="attribution kept", got=must - len(lost), of=must, items=tuple(lost))]


def names_speaker(text: str, speakers: str) -> bool:
    """Whether a text names one of the speakers, given as "A / B"; short words of a name may be missing."""
    said = set(words(text))
    names = [{word for word in words(name) if len(word) > 3} or set(words(name)) for name in speakers.split("/")]
    return any(name <= said for name in names if name)


MOST_PRINTED = 0.34
"""One third of a source's words, with what counting words in different ways may add."""


def share(r: Reading) -> list[Figure]:
    """How much of each source the pages print, in words as white space parts them."""
    printed: dict[str, int] = defaultdict(int)
    for claim in r.shown:
        if claim.evidence:
            printed[claim.evidence[0].source] += len(claim.text.split())
    # a page's text holds its menus too: no more than the program itself took for the article counts
    total = {s.id: max(min(len(r.texts[s.id].split()), s.words), 1) for s in r.explainer.sources}
    shares = {s.id: printed[s.id] / total[s.id] for s in r.explainer.sources}
    over = tuple(f"{r.path[s]}: {part:.2f}" for s, part in shares.items() if part > MOST_PRINTED)
    told = tuple(f"{r.path[s]}: {part:.2f}" for s, part in shares.items())
    return [
        Figure(name="sources over the printing limit", got=len(over), better="less", items=over),
        Figure(
            name="largest share of a source printed",
            got=round(max(shares.values(), default=0.0), 2),
            better="told",
            items=told,
        ),
    ]

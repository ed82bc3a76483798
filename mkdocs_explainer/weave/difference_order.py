"""What came first: done "despite the order", or the order "came too late".

One source says that something was done in the face of an order, a ban or a warning; another that it was
already done or under way when the order came. Who writes the first accuses somebody; the second does not.
"""

from __future__ import annotations

import re

from mkdocs_explainer.model import Value
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.difference_sides import Finding, Side, content, cut, gather_positions, pairs, shared
from mkdocs_explainer.weave.naming import Naming
from mkdocs_explainer.weave.similarity import Similarity

_ALIKE = 0.2
_SHARED = 3
_AUTHORITY = (
    r"(?:judges?|courts?|tribunal|regulators?|government|president|governor|mayor|minister|ministry|police|authorit(?:y|ies)"
    r"|council|parliament|congress|senate|commission|agency|officials?|prosecutors?|watchdog)"
)
_DIRECTIVE = (
    r"(?:order(?:ed|s|ing)?|rul(?:ed|ing)|injunction|ban(?:ned|ning)?|bar(?:red|ring|s)|block(?:ed|ing|s)?|halt(?:ed|ing|s)?"
    r"|paus(?:e|ed|ing)|stay(?:ed)?|prohibit\w*|suspend\w*|warn(?:ed|ing|ings)|decree\w*|forb[ai]d\w*|curfew|stopp(?:ed|ing)"
    r"|recall(?:ed)?|embargo|moratorium)"
)
# a word with its hyphens and full stops is read in one way only; "court-ordered" is two
_BETWEEN = rf"(?>\w+(?:[’'.-]{{1,9}}(?!{_DIRECTIVE}\b)\w+){{0,9}})"
_DESPITE = re.compile(
    r"\b(?:even as|even though|even after|despite|in spite of|in defiance of|in violation of|notwithstanding"
    rf"|defying|ignoring|violating)\b(?P<what>(?:\W+{_BETWEEN}){{0,12}}?\W+{_DIRECTIVE}\b)",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"\b(?:(?:c[ao]me|was issued|arrived|issued|was) too late|too late to (?:stop|prevent|halt|block)"
    r"|already (?:been |be )?(?:on (?:the|their|its|his|her) way|en route|under ?way|in the air|airborne|gone|left"
    r"|departed|taken off|landed|happened|begun|started|finished|completed|sent|sold|shipped|demolished"
    r"|deported|executed))\b",
    re.IGNORECASE,
)
_NOT_LATE = re.compile(r"\b(?:not|never|n[’']t|before it (?:is|was)) too late\b", re.IGNORECASE)
_DIRECTIVE_WORD = re.compile(rf"\b{_DIRECTIVE}\b", re.IGNORECASE)
_AUTHORITY_WORD = re.compile(rf"\b{_AUTHORITY}\b", re.IGNORECASE)


class Timing(Value):
    """How a sentence sets an act against an order; the words of it that say so."""

    late: bool
    value: str


def find_order(corpus: Corpus, similarity: Similarity, naming: Naming) -> list[Finding]:
    """Findings where an act was done despite an order by one source, and before it by another."""
    timing = {u.index: t for u in corpus.units if (t := read_timing(u.sentence.text))}
    late_articles = {corpus.units[u].article for u, t in timing.items() if t.late}
    conflicts = []
    for a, b, _ in pairs(similarity, _ALIKE):
        if a not in timing or b not in timing or timing[a].late == timing[b].late:
            continue
        despite = b if timing[a].late else a
        # an article that tells both knows that the order came after the act had begun
        if corpus.units[despite].article in late_articles:
            continue
        texts = [corpus.units[u].sentence.text for u in (a, b)]
        who = [{m.group().casefold() for m in _AUTHORITY_WORD.finditer(t)} for t in texts]
        named = set(naming.of_unit[a]) & set(naming.of_unit[b])
        if (who[0] & who[1] or named) and shared(content(texts[0]), content(texts[1])) >= _SHARED:
            conflicts.append((Side(unit=a, value=timing[a].value), Side(unit=b, value=timing[b].value)))

    def same(x: Side, y: Side) -> bool:
        return timing[x.unit].late == timing[y.unit].late

    everyone = [Side(unit=u, value=t.value) for u, t in timing.items()]
    out = []
    for positions in gather_positions(corpus, similarity, conflicts, same, everyone):
        texts = [corpus.units[side.unit].sentence.text for position in positions for side in position]
        court = {m.group().casefold() for m in _AUTHORITY_WORD.finditer(texts[0])}
        for text in texts[1:]:
            court &= {m.group().casefold() for m in _AUTHORITY_WORD.finditer(text)}
        about = (
            f"whether the {min(court)}’s order came before or after"
            if court
            else "whether the order came before or after"
        )
        out.append(Finding(kind="contradiction", about=about, positions=positions))
    return out


def read_timing(text: str) -> Timing | None:
    """How a sentence sets an act against an order; None when it does not, or does both."""
    despite = _DESPITE.search(text)
    late = _LATE.search(text)
    if bool(despite) == bool(late) or _NOT_LATE.search(text):
        return None
    if despite:
        return Timing(late=False, value=cut(text, despite.start(), despite.end()))
    if late and _DIRECTIVE_WORD.search(text) and _AUTHORITY_WORD.search(text):
        return Timing(late=True, value=cut(text, late.start(), late.end()))
    return None

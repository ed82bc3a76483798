"""Ages: "Ana Ruiz, 45," against "46-year-old Ana Ruiz"."""

from __future__ import annotations

from itertools import combinations

from mkdocs_explainer.english.measures import AGE_AFTER, AGE_BEFORE
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.differences.sides import Finding, Side, cut, days_apart, ordered
from mkdocs_explainer.weave.names import Mention
from mkdocs_explainer.weave.story import Story

_BIRTHDAY = 60
"""Days between two articles in which a birthday is likelier than an error, for ages one year apart."""


def find_ages(story: Story) -> list[Finding]:
    """One finding per person whose age differs; an article that gives two ages is left out."""
    corpus = story.corpus
    out = []
    for thing in story.names.things:
        if thing.kind != "person":
            continue
        by_article: dict[int, dict[int, Side]] = {}
        for mention in thing.mentions:
            found = read_age(corpus.units[mention.unit].sentence.text, mention)
            if found is not None:
                age, value = found
                ages = by_article.setdefault(corpus.units[mention.unit].article, {})
                ages.setdefault(age, Side(unit=mention.unit, value=value))
        sides: dict[int, list[Side]] = {}
        for ages in by_article.values():
            if len(ages) == 1:
                for age, side in ages.items():
                    sides.setdefault(age, []).append(side)
        if len(sides) < 2:
            continue
        everyone = [side for age in sorted(sides) for side in sides[age]]
        apart = max(days_apart(corpus, x.unit, y.unit) or 0 for x in everyone for y in everyone)
        years = max(sides) - min(sides)
        birthday = apart > _BIRTHDAY and years <= 1 + apart // 365
        # of days nobody knows, one year is a birthday as well as an error
        undated = years <= 1 and not _days_known(corpus, sides)
        out.append(
            Finding(
                kind="as-of" if birthday or undated else "contradiction",
                about=f"the age of {thing.name}",
                positions=ordered(corpus, (sides[age] for age in sorted(sides))),
            )
        )
    return out


def _days_known(corpus: Corpus, sides: dict[int, list[Side]]) -> bool:
    """Whether two articles that give different ages are both dated."""
    return any(
        days_apart(corpus, x.unit, y.unit) is not None
        for one, other in combinations(sorted(sides), 2)
        for x in sides[one]
        for y in sides[other]
    )


def read_age(text: str, mention: Mention) -> tuple[int, str] | None:
    """The age that stands beside a name, in years, and the words that give it."""
    m = AGE_AFTER.match(text, mention.end)
    if m:
        return int(m["age"] or m["bracket"]), cut(text, mention.start, m.end()) + (")" if m["bracket"] else "")
    m = AGE_BEFORE.search(text[: mention.start])
    return (int(m["age"]), cut(text, m.start(), mention.end)) if m else None

"""How far: "Larne, 60 km (37 miles) south-east of the capital" against "Larne, 31 miles south of the capital".

Distances are compared by the place they lead to and the place they are counted from, whatever else the sentences
tell: independent reports share few other words. Converted, a tenth apart is rounding.
"""

from __future__ import annotations

import re

from mkdocs_explainer.english.measures import DISTANCE, WIDE_PLACE
from mkdocs_explainer.weave.differences.sides import Finding, Side, cut, ordered
from mkdocs_explainer.weave.names import Naming
from mkdocs_explainer.weave.story import Story

_KILOMETERS = {"k": 1.0, "m": 1.609344}
_ROUNDED = 0.1


def find_distances(story: Story) -> list[Finding]:
    """One finding per place whose distance from another place differs; an article that gives two is left out."""
    told: dict[tuple[int, str | int], dict[int, dict[float, Side]]] = {}
    for unit in story.corpus.units:
        text = unit.sentence.text
        for name in unit.sentence.names:
            match = DISTANCE.match(text, name.end)
            place = story.names.find(name.text)
            origin = _origin(story.names, match) if match else None
            if match is None or place is None or origin is None:
                continue
            value = float(match["number"].replace(",", "")) * _KILOMETERS[match["unit"][0]]
            by_article = told.setdefault((place, origin), {})
            side = Side(unit=unit.index, value=cut(text, match.start("value"), match.end()))
            by_article.setdefault(unit.article, {}).setdefault(value, side)
    out = []
    for (place, _), by_article in sorted(told.items(), key=lambda item: (item[0][0], str(item[0][1]))):
        sides = [(value, side) for given in by_article.values() if _one(given) for value, side in given.items()]
        positions = _apart(sorted(sides, key=lambda pair: (pair[0], pair[1].unit)))
        if len(positions) > 1:
            about = f"where {story.names.things[place].name} lies"
            out.append(Finding(kind="contradiction", about=about, positions=ordered(story.corpus, positions)))
    return out


def _origin(naming: Naming, match: re.Match[str]) -> str | int | None:
    """What a distance is counted from, the capital, that of a part of the country, or a thing."""
    if match["capital"]:
        part = WIDE_PLACE.search(match["capital"])
        return f"{part[0]} capital" if part else "capital"
    words = match["name"].split()
    things = (naming.find(" ".join(words[:end])) for end in range(len(words), 0, -1))
    return next((thing for thing in things if thing is not None), None)


def _one(given: dict[float, Side]) -> bool:
    """Whether an article's distances are one: the same in kilometers and in miles, but for rounding."""
    return max(given) <= min(given) * (1 + _ROUNDED)


def _apart(sides: list[tuple[float, Side]]) -> list[list[Side]]:
    """Sides by distance; one that differs from a group's shortest by rounding stands with it."""
    groups: list[tuple[float, list[Side]]] = []
    for value, side in sides:
        if groups and value <= groups[-1][0] * (1 + _ROUNDED):
            groups[-1][1].append(side)
        else:
            groups.append((value, [side]))
    return [group for _, group in groups]

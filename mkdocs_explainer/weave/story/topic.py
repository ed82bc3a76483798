"""What the story is called when nobody said: the words that most headlines share, else what is named most."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile

from mkdocs_explainer.english.function_words import NO_TOPIC, STOP
from mkdocs_explainer.english.grammar import OWNER_END
from mkdocs_explainer.english.places import WORLD
from mkdocs_explainer.english.titles import AND, AT_A_PLACE, BEFORE_A_NOUN, BEFORE_AN_EVENT
from mkdocs_explainer.weave.likeness import families
from mkdocs_explainer.weave.names import Naming, normal_form, proper_words, sentence_case
from mkdocs_explainer.weave.story.story import Story

_LONGEST = 7
_COMMON, _USUAL = 0.5, 0.7
"""Share of headlines in which each word of a topic's title stands, and the share from which a longer title is
better than a shorter one."""
_MATTER = 0.25
"""What it is worth that a title names a thing and what it is about ("Huawei arrest"), as a share of headlines."""
_MORE = 2
"""Words by which a title is completed: with these the two that were cut of 24 stories' are whole."""
_NAMED = frozenset({"person", "organisation", "place"})
_TOKEN = re.compile(r"(?:[$€£]|(?<![\w’'.-]))[\w’'.-]*\w(?:\.(?=\w|$|\s))?")
_BREAK = re.compile(r"[:;,!?“”\"()|–—]|(?<!\w)[‘']|[’'](?!\w)|(?:(?<=\s[a-z]{3})|(?<=[a-z]{4}))\.(?=\s|$)")
"""What parts a headline; a title does not reach across it. A full stop does so
behind a word that abbreviates nothing."""


def topic_title(story: Story) -> str:
    """A title for the topic.

    A run of words of one headline, each of which most headlines have in some form, and a name among them if
    possible; else the things that most articles name.
    """
    naming = story.names
    proper = proper_words(naming)
    if shared := _shared(story):
        thing = naming.find(shared)
        if thing is None or not _is_bare([shared], naming):
            return sentence_case(shared, naming, proper)
        first = naming.things[thing]
        title = first.name if first.kind == "person" else sentence_case(shared, naming, proper)
        other = _named_beside(story, thing)
        return f"{title}{AND}{other}" if other else title
    for article in story.corpus.articles:  # "The mega-prison: what to know" names its topic before the colon
        head, colon, _ = article.title.partition(": ")
        tokens = head.split()
        if colon and 1 < len(tokens) <= 6 and _names(tokens, naming):
            return sentence_case(head, naming, proper)
    needed = max(2, (len(story.corpus.articles) + 1) // 2)
    named = [thing.name for thing in naming.things if len(thing.sources) >= needed and len(thing.name) > 2]
    if named:
        return AND.join(named[:2])
    return story.corpus.articles[0].title


def _shared(story: Story) -> str:
    """The best run of words that the headlines share; "" when there is none."""
    naming = story.names
    headlines = [[_TOKEN.findall(piece) for piece in _BREAK.split(a.title)] for a in story.corpus.articles]
    folded = [
        {part for piece in pieces for token in piece for part in (_folded(token), *_folded(token).split("-"))}
        for pieces in headlines
    ]
    things = [{naming.find(word) for word in there} - {None} for there in folded]
    kin_of = families(sorted(set().union(*folded)))
    shares: dict[str, float] = {}

    def share(word: str) -> float:
        if word not in shares:
            thing = naming.find(word)
            having = sum(
                word in there or thing in named or not kin_of.get(word, frozenset()).isdisjoint(there)
                for there, named in zip(folded, things, strict=True)
            )
            shares[word] = having / len(folded) if having > 1 else 0.0
        return shares[word]

    def goes_on(token: str) -> bool:
        """Whether a title takes its headline's next word too: "Northlight's clean" is cut, "… clean water" not."""
        word = _folded(token)
        return word not in NO_TOPIC and share(word) >= _COMMON and token[:1].isalpha()

    runs: list[tuple[bool, float, int, int, str]] = []
    for pieces in headlines:
        for tokens in pieces:
            for start in range(len(tokens)):
                for end in range(start + 1, min(len(tokens), start + _LONGEST) + 1):
                    run = tokens[start:end]
                    words = [_folded(token) for token in run]
                    telling = [share(word) for word in words if word not in NO_TOPIC]
                    ends = words[0] in NO_TOPIC or words[-1] in NO_TOPIC or not BEFORE_AN_EVENT.isdisjoint(words)
                    # "Orrin old" goes on, if in another headline only; a name may end so ("the Arnby Public")
                    ends = ends or _is_cut(run)
                    # "payment to reimburse" goes on
                    ends = ends or (words[-2:-1] == ["to"] and end < len(tokens) and run[-1].islower())
                    if ends or min(telling, default=0.0) < _COMMON:
                        continue
                    names = _names(run, naming) and not _is_bare(run, naming)
                    worth = sum(value - _USUAL for value in telling)
                    begins = any(naming.find(_bare(run[:n])) is not None for n in (1, 2, 3))
                    if begins and not _ends_named(run, naming):
                        worth += _MATTER
                    exact = sum(word in there for word in words for there in folded)
                    rest = list(takewhile(goes_on, tokens[end : end + _MORE]))
                    while rest and _is_cut(rest):
                        rest.pop()
                    runs.append((not names, -round(worth, 6), -exact, len(run), " ".join((*run, *rest))))
    best = min((run for run in runs if not run[0] or run[3] > 1), default=None)
    if best is not None and best[3] == 1:  # "Fire at Orrin" says more than "Orrin"
        where = [run for run in runs if run[4].endswith(f" {best[4]}") and run[4].split()[-2] in AT_A_PLACE]
        best = min(where, default=best)
    if best is None:  # "Iran" is better than nothing
        best = min((run for run in runs if naming.find(_bare([run[4]])) is not None), default=None)
    return "" if best is None else _bare([best[4]])


def _is_cut(tokens: list[str]) -> bool:
    """Whether a run of words ends in one that says what sort of thing follows."""
    return tokens[-1] in BEFORE_A_NOUN


def _is_bare(tokens: list[str], naming: Naming) -> bool:
    """Whether a run is the name of somebody or of a country, and nothing else: many stories are about those."""
    thing = naming.find(_bare(tokens))
    if thing is None:
        return False
    named = naming.things[thing]
    return named.kind == "person" or any(normal_form(name) in WORLD for name in (named.name, *named.aliases))


def _named_beside(story: Story, thing: int) -> str:
    """What else most headlines name: "Ana Holm and Kenya" tells more of a story than "Ana Holm"."""
    naming = story.names
    named: Counter[int] = Counter()
    for article in story.corpus.articles:
        tokens = _TOKEN.findall(article.title)
        runs = (tokens[start:end] for start in range(len(tokens)) for end in range(start + 1, start + 5))
        found = {naming.find(_bare(run)) for run in runs if run[0][:1].isupper() and _folded(run[0]) not in STOP}
        named.update(index for index in found if index is not None and index != thing)
    able = [
        (count, len(naming.things[index].mentions), naming.things[index].name)
        for index, count in named.items()
        if count > 1 and count >= _COMMON * len(story.corpus.articles) and naming.things[index].kind in _NAMED
    ]
    return max(able)[2] if able else ""


def _bare(tokens: list[str]) -> str:
    return OWNER_END.sub("", " ".join(tokens))


def _ends_named(tokens: list[str], naming: Naming) -> bool:
    """Whether the last words of a run are a name."""
    return any(naming.find(_bare(tokens[-n:])) is not None for n in range(1, min(len(tokens), 4) + 1))


def _names(tokens: list[str], naming: Naming) -> bool:
    """Whether a run of words holds a name."""
    for start in range(len(tokens)):
        for end in range(start + 1, min(len(tokens), start + 4) + 1):
            if naming.find(_bare(tokens[start:end])) is not None:
                return True
    return False


def _folded(token: str) -> str:
    """A word as it is compared: "U.S." is "US"."""
    return OWNER_END.sub("", token.casefold()).replace(".", "")

"""Makes a defining phrase that leans on its neighbours stand alone, where it is sure what they name.

"Northlight, which has five ferries in the fleet of its regional carrier": the clause is told of Northlight, so
that is "[Northlight’s] regional carrier". One name before a "his" is not enough, for somebody without a name may
be meant. An office ("the new president") can do with its noun.
"""

from __future__ import annotations

import re

from mkdocs_explainer.english.defining import OFFICE, OWNER, OWNERS, TOLD_OF
from mkdocs_explainer.english.people import ROLES
from mkdocs_explainer.weave.names import head_noun, noun_kind
from mkdocs_explainer.weave.story import Story


def standing_phrase(story: Story, unit: int, thing: int, phrase: str) -> str | None:
    """A leaning phrase as it can be printed alone, or None where its neighbours could name several things.

    Args:
        story: the story.
        unit: the sentence that the phrase stands in.
        thing: what it defines.
        phrase: its words, as in the sentence.
    """
    sentence = story.corpus.units[unit].sentence
    pronoun = OWNER.search(sentence.text[: max(0, sentence.text.find(phrase))])
    if pronoun is None:
        return None
    before = (name for name in sentence.names if name.end <= pronoun.start())
    told = [name for name in before if TOLD_OF.match(sentence.text[name.end : pronoun.start()])]
    owner = story.names.find(told[0].text) if len(told) == 1 else None
    kinds = OWNERS[pronoun["pronoun"].casefold()]
    if owner is None or owner == thing or story.names.things[owner].kind not in kinds:
        return None
    clause = sentence.text[told[0].end : pronoun.start()]
    if kinds & {noun_kind(word) for word in re.findall(r"[a-z]+", clause)}:
        return None  # "Holm, who met the mayor and his wife"
    name = story.names.things[owner].name
    whose = f"{name}’" if name.endswith("s") else f"{name}’s"
    return f"[{whose}] {pronoun['between']}{phrase}"


def office(phrase: str) -> str | None:
    """The office that a phrase names, without its article ("the new president"), or None where it says more."""
    found = OFFICE.fullmatch(phrase)
    return found["office"] if found is not None and head_noun(phrase) in ROLES else None

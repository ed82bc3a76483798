"""Decides which named things are worth a glossary page.

What a source defines, what two sources name, and a person named in full; no outlet and none of their reporters, no
adjective ("Kurdish"), no surname that several people bear, nobody who is only named by somebody quoted or in a list,
no service on which something was merely posted, and no country or American state that the story only passes
through: a page that says nothing of such a thing is one that nobody looks for.
"""

from __future__ import annotations

import re

from mkdocs_explainer.english.defining import POSTED, POSTED_ON
from mkdocs_explainer.english.places import DEMONYM_ENDINGS, DEMONYMS, SOVEREIGN, WORLD
from mkdocs_explainer.weave.corpus import Corpus
from mkdocs_explainer.weave.names import Mention, Thing, normal_form
from mkdocs_explainer.weave.origins import outlet_key, outlet_name
from mkdocs_explainer.weave.terms.definitions import IN_PASSING, Phrase

_CENTRAL = 0.06
"""Share of a folder's sentences from which a story is about a country. Of 27 that glossaries made by hand for
seven stories hold or leave out, 19 are on the right side."""
_OPENS = 40
"""Characters in which a sentence's subject begins: who is named once, and further back, is one of a list."""
_ROOT, _CUT = 4, 3
"""Letters of a country that the name of its people has at least, and letters that it may lack: "German", Germany."""
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,5}")


def is_notable(corpus: Corpus, thing: Thing, phrases: list[Phrase], outlets: frozenset[str]) -> bool:
    """Whether a thing gets a page.

    Args:
        corpus: the folder.
        thing: the thing.
        phrases: its definitions.
        outlets: keys of the outlets of this folder, which are sources and not terms.
    """
    if len(thing.name) < 2 or thing.name.isdigit() or thing.ambiguous:
        return False
    names = (thing.name, *thing.aliases)
    if any(outlet_key(name) in outlets or outlet_name(name, outlets) for name in names):
        return False
    if thing.name.islower() and len(thing.mentions) < 2:
        return False  # a common noun that is explained in passing
    if any(phrase.form not in IN_PASSING for phrase in phrases):
        return True
    if thing.name.islower():
        return False  # what nobody explains is a word
    person = thing.kind == "person" and " " in thing.name
    if len(thing.sources) < 2 and not person:
        return False
    if thing.kind != "organisation" and all(_INITIALS.fullmatch(name) for name in names):
        return False  # initials that nobody spells out or explains ("U.S.") are taken as known
    if thing.people and (not any(name.endswith("s") for name in names) or all(map(_are_citizens, names))):
        return False  # "Republican", "Kurdish": an adjective; "Canadians": people of a country
    return not (
        _passed_through(corpus, thing)
        or (len(thing.mentions) == 1 and person and thing.mentions[0].start > _OPENS)
        or _reports(corpus, thing, outlets)
        or all(_in_quotation(corpus, mention) for mention in thing.mentions)
        or 2 * sum(_posted_on(corpus, mention) for mention in thing.mentions) >= len(thing.mentions)
    )


def _are_citizens(name: str) -> bool:
    """Whether a name is that of the people of a country: "Canadians"; the Kurds have none."""
    one = name.casefold().removesuffix("s")
    if DEMONYMS.get(one) in SOVEREIGN:
        return True
    roots = [one.removesuffix(ending) for ending in DEMONYM_ENDINGS if one.endswith(ending)]
    return any(
        country.startswith(root) and len(country) - len(root) <= _CUT
        for root in roots
        if len(root) >= _ROOT
        for country in SOVEREIGN
    )


def _passed_through(corpus: Corpus, thing: Thing) -> bool:
    """Whether a thing is a country, a continent or a city that all the world knows, and the story is not about it."""
    if not any(normal_form(name) in WORLD for name in (thing.name, *thing.aliases)):
        return False
    units = len({mention.unit for mention in thing.mentions})
    return units < _CENTRAL * len(corpus.units) or 2 * len(thing.sources) <= len(corpus.articles)


def _reports(corpus: Corpus, thing: Thing, outlets: frozenset[str]) -> bool:
    """Whether somebody is named as an outlet's reporter only: "Sample Radio's Ana Ek reports from Arnby"."""
    for mention in thing.mentions:
        before = corpus.units[mention.unit].sentence.text[: mention.start].rstrip()
        owner = re.search(r"((?:[A-Z][\w.]{0,60}+\s){0,9}[A-Z][\w.]{0,60}+)[’']s?$", before)
        if thing.kind != "person" or owner is None:
            return False
        if outlet_name(owner[1], outlets) is None and outlet_key(owner[1]) not in outlets:
            return False
    return True


def _in_quotation(corpus: Corpus, mention: Mention) -> bool:
    """Whether a mention stands between quotation marks."""
    text = corpus.units[mention.unit].sentence.text
    before, after = text[: mention.start], text[mention.end :]
    curly = before.count("“") > before.count("”") and "”" in after
    return curly or (before.count('"') % 2 == 1 and '"' in after)


def _posted_on(corpus: Corpus, mention: Mention) -> bool:
    """Whether something was posted on a thing: "in a Chirper post", "said on Chirper"."""
    text = corpus.units[mention.unit].sentence.text
    if POSTED.match(text, mention.end):
        return True
    return POSTED_ON.search(text[: mention.start]) is not None

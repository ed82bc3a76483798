"""Makes the printed claim from a sentence: its words, everything that carries it, and who says it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mkdocs_explainer.english.function_words import PRONOUNS
from mkdocs_explainer.model import Attribution, Claim
from mkdocs_explainer.weave.corpus import Corpus, claim_id, speakerless, without_connective
from mkdocs_explainer.weave.origins import outlet_name
from mkdocs_explainer.weave.story import Story
from mkdocs_explainer.weave.support.evidence import evidence_of
from mkdocs_explainer.weave.support.judging import Support


def make_claim(
    story: Story,
    unit: int,
    supports: list[Support],
    group: Sequence[int],
    follows: bool,
    date: str | None,
) -> Claim:
    """The claim that prints a unit.

    Args:
        story: the story.
        unit: the sentence to print.
        supports: what other sources say of it.
        group: the units that it must follow, itself last.
        follows: it is printed right after the sentence it leans on, so that its first words may stay.
        date: the ISO date of what it tells, as far as it is known.
    """
    here = story.corpus.units[unit]
    sentence = here.sentence
    evidence = [evidence_of(story, unit)]
    for support in supports:
        evidence.append(
            msgspec.structs.replace(
                evidence_of(story, *support.units),
                support="full" if support.full else "partial",
                missing=tuple(sentence.text[start:end] for start, end in support.lacks),
            )
        )
    return Claim(
        id=claim_id(story.corpus.sources[here.article], f"{sentence.start} {sentence.text}"),
        text=sentence.text if follows else without_connective(sentence.text),
        evidence=tuple(evidence),
        origins=tuple(dict.fromkeys(origin for piece in evidence for origin in piece.origins)),
        attribution=_attribution(story.corpus, group),
        date=date,
    )


def _attribution(corpus: Corpus, group: Sequence[int]) -> Attribution | None:
    """Who says the last of some units: the innermost speaker that is no outlet, else the outlet it is laid to.

    A quotation that names nobody is said by whoever speaks last before it; what is signed, by who signed it.
    """
    sentence, signer = corpus.units[group[-1]].sentence, corpus.signer(group[-1])
    if signer:
        return Attribution(speaker=signer, cue="say")
    if sentence.speech:
        people = [s for s in sentence.speech if outlet_name(s.speaker) is None]
        chosen = people[-1] if people else sentence.speech[-1]
        return Attribution(speaker=chosen.speaker, cue=chosen.cue)
    if not speakerless(sentence):
        return None
    before = [
        s for unit in group[:-1] for s in corpus.units[unit].sentence.speech if s.speaker.casefold() not in PRONOUNS
    ]
    return Attribution(speaker=before[-1].speaker, cue=before[-1].cue) if before else None

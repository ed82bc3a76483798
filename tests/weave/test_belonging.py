"""What a folder holds beside its story: an article on something else, and what a round-up reports beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mkdocs_explainer.weave.corpus.belonging import OTHER_STORY, strangers

FERRY = """=== a.md
---
title: Ferry to Lomark stops
outlet: Arnby Post
---

The ferry Tern stopped in the middle of the Hovin fjord on Monday with 44 passengers, the harbour of Lomark said.

A pump of the Tern had failed, its captain Ida Moe said. The passengers waited five hours for a tug.
=== b.md
---
title: Five hours on the fjord
outlet: Lomark Times
---

Passengers of the ferry Tern waited five hours for a tug in the Hovin fjord after a pump failed on Monday.

The harbour of Lomark will look at all pumps, said its captain, Ida Moe.
"""
CHESS = """=== c.md
---
title: Youngest champion of Velmora
outlet: Velmora Herald
---

Bo Lund, who is eleven, won the chess title of Velmora in April. Nobody so young had won it since Otto Ruz.

Lund learnt the game from his aunt in Port Venn and gives lessons at the Club of the Two Rooks.
"""
ANOTHER = """=== d.md
---
title: Bakers of Quarn want longer nights
outlet: Quarn Gazette
---

Bakers in Quarn asked their council for ovens that may burn all night. The guild of Quarn met at Sill Street.
"""
INQUIRY = """=== g.md
---
title: {}
outlet: Hovin Gazette
---

Parliament wants to know why nobody mends old boats, and its speaker Per Sol asked for all papers.

Sol wrote that three ministers must answer by Friday. One of them, Nils Aas, called the letter a play on a stage. The
opposition said that Aas had cut the money of inspectors in half.
"""
ROUND_UP = """=== e.md
---
title: News of the coast in brief
outlet: Coast Wire
---

What else was told along the coast this week.

VELMORA — An eleven-year-old has won the chess title, and nobody knows where to put all the cups.

The captain of the ferry Tern, Ida Moe, gave one of them.

## Ferry stops on its way

LOMARK — The ferry Tern stopped in the Hovin fjord on Monday, and its passengers waited five hours for a tug.

Captain Ida Moe said that a pump of the Tern had failed.

## Bakers want longer nights

QUARN — Bakers asked their council for ovens that may burn all night.

The guild of Quarn met at Sill Street.
"""
HEADED = """=== f.md
---
title: Five things that you should know today
outlet: Coast Wire
---

## Ferry stops on its way

The ferry Tern stopped in the Hovin fjord on Monday, and its passengers waited five hours for a tug.

## Youngest champion

Bo Lund, who is eleven, has won the chess title of Velmora, and gives lessons at the Club of the Two Rooks.

## Bakers want longer nights

Bakers in Quarn asked their council for ovens that may burn all night, and the guild met at Sill Street.
"""


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([FERRY, CHESS], {"c.md"}),
        ([CHESS, FERRY], {"c.md"}),
        ([FERRY], set()),
        ([FERRY, CHESS, ANOTHER], set()),
        ([CHESS, ANOTHER], set()),
        ([FERRY, ROUND_UP], set()),
        ([FERRY, INQUIRY.format("Passengers of ferry waited as pump failed")], set()),
        ([FERRY, INQUIRY.format("Ministers to answer for old boats")], {"g.md"}),
    ],
    ids=[
        "one",
        "whatever the order",
        "none",
        "half of the folder",
        "no story",
        "a round-up that tells it, too",
        "in other words below a headline on it",
        "in other words",
    ],
)
def test_an_article_on_something_else_is_told_apart(
    texts: list[str], expected: set[str], folder: Callable[..., Any]
) -> None:
    assert strangers(folder(*texts).articles) == expected


def test_who_is_known_to_belong_is_no_stranger(folder: Callable[..., Any]) -> None:
    assert strangers(folder(FERRY, CHESS).articles, {"c.md"}) == set()


@pytest.mark.parametrize("round_up", [ROUND_UP, HEADED], ids=["datelines", "headings"])
def test_a_round_up_is_woven_in_with_what_it_tells_of_the_story(round_up: str, folder: Callable[..., Any]) -> None:
    explainer = folder(FERRY, round_up).weave(max_share=1)
    printed = " ".join(claim.text for claim in explainer.claims)
    assert not [word for word in ("chess", "Quarn", "cups", "ovens", "Rooks", " — ") if word in printed]
    apart = [left.text for left in explainer.excluded if left.reason == OTHER_STORY]
    assert [text for text in apart if text.startswith("Bakers want")]
    assert not [text for text in apart if "pump" in text or "fjord" in text]
    assert not {term.name for term in explainer.terms} & {"Quarn", "Velmora", "Bo Lund"}


@pytest.mark.parametrize("text", [ROUND_UP, HEADED], ids=["datelines", "headings"])
def test_a_round_up_alone_or_of_another_story_is_left_whole(text: str, folder: Callable[..., Any]) -> None:
    for made in (folder(text), folder(text, "=== z.md\n---\ntitle: Snow\n---\n\nSnow fell on Mount Ziel in June.\n")):
        assert not [left for left in made.weave(max_share=1).excluded if left.reason == OTHER_STORY]


def test_one_section_that_nobody_else_tells_is_no_round_up(folder: Callable[..., Any]) -> None:
    less = HEADED.replace("## Bakers want longer nights", "## What the harbour says").replace(
        HEADED.rsplit("\n\n", 1)[1],
        "The harbour of Lomark said on Monday that the ferry Tern had a pump that failed.\n",
    )
    made = folder(FERRY, less)
    assert not [left for left in made.weave(max_share=1).excluded if left.reason == OTHER_STORY]

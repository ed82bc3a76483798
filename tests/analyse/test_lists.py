"""Items of a list are no statements where the line above says whose they are, or that they are not so."""

from __future__ import annotations

import pytest

from mkdocs_explainer.analyse import Analyser
from mkdocs_explainer.model import Article, Block

ITEMS = ("The tower leaks 40,000 litres a day.", "Nine boats stopped in May. The ferry did, too.")
AFTER = "The mayor opened the new pier on Monday."


def article(*lines: tuple[str, bool]) -> Article:
    """An article of some paragraphs, each with whether it is an item of a list; "# " marks a heading."""
    text = "\n".join(line for line, _ in lines)
    at, blocks = 0, []
    for line, item in lines:
        kind = "heading" if line.startswith("# ") else "paragraph"
        blocks.append(Block(kind=kind, text=line, ranges=((at, at + len(line)),), item=item))
        at += len(line) + 1
    return Article(path="a.md", title="Tarn", outlet="Tarn Post", text=text, blocks=tuple(blocks))


def leaning(analyser: Analyser, *lines: tuple[str, bool]) -> list[str]:
    """The sentences that need the line above their list."""
    return [one.text for one in analyser.analyse(article(*lines)).sentences if one.dangling == "item"]


@pytest.mark.parametrize(
    "lead",
    [
        "The council denied that:",
        "The council said:",
        "Ana Holm believes:",
        "According to Ana Holm:",
        "If Ana Holm wins, she would:",
        "Had the vote passed:",
        "Under the plan, the town could:",
        "The deal does not mean that:",
        "Critics warn of three dangers:",
        "The council rejected three sentences of the letter:",
        "Myths about the tower:",
        "These posts about the tower are fake:",
        "The prosecutor accused the firm of two crimes:",
        "Among the allegations against the firm:",
        "The union of the crews wants:",
        "They include:",
        "Ana Holm has promised to:",
        "The options are:",
        "The demands of the union are:",
        "If you sell the tower, three things happen:",
    ],
)
def test_what_stands_below_is_no_statement(analyser: Analyser, lead: str) -> None:
    found = leaning(analyser, (lead, False), *((item, True) for item in ITEMS), (AFTER, False))
    assert found == [ITEMS[0], *ITEMS[1].replace(". ", ".|").split("|")]


@pytest.mark.parametrize(
    "lead",
    [
        "Here is what we know:",
        "The plan has three parts:",
        "Three things changed on Monday:",
        "Key facts about the tower:",
        "Timeline:",
        "How the week went:",
        "The dead are:",
        "Those killed in the fire were:",
        "Here is what is known so far:",
        "The facts are these:",
        "The main points are as follows:",
        "If you missed it, here’s what happened on Monday:",
        "The council denied that.",
    ],
)
def test_what_is_announced_stands_alone(analyser: Analyser, lead: str) -> None:
    assert leaning(analyser, (lead, False), *((item, True) for item in ITEMS), (AFTER, False)) == []


def test_a_line_leads_into_its_own_list_only(analyser: Analyser) -> None:
    lead, item = "The council denied that:", ITEMS[0]
    assert leaning(analyser, (lead, False), (AFTER, False), (item, True)) == []
    assert leaning(analyser, (lead, False), ("# What is known", False), (item, True)) == []
    assert leaning(analyser, (lead, False), (item, False)) == []


def test_below_a_list_within_it_the_outer_list_goes_on(analyser: Analyser) -> None:
    inner = "The tower has two faults:"
    found = leaning(analyser, ("The council denied that:", False), (inner, True), (ITEMS[0], True), (AFTER, True))
    assert found == [inner, ITEMS[0], AFTER]

"""No text makes reading or analysing explode: four times of it take less than eight times as long.

What `test_patterns.py` holds of each pattern by itself, this holds of the loops around them.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import bait
import pytest

from mkdocs_explainer.analyse import Analyser
from mkdocs_explainer.analyse.acronyms import find_acronyms
from mkdocs_explainer.analyse.sentences import split
from mkdocs_explainer.model import Article
from mkdocs_explainer.read import read_seed
from mkdocs_explainer.read.boilerplate import boilerplate
from mkdocs_explainer.read.credits import credit
from mkdocs_explainer.read.dateline import dateline
from mkdocs_explainer.read.pieces import piece_of

LENGTH = 40_000
MEGABYTE = 1_200_000
MEASURABLE = 0.02
"""Seconds; where a whole article takes less, the clock of the processor measures other things, too."""

REPORT = "The river rose by two metres on Monday, officials said, and forty families left their homes."
WORDS = (
    "a A aA 1 . ? ' ’ “ \" ( [ < & * _ ` \\ - — 日本 A- A. a. 1, 1. aa. aa.Aa …A a’ a/ a: a\u0301 A& $1 @a a@b. ![]( "
    "](("
).split()
"""What makes one word without an end."""
PHRASES = (
    'A ¦A. ¦a. ¦1 a ¦1, ¦A, ¦Dr. A ¦e.g. ¦“a ” ¦"a" ¦“a,” he said. ¦(a) ¦[a] ¦– ¦Reporting by A. B., ¦By Ana Roe, ¦'
    "Ana Roe said that Ben Poe, a mayor of Tarn, ¦the A of ¦A and A, ¦Why? ¦What is it? It is. ¦share post ¦"
    "Photos: A ¦Ana Roe Ana RoeThree MORE ¦AFP/A-A ¦source: ¦1999 ¦Monday ¦half of the ¦one million ¦5% ¦$5 ¦"
    "3 km east of ¦too soon to say why ¦first ¦he said ¦that ¦it ¦known as ¦Aaa Aaa (AA) ¦http://a.b/c ¦a@b.c ¦"
    "<b>¦<b>a</b> ¦<!-- ¦<script>¦[a](b ¦![a](b) ¦**a ¦`a ¦| a ¦~~a ¦\\* ¦a\u00a0¦\t¦• A ¦1. A ¦a.[1] "
).split("¦")
"""What makes one line without an end."""
LONG = ("é" * 990 + " ", "'" * 100 + " ", "A-" * 100 + " ")
"""Words that are long, but may be some."""
LINES = (
    "\n¦a\n¦a\n\n¦# ¦# a\n¦#\n¦- a\n¦> a\n¦| a | b |\n¦```\n¦~~~ a\n¦---\n¦a\n=\n¦<!-- a\n¦<div>\n¦<script>\n¦"
    "[a]: b\n¦Why?\n\n¦Q: Why?\n\nA: So.\n\n¦Read more\n\n¦By Ana Roe\n\n¦3 March 2021\n\n¦a |\n\n¦TARN (AP) — a\n\n¦"
    "\u2028a¦Ana Roe\n\nIt rose.\n\nBen Poe\n\nIt fell.\n\n¦<p>a</p>¦<li>a b¦<h2>Why?</h2><p>It is so.</p>¦"
    "<p>Lower</p><p>Tarn</p>¦<br>¦<td>a¦<a href=b>c</a> "
).split("¦")
"""What makes lines without an end."""
SHORT: dict[str, tuple[Callable[[int], object], int]] = {
    "a credit of initials": (lambda n: credit("Reporting by " + "A. " * n + "0", last=True), 22),
    "a credit of names": (lambda n: credit("Reporting by " + "A. B. Roe, " * n + "by 9 lawyers.", last=True), 11),
    "hyphens for a place": (lambda n: dateline("A-" * n, first=True), 36),
    "pictures of hyphens": (lambda n: boilerplate(piece_of(text := "REUTERS/A" + "-A" * n + "!", 0, len(text))), 80),
    "a heading of blanks": (lambda n: read_seed("a.md", page(".md", f"# a{' ' * n}b")), 600),
    "full stops": (lambda n: split("." * n + "a"), 1_000),
    "capitals": (lambda n: find_acronyms("A" * n), 6_000),
    "capital words": (lambda n: find_acronyms("A " * n), 600),
}
"""Texts of a line or less that once took minutes, and the length at which the longest took a second."""
HARD = (
    "“a,” he said. ¦1 a ¦Reporting by A. B., ¦A and A, ¦Ana Roe said that Ben Poe, a mayor of Tarn, ¦Aaa Aaa (AA) ¦"
    "What is it? It is. ¦a\n\n"
).split("¦")
"""What keeps the analysis busiest."""


def page(suffix: str, *paragraphs: str) -> bytes:
    """An article that begins and ends as a report, with something else between."""
    report = "\n\n".join((REPORT, *paragraphs, REPORT))
    if suffix == ".html":
        body = report.replace("\n\n", "</p>\n<p>")
        report = f"<html><head><title>The river</title></head><body><article><p>{body}</p></article></body></html>"
    return report.encode()


def again_and_again(pump: str, length: int) -> tuple[str, str]:
    """Two paragraphs of something over and over, one by itself and one within a sentence."""
    text = pump * (length // 2 // len(pump.encode()))
    return text, f"The river rose {text} and fell."


def seconds(run: Callable[[], object]) -> float:
    """The time of the processor that something takes, without that of clearing up behind other tests."""
    gc.disable()
    try:
        start = time.process_time()
        run()
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    found = Analyser()
    found.analyse(read_seed("a.txt", REPORT.encode()))
    return found


@pytest.mark.parametrize(
    ("pump", "suffix"),
    [
        # Markdown without its marks is read as plain text is
        *((pump, ".md") for pump in (*WORDS, *PHRASES, *LONG, *LINES)),
        *((pump, ".txt") for pump in ("a", "A. ", "\n", "a\n", "a\n\n", "Why?\n\n", "| a | b |\n")),
        *((pump, ".html") for pump in ("a", "<", "&", "A. ", "<b>", "<!-- ", "<script>", *LINES)),
    ],
    ids=repr,
)
def test_reading_takes_no_longer_than_its_text(pump: str, suffix: str) -> None:
    def read(length: int) -> float:
        data = page(suffix, *again_and_again(pump, length))
        return seconds(lambda: read_seed(f"a{suffix}", data))

    assert bait.growth(read, LENGTH, MEASURABLE) < bait.MOST


@pytest.mark.parametrize("pump", [*WORDS, *PHRASES, *LONG], ids=repr)
def test_a_paragraph_is_cut_into_sentences_in_the_time_of_its_text(pump: str) -> None:
    def cut(length: int) -> float:
        text = " ".join(again_and_again(pump, length)[1].split())
        return seconds(lambda: split(text))

    assert bait.growth(cut, LENGTH, MEASURABLE) < bait.MOST


@pytest.mark.parametrize("name", SHORT)
def test_a_line_does_not_hang(name: str) -> None:
    run, length = SHORT[name]

    assert bait.growth(lambda n: seconds(lambda: run(n)), length, MEASURABLE) < bait.MOST


@pytest.mark.slow
@pytest.mark.parametrize("pump", HARD, ids=repr)
def test_analysing_takes_no_longer_than_its_text(analyser: Analyser, pump: str) -> None:
    def analyse(length: int) -> float:
        article = read_seed("a.txt", page(".txt", *again_and_again(pump, length)))
        return seconds(lambda: analyser.analyse(article))

    assert bait.growth(analyse, LENGTH // 4, MEASURABLE) < bait.MOST  # spaCy takes its time


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize("pump", ["a", "A-", "1,", "'", "(a", "aa.Aa", "日本"])
def test_a_word_of_a_megabyte_is_set_apart_and_the_report_around_it_analysed(
    analyser: Analyser, pump: str, suffix: str
) -> None:
    def article(length: int) -> Article:
        word = pump * (length // len(pump.encode()))
        return read_seed(f"a{suffix}", page(suffix, f"The river rose {word} and fell."))

    def work(length: int) -> float:
        return seconds(lambda: analyser.analyse(article(length)))

    assert bait.growth(work, MEGABYTE, MEASURABLE) < bait.MOST
    found = article(MEGABYTE)
    assert [len(one.text.encode()) for one in found.excluded if one.reason == "overlong word"] == [MEGABYTE]
    assert [sentence.text for sentence in analyser.analyse(found).sentences] == [
        REPORT,
        "The river rose and fell.",
        REPORT,
    ]

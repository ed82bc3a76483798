"""What dates mean: dating.yml, the words that say why, and what an undated article's neighbours let one conclude."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.analyse import Analyser
from mkdocs_explainer.model import Article, Block, DateMention
from mkdocs_explainer.weave.time.dating import Resolved, Window, overlap, plain, published_on, resolve
from mkdocs_explainer.weave.time.moments import date_units
from mkdocs_explainer.weave.time.published import publication_windows

ROWS = yaml.safe_load((Path(__file__).parent / "dating.yml").read_text(encoding="utf-8"))
DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


def meant(text: str, window: Window | None) -> list[tuple[str, Resolved | None]]:
    """Each date of a sentence with what it means, "a year later" counted from the one before it."""
    out: list[tuple[str, Resolved | None]] = []
    for mention in mentions(text):
        before = out[-1][1] if out else None
        out.append((mention.text, resolve(mention, window, before)))
    return out


@cache
def mentions(text: str) -> tuple[DateMention, ...]:
    block = Block(kind="paragraph", text=text, ranges=((0, len(text)),))
    article = Article(path="a.txt", title="A", outlet="A", text=text, blocks=(block,))
    return tuple(date for sentence in analyser().analyse(article).sentences for date in sentence.dates)


@cache
def analyser() -> Analyser:
    return Analyser()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['published']} {row['says']}")
def test_dates_of_a_sentence(row: dict[str, Any]) -> None:
    window = published_on(str(row["published"])) if row["published"] else None

    found = [(words, r.date, r.precision) if r else (words, "?") for words, r in meant(row["says"], window)]

    assert found == [tuple(m) for m in row["means"]]


@pytest.mark.parametrize(
    ("says", "why"),
    [
        ("The ferry sank on Sunday.", "“Sunday”: published 18 March 2025"),
        ("It opened in March 2022 and closed a year later.", "“a year later”: counted from March 2022"),
        ("The ferry sank in March 2022.", None),
    ],
)
def test_derivation_says_what_the_date_rests_on(says: str, why: str | None) -> None:
    resolved = meant(says, published_on("2025-03-18"))[-1][1]

    assert resolved is not None
    assert resolved.derivation == why


def test_stretch_of_days_resolves_what_all_its_days_agree_on() -> None:
    week = Window(first="2025-03-16", last="2025-03-21", why="published that week")

    found = dict(meant("It sank on Sunday, was sold last year and was raised on Tuesday.", week))

    dates = {words: resolved.date if resolved else None for words, resolved in found.items()}
    assert dates == {"Sunday": "2025-03-16", "last year": "2024", "Tuesday": None}


@given(published=DAYS, weekday=st.sampled_from(("Monday", "Thursday", "Sunday")))
def test_weekday_behind_lies_in_the_last_days_or_is_the_next(published: date, weekday: str) -> None:
    [(_, resolved)] = meant(f"The ferry sank on {weekday}.", published_on(published.isoformat()))

    assert resolved is not None
    day = date.fromisoformat(resolved.date)
    assert published - timedelta(5) <= day <= published + timedelta(1)
    assert day.strftime("%A") == weekday


@given(published=DAYS)
def test_dates_lie_within_their_span(published: date) -> None:
    text = "It sank in mid-March, last month, last week, over the weekend and last year."
    for _, resolved in meant(text, published_on(published.isoformat())):
        if resolved is not None:
            assert resolved.first <= resolved.last
            assert resolved.first.startswith(resolved.date[:4]) or resolved.precision == "week"


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        ("It sank in mid-March 2025.", "It sank on 16 March 2025.", True),
        ("It sank in early March 2025.", "It sank on 26 March 2025.", False),
        ("It sank in 2025.", "It sank in March 2025.", True),
        ("It sank in 2024.", "It sank in March 2025.", False),
    ],
)
def test_dates_agree_when_they_can_mean_one_day(a: str, b: str, agree: bool) -> None:
    first, second = meant(a, None)[0][1], meant(b, None)[0][1]

    assert first is not None
    assert second is not None
    assert overlap(first, second) is overlap(second, first) is agree


@pytest.mark.parametrize(
    ("says", "words"),
    [
        ("on 16 March 2025", "16 March 2025"),
        ("in March 2025", "March 2025"),
        ("in 2025", "2025"),
        ("in the 1950s", "the 1950s"),
        ("in the 18th century", "the 18th century"),
    ],
)
def test_dates_in_words(says: str, words: str) -> None:
    resolved = meant(f"It sank {says}.", None)[0][1]

    assert resolved is not None
    assert plain(resolved) == words


def test_undated_articles_are_placed_by_the_others(folder: Callable[..., Any]) -> None:
    made = folder("undated")
    windows = dict(zip((a.path for a in made.corpus.articles), publication_windows(made.story), strict=True))

    assert {path: (w.first, w.last) if w else None for path, w in windows.items()} == {
        "a-digest.md": ("2025-03-10", "2026-03-09"),
        "b-herald.md": ("2025-03-15", "2025-03-21"),
        "c-wire.md": ("2025-03-15", "2025-03-21"),
        "d-poem.md": None,
    }
    assert "its “last year” is “2024” in Coast Wire" in windows["b-herald.md"].why
    assert "its “Sunday” is “mid-March” in Morning Digest" in windows["b-herald.md"].why


def test_unrelated_article_places_no_other(folder: Callable[..., Any]) -> None:
    made = folder(
        "=== a.md\n---\noutlet: A\ntitle: A\ndate: 2025-03-18\n---\n\nThe ferry sank on Sunday off the coast.\n"
        "=== b.md\n---\noutlet: B\ntitle: B\n---\n\nThe baker of Lund sold ninety loaves on Sunday morning.\n"
    )

    assert publication_windows(made.story)[1] is None


def test_links_that_contradict_one_another_place_nothing(folder: Callable[..., Any]) -> None:
    seed = "=== {0}.md\n---\noutlet: {0}\ntitle: {0}\n{1}---\n\nThe ferry Astrid sank on Sunday off {2}.\n"
    made = folder(
        seed.format("a", "date: 2025-03-18\n", "the coast of Lolland")
        + seed.format("b", "date: 2025-04-18\n", "the coast of Lolland, police said")
        + seed.format("c", "", "the shore of Lolland")
    )

    assert publication_windows(made.story)[2] is None


def test_month_of_a_story_is_not_the_month_of_publication(folder: Callable[..., Any]) -> None:
    made = folder(
        "=== a.md\n---\noutlet: A\ntitle: A\ndate: 2019-11-18\n---\n\n"
        "The man saw his doctor in November 2016. By December he had felt worse. He was well a year later.\n"
    )
    dated = date_units(made.story)

    assert [[d.resolved.date for d in row] for row in dated] == [["2016-11"], [], []]


def test_years_count_from_the_sentence_before(folder: Callable[..., Any]) -> None:
    made = folder(
        "=== a.md\n---\noutlet: A\ntitle: A\n---\n\n"
        "The town ordered the tunnel in March 2019. It opened two years later under the river.\n"
    )
    dated = date_units(made.story)

    assert [[d.resolved.date for d in row] for row in dated] == [["2019-03"], ["2021"]]

"""What a browser shows of a page is what can be quoted: no word of a sentence is lost, and none added."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_explainer.read import read_seed, styles
from mkdocs_explainer.read.html import MOST_LINES, parsed
from mkdocs_explainer.read.shown import shown

ROWS = yaml.safe_load(Path(__file__).with_name("shown.yml").read_text(encoding="utf-8"))
REPORT = "The old bridge at mile {} opened to all traffic again after the repairs that the town paid for."
PAGE = """<!doctype html><html lang="en"><head><title>Bridge reopens</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Bridge reopens</h1>{}</article>
<aside><p>Support our work: give today.</p><script>var hidden = "never shown";</script></aside>
<footer>© Example Gazette</footer></body></html>"""
BODY = "".join(f"<p>{REPORT.format(n)}</p>" for n in range(3, 12))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_blocks_of_a_page(row: dict[str, Any]) -> None:
    blocks = shown(parsed(f"<!doctype html><body>{row['page']}</body>"))
    assert [block.text for block in blocks] == row["shown"]
    assert {block.apart for block in blocks} - {""} == set(filter(None, [row.get("apart")]))


def test_what_is_set_apart_stands_where_it_says() -> None:
    article = read_seed("page.html", PAGE.format(BODY).encode())
    apart = {piece.text: piece for piece in article.excluded if piece.reason == "page furniture"}
    assert {"Home News", "Support our work: give today.", "© Example Gazette"} <= apart.keys()
    assert not any("old bridge" in text or "never shown" in text for text in apart)
    assert all(article.text[piece.start : piece.end] == text for text, piece in apart.items())


def test_a_paragraph_goes_whole_or_not_at_all() -> None:
    inside = (
        "<button>not</button> <span class='share'>on</span> <time>Monday</time> <code>but</code> <label>later</label>"
    )
    article = read_seed(
        "page.html", PAGE.format(BODY + f"<p>The council did {inside} agree to open it.</p>").encode()
    )
    assert article.blocks[-1].text == "The council did not on Monday but later agree to open it."


def test_struck_words_and_cells_are_not_quoted() -> None:
    more = "<p>It cost <del>400</del> <ins>500</ins> pounds.</p><table><tr><td>Arches</td><td>5</td></tr></table>"
    article = read_seed("page.html", PAGE.format(BODY + more + BODY).encode())
    reasons = {piece.text: piece.reason for piece in article.excluded}
    assert reasons["It cost 400 500 pounds."] == "struck out"
    assert not any("400" in block.text or "Arches" in block.text for block in article.blocks)


def test_what_is_not_seen_as_it_is_read_is_set_apart_whole() -> None:
    more = "<p>It was <b style='opacity:0'>never</b> safe.</p><p style='display:flex'>It did <b>not</b> fall.</p>"
    article = read_seed("page.html", PAGE.format(BODY + more + BODY).encode())
    reasons = {piece.text: piece.reason for piece in article.excluded}
    assert reasons["It was never safe."] == "hidden words"
    assert {reasons[text] for text in ("It did", "not", "fall.")} == {"parted line"}


def test_a_drawing_with_many_points_is_no_obstacle() -> None:
    drawing = f'<svg><path d="{" ".join(f"{n}.5" for n in range(4000))}"/></svg>'
    assert len(read_seed("page.html", PAGE.format(drawing + BODY).encode()).blocks) == 9


def test_many_lines_of_furniture_are_set_apart_in_runs() -> None:
    menu = "".join(f"<div>menu entry {n}</div>" for n in range(MOST_LINES + 50))
    article = read_seed("page.html", PAGE.format(BODY).replace("<nav>", f"<nav>{menu}").encode())
    assert len(article.excluded) < 10
    first = article.excluded[0]
    assert "menu entry 249" in first.text
    assert article.text[first.start : first.end] == first.text


def test_a_page_that_loses_most_of_its_words_is_doubted() -> None:
    rows = "".join(f"<tr><td>Runner number {n}</td><td>{n} points in all races</td></tr>" for n in range(200))
    article = read_seed("page.html", PAGE.format(f"<p>{REPORT.format(3)}</p><table>{rows}</table>").encode())
    assert [doubt.what[:6] for doubt in article.doubts] == ["keeps "]
    assert not read_seed("page.html", PAGE.format(BODY).encode()).doubts


def test_deep_nesting_is_no_trouble() -> None:
    root = parsed("<div>" * 20_000 + "deep" + "</div>" * 20_000)
    assert root is None or [block.text for block in shown(root)] in (["deep"], [])


@pytest.mark.parametrize(
    "credit", ["<footer>— Ada Poe, mayor of Arnby</footer>", "<cite>Ada Poe, mayor of Arnby</cite>"]
)
def test_a_quotation_keeps_its_speaker(credit: str) -> None:
    quotation = f"<blockquote><p>The bridge must stay open for our children.</p>{credit}</blockquote>"
    article = read_seed("page.html", PAGE.format(BODY + quotation + BODY).encode())
    signed = {block.text: block.signer for block in article.blocks if block.signer}
    assert signed == {"The bridge must stay open for our children.": "Ada Poe"}


def test_style_sheets_that_say_too_much_are_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    page = "<style>.a{display:none}</style><p>It <b class='a'>never</b> rose, and <b class='a'>nobody</b> saw it.</p>"
    assert [block.text for block in shown(parsed(page))] == ["It rose, and saw it."]
    monkeypatch.setattr(styles, "_ELEMENTS", 1)
    assert [block.text for block in shown(parsed(page))] == ["It never rose, and nobody saw it."]


def test_a_selector_of_very_many_parts_is_passed_over() -> None:
    page = (
        f"<style>{'div ' * 2_000}p{{display:none}} .a{{display:none}}</style><p>It rose.</p><p class='a'>It fell.</p>"
    )
    assert [block.text for block in shown(parsed(page))] == ["It rose."]


def test_a_credit_signs_its_own_quotation_only() -> None:
    others = "<blockquote><p>The plan for the bridge is dead, said Tom Roe of the council.</p></blockquote>"
    credit = "<footer>— Ada Poe, mayor of Arnby</footer>"
    own = f"<blockquote><p>It lives on.</p><p>We will build it.</p>{credit}</blockquote>"
    article = read_seed("page.html", PAGE.format(BODY + others + own + BODY).encode())
    signed = [(block.text, block.signer) for block in article.blocks if block.signer]
    assert signed == [("It lives on.", "Ada Poe"), ("We will build it.", "Ada Poe")]

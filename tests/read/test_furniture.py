"""What a page shows around its article is listed, and nothing of the article itself."""

from __future__ import annotations

from mkdocs_explainer.read import read_seed
from mkdocs_explainer.read.furniture import MOST_LINES, furniture

PAGE = """<!doctype html><html lang="en"><head><title>Bridge reopens</title><style>p {{}}</style></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Bridge reopens</h1>
{body}
</article>
<aside><p>Support our work: give today.</p><script>var hidden = "never shown";</script></aside>
<footer>© Example Gazette</footer></body></html>"""
BODY = "".join(
    f"<p>The old bridge at mile {n} opened to <b>all</b> traffic again after the repairs that the town paid for.</p>"
    for n in range(3, 12)
)


def test_lines_around_the_article_are_listed_in_order() -> None:
    article = "Bridge reopens\n\n" + " ".join(
        f"The old bridge at mile {n} opened to all traffic again after the repairs that the town paid for."
        for n in range(3, 12)
    )
    assert furniture(PAGE.format(body=BODY), article) == [
        "Home News",
        "Support our work: give today.",
        "© Example Gazette",
    ]


def test_a_saved_page_says_what_was_set_apart_and_where() -> None:
    article = read_seed("page.html", PAGE.format(body=BODY).encode())
    apart = {piece.text: piece for piece in article.excluded if piece.reason == "page furniture"}
    assert "Support our work: give today." in apart
    assert not any("old bridge" in text or "never shown" in text for text in apart)
    for text, piece in apart.items():
        assert article.text[piece.start : piece.end] == text


def test_furniture_is_bounded() -> None:
    page = "<html><body>" + "".join(f"<div>menu entry {n}</div>" for n in range(MOST_LINES + 50)) + "</body></html>"
    lines = furniture(page, "")
    assert len(lines) == MOST_LINES + 1
    assert lines[-1] == "… and 50 more lines"


def test_deep_nesting_is_no_trouble() -> None:
    assert furniture("<div>" * 20_000 + "deep" + "</div>" * 20_000, "") in (["deep"], [])

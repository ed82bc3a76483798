"""What a saved page says of its article, and what it says of others."""

from __future__ import annotations

import pytest

from mkdocs_explainer.read import read_seed

_REPORT = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "The council of Arnby voted on Monday to close the old bridge, after a debate that went on for four hours.",
        "Repairs of the piers would cost more than the town earns with the bridge in ten years, the treasurer said.",
        "Drivers had gathered four thousand signatures against the plan and stood before the town hall with horns.",
    )
)
_LISTED = """<ul><li><a href="/x">Ferry sinks off Port Venn</a> <time datetime="2019-01-02">2 January 2019</time>
    <span class="author">By Kim Zed</span></li></ul>"""
_BOXED = """<div><h3><a href="/x">Ferry sinks off Port Venn</a></h3><p class="author">By Kim Zed</p>
    <p>2 January 2019</p></div>"""
_OTHER = '{"@type": "NewsArticle", "datePublished": "2019-01-02", "author": {"@type": "Person", "name": "Kim Zed"}}'
_OWN = """{"@type": "NewsArticle", "headline": "Bridge closed", "datePublished": "2025-03-26",
    "author": [{"@type": "Person", "name": "Ada Poe"}, {"@type": "Person", "name": "Bo Lund"}],
    "publisher": {"@type": "Organization", "name": "Harbour Lights"}"""
_LINKED = '"author": {"@id": "#ada"}, "publisher": {"@id": "#us"}'
_GRAPH = f"""{{"@context": "https://schema.org", "@graph": [{{"@type": "WebPage", "@id": "#page"}},
    {{"@id": "#us", "@type": "Organization", "name": "Harbour Lights"}},
    {{"@id": "#ada", "@type": "Person", "name": "Ada Poe"}},
    {{"@type": "NewsArticle", "datePublished": "2025-03-26", {_LINKED}}}]}}"""


def _data(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def _meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("head", "above", "below", "known"),
    [
        ("", "", _LISTED, ("", (), None)),
        ("", _LISTED, "", ("", (), None)),
        ("", "", _BOXED, ("", (), None)),
        ("", _BOXED, "", ("", (), None)),
        ("", f"{_BOXED}<p>By Ada Poe</p><p>26 March 2025</p>", "", ("", ("Ada Poe",), "2025-03-26")),
        ("", f"<p>By Ada Poe</p><p>26 March 2025</p>{_BOXED}", "", ("", ("Ada Poe",), "2025-03-26")),
        (_data(f'{{"@type": "ItemList", "itemListElement": [{_OTHER}]}}'), "", "", ("", (), None)),
        (_data(f"[{_OWN}}}]"), "", "", ("Harbour Lights", ("Ada Poe", "Bo Lund"), "2025-03-26")),
        (_data(f'{_OWN}, "hasPart": {_OTHER}}}'), "", "", ("Harbour Lights", ("Ada Poe", "Bo Lund"), "2025-03-26")),
        (_data(_GRAPH), "", "", ("Harbour Lights", ("Ada Poe",), "2025-03-26")),
        (_data('{"@type": "NewsArticle", "datePublished": "2025-03-26", "headline"'), "", "", ("", (), "2025-03-26")),
        (_meta("date", "03/04/2025"), "", "", ("", (), None)),
        (_meta("date", "26/03/2025"), "", "", ("", (), "2025-03-26")),
        ("", '<p class="author">By <a>Ada Poe</a>, Harbour Post Staff Writer</p>', "", ("", ("Ada Poe",), None)),
    ],
)
def test_what_is_known_of_a_page(
    head: str, above: str, below: str, known: tuple[str, tuple[str, ...], str | None]
) -> None:
    page = f"<html><head><title>Bridge closed</title>{head}</head><body><article><h1>Bridge closed</h1>{above}"
    article = read_seed("a.html", f"{page}{_REPORT}</article>{below}</body></html>".encode())
    assert (article.outlet, article.authors, article.published) == known

"""Where a source's metadata comes from."""

from __future__ import annotations

import pytest

from mkdocs_explainer.errors import SeedError
from mkdocs_explainer.model import SourceOverride
from mkdocs_explainer.read import is_seed, read_seed
from mkdocs_explainer.read.dates import iso_date
from mkdocs_explainer.read.metadata import outlet_of, web_address

BODY = "The river rose by two metres on Monday, officials said, and forty families left.\n"


@pytest.mark.parametrize(
    ("path", "title", "outlet"),
    [
        ("000_bbc-news.txt", None, "BBC News"),
        ("the-herald-of-the-north.txt", None, "The Herald of the North"),
        ("world/003_le_monde.html", None, "Le Monde"),
        ("NewYorker.md", None, "NewYorker"),
        ("usa-today_k3J9sQ2xW8bN4v.txt", None, "USA Today"),
        ("000_3f98d34987921752.txt", None, ""),
        ("000_3f98d34987921752.txt", "The River", ""),
        ("5e0c1b7a-44d2-4f0e-9a61-0c77d1e2b3a4.txt", None, ""),
        ("001.txt", None, ""),
        ("b.md", None, ""),
        ("bbc/article.txt", "The River", "BBC"),
        ("the-herald/2024/003_Story.html", "The River", "The Herald"),
        ("river-gazette/001.txt", "The River", "River Gazette"),
        ("river-gazette/news-2.txt", None, "River Gazette"),
        ("news/article.txt", None, ""),
        ("2024/001.txt", "The River", ""),
        ("article.txt", None, ""),
        ("scan 12.txt", None, ""),
        ("Document (3).md", None, ""),
        ("doc1.txt", None, ""),
        ("bridge-closed.txt", "Old Bridge of Arnby closed", ""),
        ("harbour-lights.txt", "Old Bridge of Arnby closed", "Harbour Lights"),
        ("bbc.txt", "BBC to sell its bridge", "BBC"),
    ],
)
def test_outlet_from_a_file_name(path: str, title: str | None, outlet: str) -> None:
    assert outlet_of(path, title) == outlet


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025-03-04", "2025-03-04"),
        ("2025-03-04T23:59:00+02:00", "2025-03-04"),
        ("March 4, 2025", "2025-03-04"),
        ("Tue 4 Mar 2025", "2025-03-04"),
        ("4th of March", None),
        ("Sept. 4, 2025", "2025-09-04"),
        ("2025/3/4", "2025-03-04"),
        ("25.12.2025", "2025-12-25"),
        ("12/25/2025", "2025-12-25"),
        ("03/04/2025", None),
        ("04/04/2025", "2025-04-04"),
        ("2025-02-30", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_only_dates_that_can_be_read_in_one_way(text: str, date: str | None) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://a.example/b?c=d", "https://a.example/b?c=d"),
        (" http://a.example ", "http://a.example"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//a.example", None),
        ("https://", None),
        ("https://a.example/<script>", None),
        ("https://a.example/b c", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_only_web_addresses(text: str | None, address: str | None) -> None:
    assert web_address(text) == address


def test_override_comes_first_then_the_head_then_the_text() -> None:
    text = (
        f"---\ntitle: Head\nsource: Head Herald\ndate: 2025-01-01\n---\nHead\n\nBy Jane Roe\n\nMay 5, 2025\n\n{BODY}"
    )
    plain = read_seed("a.md", text.encode())
    assert (plain.title, plain.outlet, plain.authors, plain.published) == (
        "Head",
        "Head Herald",
        ("Jane Roe",),
        "2025-01-01",
    )
    over = SourceOverride(
        title="Over", outlet="Over Herald", authors=("Ann Poe",), date="2025-02-02", url="https://a.example/"
    )
    article = read_seed("a.md", text.encode(), over)
    assert (article.title, article.outlet, article.authors) == ("Over", "Over Herald", ("Ann Poe",))
    assert (article.published, article.url) == ("2025-02-02", "https://a.example/")
    assert article.blocks == plain.blocks


def test_front_matter_that_is_no_yaml_names_the_line_and_the_remedy() -> None:
    with pytest.raises(SeedError) as caught:
        read_seed("a.md", f"---\ntitle: One: two\n---\n{BODY}".encode())
    assert "line" in caught.value.what
    assert "quotes" in caught.value.remedy


@pytest.mark.parametrize("value", ["null", "~", "true", "False"])
def test_nothing_and_truth_values_are_no_text(value: str) -> None:
    head = f"title: {value}\noutlet: {value}\nauthor: {value}\n"
    article = read_seed("river-post.md", f"---\n{head}---\n# The river\n\n{BODY}".encode())
    assert (article.title, article.outlet, article.authors) == ("The river", "River Post", ())
    article = read_seed(
        "a.md", f"---\ntitle: '{value}'\noutlet: 1984\nauthors: [{value}, Ann Poe]\n---\n{BODY}".encode()
    )
    assert (article.title, article.outlet, article.authors) == (value, "1984", ("Ann Poe",))


def test_a_rule_at_the_head_of_a_file_is_no_front_matter() -> None:
    article = read_seed("a.md", f"---\n{BODY}\n---\n{BODY}".encode())
    assert [block.text for block in article.blocks] == [BODY.strip(), BODY.strip()]


@pytest.mark.parametrize("text", ["***\n", "Read more\n", "# Only a heading\n", "```\ncode\n```\n"])
def test_a_file_without_a_report_is_refused(text: str) -> None:
    with pytest.raises(SeedError, match="no paragraph of a report"):
        read_seed("a.md", text.encode())


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(SeedError):
        read_seed("a.html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>")


def test_a_suffix_that_is_not_read_is_refused() -> None:
    with pytest.raises(SeedError, match=r"a PDF file.*as \.txt"):
        read_seed("a.pdf", b"%PDF")


@pytest.mark.parametrize(
    ("name", "seed"),
    [
        ("a.txt", True),
        ("a.MD", True),
        ("sub/a.html", True),
        ("a.htm", True),
        ("_topic.yml", False),
        ("_notes.txt", False),
        (".hidden.md", False),
        (".git/a.txt", False),
        ("_drafts/a.txt", False),
        ("a.pdf", False),
        ("txt", False),
        (".txt", False),
    ],
)
def test_which_files_are_seeds(name: str, *, seed: bool) -> None:
    assert is_seed(name) is seed


def test_a_file_far_too_long_for_an_article_is_refused_with_its_length() -> None:
    sentence = "The bridge across the river was opened to traffic on Monday, and a crowd walked over it. "
    with pytest.raises(SeedError, match=r"long.txt: has 34,000 words"):
        read_seed("long.txt", (sentence * 2_000).encode())
    with pytest.raises(SeedError, match=r"signs.txt: has 400,088 characters, more than an article's 300,000"):
        read_seed("signs.txt", (sentence + f"{'-' * 99} " * 4_000).encode())


def test_front_matter_of_a_json_writer_and_of_another_encoding_is_read() -> None:
    head = 'title: "\\ud83d\\udd25 The \x9dbridge \\ud83d"\nauthors: ["Ann \\udd25 Roe"]'
    article = read_seed("a.md", f"---\n{head}\n---\n\nThe bridge of Arnby opened on Monday.\n".encode())
    assert article.title == "🔥 The bridge �"
    assert article.authors == ("Ann � Roe",)

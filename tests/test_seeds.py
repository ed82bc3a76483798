"""Which files of the folder are seeds, and what is said of the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.read import MAX_BYTES
from mkdocs_explainer.seeds import read_folder


def put(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path)


def test_seeds_of_all_folders_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a/z.md", "a.html", "B.htm", "a/b/c.txt")
    found = read_folder(tmp_path)
    assert [seed.path for seed in found.seeds] == ["B.htm", "a.html", "a/b/c.txt", "a/z.md", "b.txt"]
    assert [seed.data.decode() for seed in found.seeds] == [seed.path for seed in found.seeds]
    assert not found.errors


def test_hidden_and_underscored_files_and_folders_are_left_out(tmp_path: Path) -> None:
    put(tmp_path, "_draft.txt", ".hidden.md", "_old/a.txt", ".git/a.txt", "a.txt")
    found = read_folder(tmp_path)
    assert [seed.path for seed in found.seeds] == ["a.txt"]
    assert (found.unread, found.errors) == ((), ())


def test_the_topic_file_is_read_at_the_top_only(tmp_path: Path) -> None:
    put(tmp_path, "a/_topic.yml")
    assert read_folder(tmp_path).topic is None
    put(tmp_path, "_topic.yml")
    assert read_folder(tmp_path).topic == b"_topic.yml"


def test_a_topic_file_of_another_suffix_is_told(tmp_path: Path) -> None:
    put(tmp_path, "_topic.yaml")
    (error,) = read_folder(tmp_path).errors
    assert "_topic.yml" in error.remedy


@pytest.mark.parametrize(
    "name",
    [
        *("photo.jpg", "Photo.JPEG", "drawing.svg", "talk.mp3", "film.mp4", "style.css", "app.js", "app.js.download"),
        *("font.woff2", ".DS_Store", "Thumbs.db", "desktop.ini", "README", "README.md", "readme.txt", "LICENSE"),
        *("LICENCE.txt", "COPYING", "report.txt~", "~$report.docx", "_draft.pdf"),
    ],
)
def test_what_plainly_holds_no_article_is_passed_over(tmp_path: Path, name: str) -> None:
    put(tmp_path, "a.txt", name)
    found = read_folder(tmp_path)
    assert [seed.path for seed in found.seeds] == ["a.txt"]
    assert (found.unread, found.errors) == ((), ())


@pytest.mark.parametrize(
    ("name", "what", "remedy"),
    [
        ("report.pdf", "is a PDF file and is not read", "Save its text as .txt"),
        ("Report.PDF", "is a PDF file", "Save its text as .txt"),
        ("report.docx", "is an office document", "Save its text as .txt"),
        ("report.odt", "is an office document", "Save its text as .txt"),
        ("report.rtf", "is a Rich Text file", "Save its text as .txt"),
        ("book.epub", "is an e-book", "Save its text as .txt"),
        ("letter.eml", "is an e-mail", "Save its text as .txt"),
        ("page.mhtml", "is an archive of a web page", "Save the page as .html instead"),
        ("page.webarchive", "is an archive of a web page", "Save the page as .html instead"),
        ("page.html.gz", "is a packed file", "Unpack it"),
        ("all.zip", "is a packed file", "Unpack it"),
        ("feed.json", "is a file of data", "a .txt file of its own"),
        ("feed.csv", "is a file of data", "a .txt file of its own"),
        ("page.xhtml", "is a web page", "ends in .html"),
        ("report.text", "is a text under another suffix", "ends in .txt"),
        ("report", "is a file without a suffix", "Add .txt"),
        ("report.2025", "is of another format", "Save its text as .txt"),
        ("licence.doc", "is an office document", "Save its text as .txt"),
    ],
)
def test_what_may_be_an_article_and_is_not_read_is_told(tmp_path: Path, name: str, what: str, remedy: str) -> None:
    put(tmp_path, "a.txt", f"sub/{name}")
    found = read_folder(tmp_path)
    assert [seed.path for seed in found.seeds] == ["a.txt"]
    (error,) = found.errors
    assert error.path == f"sub/{name}"
    assert what in error.what
    assert remedy in error.remedy
    assert "put _ before its name" in error.remedy


def test_many_files_of_a_kind_are_one_warning(tmp_path: Path) -> None:
    put(tmp_path, *(f"{number}.pdf" for number in range(9)), "a.docx", "b.doc")
    remedy = "Save its text as .txt, or put _ before its name to leave it out."
    assert [str(error) for error in read_folder(tmp_path).errors] == [
        f"0.pdf: is a PDF file and is not read, like 1.pdf, 2.pdf, 3.pdf, 4.pdf, 5.pdf and 3 more. {remedy}",
        f"a.docx: is an office document and is not read, like b.doc. {remedy}",
    ]


def test_what_a_browser_saves_beside_a_page_is_no_seed(tmp_path: Path) -> None:
    put(tmp_path, "Story.html", "Story_files/frame.html", "Story_files/a.css", "my_files/a.txt")
    found = read_folder(tmp_path)
    assert [seed.path for seed in found.seeds] == ["Story.html", "my_files/a.txt"]
    assert not found.errors


def test_what_could_hang_or_leak_is_refused_by_name(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    put(seeds, "good.txt")
    put(tmp_path, "secret.txt", "elsewhere/a.txt")
    (seeds / "link.txt").symlink_to(tmp_path / "secret.txt")
    (seeds / "linked").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(seeds / "pipe.txt")
    with (seeds / "huge.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    found = read_folder(seeds)
    assert [seed.path for seed in found.seeds] == ["good.txt"]
    assert [error.path for error in found.errors] == ["huge.txt", "link.txt", "linked", "pipe.txt"]
    assert all(error.what and error.remedy for error in found.errors)


def test_a_name_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(bytes(tmp_path) + b"/caf\xe9.txt")).write_bytes(b"x")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (error,) = read_folder(tmp_path).errors
    assert error.path == "caf\\udce9.txt"
    assert "UTF-8" in str(error)


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    put(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(0)
    (error,) = read_folder(tmp_path).errors
    assert "cannot be read" in str(error)


def test_a_folder_that_is_not_there_is_told_with_an_example(tmp_path: Path) -> None:
    with pytest.raises(ExplainerError, match=r"seeds.*first-report\.txt.*option `seeds`"):
        read_folder(tmp_path / "seeds")


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    with pytest.raises(ExplainerError, match=r"`seeds` names .*a\.txt, which is a file"):
        read_folder(tmp_path / "a.txt")

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
    assert (found.passed_over, found.errors) == ((), ())


def test_the_topic_file_is_read_at_the_top_only(tmp_path: Path) -> None:
    put(tmp_path, "a/_topic.yml")
    assert read_folder(tmp_path).topic is None
    put(tmp_path, "_topic.yml")
    assert read_folder(tmp_path).topic == b"_topic.yml"


def test_a_topic_file_of_another_suffix_is_told(tmp_path: Path) -> None:
    put(tmp_path, "_topic.yaml")
    (error,) = read_folder(tmp_path).errors
    assert "_topic.yml" in error.remedy


def test_files_that_are_no_articles_by_name_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "photo.jpg", "notes.docx")
    found = read_folder(tmp_path)
    assert found.passed_over == ("notes.docx", "photo.jpg")
    assert not found.errors


def test_what_a_browser_saves_beside_a_page_is_no_seed(tmp_path: Path) -> None:
    put(tmp_path, "Story.html", "Story_files/frame.html", "Story_files/a.css", "my_files/a.txt")
    found = read_folder(tmp_path)
    assert [seed.path for seed in found.seeds] == ["Story.html", "my_files/a.txt"]
    assert found.passed_over == ()


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

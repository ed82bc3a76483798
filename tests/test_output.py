"""Writing touches only what changed, and in the user's folder only what an export wrote itself."""

from __future__ import annotations

import errno
import json
import os
import tempfile
from pathlib import Path

import pytest

from mkdocs_explainer import output
from mkdocs_explainer.cache import CACHE_TAG
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import Asset, Page, Site
from mkdocs_explainer.output import MANIFEST, MARK, Pages, export, files_of, mirror, refuse_foreign

FILES = {"index.md": b"home", "terms/a.md": b"term", "assets/x.css": b"css"}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in (MANIFEST, MARK)
    }


def stamps(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def age(folder: Path) -> None:
    for path in folder.rglob("*"):
        os.utime(path, (1_000, 1_000))


def test_a_site_is_its_pages_and_its_assets() -> None:
    site = Site(
        pages=(Page(path="index.md", title="Home", text="Tür", kind="home"),),
        assets=(Asset(path="assets/x.css", data=b"css"),),
    )
    assert files_of(site) == {"index.md": "Tür".encode(), "assets/x.css": b"css"}


def test_a_mirror_is_the_site_and_nothing_else(tmp_path: Path) -> None:
    mirror(tmp_path, {})
    (tmp_path / "old" / "deep").mkdir(parents=True)
    (tmp_path / "old" / "deep" / "page.md").write_text("stale")
    mirror(tmp_path, FILES)
    assert contents(tmp_path) == FILES
    assert not (tmp_path / "old").exists()


def test_a_mirror_touches_only_what_changed(tmp_path: Path) -> None:
    mirror(tmp_path, FILES)
    age(tmp_path)
    before = stamps(tmp_path)
    mirror(tmp_path, FILES | {"index.md": b"new home"})
    changed = [path for path, stamp in stamps(tmp_path).items() if before[path] != stamp]
    assert changed == [str(tmp_path / "index.md")]


@pytest.mark.parametrize("mark", [None, b"", CACHE_TAG, CACHE_TAG + b"# Made by another tool.\n"])
def test_a_folder_of_somebody_else_is_refused_and_stays(tmp_path: Path, mark: bytes | None) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("mine")
    if mark is not None:
        (site / MARK).write_bytes(mark)
    for use in (refuse_foreign, lambda folder: mirror(folder, FILES)):
        with pytest.raises(ExplainerError, match=r"not empty.*`cache`"):
            use(site)
    assert contents(site) == {"index.html": b"mine"}


def test_a_folder_that_is_ours_or_empty_or_not_there_is_used(tmp_path: Path) -> None:
    refuse_foreign(tmp_path / "none")
    (tmp_path / "empty").mkdir()
    refuse_foreign(tmp_path / "empty")
    mirror(tmp_path / "ours", FILES)
    refuse_foreign(tmp_path / "ours")


def test_a_folder_made_before_there_was_a_mark_is_ours(tmp_path: Path) -> None:
    (tmp_path / MARK).write_bytes(CACHE_TAG)
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("a built site")
    with pytest.raises(ExplainerError, match="not empty"):
        refuse_foreign(site)
    (site / "explainer.json").write_text("{}")
    mirror(site, FILES)
    assert contents(site) == FILES


def test_what_stands_in_the_place_of_a_folder_or_of_a_file_gives_way(tmp_path: Path) -> None:
    mirror(tmp_path, {"terms": b"a file", "index.md/old.md": b"in a folder"})
    mirror(tmp_path, FILES)
    assert contents(tmp_path) == FILES


def test_a_link_in_a_mirror_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    mirror(tmp_path / "site", {})
    (tmp_path / "site" / "terms").symlink_to(tmp_path / "mine")
    mirror(tmp_path / "site", FILES)
    assert contents(tmp_path / "site") == FILES
    assert list((tmp_path / "mine").iterdir()) == []


def test_what_another_build_has_in_hand_is_left_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mirror(tmp_path, FILES | {"old.md": b"old"})
    (tmp_path / "terms" / ".tmp-k3x").write_bytes(b"te")
    listed = [*tmp_path.rglob("*"), tmp_path / "gone.md"]
    monkeypatch.setattr(Path, "rglob", lambda folder, pattern: listed)
    mirror(tmp_path, FILES)
    assert not (tmp_path / "old.md").exists()
    assert (tmp_path / "terms" / ".tmp-k3x").read_bytes() == b"te"


@pytest.fixture
def spare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made."""
    folder = tmp_path / "spare"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_pages_lie_where_they_are_wanted(tmp_path: Path, spare: Path) -> None:
    pages = Pages()
    assert pages.put(tmp_path / "site", FILES) == (tmp_path / "site", None)
    pages.close()
    assert contents(tmp_path / "site") == FILES
    assert list(spare.iterdir()) == []


@pytest.mark.parametrize("place", ["site", "."], ids=["folder", "above"])
def test_pages_whose_folder_is_a_file_lie_in_a_temporary_one(tmp_path: Path, spare: Path, place: str) -> None:
    file = tmp_path / "cache" / place
    file.parent.mkdir(exist_ok=True)
    file.write_text("in the way")
    pages = Pages()
    folder, warning = pages.put(tmp_path / "cache" / "site", FILES)
    assert folder.parent == spare
    assert contents(folder) == FILES
    assert f"The folder {tmp_path / 'cache' / 'site'} cannot be used ({file} is no folder)" in str(warning)
    assert "the option `cache`" in str(warning)
    # as under `mkdocs serve`: once more, and then there is room
    again, _ = pages.put(tmp_path / "cache" / "site", FILES | {"index.md": b"new home"})
    assert again == folder
    assert contents(folder) == FILES | {"index.md": b"new home"}
    assert file.read_text() == "in the way"
    file.unlink()
    assert pages.put(tmp_path / "cache" / "site", FILES) == (tmp_path / "cache" / "site", None)
    pages.close()
    assert list(spare.iterdir()) == []
    pages.close()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_pages_that_cannot_be_written_midway_lie_in_a_temporary_folder_whole(
    tmp_path: Path, spare: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    real = output.write

    def refused(path: Path, data: bytes) -> None:
        if path == tmp_path / "site" / "terms" / "a.md":
            raise OSError(number, os.strerror(number))
        real(path, data)

    monkeypatch.setattr(output, "write", refused)
    pages = Pages()
    folder, warning = pages.put(tmp_path / "site", FILES)
    assert contents(folder) == FILES
    assert os.strerror(number) in str(warning)
    assert {*contents(tmp_path / "site").items()} <= {*FILES.items()}
    pages.close()


def test_a_folder_that_cannot_be_looked_at_is_not_written_to(
    tmp_path: Path, spare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.md").write_text("mine, perhaps")
    real = Path.iterdir

    def refused(path: Path) -> object:
        if path == site:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return real(path)

    pages = Pages()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "iterdir", refused)
        refuse_foreign(site)
        folder, warning = pages.put(site, FILES)
    assert contents(folder) == FILES
    assert os.strerror(errno.EACCES) in str(warning)
    assert contents(site) == {"index.md": b"mine, perhaps"}
    pages.close()


def test_pages_for_which_there_is_no_place_at_all_are_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site").write_text("in the way")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(ExplainerError, match=r"site.*cannot be used.*no temporary folder.*`cache`"):
        Pages().put(tmp_path / "site", FILES)


def test_pages_in_a_folder_of_somebody_else_are_refused(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("mine")
    with pytest.raises(ExplainerError, match="not empty"):
        Pages().put(tmp_path, FILES)
    assert contents(tmp_path) == {"index.md": b"mine"}


def test_an_export_repeated_changes_nothing(tmp_path: Path) -> None:
    first = export(tmp_path / "out", FILES)
    assert (first.written, first.unchanged, first.removed, first.kept) == (3, 0, 0, ())
    age(tmp_path / "out")
    before = stamps(tmp_path / "out")
    again = export(tmp_path / "out", FILES)
    assert (again.written, again.unchanged, again.removed, again.kept) == (0, 3, 0, ())
    assert stamps(tmp_path / "out") == before


def test_an_export_replaces_and_removes_what_it_wrote(tmp_path: Path) -> None:
    export(tmp_path, FILES)
    done = export(tmp_path, {"index.md": b"new home"})
    assert (done.written, done.removed) == (1, 2)
    assert contents(tmp_path) == {"index.md": b"new home"}
    assert not (tmp_path / "terms").exists()


def test_files_of_the_user_stay(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("mine")
    (tmp_path / "notes.md").write_text("mine too")
    done = export(tmp_path, FILES)
    assert done.kept == ("index.md",)
    done = export(tmp_path, {})
    assert contents(tmp_path) == {"index.md": b"mine", "notes.md": b"mine too"}
    assert done.kept == ()


def test_a_folder_of_the_user_in_the_place_of_a_page_stays(tmp_path: Path) -> None:
    (tmp_path / "index.md").mkdir()
    (tmp_path / "index.md" / "notes.txt").write_text("mine")
    done = export(tmp_path, FILES)
    assert (done.written, done.kept) == (2, ("index.md",))
    assert (tmp_path / "index.md" / "notes.txt").read_text() == "mine"


def test_a_file_that_cannot_be_read_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index.md").write_text("mine")
    real = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "index.md":
            raise PermissionError(13, os.strerror(13))
        return real(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", refused)
        assert export(tmp_path, FILES).kept == ("index.md",)
    assert (tmp_path / "index.md").read_text() == "mine"


def test_pages_changed_by_hand_stay_and_are_named_every_time(tmp_path: Path) -> None:
    export(tmp_path, FILES)
    (tmp_path / "index.md").write_text("home, better")
    for _ in range(2):
        assert export(tmp_path, FILES | {"index.md": b"new home"}).kept == ("index.md",)
    assert export(tmp_path, {}).kept == ("index.md",)
    assert contents(tmp_path) == {"index.md": b"home, better"}


def test_a_page_removed_by_hand_is_written_again(tmp_path: Path) -> None:
    export(tmp_path, FILES)
    (tmp_path / "index.md").unlink()
    assert export(tmp_path, FILES).written == 1


def test_links_are_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("mine")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "index.md").symlink_to(tmp_path / "secret")
    assert export(tmp_path / "out", FILES).kept == ("index.md",)
    assert (tmp_path / "secret").read_text() == "mine"


def test_a_list_of_files_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"home")
    out = tmp_path / "out"
    export(out, FILES)
    listed = json.loads((out / MANIFEST).read_text())
    mark = listed["files"]["index.md"]
    listed["files"] |= {"../victim": mark, str(victim): mark}
    (out / MANIFEST).write_text(json.dumps(listed))
    export(out, {})
    assert victim.exists()


def test_a_list_that_is_none_is_told_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text("[]")
    with pytest.raises(ExplainerError, match=r"\.mkdocs-explainer\.json.*Remove it"):
        export(tmp_path, FILES)


def test_a_target_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(ExplainerError, match="is a file"):
        export(tmp_path / "out", FILES)

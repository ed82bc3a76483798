"""What the cache gives back is what was put in, or nothing."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from values import article, explainer

from mkdocs_explainer import cache
from mkdocs_explainer.cache import CACHE_TAG, Cache, code_version, digest
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.model import Article


def entry(folder: Path) -> Path:
    (found,) = folder.glob("*/*.bin")
    return found


def test_a_value_comes_back_as_it_was(tmp_path: Path) -> None:
    store = Cache(tmp_path)
    store.put("ab12", article())
    assert Cache(tmp_path).get("ab12", Article) == article()
    assert Cache(tmp_path).get("ab13", Article) is None


@pytest.mark.parametrize(
    "damage",
    [b"", b"short", b"\0" * 500, lambda data: data[:-1], lambda data: data.replace(b"bridge", b"brigde", 1)],
)
def test_a_damaged_entry_counts_as_missing(tmp_path: Path, damage: object) -> None:
    store = Cache(tmp_path)
    store.put("ab12", article())
    path = entry(tmp_path)
    path.write_bytes(damage(path.read_bytes()) if callable(damage) else bytes(damage))  # type: ignore[arg-type]
    assert store.get("ab12", Article) is None


def test_an_entry_of_another_kind_counts_as_missing(tmp_path: Path) -> None:
    store = Cache(tmp_path)
    store.put("ab12", explainer())
    assert store.get("ab12", Article) is None


@given(st.binary(max_size=50))
@example(b"\xa4\xff\xff\xff\xff")
@example(b"\x91" * 5_000)
def test_whatever_an_entry_holds_is_of_its_kind_or_counts_as_missing(
    tmp_path_factory: pytest.TempPathFactory, payload: bytes
) -> None:
    store = Cache(tmp_path_factory.mktemp("cache"))
    store.put("ab12", article())
    entry(store.folder).write_bytes(hashlib.sha256(payload).digest() + payload)
    for kind in (str, list, Article):
        found = store.get("ab12", kind)
        assert found is None or isinstance(found, kind)


def test_a_folder_in_the_place_of_an_entry_counts_as_missing(tmp_path: Path) -> None:
    (tmp_path / "ab" / "ab12.bin").mkdir(parents=True)
    (tmp_path / "CACHEDIR.TAG").write_bytes(CACHE_TAG)
    store = Cache(tmp_path)
    assert store.get("ab12", str) is None
    store.put("ab12", "new")
    assert "cannot be written" in str(store.trouble)


@pytest.mark.parametrize("place", ["", "explainer", "explainer/ab"], ids=["above", "folder", "below"])
def test_a_file_in_the_way_is_named_with_the_folder_and_the_option_and_stays(tmp_path: Path, place: str) -> None:
    file = tmp_path / "cache" / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("in the way")
    if place == "explainer/ab":
        (file.parent / "CACHEDIR.TAG").write_bytes(CACHE_TAG)
    folder = tmp_path / "cache" / "explainer"
    store = Cache(folder)
    assert store.trouble is None
    store.put("ab12", article())
    assert store.trouble is not None
    assert f"The cache folder {folder} cannot be written ({file} is no folder)" in store.trouble
    assert "the option `cache`" in store.trouble
    store.prune()
    assert store.get("ab12", Article) is None
    assert file.read_text() == "in the way"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_what_keeps_a_folder_from_being_written_is_told_once_and_nothing_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    store = Cache(tmp_path)
    store.put("ab12", "before")
    tried: list[Path] = []

    def refused(path: Path, data: bytes) -> None:
        tried.append(path)
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(cache, "write", refused)
    store.put("cd34", "one")
    told = store.trouble
    store.put("ef56", "two")
    assert told == store.trouble
    assert f"{tmp_path} cannot be written ({os.strerror(number)})" in str(told)
    assert [path.name for path in tried] == ["cd34.bin"]
    assert store.get("ab12", str) == "before", "what is there can still be read"


def test_an_entry_that_the_disk_has_no_room_for_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Cache(tmp_path)
    store.put("ab12", "before")

    def full(path: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        store.put("ab34", "one")
    assert sorted(path.name for path in tmp_path.rglob("*")) == [".gitignore", "CACHEDIR.TAG", "ab", "ab12.bin"]


@pytest.mark.parametrize("what", ["folder", "mark"])
def test_a_folder_that_cannot_be_looked_at_is_told_and_nothing_in_it_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(cache, "KEEP", 0)
    Cache(tmp_path).put("ab12", "before")

    def refused(path: Path) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "iterdir" if what == "folder" else "read_bytes", refused)
        store = Cache(tmp_path)
    assert f"{tmp_path} cannot be read ({os.strerror(errno.EACCES)})" in str(store.trouble)
    assert "the option `cache`" in str(store.trouble)
    store.put("cd34", "after")
    store.prune()
    assert [path.name for path in tmp_path.glob("*/*")] == ["ab12.bin"]


def test_a_folder_in_which_another_build_is_just_beginning_is_no_one_elses(tmp_path: Path) -> None:
    (tmp_path / ".tmp-k3x").write_bytes(b"Sig")
    assert Cache(tmp_path).trouble is None


def test_version_control_is_told_to_leave_the_folder_alone(tmp_path: Path) -> None:
    Cache(tmp_path / "c").put("ab12", article())
    assert (tmp_path / "c" / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize(
    ("files", "refused"),
    [
        ({}, False),
        ({".gitignore": b"*"}, False),
        ({"CACHEDIR.TAG": CACHE_TAG, "ab/x.bin": b""}, False),
        ({"site/CACHEDIR.TAG": b""}, False),
        ({"notes.txt": b"mine"}, True),
        ({"CACHEDIR.TAG": CACHE_TAG + b"# Made by another tool\n", "v/x": b""}, True),
    ],
)
def test_a_folder_that_somebody_else_has_filled_is_refused(
    tmp_path: Path, files: dict[str, bytes], *, refused: bool
) -> None:
    Cache(tmp_path / "not-there")
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    if refused:
        with pytest.raises(ExplainerError, match=r"not empty.*`cache`"):
            Cache(tmp_path)
        return
    Cache(tmp_path).put("ab12", article())
    assert Cache(tmp_path).get("ab12", Article) == article()


def test_only_old_entries_that_were_not_used_are_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "KEEP", 1)
    store = Cache(tmp_path)
    for age, key in enumerate(["aa", "bb", "cc"]):
        store.put(key, key)
        os.utime(store.folder / key / f"{key}.bin", (1_000 - age, 1_000 - age))
    later = Cache(tmp_path)
    assert later.get("cc", str) == "cc"
    later.prune()
    assert [Cache(tmp_path).get(key, str) for key in ("aa", "bb", "cc")] == ["aa", None, "cc"]


@given(st.lists(st.one_of(st.text(), st.binary(), st.integers(0, 9), st.none()), min_size=1, max_size=4))
def test_keys_tell_values_and_their_places_apart(parts: list[object]) -> None:
    assert digest(*parts) == digest(*parts)
    assert digest(*parts) != digest(*parts, None)
    assert digest(parts, "") != digest(*parts, "") or len(parts) == 0


def test_keys_do_not_depend_on_the_order_of_a_dict() -> None:
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})


def test_code_versions_differ_by_code_and_by_package() -> None:
    assert code_version("model") == code_version("model")
    assert code_version("model") != code_version("proof.py")
    assert code_version("model") != code_version("model", packages=["msgspec"])
    assert code_version("model", packages=["no-such-package-at-all"])

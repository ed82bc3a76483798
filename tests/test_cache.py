"""What the cache gives back is what was put in, or nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from values import article, explainer

from mkdocs_explainer import cache
from mkdocs_explainer.cache import CACHE_TAG, Cache, code_version, digest, refuse_foreign_cache
from mkdocs_explainer.model import Article, ExplainerError


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


def test_a_cache_that_cannot_be_written_names_the_folder_and_the_option(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ExplainerError, match=r"file.*option `cache`"):
        Cache(tmp_path / "file").put("ab12", article())


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
    refuse_foreign_cache(tmp_path / "not-there")
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    if refused:
        with pytest.raises(ExplainerError, match=r"not empty.*`cache`"):
            refuse_foreign_cache(tmp_path)
        return
    refuse_foreign_cache(tmp_path)
    Cache(tmp_path).put("ab12", article())
    refuse_foreign_cache(tmp_path)


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
    assert code_version("model.py") == code_version("model.py")
    assert code_version("model.py") != code_version("proof.py")
    assert code_version("model.py") != code_version("model.py", packages=["msgspec"])
    assert code_version("model.py", packages=["no-such-package-at-all"])

"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from mkdocs_explainer.files import write


def test_a_file_is_written_with_its_folders_for_all_to_read(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b"
    write(path, b"x")
    write(path, b"y")
    assert path.read_bytes() == b"y"
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert list((tmp_path / "a").iterdir()) == [path]


def test_nothing_half_written_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="space"):
        write(tmp_path / "a" / "b", b"x")
    assert not list((tmp_path / "a").iterdir())

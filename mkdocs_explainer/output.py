"""Writes a finished site into a folder, touching as little as possible.

Two ways. `mirror` keeps a folder that is ours alone (in the cache) equal to the site; it puts a mark into it,
and will not use a folder with other things in it that lacks the mark. Where that folder cannot be written, `Pages`
keeps a temporary one instead. `export` writes into a folder that is the user's: a list of what it wrote, with
hashes, stays there, and only files that are on it and still as they were written are replaced or removed. Neither
touches a file whose bytes are the same, so that a watcher sees only what changed.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import msgspec

from mkdocs_explainer.cache import CACHE_TAG, REMEDY, what_is_wrong
from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.files import UNFINISHED, write
from mkdocs_explainer.model import Site, Value

MANIFEST = ".mkdocs-explainer.json"

MARK = "CACHEDIR.TAG"
"""Says that a folder is ours to empty; tools for backups know the name as well."""

_SIGNATURE = CACHE_TAG + b"# Made by mkdocs-explainer, which removes whatever else is put here.\n"


class Exported(Value):
    """What an export did: counts, and the files that it did not touch because they are not its own."""

    written: int
    unchanged: int
    removed: int
    kept: tuple[str, ...]


class _Manifest(Value):
    """Which files an export wrote: path to SHA-256."""

    version: int
    files: dict[str, str]


def files_of(site: Site) -> dict[str, bytes]:
    """All files of a site: path relative to the wiki's root, and bytes."""
    pages = {page.path: page.text.encode("utf-8") for page in site.pages}
    return pages | {asset.path: asset.data for asset in site.assets}


def refuse_foreign(folder: Path) -> None:
    """Refuse a folder to mirror into that somebody else may have filled.

    To be asked before a build, which puts the cache's own mark into the folder above.

    Args:
        folder: the folder `site` of the cache; it need not be there.

    Raises:
        ExplainerError: something is in it, and it does not carry our mark.
    """
    # what cannot be looked at is not written to either: `mirror` finds out
    with suppress(OSError):
        _refuse_foreign(folder)


def _refuse_foreign(folder: Path) -> None:
    if not folder.is_dir() or all(entry.name.startswith(UNFINISHED) for entry in folder.iterdir()):
        return
    try:
        if (folder / MARK).read_bytes().startswith(_SIGNATURE):
            return
    except FileNotFoundError:
        pass
    if _bytes(folder.parent / MARK) == CACHE_TAG and (folder / "explainer.json").is_file():
        return  # made before the folder had a mark of its own
    raise ExplainerError(
        f"The folder {folder} is not empty and was not made by mkdocs-explainer, which would remove all that is in "
        "it. Set the option `cache` to a folder of its own, such as `.cache/plugin/explainer`, or move that folder "
        "away."
    )


def mirror(folder: Path, files: dict[str, bytes]) -> None:
    """Make a folder hold exactly these files, and our mark.

    Args:
        folder: a folder that nobody else writes into; whatever else is in it is removed.
        files: path relative to the folder, and bytes.

    Raises:
        ExplainerError: it is somebody else's.
        OSError: it cannot be read or written, as the system says.
    """
    _refuse_foreign(folder)
    # the mark comes first: a build that is stopped half-way leaves a folder that the next one may use
    _write_changed(folder, {MARK: _SIGNATURE})
    # before the files: one of the others may stand in the place of a folder
    _remove_others(folder, {folder / path for path in (MARK, *files)})
    _write_changed(folder, files)


class Pages:
    """The files of a site in a folder that is ours alone or, where that cannot be used, in a temporary one."""

    def __init__(self) -> None:
        self._spare: TemporaryDirectory[str] | None = None

    def put(self, folder: Path, files: dict[str, bytes]) -> tuple[Path, str | None]:
        """Write them, and remove what else is there.

        Args:
            folder: where to, as for `mirror`.
            files: path relative to the folder, and bytes.

        Returns:
            The folder that they are in; and when it is the temporary one, a warning that says why.

        Raises:
            ExplainerError: the folder is somebody else's, or there is no place for a temporary one either.
        """
        try:
            mirror(folder, files)
        except OSError as error:
            wrong = what_is_wrong(folder / MARK, error)
        else:
            return folder, None
        try:
            if self._spare is None:
                self._spare = TemporaryDirectory(prefix="mkdocs-explainer-", ignore_cleanup_errors=True)
            spare = Path(self._spare.name)
            mirror(spare, files)
        except OSError as error:
            raise ExplainerError(
                f"The folder {folder} cannot be used ({wrong}), and no temporary folder in its place "
                f"({error.strerror or error}). {REMEDY}"
            ) from error
        return spare, (
            f"The folder {folder} cannot be used ({wrong}), so the pages are in a temporary folder for this "
            f"build. {REMEDY}"
        )

    def close(self) -> None:
        """Remove the temporary folder, if there is one."""
        if self._spare is not None:
            self._spare.cleanup()
            self._spare = None


def export(folder: Path, files: dict[str, bytes]) -> Exported:
    """Write a site into a folder that may hold other things.

    Args:
        folder: made when it is not there.
        files: path relative to the folder, and bytes.

    Raises:
        ExplainerError: it cannot be written, or the list of files in it cannot be understood.
    """
    before = _read_manifest(folder)
    after: dict[str, str] = {}
    kept: list[str] = []
    written = unchanged = removed = 0
    try:
        for path, data in files.items():
            target = folder / path
            there = _bytes(target)
            if there == data:
                unchanged += 1
            elif not target.is_symlink() and (
                not target.exists() or (path in before and _hash(there) == before[path])
            ):
                write(target, data)
                written += 1
            else:
                kept.append(path)
                if path in before:
                    after[path] = before[path]
                continue
            after[path] = hashlib.sha256(data).hexdigest()
        for path, mark in before.items():
            target = folder / path
            if path in files:
                continue
            if _hash(_bytes(target)) == mark and not target.is_symlink():
                target.unlink()
                removed += 1
                _remove_empty(target.parent, folder)
            elif target.exists():
                kept.append(path)
                after[path] = mark
        if after != before or not (folder / MANIFEST).exists():
            manifest = _Manifest(version=1, files=dict(sorted(after.items())))
            data = msgspec.json.format(msgspec.json.encode(manifest), indent=1)
            write(folder / MANIFEST, data + b"\n")
    except OSError as error:
        raise _unwritable(folder, error) from error
    return Exported(written=written, unchanged=unchanged, removed=removed, kept=tuple(sorted(kept)))


def _read_manifest(folder: Path) -> dict[str, str]:
    path = folder / MANIFEST
    if folder.exists() and not folder.is_dir():
        raise ExplainerError(f"{folder} is a file. Name a folder to write the pages into.")
    data = _bytes(path)
    if data is None:
        return {}
    try:
        files = msgspec.json.decode(data, type=_Manifest).files
    except msgspec.MsgspecError as error:
        raise ExplainerError(
            f"{path} is not the list of files that an earlier export wrote ({error}). "
            "Remove it and the pages of that export, or export into another folder."
        ) from error
    # the list lies in the user's folder: nothing in it may lead out of there
    return {name: mark for name, mark in files.items() if _is_inside(name)}


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts and "\\" not in name


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _hash(data: bytes | None) -> str | None:
    return None if data is None else hashlib.sha256(data).hexdigest()


def _write_changed(folder: Path, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        if _bytes(folder / path) != data:
            write(folder / path, data)


def _remove_others(folder: Path, wanted: set[Path]) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        # another build may be writing the same pages: what it has in hand is left to it, what is gone is gone
        if path.is_dir() and not path.is_symlink():
            with suppress(OSError):  # not empty
                path.rmdir()
        elif path not in wanted and not path.name.startswith(UNFINISHED):
            path.unlink(missing_ok=True)


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _unwritable(folder: Path, error: OSError) -> ExplainerError:
    return ExplainerError(
        f"The folder {folder} cannot be written ({error.strerror or error}). "
        "Make room or mend its permissions, or choose another folder."
    )

"""Values on disk, found again by the hash of everything that they were made from.

An entry is one file: 32 bytes of SHA-256 over the rest, then the value as MessagePack. It is written
beside its place and moved there, so that a build that is stopped leaves no half entry; what does not
read back as what was written counts as not there and is made again. Nothing is ever unpickled.

All of it can be made again, so a cache that cannot be used stops nobody: the build goes on without it and says so
once. Only a folder that somebody else has filled is refused.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from importlib import metadata
from pathlib import Path
from typing import TypeVar

import msgspec

from mkdocs_explainer.errors import ExplainerError
from mkdocs_explainer.files import UNFINISHED, write

_ABOUT = "about.json"
T = TypeVar("T")

CACHE_TAG = b"Signature: 8a477f597d28d172789f06886806bc55\n"
"""What marks a folder as a cache: https://bford.info/cachedir/"""

KEEP = 400
"""Entries that stay although the last build did not use them: enough to go back and forth between
branches of a site without growing for ever."""

REMEDY = (
    "Make room, mend its permissions or move away what is in its place, or set the option `cache` to another folder."
)
"""What to do about a folder of the cache that cannot be used."""


def digest(*parts: object) -> str:
    """Hash of some values, told apart by their place and type: 32 hex digits.

    Args:
        parts: anything that msgspec can encode; dicts are hashed in the order of their keys.
    """
    data = msgspec.msgpack.encode(parts, order="deterministic")
    return hashlib.sha256(data).hexdigest()[:32]


def code_version(*folders: str, packages: Iterable[str] = ()) -> str:
    """Hash of our own code in some folders (or files) of the package, and the versions of others' packages.

    With it in the key, an entry made by older code is not found: nobody has to remember to raise a number. An
    `about.json` speaks for the files beside it: it holds their checksums, and learnt weights take long to read.

    Args:
        folders: paths relative to this package.
        packages: names of installed distributions; one that is missing counts as such.
    """
    package = Path(__file__).parent
    files: dict[str, str] = {}
    for folder in folders:
        place = package / folder
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in found:
            spoken_for = file.name != _ABOUT and (file.parent / _ABOUT).exists()
            if file.is_file() and not spoken_for and "__pycache__" not in file.parts:
                name = file.relative_to(package).as_posix()
                files[name] = hashlib.sha256(file.read_bytes()).hexdigest()
    return digest(files, {name: _version(name) for name in packages})


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""


def what_is_wrong(path: Path, error: OSError) -> str:
    """Why a file cannot be read or written: what stands in the place of a folder above it, or the system's words.

    Args:
        path: the file; it need not be there.
        error: what came of trying.
    """
    with suppress(OSError):
        for above in reversed(path.parents):
            above.lstat()  # ends the search at the first that is not there
            if not above.is_dir():
                return f"{above} is no folder"
    return error.strerror or str(error)


class Cache:
    """A folder of entries.

    Attributes:
        folder: where they are; it need not be there.
        trouble: why entries are no longer kept, and what to do about it; None as long as they are.
    """

    def __init__(self, folder: Path) -> None:
        """Look at the folder; nothing is written yet.

        Args:
            folder: as above.

        Raises:
            ExplainerError: somebody else has filled it.
        """
        self.folder = folder
        self.trouble: str | None = None
        self._used: set[Path] = set()
        try:
            ours = _is_ours(folder)
        except OSError as error:
            # whose it is cannot be said: nothing is written there and nothing removed
            self._give_up("read", folder / "CACHEDIR.TAG", error)
            return
        if not ours:
            raise ExplainerError(
                f"The cache folder {folder} is not empty and was not made by mkdocs-explainer. Set the option "
                "`cache` to a folder of its own, such as `.cache/plugin/explainer`, or move that folder away."
            )

    def get(self, key: str, kind: type[T]) -> T | None:
        """The value kept under a key, or None when there is none that can be trusted."""
        path = self._path(key)
        try:
            raw = path.read_bytes()
        except OSError:
            return None
        check, payload = raw[:32], raw[32:]
        if hashlib.sha256(payload).digest() != check:
            return None
        try:
            value = msgspec.msgpack.decode(payload, type=kind)
        except (msgspec.MsgspecError, RecursionError):
            return None
        self._used.add(path)
        return value

    def put(self, key: str, value: object) -> None:
        """Keep a value under a key, unless there is trouble with the folder."""
        if self.trouble is not None:
            return
        payload = msgspec.msgpack.encode(value, order="deterministic")
        path = self._path(key)
        try:
            self._prepare()
            write(path, hashlib.sha256(payload).digest() + payload)
        except OSError as error:
            self._give_up("written", path, error)
            return
        self._used.add(path)

    def prune(self) -> None:
        """Remove the oldest entries that this build did not use, down to `KEEP`; none where there is trouble."""
        if self.trouble is not None:
            return
        try:
            unused = [path for path in self.folder.glob("[0-9a-f][0-9a-f]/*.bin") if path not in self._used]
            # name as the second key: entries of one second go in the same order everywhere
            unused.sort(key=lambda path: (path.stat().st_mtime, path.name), reverse=True)
            for path in unused[KEEP:]:
                path.unlink(missing_ok=True)
        except OSError:
            # somebody else tidies the same folder: nothing is lost but room
            return

    def _give_up(self, done: str, path: Path, error: OSError) -> None:
        self.trouble = (
            f"The cache folder {self.folder} cannot be {done} ({what_is_wrong(path, error)}), so the work of this "
            f"build is not kept for the next one. {REMEDY}"
        )

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.bin"

    def _prepare(self) -> None:
        """Keep the folder out of version control and backups, as other tools' caches do."""
        self.folder.mkdir(parents=True, exist_ok=True)
        # the tag comes first: a build that is stopped here leaves a folder that is known as ours
        for name, data in (("CACHEDIR.TAG", CACHE_TAG), (".gitignore", b"*\n")):
            if not (self.folder / name).exists():
                write(self.folder / name, data)


def _is_ours(folder: Path) -> bool:
    """Whether nobody else has put anything into a folder."""
    if not folder.is_dir():
        return True
    # an empty folder is kept in version control by its .gitignore; `site` has a mark of its own
    passed = (".gitignore", "site")
    if all(entry.name in passed or entry.name.startswith(UNFINISHED) for entry in folder.iterdir()):
        return True
    try:
        return (folder / "CACHEDIR.TAG").read_bytes() == CACHE_TAG
    except FileNotFoundError:
        return False

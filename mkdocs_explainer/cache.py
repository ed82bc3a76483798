"""Values on disk, found again by the hash of everything that they were made from.

An entry is one file: 32 bytes of SHA-256 over the rest, then the value as MessagePack. It is written
beside its place and moved there, so that a build that is stopped leaves no half entry; what does not
read back as what was written counts as not there and is made again. Nothing is ever unpickled.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import TypeVar

import msgspec

from mkdocs_explainer.files import write
from mkdocs_explainer.model import ExplainerError

T = TypeVar("T")

CACHE_TAG = b"Signature: 8a477f597d28d172789f06886806bc55\n"
"""What marks a folder as a cache: https://bford.info/cachedir/"""

KEEP = 400
"""Entries that stay although the last build did not use them: enough to go back and forth between
branches of a site without growing for ever."""


def digest(*parts: object) -> str:
    """Hash of some values, told apart by their place and type: 32 hex digits.

    Args:
        parts: anything that msgspec can encode; dicts are hashed in the order of their keys.
    """
    data = msgspec.msgpack.encode(parts, order="deterministic")
    return hashlib.sha256(data).hexdigest()[:32]


def code_version(*folders: str, packages: Iterable[str] = ()) -> str:
    """Hash of our own code in some folders (or files) of the package, and the versions of others' packages.

    With it in the key, an entry made by older code is not found: nobody has to remember to raise a number.

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
            if file.is_file() and "__pycache__" not in file.parts:
                name = file.relative_to(package).as_posix()
                files[name] = hashlib.sha256(file.read_bytes()).hexdigest()
    return digest(files, {name: _version(name) for name in packages})


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""


class Cache:
    """A folder of entries."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._used: set[Path] = set()

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
        except msgspec.MsgspecError:
            return None
        self._used.add(path)
        return value

    def put(self, key: str, value: object) -> None:
        """Keep a value under a key.

        Raises:
            ExplainerError: the folder cannot be written.
        """
        payload = msgspec.msgpack.encode(value, order="deterministic")
        path = self._path(key)
        try:
            self._prepare()
            write(path, hashlib.sha256(payload).digest() + payload)
        except OSError as error:
            raise ExplainerError(
                f"The cache folder {self.folder} cannot be written ({error.strerror or error}). "
                "Make room or mend its permissions, or set the option `cache` to another folder."
            ) from error
        self._used.add(path)

    def prune(self) -> None:
        """Remove the oldest entries that this build did not use, down to `KEEP` of them."""
        try:
            unused = [path for path in self.folder.glob("[0-9a-f][0-9a-f]/*.bin") if path not in self._used]
            # name as the second key: entries of one second go in the same order everywhere
            unused.sort(key=lambda path: (path.stat().st_mtime, path.name), reverse=True)
            for path in unused[KEEP:]:
                path.unlink(missing_ok=True)
        except OSError:
            # somebody else tidies the same folder: nothing is lost but room
            return

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.bin"

    def _prepare(self) -> None:
        """Keep the folder out of version control and backups, as other tools' caches do."""
        self.folder.mkdir(parents=True, exist_ok=True)
        # the tag comes first: a build that is stopped here leaves a folder that is known as ours
        for name, data in (("CACHEDIR.TAG", CACHE_TAG), (".gitignore", b"*\n")):
            if not (self.folder / name).exists():
                write(self.folder / name, data)


def refuse_foreign_cache(folder: Path) -> None:
    """Refuse a folder for the cache that somebody else has filled.

    Args:
        folder: it need not be there.

    Raises:
        ExplainerError: something is in it, and it does not carry our mark.
    """
    try:
        # an empty folder is kept in version control by its .gitignore; `site` has a mark of its own
        others = folder.is_dir() and any(entry.name not in {".gitignore", "site"} for entry in folder.iterdir())
        ours = not others or (folder / "CACHEDIR.TAG").read_bytes() == CACHE_TAG
    except FileNotFoundError:
        ours = False
    except OSError as error:
        raise ExplainerError(
            f"The cache folder {folder} cannot be read ({error.strerror or error}). "
            "Mend its permissions, or set the option `cache` to another folder."
        ) from error
    if not ours:
        raise ExplainerError(
            f"The cache folder {folder} is not empty and was not made by mkdocs-explainer. Set the option `cache` "
            "to a folder of its own, such as `.cache/plugin/explainer`, or move that folder away."
        )

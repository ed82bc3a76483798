"""Which files of the seeds folder are seeds, and their bytes: the only place that reads that folder.

Sub-folders count. What could hang a build or read another's files is refused with a reason (links,
devices, pipes, large files), and so is what may hold an article and is of no format that is read; what is plainly
no article is passed over. The order is that of the paths, whatever the file system says.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from mkdocs_explainer.errors import ExplainerError, SeedError
from mkdocs_explainer.kinds import is_no_article, kind_of_name
from mkdocs_explainer.model import Value
from mkdocs_explainer.read import MAX_BYTES, is_seed

TOPIC_FILE = "_topic.yml"

NAMED = 5
"""Files of a kind that a warning names beside the first."""


class Seed(Value):
    """A file that the user dropped into the folder; `path` is relative to it, with forward slashes."""

    path: str
    data: bytes


class Folder(Value):
    """What a seeds folder holds."""

    seeds: tuple[Seed, ...]
    topic: bytes | None
    """The bytes of `_topic.yml`."""
    unread: tuple[str, ...]
    """Files that may hold an article and cannot be read by their names: a PDF, a spreadsheet."""
    errors: tuple[SeedError, ...]


def read_folder(folder: Path) -> Folder:
    """All seeds of a folder with their bytes.

    Args:
        folder: the seeds folder.

    Raises:
        ExplainerError: there is no such folder.
    """
    if folder.is_file():
        raise ExplainerError(
            f"The option `seeds` names {folder}, which is a file. "
            "Set it to the folder that holds the articles, one a file."
        )
    if not folder.is_dir():
        raise ExplainerError(
            f"There is no seeds folder {folder}. Make it and put articles into it, one a file: "
            f"for example {folder.name}/first-report.txt with the headline on the first line, an empty line, "
            "and the report. Or set the option `seeds` to the folder that holds them."
        )
    files, errors = _walk(folder, "")
    seeds: list[Seed] = []
    unread: list[str] = []
    topic: bytes | None = None
    for path in sorted(files):
        name = path.rpartition("/")[2]
        try:
            if path == TOPIC_FILE:
                topic = bytes_of(folder / path, path)
            elif path == "_topic.yaml":
                errors.append(SeedError(path, "is not read", f"Call it {TOPIC_FILE}."))
            elif name.startswith(("_", ".")) or is_no_article(name):
                continue
            elif not is_seed(name):
                unread.append(path)
            else:
                seeds.append(Seed(path=path, data=bytes_of(folder / path, path)))
        except SeedError as error:
            errors.append(error)
    errors += _told(unread)
    errors.sort(key=lambda error: error.path)
    return Folder(seeds=tuple(seeds), topic=topic, unread=tuple(unread), errors=tuple(errors))


def _told(unread: Sequence[str]) -> Iterator[SeedError]:
    """One warning for all files of a kind: a folder of a hundred PDFs is one mistake."""
    kinds: dict[tuple[str, str], list[str]] = {}
    for path in unread:
        kind = kind_of_name(path)
        kinds.setdefault((kind.name, kind.remedy), []).append(path)
    for (name, remedy), (first, *others) in kinds.items():
        more = ", ".join(others[:NAMED]) + (f" and {len(others) - NAMED} more" if len(others) > NAMED else "")
        yield SeedError(
            first,
            f"is {name} and is not read" + (f", like {more}" if more else ""),
            f"{remedy}, or put _ before its name to leave it out.",
        )


def _walk(folder: Path, prefix: str) -> tuple[list[str], list[SeedError]]:
    files: list[str] = []
    errors: list[SeedError] = []
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        where = prefix.rstrip("/") or folder.name
        return [], [SeedError(where, f"cannot be listed ({error.strerror})", "Mend the folder's permissions.")]
    names = {entry.name for entry in entries}
    for entry in entries:
        path = prefix + entry.name
        if entry.name.startswith(("_", ".")) and path != TOPIC_FILE and path != "_topic.yaml":
            continue
        if not _is_text(entry.name):
            shown = path.encode("utf-8", "backslashreplace").decode()
            errors.append(SeedError(shown, "has a name that is not UTF-8", "Rename the file."))
        elif entry.is_symlink():
            errors.append(SeedError(path, "is a symbolic link", "Put the file itself here: links are not followed."))
        elif entry.is_dir():
            if not _belongs_to_saved_page(entry.name, names):
                inner, more = _walk(entry, path + "/")
                files += inner
                errors += more
        else:
            files.append(path)
    return files, errors


def _is_text(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _belongs_to_saved_page(name: str, names: set[str]) -> bool:
    """A browser saves "Story.html" with a folder "Story_files", which holds frames and advertisements."""
    stem = name.removesuffix("_files")
    return stem != name and (f"{stem}.html" in names or f"{stem}.htm" in names)


def bytes_of(file: Path, path: str) -> bytes:
    """The bytes of a file, if it is one that can be read without harm.

    Args:
        file: where it is; a link is refused.
        path: its name for messages.

    Raises:
        SeedError: it is no file, too large, or may not be read.
    """
    try:
        found = file.lstat()
        if stat.S_ISDIR(found.st_mode):
            raise SeedError(path, "is a folder", "Name the files in it.")
        if stat.S_ISLNK(found.st_mode):
            raise SeedError(path, "is a link that leads to no file", "Put the file itself here.")
        if not stat.S_ISREG(found.st_mode):
            raise SeedError(path, "is not a file but a device, a pipe or a socket", "Remove it.")
        if found.st_size > MAX_BYTES:
            raise SeedError(
                path,
                f"is {found.st_size / 1_000_000:.1f} MB large; the most is {MAX_BYTES // 1_000_000} MB",
                "Keep the article and leave out the rest, or split the file.",
            )
        with file.open("rb") as handle:
            data = handle.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise SeedError(path, "is not there", "Correct the name.") from None
    except OSError as error:
        raise SeedError(
            path, f"cannot be read ({error.strerror or error})", "Mend its permissions, or remove it."
        ) from error
    return data[:MAX_BYTES]

"""Writes files whole or not at all: beside their place first, then moved there. A build that is stopped, or a full
disk, leaves no half page, cache entry or lock file."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

UNFINISHED = ".tmp-"
"""What the name of a file begins with that is still being written, or was when its build was killed."""


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, making its folders.

    Raises:
        OSError: as the system says.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=UNFINISHED, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp gives 0600; these are files of the project like any others
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

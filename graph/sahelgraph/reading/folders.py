"""Which files under the paths that a user gives are reports, in an order that is the same on every machine."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from sahelgraph.errors import InputError, UnreadableReport
from sahelgraph.model import Skipped

METADATA: Final = "metadata.csv"
"""A table about the files beside it; no report itself."""

_NO_REPORTS: Final = frozenset({METADATA, "readme", "readme.md", "readme.txt", "license", "license.md", "license.txt"})


def find(paths: Iterable[Path]) -> list[Path | Skipped]:
    """Files to read: those given, and for a folder all below it, sorted by path.

    Hidden files and folders, README and LICENSE files and ``metadata.csv`` are left out silently, unless one is given
    by itself. A symbolic link that leaves the folder, and what is no regular file, is skipped with a reason. A file
    that two paths lead to comes once.

    Raises:
        UnreadableReport: a path does not exist.
        InputError: no path was given, or a folder holds nothing to read.
    """
    found: dict[Path, Path | Skipped] = {}
    given = list(paths)
    if not given:
        raise InputError("no reports given; name files or folders")
    for path in given:
        if not _exists(path):
            raise UnreadableReport(str(path), "no such file or folder")
        entries = list(_walk(path)) if path.is_dir() else [_checked(path, path)]
        if not entries:
            raise InputError(f"{path}: no reports in this folder (.txt .md .html .pdf .csv .jsonl)")
        for name, entry in entries:
            found.setdefault(name, entry)
    return list(found.values())


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False  # a name that the file system cannot even hold
    except ValueError:
        return False  # NUL in the name


def _walk(root: Path) -> Iterator[tuple[Path, Path | Skipped]]:
    unlisted: list[OSError] = []
    files: list[Path] = []
    for folder, folders, names in os.walk(root, onerror=unlisted.append):
        linked = [name for name in folders if (Path(folder) / name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in linked)
        wanted = (name for name in (*names, *linked) if not name.startswith(".") and name.lower() not in _NO_REPORTS)
        files += [Path(folder) / name for name in wanted]
    for error in unlisted:
        yield Path(error.filename), Skipped(where=str(error.filename), why=f"cannot be opened: {error.strerror}")
    for path in sorted(files, key=lambda file: file.relative_to(root).parts):
        yield _checked(path, root)


def _checked(path: Path, root: Path) -> tuple[Path, Path | Skipped]:
    """The file by its true path, or why it is not read."""
    try:
        true = path.resolve()
        if path != root and path.is_symlink():
            if not true.is_relative_to(root.resolve()):
                return path, Skipped(where=str(path), why="a symbolic link that leaves the folder")
            if true.is_dir():
                return path, Skipped(where=str(path), why="a symbolic link to a folder")
        if not true.exists():
            return path, Skipped(where=str(path), why="a symbolic link to nothing")
        if not true.is_file():
            return path, Skipped(where=str(path), why="no regular file")
    except (OSError, RuntimeError) as error:
        return path, Skipped(where=str(path), why=f"cannot be opened: {error}")
    return true, path

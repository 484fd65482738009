"""Copies of a store, for queries and for readers beside a writer.

Oxigraph must not open a folder that another process writes to, not even to read. A copy is made of hard links, in some
tenths of a second whatever its size, and never changes.

snapshots/
NAME/quads   a copy, in the format of Oxigraph
NAME/lock    held shared by whoever reads the copy
current      the name of the newest copy
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

import pyoxigraph

_CURRENT = "current"
_TRIES = 5
"""How often a reader looks for the newest copy: the writer may replace it between the look and the lock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Borrowed:
    """A copy that a reader uses: the folder of its quads, the moment that it is of, and the lock that keeps it."""

    quads: Path
    taken: datetime
    lock: IO[bytes]


def take(folder: Path, quads: pyoxigraph.Store) -> Path:
    """Copy a store as it is now for all who read, and return the folder of the copy's quads.

    Raises:
        OSError: the disk refuses, or has no room.
    """
    folder.mkdir(exist_ok=True)
    home = Path(tempfile.mkdtemp(dir=folder))
    (home / "lock").touch()
    quads.backup(str(home / "quads"))
    draft = folder / f"{_CURRENT}.new"
    draft.write_text(home.name, encoding="utf-8")
    draft.replace(folder / _CURRENT)
    _drop(folder, but=home.name)
    return home / "quads"


def clear(folder: Path) -> None:
    """Delete all copies but those that somebody reads; these go when the next writer comes or ends."""
    (folder / _CURRENT).unlink(missing_ok=True)
    _drop(folder)


def borrow(folder: Path) -> Borrowed | None:
    """The newest copy, kept from being deleted until its lock is closed; ``None`` where there is none."""
    for _ in range(_TRIES):
        try:
            home = folder / (folder / _CURRENT).read_text(encoding="utf-8")
            lock = _locked(home / "lock", shared=True)
            if lock is None:
                continue
            taken = datetime.fromtimestamp((home / "lock").stat().st_mtime).astimezone()
        except FileNotFoundError:
            continue
        return Borrowed(quads=home / "quads", taken=taken, lock=lock)
    return None


def _drop(folder: Path, *, but: str = "") -> None:
    for home in folder.glob("*/"):
        if home.name == but:
            continue
        try:
            lock = _locked(home / "lock", shared=False)
        except FileNotFoundError:  # its making was interrupted
            shutil.rmtree(home, ignore_errors=True)
            continue
        if lock is not None:
            with lock:
                # The lock goes first: a reader that finds it can be sure that the rest is there.
                (home / "lock").unlink(missing_ok=True)
                shutil.rmtree(home, ignore_errors=True)


def _locked(path: Path, *, shared: bool) -> IO[bytes] | None:
    """A lock file, open and locked; ``None`` if somebody holds it who forbids that.

    Raises:
        FileNotFoundError: it does not exist, or was deleted while it was being locked.
    """
    handle = os.fdopen(os.open(path, os.O_RDONLY), "rb")
    if sys.platform != "win32":
        import fcntl

        try:
            fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            handle.close()
            return None
    if not path.exists():
        handle.close()
        raise FileNotFoundError(path)
    return handle

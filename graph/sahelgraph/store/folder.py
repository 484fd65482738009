"""The folder of a store on disk: what lies in it, who may use it, and what its errors mean.

sahel.db/
sahelgraph.json   the mark of a finished store, with the version of its format
lock              held shared by readers and alone by the writer
quads/            the quads, in the format of Oxigraph
snapshots/        short-lived copies for queries, and for readers while somebody writes
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

import pyoxigraph

from sahelgraph.errors import InputError, StoreDamaged, StoreError, StoreFull, StoreLocked, StoreMissing
from sahelgraph.store import snapshots
from sahelgraph.store.snapshots import Borrowed

FORMAT: Final = 3
"""Version of what lies in the folder and of the rules of fusion; raise it with every change that old stores lack.
A store of an older version is fused anew when it is opened to be written."""

_MARK = "sahelgraph.json"
_FULL = ("no space left", "disk quota", "file too large")


class Folder:
    """An open folder of a store; it holds the lock until :meth:`close`.

    ``as_of`` is the moment of the copy that a reader uses because somebody else writes to the store, else ``None``.
    """

    def __init__(self, path: Path, lock: IO[bytes] | None, *, borrowed: Borrowed | None = None) -> None:
        self.path = path
        self.as_of = borrowed.taken if borrowed else None
        self.home = borrowed.quads if borrowed else path / "quads"
        self._lock = lock

    @classmethod
    def open(cls, path: Path, *, create: bool, read_only: bool) -> Folder:
        """Open the folder, or make one.

        Raises:
            StoreMissing: there is none, and none may be made.
            StoreLocked: another process uses it. A reader is only refused in the moment in which a writer begins.
            StoreDamaged: it was a store and lacks its files.
            InputError: it holds something else, which a store would mix with.
            StoreError: the system refuses.
        """
        if not (path / _MARK).is_file():
            if read_only or not create:
                raise StoreMissing(f"no store in {path}; make one with: sahelgraph build --db {path}")
            _refuse_other(path)
        else:
            _check(path)
        with translated(path):
            if not read_only:
                (path / "quads").mkdir(parents=True, exist_ok=True)
            try:
                folder = cls(path, _lock(path, shared=read_only))
            except StoreLocked:
                borrowed = snapshots.borrow(path / "snapshots") if read_only else None
                if borrowed is None:
                    raise
                folder = cls(path, borrowed.lock, borrowed=borrowed)
            if not read_only:
                snapshots.clear(path / "snapshots")
        return folder

    def quads(self, *, read_only: bool) -> pyoxigraph.Store:
        """Open the quads.

        Raises:
            StoreError: one of its kinds, as :func:`translated` tells them apart.
        """
        with translated(self.path):
            try:
                return pyoxigraph.Store.read_only(str(self.home)) if read_only else pyoxigraph.Store(str(self.home))
            except FileNotFoundError as error:
                raise RuntimeError(f"lacks {error.filename or 'a file'}") from error

    @property
    def snapshots(self) -> Path:
        """Where copies go; what an ended process left there is cleared on opening."""
        return self.path / "snapshots"

    def mark(self) -> None:
        """Say that the store is complete; before this, the next opening would begin anew."""
        mark = self.path / _MARK
        with translated(self.path):
            draft = mark.with_suffix(".tmp")
            draft.write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")
            draft.replace(mark)

    def close(self) -> None:
        """Let go of the lock."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def erase(path: Path) -> None:
    """Delete a store, and nothing else that may lie in its folder; nothing happens where there is none.

    Raises:
        StoreLocked: another process uses it.
        InputError: the folder holds something else.
    """
    if not path.exists():
        return
    _refuse_other(path)
    with translated(path):
        _close(_lock(path, shared=False))
        (path / _MARK).unlink(missing_ok=True)
        for name in ("quads", "snapshots"):
            shutil.rmtree(path / name, ignore_errors=True)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the errors of the disk and of Oxigraph into ours, each one sentence that names the folder.

    Raises:
        StoreFull: no room.
        StoreDamaged: files that cannot be read.
        StoreLocked: in use.
        StoreError: anything else that the system refuses.
    """
    try:
        yield
    except OSError as error:
        reason = str(error)
        if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} or any(word in reason.lower() for word in _FULL):
            raise StoreFull(f"no room on the disk for the store in {path}; make room and run again") from error
        if "lock" in reason.lower():
            raise _locked(path) from error
        raise StoreError(f"the store in {path} cannot be used: {_one_line(reason)}") from error
    except RuntimeError as error:
        raise StoreDamaged(
            f"the store in {path} is damaged ({_one_line(str(error))}); build it again with --fresh"
        ) from error


def _check(path: Path) -> None:
    """Whether a folder with a mark has the files to go with it, in a version that we know."""
    try:
        version = json.loads((path / _MARK).read_text(encoding="utf-8"))["format"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreDamaged(f"{path / _MARK} cannot be read; build the store again with --fresh") from error
    if not (path / "quads" / "CURRENT").is_file():
        raise StoreDamaged(f"the store in {path} lacks its files; build it again with --fresh")
    if version > FORMAT:
        raise StoreError(f"the store in {path} was made by a newer version of sahelgraph; upgrade to use it")


def _refuse_other(path: Path) -> None:
    known = {_MARK, "lock", "quads", "snapshots", Path(_MARK).with_suffix(".tmp").name}
    if path.exists() and not path.is_dir():
        raise InputError(f"{path} is a file; a store is a folder")
    if path.is_dir() and (other := sorted(child.name for child in path.iterdir() if child.name not in known)):
        raise InputError(f"{path} holds other files ({other[0]}); name a new folder for the store")


def _lock(path: Path, *, shared: bool) -> IO[bytes] | None:
    """Lock the folder, where the system can; elsewhere Oxigraph's own lock still keeps two writers apart."""
    if sys.platform == "win32":
        return None
    import fcntl

    flags = os.O_RDONLY if shared else os.O_RDWR | os.O_CREAT
    handle = os.fdopen(os.open(path / "lock", flags, 0o644), "rb")
    try:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError as error:
        handle.close()
        raise _locked(path) from error
    return handle


def _locked(path: Path) -> StoreLocked:
    return StoreLocked(
        f"the store in {path} is in use by another process; wait for it to end, or use another --db "
        "(show, ask, query and the others that only read work beside a writer)"
    )


def _close(lock: IO[bytes] | None) -> None:
    if lock is not None:
        lock.close()


def _one_line(text: str) -> str:
    return " ".join(text.split())

"""SPARQL from people: run where it can do no harm.

What :mod:`sahelgraph.store.guard` lets pass runs in a process of its own over a snapshot of the store
(:mod:`sahelgraph.store.worker`): Oxigraph has no limit of time or memory and cannot be interrupted, but a process can.
Starting one takes some 30 ms, so that every query gets one, large or small, and none can take the caller down with it.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from sahelgraph.errors import QuerySyntax, QueryTooLong, StoreError
from sahelgraph.store import vocabulary as v
from sahelgraph.store import worker
from sahelgraph.store.answer import Answer, Row, Value
from sahelgraph.store.guard import check

MAX_ROWS: Final = 100_000
"""Rows given back at most unless the caller says otherwise."""

TIMEOUT: Final = 60.0
"""Seconds that a query may take unless the caller says otherwise."""

MEMORY: Final = 2 * 1024**3
"""Bytes of address space that a query may use."""


def run(
    place: Path, query: str, *, limit: int | None = None, timeout: float | None = None, memory: int = MEMORY
) -> Answer:
    """Answer a query in a process of its own.

    Args:
        place: folder of quads that nobody writes to while the query runs.
        query: SPARQL; the known prefixes need no declaration, and without FROM it sees all graphs as one.
        limit: rows to give back at most, by default :data:`MAX_ROWS`.
        timeout: seconds it may take, by default :data:`TIMEOUT`.
        memory: bytes of address space that it may use; not enforced on Windows.

    Raises:
        QueryRefused: see :func:`check`.
        QuerySyntax: it does not parse.
        QueryTooLong: it was stopped at the limit of time or memory.
    """
    checked = check(query)
    job = {
        "place": str(place),
        "query": checked.text,
        "union": not checked.own_dataset,
        "prefixes": v.PREFIXES,
        "limit": MAX_ROWS if limit is None else limit,
        "memory": memory,
    }
    seconds = TIMEOUT if timeout is None else timeout
    # By path and with -P, so that nothing in the working directory is imported in place of a library.
    command = [sys.executable, "-P", worker.__file__]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and file; the query goes in as data
            command, input=json.dumps(job).encode(), capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise QueryTooLong(f"stopped after {seconds:g} s; ask for less, or give a longer --timeout") from error
    if done.returncode > 0:
        raise StoreError(f"the query could not be run: {_last_line(done.stderr)}")
    return _answer(done.stdout, checked.warnings)


def _answer(output: bytes, warnings: tuple[str, ...]) -> Answer:
    """Read what the worker wrote: a line that says what it is, lines of data, and a line that says how it ended."""
    lines = output.split(b"\n")[:-1]
    begun: dict[str, Any] = json.loads(lines[0]) if lines else {}
    ended: dict[str, Any] = json.loads(lines[-1]) if lines and lines[-1].startswith(b"{") else {}
    if "syntax" in ended:
        raise QuerySyntax(_syntax(ended["syntax"]))
    if "failed" in ended:
        raise QueryTooLong(f"the query could not be answered: {ended['failed']}")
    if "end" not in ended:
        raise QueryTooLong("stopped: the query needs more memory than it may use; ask for less")
    data, truncated = lines[1:-1], ended["end"] == "cut"
    if begun["kind"] == "ask":
        return Answer(boolean=begun["boolean"], warnings=warnings)
    if begun["kind"] == "graph":
        return Answer(triples=b"\n".join(data).decode(), truncated=truncated, warnings=warnings)
    names = tuple(begun["variables"])
    rows = tuple(Row(names, tuple(map(_value, json.loads(line)))) for line in data)
    return Answer(variables=names, rows=rows, truncated=truncated, warnings=warnings)


def _value(term: list[Any] | None) -> Value | None:
    return None if term is None else Value(*term)


def _last_line(output: bytes) -> str:
    return (output.decode(errors="replace").strip().splitlines() or ["no reason given"])[-1]


def _syntax(message: str) -> str:
    """One line of what the parser says: line, column, and the first few signs that it expected."""
    found = re.match(r"error at (\d+):(\d+): (.*)", message, re.DOTALL)
    if not found:
        return f"this is no SPARQL: {' '.join(message.split())}"
    line, column, rest = found.groups()
    where = f"the query cannot be read from line {line}, column {column} on"
    if "Prefix not found" in rest:
        return f"{where}: unknown prefix; declare it with PREFIX"
    wanted = re.findall(r'"((?:[^"\\]|\\.)+)"', rest)
    hint = f"expected {' or '.join(wanted[:6])}" if wanted else "see the examples of: sahelgraph query --help"
    return f"{where}: {hint}"

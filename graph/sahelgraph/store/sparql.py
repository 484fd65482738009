"""SPARQL from people: looked over before it is run, and run where it can do no harm.

The query is read word by word, as the grammar of SPARQL splits it, so that ``SERVICE`` in a string, a comment, an IRI
or a name is not taken for the keyword. What passes runs in a process of its own over a snapshot of the store
(:mod:`sahelgraph.store.worker`): Oxigraph has no limit of time or memory and cannot be interrupted, a process can.
Starting one takes some 30 ms.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sahelgraph.errors import QueryRefused, QuerySyntax, QueryTooLong
from sahelgraph.store import vocabulary as v
from sahelgraph.store.answer import Answer, Row, Value

MAX_LENGTH: Final = 100_000
"""Longest query in characters. The longest of our own has under 3,000; a list of 2,000 actors still fits."""
MAX_DEPTH: Final = 100
"""Deepest nesting of brackets. Oxigraph's parser overruns an 8 MB stack between 1,000 and 5,000."""
MAX_ROWS: Final = 100_000
"""Rows given back at most unless the caller says otherwise."""
TIMEOUT: Final = 60.0
"""Seconds that a query may take unless the caller says otherwise."""
MEMORY: Final = 2 * 1024**3
"""Bytes of address space that a query may use."""

_TOKEN = re.compile(
    r"""
    (?P<skip>   \s+ | \#[^\n\r]* )
  | (?P<string> \"\"\"(?:[^"\\]|\\.|\"{1,2}(?!\"))*\"\"\" | '''(?:[^'\\]|\\.|'{1,2}(?!'))*'''
              | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
  | (?P<iri>    <[^<>"{}|^`\\\x00-\x20]*> )
  | (?P<name>   [?$@][\w\-]+ | (?:[^\W\d_][\w.\-·]*)?:(?:[\w:.\-·]|%[0-9A-Fa-f]{2}|\\.)* | _:[\w.\-·]+ )
  | (?P<word>   [^\W\d]\w* )
  | (?P<other>  . )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A query that may run. ``own_dataset`` says that it names its graphs with FROM."""

    text: str
    own_dataset: bool
    warnings: tuple[str, ...] = ()


def check(query: str) -> Checked:
    """Look a query over and declare the known prefixes that it uses without declaring them.

    Raises:
        QueryRefused: it would leave the machine (SERVICE), would write, or is too long or nested too deep.
    """
    if len(query) > MAX_LENGTH:
        raise QueryRefused(f"the query has {len(query):,} characters; at most {MAX_LENGTH:,} are read")
    words: list[str] = []
    depth = 0
    for match in _TOKEN.finditer(query):
        if match.lastgroup == "word":
            words.append(match.group().upper())
        elif match.lastgroup == "other":
            depth += {"{": 1, "(": 1, "[": 1, "}": -1, ")": -1, "]": -1}.get(match.group(), 0)
            if depth > MAX_DEPTH:
                raise QueryRefused(f"the query nests more than {MAX_DEPTH} brackets")
    if "SERVICE" in words:
        raise QueryRefused("SERVICE would ask another machine; queries stay on this one")
    first = next((word for word in words if word in _FORMS | _UPDATES), "")
    if first in _UPDATES:
        raise QueryRefused(f"{first} would change the store; only SELECT, ASK, CONSTRUCT and DESCRIBE are answered")
    return Checked(text=query, own_dataset="FROM" in words)


_FORMS: Final = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_UPDATES: Final = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})


def run(place: Path, query: str, *, limit: int | None, timeout: float | None) -> Answer:
    """Answer a query in a process of its own.

    Args:
        place: folder of quads that nobody writes to while the query runs.
        query: SPARQL; the known prefixes need no declaration, and without FROM it sees all graphs as one.
        limit: rows to give back at most, by default :data:`MAX_ROWS`.
        timeout: seconds it may take, by default :data:`TIMEOUT`.

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
        "memory": MEMORY,
    }
    seconds = TIMEOUT if timeout is None else timeout
    command = [sys.executable, "-m", "sahelgraph.store.worker"]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module; the query goes in as data
            command, input=json.dumps(job).encode(), capture_output=True, timeout=seconds, check=False, env=os.environ
        )
    except subprocess.TimeoutExpired as error:
        raise QueryTooLong(f"stopped after {seconds:g} s; ask for less, or give a longer --timeout") from error
    return _answer(done.stdout, checked.warnings)


def _answer(output: bytes, warnings: tuple[str, ...]) -> Answer:
    """Read what the worker wrote: a line that says what it is, lines of data, and a line that says how it ended."""
    head, *lines = output.split(b"\n") if output else [b"{}"]
    begun: dict[str, Any] = json.loads(head) if head else {}
    end: dict[str, Any] = json.loads(lines[-2]) if len(lines) > 1 and lines[-2].startswith(b"{") else begun
    if "syntax" in end:
        raise QuerySyntax(_syntax(end["syntax"]))
    if "failed" in end:
        raise QueryTooLong(f"the query could not be answered: {end['failed']}")
    if "end" not in end:
        raise QueryTooLong("stopped: the query used more memory than it may; ask for less")
    truncated = end["end"] == "cut"
    if begun["kind"] == "ask":
        return Answer(boolean=begun["boolean"], warnings=warnings)
    if begun["kind"] == "graph":
        triples = b"\n".join(lines[:-2]).decode()
        return Answer(triples=triples, truncated=truncated, warnings=warnings)
    names = tuple(begun["variables"])
    rows = tuple(
        Row.of(names, tuple(Value(*term) if term else None for term in json.loads(line))) for line in lines[:-2]
    )
    return Answer(variables=names, rows=rows, truncated=truncated, warnings=warnings)


def _syntax(message: str) -> str:
    """One line of what the parser says: line, column, and the first few things that it expected."""
    found = re.match(r"error at (\d+):(\d+): (.*)", message, re.DOTALL)
    if not found:
        return " ".join(message.split())
    line, column, rest = found.groups()
    if "Prefix not found" in rest:
        return f"line {line}, column {column}: unknown prefix; declare it with PREFIX"
    wanted = re.findall(r'"((?:[^"\\]|\\.)+)"', rest) or re.findall(r"expected (\w+)$", rest)
    hint = f": expected {' or '.join(wanted[:6])}" if wanted else ""
    return f"line {line}, column {column}{hint}"

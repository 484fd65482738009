"""The process that runs one query: this file run as a program, with a job in JSON on standard input.

It writes lines: first what kind of answer it is, then one row (JSON) or one triple (N-Triples) each, last how it ended.
It imports nothing of ours and as little as it can, because it starts for every query.
"""

from __future__ import annotations

import json
import sys
import threading
from typing import Any

import pyoxigraph

_STACK = 256 * 1024 * 1024
"""Bytes of stack: Oxigraph's parser and optimiser recurse on what the depth check lets through."""

_MAX_OUTPUT = 256 * 1024 * 1024
"""Characters of answer after which it is cut, like an answer with too many rows."""


def main() -> None:
    """Run the job on a thread with a large stack."""
    job = json.load(sys.stdin)
    _limit_memory(job["memory"])
    threading.stack_size(_STACK)
    thread = threading.Thread(target=_run, args=(job,))
    thread.start()
    thread.join()


def _limit_memory(size: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (size if most == resource.RLIM_INFINITY else min(size, most), most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _run(job: dict[str, Any]) -> None:
    try:
        store = pyoxigraph.Store.read_only(job["place"])
        results = store.query(job["query"], use_default_graph_as_union=job["union"], prefixes=job["prefixes"])
        if isinstance(results, pyoxigraph.QueryBoolean):
            _line({"kind": "ask", "boolean": bool(results)})
            _line({"end": "complete"})
        elif isinstance(results, pyoxigraph.QueryTriples):
            _line({"kind": "graph"})
            _lines((f"{triple} ." for triple in results), job["limit"])
        else:
            names = [variable.value for variable in results.variables]
            _line({"kind": "select", "variables": names})
            _lines((json.dumps([_term(value) for value in row]) for row in results), job["limit"])
    except SyntaxError as error:
        _line({"syntax": str(error)})
    except (OSError, RuntimeError, ValueError, MemoryError) as error:
        _line({"failed": str(error)})
    sys.stdout.flush()


def _lines(lines: Any, limit: int) -> None:
    size = 0
    for number, line in enumerate(lines):
        if number == limit or size > _MAX_OUTPUT:
            _line({"end": "cut"})
            return
        size += len(line)
        sys.stdout.write(line + "\n")
    _line({"end": "complete"})


def _line(value: object) -> None:
    sys.stdout.write(json.dumps(value) + "\n")


def _term(term: object) -> list[str | None] | None:
    if term is None:
        return None
    if isinstance(term, pyoxigraph.NamedNode):
        return ["uri", term.value]
    if isinstance(term, pyoxigraph.BlankNode):
        return ["bnode", term.value]
    if isinstance(term, pyoxigraph.Literal):
        plain = term.language or term.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
        return ["literal", term.value, None if plain else term.datatype.value, term.language]
    raise ValueError(f"RDF 1.1 has no such term: {term!r}")


if __name__ == "__main__":
    main()

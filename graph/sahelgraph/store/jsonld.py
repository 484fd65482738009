"""JSON-LD 1.1 with a context: short names, plain numbers and truth values, a node for each subject, graph by graph."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from typing import IO, Any

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from sahelgraph.store import vocabulary as v

_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPE = NamedNode(v.RDF + "type")
_PREFIXES = sorted(v.PREFIXES.items(), key=lambda item: -len(item[1]))


def write(quads: Iterable[Quad], out: IO[bytes]) -> None:
    """Write quads as one document.

    Args:
        quads: those of a graph together, and in it those of a subject together; nothing else is kept in memory.
        out: a binary file.
    """
    out.write(b'{"@context": ' + _bytes(dict(sorted(v.PREFIXES.items()))) + b',\n"@graph": [')
    for number, (graph, inside) in enumerate(groupby(quads, key=lambda quad: quad.graph_name)):
        name = {} if isinstance(graph, pyoxigraph.DefaultGraph) else {"@id": _name(graph)}
        head = _bytes(name)[:-1] + (b", " if name else b"")
        out.write((b",\n" if number else b"\n") + head + b'"@graph": [')
        for place, (subject, told) in enumerate(groupby(inside, key=lambda quad: quad.subject)):
            out.write((b",\n" if place else b"\n") + _bytes(_node(subject, told)))
        out.write(b"\n]}")
    out.write(b"\n]}\n")


def _node(subject: Any, told: Iterable[Quad]) -> dict[str, Any]:
    values: dict[str, list[Any]] = {}
    for quad in told:
        if quad.predicate == _TYPE and isinstance(quad.object, NamedNode):
            values.setdefault("@type", []).append(_name(quad.object))
        else:
            values.setdefault(_name(quad.predicate), []).append(_value(quad.object))
    return {"@id": _name(subject)} | {key: found[0] if len(found) == 1 else found for key, found in values.items()}


def _value(term: Any) -> Any:
    if not isinstance(term, Literal):
        return {"@id": _name(term)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    kind = term.datatype.value.removeprefix(_XSD)
    if kind == "string":
        return term.value
    if kind == "boolean" and term.value in ("true", "false"):
        return term.value == "true"
    if kind == "integer" and term.value == str(_number(term.value)):
        return int(term.value)
    return {"@value": term.value, "@type": _name(term.datatype)}


def _number(text: str) -> int | None:
    """The whole number that a text says, where JSON can hold it exactly."""
    return int(text) if len(text) < 15 and text.lstrip("-").isdecimal() else None


def _name(term: Any) -> str:
    """An IRI by its prefix where it has one, in full otherwise; a blank node as it is."""
    if isinstance(term, BlankNode):
        return str(term)
    iri: str = term.value
    for prefix, space in _PREFIXES:
        local = iri.removeprefix(space)
        if local != iri and local and not local.startswith("//"):
            return f"{prefix}:{local}"
    return iri


def _bytes(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()

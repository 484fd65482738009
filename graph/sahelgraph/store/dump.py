"""The store as RDF files: sorted, so that equal content gives equal bytes, and written as it is read."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import IO, TYPE_CHECKING, Final

import pyoxigraph
from pyoxigraph import Quad, RdfFormat, Triple

from sahelgraph.errors import UnknownName
from sahelgraph.store import jsonld
from sahelgraph.store import vocabulary as v

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

QUAD_FORMATS: Final = {"trig": RdfFormat.TRIG, "nquads": RdfFormat.N_QUADS, "jsonld": RdfFormat.JSON_LD}
TRIPLE_FORMATS: Final = {"turtle": RdfFormat.TURTLE, "ntriples": RdfFormat.N_TRIPLES}


def dump(store: pyoxigraph.Store, out: IO[bytes], format: str) -> None:
    """Write the store, all but the ledger.

    Formats of quads (``trig``, ``nquads``, ``jsonld``) keep the graphs; formats of triples (``turtle``, ``ntriples``)
    merge them. Memory holds the names of the subjects of one graph (of all graphs for triples), not their quads.

    Args:
        store: the quads.
        out: a binary file.
        format: one of those above.

    Raises:
        UnknownName: no such format.
    """
    if format == "jsonld":
        jsonld.write(_quads(store), out)
    elif format in QUAD_FORMATS:
        _write(_quads(store), out, QUAD_FORMATS[format])
    elif format in TRIPLE_FORMATS:
        _write(_triples(store), out, TRIPLE_FORMATS[format])
    else:
        raise UnknownName("format", format, (*QUAD_FORMATS, *TRIPLE_FORMATS))


def triples_as(ntriples: str, format: str) -> str:
    """Triples in N-Triples, sorted, in another format: ``turtle``, ``ntriples`` or ``jsonld``.

    Raises:
        UnknownName: no such format.
    """
    formats = {**TRIPLE_FORMATS, "jsonld": RdfFormat.JSON_LD}
    if format not in formats:
        raise UnknownName("format", format, tuple(formats))
    triples = {quad.triple for quad in pyoxigraph.parse(ntriples, RdfFormat.N_TRIPLES)}
    out = io.BytesIO()
    _write(sorted(triples, key=str), out, formats[format])
    return out.getvalue().decode()


def _quads(store: pyoxigraph.Store) -> Iterator[Quad]:
    graphs = sorted((graph for graph in store.named_graphs() if graph != v.LEDGER), key=str)
    for graph in graphs:
        for subject in sorted({quad.subject for quad in store.quads_for_pattern(None, None, None, graph)}, key=str):
            yield from sorted(store.quads_for_pattern(subject, None, None, graph), key=_order)


def _triples(store: pyoxigraph.Store) -> Iterator[Triple]:
    subjects = {quad.subject for quad in store if quad.graph_name != v.LEDGER}
    for subject in sorted(subjects, key=str):
        quads = store.quads_for_pattern(subject, None, None)
        yield from sorted({quad.triple for quad in quads if quad.graph_name != v.LEDGER}, key=_order)


def _order(item: Quad | Triple) -> tuple[str, str]:
    return item.predicate.value, str(item.object)


def _write(items: Iterable[Quad] | Iterable[Triple], out: IO[bytes], format: RdfFormat) -> None:
    with io.BufferedWriter(_SortedHeader(out)) as buffered:
        pyoxigraph.serialize(items, buffered, format, prefixes=v.PREFIXES)


class _SortedHeader(io.RawIOBase):
    """Passes bytes on with the ``@prefix`` lines sorted: Oxigraph writes them in another order in every process."""

    def __init__(self, out: IO[bytes]) -> None:
        super().__init__()
        self._out = out
        self._held = b""
        self._in_header = True

    def writable(self) -> bool:
        return True

    def write(self, data: ReadableBuffer) -> int:
        chunk = bytes(data)
        self._held += chunk
        if not self._in_header or any(not _is_header(line) for line in self._held.split(b"\n")[:-1]):
            self._pass_on()
        return len(chunk)

    def close(self) -> None:
        if not self.closed:
            self._pass_on()
        super().close()

    def _pass_on(self) -> None:
        lines = self._held.splitlines(keepends=True) if self._in_header else []
        header = list(takewhile(_is_header, lines))
        self._out.write(b"".join(sorted(header)) + self._held[sum(map(len, header)) :])
        self._held, self._in_header = b"", False


def _is_header(line: bytes) -> bool:
    return line.startswith(b"@prefix ")

"""What a SPARQL query gives back, in the forms that people and programs read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from sahelgraph.store import vocabulary as v

Kind = Literal["uri", "literal", "bnode"]


@dataclass(frozen=True, slots=True)
class Value:
    """One RDF term of an answer. As text, an IRI of a known namespace is short (``actor:niger``)."""

    kind: Kind
    value: str
    datatype: str | None = None
    language: str | None = None

    def __str__(self) -> str:
        return short(self.value) if self.kind == "uri" else self.value


@dataclass(frozen=True, slots=True, repr=False)
class Row:
    """One row of an answer; a value is found by place, by name (``row["a"]``) or as an attribute (``row.a``).

    It is no tuple, so that a column may be called ``count`` or ``index``.
    """

    _names: tuple[str, ...]
    _values: tuple[Value | None, ...]

    def __iter__(self) -> Iterator[Value | None]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, key: int | str) -> Value | None:
        if isinstance(key, int):
            return self._values[key]
        try:
            return self._values[self._names.index(key)]
        except ValueError:
            raise KeyError(key) from None

    def __getattr__(self, name: str) -> Value | None:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"no column {name!r}; there are {', '.join(self._names)}") from None

    def __repr__(self) -> str:
        told = (f"{name}={value}" for name, value in zip(self._names, self._values, strict=True))
        return f"Row({', '.join(told)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to a query.

    A SELECT has ``variables`` and ``rows``; an ASK has ``boolean``; CONSTRUCT and DESCRIBE have ``triples`` in
    N-Triples. ``truncated`` says that there was more than the limit; ``warnings`` are for the person who asked.
    """

    variables: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    boolean: bool | None = None
    triples: str | None = None
    truncated: bool = False
    warnings: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def to_csv(self) -> str:
        """Rows as CSV with full IRIs; cells that a spreadsheet would run as a formula begin with an apostrophe."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        if self.boolean is not None:
            writer.writerows([["boolean"], [str(self.boolean).lower()]])
        else:
            writer.writerow(self.variables)
            writer.writerows([_cell(value) for value in row] for row in self.rows)
        return out.getvalue()

    def to_json(self) -> str:
        """SPARQL 1.1 Query Results JSON, with ``"truncated": true`` beside it where rows are missing."""
        document: dict[str, Any] = {"head": {"vars": list(self.variables)}}
        if self.boolean is not None:
            document = {"head": {}, "boolean": self.boolean}
        else:
            document["results"] = {"bindings": [_binding(self.variables, row) for row in self.rows]}
        if self.truncated:
            document["truncated"] = True
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"

    def to_table(self) -> str:
        """Rows as columns of text with short IRIs, one line a row; the last line says when rows are missing."""
        if self.boolean is not None:
            return ("yes" if self.boolean else "no") + "\n"
        cells = [list(self.variables), *([_flat(value) for value in row] for row in self.rows)]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        lines = ["  ".join(map(str.ljust, line, widths)).rstrip() for line in cells]
        if self.truncated:
            lines.append(f"... cut after {len(self.rows)} rows; give a higher limit to see more")
        return "\n".join(lines) + "\n"

    def to_rdf(self, format: str = "turtle") -> str:
        """The triples as ``turtle``, ``ntriples`` or ``jsonld``.

        Raises:
            UnknownName: no such format.
        """
        from sahelgraph.store.dump import triples_as

        return triples_as(self.triples or "", format)


def short(iri: str) -> str:
    """An IRI with the prefix of its namespace where it has one, and whole where not."""
    prefix = max((p for p in v.PREFIXES if iri.startswith(v.PREFIXES[p])), key=lambda p: len(v.PREFIXES[p]), default="")
    return f"{prefix}:{iri[len(v.PREFIXES[prefix]) :]}" if prefix else iri


def _flat(value: Value | None) -> str:
    return " ".join(str(value).split()) if value is not None else ""


def _cell(value: Value | None) -> str:
    if value is None:
        return ""
    number = value.datatype is not None and value.value.lstrip("+-").replace(".", "", 1).isdigit()
    return f"'{value.value}" if value.value.startswith(("=", "+", "-", "@", "\t", "\r")) and not number else value.value


def _binding(names: tuple[str, ...], row: Row) -> dict[str, dict[str, str]]:
    return {name: _term(value) for name, value in zip(names, row, strict=True) if value is not None}


def _term(value: Value) -> dict[str, str]:
    term = {"type": value.kind, "value": value.value}
    if value.language:
        term["xml:lang"] = value.language
    elif value.datatype:
        term["datatype"] = value.datatype
    return term

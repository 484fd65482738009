"""SHACL over the store: what is stored against the shapes of ``ontology/shapes.ttl``, as value types.

The store is checked in parts that fit in memory, whatever its size. pySHACL checks the shapes over graphs of some
thousand nodes, each with what its nodes point at. The constraints that are queries (``sh:sparql``) look at the store as
a whole; Oxigraph runs them, because rdflib's engine would take hours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph
from pyoxigraph import NamedNode, Quad, Triple

from sahelgraph import resources
from sahelgraph.errors import OntologyError
from sahelgraph.store import rdf
from sahelgraph.store import vocabulary as v
from sahelgraph.store.answer import short
from sahelgraph.store.decided import DECISIONS, REVIEW, REVIEWED_BY, REVISION
from sahelgraph.store.statements import CONTRADICTS, SUPPORTS

if TYPE_CHECKING:
    import rdflib

_QUADS: Final = 40_000
"""Quads checked at once: some 1,300 pieces of evidence or 3,000 statements, in about 100 MB."""

_SEEN_ELSEWHERE: Final = (rdf.TYPE, NamedNode(v.SKOS + "prefLabel"), v.sg("family"))
"""What shapes ask of a node that another one points at: its class, that it has a name, that a relation is known."""
_PLAIN_GRAPHS: Final = (v.BACKGROUND, v.ACTORS, v.PERIODS, DECISIONS)
_ABOUT_REVIEWS: Final = (REVIEWED_BY, REVISION)
"""What the graph of reviews says of evidence that is described in the graph of its report, and is checked there."""


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that must not be stored.

    ``focus`` is the node that breaks the shape, ``path`` the property that is looked at (the shape's name where that is
    no single property), ``value`` what was found there; IRIs are short. ``report`` is the report that the node comes
    from, empty where it comes from none.
    """

    report: str
    focus: str
    path: str
    value: str
    message: str


def violations(store: pyoxigraph.Store, shapes: Path | None = None) -> Iterator[Violation]:
    """Check a store.

    Args:
        store: the quads.
        shapes: SHACL in Turtle, by default that of the project.

    Yields:
        Violations, as their part is checked: queries, background and actors, reports, statements.

    Raises:
        OntologyError: the shapes cannot be read, or one of their queries does not parse.
    """
    import rdflib

    path = shapes or resources.ontology("shapes.ttl")
    try:
        graph = rdflib.Graph().parse(path, format="turtle")
    except (OSError, SyntaxError) as error:
        raise OntologyError(f"{path.name} cannot be read: {error}") from error
    yield from _by_query(store, graph)
    yield from _by_shape(store, graph)


def _by_query(store: pyoxigraph.Store, shapes: rdflib.Graph) -> Iterator[Violation]:
    """Run the queries of the shapes over the whole store."""
    from rdflib import SH

    prefixes = {
        str(shapes.value(declared, SH.prefix)): str(shapes.value(declared, SH.namespace))
        for declared in shapes.objects(None, SH.declare)
    }
    for constraint in sorted(shapes.objects(None, SH.sparql), key=str):
        select, message = str(shapes.value(constraint, SH.select)), str(shapes.value(constraint, SH.message))
        try:
            rows = store.query(select, prefixes=prefixes, use_default_graph_as_union=True)
        except SyntaxError as error:
            raise OntologyError(f"the query of {_short(constraint)} does not parse: {error}") from error
        assert isinstance(rows, pyoxigraph.QuerySolutions)
        for value in sorted({rdf.value(row["value"]) for row in rows}):
            yield Violation(_report(store, value), short(value), _short(constraint), "", message)


def _by_shape(store: pyoxigraph.Store, shapes: rdflib.Graph) -> Iterator[Violation]:
    """Run the shapes that are no queries over one part of the store after the other."""

    @lru_cache(maxsize=50_000)
    def surroundings(node: NamedNode) -> tuple[Quad, ...]:
        told = (store.quads_for_pattern(node, predicate, None) for predicate in _SEEN_ELSEWHERE)
        return tuple(chain.from_iterable(told))

    for units, classes in (
        (chain.from_iterable(_nodes(store, graph) for graph in _PLAIN_GRAPHS), {"Fact", "Actor", "Period", "Decision"}),
        (_reports(store), {"Report", "Evidence", "Actor"}),
        (_statements(store), {"Statement"}),
    ):
        wanted = _for_classes(shapes, classes)
        for part in _parts(units):
            around = chain.from_iterable(map(surroundings, _mentioned(part)))
            yield from sorted(_checked(store, chain(part, around), wanted))


def _mentioned(part: list[Quad]) -> set[NamedNode]:
    """The nodes that a part names and does not describe."""
    described = {quad.subject for quad in part if quad.predicate == rdf.TYPE}
    named = {term for quad in part for term in (quad.subject, quad.object)}
    return {node for node in named - described if isinstance(node, NamedNode)}


def _for_classes(shapes: rdflib.Graph, classes: set[str]) -> rdflib.Graph:
    """The shapes that are no queries, with the targets of some classes only.

    A part holds nodes of other classes too, as far as its own point at them: no more is known of these there than that
    they exist, and they have their turn in a part of their own.
    """
    import rdflib
    from rdflib import SH

    kept = {rdflib.URIRef(v.SG + name) for name in classes}
    wanted = rdflib.Graph()
    for triple in shapes:
        if triple[1] != SH.sparql and (triple[1] != SH.targetClass or triple[2] in kept):
            wanted.add(triple)
    return wanted


def _nodes(store: pyoxigraph.Store, graph: NamedNode) -> Iterator[list[Quad]]:
    for subject in sorted({quad.subject for quad in store.quads_for_pattern(None, None, None, graph)}, key=str):
        yield list(store.quads_for_pattern(subject, None, None, graph))


def _reports(store: pyoxigraph.Store) -> Iterator[list[Quad]]:
    for graph in sorted(store.named_graphs(), key=str):
        if rdf.value(graph).startswith((v.REPORT, REVIEW)):
            quads = store.quads_for_pattern(None, None, None, graph)
            yield [quad for quad in quads if quad.predicate not in _ABOUT_REVIEWS]


def _statements(store: pyoxigraph.Store) -> Iterator[list[Quad]]:
    for kind in sorted(store.quads_for_pattern(None, rdf.TYPE, v.sg("Statement"), v.STATEMENTS), key=str):
        node = kind.subject
        if not isinstance(node, Triple):
            links = (store.quads_for_pattern(None, link, node) for link in (SUPPORTS, CONTRADICTS))
            yield list(chain(store.quads_for_pattern(node, None, None, v.STATEMENTS), *links))


def _parts(units: Iterable[list[Quad]]) -> Iterator[list[Quad]]:
    """Join units to parts of some :data:`_QUADS` quads."""
    part: list[Quad] = []
    for unit in units:
        part += unit
        if len(part) >= _QUADS:
            yield part
            part = []
    if part:
        yield part


def _checked(store: pyoxigraph.Store, quads: Iterable[Quad], shapes: rdflib.Graph) -> Iterator[Violation]:
    import pyshacl
    import rdflib
    from rdflib import RDF, SH

    data = pyoxigraph.Store()
    data.extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    # pySHACL takes a pyoxigraph store, though its signature does not say so; the ignore goes when it does.
    conforms, results, _ = pyshacl.validate(
        data,  # type: ignore[arg-type]
        shacl_graph=shapes,
        inference="none",
        inplace=True,
    )
    if conforms:
        return
    assert isinstance(results, rdflib.Graph)
    for result in results.subjects(RDF.type, SH.ValidationResult):
        focus = str(results.value(result, SH.focusNode))
        path, shape = results.value(result, SH.resultPath), results.value(result, SH.sourceShape)
        yield Violation(
            report=_report(store, focus),
            focus=short(focus),
            path=_short(path if isinstance(path, rdflib.URIRef) else shape),
            value=_short(results.value(result, SH.value)),
            message="; ".join(sorted(map(str, results.objects(result, SH.resultMessage)))),
        )


def _report(store: pyoxigraph.Store, node: str) -> str:
    """The id of the report in whose graph a node is described, or nothing."""
    try:
        graphs = {rdf.value(quad.graph_name) for quad in store.quads_for_pattern(NamedNode(node), None, None)}
    except ValueError:
        return ""
    return min((v.report_id(graph) for graph in graphs if graph.startswith(v.REPORT)), default="")


def _short(node: object) -> str:
    return "" if node is None else " ".join(short(str(node)).split())

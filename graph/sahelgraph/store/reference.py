"""The graphs that come from ``ontology/`` and not from reports, and what must follow when those files change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice

import pyoxigraph
from pyoxigraph import CanonicalizationAlgorithm, Dataset, NamedNode, Quad, RdfFormat

from sahelgraph.errors import OntologyError
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store import changes, ledger, rdf
from sahelgraph.store import vocabulary as v
from sahelgraph.store.folder import FORMAT
from sahelgraph.store.fusion import Rules


def refresh(store: pyoxigraph.Store, *, ontology: Ontology, registry: Registry, rules: Rules) -> None:
    """Bring the graphs of the vocabulary, of the actors and of the statements in line with the data files.

    Each graph carries the fingerprint of what it was made from. The fingerprint goes first and comes back last, so
    that being killed in between only means that the work is done again.

    Raises:
        OntologyError: the vocabulary is no Turtle.
    """
    turtle = ontology.turtle().read_bytes() if ontology.turtle().exists() else b""
    _replace(store, v.ONTOLOGY, [turtle], lambda: _vocabulary(turtle))
    actors = registry.actors.values()
    _replace(store, v.ACTORS, actors, lambda: chain.from_iterable(rdf.actor_quads(a, v.ACTORS) for a in actors))
    parts = [FORMAT, sorted(rules.symmetric), sorted(rules.lasting), sorted(rules.agencies.items())]
    _replace(store, v.STATEMENTS, parts, lambda: changes.fused_anew(store, rules))


def unfinished(store: pyoxigraph.Store) -> bool:
    """Whether whoever brought the derived graphs in line was stopped in the middle of it."""
    graphs = v.ONTOLOGY, v.ACTORS, v.STATEMENTS
    return any(next(ledger.fingerprints(store, graph), None) is None for graph in graphs)


def _replace(
    store: pyoxigraph.Store, graph: NamedNode, parts: Iterable[object], quads: Callable[[], Iterable[Quad]]
) -> None:
    mark = ledger.fingerprint(graph, ledger.content_hash(parts))
    if mark in store:
        return
    for old in ledger.fingerprints(store, graph):
        store.remove(old)
    store.remove_graph(graph)
    left = iter(quads())
    while batch := list(islice(left, 10_000)):
        store.extend(batch)
    store.extend([mark])


def _vocabulary(turtle: bytes) -> Iterator[Quad]:
    """The vocabulary; its blank nodes are named by its content, so that equal stores have equal exports."""
    try:
        dataset = Dataset(pyoxigraph.parse(turtle, RdfFormat.TURTLE, base_iri=v.SG))
    except SyntaxError as error:
        raise OntologyError(f"the vocabulary is no Turtle: {error}") from error
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return (Quad(quad.subject, quad.predicate, quad.object, v.ONTOLOGY) for quad in dataset)

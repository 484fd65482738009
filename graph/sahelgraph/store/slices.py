"""A part of a store as a store: what a filter keeps, with all that stands behind it.

Every statement that is kept has all its evidence beside it, and every piece of evidence its report, so that a part can
be traced like the whole. The vocabulary, the actors of the registry and the decisions are in every part.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain

import pyoxigraph
from pyoxigraph import NamedNode, Quad

from sahelgraph.model import Fact, Statement
from sahelgraph.store import facts, rdf
from sahelgraph.store import vocabulary as v
from sahelgraph.store.decided import DECISIONS, REVISION, review_graph
from sahelgraph.store.statements import statement_quads
from sahelgraph.store.states import Period, State
from sahelgraph.store.timeline import period_quads

_WHOLE = (v.ONTOLOGY, v.ACTORS, DECISIONS)
_DERIVED = NamedNode(v.PROV + "wasDerivedFrom")


def sliced(
    store: pyoxigraph.Store,
    statements: Iterable[Statement],
    *,
    symmetric: Collection[str],
    periods: Iterable[Period],
    holds: Callable[[Period], bool],
    states: Sequence[State],
    known: Iterable[Fact],
) -> Iterator[Quad]:
    """The quads of a part of a store; some come twice.

    Args:
        store: the whole.
        statements: those to keep.
        symmetric: the relations that have no direction.
        periods: all periods of the whole.
        holds: whether a period is kept.
        states: what periods are of.
        known: the background facts to keep.
    """
    yield from chain.from_iterable(store.quads_for_pattern(None, None, None, graph) for graph in _WHOLE)
    yield from period_quads(periods, states, keeps=holds)
    yield from chain.from_iterable(map(facts.fact_quads, known))
    evidence: set[NamedNode] = set()
    for statement in statements:
        yield from statement_quads(statement, symmetric=statement.relation in symmetric)
        evidence.update(map(v.evidence_iri, (*statement.evidence, *statement.denials)))
    yield from _behind(store, evidence)


def _behind(store: pyoxigraph.Store, evidence: set[NamedNode]) -> Iterator[Quad]:
    """Evidence, what it was corrected from, the reports that it comes from and the actors that these introduced."""
    kept = {node.value for piece in evidence for node in (piece, *_origins(store, piece))}
    reports = {quad.object for piece in kept for quad in store.quads_for_pattern(NamedNode(piece), _DERIVED, None)}
    for report in reports:
        assert isinstance(report, NamedNode)
        for graph in report, review_graph(v.report_id(report.value)):
            for quad in store.quads_for_pattern(None, None, None, graph):
                # The place of a piece of evidence is described under its IRI, with a fragment.
                subject = rdf.value(quad.subject).partition("#")[0]
                if subject in kept or not subject.startswith(v.EVIDENCE):
                    yield quad


def _origins(store: pyoxigraph.Store, piece: NamedNode) -> Iterator[NamedNode]:
    for quad in store.quads_for_pattern(piece, REVISION, None):
        if isinstance(quad.object, NamedNode):
            yield quad.object

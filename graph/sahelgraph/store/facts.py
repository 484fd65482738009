"""Background facts as RDF, and back. They lie in a graph of their own and never count as evidence of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from sahelgraph.ids import content_id
from sahelgraph.model import Fact
from sahelgraph.store import rdf
from sahelgraph.store import vocabulary as v

_TYPE = NamedNode(v.RDF + "type")
_ROLE, _SOURCE, _NOTE = v.sg("role"), v.sg("source"), v.sg("note")


def fact_quads(fact: Fact) -> Iterator[Quad]:
    """A fact as quads in the graph of background; it has no plain triple, so that no query takes it for reported."""
    node = fact_iri(fact)
    for predicate, value in _pairs(fact):
        yield Quad(node, predicate, value, v.BACKGROUND)


def fact_id(fact: Fact) -> str:
    """A hash of all that a fact says, beginning with ``f``."""
    parts = (fact.subject, fact.relation, fact.object, fact.when.edtf, fact.role, fact.source, fact.note)
    return content_id("f", *parts)


def fact_iri(fact: Fact) -> NamedNode:
    """IRI of a fact."""
    return NamedNode(v.FACT + fact_id(fact))


def _pairs(fact: Fact) -> Iterator[rdf.Pair]:
    yield _TYPE, v.sg("Fact")
    yield rdf.SUBJECT, v.actor_iri(fact.subject)
    yield rdf.PREDICATE, v.relation_iri(fact.relation)
    yield rdf.OBJECT, v.actor_iri(fact.object)
    yield from rdf.span_pairs(fact.when)
    if fact.role is not None:
        yield _ROLE, rdf.text(fact.role)
    yield _SOURCE, rdf.text(fact.source)
    yield _NOTE, rdf.text(fact.note)


def facts_from(quads: Iterable[Quad]) -> list[Fact]:
    """Inverse of :func:`fact_quads`, for any number of facts; sorted by subject, relation, object and date.

    Raises:
        StoreDamaged: a fact lacks what every fact has.
    """
    found = [_fact(node) for node in rdf.nodes(quads).values()]
    return sorted(found, key=lambda fact: (fact.subject, fact.relation, fact.object, fact.when.edtf or "", repr(fact)))


def _fact(node: rdf.Node) -> Fact:
    return Fact(
        subject=v.actor_id(node.need(rdf.SUBJECT)),
        relation=v.relation_id(node.need(rdf.PREDICATE)),
        object=v.actor_id(node.need(rdf.OBJECT)),
        when=rdf.span_of(node),
        role=node.get(_ROLE),
        source=node.need(_SOURCE),
        note=node.need(_NOTE),
    )
